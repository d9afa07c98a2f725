import type { Catalog } from '../schema/catalog.ts';
import type { Measurement } from '../schema/measurement.ts';
import type { CatalogCheck } from './types.ts';

/** Bits of one weight at a precision, from `policies/physics-memory.json`: "q4_k_m" stands there as "weightBits.q4KM". */
function bitsOf(catalog: Catalog, precision: string): number | undefined {
  const key = precision.replaceAll(/[-_](.)/g, (_, letter: string) => letter.toUpperCase());
  return catalog.policies.get('physics-memory')?.values[`weightBits.${key}`]?.value;
}

/**
 * The least time of one output token, in seconds: every active weight is read once from the memory of one copy of the
 * model (roofline of memory). Undefined where a figure is missing.
 */
function leastSecondsPerToken(catalog: Catalog, run: Measurement): number | undefined {
  const model = catalog.models.get(run.model);
  const weights = model?.activeParameters ?? model?.totalParameters;
  const bandwidth = catalog.accelerators.get(run.accelerator)?.memoryBandwidth;
  const bits = bitsOf(catalog, run.precision);
  if (weights === undefined || bandwidth === undefined || bits === undefined) return undefined;
  const copies = run.parallelism?.data ?? 1;
  return (weights * bits) / 8 / (bandwidth * (run.acceleratorCount / copies));
}

/** Counts of parameters and bits of a mixed format are known to within some percent. */
const TOLERANCE = 0.1;

export const decodeSpeedCheck: CatalogCheck = {
  id: 'decode-speed',
  title: 'no measured token comes faster than memory can be read',
  run: ({ catalog }) =>
    [...(catalog?.measurements.values() ?? [])].flatMap((run) => {
      const milliseconds = run.figures.tpotMs ?? run.figures.itlMs;
      const least = catalog ? leastSecondsPerToken(catalog, run) : undefined;
      if (milliseconds === undefined || least === undefined) return [];
      const leastMs = least * 1000;
      if (milliseconds >= leastMs * (1 - TOLERANCE)) return [];
      const message = `a token in ${milliseconds.toFixed(2)} ms; reading the weights takes ${leastMs.toFixed(2)} ms at least`;
      const [file, row] = [run.id.slice(0, run.id.lastIndexOf('/')), run.id.slice(run.id.lastIndexOf('/') + 1)];
      return [{ level: 'warning' as const, file: `measurements/${file}.json`, path: row, message }];
    }),
};
