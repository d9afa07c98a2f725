import type { Precision } from '../../catalog/index.ts';
import type { TrainingMethod } from '../brief.ts';
import { passesOf, trainingFlopPerToken } from './compute.ts';
import type { Coefficients } from './coefficients.ts';
import { peakFor } from './formats.ts';
import type { Chip, ModelShape } from './shape.ts';
import type { TrainingLayout } from './training-memory.ts';
import { exchangeSeconds } from './training-collectives.ts';
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
  /** Year of the programs, where they are not today's. */
  readonly softwareYear?: number | undefined;
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

/**
 * Mean time of a pipeline's stages ÷ that of the slowest: all wait for it. Layers that the stages divide are spread
 * evenly and the last stage has the output head on top; else all but the last hold one more than fits evenly, and the
 * last the rest with the head. The head counts in layers, by its parameters. Layers that are only inferred are taken to be
 * spread as well as can be.
 */
export function stageBalance(shape: ModelShape, stages: number): number {
  if (stages === 1) return 1;
  const perLayer = Math.max(1, shape.activeParameters - shape.embeddingParameters) / shape.layers;
  const head = shape.domain === 'language' ? (shape.vocabulary * shape.hiddenSize) / perLayer : 0;
  const mean = (shape.layers + head) / stages;
  if (shape.inferred.some(({ path }) => path === 'layers')) return mean / Math.max(mean, head);
  const most = Math.ceil(shape.layers / stages);
  const last = Math.max(0, shape.layers - (stages - 1) * most) + head;
  return mean / Math.max(most, last);
}

/** Of a full step: forwards, and backwards for inputs and for weights. */
const FULL_PASSES = 3;
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
  const flopPerToken =
    load.flopPerToken === undefined
      ? trainingFlopPerToken(shape, load.method, load.sequenceLength)
      : (load.flopPerToken * passesOf(load.method)) / FULL_PASSES;
  const ranks = layout.tensor * layout.pipeline * layout.context;
  const full = pipelineEfficiency(
    { stages: layout.pipeline, layers: shape.layers },
    load.microBatchesPerReplica,
    coefficients,
  );
  const tokensPerStep = (load.microBatchesPerReplica ?? layout.pipeline) * layout.microBatch * load.sequenceLength;
  const arithmetic = (tokensPerStep * seconds.total) / ranks / full / stageBalance(shape, layout.pipeline);
  const step = arithmetic / exchangeEfficiency(arithmetic, exchangeSeconds(load, coefficients), coefficients);
  const tokensPerSecondPerAccelerator = tokensPerStep / ranks / step;
  return {
    mfu: (tokensPerSecondPerAccelerator * flopPerToken) / peak.flopPerSecond,
    flopPerToken,
    tokensPerSecondPerAccelerator,
    peakFlopPerSecond: peak.flopPerSecond,
  };
}
