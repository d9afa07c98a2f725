import { describe, expect, it } from 'vitest';
import { coefficientsOf } from '../../../rules/physics/coefficients.ts';
import { averageWatts } from '../../../rules/physics/energy.ts';
import { servingFigures, type ServingLoad } from '../../../rules/physics/serving.ts';
import { shapeFrom } from '../../../rules/physics/shape.ts';
import { openCatalogForValidation } from '../../validation/open.ts';

const catalog = openCatalogForValidation();
const coefficients = coefficientsOf(catalog);
const chipOf = (id: string) => {
  const found = catalog.accelerators.get(id);
  if (!found) throw new Error(`the catalog lacks ${id}`);
  return found;
};
const dense = shapeFrom({ totalParameters: 8e9, layers: 32, hiddenSize: 4096, heads: 32, kvHeads: 8 }, coefficients);
const loadOn = (id: string, more: Partial<ServingLoad> = {}): ServingLoad => ({
  shape: dense,
  chip: chipOf(id),
  precision: 'bf16',
  kvPrecision: 'bf16',
  engine: 'vllm',
  mode: 'online',
  tensor: 1,
  pipeline: 1,
  data: 1,
  acceleratorsPerNode: 8,
  inputTokens: 500,
  outputTokens: 500,
  concurrency: 8,
  ...more,
});
const figuresOf = (load: ServingLoad) => {
  const found = servingFigures(load, coefficients);
  if (!found) throw new Error('its bandwidth is known');
  return found;
};

describe('averageWatts', () => {
  const idle = { busy: 0, turning: 0, matrixUse: 0, bytesPerSecond: 0 };

  it('takes a few picojoules for each bit that moves, whatever the design power', () => {
    const rate = 1e12;
    const more = [400, 1000].map(
      (watts) =>
        averageWatts(watts, { ...idle, bytesPerSecond: rate }, coefficients) - averageWatts(watts, idle, coefficients),
    );
    expect(more[0]).toBeCloseTo(more[1] ?? 0, 6);
    // Stacked memory takes some 4 pJ a bit by itself, older kinds and the way to the units more.
    const perBit = (more[0] ?? 0) / rate / 8;
    expect(perBit).toBeGreaterThan(1e-12);
    expect(perBit).toBeLessThan(12e-12);
  });

  it('never exceeds the design power', () => {
    expect(averageWatts(300, { busy: 1, turning: 1, matrixUse: 1, bytesPerSecond: 1e14 }, coefficients)).toBe(300);
  });
});

describe('what an accelerator does while it serves', () => {
  it('moves no more bytes than its memory can', () => {
    for (const id of ['h100-sxm', 'b200-sxm', 'mi300x', 'l4', 'rtx-4090', 'a100-sxm-40gb'])
      for (const concurrency of [1, 8, 64])
        for (const [inputTokens, outputTokens] of [
          [100, 1000],
          [4000, 50],
        ] as const) {
          const { activity } = figuresOf(loadOn(id, { concurrency, inputTokens, outputTokens }));
          expect(activity.bytesPerSecond).toBeLessThanOrEqual(chipOf(id).memoryBandwidth ?? 0);
          expect(activity.bytesPerSecond).toBeGreaterThan(0);
        }
  });

  it('reads all weights once a step: bytes in a second are at least weights × steps', () => {
    const figures = figuresOf(loadOn('h100-sxm', { concurrency: 1, inputTokens: 10 }));
    const steps = figures.outputTokensPerSecond;
    // The input embedding is only looked up.
    expect(figures.activity.bytesPerSecond).toBeGreaterThan(0.9 * figures.weightsBytes * steps * 0.95);
    expect(figures.activity.bytesPerSecond).toBeLessThan(1.3 * figures.weightsBytes * steps);
  });

  it('reaches more of its design power with more bandwidth for it', () => {
    const share = (id: string) => {
      const figures = figuresOf(loadOn(id));
      const watts = (figures.joulesPerOutputToken ?? 0) * figures.outputTokensPerSecond;
      return (watts / (chipOf(id).power ?? 1) - coefficients.value.servingIdleShare) / figures.activity.busy;
    };
    expect(share('b200-sxm')).toBeGreaterThan(share('h100-sxm'));
    expect(share('h100-sxm')).toBeGreaterThan(share('rtx-4090'));
  });

  it('decodes as many at once as the engine was told, where memory holds them', () => {
    const many = { concurrency: 2000, inputTokens: 50, outputTokens: 50 };
    const usual = figuresOf(loadOn('b200-sxm', many));
    const told = figuresOf(loadOn('b200-sxm', { ...many, batchLimit: 2000 }));
    expect(usual.running).toBe(coefficients.value.maxBatchOnline);
    expect(told.running).toBe(2000);
    expect(told.outputTokensPerSecond).toBeGreaterThan(usual.outputTokensPerSecond);
  });
});
