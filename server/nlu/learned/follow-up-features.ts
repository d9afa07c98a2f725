import { fold } from '../fold.ts';
import { followUpWords } from '../lexicon/follow-ups.ts';
import { createKinds } from '../word-kinds.ts';
import type { Features, Shown } from './features.ts';

const kindsOf = createKinds<string>(
  Object.fromEntries(Object.entries(followUpWords).map(([kind, words]) => [kind, words.split(' ')])),
);

/** A follow-up is short: what stands after these words is not looked at. */
const MOST = 40;
const READ = 400;
const WORD = /[\p{L}\p{N}]+(?:[.,]\p{N}+)*(?:'\p{L}+)?|[?€$£%]/gu;
const BEGINNING = 5;
/** A block of features has this length, whatever the number of words. */
const LENGTH = 2;
const LONG = 4;

const shapeOf = (word: string): string => (/^\p{N}/u.test(word) ? '#' : word);

function scaled(names: ReadonlySet<string>, length: number): readonly (readonly [string, Shown])[] {
  const weight = names.size === 0 ? 0 : length / Math.sqrt(names.size);
  return [...names].map((name) => [name, { weight, at: null }] as const);
}

/**
 * What a short message shows: its words and their beginnings, pairs of neighbours, how it opens, and the kinds of its
 * words alone and two together. Nothing of the catalog is looked up, so it costs some ten microseconds.
 */
export function readFollowUpFeatures(text: string): Features {
  const said = (fold(text.slice(0, READ)).match(WORD) ?? []).slice(0, MOST).map(shapeOf);
  const words = new Set<string>();
  const pairs = new Set<string>();
  const kinds = new Set<string>();
  said.forEach((word, at) => {
    words.add(`w ${word}`);
    if (word.length > BEGINNING) words.add(`p ${word.slice(0, BEGINNING)}`);
    const next = said[at + 1];
    if (next !== undefined) pairs.add(`b ${word} ${next}`);
    for (const kind of kindsOf(word) ?? []) kinds.add(kind);
  });
  const [first, second] = said;
  if (first !== undefined) pairs.add(`o ${first}`);
  if (second !== undefined) pairs.add(`o ${first ?? ''} ${second}`);
  const sorted = [...kinds].sort();
  const together = new Set<string>();
  sorted.forEach((kind, at) => {
    for (const other of sorted.slice(at + 1)) together.add(`k ${kind} ${other}`);
  });
  const length = Math.min(LONG, Math.floor(Math.log2(said.length + 1)));
  return new Map([
    ...scaled(words, LENGTH),
    ...scaled(pairs, 1.5),
    ...scaled(new Set(sorted.map((kind) => `k ${kind}`)), LENGTH),
    ...scaled(together, 1),
    [`size ${String(length)}`, { weight: 0.3, at: null }],
    ['always', { weight: 1, at: null }],
  ]);
}
