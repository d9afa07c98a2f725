import { describe, expect, it } from 'vitest';
import type { ServingInput } from '../../../rules/estimates/inputs.ts';
import { resolveModel, type ArchitectureNumbers } from '../../../rules/estimates/resolve.ts';
import { estimateServing } from '../../../rules/estimates/serving.ts';
import { openCatalogForValidation } from '../../validation/open.ts';

const catalog = openCatalogForValidation();
const h100 = catalog.accelerators.get('h100-sxm');
if (!h100) throw new Error('the catalog lacks h100-sxm');

function inputOf(reference: string | ArchitectureNumbers, more: Partial<ServingInput> = {}): ServingInput {
  const model = resolveModel(reference, catalog);
  if (!model.ok) throw new Error('the model resolves');
  if (!h100) throw new Error('the catalog lacks h100-sxm');
  return { model: model.subject, accelerator: h100, inputTokens: 1000, outputTokens: 200, ...more };
}
function tracedIn(input: ServingInput) {
  const outcome = estimateServing(input, catalog);
  if (!outcome.ok) throw new Error('there is an estimate');
  const steps = new Map(outcome.estimate.trace.map(({ name, value }) => [name, value]));
  return {
    estimate: outcome.estimate,
    at: (name: string) => steps.get(name) ?? NaN,
    has: (name: string) => steps.has(name),
  };
}

const LLAMA = 'meta-llama/Llama-3.1-8B-Instruct';

describe('what an estimate says about load', () => {
  it('gives percentiles in order, and the share of the speed that is used', () => {
    const { at, estimate } = tracedIn(inputOf(LLAMA, { requestsPerSecond: 30 }));
    expect(at('ttftP50')).toBeLessThan(at('ttftP95'));
    expect(at('ttftP95')).toBeLessThan(at('ttftP99'));
    expect(at('endToEndP50')).toBeLessThan(at('endToEndP99'));
    expect(at('utilisation')).toBeGreaterThan(0.1);
    // Planned for a share of capacity, so that queues stay short.
    expect(at('utilisation')).toBeLessThanOrEqual(0.8 + 1e-9);
    expect(at('headroom')).toBeCloseTo(1 / at('utilisation') - 1, 9);
    expect(at('growthOnThese')).toBeLessThan(at('headroom'));
    expect(at('growthOnThese')).toBeGreaterThanOrEqual(0);
    expect(at('replicasWithSpare')).toBe(estimate.replicas.likely + 1);
  });

  it('needs no further replica for the growth it promises, and one for a little more', () => {
    const rate = 30;
    const { at, estimate } = tracedIn(inputOf(LLAMA, { requestsPerSecond: rate, acceleratorCount: 1 }));
    const grown = (share: number) =>
      tracedIn(inputOf(LLAMA, { requestsPerSecond: rate * (1 + share), acceleratorCount: 1 })).estimate.replicas.likely;
    expect(grown(at('growthOnThese') * 0.98)).toBe(estimate.replicas.likely);
    expect(grown(at('growthOnThese') * 1.02 + 0.02)).toBe(estimate.replicas.likely + 1);
  });

  it('sizes for the failure of one replica where that is asked', () => {
    const plain = tracedIn(inputOf(LLAMA, { requestsPerSecond: 60, acceleratorCount: 1 }));
    const spare = tracedIn(inputOf(LLAMA, { requestsPerSecond: 60, acceleratorCount: 1, spare: true }));
    expect(spare.estimate.replicas.likely).toBe(plain.estimate.replicas.likely + 1);
    expect(spare.at('utilisation')).toBeLessThan(plain.at('utilisation'));
    expect(spare.at('replicasWithSpare')).toBe(spare.estimate.replicas.likely);
  });

  it('knows no utilisation where the number in flight is given and not the rate', () => {
    const { has, at } = tracedIn(inputOf(LLAMA, { concurrency: 32 }));
    expect(has('utilisation')).toBe(false);
    expect(at('ttftP99')).toBeGreaterThan(at('ttftP50'));
  });

  it('says nothing of times where the model does not fit', () => {
    const { has } = tracedIn(inputOf({ totalParameters: 400e9 }, { acceleratorCount: 1, concurrency: 1 }));
    expect(has('ttftP95')).toBe(false);
  });

  it('gives the real-time factor of what hears', () => {
    const { at } = tracedIn(
      inputOf('openai/whisper-large-v3', { inputTokens: 1500, outputTokens: 100, concurrency: 1 }),
    );
    expect(at('realTimeFactor')).toBeCloseTo(at('endToEndP50') / 30, 9);
  });
});

describe('numbers of an architecture that cannot all be true', () => {
  const eight: ArchitectureNumbers = {
    totalParameters: 8e9,
    layers: 32,
    hiddenSize: 4096,
    heads: 32,
    kvHeads: 8,
    headDim: 128,
  };
  it.each([
    ['vocabulary', { vocabulary: 1e9 }],
    ['intermediateSize', { intermediateSize: 1e6 }],
    ['headDim', { headDim: 100_000 }],
    ['layers', { layers: 1e10 }],
    ['kvBytesPerToken16Bit', { kvBytesPerToken16Bit: 1e9 }],
    ['activeParameters', { activeParameters: 9e9 }],
    ['kvHeads', { kvHeads: 64 }],
    ['expertsPerToken', { experts: 4, expertsPerToken: 8 }],
  ])('are refused by the name of the field: %s', (field, wrong) => {
    const found = resolveModel({ ...eight, ...wrong }, catalog);
    expect(found.ok).toBe(false);
    expect(found.ok ? undefined : found.field).toBe(field);
  });

  it.each([{}, { kvBytesPerToken16Bit: 131_072 }, { kvBytesPerToken16Bit: 40_000 }, { vocabulary: 128_256 }])(
    'are accepted where they can: %j',
    (more) => {
      expect(resolveModel({ ...eight, ...more }, catalog).ok).toBe(true);
    },
  );
});
