import { numberOf, readRows, type Row } from './read.ts';

/** Repeated runs differ by more than this; the same run published twice does not. */
const SAME = 0.02;

const load = ['kind', 'engine', 'hardware', 'precision', 'inputTokens', 'outputTokens', 'concurrency'];

function keyOf(row: Row, accelerators: number): string {
  return [...load.map((column) => row[column]), row['model'], accelerators].join('|');
}

let undivided: ReadonlyMap<string, number[]> | undefined;

function undividedRuns(): ReadonlyMap<string, number[]> {
  if (undivided) return undivided;
  const found = new Map<string, number[]>();
  for (const row of readRows('serving')) {
    const tpot = numberOf(row, 'tpotMs');
    if (tpot === undefined || (numberOf(row, 'data') ?? 1) > 1) continue;
    const key = keyOf(row, numberOf(row, 'accelerators') ?? 1);
    found.set(key, [...(found.get(key) ?? []), tpot]);
  }
  undivided = found;
  return found;
}

/** The load with both times to all their digits: two runs never agree in that. */
function printOf(row: Row): string | undefined {
  if (numberOf(row, 'ttftMs') === undefined || numberOf(row, 'tpotMs') === undefined) return undefined;
  return [...load, 'ttftMs', 'tpotMs'].map((column) => row[column]).join('|');
}

let originals: ReadonlyMap<string, Row> | undefined;

/** Of rows with the same print the one on the fewest accelerators: what a copy does, told again, is told of several. */
function originalOf(print: string): Row | undefined {
  if (!originals) {
    const found = new Map<string, Row>();
    for (const row of readRows('serving')) {
      const own = printOf(row);
      const before = own === undefined ? undefined : found.get(own);
      const fewer = before && (numberOf(row, 'accelerators') ?? 1) < (numberOf(before, 'accelerators') ?? 1);
      if (own !== undefined && (!before || fewer === true)) found.set(own, row);
    }
    originals = found;
  }
  return originals.get(print);
}

/**
 * Whether a row is a run under a second description: the digits of its times are those of another row, or it says that
 * copies share the requests and yet is as quick as one copy that carries them all, so that its number of accelerators
 * cannot be right.
 */
export function isSecondDescription(row: Row): boolean {
  const print = printOf(row);
  if (print !== undefined && originalOf(print)?.['id'] !== row['id']) return true;
  const data = numberOf(row, 'data') ?? 1;
  const tpot = numberOf(row, 'tpotMs');
  if (data <= 1 || tpot === undefined) return false;
  const alone = undividedRuns().get(keyOf(row, (numberOf(row, 'accelerators') ?? 1) / data)) ?? [];
  return alone.some((one) => Math.abs(tpot / one - 1) < SAME);
}
