import { describe, expect, it } from 'vitest';
import { predictServing as predictPublic } from '../../rules/estimates/serving.ts';
import { coefficientsOf } from '../../rules/physics/coefficients.ts';
import { openCatalogForValidation } from './open.ts';
import { loadOf, predictServing, statedBy } from './predict-serving.ts';
import { createLookup, readRows, type Row } from './read.ts';

const catalog = openCatalogForValidation();
const coefficients = coefficientsOf(catalog);
const lookup = createLookup(catalog, coefficients);

/** Degrees that a row states, without the others. */
function stated(degrees: Readonly<Record<string, number | undefined>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(degrees).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** What POST /estimates/serving computes for the load of a row. */
function publicFigures(row: Row) {
  const load = loadOf(row, lookup, coefficients);
  const accelerator = lookup.acceleratorOf(row);
  if (!load || !accelerator) return undefined;
  const { shape, ...rest } = load;
  const { accelerators: acceleratorCount, ...degrees } = statedBy(row);
  const parallelism = stated(degrees);
  const isOffline = load.mode === 'offline';
  const given = !isOffline || row['tensor'] !== '';
  const outcome = predictPublic(
    {
      ...rest,
      model: { shape, name: row['model'] ?? '', id: null, source: 'brief', grade: 'measured' },
      accelerator,
      engineVersion: row['engineVersion'],
      acceleratorCount,
      ...(given && { parallelism }),
      concurrency: isOffline ? undefined : load.concurrency,
    },
    catalog,
  );
  if (!outcome.ok) return outcome;
  const { tpotMs, ttftMs, outputTokensPerSecond } = outcome.estimate;
  return {
    ok: true as const,
    tpot: tpotMs.likely / 1000,
    ttft: ttftMs.likely / 1000,
    throughput: outputTokensPerSecond.likely,
  };
}

const rows = readRows('serving').filter((row) => predictServing(row, lookup, coefficients) !== undefined);
const closeTo = (a: number, b: number) => Math.abs(a / b - 1) < 0.01;

describe('what is validated is what a request gets', () => {
  it('predicts nearly every measured load by the public estimate, within one per cent', () => {
    const refused: string[] = [];
    const apart: string[] = [];
    for (const row of rows) {
      const inside = predictServing(row, lookup, coefficients);
      const outside = publicFigures(row);
      if (!inside || !outside) continue;
      const id = row['id'] ?? '';
      if (!outside.ok) refused.push(`${id} ${outside.path}`);
      else if (
        !closeTo(outside.tpot, inside.tpotSeconds) ||
        !closeTo(outside.ttft, inside.ttftSeconds) ||
        !closeTo(outside.throughput, inside.outputTokensPerSecond)
      )
        apart.push(id);
    }
    expect(rows.length).toBeGreaterThan(2500);
    expect(apart).toEqual([]);
    // Published layouts that do not divide the heads (12 or 72 ranks) are refused with the field named.
    expect(refused.length / rows.length).toBeLessThan(0.01);
  });
});
