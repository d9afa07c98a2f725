import type { Benchmark, Catalog, HostedOffer, Model } from '../../catalog/index.ts';

/** How able a model is: standard deviations from the mean of the scored models of its field; `scored` false means a regression on size and date. */
export interface Ability {
  readonly value: number;
  readonly scored: boolean;
  readonly benchmarks: number;
}

export type Field =
  'language' | 'vision_language' | 'embedding' | 'image_classification' | 'detection' | 'image_generation' | 'speech';

/** Words by which a benchmark's domain says which field it measures. */
const domainsOfField: Readonly<Record<Field, readonly string[]>> = {
  language: ['llm', 'reasoning', 'code', 'agentic', 'agentic-code', 'instruction-following', 'long-context'],
  vision_language: ['vlm', 'document'],
  embedding: ['embedding'],
  image_classification: ['image-classification'],
  detection: ['object-detection'],
  image_generation: ['image-generation'],
  speech: ['speech'],
};

export interface Abilities {
  readonly ofModel: (model: Model, field: Field) => Ability | null;
  readonly ofHosted: (offer: HostedOffer, field: Field) => Ability | null;
}

const remembered = new WeakMap<Catalog, Abilities>();

export function abilitiesOf(catalog: Catalog): Abilities {
  const known = remembered.get(catalog);
  if (known) return known;
  const byField = new Map<Field, { scores: ReadonlyMap<string, Ability>; prior: Prior | null }>();
  const tableOf = (field: Field) => {
    let table = byField.get(field);
    if (!table) {
      const scores = latentAbilities(benchmarksOf(catalog, field));
      table = { scores, prior: fitPrior(catalog, scores) };
      byField.set(field, table);
    }
    return table;
  };
  const ofModel = (model: Model, field: Field): Ability | null => {
    const { scores, prior } = tableOf(field);
    return scores.get(model.id) ?? (prior && model.totalParameters !== undefined ? prior(model) : null);
  };
  const bareNames = new Map<Field, ReadonlyMap<string, Ability>>();
  const byBareName = (field: Field): ReadonlyMap<string, Ability> => {
    let names = bareNames.get(field);
    if (!names) {
      const made = new Map<string, Ability>();
      for (const [id, ability] of tableOf(field).scores) {
        const bare = bareName(id);
        const before = made.get(bare);
        if (!before || before.benchmarks < ability.benchmarks) made.set(bare, ability);
      }
      names = made;
      bareNames.set(field, names);
    }
    return names;
  };
  const abilities: Abilities = {
    ofModel,
    ofHosted: (offer, field) => {
      const direct = tableOf(field).scores.get(offer.id) ?? byBareName(field).get(bareName(offer.model));
      if (direct) return direct;
      const open = offer.openModel === undefined ? undefined : catalog.models.get(offer.openModel);
      return open ? ofModel(open, field) : null;
    },
  };
  remembered.set(catalog, abilities);
  return abilities;
}

/** The model's own name without who hosts it: the same weights answer alike wherever they run. */
function bareName(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1).toLowerCase();
}

function benchmarksOf(catalog: Catalog, field: Field): readonly Benchmark[] {
  const domains = domainsOfField[field];
  return [...catalog.benchmarks.values()].filter((benchmark) => domains.includes(benchmark.domain));
}

const ROUNDS = 12;
/** Weight of the assumption that an unseen model is average, in benchmarks. */
const SHRINKAGE = 0.5;

/**
 * One factor behind all benchmarks of a field: score = mean_b + spread_b × ability_m, fitted by alternating least
 * squares, so that models measured on different benchmarks can be compared (a linear item-response model).
 */
export function latentAbilities(benchmarks: readonly Benchmark[]): ReadonlyMap<string, Ability> {
  const tests = benchmarks.map(bestPerModel).filter((scores) => scores.size >= 4);
  const abilities = new Map<string, number>();
  for (const scores of tests) for (const model of scores.keys()) abilities.set(model, 0);
  let lines = tests.map((scores) => ({ scores, ...momentsOf([...scores.values()]) }));
  for (let round = 0; round < ROUNDS; round += 1) {
    const sums = new Map<string, { top: number; bottom: number }>();
    for (const { scores, mean, spread } of lines) {
      if (spread <= 0) continue;
      for (const [model, score] of scores) {
        const sum = sums.get(model) ?? { top: 0, bottom: SHRINKAGE };
        sum.top += (score - mean) / spread;
        sum.bottom += 1;
        sums.set(model, sum);
      }
    }
    for (const [model, sum] of sums) abilities.set(model, sum.top / sum.bottom);
    const all = momentsOf([...abilities.values()]);
    for (const [model, value] of abilities) abilities.set(model, all.spread > 0 ? (value - all.mean) / all.spread : 0);
    lines = tests.map((scores) => ({ scores, ...lineThrough(scores, abilities) }));
  }
  const counts = new Map<string, number>();
  for (const scores of tests) for (const model of scores.keys()) counts.set(model, (counts.get(model) ?? 0) + 1);
  return new Map(
    [...abilities].map(([model, value]) => [model, { value, scored: true, benchmarks: counts.get(model) ?? 0 }]),
  );
}

/** Several settings of one model count once, by the best; lower-is-better scores change sign. */
function bestPerModel(benchmark: Benchmark): ReadonlyMap<string, number> {
  const best = new Map<string, number>();
  for (const { model, score } of benchmark.scores) {
    const upward = benchmark.higherIsBetter ? score : -score;
    const before = best.get(model);
    if (before === undefined || upward > before) best.set(model, upward);
  }
  return best;
}

function momentsOf(values: readonly number[]): { readonly mean: number; readonly spread: number } {
  if (values.length === 0) return { mean: 0, spread: 0 };
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, spread: Math.sqrt(variance) };
}

function lineThrough(scores: ReadonlyMap<string, number>, abilities: ReadonlyMap<string, number>) {
  const pairs = [...scores].map(([model, score]) => ({ x: abilities.get(model) ?? 0, y: score }));
  const meanX = pairs.reduce((sum, { x }) => sum + x, 0) / pairs.length;
  const meanY = pairs.reduce((sum, { y }) => sum + y, 0) / pairs.length;
  const sxx = pairs.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  const sxy = pairs.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0);
  const spread = sxx > 0 ? sxy / sxx : 0;
  return { mean: meanY - spread * meanX, spread };
}

type Prior = (model: Model) => Ability;

function featuresOf(model: Model): readonly number[] | null {
  if (model.totalParameters === undefined || model.totalParameters <= 0) return null;
  const year =
    model.releasedOn === undefined
      ? null
      : Number(model.releasedOn.slice(0, 4)) + Number(model.releasedOn.slice(5, 7)) / 12;
  if (year === null) return null;
  return [
    1,
    Math.log10(model.totalParameters),
    Math.log10(model.activeParameters ?? model.totalParameters),
    year - 2025,
  ];
}

/** Ability as a linear function of log size and date over the scored open models of the field; null with too few of them. */
function fitPrior(catalog: Catalog, scores: ReadonlyMap<string, Ability>): Prior | null {
  const rows: { x: readonly number[]; y: number }[] = [];
  for (const [id, ability] of scores) {
    const model = catalog.models.get(id);
    const x = model ? featuresOf(model) : null;
    if (x) rows.push({ x, y: ability.value });
  }
  const MINIMUM_ROWS = 8;
  if (rows.length < MINIMUM_ROWS) return null;
  const weights = leastSquares(rows);
  const values = rows.map((row) => row.y);
  const floor = Math.min(...values);
  const ceiling = Math.max(...values);
  return (model) => {
    const x = featuresOf(model) ?? [
      1,
      Math.log10(model.totalParameters ?? 1),
      Math.log10(model.activeParameters ?? model.totalParameters ?? 1),
      -1.5,
    ];
    const raw = x.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
    return { value: Math.max(floor, Math.min(ceiling, raw)), scored: false, benchmarks: 0 };
  };
}

const RIDGE = 0.1;

/** Ridge regression by the normal equations and Gaussian elimination. */
function leastSquares(rows: readonly { readonly x: readonly number[]; readonly y: number }[]): readonly number[] {
  const size = rows[0]?.x.length ?? 0;
  const matrix = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size + 1 }, (__, j) =>
      rows.reduce((sum, { x, y }) => sum + (x[i] ?? 0) * (j === size ? y : (x[j] ?? 0)), i === j && i > 0 ? RIDGE : 0),
    ),
  );
  for (let pivot = 0; pivot < size; pivot += 1) {
    const row = matrix[pivot];
    const head = row?.[pivot];
    if (!row || head === undefined || head === 0) continue;
    for (let other = 0; other < size; other += 1) {
      const target = matrix[other];
      if (other === pivot || !target) continue;
      const factor = (target[pivot] ?? 0) / head;
      for (let column = pivot; column <= size; column += 1)
        target[column] = (target[column] ?? 0) - factor * (row[column] ?? 0);
    }
  }
  return matrix.map((row, index) => (row[index] ? (row[size] ?? 0) / row[index] : 0));
}
