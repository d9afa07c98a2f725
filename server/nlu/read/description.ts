import type { Doc } from '../document.ts';
import type { Finding } from '../finding.ts';
import { readSentences } from '../sentences.ts';

/** A few words say the task and no more. */
const LEAST_WORDS = 5;
const LONGEST = 300;

/** The person's own words for the need: the sentence that names the task, else what it is to run on. */
export function readDescription(doc: Doc, number: number | undefined, least = LEAST_WORDS): readonly Finding[] {
  const sentence = number === undefined ? undefined : readSentences(doc).get(number);
  if (!sentence) return [];
  const words = doc.tokens.slice(sentence.first, sentence.end);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.filter((token) => token.kind === 'word').length < least) return [];
  const end = Math.min(last.end, first.start + LONGEST);
  return [
    { path: 'description', value: doc.text.slice(first.start, end).trim(), start: first.start, end, confidence: 0.8 },
  ];
}
