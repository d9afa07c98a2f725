import type { Precision } from '../../catalog/index.ts';
import { attentionFlopPerToken, passesOf } from './compute.ts';
import type { Coefficients } from './coefficients.ts';
import { peakFor } from './formats.ts';
import { sparseLayers, type Chip, type ModelShape } from './shape.ts';
import { expertSeconds, tensorSeconds, tokensAtWork } from './training-collectives.ts';
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

/**
 * Share of the 16-bit peak that large matrix products sustain: measured for the chip, else a usual one. Chips of
 * compiled graphs publish the peak of the clock they hold, the others that of a boost they leave under load.
 */
export function sustainedShare(chip: Chip, coefficients: Coefficients): number {
  const sixteen = peakFor(chip, 'bf16')?.flopPerSecond;
  const usual = chip.platform === 'xla' ? coefficients.value.fixedClockShare : coefficients.value.sustainedShare;
  if (chip.achievableBf16 === undefined || sixteen === undefined) return usual;
  return Math.min(1, chip.achievableBf16 / sixteen);
}

/** Passes over the weights: forward and backward, and forwards again for what was not kept. */
function passesWith(load: TrainingSpeedLoad, coefficients: Coefficients) {
  const usual = passesOf(load.method);
  const frozen = load.method === 'transfer';
  const mode = frozen ? 'none' : load.layout.activationCheckpointing;
  const { selectiveRecompute } = coefficients.value;
  const fullRecompute = coefficients.value.fullRecompute * (load.layout.recomputedShare ?? 1);
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

/**
 * Time of a matrix product relative to a large one. It is cut into tiles, and in their last round the accelerator is
 * only partly busy: the loss shrinks with the size of the result, rows (tokens at work) × columns (width on one rank).
 */
function tailFactor(lost: number, rows: number, columns: number): number {
  return 1 + lost / Math.max(1, rows * columns);
}

/**
 * Whether the matrices on one tensor rank fill whole tiles: rows of 128 bytes, and heads that are whole vectors of the
 * matrix units (16 bytes). Widths that are only inferred are taken to be chosen well; accelerators without bf16 have
 * small tiles, and programs pad for them.
 */
function isAligned({ shape, chip, layout }: TrainingSpeedLoad): boolean {
  if (chip.peakDense.bf16 === undefined || shape.domain !== 'language') return true;
  if (shape.inferred.some(({ path }) => path === 'hiddenSize')) return true;
  return (shape.hiddenSize / layout.tensor) % TILE_ROW === 0 && shape.headDim % VECTOR === 0;
}
/** Numbers of 16 bits in 128 and in 16 bytes. */
const TILE_ROW = 64;
const VECTOR = 8;

/** Time of the products of experts relative to large dense ones: each expert multiplies its share of the tokens alone. */
function expertTime(load: TrainingSpeedLoad, coefficients: Coefficients): number {
  const { shape, layout } = load;
  if (shape.expertParameters === 0) return 1;
  const width = shape.expertParameters / (sparseLayers(shape) * shape.experts * EXPERT_MATRICES * shape.hiddenSize);
  const rows = (tokensAtWork(load) * shape.expertsPerToken * Math.max(1, layout.expert)) / shape.experts;
  return tailFactor(coefficients.value.expertTailElements, rows, width);
}
/** Experts are gated: three matrices. */
const EXPERT_MATRICES = 3;

/**
 * Seconds of a full pass over work that is counted in operations: at the share of the peak that its layers reach, or as
 * fast as memory moves what lies between them, whichever is slower. Volumes reach a share of the peak alone.
 */
function sampleSeconds(
  { shape, chip, precision }: TrainingSpeedLoad,
  flop: number,
  { value: k }: Coefficients,
): number {
  const peak = peakFor(chip, arithmeticOf(precision))?.flopPerSecond ?? 0;
  if (shape.volumetric) return flop / (peak * k.volumeUtilisation);
  const made = shape.domain === 'diffusion';
  const multiplied = flop / (peak * (made ? k.diffusionUtilisation : k.visionUtilisation));
  if (chip.memoryBandwidth === undefined) return multiplied;
  return Math.max(multiplied, flop / (chip.memoryBandwidth * (made ? k.diffusionIntensity : k.visionIntensity)));
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
  // Programs are no longer written for accelerators without bf16.
  const years = generation === 1 ? Math.min(0, (load.softwareYear ?? k.softwareYear) - k.softwareYear) : 0;
  const progress = k.yearlyProgress ** years;
  const fitting = isAligned(load) ? 1 : k.unalignedFactor;
  const quality = sustainedShare(chip, coefficients) * generation * adapter * scale * fitting * progress;
  const matrixRate = peak.flopPerSecond * quality * k.matrixShare * k.reducedPrecisionFactor ** reduced;
  const parameters = multipliedParameters(shape);
  const perSample = load.flopPerToken;
  const rows = tokensAtWork(load);
  const dated = load.softwareYear !== undefined && load.softwareYear < k.fusedExpertsSince ? k.datedExpertFactor : 1;
  const dense = tailFactor(k.tailElements, rows, shape.hiddenSize / layout.tensor);
  const matrices =
    perSample === undefined
      ? (2 *
          passes.matrices *
          (parameters.shared * dense + parameters.routed * dated * expertTime(load, coefficients))) /
        matrixRate
      : (passes.matrices / FULL_PASSES) * sampleSeconds(load, perSample, coefficients);
  const attended = perSample === undefined ? attentionFlopPerToken(shape, load.sequenceLength / 2) : 0;
  const attention = (passes.attention * attended) / (sixteen.flopPerSecond * quality * k.attentionShare);
  // A sparse layer also copies each token's vector to and from every expert it passes.
  const copied = sparseLayers(shape) * shape.expertsPerToken * k.expertPasses * dated * shape.hiddenSize;
  const cast = reduced > 0 ? k.castPasses * (shape.hiddenSize + shape.intermediateSize) : 0;
  const elements =
    shape.layers * (shape.hiddenSize * k.vectorPasses + k.gatePasses * shape.intermediateSize + cast) + copied;
  const logits = shape.domain === 'language' ? shape.vocabulary * k.logitPasses : 0;
  const bandwidth = chip.memoryBandwidth ?? sixteen.flopPerSecond / k.unpublishedRidge;
  const vectors =
    perSample === undefined ? ((elements + logits) * BYTES_16_BIT * passes.vectors) / (bandwidth * generation) : 0;
  const tensorExchange = k.tensorExposure * tensorSeconds(load, passes.vectors, coefficients);
  const expertExchange = k.expertExposure * dated * expertSeconds(load, passes.vectors, coefficients);
  const busy = matrices + attention + vectors;
  const ranks = layout.tensor * layout.pipeline * layout.context;
  // Launches hide behind work that is longer than they are.
  const queued = (shape.layers * passes.vectors * k.layerLaunch * ranks) / (rows * layout.context * layout.pipeline);
  const launches = Math.hypot(busy, queued) - busy;
  const total = busy + launches + tensorExchange + expertExchange;
  return { matrices, attention, vectors, tensorExchange, expertExchange, launches, total };
}

const REFERENCE_ACCELERATORS = 64;
