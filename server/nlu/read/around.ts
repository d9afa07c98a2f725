import type { Doc } from '../document.ts';
import type { Token } from '../tokens.ts';
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

export function startsWithAny(word: string, stems: readonly string[]): boolean {
  return stems.some((stem) => (stem.endsWith('*') ? word.startsWith(stem.slice(0, -1)) : word === stem));
}

export function anyOf(words: readonly string[], stems: readonly string[]): boolean {
  return words.some((word) => startsWithAny(word, stems));
}

export function textOf(token: Token | undefined): string {
  return token?.text ?? '';
}

/** Whether a mark of correction ("no, 300 users", "perdón, son 300") opens the clause of a token. */
export function isCorrection(doc: Doc, at: number): boolean {
  const words = before(doc, at, 6);
  const cues = wordList(
    'actually rather correction sorry perdon perdona mejor digo correccion realidad mean meant corrijo now',
    'ahora instead',
  );
  if (anyOf(words, cues)) return true;
  const no = words.findIndex((word) => word === 'no' || word === 'nope');
  return no >= 0 && words[no - 1] === ',';
}
