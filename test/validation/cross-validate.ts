import type { Coefficients } from '../../rules/physics/coefficients.ts';
import { chipSignature } from '../../rules/physics/seen.ts';
import type { Bounds, LossOf } from './loss.ts';
import { signed } from './loss.ts';
import { measureRows, type Measurement } from './measure.ts';
import type { Lookup, Row } from './read.ts';
import { patternSearch, valueOf, withValues } from './vary.ts';

const FOLDS = 5;

export interface CrossValidated {
  readonly rows: readonly Row[];
  readonly kind: 'training' | 'serving';
  readonly bounds: Bounds;
  readonly lossOf: LossOf;
  /** Fits on every so many of the remaining rows: enough to move the coefficients, and quick. */
  readonly every: number;
}

/** Which fold the group of a row is left out in; groups are whole, in the order of their names. */
function foldOf(rows: readonly Row[], groupOf: (row: Row) => string): (row: Row) => number {
  const names = [...new Set(rows.map(groupOf))].sort();
  const folds = new Map(names.map((name, index) => [name, index % FOLDS]));
  return (row) => folds.get(groupOf(row)) ?? 0;
}

/** Models of one name, whatever their size and version. */
export function familyOf(row: Row): string {
  return /^[a-z]+/i.exec(row['model'] ?? '')?.[0].toLowerCase() ?? '';
}

function chipGroup(row: Row, lookup: Lookup): string {
  const chip = lookup.acceleratorOf(row);
  return chip ? chipSignature(chip) : 'unknown';
}

/**
 * Predictions of rows by coefficients fitted without their group: once with families of models left out, once with accelerators.
 * Each measurement comes with the name of the group that was left out.
 */
export function leftOut(
  of: CrossValidated,
  base: Coefficients,
  lookup: Lookup,
): { readonly group: string; readonly measurement: Measurement }[] {
  const start = Object.fromEntries(Object.keys(of.bounds).map((name) => [name, Math.abs(valueOf(base, name))]));
  return [familyOf, chipGroup].flatMap((groupBy) => {
    const fold = foldOf(of.rows, (row) => groupBy(row, lookup));
    return Array.from({ length: FOLDS }, (_, left) => {
      const kept = of.rows.filter((row) => fold(row) !== left).filter((_row, index) => index % of.every === 0);
      const loss = of.lossOf(kept, base, lookup);
      const { values } = patternSearch(start, loss, { step: 0.1, smallest: 0.05, bounds: of.bounds });
      const rows = of.rows.filter((row) => fold(row) === left);
      return measureRows({ [of.kind]: rows }, lookup, withValues(base, signed(values))).map((measurement) => ({
        group: groupBy(measurement.row, lookup),
        measurement,
      }));
    }).flat();
  });
}

export interface Weighted {
  readonly value: number;
  readonly weight: number;
}

/** A quantile of weighted values: the first at which the sum of weights reaches the share. */
export function weightedQuantile(values: readonly Weighted[], share: number): number {
  const sorted = [...values].sort((a, b) => a.value - b.value);
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  let reached = 0;
  for (const { value, weight } of sorted) {
    reached += weight;
    if (reached >= share * total) return value;
  }
  return sorted.at(-1)?.value ?? NaN;
}
