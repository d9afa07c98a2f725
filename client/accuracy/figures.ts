import type { AccuracyKind, AccuracyReport } from '../../server/protocol/accuracy.ts';

type Split = AccuracyKind['splits'][number];

/** Splits that no fit has seen, together: what they say about something new. */
export function unseenOf(
  kind: AccuracyKind,
): (Pick<Split, 'count' | 'coverage'> & { readonly within25: number }) | null {
  const unseen = kind.splits.filter(({ split }) => split !== 'fitted');
  const count = unseen.reduce((sum, one) => sum + one.count, 0);
  if (count === 0) return null;
  const mean = (of: (one: Split) => number): number =>
    unseen.reduce((sum, one) => sum + of(one) * one.count, 0) / count;
  return { count, coverage: mean(({ coverage }) => coverage), within25: mean(({ within }) => within['25']) };
}

interface Pair {
  readonly predicted: number;
  readonly measured: number;
}

function pairsOf(splits: readonly Split[], stepsPerDecade: number): Pair[] {
  return splits.flatMap(({ points }) =>
    Array.from({ length: points.length / 2 }, (_, index) => ({
      predicted: (points[2 * index] ?? 0) / stepsPerDecade,
      measured: (points[2 * index + 1] ?? 0) / stepsPerDecade,
    })),
  );
}

const middle = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? NaN;
const ascending = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);

/** Median and 90th percentile of the error over splits together, from their points (2 % wide). */
export function errorsOf(splits: readonly Split[], stepsPerDecade: number): { median: number; p90: number } | null {
  const errors = ascending(
    pairsOf(splits, stepsPerDecade).map(({ predicted, measured }) => Math.abs(10 ** (predicted - measured) - 1)),
  );
  if (errors.length === 0) return null;
  return { median: middle(errors), p90: errors[Math.min(errors.length - 1, Math.floor(errors.length * 0.9))] ?? NaN };
}

export interface Bin {
  readonly low: number;
  readonly high: number;
  readonly count: number;
  readonly predicted: number;
  readonly error: number;
}

/** The dots as a table: measured values in halves of a decade, with what was predicted in the middle. */
export function binsOf(kind: AccuracyKind, { stepsPerDecade }: Pick<AccuracyReport, 'stepsPerDecade'>): Bin[] {
  const bins = new Map<number, Pair[]>();
  for (const pair of pairsOf(kind.splits, stepsPerDecade)) {
    const at = Math.floor(pair.measured * 2);
    bins.set(at, [...(bins.get(at) ?? []), pair]);
  }
  return [...bins]
    .sort(([a], [b]) => a - b)
    .map(([at, pairs]) => ({
      low: 10 ** (at / 2),
      high: 10 ** ((at + 1) / 2),
      count: pairs.length,
      predicted: 10 ** middle(ascending(pairs.map(({ predicted }) => predicted))),
      error: middle(ascending(pairs.map(({ predicted, measured }) => Math.abs(10 ** (predicted - measured) - 1)))),
    }));
}
