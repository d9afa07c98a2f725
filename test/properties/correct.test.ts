import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Measurement } from '../../catalog/index.ts';
import { resolveModel } from '../../rules/estimates/resolve.ts';
import { estimateServing } from '../../rules/estimates/serving.ts';
import type { Estimate } from '../../rules/estimate.ts';
import { openCatalogForValidation } from '../validation/open.ts';

const catalog = openCatalogForValidation();
const models = ['meta-llama/Llama-3.1-8B-Instruct', 'meta-llama/Llama-3.1-70B-Instruct', 'Qwen/Qwen3-30B-A3B'];
const accelerators = ['h100-sxm', 'h200-sxm', 'l40s', 'mi300x'];

const positive = (most: number) => fc.double({ min: 1e-3, max: most, noNaN: true });
const measurement: fc.Arbitrary<Measurement> = fc
  .record({
    id: fc.uuid(),
    model: fc.constantFrom(...models),
    accelerator: fc.constantFrom(...accelerators),
    acceleratorCount: fc.constantFrom(1, 2, 4, 8),
    precision: fc.constantFrom('fp8' as const, 'bf16' as const),
    inputTokens: fc.integer({ min: 1, max: 8000 }),
    outputTokens: fc.integer({ min: 1, max: 2000 }),
    concurrency: fc.integer({ min: 1, max: 512 }),
    ttftMs: fc.option(positive(1e6), { nil: undefined }),
    tpotMs: positive(1e5),
    outputTokensPerSecond: fc.option(positive(1e7), { nil: undefined }),
  })
  .map(
    ({ id, model, accelerator, acceleratorCount, precision, inputTokens, outputTokens, concurrency, ...figures }) => ({
      id,
      title: 'any',
      model,
      accelerator,
      acceleratorCount,
      precision,
      load: { kind: 'serving' as const, mode: 'online' as const, inputTokens, outputTokens, concurrency },
      figures: Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== undefined)),
    }),
  );

function served(measurements: readonly Measurement[], asked: Measurement): readonly Estimate[] {
  const model = resolveModel(asked.model, catalog);
  const accelerator = catalog.accelerators.get(asked.accelerator);
  if (!model.ok || !accelerator || asked.load.kind !== 'serving') return [];
  const { acceleratorCount, precision, load } = asked;
  const { inputTokens, outputTokens, concurrency } = load;
  const outcome = estimateServing(
    { model: model.subject, accelerator, acceleratorCount, precision, inputTokens, outputTokens, concurrency },
    { ...catalog, measurements: new Map(measurements.map((one) => [one.id, one])) },
  );
  if (!outcome.ok) return [];
  return Object.values(outcome.estimate).filter(
    (value): value is Estimate => typeof value === 'object' && 'likely' in value,
  );
}

describe('estimates with any measurements', () => {
  it('stay finite, with the likely value inside of its interval', () => {
    fc.assert(
      fc.property(fc.array(measurement, { maxLength: 6 }), measurement, (measurements, asked) => {
        for (const { low, likely, high } of served(measurements, asked)) {
          expect([low, likely, high].every(Number.isFinite)).toBe(true);
          expect(low).toBeLessThanOrEqual(likely);
          expect(high).toBeGreaterThanOrEqual(likely);
          expect(low).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('do not depend on the order in which they were handed in', () => {
    fc.assert(
      fc.property(fc.array(measurement, { minLength: 2, maxLength: 6 }), measurement, (measurements, asked) => {
        expect(served(measurements.toReversed(), asked)).toEqual(served(measurements, asked));
      }),
      { numRuns: 100 },
    );
  });

  it('are not touched by measurements that are taken back', () => {
    fc.assert(
      fc.property(fc.array(measurement, { maxLength: 4 }), measurement, (measurements, asked) => {
        const before = JSON.stringify(served([], asked));
        served(measurements, asked);
        expect(JSON.stringify(served([], asked))).toBe(before);
      }),
      { numRuns: 50 },
    );
  });
});
