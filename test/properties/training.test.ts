import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveModel } from '../../rules/estimates/resolve.ts';
import { estimateTraining } from '../../rules/estimates/training.ts';
import type { TrainingInput } from '../../rules/estimates/inputs.ts';
import { coefficientsOf } from '../../rules/physics/coefficients.ts';
import { shapeFrom } from '../../rules/physics/shape.ts';
import { trainingMemory, type TrainingLayout, type TrainingMemoryLoad } from '../../rules/physics/training-memory.ts';
import { createEstimates } from '../../server/api/run-estimates.ts';
import { trainingRequest } from '../../server/protocol/http.ts';
import { openCatalogForValidation } from '../validation/open.ts';

const catalog = openCatalogForValidation();
const coefficients = coefficientsOf(catalog);
const estimates = createEstimates(catalog);

const power = (most: number) => fc.integer({ min: 0, max: most }).map((exponent) => 2 ** exponent);
const layout: fc.Arbitrary<TrainingLayout> = fc.record({
  tensor: power(3),
  pipeline: power(3),
  data: power(6),
  context: power(2),
  expert: fc.constant(1),
  sharding: fc.constantFrom('none', 'zero1', 'zero2', 'zero3', 'fsdp'),
  activationCheckpointing: fc.constantFrom('none', 'selective', 'full'),
  microBatch: power(4),
});
const parameters = fc.double({ min: 1e8, max: 1e12, noNaN: true });
const method = fc.constantFrom('pretrain', 'full', 'lora', 'qlora', 'transfer');

const shapeOf = (totalParameters: number, layers = 48) =>
  shapeFrom({ totalParameters, layers, hiddenSize: 4096, heads: 32, kvHeads: 8, vocabulary: 64_000 }, coefficients);
const load: fc.Arbitrary<TrainingMemoryLoad> = fc.record({
  shape: parameters.map((total) => shapeOf(Math.max(6e9, total))),
  method,
  precision: fc.constantFrom('bf16', 'fp8', 'fp32'),
  layout,
  sequenceLength: power(15).map((length) => length * 4),
  loraRank: power(7),
  microBatchesPerReplica: power(6),
});
const memory = (of: TrainingMemoryLoad) => trainingMemory(of, coefficients);

describe('memory of training', () => {
  it('is the sum of its parts, all of them finite and none negative', () => {
    fc.assert(
      fc.property(load, (of) => {
        const { total, ...parts } = memory(of);
        const values = Object.values(parts);
        expect(values.every((part) => Number.isFinite(part) && part >= 0)).toBe(true);
        expect(values.reduce((sum, part) => sum + part, 0)).toBeCloseTo(total, -3);
      }),
    );
  });

  it('never shrinks with more layers, longer sequences or larger micro-batches', () => {
    fc.assert(
      fc.property(load, fc.integer({ min: 2, max: 5 }), (of, factor) => {
        const before = memory(of).total;
        const { shape, layout: spread } = of;
        const deeper = shapeOf(shape.totalParameters * factor, shape.layers * factor);
        expect(memory({ ...of, shape: deeper }).total).toBeGreaterThanOrEqual(before);
        expect(memory({ ...of, sequenceLength: of.sequenceLength * factor }).total).toBeGreaterThanOrEqual(before);
        const wider = { ...spread, microBatch: spread.microBatch * factor };
        expect(memory({ ...of, layout: wider }).total).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('never grows on an accelerator when a sharded plan gets more of them', () => {
    fc.assert(
      fc.property(load, (of) => {
        fc.pre(of.layout.sharding !== 'none' && of.layout.data > 1);
        const more = { ...of.layout, data: of.layout.data * 2 };
        expect(memory({ ...of, layout: more }).total).toBeLessThanOrEqual(memory(of).total * 1.000001);
      }),
    );
  });

  it('never grows with more recomputation or more sharding', () => {
    fc.assert(
      fc.property(load, (of) => {
        const at = (change: Partial<TrainingLayout>) => memory({ ...of, layout: { ...of.layout, ...change } }).total;
        expect(at({ activationCheckpointing: 'selective' })).toBeLessThanOrEqual(
          at({ activationCheckpointing: 'none' }),
        );
        expect(at({ sharding: 'zero1' })).toBeLessThanOrEqual(at({ sharding: 'none' }));
        expect(at({ sharding: 'zero2' })).toBeLessThanOrEqual(at({ sharding: 'zero1' }));
      }),
    );
  });
});

const accelerator = catalog.accelerators.get('h100-sxm');

describe('an estimate of training', () => {
  it('keeps likely values inside their bands, and cost linear in price', () => {
    fc.assert(
      fc.property(
        parameters,
        method,
        power(10),
        fc.double({ min: 0.1, max: 20, noNaN: true }),
        (total, how, count, price) => {
          const model = resolveModel({ totalParameters: total }, catalog);
          if (!model.ok || !accelerator) throw new Error('not a model');
          const run = (amount: number): TrainingInput => ({
            model: model.subject,
            accelerator,
            method: how,
            tokens: 1e10,
            acceleratorCount: count,
            price: { amount, currency: 'USD', source: 'brief', grade: 'assumed' },
          });
          const [once, twice] = [estimateTraining(run(price), catalog), estimateTraining(run(2 * price), catalog)];
          if (!once.ok || !twice.ok) return;
          const { cost, acceleratorHours, wallClockHours, energyMwh, memoryPerAcceleratorGb, mfu } = once.estimate;
          for (const figure of [cost, acceleratorHours, wallClockHours, energyMwh, memoryPerAcceleratorGb, mfu]) {
            expect(figure?.low).toBeLessThanOrEqual(figure?.likely ?? NaN);
            expect(figure?.high).toBeGreaterThanOrEqual(figure?.likely ?? NaN);
            expect(figure?.low).toBeGreaterThanOrEqual(0);
          }
          expect(cost?.likely).toBeCloseTo(acceleratorHours.likely * price, 3);
          expect((twice.estimate.cost?.likely ?? NaN) / (cost?.likely ?? NaN)).toBeCloseTo(2, 6);
          expect(wallClockHours.likely * count).toBeCloseTo(acceleratorHours.likely, 3);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('answers any request with finite figures or a refusal that names a field', () => {
    const degree = fc.option(fc.integer({ min: 1, max: 200 }), { nil: undefined });
    const request = fc.record(
      {
        model: fc.record(
          {
            totalParameters: fc.double({ min: 1, max: 1e15, noNaN: true }),
            activeParameters: fc.option(fc.double({ min: 1, max: 1e15, noNaN: true }), { nil: undefined }),
            layers: degree,
            hiddenSize: degree,
            heads: degree,
            experts: degree,
            expertsPerToken: degree,
            vocabulary: degree,
            domain: fc.constantFrom('language', 'vision', 'diffusion'),
          },
          { requiredKeys: ['totalParameters'] },
        ),
        method,
        accelerator: fc.constantFrom('h100-sxm', 'v100-sxm2-32gb', 'gb200', 'rtx-4090', 'mi300x', 'tpu-v5p'),
        tokens: fc.option(fc.double({ min: 1, max: 1e15, noNaN: true }), { nil: undefined }),
        samples: fc.option(fc.integer({ min: 1, max: 1_000_000_000 }), { nil: undefined }),
        flopPerSample: fc.option(fc.double({ min: 1, max: 1e18, noNaN: true }), { nil: undefined }),
        sequenceLength: fc.option(fc.integer({ min: 1, max: 2_000_000 }), { nil: undefined }),
        globalBatch: fc.option(fc.integer({ min: 1, max: 100_000 }), { nil: undefined }),
        microBatch: degree,
        acceleratorCount: fc.option(fc.integer({ min: 1, max: 200_000 }), { nil: undefined }),
        parallelism: fc.option(
          fc.record({ tensor: degree, pipeline: degree, data: degree, context: degree, expert: degree }),
          { nil: undefined },
        ),
        deadlineDays: fc.option(fc.double({ min: 0.01, max: 1000, noNaN: true }), { nil: undefined }),
        budget: fc.option(fc.double({ min: 1, max: 1e9, noNaN: true }), { nil: undefined }),
      },
      { requiredKeys: ['model', 'method', 'accelerator'] },
    );
    fc.assert(
      fc.property(request, (asked) => {
        const parsed = trainingRequest.safeParse(asked);
        if (!parsed.success) return;
        const answer = estimates.estimateTraining(parsed.data);
        if (!answer.ok) {
          expect(answer.path).not.toBe('');
          return;
        }
        const text = JSON.stringify(answer.estimate, (_, value: unknown) =>
          typeof value === 'number' && !Number.isFinite(value) ? 'not finite' : value,
        );
        expect(text).not.toContain('not finite');
      }),
      { numRuns: 300 },
    );
  });
});
