import type { Engine, Precision } from '../../catalog/index.ts';
import { attentionFlopPerToken, decodeAttentionFlopPerToken, forwardFlopPerToken, prefillFlop } from './compute.ts';
import type { Coefficients, ComputeFormat } from './coefficients.ts';
import { isWeightOnly, peakFor, unpublishedPeak, weightBytes } from './formats.ts';
import { nodeLink, nodePort } from './links.ts';
import { kvBytesPerSequence, kvShards } from './memory.ts';
import { sparseLayers, type Chip, type ModelShape } from './shape.ts';
import { sustainedShare } from './training-time.ts';

/** One replica under one load, in plain numbers. `concurrency` is per replica. */
export interface ServingLoad {
  readonly shape: ModelShape;
  readonly chip: Chip;
  readonly precision: Precision;
  readonly kvPrecision: Precision;
  readonly engine: Engine;
  /** Release of the engine, major + minor ÷ 100; a current one unless said. */
  readonly engineRelease?: number | undefined;
  readonly mode: 'online' | 'offline';
  readonly tensor: number;
  readonly pipeline: number;
  /** Attention copies inside the replica: they share the experts of a sparse model, and are whole copies of a dense one. */
  readonly data: number;
  /** Sequences that the engine was told to decode at once, over all copies, where those are more than it usually does. */
  readonly batchLimit?: number | undefined;
  readonly acceleratorsPerNode: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly concurrency: number;
}

/** A load on an accelerator whose rates are known, in FLOP and bytes per second. */
export interface Machine {
  readonly load: ServingLoad;
  readonly k: Coefficients;
  /** Published dense peak of the format multiplied in. */
  readonly peak: number;
  /** What large products sustain of it. */
  readonly flopPerSecond: number;
  /** The same for 16 bits, in which attention multiplies. */
  readonly sixteen: number;
  readonly format: ComputeFormat;
  /** What the units can have in flight of the published bandwidth. */
  readonly bandwidth: number;
  readonly linkBytesPerSecond: number;
}

export interface PassTime {
  readonly seconds: number;
  /** The part of it in which experts multiply, which copies share. */
  readonly expertSeconds: number;
  /** Seconds the memory or the matrix units are really at work. */
  readonly busySeconds: number;
  /** Seconds in which kernels of older releases start experts one by one. */
  readonly turningSeconds: number;
  /** Bytes that one accelerator moves from and to its memory. */
  readonly movedBytes: number;
}

/** Smooth maximum of two times that overlap imperfectly. */
function overlap(a: number, b: number): number {
  return Math.sqrt(a * a + b * b);
}

/** The rates of a load's accelerator; undefined where its bandwidth is not published. */
export function machineOf(load: ServingLoad, k: Coefficients): Machine | undefined {
  const published = load.chip.memoryBandwidth;
  if (published === undefined) return undefined;
  const unpublished = { flopPerSecond: unpublishedPeak(load.chip, k), format: 'bits16' as const };
  const peak = peakFor(load.chip, load.precision) ?? unpublished;
  const sixteen = peakFor(load.chip, 'bf16')?.flopPerSecond;
  const sustained = sustainedShare(load.chip, k);
  const missing = sixteen === undefined ? 0 : (k.value.saturationRidge * published) / sixteen;
  return {
    load,
    k,
    peak: peak.flopPerSecond,
    flopPerSecond: peak.flopPerSecond * sustained,
    sixteen: (sixteen ?? peak.flopPerSecond) * sustained,
    format: peak.format,
    bandwidth: published / (1 + missing),
    linkBytesPerSecond: nodeLink(load.chip, k),
  };
}

/** Share of the experts that a batch of tokens touches, each token choosing `expertsPerToken` of them. */
function expertsTouched(shape: ModelShape, tokens: number, coefficients: Coefficients): number {
  if (shape.expertParameters === 0) return 0;
  const alone = shape.expertsPerToken / shape.experts;
  return Math.max(alone, 1 - (1 - alone) ** (tokens * coefficients.value.expertSpread));
}

/**
 * Seconds of the collectives of one forward pass: two per layer over the group, a hand-over per pipeline stage. Across
 * nodes the sum is made inside each node first, so that only a node's share of the bytes crosses each port.
 */
function collectiveSeconds(machine: Machine, tokens: number): number {
  const { load, k } = machine;
  const bytes = tokens * load.shape.hiddenSize * 2;
  const group = Math.max(load.tensor, load.shape.expertParameters > 0 ? load.data : 1);
  const latency = k.value.collectiveLatency;
  const within = machine.linkBytesPerSecond * k.value.collectiveEfficiency;
  const between = nodePort(load.chip, k) * k.value.collectiveEfficiency;
  const handOvers =
    (load.pipeline - 1) *
    (latency + bytes / (load.pipeline * load.tensor > load.acceleratorsPerNode ? between : within));
  if (group === 1) return handOvers;
  const inside = Math.min(group, load.acceleratorsPerNode);
  const crossing = group > inside ? (2 * bytes) / inside / between : 0;
  const each = latency * Math.log2(group) + (2 * ((inside - 1) / inside) * bytes) / within + crossing;
  return 2 * load.shape.layers * each + handOvers;
}

/**
 * Share of its experts that the busiest of so many ranks touches when each expert is touched with probability `touched`: the
 * mean and as many standard deviations as the largest of that many normal numbers lies above it.
 */
function busiestShare(shape: ModelShape, touched: number, ranks: number): number {
  const held = shape.experts / ranks;
  const deviation = Math.sqrt((touched * (1 - touched)) / held);
  const busiest = touched + deviation * Math.sqrt(2 * Math.log(ranks));
  // A rank never touches more than one that holds them all.
  return Math.min(1, ranks * touched, busiest);
}

interface WeightsRead {
  /** By the accelerator that reads most, in bytes of ordinary layers: the reads of experts are less efficient. */
  readonly slowest: number;
  /** By an accelerator on average. */
  readonly mean: number;
}

/** Bytes of weights read by one step for `tokens` tokens. */
function weightBytesRead(machine: Machine, tokens: number): WeightsRead {
  const { load, k } = machine;
  const { shape } = load;
  const format = { precision: load.precision, coefficients: k };
  // The input embedding is a look-up of a few rows; the head is read whole, also where both are one matrix.
  const head = shape.embeddingParameters / (shape.tiedEmbeddings ? 1 : 2);
  const shared = weightBytes(
    shape.totalParameters - shape.expertParameters - (shape.embeddingParameters - head),
    head,
    format,
  );
  const ranks = load.tensor * load.data;
  const experts = weightBytes(shape.expertParameters, 0, format) / ranks;
  const touched = expertsTouched(shape, tokens, k);
  const busiest = (experts * busiestShare(shape, touched, ranks)) / k.value.expertBandwidthEfficiency;
  return { slowest: shared / load.tensor + busiest, mean: shared / load.tensor + experts * touched };
}

/**
 * Seconds of starting kernels in one pass. A sparse layer starts more of them; engines without grouped kernels start
 * every expert of a layer by itself, and those without fused ones scale the activations of 8-bit products apart.
 */
function launchSeconds({ load, k }: Machine): number {
  const { shape, engine } = load;
  const scaled = load.precision === 'fp8' || load.precision === 'nf4' ? k.scaledLaunch[engine] : 0;
  const experts = shape.experts * k.expertLaunch[engine] + k.expertLayer[engine];
  const layers = shape.layers * (k.layerOverhead[engine] + scaled) + sparseLayers(shape) * experts;
  return layers + k.stepOverhead[engine];
}

/** Seconds that kernels of releases from before experts were grouped work longer in one pass. */
function datedSeconds({ load, k }: Machine): number {
  const { shape, engine, engineRelease } = load;
  const isDated = engineRelease !== undefined && engineRelease < k.groupedExpertsSince[engine];
  if (!isDated) return 0;
  const scaled = load.precision === 'fp8' ? k.value.datedScaledExpertLayer : 0;
  return sparseLayers(shape) * (k.value.datedExpertLayer + scaled);
}

/** One decoding step of `batch` sequences of the replica, each `context` tokens long. */
export function decodeStep(machine: Machine, batch: number, context: number): PassTime {
  const { load, k } = machine;
  const { shape } = load;
  // Stages work on different parts of the batch at the same time; a token passes through all of them.
  const perCopy = Math.max(1, batch / load.data / load.pipeline);
  const efficiency =
    k.value.bandwidthEfficiency * (isWeightOnly(load.precision) ? k.value.weightOnlyBandwidthEfficiency : 1);
  const repeated = 1 + (k.kvPasses[load.engine] - 1) * Math.max(1, shape.heads / shape.kvHeads);
  const kvBytes =
    ((perCopy * kvBytesPerSequence(shape, context, load.kvPrecision)) / kvShards(shape, load.tensor)) * repeated;
  const read = weightBytesRead(machine, shape.expertParameters > 0 ? perCopy * load.data : perCopy);
  const weights = read.slowest / (machine.bandwidth * efficiency);
  const rate = machine.flopPerSecond * k.prefillEfficiency[machine.format] * k.value.decodeEfficiency;
  const products = (perCopy * forwardFlopPerToken(shape)) / load.tensor / rate;
  const attended =
    (perCopy * decodeAttentionFlopPerToken(shape, context)) /
    load.tensor /
    (machine.sixteen * k.value.attentionEfficiency);
  const turningSeconds = datedSeconds(machine);
  const busySeconds =
    overlap(weights, products) + overlap(kvBytes / (machine.bandwidth * k.value.kvBandwidthEfficiency), attended);
  const gpu = busySeconds + turningSeconds + launchSeconds(machine) + collectiveSeconds(machine, perCopy);
  return {
    seconds: overlap(gpu, perCopy * k.sequenceOverhead[load.engine]),
    expertSeconds: 0,
    busySeconds,
    turningSeconds,
    // In this time every stage works on its part of the layers for all parts of the batch.
    movedBytes: read.mean + kvBytes,
  };
}

function readsTokens(shape: ModelShape): boolean {
  return shape.domain === 'language' || shape.flopPerInput === undefined;
}

/** FLOP of reading one input: a prompt of tokens, or one image, clip or row where that is what the model reads. */
export function inputFlop(shape: ModelShape, tokens: number): number {
  return readsTokens(shape) || shape.flopPerInput === undefined ? prefillFlop(shape, tokens) : shape.flopPerInput;
}

/** Vectors of the feed-forward width that a gated feed-forward part moves: two written, two read. */
const GATE_VECTORS = 4;
const BYTES_16_BIT = 2;

/** Bytes in which norms, sums, rotations and gates move the vectors of `tokens` tokens through all layers. */
function vectorBytes({ load, k }: Machine, tokens: number): number {
  const { shape } = load;
  // A sparse layer also copies each vector to its experts and back.
  const copied = shape.expertParameters > 0 ? 2 * shape.expertsPerToken : 0;
  const hidden = shape.hiddenSize * (k.value.prefillVectors + copied);
  return BYTES_16_BIT * tokens * shape.layers * (hidden + (GATE_VECTORS * shape.intermediateSize) / load.tensor);
}

/** Reading `prompts` prompts of `tokens` tokens together. */
export function prefillPass(machine: Machine, tokens: number, prompts = 1): PassTime {
  const { load, k } = machine;
  const { shape } = load;
  const inText = readsTokens(shape);
  const all = prompts * tokens;
  const rate = machine.flopPerSecond * (inText ? k.prefillEfficiency[machine.format] : k.value.visionEfficiency);
  const attended = inText ? all * attentionFlopPerToken(shape, tokens / 2) : 0;
  const products = prompts * inputFlop(shape, tokens) - attended;
  const chosen = (shape.expertParameters * shape.expertsPerToken) / shape.experts;
  const routed = inText ? Math.min(products, 2 * all * chosen) : 0;
  const expertSeconds = routed / load.tensor / (rate * k.value.expertPrefillEfficiency);
  const read = weightBytesRead(machine, all);
  const vectors = inText ? vectorBytes(machine, all) : 0;
  const bandwidth = machine.bandwidth * k.value.bandwidthEfficiency;
  const turningSeconds = datedSeconds(machine);
  const busySeconds =
    overlap((products - routed) / load.tensor / rate + expertSeconds, read.slowest / bandwidth) +
    attended / load.tensor / (machine.sixteen * k.value.attentionEfficiency) +
    vectors / bandwidth;
  const seconds = busySeconds + turningSeconds + launchSeconds(machine) + collectiveSeconds(machine, all);
  return { seconds, expertSeconds, busySeconds, turningSeconds, movedBytes: (read.mean + vectors) / load.pipeline };
}
