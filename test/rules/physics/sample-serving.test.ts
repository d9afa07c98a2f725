import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveModel } from '../../../rules/estimates/resolve.ts';
import { coefficientsOf } from '../../../rules/physics/coefficients.ts';
import { answersWhole, batchSeconds, replicaFigures, sampleWork } from '../../../rules/physics/sample-serving.ts';
import type { ServingFigures, ServingLoad } from '../../../rules/physics/serving.ts';
import { shapeFrom, type ModelShape } from '../../../rules/physics/shape.ts';
import { openCatalogForValidation } from '../../validation/open.ts';

const catalog = openCatalogForValidation();
const coefficients = coefficientsOf(catalog);
function shapeOf(id: string): ModelShape {
  const found = resolveModel(id, catalog);
  if (!found.ok) throw new Error(`the catalog lacks ${id}`);
  return found.subject.shape;
}
function figuresOf(model: string, accelerator: string, more: Partial<ServingLoad> = {}): ServingFigures {
  const chip = catalog.accelerators.get(accelerator);
  if (!chip) throw new Error(`the catalog lacks ${accelerator}`);
  const found = replicaFigures(
    {
      shape: shapeOf(model),
      chip,
      precision: 'fp16',
      kvPrecision: 'fp16',
      engine: 'other',
      mode: 'online',
      tensor: 1,
      pipeline: 1,
      data: 1,
      acceleratorsPerNode: 8,
      inputTokens: 1,
      outputTokens: 1,
      concurrency: 1,
      ...more,
    },
    coefficients,
  );
  if (!found) throw new Error(`${accelerator} has no roofline`);
  return found;
}

const hears = { inputTokens: 1500, outputTokens: 100 };

describe('models that answer whole', () => {
  // Published: 5.9 s (diffusers) and 4.1 s (TensorRT) on A100; 4.7 ms on T4; 14.5 ms on Orin NX.
  it.each([
    ['stabilityai/stable-diffusion-xl-base-1.0', 'a100-sxm-80gb', 4.1, 5.95],
    ['stabilityai/stable-diffusion-xl-base-1.0', 'rtx-4090', 7, 14],
    ['ultralytics/yolo11m', 't4', 0.004, 0.006],
    ['ultralytics/yolo11m', 'jetson-orin-nx-16gb', 0.012, 0.02],
    ['timm/resnet50.a1_in1k', 't4', 0.001, 0.003],
  ])('%s on %s takes between %d and %d seconds', (model, accelerator, low, high) => {
    const { ttftSeconds, fits } = figuresOf(model, accelerator);
    expect(fits).toBe(true);
    expect(ttftSeconds).toBeGreaterThan(low);
    expect(ttftSeconds).toBeLessThan(high);
  });

  it('turn a million pieces of 512 tokens into vectors in one to three hours of an L4', () => {
    const { requestsPerSecond } = figuresOf('BAAI/bge-m3', 'l4', {
      inputTokens: 512,
      concurrency: 256,
      mode: 'offline',
    });
    const hours = 1e6 / requestsPerSecond / 3600;
    expect(hours).toBeGreaterThan(1);
    expect(hours).toBeLessThan(3);
  });

  it('leave no cache, and write no tokens after their answer', () => {
    const figures = figuresOf('BAAI/bge-m3', 'l4', { inputTokens: 512, concurrency: 8 });
    expect([figures.kvBytes, figures.kvBytesPerToken, figures.tpotSeconds]).toEqual([0, 0, 0]);
    expect(figures.ttftSeconds).toBeCloseTo(8 / figures.requestsPerSecond, 9);
  });

  it('finish more each second the more are in flight, each later, until memory or the batch is full', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('ultralytics/yolo11m', 'BAAI/bge-m3', 'stabilityai/stable-diffusion-xl-base-1.0'),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 400 }),
        (model, one, more) => {
          const few = figuresOf(model, 'a100-sxm-80gb', { concurrency: one });
          const many = figuresOf(model, 'a100-sxm-80gb', { concurrency: one + more });
          expect(many.requestsPerSecond).toBeGreaterThanOrEqual(few.requestsPerSecond * (1 - 1e-9));
          expect(many.ttftSeconds).toBeGreaterThanOrEqual(few.ttftSeconds * (1 - 1e-9));
          expect(many.memoryPerAcceleratorBytes).toBeGreaterThanOrEqual(few.memoryPerAcceleratorBytes);
          expect(many.memoryPerAcceleratorBytes).toBeLessThanOrEqual(80e9);
        },
      ),
      { numRuns: 60, seed: 5 },
    );
  });

  it('count operations of what is not published from the parameters', () => {
    const unknown = shapeFrom({ totalParameters: 25.6e6, domain: 'vision' }, coefficients);
    const known = sampleWork(shapeOf('timm/resnet50.a1_in1k'), 1, coefficients).flop;
    expect(sampleWork(unknown, 1, coefficients).flop / known).toBeGreaterThan(0.7);
    expect(sampleWork(unknown, 1, coefficients).flop / known).toBeLessThan(1.4);
  });

  it('reach half of their share at the half batch', () => {
    const work = { flop: 1e12, passes: 1, efficiency: 0.5, halfBatch: 4, bytes: 1 };
    const start = coefficients.value.sampleSeconds;
    const seconds = batchSeconds(work, { flopPerSecond: 1e14, batch: 4 }, coefficients) - start;
    expect(seconds).toBeCloseTo(4e12 / (1e14 * 0.25), 9);
  });

  it('are not language models, nor what hears and writes', () => {
    expect(answersWhole(shapeOf('meta-llama/Llama-3.1-8B-Instruct'))).toBe(false);
    expect(answersWhole(shapeOf('openai/whisper-large-v3'))).toBe(false);
    expect(answersWhole(shapeOf('BAAI/bge-reranker-v2-m3'))).toBe(true);
  });
});

describe('models that hear and write', () => {
  it('transcribe half a minute on an L4 five to fifteen times faster than it lasts', () => {
    const figures = figuresOf('openai/whisper-large-v3', 'l4', hears);
    const factor = 1 / figures.requestsPerSecond / 30;
    expect(factor).toBeGreaterThan(1 / 15);
    expect(factor).toBeLessThan(1 / 5);
  });

  it('hold the memory that a program prints for five beams, within a quarter', () => {
    // SYSTRAN/faster-whisper: 4,525 MB with the large model in 16 bits.
    const beams = 5;
    const { memoryPerAcceleratorBytes } = figuresOf('openai/whisper-large-v3', 'rtx-3070-ti', {
      ...hears,
      concurrency: beams,
    });
    expect(Math.abs(memoryPerAcceleratorBytes / 4.525e9 - 1)).toBeLessThan(0.25);
  });

  it('are faster where the decoder is smaller: the encoder is no part of a step', () => {
    const large = figuresOf('openai/whisper-large-v3', 'l4', hears);
    const turbo = figuresOf('openai/whisper-large-v3-turbo', 'l4', hears);
    expect(turbo.requestsPerSecond / large.requestsPerSecond).toBeGreaterThan(2.5);
  });
});
