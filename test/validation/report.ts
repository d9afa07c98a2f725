import { groups, quantile, relativeError, type Group, type Measurement } from './measure.ts';
import type { Coefficients } from '../../rules/physics/coefficients.ts';
import { spreadOf } from '../../rules/physics/seen.ts';
import type { Row } from './read.ts';
import type { Split } from './split.ts';

export interface GroupSummary {
  readonly group: Group;
  readonly split: Split;
  readonly count: number;
  readonly median: number;
  readonly p90: number;
  /** Share of the measurements inside the 80 % interval of their prediction. */
  readonly coverage: number;
}

/** Whether what was measured is inside the 80 % interval of its prediction. */
export function isInside(measurement: Measurement, coefficients: Coefficients): boolean {
  const { group, predicted, measured } = measurement;
  const spread = spreadOf(groups[group], measurement, coefficients);
  const low = predicted * (1 - spread.below);
  const high = predicted * (1 + spread.above);
  return measured >= low && measured <= high;
}

export const splits: readonly Split[] = ['fitted', 'held-out model', 'held-out accelerator'];

export function summarise(measurements: readonly Measurement[], coefficients: Coefficients): GroupSummary[] {
  return (Object.keys(groups) as Group[]).flatMap((group) =>
    splits.flatMap((split) => {
      const of = measurements.filter((one) => one.group === group && one.split === split);
      if (of.length === 0) return [];
      const errors = of.map(relativeError);
      const inside = of.filter((one) => isInside(one, coefficients)).length;
      return [
        {
          group,
          split,
          count: of.length,
          median: quantile(errors, 0.5),
          p90: quantile(errors, 0.9),
          coverage: inside / of.length,
        },
      ];
    }),
  );
}

const percent = (share: number) => `${String(Math.round(share * 100))} %`;
const figure = (value: number) => String(Number(value.toPrecision(3)));

export function table(summaries: readonly GroupSummary[]): string {
  const head =
    '| figure | rows | n | median error | 90th percentile | inside the 80 % interval |\n| --- | --- | ---: | ---: | ---: | ---: |';
  const lines = summaries.map(
    ({ group, split, count, median, p90, coverage }) =>
      `| ${group} | ${split} | ${String(count)} | ${percent(median)} | ${percent(p90)} | ${percent(coverage)} |`,
  );
  return [head, ...lines].join('\n');
}

function describe(row: Row): string {
  const parts = ['model', 'precision', 'hardware', 'engine', 'method'].map((column) => row[column] ?? '');
  const count = row['accelerators'] === '' ? [] : [`× ${row['accelerators'] ?? ''}`];
  const load = row['concurrency'] ? [`concurrency ${row['concurrency']}`] : [];
  return [...parts.filter((part) => part !== ''), ...count, ...load].join(', ');
}

export const WORST = 10;

/** The furthest off first; a tie by id, so that the page is the same on every machine. */
export function orderedByError(measurements: readonly Measurement[]): Measurement[] {
  return measurements.toSorted(
    (a, b) => relativeError(b) - relativeError(a) || ((a.row['id'] ?? '') < (b.row['id'] ?? '') ? -1 : 1),
  );
}

/** The cases of a group that are furthest off, shown and not hidden. */
export function worst(measurements: readonly Measurement[], sources: readonly string[]): string {
  const head = '| id | case | predicted | measured | source |\n| --- | --- | ---: | ---: | --- |';
  const lines = orderedByError(measurements)
    .slice(0, WORST)
    .map(
      ({ row, predicted, measured }) =>
        `| ${row['id'] ?? ''} | ${describe(row)} | ${figure(predicted)} | ${figure(measured)} | ${sources[Number(row['source'])] ?? ''} |`,
    );
  return [head, ...lines].join('\n');
}
