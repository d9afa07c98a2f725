import { articles, halved, halves, notAlone, scales, small } from './lexicon/numerals.ts';
import type { NumberReading, Token } from './tokens.ts';

export interface WordNumber {
  readonly value: number;
  /** Tokens it took, from the first. */
  readonly length: number;
  readonly scaled: boolean;
}

/** "a dozen", "una docena". */
function dozen(first: string, second: string): WordNumber | null {
  const named = (word: string) => word === 'dozen' || word === 'docena';
  if (named(first)) return { value: 12, length: 1, scaled: false };
  return articles.has(first) && named(second) ? { value: 12, length: 2, scaled: false } : null;
}

/** "millón y medio"; "two and a half million", "3 and a half thousand": the half is of the scale that follows. */
function andAHalf(tokens: readonly Token[], from: number): WordNumber | null {
  const [first, and, a, half, scaleWord] = tokens.slice(from, from + 5);
  const alone = first?.text === 'millon' && and?.text === 'y' && halves.has(a?.text ?? '');
  if (alone) return { value: 1.5e6, length: 3, scaled: true };
  const whole = first?.number ? first.number.low : small[first?.text ?? ''];
  if (whole === undefined || whole >= 100 || and?.text !== 'and' || a?.text !== 'a' || half?.text !== 'half')
    return null;
  const scale = scales[scaleWord?.text ?? ''];
  if (scale !== undefined) return { value: (whole + 0.5) * scale, length: 5, scaled: true };
  return halved.has(scaleWord?.text ?? '') ? { value: whole + 0.5, length: 4, scaled: false } : null;
}

/** Whether a word can begin a number: most cannot, and are not looked at further. */
const openers: ReadonlySet<string> = new Set([
  ...Object.keys(small),
  ...Object.keys(scales),
  ...halves,
  ...articles,
  'dozen',
  'docena',
]);

/** A number in words, or digits followed by a scale word, starting at a token; null where there is none. */
export function readNumberWords(tokens: readonly Token[], from: number): WordNumber | null {
  const first = tokens[from];
  if (!first || (first.kind === 'word' && !openers.has(first.text))) return null;
  let total = 0;
  let current: number | null = null;
  let at = from;
  let scaled = false;
  let last = from;
  const wordAt = (index: number) => {
    const token = tokens[index];
    return token?.kind === 'word' ? token.text : '';
  };
  if (halves.has(first.text)) {
    let next = from + 1;
    if (articles.has(wordAt(next))) next += 1;
    const scale = scales[wordAt(next)];
    if (scale === undefined)
      return halved.has(wordAt(next)) ? { value: 0.5, length: next - from, scaled: false } : null;
    return scale < 1000 ? null : { value: scale / 2, length: next - from + 1, scaled: true };
  }
  const dozens = dozen(first.text, wordAt(from + 1));
  if (dozens) return dozens;
  const mixed = andAHalf(tokens, from);
  if (mixed) return mixed;
  if (articles.has(first.text)) {
    const scale = scales[wordAt(from + 1)];
    if (scale === undefined || wordAt(from + 1) === 'k') return null;
    current = 1;
    at = from + 1;
  }
  let wordsUsed = 0;
  for (;;) {
    const token = tokens[at];
    if (!token || (at > from && token.sentence !== first.sentence)) break;
    if (token.kind === 'number' && at === from && token.number) {
      current = token.number.low;
      at += 1;
      last = at;
      continue;
    }
    if (token.kind !== 'word') break;
    const value = small[token.text];
    const scale = scales[token.text];
    if (value !== undefined && !(at > from && first.kind === 'number' && !scaled)) {
      // "veinte" can follow "cien" and "mil", not "veinte": two numbers in a row are two numbers.
      if (current !== null && current % 100 !== 0 && !(value < 10 && current % 10 === 0 && current % 100 >= 20)) break;
      if (current !== null && value >= 100) break;
      current = (current ?? 0) + value;
      wordsUsed += 1;
    } else if (scale !== undefined && (current !== null || token.text === 'mil')) {
      if (token.text === 'hundred') current = (current ?? 1) * 100;
      else {
        const next = scales[wordAt(at + 1)];
        if (token.text === 'mil' && next === 1e6) {
          total += (current ?? 1) * 1e9;
          at += 1;
        } else total += (current ?? 1) * scale;
        current = null;
      }
      scaled = true;
      wordsUsed += 1;
    } else if ((token.text === 'y' || token.text === 'and') && wordsUsed > 0) {
      const following = wordAt(at + 1);
      if (halves.has(following) && scaled) {
        const step = scales[wordAt(at - 1)] ?? 0;
        total += step / 2;
        at += 2;
        last = at;
        break;
      }
      const part = small[following];
      if (part === undefined || part >= 100 || current === null || (token.text === 'y' && current % 10 !== 0)) break;
      at += 1;
      continue;
    } else break;
    at += 1;
    last = at;
  }
  if (wordsUsed === 0) return null;
  const length = last - from;
  if (length === 1 && notAlone.has(first.text)) return null;
  return { value: total + (current ?? 0), length, scaled };
}

/** The same number for digits with one separator read as decimals ("1.500 millones" in English). */
function reading(tokens: readonly Token[], from: number, words: WordNumber): NumberReading {
  const digits = tokens[from]?.number;
  const factor = digits && digits.low > 0 ? words.value / digits.low : 1;
  return {
    low: words.value,
    high: words.value,
    separator: digits?.separator ?? null,
    asDecimal: digits ? digits.asDecimal * factor : words.value,
    scaled: words.scaled,
    written: digits ? 'digits' : 'words',
  };
}

/** Joins number words and scale words into number tokens. */
export function joinNumberWords(tokens: readonly Token[], folded: string): readonly Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (!token) break;
    const words = token.kind === 'mark' ? null : readNumberWords(tokens, at);
    const lastToken = words ? tokens[at + words.length - 1] : undefined;
    if (!words || !lastToken) {
      joined.push(token);
      at += 1;
      continue;
    }
    joined.push({
      ...token,
      kind: 'number',
      text: folded.slice(token.start, lastToken.end),
      end: lastToken.end,
      number: reading(tokens, at, words),
    });
    at += words.length;
  }
  return joined;
}
