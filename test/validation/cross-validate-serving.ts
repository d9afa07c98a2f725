import { readFileSync } from 'node:fs';
import type { Coefficients } from '../../rules/physics/coefficients.ts';
import { chipSignature, spreadWhere, type Spread } from '../../rules/physics/seen.ts';
import type { Numbers } from './adaptive-search.ts';
import { familyOf } from './cross-validate.ts';
import { fitPower, fitServing, servingRows } from './fit-serving.ts';
import { FEWEST_GROUPS, spreadOfGroups } from './learn-spread.ts';
import { plainRatio, type Residual } from './learn-stretch.ts';
import { groups, measureRows, quantile, relativeError, type Group, type Measurement } from './measure.ts';
import type { Lookup, Row } from './read.ts';
import { withValues } from './vary.ts';

/**
 * What is left out together: all models of one name, all accelerators of the same rates, or one table of a model on an
 * accelerator in one format and engine, of which both are known from other tables.
 */
const ways = ['table', 'family', 'accelerator'] as const;
export type Way = (typeof ways)[number];

/** Numbers fitted without some groups: `test/validation/data/folds.json`, written by `calibrate.ts serving unseen`. */
export interface Fold {
  readonly by: Way;
  readonly left: readonly string[];
  readonly values: Numbers;
}

const FOLDS = 5;
const file = new URL('./data/folds.json', import.meta.url);
export { file as foldsFile };

export function readFolds(): readonly Fold[] {
  return JSON.parse(readFileSync(file, 'utf8')) as Fold[];
}

function groupOf(row: Row, by: Way, lookup: Lookup): string {
  if (by === 'family') return familyOf(row);
  const chip = lookup.acceleratorOf(row);
  const signature = chip ? chipSignature(chip) : '';
  return by === 'accelerator' ? signature : [row['model'], signature, row['engine'], row['precision']].join('|');
}

/** Whole groups over so many folds, the largest first, each into the fold that has fewest rows. */
function shareOut(rows: readonly Row[], groupOfRow: (row: Row) => string): string[][] {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(groupOfRow(row), (counts.get(groupOfRow(row)) ?? 0) + 1);
  const folds = Array.from({ length: FOLDS }, () => ({ names: [] as string[], rows: 0 }));
  const ordered = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  for (const [name, count] of ordered) {
    const least = folds.reduce((best, fold) => (fold.rows < best.rows ? fold : best));
    least.names.push(name);
    least.rows += count;
  }
  return folds.map(({ names }) => names.sort());
}

/** Fits of serving and power without each fifth of the tables, of the families, and of the accelerators. */
export function fitFolds(base: Coefficients, lookup: Lookup): Fold[] {
  const rows = servingRows();
  return ways.flatMap((by) =>
    shareOut(rows, (row) => groupOf(row, by, lookup)).map((left) => {
      const kept = rows.filter((row) => !left.includes(groupOf(row, by, lookup)));
      const serving = fitServing(kept, base, lookup).values;
      const power = fitPower(kept, withValues(base, serving), lookup).values;
      const rounded = Object.entries({ ...serving, ...power }).map(([name, value]) => [
        name,
        Number(value.toPrecision(4)),
      ]);
      return { by, left, values: Object.fromEntries(rounded) as Numbers };
    }),
  );
}

export interface LeftOutOfServing {
  readonly by: Way;
  readonly group: string;
  readonly measurement: Measurement;
}

/** Every fitted row predicted by numbers that never saw its family, and again by numbers that never saw its accelerator. */
export function servingLeftOut(folds: readonly Fold[], base: Coefficients, lookup: Lookup): LeftOutOfServing[] {
  const rows = servingRows();
  return folds.flatMap(({ by, left, values }) => {
    const tested = rows.filter((row) => left.includes(groupOf(row, by, lookup)));
    return measureRows({ serving: tested }, lookup, withValues(base, values)).map((measurement) => ({
      by,
      group: groupOf(measurement.row, by, lookup),
      measurement,
    }));
  });
}

/** The rows of a group count as the root of their number, so that no long table decides alone. */
export function weighted(left: readonly LeftOutOfServing[]): Residual[] {
  const counts = new Map<string, number>();
  const keyOf = ({ by, group }: LeftOutOfServing) => `${by} ${group}`;
  for (const one of left) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return left.map((one) => ({
    measurement: one.measurement,
    weight: 1 / Math.sqrt(counts.get(keyOf(one)) ?? 1),
  }));
}

/** Half-widths around the prediction of a dense model under a light load that hold 80 % of what was left out. */
export function spreadOfServing(
  left: readonly LeftOutOfServing[],
  coefficients: Coefficients,
  groupsInAll?: number,
): Spread {
  const rows = left.map(({ group, measurement }) => ({ group, ratio: plainRatio(measurement, coefficients) }));
  return spreadOfGroups(rows, groupsInAll);
}

/** What a prediction knows when a group of this kind is left out. */
const knownWithout = {
  table: { model: true, chip: true },
  family: { model: false, chip: true },
  accelerator: { model: true, chip: false },
} as const satisfies Record<Way, object>;

const isWithin = (ratio: number, { below, above }: Spread) => ratio >= 1 - below && ratio <= 1 + above;

/** Whether what was measured is in the interval that users get in that case. */
function coverageAsShipped(left: readonly LeftOutOfServing[], coefficients: Coefficients): number {
  const inside = left.filter(({ by, measurement }) =>
    isWithin(
      plainRatio(measurement, coefficients),
      spreadWhere(groups[measurement.group], knownWithout[by], coefficients),
    ),
  );
  return inside.length / left.length;
}

/** Whether what was measured is in the interval that the other groups give. */
function coverageOf(left: readonly LeftOutOfServing[], coefficients: Coefficients): number {
  let inside = 0;
  const all = new Set(left.map((one) => one.group));
  for (const group of all) {
    const others = spreadOfServing(
      left.filter((one) => one.group !== group),
      coefficients,
      all.size,
    );
    inside += left.filter(
      ({ group: own, measurement }) => own === group && isWithin(plainRatio(measurement, coefficients), others),
    ).length;
  }
  return inside / left.length;
}

const percent = (share: number) => `${String(Math.round(share * 100))} %`;
const shown: readonly Group[] = [
  'serving throughput',
  'time per output token',
  'time to first token',
  'single-stream throughput',
  'offline throughput',
  'joules per output token',
  'power while serving',
];

/** One line for each figure and way of leaving out: groups, rows, errors out of fold, and how often the interval held. */
export function servingLeftOutTable(left: readonly LeftOutOfServing[], coefficients: Coefficients): string {
  const lines = shown.flatMap((figure) =>
    ways.flatMap((by) => {
      const of = left.filter((one) => one.by === by && one.measurement.group === figure);
      const count = new Set(of.map(({ group }) => group)).size;
      if (count < 2) return [];
      const errors = of.map(({ measurement }) => relativeError(measurement));
      const promised = count < FEWEST_GROUPS ? 'too few groups' : percent(coverageOf(of, coefficients));
      const cells = [
        figure,
        by,
        String(count),
        String(of.length),
        percent(quantile(errors, 0.5)),
        percent(quantile(errors, 0.9)),
        percent(coverageAsShipped(of, coefficients)),
        promised,
      ];
      return [`| ${cells.join(' | ')} |`];
    }),
  );
  const head =
    '| figure | left out | groups | n | median error | 90th percentile | inside the interval in use | inside that of the other groups |\n| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |';
  return [head, ...lines].join('\n');
}
