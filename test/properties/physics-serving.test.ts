import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateServing } from '../../rules/estimates/serving.ts';
import type { ServingInput } from '../../rules/estimates/inputs.ts';
import { resolveModel } from '../../rules/estimates/resolve.ts';
import { averageWatts } from '../../rules/physics/energy.ts';
import { coefficientsOf } from '../../rules/physics/coefficients.ts';
import { servingFigures, type ServingLoad } from '../../rules/physics/serving.ts';
import { shapeFrom, type ModelShape } from '../../rules/physics/shape.ts';
import { degreesFromStated } from '../../rules/physics/stated-degrees.ts';
import { openCatalogForValidation } from '../validation/open.ts';

const catalog = openCatalogForValidation();
const coefficients = coefficientsOf(catalog);
const ids = ['h100-sxm', 'a100-sxm-80gb', 'l40s', 'mi300x', 'b200-sxm'] as const;
const chips = ids.map((id) => {
  const found = catalog.accelerators.get(id);
  if (!found) throw new Error(`the catalog lacks ${id}`);
  return found;
});
const SLACK = 1 + 1e-9;

const dense = { layers: 32, hiddenSize: 4096, heads: 32, kvHeads: 8, vocabulary: 128_000 };
const sparse = { ...dense, activeParameters: 5e9, experts: 64, expertsPerToken: 8 };
const shapes: readonly ModelShape[] = [
  shapeFrom({ ...dense, totalParameters: 8e9 }, coefficients),
  shapeFrom({ ...sparse, totalParameters: 40e9 }, coefficients),
];
const load = fc.record({
  shape: fc.constantFrom(...shapes),
  chip: fc.constantFrom(...chips),
  precision: fc.constantFrom('bf16' as const, 'fp8' as const, 'awq' as const),
  engine: fc.constantFrom('vllm' as const, 'sglang' as const, 'tensorrt_llm' as const, 'transformers' as const),
  tensor: fc.constantFrom(1, 2, 4, 8),
  inputTokens: fc.integer({ min: 1, max: 32_768 }),
  outputTokens: fc.integer({ min: 1, max: 8192 }),
  concurrency: fc.integer({ min: 1, max: 2000 }),
});
const rest = { kvPrecision: 'bf16', mode: 'online', pipeline: 1, data: 1, acceleratorsPerNode: 8 } as const;
const figuresOf = (of: Omit<ServingLoad, keyof typeof rest>) => {
  const figures = servingFigures({ ...rest, ...of }, coefficients);
  if (!figures) throw new Error('no roofline');
  return figures;
};

describe('serving', () => {
  it('never holds fewer bytes, nor room for more requests, with longer answers or more of them', () => {
    fc.assert(
      fc.property(load, fc.integer({ min: 1, max: 4096 }), (of, more) => {
        const a = figuresOf(of);
        const longer = figuresOf({ ...of, outputTokens: of.outputTokens + more });
        const fuller = figuresOf({ ...of, concurrency: of.concurrency + more });
        expect(longer.maxConcurrency).toBeLessThanOrEqual(a.maxConcurrency);
        expect(fuller.memoryPerAcceleratorBytes * SLACK).toBeGreaterThanOrEqual(a.memoryPerAcceleratorBytes);
        expect(fuller.maxConcurrency).toBe(a.maxConcurrency);
      }),
    );
  });

  it('never answers one request later for a shorter prompt, nor under less load', () => {
    fc.assert(
      fc.property(load, fc.integer({ min: 1, max: 4096 }), (of, more) => {
        const alone = figuresOf({ ...of, concurrency: 1 });
        const longer = figuresOf({ ...of, concurrency: 1, inputTokens: of.inputTokens + more });
        expect(longer.prefillSeconds * SLACK).toBeGreaterThanOrEqual(alone.prefillSeconds);
        expect(longer.ttftSeconds * SLACK).toBeGreaterThanOrEqual(alone.ttftSeconds);
        const loaded = figuresOf(of);
        expect(loaded.ttftSeconds * SLACK).toBeGreaterThanOrEqual(alone.ttftSeconds);
        expect(loaded.tpotSeconds * SLACK).toBeGreaterThanOrEqual(alone.tpotSeconds);
      }),
    );
  });

  it('is consistent with itself: requests in flight over the time each takes are its rate', () => {
    fc.assert(
      fc.property(load, (of) => {
        const { running, requestsPerSecond, outputTokensPerSecond, tpotSeconds, activity } = figuresOf(of);
        expect(outputTokensPerSecond / requestsPerSecond / of.outputTokens).toBeCloseTo(1, 9);
        // Nobody answers more tokens at once than he decodes.
        expect(requestsPerSecond * (of.outputTokens - 1) * tpotSeconds).toBeLessThanOrEqual(running * SLACK);
        expect(activity.busy).toBeGreaterThan(0);
        expect(activity.busy).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('lays out what is stated over exactly the accelerators there are', () => {
    const degree = fc.option(fc.constantFrom(1, 2, 4, 8), { nil: undefined });
    fc.assert(
      fc.property(
        fc.record({ tensor: degree, pipeline: degree, data: degree, expert: degree }),
        fc.constantFrom(...shapes),
        (stated, shape) => {
          const of = { shape, chip: chips[0] ?? fail(), precision: 'bf16' } as const;
          const count = 512;
          const { tensor, pipeline, data } = degreesFromStated({ ...stated, accelerators: count }, of, coefficients);
          expect(tensor * pipeline * data).toBe(count);
          expect(pipeline).toBeGreaterThanOrEqual(stated.pipeline ?? 1);
          expect(data).toBeGreaterThanOrEqual(stated.data ?? 1);
        },
      ),
    );
  });

  it('draws no less power the more it does, from idle to no more than its design power', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 10, max: 2000, noNaN: true }), share, share, share, (tdp, busy, use, more) => {
        const at = (b: number, m: number) =>
          averageWatts(tdp, { busy: b, turning: 0, matrixUse: m, bytesPerSecond: b * 1e12 }, coefficients);
        expect(at(0, 0)).toBeCloseTo(tdp * coefficients.value.servingIdleShare, 6);
        expect(at(busy, use)).toBeLessThanOrEqual(tdp * SLACK);
        expect(at(Math.max(busy, more), use) * SLACK).toBeGreaterThanOrEqual(at(busy, use));
        expect(at(busy, Math.max(use, more)) * SLACK).toBeGreaterThanOrEqual(at(busy, use));
      }),
    );
  });
});

function fail(): never {
  throw new Error('no accelerator');
}

describe('a figure far outside of the evidence', () => {
  const resolved = resolveModel({ ...dense, totalParameters: 8e9 }, catalog);
  if (!resolved.ok) throw new Error('not resolved');
  const { subject } = resolved;
  const pathsOf = (change: Partial<ServingInput>): string[] => {
    const input = { model: subject, accelerator: chips[0] ?? fail(), inputTokens: 500, outputTokens: 200 };
    const served = estimateServing({ ...input, concurrency: 8, ...change }, catalog);
    if (!served.ok) throw new Error('refused');
    return served.estimate.assumptions
      .filter(({ reason }) => /^physicsB(eyond|elow)/.test(reason.messageId))
      .map(({ path }) => path);
  };
  const sized = (totalParameters: number) => ({ ...subject, shape: shapeFrom({ totalParameters }, coefficients) });

  it('says so in words for lengths and sizes, and not for what was measured', () => {
    expect(pathsOf({})).toEqual([]);
    expect(pathsOf({ inputTokens: 900_000 })).toEqual(['inputTokens']);
    expect(pathsOf({ outputTokens: 200_000 })).toEqual(['outputTokens']);
    expect(pathsOf({ model: sized(5e7) })).toEqual(['model.totalParameters']);
    expect(pathsOf({ model: sized(9e12) })).toEqual(['model.totalParameters']);
    expect(pathsOf({ model: sized(70e9) })).toEqual([]);
  });
});
