import { createHash } from 'node:crypto';
import type { Catalog, Measurement } from '../../catalog/index.ts';

/**
 * The catalog with measurements of its users beside its own. Without any it is the very same object, so that every
 * figure is the same to the byte; with some, its version says which.
 */
export function withMeasurements(base: Catalog, measurements: readonly Measurement[]): Catalog {
  if (measurements.length === 0) return base;
  const all = new Map(base.measurements);
  for (const one of measurements.toSorted((a, b) => (a.id < b.id ? -1 : 1))) all.set(one.id, one);
  const digest = createHash('sha256').update(base.version);
  for (const { id, title } of measurements.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    digest.update(`\n${id} ${title}`);
  return { ...base, version: digest.digest('hex').slice(0, base.version.length), measurements: all };
}
