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

const scan = new Set(['scan', 'scans']);
/** What "scans" say where paper is scanned. */
const onPaper: ReadonlySet<WordKind> = new Set<WordKind>(['paper', 'read']);

/** "CT scans", "scans of the lung": of a patient, not of paper. */
function isOfABody(doc: Doc, at: number): boolean {
  return [-3, -2, -1, 1, 2, 3].some((step) => {
    const token = doc.tokens[at + step];
    return token?.sentence === doc.tokens[at]?.sentence && BODY.test(token?.text ?? '');
  });
}
const BODY =
  /^(?:ct|cts|tac|mri|mris|pet|cbct|medical|brain|lung|lungs|chest|breast|retina|retinal|bone|body|patient|patients|radiology|ultrasound|cerebral|pulmon|torax)$/;

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
    const medical = scan.has(token.text) && isOfABody(doc, at);
    for (const kind of kindsOf(token.text) ?? []) {
      if (medical && onPaper.has(kind)) continue;
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
    // "Reports that mention a nodule" are text, whatever the word names elsewhere.
    if (all.includes('focal') && places.has('text') && !places.has('medical')) continue;
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
