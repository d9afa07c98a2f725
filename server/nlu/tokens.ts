import { wordList } from './word-list.ts';

/** A number as written: one value, or a range with low < high. */
export interface NumberReading {
  readonly low: number;
  readonly high: number;
  /** One separator and three digits ("7.125"): thousands in one country, a decimal in another. */
  readonly separator: '.' | ',' | null;
  /** What it is when that separator marks decimals. */
  readonly asDecimal: number;
  /** A word or letter scaled it ("mil", "k", "million"). */
  readonly scaled: boolean;
  readonly written: 'digits' | 'words';
}

export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  /** Folded. */
  readonly text: string;
  /** Its first letters, the key phrases that begin with a stem are found by. */
  readonly head: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly number?: NumberReading;
}

/** Letters of a token's head. */
export const HEAD = 3;

export interface Span {
  readonly start: number;
  readonly end: number;
}

const DIGITS =
  /\d{1,3}(?:[.,]\d{3})+(?![\d])(?:[.,]\d{1,2}(?!\d))?|\d{1,3}(?: \d{3})+(?![\da-z.,]*\d)|\d+(?:[.,]\d+)?/y;
const EXPONENT = /e[+-]?\d{1,2}(?![a-z0-9])/y;
const LETTERS = /\p{L}+/uy;
const WORD = /[\p{L}\p{N}]+(?:'\p{L}+)*/uy;
const LETTER = /\p{L}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const SPACE = /\s+/uy;

/** Letters stuck to a number that scale it. "m" is a million only next to money or a count, never "5 m" of distance. */
const glued: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mm: 1e6, mn: 1e6, bn: 1e9, b: 1e9, t: 1e12 };
const unitsOfSize = new Set(wordList('kb mb gb tb pb gib tib mib ms s h x hs hr hrs min w'));

function readSticky(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

interface Digits {
  readonly value: number;
  readonly separator: '.' | ',' | null;
  readonly asDecimal: number;
}

/** Digits with separators: the last separator followed by other than three digits marks decimals. */
export function parseDigits(written: string): Digits {
  const compact = written.replaceAll(' ', '');
  const separators: readonly string[] = compact.match(/[.,]/g) ?? [];
  const last = Math.max(compact.lastIndexOf('.'), compact.lastIndexOf(','));
  if (last < 0) return { value: Number(compact), separator: null, asDecimal: Number(compact) };
  const decimals = compact.slice(last + 1);
  const whole = compact.slice(0, last).replaceAll(/[.,]/g, '');
  const asDecimal = Number(`${whole}.${decimals}`);
  const distinct = new Set(separators).size;
  if (separators.length > 1 && distinct === 1) {
    const thousands = Number(compact.replaceAll(/[.,]/g, ''));
    return { value: thousands, separator: null, asDecimal: thousands };
  }
  if (separators.length > 1 || decimals.length !== 3 || whole === '0' || whole.length > 3) {
    return { value: asDecimal, separator: null, asDecimal };
  }
  return { value: Number(whole + decimals), separator: compact[last] === '.' ? '.' : ',', asDecimal };
}

function exact(value: number, digits: Digits, scaled: boolean): NumberReading {
  const scale = digits.value === 0 ? 1 : value / digits.value;
  return {
    low: value,
    high: value,
    separator: digits.separator,
    asDecimal: digits.asDecimal * scale,
    scaled,
    written: 'digits',
  };
}

const SENTENCE_END = new Set(['.', '?', '!', ';', '\u00bf', '\u00a1', '\n', '\u2022']);

/** Words, numbers and marks of a folded text in order; nothing is lost but spaces and the hyphens inside words. Linear in the length of the text. */
export function tokenise(folded: string, taken: readonly Span[] = []): readonly Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  let nextTaken = 0;
  let at = 0;
  const push = (kind: Token['kind'], end: number, number?: NumberReading) => {
    const token = {
      kind,
      text: folded.slice(at, end),
      head: folded.slice(at, Math.min(end, at + HEAD)),
      start: at,
      end,
      sentence,
    };
    tokens.push(number ? { ...token, number } : token);
    at = end;
  };
  while (at < folded.length) {
    const space = readSticky(SPACE, folded, at);
    if (space !== '') {
      if (space.includes('\n')) sentence += 1;
      at += space.length;
      continue;
    }
    while ((taken[nextTaken]?.end ?? Infinity) <= at) nextTaken += 1;
    const span = taken[nextTaken];
    const free = span === undefined || at < span.start;
    const unit = folded[at] ?? '';
    if (free && unit >= '0' && unit <= '9') {
      const digits = readSticky(DIGITS, folded, at);
      const after = at + digits.length;
      const exponent = readSticky(EXPONENT, folded, after);
      const letters = exponent === '' ? readSticky(LETTERS, folded, after) : '';
      const parsed = parseDigits(digits);
      const scale = glued[letters];
      if (exponent !== '')
        push(
          'number',
          after + exponent.length,
          exact(Number(`${String(parsed.asDecimal)}${exponent}`), { ...parsed, separator: null }, true),
        );
      else if (letters === '' || unitsOfSize.has(letters)) push('number', after, exact(parsed.value, parsed, false));
      else if (scale !== undefined && !/\d/.test(folded[after + letters.length] ?? '')) {
        const scaled =
          parsed.separator === null
            ? parsed
            : { value: parsed.asDecimal, separator: null, asDecimal: parsed.asDecimal };
        push('number', after + letters.length, exact(scaled.value * scale, scaled, true));
      } else if (letters.length >= 3 && !/\d/.test(folded[after + letters.length] ?? '')) {
        push('number', after, exact(parsed.value, parsed, false));
      } else push('word', at + Math.max(1, readSticky(WORD, folded, at).length));
      continue;
    }
    // "fine-tuning" and "on-prem" are written with and without the hyphen.
    if (unit === '-' && at > 0 && LETTER.test(folded[at - 1] ?? '') && LETTER.test(folded[at + 1] ?? '')) {
      at += 1;
      continue;
    }
    const word = readSticky(WORD, folded, at);
    if (word !== '') push('word', at + word.length);
    else {
      push('mark', at + 1);
      // The point of "Llama 3.3" ends no sentence.
      if (SENTENCE_END.has(unit) && (free || !LETTER_OR_DIGIT.test(folded[at] ?? ''))) sentence += 1;
    }
  }
  return tokens;
}
