import type { Precision } from '../../catalog/index.ts';
import type { TrainingMethod } from '../brief.ts';
import { trainingFlopPerToken } from './compute.ts';
import type { Coefficients } from './coefficients.ts';
import { peakFor } from './formats.ts';
import { nodeLink, nodePort } from './links.ts';
import type { Chip, ModelShape } from './shape.ts';
import type { TrainingLayout } from './training-memory.ts';
import { arithmeticOf, tokenSeconds } from './training-time.ts';

export interface TrainingSpeedLoad {
  readonly shape: ModelShape;
  readonly chip: Chip;
  readonly method: TrainingMethod;
  /** Format of the arithmetic. */
  readonly precision: Precision;
  readonly accelerators: number;
  readonly layout: TrainingLayout;
  readonly sequenceLength: number;
  /** Micro-batches each pipeline works through per step; undefined where the global batch is not known. */
  readonly microBatchesPerReplica: number | undefined;
  readonly acceleratorsPerNode: number;
  /** Known FLOP of a full pass over one token, where it is not to be derived from the parameters. */
  readonly flopPerToken?: number | undefined;
}

export interface TrainingSpeed {
  /** Model FLOP (attention included, recomputation not) over dense peak. */
  readonly mfu: number;
  readonly flopPerToken: number;
  readonly tokensPerSecondPerAccelerator: number;
  readonly peakFlopPerSecond: number;
}

/**
 * Share of time a pipeline is full: m micro-batches over p stages of v interleaved parts idle for (p - 1) / v of them.
 * A stage holds no more parts than layers.
 */
export function pipelineEfficiency(
  layout: { readonly stages: number; readonly layers: number },
  microBatches: number | undefined,
  coefficients: Coefficients,
): number {
  const { stages, layers } = layout;
  if (stages === 1 || microBatches === undefined) return 1;
  const parts = Math.max(1, Math.min(coefficients.value.pipelineInterleave, layers / stages));
  return microBatches / (microBatches + (stages - 1) / parts);
}

const REFERENCE_TOKENS = 3e11;

/** Sequences of a usual global batch: it grows with the tokens of the run; a power of two, so that degrees divide it. */
export function pretrainingBatch(
  work: { readonly tokens: number; readonly sequenceLength: number },
  coefficients: Coefficients,
): number {
  const { tokensPerBatch, batchExponent } = coefficients.value;
  const tokens = tokensPerBatch * (work.tokens / REFERENCE_TOKENS) ** batchExponent;
  return 2 ** Math.max(0, Math.round(Math.log2(tokens / work.sequenceLength)));
}

/**
 * Seconds each step exchanges weights and gradients between data-parallel ranks. Sharded weights are gathered twice
 * for every micro-batch and gradients scattered once; otherwise gradients are summed once a step (two passes). Inside
 * a node every rank moves its own part; between nodes the whole node shares its ports.
 */
export function exchangeSeconds(load: TrainingSpeedLoad, coefficients: Coefficients): number {
  const { shape, layout, chip, acceleratorsPerNode } = load;
  const k = coefficients.value;
  const ranks = layout.data * layout.context;
  if (ranks === 1) return 0;
  // A pipeline gathers the weights of its stage once a step and keeps them between micro-batches.
  const sharded = (layout.sharding === 'fsdp' || layout.sharding === 'zero3') && layout.pipeline === 1;
  const adapter = load.method !== 'pretrain' && load.method !== 'full';
  if (adapter && !sharded) return 0;
  const micro = load.microBatchesPerReplica ?? 1;
  const passes = (sharded ? 2 * micro : adapter ? 0 : 1) + (adapter ? 0 : 1);
  // Experts that are spread over the ranks are exchanged only between their copies.
  const routed = shape.expertParameters / Math.max(1, layout.expert);
  const bytes = (2 * (shape.totalParameters - shape.expertParameters + routed)) / layout.pipeline;
  const inside = Math.max(1, Math.min(ranks, Math.floor(acceleratorsPerNode / layout.tensor)));
  const link = nodeLink(chip, coefficients) * k.collectiveEfficiency;
  const within = ((bytes / layout.tensor) * (inside - 1)) / inside / link;
  const between =
    ranks > inside
      ? bytes /
        (Math.min(acceleratorsPerNode, inside * layout.tensor) * nodePort(chip, coefficients) * k.collectiveEfficiency)
      : 0;
  return passes * (within + between);
}

/** Share of a step that is arithmetic, when the exchange hides behind part of it. */
export function exchangeEfficiency(arithmeticSeconds: number, exchange: number, coefficients: Coefficients): number {
  const exposed = Math.max(0, exchange - coefficients.value.communicationOverlap * arithmeticSeconds);
  return arithmeticSeconds / (arithmeticSeconds + exposed);
}

/**
 * Speed and model FLOP utilisation of a layout: seconds of one token (`tokenSeconds`), pipelines that fill and drain,
 * and exchanges that do not hide. Undefined without a peak.
 */
export function trainingSpeed(load: TrainingSpeedLoad, coefficients: Coefficients): TrainingSpeed | undefined {
  const { shape, chip, layout } = load;
  const peak = peakFor(chip, arithmeticOf(load.precision));
  const seconds = tokenSeconds(load, coefficients);
  if (!peak || !seconds) return undefined;
  const flopPerToken = load.flopPerToken ?? trainingFlopPerToken(shape, load.method, load.sequenceLength);
  const ranks = layout.tensor * layout.pipeline * layout.context;
  const full = pipelineEfficiency(
    { stages: layout.pipeline, layers: shape.layers },
    load.microBatchesPerReplica,
    coefficients,
  );
  const tokensPerStep = (load.microBatchesPerReplica ?? layout.pipeline) * layout.microBatch * load.sequenceLength;
  const arithmetic = (tokensPerStep * seconds.total) / ranks / full;
  const step = arithmetic / exchangeEfficiency(arithmetic, exchangeSeconds(load, coefficients), coefficients);
  const tokensPerSecondPerAccelerator = tokensPerStep / ranks / step;
  return {
    mfu: (tokensPerSecondPerAccelerator * flopPerToken) / peak.flopPerSecond,
    flopPerToken,
    tokensPerSecondPerAccelerator,
    peakFlopPerSecond: peak.flopPerSecond,
  };
}
