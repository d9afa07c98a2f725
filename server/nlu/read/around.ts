import type { Doc } from '../document.ts';
import { wordList } from '../word-list.ts';

/** The words of a token's sentence before it, nearest first, at most `most`. */
export function before(doc: Doc, at: number, most: number): readonly string[] {
  const words: string[] = [];
  const sentence = doc.tokens[at]?.sentence;
  for (let back = at - 1; back >= 0 && words.length < most; back -= 1) {
    const token = doc.tokens[back];
    if (token?.sentence !== sentence) break;
    words.push(token?.text ?? '');
  }
  return words;
}

/** The words of a token's sentence after it, nearest first, at most `most`. */
export function after(doc: Doc, at: number, most: number): readonly string[] {
  const words: string[] = [];
  const sentence = doc.tokens[at]?.sentence;
  for (let next = at + 1; next < doc.tokens.length && words.length < most; next += 1) {
    const token = doc.tokens[next];
    if (token?.sentence !== sentence) break;
    words.push(token?.text ?? '');
  }
  return words;
}

interface Stems {
  readonly exact: ReadonlySet<string>;
  readonly beginnings: readonly string[];
}
const prepared = new WeakMap<readonly string[], Stems>();

function stemsOf(list: readonly string[]): Stems {
  const known = prepared.get(list);
  if (known) return known;
  const stems = {
    exact: new Set(list.filter((stem) => !stem.endsWith('*'))),
    beginnings: list.filter((stem) => stem.endsWith('*')).map((stem) => stem.slice(0, -1)),
  };
  prepared.set(list, stems);
  return stems;
}

/** Whether a word is one of a list, in which "stem*" stands for every word that begins like it. */
export function startsWithAny(word: string, list: readonly string[]): boolean {
  const { exact, beginnings } = stemsOf(list);
  return exact.has(word) || beginnings.some((beginning) => word.startsWith(beginning));
}

export function anyOf(words: readonly string[], stems: readonly string[]): boolean {
  return words.some((word) => startsWithAny(word, stems));
}

const corrections = wordList(
  'actually rather correction sorry perdon perdona digo correccion realidad mean meant corrijo sino scratch',
  'rectifico wait espera equivoque wrong',
);
const preferences = wordList('mejor now ahora instead');

const said = wordList('no nope son it is its s i un una');

/** A word that says only that something is put right. */
export function isCorrectionWord(word: string): boolean {
  return anyOf([word], corrections) || anyOf([word], said);
}

/** Whether a mark of correction ("no, 300 users", "perdón, son 300", "not 50 but 300") opens the clause of a token. */
export function isCorrection(doc: Doc, at: number): boolean {
  const words = before(doc, at, 6);
  if (anyOf(words, corrections)) return true;
  if (words[0] === 'but' && /\d/.test(words[1] ?? '') && words[2] === 'not') return true;
  const no = words.findIndex((word) => word === 'no' || word === 'nope');
  return no >= 0 && (words[no - 1] === ',' || words[no - 1] === '.');
}

/** The same, and words that put a choice in the place of another. */
export function isChange(doc: Doc, at: number): boolean {
  return isCorrection(doc, at) || anyOf(before(doc, at, 6), preferences);
}
