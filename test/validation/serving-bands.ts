import type { Coefficients } from '../../rules/physics/coefficients.ts';
import type { Band } from '../../rules/physics/seen.ts';
import { readFolds, servingLeftOut, spreadOfServing, type Way } from './cross-validate-serving.ts';
import { groups } from './measure.ts';
import type { Lookup } from './read.ts';

/** The policy values that each way of leaving out decides; what was measured comes first. */
const names = [
  ['table', 'Band'],
  ['family', 'Unseen'],
  ['accelerator', 'Chip'],
] as const satisfies readonly (readonly [Way, string])[];
/** Fewer residuals than these have no tenth part. */
const FEWEST = 10;
/** An interval reaches neither zero nor nothing: repeated runs differ by some percent. */
const MOST_BELOW = 0.95;
const LEAST = 0.02;

/**
 * Half-widths of the 80 % intervals of serving, joules and watts, all from rows that the fit had not seen: of what was
 * measured, from tables left out; of an unknown model, from families; of an unknown accelerator, from accelerators. Joules
 * come from the same fits as a whole, so that errors of power and of time add up as they do.
 */
export function servingBands(bands: readonly Band[], seen: Coefficients, known: Lookup): Record<string, number> {
  const left = servingLeftOut(readFolds(), seen, known);
  const found: Record<string, number> = {};
  for (const band of bands) {
    let least = { below: LEAST, above: LEAST };
    for (const [by, name] of names) {
      const of = left.filter((one) => one.by === by && groups[one.measurement.group] === band);
      if (of.length < FEWEST) continue;
      const { below, above } = spreadOfServing(of, seen);
      // Nobody knows less of what was measured than of what was not.
      const spread = { below: Math.max(least.below, Math.min(MOST_BELOW, below)), above: Math.max(least.above, above) };
      if (by === 'table') least = spread;
      found[`${band}${name}Below`] = spread.below;
      found[`${band}${name}Above`] = spread.above;
    }
  }
  return found;
}
