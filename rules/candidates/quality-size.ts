import type { Catalog, Model } from '../../catalog/index.ts';
import { WIDEST, type Evidence } from './quality-evidence.ts';

/** What a model's size and date suggest where nobody has scored it. */
export type SizePrior = (model: Model) => Evidence;

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

/**
 * Ability as a linear function of log size and date over the scored open models of the field, with the spread of those
 * models about the line (degrees of freedom counted); null with too few of them.
 */
export function fitSizePrior(catalog: Catalog, scores: ReadonlyMap<string, Evidence>): SizePrior | null {
  const rows: { x: readonly number[]; y: number; spread: number }[] = [];
  for (const [id, ability] of scores) {
    const model = catalog.models.get(id);
    const x = model ? featuresOf(model) : null;
    if (x) rows.push({ x, y: ability.value, spread: ability.spread });
  }
  const MINIMUM_ROWS = 8;
  if (rows.length < MINIMUM_ROWS) return null;
  const weights = leastSquares(rows);
  const values = rows.map((row) => row.y);
  const floor = Math.min(...values);
  const ceiling = Math.max(...values);
  const squares = rows.reduce((sum, { x, y }) => sum + (y - dot(x, weights)) ** 2, 0);
  // The scores that the line was drawn through are themselves not certain: no model is known better for having none.
  const unsure = rows.reduce((sum, row) => sum + row.spread ** 2, 0) / rows.length;
  const spread = Math.min(WIDEST, Math.sqrt(squares / (rows.length - weights.length) + unsure));
  return (model) => {
    const x = featuresOf(model) ?? [
      1,
      Math.log10(model.totalParameters ?? 1),
      Math.log10(model.activeParameters ?? model.totalParameters ?? 1),
      -1.5,
    ];
    return { value: Math.max(floor, Math.min(ceiling, dot(x, weights))), spread, benchmarks: 0 };
  };
}

function dot(x: readonly number[], weights: readonly number[]): number {
  return x.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
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
