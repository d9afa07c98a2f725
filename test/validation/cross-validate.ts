import type { Row } from './read.ts';

/** Models of one name, whatever their size and version. */
export function familyOf(row: Row): string {
  return /^[a-z]+/i.exec(row['model'] ?? '')?.[0].toLowerCase() ?? '';
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
