import type { Spread } from '../../rules/physics/seen.ts';
import { weightedQuantile, type Weighted } from './cross-validate.ts';

/** Measured ÷ predicted of one row, and the group it was left out with. */
export interface GroupedRatio {
  readonly group: string;
  readonly ratio: number;
}

const TAIL = 0.1;
/** Standard deviations of a normal distribution below which nine tenths of it lie. */
const NORMAL = 1.2816;
/** Two or three groups in all do not say how groups differ: their residuals are taken as they are. */
export const FEWEST_GROUPS = 4;

/** Γ((ν + 1) ÷ 2) ÷ Γ(ν ÷ 2). */
function gammaRatio(degrees: number): number {
  if (degrees === 1) return 1 / Math.sqrt(Math.PI);
  if (degrees === 2) return Math.sqrt(Math.PI) / 2;
  return (gammaRatio(degrees - 2) * (degrees - 1)) / (degrees - 2);
}

const INTERVALS = 400;
const HALVINGS = 40;
const MOST = 8;

/** The value below which nine tenths of Student's distribution lie, for whole degrees of freedom from 1. */
export function studentQuantile(degrees: number): number {
  const scale = gammaRatio(degrees) / Math.sqrt(degrees * Math.PI);
  const density = (t: number) => scale * (1 + (t * t) / degrees) ** (-(degrees + 1) / 2);
  const below = (t: number): number => {
    const width = t / INTERVALS;
    let sum = density(0) + density(t);
    for (let i = 1; i < INTERVALS; i++) sum += (i % 2 === 1 ? 4 : 2) * density(i * width);
    return 0.5 + (sum * width) / 3;
  };
  let [low, high] = [0, MOST];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (below(middle) < 1 - TAIL) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * By how much the shifts between so many groups understate that of a further one: their mean and their variance are
 * themselves estimates (the prediction interval of a normal sample). Tends to 1 for many groups; from 2.
 */
export function shiftOfFew(groups: number): number {
  const unbiased = Math.sqrt(groups / (groups - 1));
  return (studentQuantile(groups - 1) / NORMAL) * Math.sqrt(1 + 1 / groups) * unbiased;
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
};

/**
 * Half-widths around a prediction that hold the middle 80 % of what a group that was left out measures. Each group counts
 * as the root of its rows, and its median moves away from the mean of the medians as far as a further group's may lie, if
 * there are enough groups in all, those that are not among these rows included.
 */
export function spreadOfGroups(rows: readonly GroupedRatio[], groupsInAll?: number): Spread {
  const groups = new Map<string, number[]>();
  for (const { group, ratio } of rows) groups.set(group, [...(groups.get(group) ?? []), Math.log(ratio)]);
  const parts = [...groups.values()].map((logs) => ({ logs, middle: median(logs), weight: Math.sqrt(logs.length) }));
  const all = parts.reduce((sum, { weight }) => sum + weight, 0);
  const centre = parts.reduce((sum, { weight, middle }) => sum + (weight * middle) / all, 0);
  const further = (groupsInAll ?? parts.length) < FEWEST_GROUPS ? 0 : shiftOfFew(parts.length) - 1;
  const moved = parts.flatMap(({ logs, middle, weight }): Weighted[] =>
    logs.map((value) => ({ value: value + further * (middle - centre), weight: weight / logs.length })),
  );
  return {
    below: 1 - Math.exp(weightedQuantile(moved, TAIL)),
    above: Math.exp(weightedQuantile(moved, 1 - TAIL)) - 1,
  };
}
