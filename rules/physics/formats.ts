import type { Precision } from '../../catalog/index.ts';
import type { Coefficients, ComputeFormat } from './coefficients.ts';
import type { Chip } from './shape.ts';

/** Formats whose weights are expanded to 16 bits before they are multiplied. */
const weightOnly: ReadonlySet<Precision> = new Set([
  'nf4',
  'int4',
  'gptq-int4',
  'gptq-int8',
  'awq',
  'q4_0',
  'q4_k_m',
  'q8_0',
]);
/** Plain formats: all matrices alike. */
const plain: ReadonlySet<Precision> = new Set(['fp32', 'bf16', 'fp16']);
/** Formats of one file for everything: embeddings are quantised too, a shared or separate output head more finely. */
const oneFile: ReadonlySet<Precision> = new Set(['q4_0', 'q4_k_m', 'q8_0']);
/** Formats whose tools store the output head by itself even where the model shares it with the input embedding. */
const storesHeadApart: ReadonlySet<Precision> = new Set(['fp8', 'awq']);

export function isWeightOnly(precision: Precision): boolean {
  return weightOnly.has(precision);
}

/** Bytes of the stored weights: quantised matrices with their block scales, and the embeddings as the format keeps them. */
export function weightBytes(
  parameters: number,
  embeddingParameters: number,
  options: {
    readonly precision: Precision;
    readonly coefficients: Coefficients;
    /** The embeddings are one matrix for input and output; two unless said. */
    readonly tied?: boolean | undefined;
  },
): number {
  const embeddings = Math.min(parameters, embeddingParameters);
  const bits = options.coefficients.weightBits[options.precision];
  return ((parameters - embeddings) * bits + embeddings * embeddingBits(options)) / 8;
}

/** Stored bits of each parameter of the embeddings. */
function embeddingBits({ precision, coefficients, tied = false }: Parameters<typeof weightBytes>[2]): number {
  const bits = coefficients.weightBits[precision];
  if (plain.has(precision)) return bits;
  const { headBits, lookUpBits, embeddingBits: unquantised } = coefficients.value;
  if (oneFile.has(precision)) {
    const head = Math.max(bits, headBits);
    // Mixtures keep the looked-up rows at their coarsest type.
    const lookUp = precision === 'q8_0' ? bits : lookUpBits;
    return tied ? head : (lookUp + head) / 2;
  }
  return tied && storesHeadApart.has(precision) ? 2 * unquantised : unquantised;
}

/** Bytes of one element of the KV cache. */
export function kvElementBytes(precision: Precision): number {
  if (precision === 'fp32') return 4;
  return precision === 'bf16' || precision === 'fp16' ? 2 : 1;
}

/**
 * Rate of matrix products where no peak of a format is published, FLOP/s: the one throughput that a table gives without
 * saying of which format, else so many operations for each byte that memory moves.
 */
export function unpublishedPeak(chip: Chip, coefficients: Coefficients): number {
  return chip.approximatePeak ?? (chip.memoryBandwidth ?? 0) * coefficients.value.unpublishedRidge;
}

/** Dense peak that matrix products of these weights can reach on a chip, FLOP/s; undefined where nothing is published. */
export function peakFor(
  chip: Chip,
  precision: Precision,
): { readonly flopPerSecond: number; readonly format: ComputeFormat } | undefined {
  const peak = chip.peakDense;
  const sixteen = peak.bf16 ?? peak.fp16 ?? peak.tf32 ?? peak.fp32;
  const bits16 = sixteen === undefined ? undefined : { flopPerSecond: sixteen, format: 'bits16' as const };
  if (precision === 'fp32') {
    const flopPerSecond = peak.tf32 ?? peak.fp32;
    return flopPerSecond === undefined ? bits16 : { flopPerSecond, format: 'fp32' };
  }
  if (precision === 'fp16' && peak.fp16 !== undefined) return { flopPerSecond: peak.fp16, format: 'bits16' };
  if (precision === 'fp4' && peak.fp4 !== undefined) return { flopPerSecond: peak.fp4, format: 'bits4' };
  if (precision === 'fp8' && peak.fp8 !== undefined) return { flopPerSecond: peak.fp8, format: 'bits8' };
  if (precision === 'int8' && peak.int8 !== undefined) return { flopPerSecond: peak.int8, format: 'bits8' };
  return bits16;
}
