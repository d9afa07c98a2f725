import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateServing } from '../../rules/estimates/serving.ts';
import { estimateTraining } from '../../rules/estimates/training.ts';
import { estimate } from '../../rules/estimate.ts';
import { resolveModel } from '../../rules/estimates/resolve.ts';
import { coefficientsOf } from '../../rules/physics/coefficients.ts';
import { inferenceMemory } from '../../rules/physics/memory.ts';
import { servingFigures, type ServingLoad } from '../../rules/physics/serving.ts';
import { trainingMemory } from '../../rules/physics/training-memory.ts';
import { shapeFrom } from '../../rules/physics/shape.ts';
import { openCatalogForValidation } from '../validation/open.ts';

const catalog = openCatalogForValidation();
const coefficients = coefficientsOf(catalog);
const accelerator = catalog.accelerators.get('h100-sxm');
if (!accelerator) throw new Error('the catalog lacks the H100');
const SLACK = 1 + 1e-9;

const dense = { layers: 32, hiddenSize: 4096, heads: 32, kvHeads: 8, vocabulary: 128_000 };
const loadOf = (concurrency: number, inputTokens: number, outputTokens: number): ServingLoad => ({
  shape: shapeFrom({ ...dense, totalParameters: 8e9 }, coefficients),
  chip: accelerator,
  precision: 'bf16',
  kvPrecision: 'bf16',
  engine: 'vllm',
  mode: 'online',
  tensor: 1,
  pipeline: 1,
  data: 1,
  acceleratorsPerNode: 8,
  inputTokens,
  outputTokens,
  concurrency,
});
const tokens = fc.integer({ min: 16, max: 4096 });

describe('physics', () => {
  it('never needs less memory for more parameters or more tokens', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 5e9, max: 1e11, noNaN: true }),
        fc.double({ min: 1, max: 4, noNaN: true }),
        tokens,
        (parameters, more, length) => {
          const memory = (total: number, context: number) =>
            inferenceMemory(
              {
                shape: shapeFrom({ ...dense, totalParameters: total }, coefficients),
                layout: { tensor: 1, pipeline: 1, data: 1, copies: 1 },
                precision: 'awq',
                kvPrecision: 'bf16',
                engine: 'vllm',
                tokens: context,
                promptTokens: context,
                sequences: 4,
              },
              coefficients,
            ).total;
          expect(memory(parameters * more, length) * SLACK).toBeGreaterThanOrEqual(memory(parameters, length));
          expect(memory(parameters, length * 2)).toBeGreaterThan(memory(parameters, length));
        },
      ),
    );
  });

  it('never lowers throughput or time per token with more concurrency', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 200 }),
        tokens,
        tokens,
        (few, extra, input, output) => {
          const a = servingFigures(loadOf(few, input, output), coefficients);
          const b = servingFigures(loadOf(few + extra, input, output), coefficients);
          expect((b?.outputTokensPerSecond ?? 0) * SLACK).toBeGreaterThanOrEqual(a?.outputTokensPerSecond ?? Infinity);
          expect((b?.tpotSeconds ?? 0) * SLACK).toBeGreaterThanOrEqual(a?.tpotSeconds ?? Infinity);
        },
      ),
    );
  });

  it('adds up training memory from its parts', () => {
    const layout = {
      tensor: 2,
      pipeline: 2,
      data: 4,
      context: 1,
      expert: 1,
      sharding: 'zero1',
      activationCheckpointing: 'full',
      microBatch: 2,
    } as const;
    const memory = trainingMemory(
      {
        shape: shapeFrom({ ...dense, totalParameters: 8e9 }, coefficients),
        method: 'full',
        precision: 'bf16',
        layout,
        sequenceLength: 2048,
        loraRank: 16,
        microBatchesPerReplica: 8,
      },
      coefficients,
    );
    const { total, ...parts } = memory;
    expect(Object.values(parts).reduce((a, b) => a + b, 0) / total).toBeCloseTo(1, 9);
  });

  it('halves the cost with the price, and every interval holds its likely value', () => {
    const model = resolveModel({ ...dense, totalParameters: 8e9 }, catalog);
    if (!model.ok) throw new Error('not resolved');
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 20, noNaN: true }),
        fc.integer({ min: 1, max: 200 }),
        (amount, concurrency) => {
          const at = (price: number) => {
            const hourly = { amount: price, currency: 'EUR', source: 'brief', grade: 'measured' } as const;
            const served = estimateServing(
              { model: model.subject, accelerator, inputTokens: 500, outputTokens: 200, concurrency, price: hourly },
              catalog,
            );
            const trained = estimateTraining(
              { model: model.subject, accelerator, method: 'lora', samples: 10_000, price: hourly },
              catalog,
            );
            if (!served.ok || !trained.ok) throw new Error('refused');
            return { ...served.estimate, training: trained.estimate };
          };
          const [whole, half] = [at(amount), at(amount / 2)];
          expect(
            (whole.costPerMillionOutputTokens?.likely ?? 0) / (half.costPerMillionOutputTokens?.likely ?? 1),
          ).toBeCloseTo(2, 6);
          expect((whole.training.cost?.likely ?? 0) / (half.training.cost?.likely ?? 1)).toBeCloseTo(2, 6);
          const figures: readonly unknown[] = [
            ...Object.values({ ...whole } as Record<string, unknown>),
            ...Object.values({ ...whole.training } as Record<string, unknown>),
          ];
          for (const candidate of figures) {
            const parsed = estimate.safeParse(candidate);
            if (!parsed.success) continue;
            const figure = parsed.data;
            expect(figure.low).toBeLessThanOrEqual(figure.likely);
            expect(figure.high).toBeGreaterThanOrEqual(figure.likely);
            expect([figure.low, figure.likely, figure.high].every(Number.isFinite)).toBe(true);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});
