import type { Precision } from '../../catalog/index.ts';
import { attentionFlopPerToken, passesOf } from './compute.ts';
import type { Coefficients } from './coefficients.ts';
import { peakFor } from './formats.ts';
import { nodeLink, nodePort } from './links.ts';
import type { Chip, ModelShape } from './shape.ts';
import type { TrainingSpeedLoad } from './training.ts';

const BYTES_16_BIT = 2;
const FULL_PASSES = 3;

/** Seconds one token costs, summed over the accelerators of one copy of the model. */
export interface TokenSeconds {
  readonly matrices: number;
  readonly attention: number;
  readonly vectors: number;
  readonly tensorExchange: number;
  readonly expertExchange: number;
  readonly launches: number;
  readonly total: number;
}

/** Format in which training multiplies: weights kept in 4 bits are expanded to 16 first. */
export function arithmeticOf(precision: Precision): Precision {
  return precision === 'fp8' || precision === 'fp4' || precision === 'fp32' || precision === 'fp16'
    ? precision
    : 'bf16';
}

/** Share of the 16-bit peak that large matrix products sustain: measured for the chip, else a usual one. */
export function sustainedShare(chip: Chip, coefficients: Coefficients): number {
  const sixteen = peakFor(chip, 'bf16')?.flopPerSecond;
  if (chip.achievableBf16 === undefined || sixteen === undefined) return coefficients.value.sustainedShare;
  return Math.min(1, chip.achievableBf16 / sixteen);
}

/** Passes over the weights: forward and backward, and forwards again for what was not kept. */
function passesWith(load: TrainingSpeedLoad, coefficients: Coefficients) {
  const usual = passesOf(load.method);
  const frozen = load.method === 'transfer';
  const mode = frozen ? 'none' : load.layout.activationCheckpointing;
  const { fullRecompute, selectiveRecompute } = coefficients.value;
  return {
    matrices: usual + (mode === 'full' ? fullRecompute : mode === 'selective' ? selectiveRecompute : 0),
    attention: (frozen ? 1 : FULL_PASSES) + (mode === 'full' ? fullRecompute : mode === 'selective' ? 1 : 0),
    vectors: usual + (mode === 'full' ? fullRecompute : 0),
  };
}

/** Parameters one token is multiplied with: the input embedding is only looked up. */
function multipliedParameters(shape: ModelShape): { readonly shared: number; readonly routed: number } {
  const one = shape.vocabulary * shape.hiddenSize;
  const lookedUp = shape.domain === 'language' && shape.embeddingParameters >= 2 * one ? one : 0;
  const routed = Math.min(shape.activeParameters, shape.expertParameters * (shape.expertsPerToken / shape.experts));
  return { shared: Math.max(0, shape.activeParameters - lookedUp - routed), routed };
}

/** Width of the feed-forward part of one expert that the factor of experts is stated for. */
const REFERENCE_WIDTH = 2048;

/** Rate of an expert's products relative to a dense layer: narrow experts multiply small, uneven batches. */
function expertRate(shape: ModelShape, coefficients: Coefficients): number {
  if (shape.expertParameters === 0) return 1;
  const width = shape.expertParameters / (shape.layers * shape.experts * 3 * shape.hiddenSize);
  const { expertFactor, expertExponent } = coefficients.value;
  return Math.min(1, expertFactor * (width / REFERENCE_WIDTH) ** expertExponent);
}

/** Seconds in which tensor ranks, all together, gather and scatter what lies between the matrix products. */
function tensorSeconds(load: TrainingSpeedLoad, passes: number, coefficients: Coefficients): number {
  const { shape, layout, chip } = load;
  if (layout.tensor === 1) return 0;
  const link = layout.tensor > load.acceleratorsPerNode ? nodePort(chip, coefficients) : nodeLink(chip, coefficients);
  // Two sums per layer and pass; each moves the vector twice around the ring.
  const bytes = 2 * 2 * ((layout.tensor - 1) / layout.tensor) * shape.hiddenSize * BYTES_16_BIT;
  return (
    (layout.tensor * shape.layers * Math.min(2, passes) * bytes) / (link * coefficients.value.collectiveEfficiency)
  );
}

/** Seconds one token spends on the way to its experts and back, in both directions of the step. */
function expertSeconds(load: TrainingSpeedLoad, passes: number, coefficients: Coefficients): number {
  const { shape, layout, chip, acceleratorsPerNode } = load;
  if (shape.expertParameters === 0 || layout.expert <= 1) return 0;
  const vector = shape.hiddenSize * BYTES_16_BIT;
  const inside = Math.min(layout.expert, acceleratorsPerNode);
  const nodes = layout.expert / inside;
  const efficiency = coefficients.value.collectiveEfficiency;
  const within = (shape.expertsPerToken * vector * (inside - 1)) / inside / (nodeLink(chip, coefficients) * efficiency);
  // A token crosses to a node once, however many of its experts live there.
  const crossing = Math.min(shape.expertsPerToken, nodes) * ((nodes - 1) / nodes);
  const between = (crossing * vector) / (nodePort(chip, coefficients) * efficiency);
  return 2 * Math.min(2, passes) * shape.layers * (within + between);
}

/**
 * Seconds of one token: matrix products at the sustained rate of their format, attention in 16 bits, element-wise work
 * at memory bandwidth, exchanges that do not hide, and kernel launches. Undefined without a peak.
 */
export function tokenSeconds(load: TrainingSpeedLoad, coefficients: Coefficients): TokenSeconds | undefined {
  const { shape, chip, layout, method } = load;
  const k = coefficients.value;
  const sixteen = peakFor(chip, load.precision === 'fp32' ? 'fp32' : 'bf16');
  const peak = peakFor(chip, arithmeticOf(load.precision));
  if (!peak || !sixteen) return undefined;
  const passes = passesWith(load, coefficients);
  const reduced = Math.log2(Math.max(1, peak.flopPerSecond / sixteen.flopPerSecond));
  const adapter = method === 'qlora' ? k.quantisedAdapterFactor : method === 'lora' ? k.adapterFactor : 1;
  const generation = chip.peakDense.bf16 === undefined && chip.peakDense.fp16 !== undefined ? k.withoutBf16Factor : 1;
  const scale = (load.accelerators / REFERENCE_ACCELERATORS) ** k.scaleExponent;
  const quality = sustainedShare(chip, coefficients) * generation * adapter * scale;
  const matrixRate = peak.flopPerSecond * quality * k.matrixShare * k.reducedPrecisionFactor ** reduced;
  const parameters = multipliedParameters(shape);
  const perSample = load.flopPerToken;
  const matrices =
    perSample === undefined
      ? (2 * passes.matrices * (parameters.shared + parameters.routed / expertRate(shape, coefficients))) / matrixRate
      : (perSample * passes.matrices) / FULL_PASSES / (peak.flopPerSecond * k.visionUtilisation);
  const attended = perSample === undefined ? attentionFlopPerToken(shape, load.sequenceLength / 2) : 0;
  const attention = (passes.attention * attended) / (sixteen.flopPerSecond * quality * k.attentionShare);
  // A sparse layer also copies each token's vector to and from every expert it passes.
  const copied = shape.expertParameters > 0 ? shape.expertsPerToken * k.expertPasses : 0;
  const elements =
    shape.layers * (shape.hiddenSize * (k.vectorPasses + copied) + k.gatePasses * shape.intermediateSize);
  const logits = shape.domain === 'language' ? shape.vocabulary * k.logitPasses : 0;
  const bandwidth = chip.memoryBandwidth ?? sixteen.flopPerSecond / k.unpublishedRidge;
  const vectors =
    perSample === undefined ? ((elements + logits) * BYTES_16_BIT * passes.vectors) / (bandwidth * generation) : 0;
  const tensorExchange = k.tensorExposure * tensorSeconds(load, passes.vectors, coefficients);
  const expertExchange = k.expertExposure * expertSeconds(load, passes.vectors, coefficients);
  const busy = matrices + attention + vectors;
  const ranks = layout.tensor * layout.pipeline * layout.context;
  const microTokens = layout.microBatch * load.sequenceLength;
  // Launches hide behind work that is longer than they are.
  const queued = (shape.layers * passes.vectors * k.layerLaunch * ranks) / (microTokens * layout.pipeline);
  const launches = Math.hypot(busy, queued) - busy;
  const total = busy + launches + tensorExchange + expertExchange;
  return { matrices, attention, vectors, tensorExchange, expertExchange, launches, total };
}

const REFERENCE_ACCELERATORS = 64;
