import type { Coefficients } from '../../rules/physics/coefficients.ts';
import { stretchOf } from '../../rules/physics/seen.ts';
import { weightedQuantile } from './cross-validate.ts';
import { groups, type Measurement } from './measure.ts';
import { patternSearch, valueOf, withValues } from './vary.ts';

/** A measurement that its prediction had not seen, and how much it counts. */
export interface Residual {
  readonly measurement: Measurement;
  readonly weight: number;
}

const TAIL = 0.1;
/** What an interval of 80 % pays for each unit by which it misses. */
const PENALTY = 2 / (2 * TAIL);
/** Logarithms above this count as this, as in the fits: something else went on there, which no interval is to hold. */
const MOST = 1.2;

/** Measured ÷ predicted as it would be of a dense model under a light load: the stretch of its interval taken out. */
export function plainRatio(measurement: Measurement, coefficients: Coefficients): number {
  const { group, measured, predicted } = measurement;
  return (measured / predicted) ** (1 / stretchOf(groups[group], measurement, coefficients));
}

/**
 * Mean interval score of the 80 % intervals these residuals themselves give, in logarithms: width, and a penalty for each miss
 * (Gneiting and Raftery 2007). Each kind of figure counts alike.
 */
function scoreOf(residuals: readonly Residual[], coefficients: Coefficients): number {
  const bands = [...new Set(residuals.map(({ measurement }) => groups[measurement.group]))];
  return bands.reduce((sum, band) => {
    const of = residuals.filter(({ measurement }) => groups[measurement.group] === band);
    const plain = of.map(({ measurement, weight }) => {
      const by = stretchOf(band, measurement, coefficients);
      const miss = Math.log(measurement.measured / measurement.predicted);
      return { value: Math.max(-MOST, Math.min(MOST, miss)) / by, by, weight };
    });
    const [low, high] = [weightedQuantile(plain, TAIL), weightedQuantile(plain, 1 - TAIL)];
    const score = plain.reduce((all, { value, by, weight }) => {
      const miss = Math.max(0, value - high, low - value);
      return all + weight * by * (high - low + PENALTY * miss);
    }, 0);
    return sum + score / of.reduce((all, { weight }) => all + weight, 0);
  }, 0);
}

type Bounds = Readonly<Record<string, readonly [number, number]>>;
/** How much what the bounds name stretches an interval, by what was left out. */
function learnStretch(
  residuals: readonly Residual[],
  base: Coefficients,
  bounds: Bounds,
): Readonly<Record<string, number>> {
  const start = Object.fromEntries(Object.keys(bounds).map((name) => [name, valueOf(base, name)]));
  const score = (values: Readonly<Record<string, number>>) => scoreOf(residuals, withValues(base, values));
  return patternSearch(start, score, { step: 0.3, smallest: 0.05, bounds }).values;
}

const servedBands = ['throughput', 'tpot', 'ttft', 'singleStream', 'offline', 'joules', 'power'] as const;

/** How much sparse models and crowded replicas stretch the interval of each figure of serving. */
export function learnServingStretch(residuals: readonly Residual[], base: Coefficients): Record<string, number> {
  return Object.assign(
    {},
    ...servedBands.map((band) => {
      const bounds: Bounds = {
        [`${band}Sparse`]: [0.6, 4],
        ...(band !== 'singleStream' && { [`${band}Crowded`]: [0.01, 2] as const }),
      };
      const start = { [`${band}Sparse`]: 1.3, [`${band}Crowded`]: 0.2 };
      const of = residuals.filter(({ measurement }) => groups[measurement.group] === band);
      return learnStretch(of, withValues(base, start), bounds);
    }),
  ) as Record<string, number>;
}
