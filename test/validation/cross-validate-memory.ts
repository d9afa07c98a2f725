import type { Coefficients } from '../../rules/physics/coefficients.ts';
import type { Spread } from '../../rules/physics/seen.ts';
import { weightedQuantile, type Weighted } from './cross-validate.ts';
import type { Bounds } from './loss.ts';
import { quantile, type Group, type Measurement } from './measure.ts';
import { predictMemory } from './predict-memory.ts';
import type { Lookup, Row } from './read.ts';
import { patternSearch, valueOf, withValues } from './vary.ts';

/** The few numbers of each kind of memory that measurements decide; everything else is counted. */
const bounds: Readonly<Record<string, Bounds>> = {
  'inference memory': { workspaceGates: [1, 3], workspaceVectors: [2, 4] },
  'adapter memory': { adapterActivationShare: [0.5, 1.5], quantisedActivationShare: [0.8, 2] },
  'full training memory': { activationVectors: [3, 9], trainingLogitBytes: [4, 12], distributedBytes: [5e8, 4e9] },
};

/** Models of one name and generation, whatever their size: "Qwen2.5-14B" is of "qwen2.5". */
export function seriesOf(row: Row): string {
  return /^[a-z]+(?:\d+(?:\.\d+)?)?/i.exec(row['model'] ?? '')?.[0].toLowerCase() ?? '';
}

/** Rows of one table say much the same: together they count as the root of their number. */
function weightsOf(measurements: readonly Measurement[]): readonly number[] {
  const counts = new Map<string, number>();
  for (const { row } of measurements) counts.set(seriesOf(row), (counts.get(seriesOf(row)) ?? 0) + 1);
  return measurements.map(({ row }) => 1 / Math.sqrt(counts.get(seriesOf(row)) ?? 1));
}

const MOST = 1;

function lossOf(kept: readonly Measurement[], lookup: Lookup, base: Coefficients) {
  const weights = weightsOf(kept);
  return (values: Readonly<Record<string, number>>): number => {
    const coefficients = withValues(base, values);
    return kept.reduce((sum, { row, measured }, index) => {
      const predicted = predictMemory(row, lookup, coefficients);
      const miss = predicted === undefined ? 0 : Math.min(MOST, Math.abs(Math.log(predicted / measured)));
      return sum + (weights[index] ?? 0) * miss;
    }, 0);
  };
}

/**
 * Half-widths around a prediction that should hold 80 % of a further series: conformal with the series as the sample, so that
 * n of them give the middle 0.8 × (1 + 1 ÷ n) of measured ÷ predicted (Vovk, Gammerman and Shafer 2005). No series decides alone.
 */
export function spreadOfLeftOut(left: readonly LeftOut[]): Spread {
  const weights = weightsOf(left);
  const ratios = left.map(({ measured, predicted }, index): Weighted => ({
    value: measured / predicted,
    weight: weights[index] ?? 0,
  }));
  const series = new Set(left.map((one) => one.series)).size;
  const tail = Math.max(0, (1 - MIDDLE * (1 + 1 / series)) / 2);
  return { below: 1 - weightedQuantile(ratios, tail), above: weightedQuantile(ratios, 1 - tail) - 1 };
}
const MIDDLE = 0.8;

/** A measurement with the prediction of numbers fitted without its series. */
export interface LeftOut extends Measurement {
  readonly series: string;
}

/** Every measured memory of a kind, predicted by numbers fitted to the other series alone. Deterministic. */
export function memoryLeftOut(all: readonly Measurement[], lookup: Lookup, base: Coefficients): LeftOut[] {
  return Object.entries(bounds).flatMap(([kind, range]) => {
    const of = all.filter(({ group }) => group === kind);
    const start = Object.fromEntries(Object.keys(range).map((name) => [name, valueOf(base, name)]));
    return [...new Set(of.map(({ row }) => seriesOf(row)))].sort().flatMap((series) => {
      const kept = of.filter(({ row }) => seriesOf(row) !== series);
      const { values } = patternSearch(start, lossOf(kept, lookup, base), { step: 0.4, smallest: 0.05, bounds: range });
      const coefficients = withValues(base, values);
      return of.flatMap((one): LeftOut[] => {
        if (seriesOf(one.row) !== series) return [];
        const predicted = predictMemory(one.row, lookup, coefficients);
        return predicted === undefined ? [] : [{ ...one, predicted, series }];
      });
    });
  });
}

export interface LeftOutSummary {
  readonly group: Group;
  readonly series: number;
  readonly count: number;
  readonly median: number;
  readonly p90: number;
  /** Share of the measurements inside the interval that the other series give. */
  readonly coverage: number;
}

/** How well each kind of memory carries over to a series of models that no number was fitted to. */
export function summariseLeftOut(left: readonly LeftOut[]): LeftOutSummary[] {
  return Object.keys(bounds).flatMap((kind) => {
    const of = left.filter(({ group }) => group === kind);
    const names = [...new Set(of.map(({ series }) => series))];
    if (names.length < 2) return [];
    const errors = of.map(({ predicted, measured }) => Math.abs(predicted / measured - 1));
    const inside = names.flatMap((name) => {
      const { below, above } = spreadOfLeftOut(of.filter(({ series }) => series !== name));
      return of
        .filter(({ series }) => series === name)
        .filter(({ predicted, measured }) => {
          const ratio = measured / predicted;
          return ratio >= 1 - below && ratio <= 1 + above;
        });
    });
    return [
      {
        group: kind as Group,
        series: names.length,
        count: of.length,
        median: quantile(errors, 0.5),
        p90: quantile(errors, 0.9),
        coverage: inside.length / of.length,
      },
    ];
  });
}

const percent = (share: number) => `${String(Math.round(share * 100))} %`;

export function leftOutTable(summaries: readonly LeftOutSummary[]): string {
  return [
    '| memory of a series of models left out | series | n | median error | 90th percentile | inside the 80 % interval |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...summaries.map(
      ({ group, series, count, median, p90, coverage }) =>
        `| ${group} | ${String(series)} | ${String(count)} | ${percent(median)} | ${percent(p90)} | ${percent(coverage)} |`,
    ),
  ].join('\n');
}
