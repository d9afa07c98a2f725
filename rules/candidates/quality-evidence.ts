import type { Benchmark } from '../../catalog/index.ts';

/**
 * What benchmarks say of one model: `value` in standard deviations from the mean of the scored models of the field,
 * `spread` the standard deviation of what is not known about it, `benchmarks` how many say it.
 */
export interface Evidence {
  readonly value: number;
  readonly spread: number;
  readonly benchmarks: number;
}

/** A model of which nothing is known: anywhere among the models of its field. */
export const WIDEST = 1;

/** One benchmark's word on one model: its standard score, and the variance of that score over the settings it was run with. */
export interface Reading {
  readonly score: number;
  readonly scatter: number;
}

/**
 * Combines the readings of one model (normal prior of variance 1, each reading with the field's `noise` variance):
 * value = Σ score ÷ (n + noise); spread² = max(noise, own disagreement) ÷ (n + noise), never wider than the prior.
 * Disagreement is the variance of the readings about their mean with the scatter within each. One more reading that
 * agrees with the mean never widens the spread; readings that contradict one another do.
 */
export function combine(readings: readonly Reading[], noise: number): Evidence {
  const n = readings.length;
  if (n === 0) return { value: 0, spread: WIDEST, benchmarks: 0 };
  const sum = readings.reduce((total, { score }) => total + score, 0);
  const mean = sum / n;
  const disagreement = readings.reduce((total, { score, scatter }) => total + (score - mean) ** 2 + scatter, 0) / n;
  const variance = Math.max(noise, disagreement) / (n + noise);
  return { value: sum / (n + noise), spread: Math.min(WIDEST, Math.sqrt(variance)), benchmarks: n };
}

/** Scores of one model on one benchmark under several settings: the middle one, and their variance. */
interface Settled {
  readonly centre: number;
  readonly variance: number;
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
}

/** Settings of one model are not mixed with another's best: each model counts once, by its middle setting. */
function settled(benchmark: Benchmark): ReadonlyMap<string, Settled> {
  const groups = new Map<string, number[]>();
  for (const { model, score } of benchmark.scores) {
    const upward = benchmark.higherIsBetter ? score : -score;
    groups.set(model, [...(groups.get(model) ?? []), upward]);
  }
  return new Map(
    [...groups].map(([model, scores]) => [model, { centre: middle(scores), variance: momentsOf(scores).spread ** 2 }]),
  );
}

interface Moments {
  readonly mean: number;
  readonly spread: number;
}

export function momentsOf(values: readonly number[]): Moments {
  if (values.length === 0) return { mean: 0, spread: 0 };
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, spread: Math.sqrt(variance) };
}

interface Test {
  readonly scores: ReadonlyMap<string, Settled>;
  readonly mean: number;
  readonly spread: number;
}

const ROUNDS = 12;
const FEWEST_MODELS = 4;
/** Where a field has too little to tell noise from ability: half the variance of ability. */
const USUAL_NOISE = 0.5;

/**
 * One factor behind the benchmarks of one field: score = mean_b + spread_b × ability_m, fitted by alternating least
 * squares, so that models measured on different benchmarks can be compared (a linear item-response model). A summary of
 * other benchmarks is not evidence of its own; a benchmark of fewer than four models says nothing.
 */
export function evidenceOf(benchmarks: readonly Benchmark[]): ReadonlyMap<string, Evidence> {
  const sets = benchmarks
    .filter(({ summary }) => summary !== true)
    .map(settled)
    .filter((scores) => scores.size >= FEWEST_MODELS);
  let tests: readonly Test[] = sets.map((scores) => ({
    scores,
    ...momentsOf([...scores.values()].map(({ centre }) => centre)),
  }));
  let abilities: ReadonlyMap<string, number> = new Map();
  for (let round = 0; round < ROUNDS; round += 1) {
    const raw = new Map([...readingsOf(tests)].map(([model, own]) => [model, combine(own, USUAL_NOISE).value]));
    const all = momentsOf([...raw.values()]);
    abilities = new Map(
      [...raw].map(([model, value]) => [model, all.spread > 0 ? (value - all.mean) / all.spread : 0]),
    );
    tests = sets.map((scores) => ({ scores, ...lineThrough(scores, abilities) }));
  }
  const readings = readingsOf(tests);
  const noise = noiseOf(readings);
  return new Map(
    [...readings].map(([model, own]) => {
      const { spread, benchmarks: count } = combine(own, noise);
      return [model, { value: abilities.get(model) ?? 0, spread, benchmarks: count }];
    }),
  );
}

/** Standard scores of each model. A benchmark on which all models score alike tells them not apart and is left out. */
function readingsOf(tests: readonly Test[]): ReadonlyMap<string, readonly Reading[]> {
  const readings = new Map<string, Reading[]>();
  for (const { scores, mean, spread } of tests) {
    if (spread <= 0) continue;
    for (const [model, { centre, variance }] of scores) {
      const reading = { score: (centre - mean) / spread, scatter: variance / spread ** 2 };
      const own = readings.get(model);
      if (own) own.push(reading);
      else readings.set(model, [reading]);
    }
  }
  return readings;
}

/** Variance of one reading about what the others say of the same model, pooled over the models with two or more. */
function noiseOf(readings: ReadonlyMap<string, readonly Reading[]>): number {
  let [squares, freedom] = [0, 0];
  for (const own of readings.values()) {
    if (own.length < 2) continue;
    const mean = own.reduce((sum, { score }) => sum + score, 0) / own.length;
    squares += own.reduce((sum, { score }) => sum + (score - mean) ** 2, 0);
    freedom += own.length - 1;
  }
  return freedom < FEWEST_MODELS ? USUAL_NOISE : Math.min(1, squares / freedom);
}

function lineThrough(scores: ReadonlyMap<string, Settled>, abilities: ReadonlyMap<string, number>): Moments {
  const pairs = [...scores].map(([model, { centre }]) => ({ x: abilities.get(model) ?? 0, y: centre }));
  const meanX = momentsOf(pairs.map(({ x }) => x)).mean;
  const meanY = momentsOf(pairs.map(({ y }) => y)).mean;
  const sxx = pairs.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  const sxy = pairs.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0);
  const spread = sxx > 0 ? sxy / sxx : 0;
  return { mean: meanY - spread * meanX, spread };
}
