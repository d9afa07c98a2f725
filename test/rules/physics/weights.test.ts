import { describe, expect, it } from 'vitest';
import type { Precision } from '../../../catalog/index.ts';
import { resolveModel } from '../../../rules/estimates/resolve.ts';
import { coefficientsOf } from '../../../rules/physics/coefficients.ts';
import { countedMatrices } from '../../../rules/physics/embeddings.ts';
import { weightBytesPerAccelerator } from '../../../rules/physics/memory.ts';
import type { ModelShape } from '../../../rules/physics/shape.ts';
import { openCatalogForValidation } from '../../validation/open.ts';

const catalog = openCatalogForValidation();
const coefficients = coefficientsOf(catalog);
const alone = { tensor: 1, pipeline: 1, data: 1, copies: 1 };

function shapeOf(id: string): ModelShape {
  const found = resolveModel(id, catalog);
  if (!found.ok) throw new Error(`the catalog lacks ${id}`);
  return found.subject.shape;
}
const gigabytes = (id: string, precision: Precision) =>
  weightBytesPerAccelerator(shapeOf(id), alone, { precision, coefficients }) / 1e9;

describe('bytes of stored weights', () => {
  // Sizes of the files that are published, in decimal gigabytes.
  it.each([
    ['meta-llama/Llama-3.1-8B-Instruct', 'bf16', 16.06],
    ['meta-llama/Llama-3.1-8B-Instruct', 'q8_0', 8.54],
    ['meta-llama/Llama-3.1-8B-Instruct', 'q4_k_m', 4.92],
    ['meta-llama/Llama-3.1-8B-Instruct', 'q4_0', 4.66],
    ['meta-llama/Llama-3.1-8B-Instruct', 'awq', 5.73],
    ['meta-llama/Llama-3.1-8B-Instruct', 'fp8', 9.08],
    ['meta-llama/Llama-3.3-70B-Instruct', 'q4_k_m', 42.52],
    ['meta-llama/Llama-3.3-70B-Instruct', 'fp8', 72.7],
    ['meta-llama/Llama-3.2-3B-Instruct', 'q4_k_m', 2.02],
    ['Qwen/Qwen2.5-7B-Instruct', 'q4_k_m', 4.68],
    ['Qwen/Qwen2.5-7B-Instruct', 'q8_0', 8.1],
    ['Qwen/Qwen2.5-7B-Instruct', 'awq', 5.57],
    ['Qwen/Qwen2.5-32B-Instruct', 'q4_k_m', 19.85],
    ['Qwen/Qwen3-8B', 'q4_k_m', 5.03],
    ['google/gemma-2-9b-it', 'q4_k_m', 5.76],
    ['mistralai/Mistral-7B-Instruct-v0.3', 'q4_k_m', 4.37],
  ] as const)('of %s in %s are within two hundredths of the published %d GB', (id, precision, published) => {
    expect(Math.abs(gigabytes(id, precision) / published - 1)).toBeLessThan(0.02);
  });

  it('keep a head of its own where the tools of a format store one', () => {
    const shape = shapeOf('Qwen/Qwen2.5-0.5B-Instruct');
    const one = (shape.vocabulary * shape.hiddenSize * coefficients.value.embeddingBits) / 8 / 1e9;
    expect(shape.tiedEmbeddings).toBe(true);
    const apart = gigabytes(shape.tiedEmbeddings ? 'Qwen/Qwen2.5-0.5B-Instruct' : '', 'awq');
    expect(apart - gigabytes('Qwen/Qwen2.5-0.5B-Instruct', 'gptq-int4')).toBeCloseTo(one, 6);
  });
});

describe('counting matrices', () => {
  it.each([
    ['Qwen/Qwen2.5-3B-Instruct', true],
    ['Qwen/Qwen2.5-7B-Instruct', false],
    ['meta-llama/Llama-3.2-1B-Instruct', true],
    ['meta-llama/Llama-3.1-8B-Instruct', false],
    ['google/gemma-2-27b-it', true],
    ['Qwen/Qwen3-4B', true],
    ['Qwen/Qwen3-8B', false],
  ])('finds whether %s shares one matrix between input and output: %s', (id, tied) => {
    expect(shapeOf(id).tiedEmbeddings).toBe(tied);
  });

  const facts = { vocabulary: 50_257, hiddenSize: 12_288, layers: 96, projections: 4 * 12_288, tiedShare: 0.17 };
  it('tells a plain feed-forward part from a gated one', () => {
    const counted = countedMatrices({ ...facts, totalParameters: 174.6e9, denseWidth: 4 * 12_288 });
    expect(counted).toMatchObject({ embeddings: 1, feedForward: 2 });
  });

  it('falls back on the usual where the width is unknown or the count fits nothing', () => {
    const usual = { embeddings: 2, feedForward: 3 };
    expect(countedMatrices({ ...facts, totalParameters: 175e9, denseWidth: undefined })).toEqual(usual);
    expect(countedMatrices({ ...facts, totalParameters: 900e9, denseWidth: 4 * 12_288 })).toEqual(usual);
    expect(countedMatrices({ ...facts, totalParameters: 1.3e9, denseWidth: undefined }).embeddings).toBe(1);
  });
});
