import type { Doc } from './document.ts';
import { frames, wordKinds, type WordKind } from './lexicon/frames.ts';
import type { TaskCue } from './lexicon/tasks.ts';
import type { Match } from './matcher.ts';
import { isNegated } from './negation.ts';
import { createKinds } from './word-kinds.ts';

/** How far apart what is done and what it is done to may stand, in tokens. */
const REACH = 14;
/** Words of one kind looked at in a sentence: a list of two hundred photos is one kind of thing. */
const MOST = 12;

const kindsOf = createKinds(wordKinds);

/** The nearest word of a kind to a token, within reach and not the token itself. */
function nearest(places: readonly number[], at: number, taken: readonly number[]): number | null {
  let best: number | null = null;
  for (const place of places) {
    const distance = Math.abs(place - at);
    if (distance > REACH || taken.includes(place)) continue;
    if (best === null || distance < Math.abs(best - at)) best = place;
  }
  return best;
}

/** Jobs told by what is done and what it is done to, in one sentence. Linear in the length of the text. */
export function readFrames(doc: Doc): readonly Match<TaskCue>[] {
  const found: Match<TaskCue>[] = [];
  let places = new Map<WordKind, number[]>();
  const close = () => {
    if (places.size > 1) found.push(...framesIn(doc, places));
    places = new Map();
  };
  let sentence = -1;
  doc.tokens.forEach((token, at) => {
    if (token.sentence !== sentence) {
      close();
      sentence = token.sentence;
    }
    if (token.kind !== 'word') return;
    for (const kind of kindsOf(token.text) ?? []) {
      const known = places.get(kind);
      if (!known) places.set(kind, [at]);
      else if (known.length < MOST) known.push(at);
    }
  });
  close();
  return found;
}

function framesIn(doc: Doc, places: ReadonlyMap<WordKind, readonly number[]>): readonly Match<TaskCue>[] {
  const found: Match<TaskCue>[] = [];
  for (const { task, weight, all } of frames) {
    const [head, ...rest] = all;
    for (const at of (head && places.get(head)) ?? []) {
      const taken = [at];
      for (const kind of rest) {
        const place = nearest(places.get(kind) ?? [], at, taken);
        if (place === null) break;
        taken.push(place);
      }
      if (taken.length < all.length || isNegated(doc.tokens, at, 2)) continue;
      const [first, last] = [Math.min(...taken), Math.max(...taken)];
      const [from, to] = [doc.tokens[first], doc.tokens[last]];
      if (!from || !to) continue;
      found.push({
        value: { task, weight },
        start: from.start,
        end: to.end,
        firstToken: first,
        lastToken: last,
        sentence: from.sentence,
      });
      break;
    }
  }
  return found;
}
