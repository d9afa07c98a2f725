import type { Coefficients } from '../../rules/physics/coefficients.ts';
import { familyOf } from './cross-validate.ts';
import { signed, trainingBounds, trainingLoss } from './loss.ts';
import { measureRows, quantile, relativeError } from './measure.ts';
import { isUsableRun } from './predict-training.ts';
import { readRows, type Lookup } from './read.ts';
import { patternSearch, valueOf, withValues } from './vary.ts';

/** The same numbers on every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

const SPLITS = 6;
const HELD_OUT = 0.25;
const SEED = 5;

export interface SplitError {
  readonly heldOut: readonly string[];
  readonly count: number;
  readonly median: number;
  readonly p90: number;
}

/** Training refitted without a random quarter of the families of models, and its errors on those, several times over. */
export function trainingFamilySplits(base: Coefficients, lookup: Lookup): SplitError[] {
  const rows = readRows('training').filter(isUsableRun);
  const families = [...new Set(rows.map(familyOf))].sort();
  const random = seeded(SEED);
  const start = Object.fromEntries(Object.keys(trainingBounds).map((name) => [name, Math.abs(valueOf(base, name))]));
  return Array.from({ length: SPLITS }, () => {
    const left = new Set(families.filter(() => random() < HELD_OUT));
    const kept = rows.filter((row) => !left.has(familyOf(row)));
    const loss = trainingLoss(kept, base, lookup);
    const { values } = patternSearch(start, loss, { step: 0.4, smallest: 0.05, bounds: trainingBounds });
    const tested = rows.filter((row) => left.has(familyOf(row)));
    const errors = measureRows({ training: tested }, lookup, withValues(base, signed(values))).map(relativeError);
    return {
      heldOut: [...left],
      count: errors.length,
      median: quantile(errors, 0.5),
      p90: quantile(errors, 0.9),
    };
  });
}
