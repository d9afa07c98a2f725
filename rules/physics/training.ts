import type { Precision } from '../../catalog/index.ts';
import type { TrainingMethod } from '../brief.ts';
import { passesOf, trainingFlopPerToken } from './compute.ts';
import type { Coefficients } from './coefficients.ts';
import { peakFor } from './formats.ts';
import { nodeLink, nodePort } from './links.ts';
import type { Chip, ModelShape } from './shape.ts';
import type { TrainingLayout } from './training-memory.ts';

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

/** Format in which training multiplies: weights kept in 4 bits are expanded to 16 first. */
export function arithmeticOf(precision: Precision): Precision {
  return precision === 'fp8' || precision === 'fp4' || precision === 'fp32' || precision === 'fp16'
    ? precision
    : 'bf16';
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

/** Share of the work that is not recomputation. */
export function recomputeEfficiency(
  method: TrainingMethod,
  checkpointing: TrainingLayout['activationCheckpointing'],
  coefficients: Coefficients,
): number {
  if (checkpointing === 'none') return 1;
  const extra = checkpointing === 'full' ? coefficients.value.fullRecompute : coefficients.value.selectiveRecompute;
  return passesOf(method) / (passesOf(method) + extra);
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
  const sharded = layout.sharding === 'fsdp' || layout.sharding === 'zero3';
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

const REFERENCE = { ridge: 300, hidden: 8192, accelerators: 64 };

/**
 * Model FLOP utilisation by physical features: operations per byte the chip must be fed with, width of the layers,
 * number of accelerators, format, sparsity, tensor and pipeline degrees, recomputation. Undefined without a peak.
 */
export function trainingSpeed(load: TrainingSpeedLoad, coefficients: Coefficients): TrainingSpeed | undefined {
  const { shape, chip, layout } = load;
  const k = coefficients.value;
  const sixteen = peakFor(chip, load.precision === 'fp32' ? 'fp32' : 'bf16');
  const peak = peakFor(chip, arithmeticOf(load.precision));
  if (!peak || !sixteen) return undefined;
  const ridge = chip.memoryBandwidth === undefined ? REFERENCE.ridge : sixteen.flopPerSecond / chip.memoryBandwidth;
  const reduced = peak.flopPerSecond / sixteen.flopPerSecond;
  const adapter = load.method === 'qlora' ? k.quantisedAdapterFactor : load.method === 'lora' ? k.adapterFactor : 1;
  const base = shape.domain === 'language' ? k.utilisation : k.visionUtilisation;
  const hardware =
    base *
    (ridge / REFERENCE.ridge) ** k.ridgeExponent *
    (shape.hiddenSize / REFERENCE.hidden) ** k.hiddenExponent *
    (load.accelerators / REFERENCE.accelerators) ** k.scaleExponent *
    k.tensorFactor ** Math.log2(layout.tensor) *
    (peak.format === 'bits16' || peak.format === 'fp32'
      ? 1
      : k.reducedPrecisionFactor ** Math.log2(Math.max(1, reduced))) *
    (shape.expertParameters > 0 ? k.expertFactor : 1) *
    (chip.peakDense.bf16 === undefined && chip.peakDense.fp16 !== undefined ? k.withoutBf16Factor : 1) *
    adapter;
  const flopPerToken = load.flopPerToken ?? trainingFlopPerToken(shape, load.method, load.sequenceLength);
  const busy =
    Math.min(k.maxUtilisation, hardware) *
    recomputeEfficiency(load.method, layout.activationCheckpointing, coefficients) *
    pipelineEfficiency({ stages: layout.pipeline, layers: shape.layers }, load.microBatchesPerReplica, coefficients);
  const tokensPerStep =
    ((load.microBatchesPerReplica ?? layout.pipeline) * layout.microBatch * load.sequenceLength) /
    (layout.tensor * layout.pipeline * layout.context);
  const arithmetic = (tokensPerStep * flopPerToken) / (peak.flopPerSecond * busy);
  const mfu = busy * exchangeEfficiency(arithmetic, exchangeSeconds(load, coefficients), coefficients);
  return {
    mfu,
    flopPerToken,
    tokensPerSecondPerAccelerator: (peak.flopPerSecond * mfu) / flopPerToken,
    peakFlopPerSecond: peak.flopPerSecond,
  };
}
