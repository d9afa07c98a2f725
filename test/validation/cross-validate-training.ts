import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { Coefficients } from '../../rules/physics/coefficients.ts';
import { chipSignature, type Spread } from '../../rules/physics/seen.ts';
import { adaptiveSearch, type Numbers } from './adaptive-search.ts';
import { weightedQuantile } from './cross-validate.ts';
import { plainRatio, type Residual } from './learn-stretch.ts';
import { signed, trainingBounds, trainingLoss } from './loss.ts';
import { measureRows, relativeError, type Measurement } from './measure.ts';
import { forgetPlans, isUsableRun, measuredHoursPerBillion } from './predict-training.ts';
import { readRows, type Lookup, type Row } from './read.ts';
import { valueOf, withValues } from './vary.ts';

/** Leaves out one group in so many at a time: each row is predicted by a fit that saw nothing of its group. */
const FOLDS = 10;
const SMALLEST = 0.04;

export const groupings = ['architecture', 'accelerator'] as const;
type GroupedBy = (typeof groupings)[number];

/** Architectures of one name and of one laboratory's way of working, whatever their size. */
export function architectureOf(row: Row): string {
  return /^[a-z]+(-jz|-seqpar|-mcore|-arch|-sc21|-tr8)?/i.exec(row['model'] ?? '')?.[0].toLowerCase() ?? '';
}

/** Every row whose hours can be compared. */
export function comparableRuns(lookup: Lookup): readonly Row[] {
  return readRows('training').filter(
    (row) => row['domain'] === 'llm' && isUsableRun(row) && measuredHoursPerBillion(row, lookup) !== undefined,
  );
}

function start(base: Coefficients): Numbers {
  return Object.fromEntries(Object.keys(trainingBounds).map((name) => [name, Math.abs(valueOf(base, name))]));
}

/** The coefficients that suit these rows best, searched for from where they are and from the middle of their bounds. */
export function fitTraining(rows: readonly Row[], base: Coefficients, lookup: Lookup) {
  const loss = trainingLoss(rows, base, lookup);
  const options = { bounds: trainingBounds, smallest: SMALLEST };
  const middle = Object.fromEntries(
    Object.entries(trainingBounds).map(([name, [low, high]]) => [name, Math.sqrt(low * high)]),
  );
  const found = [start(base), middle].map((from) => adaptiveSearch(from, loss, options));
  return found.reduce((best, one) => (one.loss < best.loss ? one : best));
}

export interface LeftOut {
  readonly group: string;
  readonly measurement: Measurement;
}

/** Training rows predicted by fits that never saw their group; groups are whole and left out in the order of their names. */
export function trainingLeftOut(
  of: { readonly by: GroupedBy; readonly rows: readonly Row[] },
  base: Coefficients,
  lookup: Lookup,
): readonly LeftOut[] {
  const groupOf = (row: Row): string => {
    if (of.by === 'architecture') return architectureOf(row);
    const chip = lookup.acceleratorOf(row);
    return chip ? chipSignature(chip) : '';
  };
  const rows = of.rows.filter((row) => lookup.acceleratorOf(row) !== undefined);
  const names = [...new Set(rows.map(groupOf))].sort();
  const folds = Math.min(FOLDS, names.length);
  return Array.from({ length: folds }, (_, fold) => {
    const left = new Set(names.filter((_name, index) => index % folds === fold));
    const kept = rows.filter((row) => !left.has(groupOf(row)));
    forgetPlans();
    const { values } = fitTraining(kept, base, lookup);
    forgetPlans();
    const tested = rows.filter((row) => left.has(groupOf(row)));
    return measureRows({ training: tested }, lookup, withValues(base, signed(values))).map((measurement) => ({
      group: groupOf(measurement.row),
      measurement,
    }));
  }).flat();
}

/** The rows of a group count as the root of their number, so that no long table decides alone. */
export function residualsOf(left: readonly LeftOut[]): readonly Residual[] {
  const counts = new Map<string, number>();
  for (const { group } of left) counts.set(group, (counts.get(group) ?? 0) + 1);
  return left.map(({ group, measurement }) => ({ measurement, weight: 1 / Math.sqrt(counts.get(group) ?? 1) }));
}

function weighted(left: readonly LeftOut[], of: (one: Measurement) => number) {
  return residualsOf(left).map(({ measurement, weight }) => ({ value: of(measurement), weight }));
}

const summary = z.object({
  by: z.enum(groupings),
  groups: z.number(),
  count: z.number(),
  median: z.number(),
  p90: z.number(),
  /** Of the groups, each counting as the root of its rows. */
  groupMedian: z.number(),
  groupP90: z.number(),
  /** Share inside the interval of what was left out. */
  coverage: z.number(),
});
type LeftOutSummary = z.infer<typeof summary>;

/** `spread` is that of a benchmark with today's programs; `known` says how much others stretch it. */
export function summariseTraining(
  { by, left }: { readonly by: GroupedBy; readonly left: readonly LeftOut[] },
  spread: Spread,
  known: Coefficients,
): LeftOutSummary {
  const rows = left.map(({ measurement }) => ({ value: relativeError(measurement), weight: 1 }));
  const groups = weighted(left, relativeError);
  const inside = left.filter(({ measurement }) => {
    const ratio = plainRatio(measurement, known);
    return ratio >= 1 - spread.below && ratio <= 1 + spread.above;
  });
  return {
    by,
    coverage: inside.length / left.length,
    groups: new Set(left.map(({ group }) => group)).size,
    count: left.length,
    median: weightedQuantile(rows, 0.5),
    p90: weightedQuantile(rows, 0.9),
    groupMedian: weightedQuantile(groups, 0.5),
    groupP90: weightedQuantile(groups, 0.9),
  };
}

/** Refitting takes minutes, so the calibration keeps what it found and the report reads it. */
const kept = new URL('./data/training-left-out.json', import.meta.url);

export function keepSummaries(summaries: readonly LeftOutSummary[]): void {
  const rounded = summaries.map((one) =>
    Object.fromEntries(
      Object.entries(one).map(([key, value]) => [
        key,
        typeof value === 'number' ? Number(value.toPrecision(3)) : value,
      ]),
    ),
  );
  writeFileSync(kept, `${JSON.stringify(rounded, null, 2)}\n`);
}

const percent = (share: number) => `${(100 * share).toFixed(0)} %`;

/** What the last calibration found on training rows of groups left out, as a table of the report. */
export function trainingLeftOutTable(): string {
  const found = z.array(summary).parse(JSON.parse(readFileSync(kept, 'utf8')));
  return [
    '| left out | groups | rows | median error | 90th percentile | groups alike: median | 90th percentile | inside the 80 % interval |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...found.map((one) =>
      [
        '',
        `each ${one.by}`,
        one.groups,
        one.count,
        ...[one.median, one.p90, one.groupMedian, one.groupP90, one.coverage].map(percent),
        '',
      ]
        .join(' | ')
        .trim(),
    ),
  ].join('\n');
}
