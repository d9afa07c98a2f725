import { describe, expect, it } from 'vitest';
import { coefficientsOf } from '../../../rules/physics/coefficients.ts';
import { failurePlan, wholeness, wholeRunShare } from '../../../rules/physics/failures.ts';
import { shapeFrom } from '../../../rules/physics/shape.ts';
import { collectiveSeconds, exchangeSeconds, expertSeconds } from '../../../rules/physics/training-collectives.ts';
import { sustainedShare, tokenSeconds } from '../../../rules/physics/training-time.ts';
import type { TrainingSpeedLoad } from '../../../rules/physics/training.ts';
import { openCatalogForValidation } from '../../validation/open.ts';

const catalog = openCatalogForValidation();
const coefficients = coefficientsOf(catalog);
const chipOf = (id: string) => {
  const found = catalog.accelerators.get(id);
  if (!found) throw new Error(`the catalog lacks ${id}`);
  return found;
};
const sparse = shapeFrom(
  { totalParameters: 235e9, activeParameters: 22e9, layers: 94, hiddenSize: 4096, experts: 128, expertsPerToken: 8 },
  coefficients,
);
const load: TrainingSpeedLoad = {
  shape: sparse,
  chip: chipOf('h100-sxm'),
  method: 'pretrain',
  precision: 'bf16',
  accelerators: 256,
  layout: {
    tensor: 1,
    pipeline: 8,
    data: 32,
    context: 1,
    expert: 32,
    sharding: 'zero1',
    activationCheckpointing: 'none',
    microBatch: 1,
  },
  sequenceLength: 4096,
  microBatchesPerReplica: 64,
  acceleratorsPerNode: 8,
};
const withLayout = (change: Partial<TrainingSpeedLoad['layout']>): TrainingSpeedLoad => ({
  ...load,
  layout: { ...load.layout, ...change },
});

describe('collectiveSeconds', () => {
  const link = { ranks: 8, bytesPerSecond: 450e9 };
  const at = (bytes: number) => collectiveSeconds({ ...link, bytes }, coefficients);

  it('moves small messages at a small part of the bandwidth and large ones at most of what an exchange reaches', () => {
    const bandwidth = (bytes: number) => bytes / at(bytes);
    expect(bandwidth(1e4)).toBeLessThan(0.02 * bandwidth(1e9));
    expect(bandwidth(1e9) / (450e9 * coefficients.value.collectiveShare)).toBeGreaterThan(0.9);
  });

  it('costs nothing alone', () => {
    expect(collectiveSeconds({ ...link, ranks: 1, bytes: 1e9 }, coefficients)).toBe(0);
  });
});

describe('exchanges of a step', () => {
  it('gathers sharded weights for each micro-batch, unsharded gradients once', () => {
    const alone = { pipeline: 1, data: 8, expert: 8 };
    const sharded = exchangeSeconds(withLayout({ ...alone, sharding: 'fsdp' }), coefficients);
    const summed = exchangeSeconds(withLayout({ ...alone, sharding: 'zero1' }), coefficients);
    expect(sharded / summed).toBeCloseTo((2 * 64 + 1) / 2, 0);
  });

  it('gathers shards from other nodes at a share of their ports of its own', () => {
    const far = withLayout({ pipeline: 1, data: 256, expert: 32, sharding: 'fsdp' });
    const slower = {
      ...coefficients,
      value: { ...coefficients.value, gatherShare: coefficients.value.gatherShare / 2 },
    };
    expect(exchangeSeconds(far, slower) / exchangeSeconds(far, coefficients)).toBeCloseTo(2, 1);
    const summed = withLayout({ pipeline: 1, data: 256, expert: 32 });
    expect(exchangeSeconds(summed, slower)).toBe(exchangeSeconds(summed, coefficients));
  });

  it('takes longer to experts on other nodes', () => {
    const near = expertSeconds(withLayout({ expert: 8 }), 3, coefficients);
    expect(expertSeconds(load, 3, coefficients)).toBeGreaterThan(near);
  });
});

describe('tokenSeconds', () => {
  const at = (change: Partial<TrainingSpeedLoad['layout']>) => {
    const found = tokenSeconds(withLayout(change), coefficients);
    if (!found) throw new Error('no peak');
    return found;
  };

  it('multiplies experts faster where more ranks send each of them more tokens', () => {
    expect(at({ expert: 32 }).matrices).toBeLessThan(at({ expert: 8 }).matrices);
  });

  it('multiplies faster with larger micro-batches', () => {
    expect(at({ microBatch: 4 }).matrices).toBeLessThan(at({ microBatch: 1 }).matrices);
  });

  it('repeats the forward pass of the layers that are recomputed, and of no others', () => {
    const none = at({ activationCheckpointing: 'none' }).matrices;
    const all = at({ activationCheckpointing: 'full' }).matrices;
    const half = at({ activationCheckpointing: 'full', recomputedShare: 0.5 }).matrices;
    expect(all / none).toBeCloseTo(4 / 3, 2);
    expect(half).toBeCloseTo((none + all) / 2, 12);
  });

  it('pays for the conversion to 8 bits at memory bandwidth', () => {
    const eight = tokenSeconds({ ...load, precision: 'fp8' }, coefficients);
    expect(eight?.vectors).toBeGreaterThan(at({}).vectors);
    expect(eight?.matrices).toBeLessThan(at({}).matrices);
  });
});

describe('sustainedShare', () => {
  it('is what was measured, else more where the published peak is that of the clock under load', () => {
    expect(sustainedShare(chipOf('h100-sxm'), coefficients)).toBeCloseTo(794.5 / 989, 3);
    expect(sustainedShare(chipOf('tpu-v5e'), coefficients)).toBe(coefficients.value.fixedClockShare);
    expect(sustainedShare(chipOf('l4'), coefficients)).toBe(coefficients.value.sustainedShare);
  });
});

describe('a whole run', () => {
  it('loses nothing in minutes and all that long runs lose in weeks', () => {
    expect(wholeRunShare(60, coefficients)).toBeGreaterThan(0.99);
    expect(wholeRunShare(60 * 86_400, coefficients)).toBeCloseTo(coefficients.value.goodput, 6);
    expect(wholeness(0, coefficients)).toBe(0);
  });

  it('never ends sooner for being longer', () => {
    const wall = (seconds: number) => seconds / wholeRunShare(seconds, coefficients);
    const lengths = Array.from({ length: 60 }, (_, index) => 60 * 1.3 ** index);
    for (const [index, length] of lengths.entries())
      if (index > 0) expect(wall(length)).toBeGreaterThan(wall(lengths[index - 1] ?? 0));
  });

  it('fails as often as its accelerators together', () => {
    const at = (accelerators: number) => failurePlan({ accelerators, stateBytes: 1e12 }, coefficients);
    expect(at(1000).meanSecondsBetweenFailures / at(4000).meanSecondsBetweenFailures).toBeCloseTo(4, 9);
  });
});
