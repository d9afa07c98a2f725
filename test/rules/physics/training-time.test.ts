import { describe, expect, it } from 'vitest';
import { resolveModel } from '../../../rules/estimates/resolve.ts';
import { predictTraining } from '../../../rules/estimates/training.ts';
import type { TrainingInput } from '../../../rules/estimates/inputs.ts';
import { coefficientsOf } from '../../../rules/physics/coefficients.ts';
import { shapeFrom } from '../../../rules/physics/shape.ts';
import { tokenSeconds } from '../../../rules/physics/training-time.ts';
import { stageBalance, type TrainingSpeedLoad } from '../../../rules/physics/training.ts';
import { openCatalogForValidation } from '../../validation/open.ts';

const catalog = openCatalogForValidation();
const coefficients = coefficientsOf(catalog);
const chipOf = (id: string) => {
  const found = catalog.accelerators.get(id);
  if (!found) throw new Error(`the catalog lacks ${id}`);
  return found;
};

function estimate(model: string, accelerator: string, rest: Omit<TrainingInput, 'model' | 'accelerator'>) {
  const resolved = resolveModel(model, catalog);
  if (!resolved.ok) throw new Error(`${model} is not in the catalog`);
  const outcome = predictTraining({ model: resolved.subject, accelerator: chipOf(accelerator), ...rest }, catalog);
  if (!outcome.ok) throw new Error(outcome.path);
  return outcome.estimate;
}

const samplesPerSecond = (model: string, accelerator: string) => {
  const samples = 1e6;
  const { wallClockHours } = estimate(model, accelerator, { method: 'full', samples, acceleratorCount: 1 });
  return samples / (wallClockHours.likely * 3600);
};
const within = (actual: number, expected: number, share: number) => {
  expect(actual / expected).toBeGreaterThan(1 - share);
  expect(actual / expected).toBeLessThan(1 + share);
};

describe('training on pictures', () => {
  // NVIDIA/DeepLearningExamples, ResNet-50 v1.5, mixed precision on one accelerator; huggingface/pytorch-image-models,
  // train amp nhwc pt112 on an RTX 3090.
  it('is as quick as published on accelerators of four times the peak and twice the bandwidth', () => {
    within(samplesPerSecond('timm/resnet50.a1_in1k', 'v100-sxm2-16gb'), 1200, 0.25);
    within(samplesPerSecond('timm/resnet50.a1_in1k', 'a100-sxm-80gb'), 2470, 0.25);
    within(samplesPerSecond('timm/resnet50.a1_in1k', 'rtx-3090'), 1218, 0.25);
  });

  it('reaches no more of the peak than was measured, however fast memory is', () => {
    const { mfu } = estimate('timm/resnet50.a1_in1k', 'rtx-3090', {
      method: 'full',
      samples: 1e5,
      acceleratorCount: 1,
    });
    expect(mfu.likely).toBeLessThan(coefficients.value.visionUtilisation + 1e-9);
  });

  it('counts one pass, not three, where only a head learns', () => {
    const of = (method: 'full' | 'transfer') =>
      estimate('timm/resnet50.a1_in1k', 't4', { method, samples: 1e5, acceleratorCount: 1 });
    within(of('full').wallClockHours.likely / of('transfer').wallClockHours.likely, 3, 0.02);
    within(of('full').mfu.likely / of('transfer').mfu.likely, 1, 0.02);
  });
});

describe('training on sound', () => {
  it('takes every frame through the encoder: hours for a hundred hours of sound, not minutes', () => {
    const windows = 3 * 100 * 120;
    const run = { method: 'full', samples: windows, acceleratorCount: 1 } as const;
    const large = estimate('openai/whisper-large-v3', 'a100-sxm-80gb', run);
    expect(large.wallClockHours.likely).toBeGreaterThan(0.5);
    expect(large.wallClockHours.likely).toBeLessThan(4);
    const small = estimate('openai/whisper-small', 'a100-sxm-80gb', run);
    expect(large.wallClockHours.likely / small.wallClockHours.likely).toBeGreaterThan(5);
  });
});

describe('stageBalance', () => {
  const shape = (layers: number, vocabulary: number) =>
    shapeFrom({ totalParameters: 182e9, layers, hiddenSize: 13_824, heads: 64, vocabulary }, coefficients);

  it('waits for stages that hold a layer more than the last', () => {
    // 78 layers on 12 stages: seven on eleven of them, one on the last (BigScience, tr11-176B prequel).
    const uneven = stageBalance(shape(78, 1000), 12);
    within(uneven, 78 / 12 / 7, 0.01);
    expect(uneven).toBeLessThan(stageBalance(shape(78, 1000), 6));
  });

  it('waits for the output head, which a large vocabulary makes as heavy as layers', () => {
    expect(stageBalance(shape(84, 1000), 12)).toBeGreaterThan(0.99);
    expect(stageBalance(shape(84, 250_880), 12)).toBeLessThan(0.9);
    expect(stageBalance(shape(84, 250_880), 1)).toBe(1);
  });
});

describe('widths that do not fill the tiles of the matrix units', () => {
  const load = (hiddenSize: number, heads: number, chip = chipOf('a100-sxm-80gb')): TrainingSpeedLoad => ({
    shape: shapeFrom({ totalParameters: 187e9, layers: 80, hiddenSize, heads, vocabulary: 250_880 }, coefficients),
    chip,
    method: 'pretrain',
    precision: 'fp16',
    accelerators: 320,
    layout: {
      tensor: 8,
      pipeline: 10,
      data: 4,
      context: 1,
      expert: 1,
      sharding: 'zero1',
      activationCheckpointing: 'full',
      microBatch: 4,
    },
    sequenceLength: 2048,
    microBatchesPerReplica: 128,
    acceleratorsPerNode: 8,
  });
  const total = (of: TrainingSpeedLoad) => tokenSeconds(of, coefficients)?.matrices ?? NaN;

  it('are slower by what was measured, where tiles are wide', () => {
    const aligned = total(load(13_824, 64));
    within(total(load(14_400, 96)) / aligned, 1 / coefficients.value.unalignedFactor, 0.03);
    within(total(load(13_824, 128)) / aligned, 1 / coefficients.value.unalignedFactor, 0.03);
    const older = chipOf('v100-sxm2-32gb');
    within(total(load(14_400, 96, older)) / total(load(13_824, 64, older)), 1, 0.03);
  });
});

describe('programs of other years', () => {
  const shape = shapeFrom(
    { totalParameters: 47e9, activeParameters: 13e9, experts: 8, expertsPerToken: 2 },
    coefficients,
  );
  const load = {
    shape,
    chip: chipOf('h100-sxm'),
    method: 'pretrain',
    precision: 'bf16',
    accelerators: 64,
    layout: {
      tensor: 1,
      pipeline: 1,
      data: 64,
      context: 1,
      expert: 8,
      sharding: 'fsdp',
      activationCheckpointing: 'none',
      microBatch: 1,
    },
    sequenceLength: 4096,
    microBatchesPerReplica: 4,
    acceleratorsPerNode: 8,
  } as const;
  const at = (softwareYear?: number) => tokenSeconds({ ...load, softwareYear }, coefficients)?.total ?? NaN;

  it('are slower the older they are; today is the latest measured year, and later years are no faster', () => {
    expect(at(2021)).toBeGreaterThan(at(2023));
    expect(at(2023)).toBeGreaterThan(at());
    expect(at(2030)).toBe(at());
  });
});
