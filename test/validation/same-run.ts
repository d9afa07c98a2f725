import { numberOf, readRows, type Row } from './read.ts';

/** Repeated runs differ by more than this; the same run published twice does not. */
const SAME = 0.02;

function keyOf(row: Row, accelerators: number): string {
  const named = ['kind', 'engine', 'model', 'hardware', 'precision', 'inputTokens', 'outputTokens', 'concurrency'];
  return [...named.map((column) => row[column]), accelerators].join('|');
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

/**
 * Whether a row says that copies share the requests, and yet is as quick to the last digits as one copy that carries
 * them all: the same run under a second description, whose number of accelerators cannot be right.
 */
export function isSecondDescription(row: Row): boolean {
  const data = numberOf(row, 'data') ?? 1;
  const tpot = numberOf(row, 'tpotMs');
  if (data <= 1 || tpot === undefined) return false;
  const alone = undividedRuns().get(keyOf(row, (numberOf(row, 'accelerators') ?? 1) / data)) ?? [];
  return alone.some((one) => Math.abs(tpot / one - 1) < SAME);
}
