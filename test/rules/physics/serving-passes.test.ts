import { describe, expect, it } from 'vitest';
import { estimateServing } from '../../../rules/estimates/serving.ts';
import { resolveModel } from '../../../rules/estimates/resolve.ts';
import { coefficientsOf } from '../../../rules/physics/coefficients.ts';
import { attentionFlopPerToken, decodeAttentionFlopPerToken } from '../../../rules/physics/compute.ts';
import { releaseOf } from '../../../rules/physics/engine-release.ts';
import { spreadOf } from '../../../rules/physics/seen.ts';
import { servingFigures, type ServingLoad } from '../../../rules/physics/serving.ts';
import { machineOf } from '../../../rules/physics/serving-passes.ts';
import { shapeFrom } from '../../../rules/physics/shape.ts';
import { openCatalogForValidation } from '../../validation/open.ts';

const catalog = openCatalogForValidation();
const coefficients = coefficientsOf(catalog);
const chipOf = (id: string) => {
  const found = catalog.accelerators.get(id);
  if (!found) throw new Error(`the catalog lacks ${id}`);
  return found;
};

const dense = shapeFrom({ totalParameters: 70e9, layers: 80, hiddenSize: 8192, heads: 64, kvHeads: 8 }, coefficients);
const sparse = shapeFrom(
  { totalParameters: 230e9, activeParameters: 22e9, layers: 94, hiddenSize: 4096, heads: 64, kvHeads: 4, experts: 128 },
  coefficients,
);
const base: ServingLoad = {
  shape: dense,
  chip: chipOf('h100-sxm'),
  precision: 'fp8',
  kvPrecision: 'fp8',
  engine: 'vllm',
  mode: 'online',
  tensor: 8,
  pipeline: 1,
  data: 1,
  acceleratorsPerNode: 8,
  inputTokens: 1024,
  outputTokens: 1024,
  concurrency: 16,
};
const figuresOf = (changed: Partial<ServingLoad>) => {
  const figures = servingFigures({ ...base, ...changed }, coefficients);
  if (!figures) throw new Error('no roofline');
  return figures;
};

describe('releases of engines', () => {
  it.each([
    ['0.11.1', 0.11],
    ['v0.6.3.post1', 0.06],
    ['1.2.0rc6', 1.02],
    ['2024-05', undefined],
    ['nightly', undefined],
    [undefined, undefined],
  ])('reads %s as %s', (version, release) => {
    expect(releaseOf(version)).toBe(release);
  });

  it('from before experts were grouped are slower for sparse models alone', () => {
    const at = (shape: typeof dense, engineRelease: number | undefined) =>
      figuresOf({ shape, engineRelease }).tpotSeconds;
    expect(at(sparse, 0.11)).toBeGreaterThan(at(sparse, undefined) * 1.1);
    expect(at(sparse, 0.19)).toBe(at(sparse, undefined));
    expect(at(dense, 0.11)).toBe(at(dense, undefined));
  });
});

describe('rates of a machine', () => {
  const machine = (id: string) => {
    const found = machineOf({ ...base, chip: chipOf(id) }, coefficients);
    if (!found) throw new Error('no bandwidth');
    return found;
  };

  it('takes the share of peak that somebody measured', () => {
    const [h100, mi300x] = [machine('h100-sxm'), machine('mi300x')];
    expect(h100.flopPerSecond / h100.peak).toBeCloseTo(794.5 / 989, 2);
    expect(mi300x.flopPerSecond / mi300x.peak).toBeCloseTo(668.4 / 1307, 2);
  });

  it('reaches less of its bandwidth where few units face a wide memory', () => {
    const share = (id: string) => machine(id).bandwidth / (chipOf(id).memoryBandwidth ?? NaN);
    expect(share('h20')).toBeLessThan(share('h100-sxm') * 0.85);
    expect(share('l4')).toBeGreaterThan(share('h100-sxm'));
  });
});

describe('reading a prompt', () => {
  it('gains less from a faster format than its peak says: norms, attention and launches stay', () => {
    const chip = chipOf('b200-sxm');
    const at = (precision: 'bf16' | 'fp8' | 'fp4') =>
      figuresOf({ chip, precision, tensor: 1, inputTokens: 8192, concurrency: 1 }).prefillSeconds;
    expect(at('bf16') / at('fp8')).toBeGreaterThan(1.2);
    expect(at('bf16') / at('fp8')).toBeLessThan(2);
    expect(at('fp8') / at('fp4')).toBeGreaterThan(1.05);
    expect(at('fp8') / at('fp4')).toBeLessThan(2);
  });

  it('costs more than twice for twice the length, as attention grows with its square', () => {
    const at = (inputTokens: number) => figuresOf({ inputTokens, concurrency: 1 }).prefillSeconds;
    expect(at(131_072)).toBeGreaterThan(2.2 * at(65_536));
  });
});

describe('a decoding step', () => {
  it('multiplies more with a compressed cache than with heads', () => {
    const known = { totalParameters: 671e9, activeParameters: 37e9, layers: 61, hiddenSize: 7168, heads: 128 };
    const latent = shapeFrom(
      { ...known, kvHeads: 1, headDim: 128, attention: 'mla', fullAttentionLayers: 61, kvElementsPerFullLayer: 576 },
      coefficients,
    );
    const ratio = decodeAttentionFlopPerToken(latent, 1000) / attentionFlopPerToken(latent, 1000);
    expect(ratio).toBeCloseTo(576 / 128, 6);
    expect(decodeAttentionFlopPerToken(dense, 1000)).toBe(attentionFlopPerToken(dense, 1000));
  });

  it('waits for the busiest of the ranks that hold experts, so that ranks gain less than their number', () => {
    const at = (tensor: number) => figuresOf({ shape: sparse, tensor, concurrency: 8 }).stepSeconds;
    expect(at(2) / at(8)).toBeLessThan(4);
    expect(at(8)).toBeLessThan(at(4));
  });
});

describe('what is said of a load', () => {
  const resolved = resolveModel('meta-llama/Llama-3.1-8B-Instruct', catalog);
  if (!resolved.ok) throw new Error('the catalog lacks the model');
  const said = (concurrency: number) => {
    const outcome = estimateServing(
      {
        model: resolved.subject,
        accelerator: chipOf('h100-sxm'),
        acceleratorCount: 1,
        precision: 'bf16',
        inputTokens: 1000,
        outputTokens: 500,
        concurrency,
      },
      catalog,
    );
    if (!outcome.ok) throw new Error(outcome.path);
    return outcome.estimate.assumptions.map(({ reason }) => reason.messageId);
  };

  it('names a concurrency far beyond what was measured, and only that', () => {
    expect(said(1_000_000)).toContain('physicsBeyondConcurrency');
    expect(said(1000)).not.toContain('physicsBeyondConcurrency');
    expect(said(1)).not.toContain('physicsBeyondConcurrency');
  });

  it('gets wider intervals where replicas are crowded and where a model is sparse', () => {
    const width = (shape: typeof dense, inFlight: number) => {
      const { below, above } = spreadOf('tpot', { shape, chip: base.chip, inFlight }, coefficients);
      return Math.log((1 + above) / (1 - below));
    };
    expect(width(dense, 1000)).toBeGreaterThan(width(dense, 10) * 1.1);
    expect(width(sparse, 10)).toBeGreaterThan(width(dense, 10) * 1.1);
  });
});
