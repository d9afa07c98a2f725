import { describe, expect, it } from 'vitest';
import { resolveModel } from '../../../rules/estimates/resolve.ts';
import { coefficientsOf } from '../../../rules/physics/coefficients.ts';
import {
  inferenceMemory,
  kvBytesPerSequence,
  kvBytesPerToken,
  kvShards,
  maxSequences,
  usableBytes,
  type InferenceLoad,
} from '../../../rules/physics/memory.ts';
import { shapeFrom, type ModelShape } from '../../../rules/physics/shape.ts';
import { openCatalogForValidation } from '../../validation/open.ts';

const catalog = openCatalogForValidation();
const coefficients = coefficientsOf(catalog);
function shapeOf(id: string): ModelShape {
  const found = resolveModel(id, catalog);
  if (!found.ok) throw new Error(`the catalog lacks ${id}`);
  return found.subject.shape;
}
const llama = shapeOf('meta-llama/Llama-3.1-8B-Instruct');
const load = (more: Partial<InferenceLoad>): InferenceLoad => ({
  shape: llama,
  layout: { tensor: 1, pipeline: 1, data: 1, copies: 1 },
  precision: 'bf16',
  kvPrecision: 'bf16',
  engine: 'vllm',
  tokens: 8192,
  promptTokens: 8000,
  sequences: 1,
  ...more,
});
const memoryOf = (more: Partial<InferenceLoad>) => inferenceMemory(load(more), coefficients);

describe('the cache of keys and values', () => {
  it('has the published bytes per token: grouped heads, and one latent vector', () => {
    expect(kvBytesPerToken(llama, 'bf16')).toBe(131_072);
    expect(kvBytesPerToken(llama, 'fp8')).toBe(65_536);
    expect(kvBytesPerToken(shapeOf('deepseek-ai/DeepSeek-V3'), 'bf16')).toBe(61 * 576 * 2);
  });

  it('is not split where it is latent, nor further than its heads', () => {
    expect(kvShards(shapeOf('deepseek-ai/DeepSeek-V3'), 8)).toBe(1);
    expect(kvShards(llama, 16)).toBe(8);
  });

  it('stops growing in windowed layers', () => {
    const half = { layers: 32, hiddenSize: 4096, heads: 32, kvHeads: 8, headDim: 128 };
    const windowed = shapeFrom(
      { totalParameters: 8e9, ...half, fullAttentionLayers: 8, slidingLayers: 24, slidingWindow: 1024 },
      coefficients,
    );
    const full = kvBytesPerSequence(shapeFrom({ totalParameters: 8e9, ...half }, coefficients), 65_536, 'bf16');
    expect(kvBytesPerSequence(windowed, 65_536, 'bf16') / full).toBeCloseTo((8 * 64 + 24) / (32 * 64), 9);
    expect(kvBytesPerSequence(windowed, 512, 'bf16')).toBe(512 * 131_072);
  });
});

describe('memory of a serving process', () => {
  it('leaves the cache that an engine reports beside 8 billion parameters on 80 GB, within 5 %', () => {
    // vllm-project/vllm pull request 10511: 53.29 GiB at 90 % of 79.22 GiB, and some GiB unaccounted that are no more.
    const tokens =
      8192 * maxSequences(load({}), usableBytes({ memory: 80e9, class: 'datacenter' }, coefficients), coefficients);
    const reported = ((53.29 + 1.79 - 0.5) * 2 ** 30) / 131_072;
    expect(Math.abs(tokens / reported - 1)).toBeLessThan(0.05);
  });

  it('lays out the logits of a whole micro-batch in llama.cpp, and reads prompts in small ones', () => {
    const small = memoryOf({ engine: 'llama_cpp', promptTokens: 100_000, tokens: 100_001, precision: 'q4_k_m' });
    // Known buffers of this model are near 260 MiB, the logits of 512 tokens in 32 bits.
    expect(small.workspace / 2 ** 20).toBeGreaterThan(250);
    expect(small.workspace / 2 ** 20).toBeLessThan(400);
  });

  it('reads all sequences of a batch whole where the library does', () => {
    const one = memoryOf({ engine: 'transformers' }).workspace;
    expect(memoryOf({ engine: 'transformers', sequences: 4 }).workspace).toBeCloseTo(4 * one, 0);
    const chunk = memoryOf({ promptTokens: 8192 }).workspace;
    expect(memoryOf({ promptTokens: 100_000, tokens: 100_001 }).workspace).toBe(chunk);
  });

  it('loses no cache to blocks where there are none', () => {
    const exact = 8192 * 131_072;
    expect(memoryOf({ engine: 'llama_cpp' }).kvCache).toBe(exact);
    expect(memoryOf({ engine: 'vllm' }).kvCache).toBeGreaterThan(exact);
  });

  it('leaves a part of one shared memory to the processor, and fits what was run on it', () => {
    const apple = (memory: number) => usableBytes({ memory, class: 'apple_silicon' }, coefficients);
    expect(apple(64e9)).toBeLessThan(usableBytes({ memory: 64e9, class: 'consumer' }, coefficients));
    // 404 GB of DeepSeek-R1 ran on 512 GB; 70 billion parameters in 4 bits on 64 GB, in 16 bits on 192 GB and not on 64 GB.
    expect(apple(512e9)).toBeGreaterThan(404e9);
    const seventy = (precision: 'bf16' | 'q4_k_m') =>
      memoryOf({ shape: shapeOf('meta-llama/Llama-3.3-70B-Instruct'), engine: 'llama_cpp', precision, tokens: 2048 })
        .total;
    expect(seventy('q4_k_m')).toBeLessThan(apple(64e9));
    expect(seventy('bf16')).toBeLessThan(apple(192e9));
    expect(seventy('bf16')).toBeGreaterThan(apple(64e9));
  });

  it('is the sum of its parts, and smaller on each of several accelerators', () => {
    const whole = memoryOf({});
    expect(whole.weights + whole.kvCache + whole.workspace + whole.overhead).toBeCloseTo(whole.total, 0);
    const half = memoryOf({ layout: { tensor: 2, pipeline: 1, data: 1, copies: 1 } });
    expect(half.weights).toBeCloseTo(whole.weights / 2, 0);
    expect(half.total).toBeLessThan(whole.total);
  });
});
