import type { Coefficients } from '../../rules/physics/coefficients.ts';
import { weightedQuantile } from './cross-validate.ts';
import type { Residual } from './learn-stretch.ts';
import type { Measurement } from './measure.ts';

/** What an interval is to hold. */
const HELD = 0.8;
const TAIL = (1 - HELD) / 2;
/** More of a long run than of a benchmark. */
const LONG = 0.5;

interface Situation {
  readonly whole: boolean;
  readonly sparse: boolean;
  readonly older: boolean;
}

function situationOf({ shape, wholeness = 0, softwareYear }: Measurement, { value }: Coefficients): Situation {
  return {
    whole: wholeness > LONG,
    sparse: shape.expertParameters > 0,
    older: (softwareYear ?? value.softwareYear) < value.currentProgramsSince,
  };
}

/**
 * How much whole runs, sparse models and older programs each stretch the interval of hours, in logarithms: so much that
 * the interval of benchmarks of dense models with current programs, stretched by it, holds 80 % of what was left out of
 * that kind and is of no other. What is of several kinds is stretched by each.
 */
export function learnHoursStretch(residuals: readonly Residual[], base: Coefficients) {
  const all = residuals.map(({ measurement, weight }) => ({
    value: Math.log(measurement.measured / measurement.predicted),
    weight,
    ...situationOf(measurement, base),
  }));
  const plain = all.filter(({ whole, sparse, older }) => !whole && !sparse && !older);
  const [low, high] = [weightedQuantile(plain, TAIL), weightedQuantile(plain, 1 - TAIL)];
  const neededBy = (is: (one: Situation) => boolean, divided: (one: Situation) => number): number => {
    const needed = all
      .filter(is)
      .map((one) => ({ value: one.value / (one.value > 0 ? high : low) / divided(one), weight: one.weight }));
    return needed.length === 0 ? 1 : Math.max(1, weightedQuantile(needed, HELD));
  };
  const olderStretch = neededBy(
    ({ whole, sparse, older }) => older && !whole && !sparse,
    () => 1,
  );
  const sparseRunStretch = neededBy(
    ({ whole, sparse, older }) => sparse && !whole && !older,
    () => 1,
  );
  // Few whole runs are of current programs alone.
  const wholeRunStretch = neededBy(
    ({ whole, sparse }) => whole && !sparse,
    ({ older }) => (older ? olderStretch : 1),
  );
  return { wholeRunStretch, sparseRunStretch, olderStretch };
}
