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
    const plain = of.map(({ measurement, weight }) => ({
      value: Math.log(plainRatio(measurement, coefficients)),
      weight,
    }));
    const [low, high] = [weightedQuantile(plain, TAIL), weightedQuantile(plain, 1 - TAIL)];
    const score = of.reduce((all, { measurement, weight }, index) => {
      const miss = Math.max(0, (plain[index]?.value ?? 0) - high, low - (plain[index]?.value ?? 0));
      return all + weight * stretchOf(band, measurement, coefficients) * (high - low + PENALTY * miss);
    }, 0);
    return sum + score / of.reduce((all, { weight }) => all + weight, 0);
  }, 0);
}

const bounds = { sparseSpread: [1, 4], crowdedSpread: [0.01, 2] } as const;

/** How much sparse models and crowded replicas stretch an interval, by what was left out. */
export function learnStretch(residuals: readonly Residual[], base: Coefficients): Readonly<Record<string, number>> {
  const start = Object.fromEntries(Object.keys(bounds).map((name) => [name, valueOf(base, name)]));
  const score = (values: Readonly<Record<string, number>>) => scoreOf(residuals, withValues(base, values));
  return patternSearch(start, score, { step: 0.3, smallest: 0.05, bounds }).values;
}
