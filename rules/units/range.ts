import { weakestGrade, type Grade } from '../../catalog/schema/provenance.ts';
import type { Estimate, EstimateInput } from '../estimate.ts';

/** Units a figure can carry. Money uses its ISO code. */
export type Unit = string;

/** An 80 % interval around a likely value, in one unit. Ranges of different units cannot be added: it does not compile. */
export interface Range<U extends Unit = Unit> {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly unit: U;
}

export function exactly<U extends Unit>(value: number, unit: U): Range<U> {
  return { low: value, likely: value, high: value, unit };
}

/** Around a likely value by relative half-widths, e.g. 0.2 below and 0.3 above. */
export function around<U extends Unit>(
  value: number,
  unit: U,
  spread: { readonly below: number; readonly above: number },
): Range<U> {
  const ends = [value * (1 - spread.below), value * (1 + spread.above)];
  return { low: Math.min(...ends), likely: value, high: Math.max(...ends), unit };
}

/** Sum of ranges of one unit; the ends add up, which is right for figures that err together and cautious otherwise. */
export function sum<U extends Unit>(first: Range<U>, ...rest: readonly Range<NoInfer<U>>[]): Range<U> {
  return rest.reduce<Range<U>>(
    (total, next) => ({
      low: total.low + next.low,
      likely: total.likely + next.likely,
      high: total.high + next.high,
      unit: first.unit,
    }),
    first,
  );
}

/** A range times a number, optionally in another unit. */
export function scale<U extends Unit, V extends Unit = U>(range: Range<U>, factor: number, unit?: V): Range<V> {
  const ends = [range.low * factor, range.high * factor];
  return {
    low: Math.min(...ends),
    likely: range.likely * factor,
    high: Math.max(...ends),
    unit: unit ?? (range.unit as unknown as V),
  };
}

/** Product of two non-negative ranges, in a given unit. */
export function product<V extends Unit>(a: Range, b: Range, unit: V): Range<V> {
  return { low: a.low * b.low, likely: a.likely * b.likely, high: a.high * b.high, unit };
}

/** Quotient of two positive ranges, in a given unit: the low end divides by the high one. */
export function quotient<V extends Unit>(a: Range, b: Range, unit: V): Range<V> {
  return { low: a.low / b.high, likely: a.likely / b.likely, high: a.high / b.low, unit };
}

/** A range with its formula, its inputs and the weakest of the grades that went into it. */
export function toEstimate(
  range: Range,
  formula: string,
  inputs: readonly EstimateInput[],
  gradesOfInputs: readonly Grade[],
): Estimate {
  return {
    low: range.low,
    likely: range.likely,
    high: range.high,
    unit: range.unit,
    grade: weakestGrade('derived', ...gradesOfInputs),
    formula,
    inputs: [...inputs],
  };
}
