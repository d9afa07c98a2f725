import { describe, expect, it } from 'vitest';
import { coefficientsOf } from '../../../rules/physics/coefficients.ts';
import { bestPlan, type PlanningTask } from '../../../rules/physics/parallelism.ts';
import { shapeFrom } from '../../../rules/physics/shape.ts';
import { openCatalogForValidation } from '../../validation/open.ts';

const catalog = openCatalogForValidation();
const coefficients = coefficientsOf(catalog);
const chip = catalog.accelerators.get('a100-sxm-40gb');
if (!chip) throw new Error('the catalog lacks the A100');

// mosaicml/llm-foundry, scripts/train/benchmarking: these filled their memory, and ran.
const small = shapeFrom(
  {
    totalParameters: 0.356e9,
    layers: 24,
    hiddenSize: 1024,
    heads: 16,
    kvHeads: 16,
    vocabulary: 50_368,
    intermediateSize: 4096,
  },
  coefficients,
);
const task: PlanningTask = {
  shape: small,
  chip,
  method: 'pretrain',
  precision: 'bf16',
  sequenceLength: 512,
  globalBatch: 2048,
  flexibleBatch: false,
  loraRank: 16,
  acceleratorsPerNode: 8,
  fixed: {},
};
const stated = { tensor: 1, pipeline: 1, sharding: 'fsdp', activationCheckpointing: 'none' } as const;

describe('room of a plan', () => {
  it('is all that the accelerator holds where a layout is stated: one that ran fits', () => {
    const plan = bestPlan({ ...task, fixed: { ...stated, microBatch: 64 } }, 8, coefficients);
    expect(plan?.fits).toBe(true);
    expect(plan?.memory.total).toBeGreaterThan(chip.memory * coefficients.value.trainingUsableShare);
    const double = bestPlan({ ...task, fixed: { ...stated, microBatch: 128 } }, 8, coefficients);
    expect(double?.fits).toBe(false);
  });

  it('leaves some to spare where it is free, and uses all that fits on paper where it must', () => {
    const free = bestPlan(task, 8, coefficients);
    expect(free?.memory.total).toBeLessThanOrEqual(chip.memory * coefficients.value.trainingRoomyShare);
    for (const count of [1, 2, 4, 8, 16, 32, 64]) {
      const large = shapeFrom({ totalParameters: 13e9 }, coefficients);
      const plan = bestPlan({ ...task, shape: large, globalBatch: 512 }, count, coefficients);
      const room = chip.memory * coefficients.value.trainingUsableShare;
      expect(plan?.fits).toBe((plan?.memory.total ?? Infinity) <= room);
    }
  });
});
