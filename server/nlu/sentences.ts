import type { Doc } from './document.ts';
import { asksWithout, lead, opensQuestion, requestWords } from './lexicon/asking.ts';
import { readPreamble } from './preamble.ts';
import { startsWithAny } from './read/around.ts';

/** A sentence by the tokens it holds, and how far it is the one that asks. */
export interface Sentence {
  readonly first: number;
  /** One past its last token. */
  readonly end: number;
  readonly question: boolean;
  /** A title, a question or a request asks; the rest tells the story around it. */
  readonly asks: boolean;
  /** 1 for a sentence that asks, less for the story. */
  readonly weight: number;
}

const STORY = 0.45;
/** A sentence that tells the reader which part to play. */
const ROLE = 0.15;
const continues = new Set(['or', 'o', 'oder', 'ou']);
const TITLE_WORDS = 25;

const known = new WeakMap<Doc, ReadonlyMap<number, Sentence>>();

/** The sentences of a text in order, by their number; read once in a text, in one pass over its tokens. */
export function readSentences(doc: Doc): ReadonlyMap<number, Sentence> {
  const found = known.get(doc) ?? split(doc);
  known.set(doc, found);
  return found;
}

function split(doc: Doc): ReadonlyMap<number, Sentence> {
  const spans = new Map<number, { first: number; end: number }>();
  doc.tokens.forEach((token, at) => {
    const span = spans.get(token.sentence);
    if (span) span.end = at + 1;
    else spans.set(token.sentence, { first: at, end: at + 1 });
  });
  const titleEnd = doc.folded.indexOf('\n');
  const read = [...spans].map(([number, { first, end }]) => {
    const words = doc.tokens.slice(first, Math.min(end, first + TITLE_WORDS));
    const opening = words.filter((token) => token.kind === 'word' && !lead.has(token.text)).slice(0, 1);
    const question =
      doc.tokens[end - 1]?.text === '?' ||
      opening.some((token) => opensQuestion.has(token.text)) ||
      doc.tokens[first - 1]?.text === '\u00bf';
    const request = words.some((token) => startsWithAny(token.text, requestWords));
    // "Or buy a used one" goes on asking.
    const goesOn = opening[0] !== undefined && continues.has(opening[0].text) && doc.tokens[first - 1]?.text === '?';
    const title = titleEnd > 0 && (doc.tokens[end - 1]?.end ?? Infinity) <= titleEnd && end - first <= TITLE_WORDS;
    const asks =
      goesOn ||
      doc.tokens[end - 1]?.text === '?' ||
      (question && !asksWithout.has(opening[0]?.text ?? '')) ||
      request ||
      title;
    return { number, first, end, question: question || goesOn, asks };
  });
  const preamble = readPreamble(doc);
  const last = read.at(-1)?.number ?? 0;
  // A prompt of one sentence asks in the sentence that gives the role.
  const inRole = (number: number) =>
    preamble !== null &&
    number >= preamble.firstSentence &&
    number <= preamble.lastSentence &&
    preamble.lastSentence < last;
  const anyAsks = read.some((sentence) => sentence.asks && !inRole(sentence.number));
  return new Map(
    read.map(({ number, first, end, question, asks }) => {
      const role = inRole(number);
      const weight = role ? ROLE : asks || !anyAsks ? 1 : STORY;
      return [number, { first, end, question: question && !role, asks: asks && !role, weight }];
    }),
  );
}
