import type { NumberReading, Token } from './tokens.ts';

const small: Readonly<Record<string, number>> = {
  cero: 0,
  zero: 0,
  uno: 1,
  one: 1,
  dos: 2,
  two: 2,
  tres: 3,
  three: 3,
  cuatro: 4,
  four: 4,
  cinco: 5,
  five: 5,
  seis: 6,
  six: 6,
  siete: 7,
  seven: 7,
  ocho: 8,
  eight: 8,
  nueve: 9,
  nine: 9,
  diez: 10,
  ten: 10,
  once: 11,
  eleven: 11,
  doce: 12,
  twelve: 12,
  trece: 13,
  thirteen: 13,
  catorce: 14,
  fourteen: 14,
  quince: 15,
  fifteen: 15,
  dieciseis: 16,
  sixteen: 16,
  diecisiete: 17,
  seventeen: 17,
  dieciocho: 18,
  eighteen: 18,
  diecinueve: 19,
  nineteen: 19,
  veinte: 20,
  twenty: 20,
  veintiuno: 21,
  veintiun: 21,
  veintidos: 22,
  veintitres: 23,
  veinticuatro: 24,
  veinticinco: 25,
  veintiseis: 26,
  veintisiete: 27,
  veintiocho: 28,
  veintinueve: 29,
  treinta: 30,
  thirty: 30,
  cuarenta: 40,
  forty: 40,
  cincuenta: 50,
  fifty: 50,
  sesenta: 60,
  sixty: 60,
  setenta: 70,
  seventy: 70,
  ochenta: 80,
  eighty: 80,
  noventa: 90,
  ninety: 90,
  cien: 100,
  ciento: 100,
  doscientos: 200,
  doscientas: 200,
  trescientos: 300,
  trescientas: 300,
  cuatrocientos: 400,
  cuatrocientas: 400,
  quinientos: 500,
  quinientas: 500,
  seiscientos: 600,
  seiscientas: 600,
  setecientos: 700,
  setecientas: 700,
  ochocientos: 800,
  ochocientas: 800,
  novecientos: 900,
  novecientas: 900,
};
const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  mil: 1e3,
  thousand: 1e3,
  thousands: 1e3,
  k: 1e3,
  million: 1e6,
  millions: 1e6,
  millon: 1e6,
  millones: 1e6,
  mio: 1e6,
  mill: 1e6,
  milhao: 1e6,
  milhoes: 1e6,
  mille: 1e3,
  tausend: 1e3,
  millionen: 1e6,
  billion: 1e9,
  billions: 1e9,
  bn: 1e9,
  trillion: 1e12,
  trillions: 1e12,
  billon: 1e12,
  billones: 1e12,
};
const halves = new Set(['medio', 'media', 'half']);
const articles = new Set(['un', 'una', 'a', 'an']);
/** "once" is eleven in Spanish and "one time" in English: alone it is not a number. Nor is a lone "one". */
const notAlone = new Set(['once', 'one', 'uno', 'zero', 'cero']);

export interface WordNumber {
  readonly value: number;
  /** Tokens it took, from the first. */
  readonly length: number;
  readonly scaled: boolean;
}

/** A number in words, or digits followed by a scale word, starting at a token; null where there is none. */
export function readNumberWords(tokens: readonly Token[], from: number): WordNumber | null {
  let total = 0;
  let current: number | null = null;
  let at = from;
  let scaled = false;
  let last = from;
  const wordAt = (index: number) => (tokens[index]?.kind === 'word' ? (tokens[index]?.text ?? '') : '');
  const first = tokens[from];
  if (!first) return null;
  if (halves.has(first.text)) {
    let next = from + 1;
    if (articles.has(wordAt(next))) next += 1;
    const scale = scales[wordAt(next)];
    if (scale === undefined || scale < 1000) return null;
    return { value: scale / 2, length: next - from + 1, scaled: true };
  }
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
