import type { Numbers } from './adaptive-search.ts';

/** One signed miss, ln(predicted ÷ measured), and how much it counts. */
export interface Miss {
  readonly value: number;
  readonly weight: number;
}

interface Options {
  readonly bounds: Readonly<Record<string, readonly [number, number]>>;
  readonly rounds: number;
  /** Weight of the pull to the start, for each squared logarithm: decides only where the measurements do not. */
  readonly pull: number;
}

/** Misses below this count by their square, those above by their size: a few bad rows decide little. */
const SOFT = 0.08;
/** Misses above this count no more: something else went on there. */
const HARD = 1.2;
/** Of a logarithm, for slopes by differences. */
const DIFFERENCE = 0.02;
const MOST_STEP = 0.7;
const TRIES = 6;
const ENOUGH = 1e-5;

const sizeOf = (value: number) => Math.sqrt(value * value + SOFT * SOFT);

function lossOf(misses: readonly Miss[]): number {
  return misses.reduce((sum, { value, weight }) => sum + weight * Math.min(HARD, sizeOf(value)), 0);
}

const SMALLEST_PIVOT = 1e-12;

/** Solves a symmetric positive system by Cholesky. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = right.length;
  const lower = matrix.map((row) => [...row]);
  const at = (i: number, j: number) => lower[i]?.[j] ?? 0;
  for (const [i, row] of lower.entries()) {
    for (let j = 0; j <= i; j++) {
      let sum = row[j] ?? 0;
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k);
      row[j] = i === j ? Math.sqrt(Math.max(sum, SMALLEST_PIVOT)) : sum / at(j, j);
    }
  }
  const forward: number[] = [];
  for (let i = 0; i < size; i++) {
    const known = forward.reduce((sum, value, k) => sum + at(i, k) * value, 0);
    forward.push(((right[i] ?? 0) - known) / at(i, i));
  }
  const found = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    let sum = forward[i] ?? 0;
    for (let k = i + 1; k < size; k++) sum -= at(k, i) * (found[k] ?? 0);
    found[i] = sum / at(i, i);
  }
  return found;
}

const dot = (a: readonly number[], b: readonly number[], weights: readonly number[]) =>
  a.reduce((sum, one, i) => sum + (weights[i] ?? 0) * one * (b[i] ?? 0), 0);

/**
 * Minimises the sum of absolute misses by damped Gauss-Newton steps with weights renewed each round (Levenberg 1944,
 * Marquardt 1963; reweighting as in Holland and Welsch 1977), on the logarithms of positive numbers within bounds.
 * Deterministic.
 */
export function gaussNewton(
  start: Numbers,
  missesOf: (values: Numbers) => readonly Miss[],
  { bounds, rounds, pull }: Options,
): { readonly values: Numbers; readonly loss: number } {
  const names = Object.keys(start);
  const clamp = (name: string, value: number) => {
    const [low, high] = bounds[name] ?? [0, Infinity];
    return Math.min(high, Math.max(low, value));
  };
  const moved = (from: Numbers, steps: readonly number[]): Numbers =>
    Object.fromEntries(names.map((name, i) => [name, clamp(name, (from[name] ?? 0) * Math.exp(steps[i] ?? 0))]));
  const strayed = (values: Numbers) => names.map((name) => Math.log((values[name] ?? 1) / (start[name] ?? 1)));
  const scoreOf = (values: Numbers, misses: readonly Miss[]) =>
    lossOf(misses) + pull * strayed(values).reduce((sum, one) => sum + one * one, 0);
  const slopeOf = (name: string, values: Numbers, now: readonly number[]): number[] => {
    const here = values[name] ?? 0;
    const up = clamp(name, here * Math.exp(DIFFERENCE));
    const other = up > here ? up : clamp(name, here * Math.exp(-DIFFERENCE));
    const by = Math.log(other / here);
    if (by === 0) return now.map(() => 0);
    return missesOf({ ...values, [name]: other }).map(({ value }, i) => (value - (now[i] ?? 0)) / by);
  };
  let values = moved(start, []);
  let misses = missesOf(values);
  let best = scoreOf(values, misses);
  let damping = 0.01;
  for (let round = 0; round < rounds; round++) {
    const now = misses.map(({ value }) => value);
    const slopes = names.map((name) => slopeOf(name, values, now));
    const pulls = misses.map(({ value, weight }) => (Math.abs(value) > HARD ? 0 : weight / sizeOf(value)));
    const away = strayed(values);
    const downhill = slopes.map((slope, i) => -dot(slope, now, pulls) - 2 * pull * (away[i] ?? 0));
    const bends = slopes.map((one, i) => slopes.map((two, j) => dot(one, two, pulls) + (i === j ? 2 * pull : 0)));
    const before = best;
    for (let tries = 0; tries < TRIES; tries++) {
      const damped = bends.map((row, i) => row.map((value, j) => (i === j ? value * (1 + damping) + ENOUGH : value)));
      const steps = solve(damped, downhill).map((step) => Math.max(-MOST_STEP, Math.min(MOST_STEP, step)));
      const next = moved(values, steps);
      const nextMisses = missesOf(next);
      const score = scoreOf(next, nextMisses);
      if (score < best) {
        best = score;
        values = next;
        misses = nextMisses;
        damping /= TRIES;
        break;
      }
      damping *= TRIES;
    }
    if (before - best < ENOUGH * before) break;
  }
  return { values, loss: best };
}
