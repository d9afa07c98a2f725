import type { NumberReading, Token } from './tokens.ts';

const currencyMarks = new Set(['€', '$', '£']);
const between = new Set(['entre', 'between', 'from', 'de', 'desde']);

function separatorLength(tokens: readonly Token[], at: number, opened: boolean): number {
  const text = tokens[at]?.text ?? '';
  if (text === '-' && tokens[at + 1]?.text === '>') return 2;
  if (
    text === '-' ||
    text === '>' ||
    text === 'to' ||
    text === 'a' ||
    text === 'hasta' ||
    text === 'o' ||
    text === 'or'
  )
    return 1;
  if (opened && (text === 'y' || text === 'and')) return 1;
  return 0;
}

function scaleOf(value: number): number {
  return value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : value >= 1e3 ? 1e3 : 1;
}

/** low..high, lending the scale of the second to a first written without one ("5-10k", "entre 10 y 15 mil"). */
function rangeOf(first: NumberReading, second: NumberReading): NumberReading | null {
  const lend = second.scaled && !first.scaled && first.low < scaleOf(second.high) && first.low < 1000;
  const low = lend ? first.low * scaleOf(second.high) : first.low;
  if (!(low < second.high)) return null;
  return { ...second, low, separator: null, asDecimal: second.high };
}

/** Joins two number tokens with a range word between them into one; a currency mark may stand in between. */
export function joinRanges(tokens: readonly Token[], folded: string): readonly Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    const first = token.number;
    if (!first) {
      joined.push(token);
      continue;
    }
    const opened =
      between.has(joined.at(-1)?.text ?? '') ||
      (currencyMarks.has(joined.at(-1)?.text ?? '') && between.has(joined.at(-2)?.text ?? ''));
    let next = at + 1;
    if (currencyMarks.has(tokens[next]?.text ?? '')) next += 1;
    const step = separatorLength(tokens, next, opened);
    let target = next + step;
    if (step > 0 && currencyMarks.has(tokens[target]?.text ?? '')) target += 1;
    const other = tokens[target];
    const range = step > 0 && other?.number && other.sentence === token.sentence ? rangeOf(first, other.number) : null;
    if (!range || !other) {
      joined.push(token);
      continue;
    }
    joined.push({ ...token, text: folded.slice(token.start, other.end), end: other.end, number: range });
    // A currency mark inside ("1.000€ - 1.500€", "$1,000 -> $2,000") is found again next to the range.
    at = target;
  }
  return joined;
}
