import { describe, expect, it } from 'vitest';
import { resolveModel } from '../../../rules/estimates/resolve.ts';
import { estimateServing } from '../../../rules/estimates/serving.ts';
import { openCatalogForValidation } from '../../validation/open.ts';

const catalog = openCatalogForValidation();

function estimateOn(id: string, model: { totalParameters: number; layers: number; hiddenSize: number; heads: number }) {
  const accelerator = catalog.accelerators.get(id);
  const resolved = resolveModel({ ...model, kvHeads: model.heads }, catalog);
  if (!accelerator || !resolved.ok) throw new Error(`${id} and the model resolve`);
  const outcome = estimateServing(
    {
      model: resolved.subject,
      accelerator,
      precision: 'q4_0',
      engine: 'llama_cpp',
      inputTokens: 64,
      outputTokens: 128,
      concurrency: 1,
    },
    catalog,
  );
  if (!outcome.ok) throw new Error(outcome.path);
  return outcome.estimate;
}

const seven = { totalParameters: 6.74e9, layers: 32, hiddenSize: 4096, heads: 32 };
const thirteen = { totalParameters: 13.0e9, layers: 40, hiddenSize: 5120, heads: 40 };

describe('one request alone on a computer at home', () => {
  // Milliseconds per token of Llama 2 in q4_0: issue 1 of XiongjieDai/GPU-Benchmarks-on-LLM-Inference. No row of that chip is fitted.
  it.each([
    ['apple-m2-pro', seven, 28.91],
    ['apple-m2-pro', thirteen, 50.7],
  ] as const)('on %s holds the published time of a token', (id, model, measured) => {
    const { tpotMs } = estimateOn(id, model);
    expect(measured).toBeGreaterThan(tpotMs.low);
    expect(measured).toBeLessThan(tpotMs.high);
    expect(Math.abs(tpotMs.likely / measured - 1)).toBeLessThan(0.25);
  });

  it('is slower than memory alone would be, and no slower than half of that', () => {
    for (const id of [
      'apple-m1',
      'apple-m3',
      'apple-m2-ultra',
      'rtx-4070',
      'rtx-4090',
      'rtx-3060-12gb',
      'rx-7900-xt',
    ]) {
      const estimate = estimateOn(id, seven);
      const bandwidth = catalog.accelerators.get(id)?.memoryBandwidth ?? 0;
      const bound = (1e12 * estimate.weightsGb.likely) / bandwidth;
      expect(estimate.tpotMs.likely / bound).toBeGreaterThan(1);
      expect(estimate.tpotMs.likely / bound).toBeLessThan(2.2);
    }
  });

  it('turns the interval of the rate over for the time of a token', () => {
    const { tpotMs, outputTokensPerSecond } = estimateOn('rtx-4090', seven);
    const ratio = (range: { low: number; likely: number; high: number }) => [
      range.low / range.likely,
      range.high / range.likely,
    ];
    const [slow = 0, quick = 0] = ratio(outputTokensPerSecond);
    const [least = 0, most = 0] = ratio(tpotMs);
    expect(least).toBeCloseTo(1 / quick, 6);
    expect(most).toBeCloseTo(1 / slow, 6);
  });
});
