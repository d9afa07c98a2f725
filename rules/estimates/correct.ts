import type { Estimate, EstimateInput } from '../estimate.ts';

/** What decides how alike two runs are: numbers compared as ratios, words as same or not. Undefined: not known, no distance. */
export interface Situation {
  readonly numbers: Readonly<Record<string, number | undefined>>;
  readonly words: Readonly<Record<string, string | undefined>>;
}

/** How far apart counts as one step: by ratio for numbers, flat for words. A word without a step keeps two runs apart for good. */
export interface Steps {
  readonly scale: Readonly<Record<string, number>>;
  readonly apart: Readonly<Record<string, number>>;
  /** Relative difference below which a number is the same. */
  readonly sameWithin: number;
}

/** Squared distance of two situations in steps; 0 when they are the same, Infinity when they cannot be compared. */
export function squaredDistance(a: Situation, b: Situation, steps: Steps): number {
  let sum = 0;
  for (const [name, scale] of Object.entries(steps.scale)) {
    const [one, other] = [a.numbers[name], b.numbers[name]];
    if (one === undefined || other === undefined) continue;
    const difference = Math.abs(Math.log(one / other));
    if (difference > Math.log1p(steps.sameWithin)) sum += (difference / scale) ** 2;
  }
  for (const name of new Set([...Object.keys(a.words), ...Object.keys(b.words)])) {
    const [one, other] = [a.words[name], b.words[name]];
    if (one === undefined || other === undefined || one === other) continue;
    sum += (steps.apart[name] ?? Infinity) ** 2;
  }
  return sum;
}

/** Likeness of two runs a squared distance apart: 1 for the same, falling as a Gaussian. */
export function likenessAt(squared: number): number {
  return Math.exp(-squared / 2);
}

/** One measured figure near an estimate. */
export interface Evidence {
  readonly id: string;
  readonly likeness: number;
  readonly measured: number;
  readonly predicted: number;
}

export interface Correction {
  /** What the likely value is multiplied with. */
  readonly factor: number;
  /** Half-widths of the interval as factors of the new likely value, both ends: below ≤ 1 ≤ above. */
  readonly below: number;
  readonly above: number;
  /** What was measured of the very same run; undefined where only runs near it were. */
  readonly exact: number | undefined;
  readonly used: readonly {
    readonly id: string;
    readonly measured: number;
    readonly predicted: number;
    readonly weight: number;
  }[];
}

export interface CorrectionPolicy {
  /** Standard deviation of the logarithm of a repeated measurement. */
  readonly noise: number;
  readonly measuredBand: number;
  readonly leastLikeness: number;
}

/** Runs that one figure is corrected by at most; those further away would hardly weigh. */
const NEAREST = 24;

/** Quantile of the normal distribution that an 80 % interval reaches to. */
const REACH = 1.2815515655446004;

/**
 * What measurements say about one figure. The residual r = ln(measured ÷ predicted) of a run of likeness k is, as an
 * observation of the residual here, worth k² ÷ (1 + η − k²) observations of prior precision, with η the noise of a
 * measurement against the spread of the prediction; the posterior mean of independent observations around a prior of
 * zero is Σ p·r ÷ (1 + Σ p) (kriging with one nugget; Rasmussen and Williams 2006, 2.2). The interval narrows by the
 * nearest one alone, because measurements of one campaign err together. Undefined where nothing is near enough. The
 * order of the evidence does not matter.
 */
export function correctionFrom(
  estimate: Pick<Estimate, 'low' | 'likely' | 'high'>,
  evidence: readonly Evidence[],
  policy: CorrectionPolicy,
): Correction | undefined {
  const near = evidence
    .filter(({ likeness }) => likeness >= policy.leastLikeness)
    .toSorted((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
    .slice(0, NEAREST);
  const [nearest] = near;
  if (!nearest || !(estimate.likely > 0)) return undefined;
  if (nearest.likeness === 1)
    return measuredCorrection([nearest, ...near.slice(1).filter(({ likeness }) => likeness === 1)], policy);
  const spread = Math.log(estimate.high / Math.max(estimate.low, Number.MIN_VALUE)) / (2 * REACH);
  const eta = (policy.noise / Math.max(spread, policy.noise)) ** 2;
  const weighed = near.map((one) => {
    const squared = one.likeness ** 2;
    return { ...one, precision: squared / (1 + eta - squared) };
  });
  const whole = weighed.reduce((sum, { precision }) => sum + precision, 1);
  const used = weighed.map(({ id, measured, predicted, precision }) => ({
    id,
    measured,
    predicted,
    weight: precision / whole,
  }));
  const residual = used.reduce(
    (sum, { measured, predicted, weight }) => sum + weight * Math.log(measured / predicted),
    0,
  );
  const narrowed = Math.sqrt(1 - nearest.likeness ** 2 / (1 + eta));
  return {
    factor: Math.exp(residual),
    below: (estimate.low / estimate.likely) ** narrowed,
    above: (estimate.high / estimate.likely) ** narrowed,
    exact: undefined,
    used,
  };
}

/** The geometric mean. */
function mean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

/** The geometric mean of what was measured of the very same run. */
function measuredCorrection(same: readonly [Evidence, ...Evidence[]], policy: CorrectionPolicy): Correction {
  const [only] = same;
  return {
    factor: mean(same.map(({ measured, predicted }) => measured / predicted)),
    below: 1 - policy.measuredBand,
    above: 1 + policy.measuredBand,
    exact: same.length === 1 ? only.measured : mean(same.map((one) => one.measured)),
    used: same.map(({ id, measured, predicted }) => ({ id, measured, predicted, weight: 1 / same.length })),
  };
}

/** What the inputs of a corrected figure say: each measurement with its weight. */
export function measurementInputs({ used }: Correction, unit: string): EstimateInput[] {
  return used.slice(0, SHOWN).flatMap(({ id, measured, weight }) => [
    { name: 'measurement', value: measured, unit, source: `measurement:${id}` },
    { name: 'measurementWeight', value: weight, unit: '1', source: `measurement:${id}` },
  ]);
}
/** Measurements named beside a figure; the rest have less weight than any of these. */
const SHOWN = 5;

const ordered = (low: number, likely: number, high: number) => ({
  low: Math.min(low, likely),
  likely,
  high: Math.max(high, likely),
});

/**
 * A figure that was measured, or pulled towards what was measured nearby. `times`: how many of what was measured the
 * figure holds, e.g. the accelerators of a whole deployment for a rate per accelerator.
 */
export function corrected(estimate: Estimate, correction: Correction, times = 1): Estimate {
  const { exact } = correction;
  const likely = exact === undefined ? estimate.likely * correction.factor : exact * times;
  return {
    ...estimate,
    ...ordered(likely * correction.below, likely, likely * correction.above),
    grade: exact !== undefined ? 'measured' : estimate.grade,
    formula: exact !== undefined ? 'as measured' : estimate.formula,
    inputs: [...estimate.inputs, ...measurementInputs(correction, estimate.unit)],
  };
}

/**
 * A figure that is proportional (`power` 1) or inverse (−1) to one that was corrected: it moves along, and loses the
 * part of its interval that came from there.
 */
export function following(
  estimate: Estimate,
  of: { readonly before: Estimate; readonly after: Estimate; readonly power: 1 | -1 },
): Estimate {
  const { before, after, power } = of;
  if (before === after) return estimate;
  const likely = estimate.likely * (after.likely / before.likely) ** power;
  const end = (one: 'low' | 'high'): number => {
    const other = one === 'low' ? 'high' : 'low';
    const from = power === 1 ? one : other;
    const ratio = after[from] / after.likely / (before[from] / before.likely);
    return (estimate[one] / estimate.likely) * ratio ** power;
  };
  const named = after.inputs.slice(before.inputs.length).filter(({ source }) => source.startsWith('measurement:'));
  return {
    ...estimate,
    ...ordered(likely * end('low'), likely, likely * end('high')),
    inputs: [...estimate.inputs, ...named],
  };
}
