import type { Engine, Precision } from '../../catalog/index.ts';
import { attentionFlopPerToken, forwardFlopPerToken, prefillFlop } from './compute.ts';
import type { Coefficients, ComputeFormat } from './coefficients.ts';
import { averageWatts } from './energy.ts';
import { isWeightOnly, peakFor, weightBytes } from './formats.ts';
import { nodeLink, nodePort } from './links.ts';
import { inferenceMemory, kvBytesPerSequence, kvBytesPerToken, kvShards, maxSequences } from './memory.ts';
import type { Chip, ModelShape } from './shape.ts';

/** One replica under one load, in plain numbers. `concurrency` is per replica. */
export interface ServingLoad {
  readonly shape: ModelShape;
  readonly chip: Chip;
  readonly precision: Precision;
  readonly kvPrecision: Precision;
  readonly engine: Engine;
  readonly mode: 'online' | 'offline';
  readonly tensor: number;
  readonly pipeline: number;
  /** Attention copies inside the replica: they share the experts of a sparse model, and are whole copies of a dense one. */
  readonly data: number;
  readonly acceleratorsPerNode: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly concurrency: number;
}

/** Plain numbers of one replica (bytes, seconds, tokens per second, joules); no estimates, for judging many candidates. */
export interface ServingFigures {
  readonly fits: boolean;
  /** Of the whole replica. */
  readonly weightsBytes: number;
  readonly kvBytesPerToken: number;
  /** Of the whole replica at the running concurrency. */
  readonly kvBytes: number;
  readonly memoryPerAcceleratorBytes: number;
  readonly maxConcurrency: number;
  /** Sequences really decoded at once: the concurrency, as far as memory and the engine allow. */
  readonly running: number;
  readonly prefillSeconds: number;
  readonly stepSeconds: number;
  readonly ttftSeconds: number;
  readonly tpotSeconds: number;
  readonly outputTokensPerSecond: number;
  readonly requestsPerSecond: number;
  /** How busy the accelerators' units are, 0..1. */
  readonly busy: number;
  /** Accelerators only, without hosts and PUE; undefined where the power is not published. */
  readonly joulesPerOutputToken: number | undefined;
}

interface Machine {
  readonly load: ServingLoad;
  readonly k: Coefficients;
  readonly flopPerSecond: number;
  readonly format: ComputeFormat;
  readonly bandwidth: number;
  readonly linkBytesPerSecond: number;
}

/** Smooth maximum of two times that overlap imperfectly. */
function overlap(a: number, b: number): number {
  return Math.sqrt(a * a + b * b);
}

/** Share of the experts that a batch of tokens touches, each token choosing `expertsPerToken` of them. */
export function expertsTouched(shape: ModelShape, tokens: number, coefficients: Coefficients): number {
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

/** Bytes of weights read by one step for `tokens` tokens, on one accelerator. */
function weightBytesRead(machine: Machine, tokens: number): number {
  const { load, k } = machine;
  const { shape } = load;
  const format = { precision: load.precision, coefficients: k };
  // The input embedding is a look-up of a few rows; the head is read whole.
  const shared = weightBytes(
    shape.totalParameters - shape.expertParameters - shape.embeddingParameters / 2,
    shape.embeddingParameters / 2,
    format,
  );
  const routed = weightBytes(shape.expertParameters, 0, format) * expertsTouched(shape, tokens, k);
  return shared / load.tensor + routed / (load.tensor * load.data) / k.value.expertBandwidthEfficiency;
}

interface PassTime {
  readonly seconds: number;
  /** Seconds the memory or the matrix units are really at work. */
  readonly busySeconds: number;
}

/**
 * Seconds of starting kernels in one pass. Engines without grouped kernels start every expert of a layer by itself, and
 * those without fused ones scale the activations of 8-bit products apart.
 */
function launchSeconds({ load, k }: Machine): number {
  const { shape, engine } = load;
  const scaled = load.precision === 'fp8' || load.precision === 'nf4' ? k.scaledLaunch[engine] : 0;
  const experts = shape.expertParameters > 0 ? shape.experts * k.expertLaunch[engine] : 0;
  return shape.layers * (k.layerOverhead[engine] + scaled + experts) + k.stepOverhead[engine];
}

/** One decoding step of `batch` sequences of the replica, each `context` tokens long. */
function decodeStep(machine: Machine, batch: number, context: number): PassTime {
  const { load, k } = machine;
  const { shape } = load;
  // Stages work on different parts of the batch at the same time; a token passes through all of them.
  const perCopy = Math.max(1, batch / load.data / load.pipeline);
  const efficiency =
    k.value.bandwidthEfficiency * (isWeightOnly(load.precision) ? k.value.weightOnlyBandwidthEfficiency : 1);
  const repeated = 1 + (k.kvPasses[load.engine] - 1) * Math.max(1, shape.heads / shape.kvHeads);
  const kvBytes =
    ((perCopy * kvBytesPerSequence(shape, context, load.kvPrecision)) / kvShards(shape, load.tensor)) * repeated;
  const memory =
    weightBytesRead(machine, shape.expertParameters > 0 ? perCopy * load.data : perCopy) /
      (machine.bandwidth * efficiency) +
    kvBytes / (machine.bandwidth * k.value.bandwidthEfficiency);
  const flop = (perCopy * (forwardFlopPerToken(shape) + attentionFlopPerToken(shape, context))) / load.tensor;
  const compute = flop / (machine.flopPerSecond * k.value.decodeEfficiency);
  const roofline = overlap(memory, compute);
  const gpu = roofline + launchSeconds(machine) + collectiveSeconds(machine, perCopy);
  return { seconds: overlap(gpu, perCopy * k.sequenceOverhead[load.engine]), busySeconds: roofline };
}

function readsTokens(shape: ModelShape): boolean {
  return shape.domain === 'language' || shape.flopPerInput === undefined;
}

/** FLOP of reading one input: a prompt of tokens, or one image, clip or row where that is what the model reads. */
function inputFlop(shape: ModelShape, tokens: number): number {
  return readsTokens(shape) || shape.flopPerInput === undefined ? prefillFlop(shape, tokens) : shape.flopPerInput;
}

/**
 * Prompts that one pass reads at once: in steady state running ÷ outputTokens finish in each step and as many begin, as
 * far as a chunk of prompt tokens holds them.
 */
function promptsTogether(load: ServingLoad, running: number, chunkTokens: number): number {
  const beginning = running / load.data / load.outputTokens;
  return Math.max(1, Math.min(beginning, chunkTokens / load.inputTokens));
}

/** Reading `prompts` prompts of `tokens` tokens together. */
function prefillPass(machine: Machine, tokens: number, prompts = 1): PassTime {
  const { load, k } = machine;
  const { shape } = load;
  const routed = shape.expertParameters > 0 ? k.value.expertPrefillEfficiency : 1;
  const efficiency = readsTokens(shape) ? k.prefillEfficiency[machine.format] * routed : k.value.visionEfficiency;
  const compute = (prompts * inputFlop(shape, tokens)) / load.tensor / (machine.flopPerSecond * efficiency);
  const memory = weightBytesRead(machine, prompts * tokens) / (machine.bandwidth * k.value.bandwidthEfficiency);
  const roofline = overlap(compute, memory);
  const seconds = roofline + launchSeconds(machine) + collectiveSeconds(machine, prompts * tokens);
  return { seconds, busySeconds: roofline };
}

/** Half of the step in progress passes before a prompt is looked at, and the first token leaves with a step of the others. */
const JOINED_STEPS = 1.5;

/**
 * Seconds that each decoding step of a copy waits for prompts. Copies that share experts exchange tokens in every layer,
 * so all of them wait while any of them reads.
 */
function readingPerStep(load: ServingLoad, othersPerCopy: number, readSeconds: number): number {
  const begin = othersPerCopy / load.outputTokens;
  if (load.shape.expertParameters === 0) return begin * readSeconds;
  const anyReads = 1 - (1 - Math.min(1, begin)) ** load.data;
  return anyReads * Math.max(1, begin) * readSeconds;
}

function machineOf(load: ServingLoad, k: Coefficients): Machine | undefined {
  const bandwidth = load.chip.memoryBandwidth;
  if (bandwidth === undefined) return undefined;
  const unpublished = { flopPerSecond: bandwidth * k.value.unpublishedRidge, format: 'bits16' as const };
  const peak = peakFor(load.chip, load.precision) ?? unpublished;
  return {
    load,
    k,
    flopPerSecond: peak.flopPerSecond,
    format: peak.format,
    bandwidth,
    linkBytesPerSecond: nodeLink(load.chip, k),
  };
}

/**
 * Continuous batching in steady state: every request is read once and decoded for `outputTokens` steps, so with C in
 * flight each step carries C ÷ outputTokens prompts of others. Undefined where the accelerator lacks what the roofline
 * needs (bandwidth or peak).
 */
export function servingFigures(load: ServingLoad, coefficients: Coefficients): ServingFigures | undefined {
  const machine = machineOf(load, coefficients);
  if (!machine) return undefined;
  const { shape } = load;
  const k = coefficients.value;
  const sparse = shape.expertParameters > 0;
  const layout = {
    tensor: load.tensor,
    pipeline: load.pipeline,
    data: sparse ? load.data : 1,
    copies: sparse ? 1 : load.data,
  };
  const accelerators = load.tensor * load.pipeline * load.data;
  const tokens = load.inputTokens + load.outputTokens;
  const memoryLoad = {
    shape,
    layout,
    precision: load.precision,
    kvPrecision: load.kvPrecision,
    engine: load.engine,
    tokens,
    promptTokens: load.inputTokens,
  };
  const maxConcurrency = maxSequences(memoryLoad, load.chip.memory, coefficients);
  const engineLimit = load.mode === 'offline' ? k.maxBatchOffline : k.maxBatchOnline;
  const wanted = Math.max(1, load.concurrency);
  // Requests that have only begun to answer hold less: engines admit by what is held, not by what will be.
  const held = load.inputTokens + k.kvOccupancy * load.outputTokens;
  const room = maxSequences({ ...memoryLoad, tokens: held }, load.chip.memory, coefficients);
  const running = Math.max(1, Math.min(wanted, room, engineLimit * load.data));
  const memory = inferenceMemory({ ...memoryLoad, sequences: running / load.data }, coefficients);

  const context = load.inputTokens + load.outputTokens / 2;
  const step = decodeStep(machine, running, context);
  const prefill = prefillPass(machine, load.inputTokens);
  const othersPerCopy = (running - 1) / load.data;
  const together = promptsTogether(load, running, k.prefillChunkTokens);
  const shared = together > 1 ? prefillPass(machine, load.inputTokens, together) : prefill;
  const readSeconds = shared.seconds / together;
  const tpotSeconds = step.seconds + k.interleave * readingPerStep(load, othersPerCopy, readSeconds);
  const decodeSeconds = (load.outputTokens - 1) * tpotSeconds;
  const burst = coefficients.burstShare[load.engine] * othersPerCopy * readSeconds;
  // A queue that is never empty hides what happens to a request before it is read.
  const joining = JOINED_STEPS * (1 - 1 / running) * step.seconds;
  const admission = load.mode === 'offline' ? 0 : coefficients.requestOverhead[load.engine] + burst + joining;
  // However many wait, prompts are read no faster than the matrix units allow.
  const readingLimit = load.data / (Math.max(k.interleave, 0.5) * readSeconds);
  const requestsPerSecond = Math.min(running / (prefill.seconds + admission + decodeSeconds), readingLimit);
  const endToEnd = running / requestsPerSecond;
  const unqueued = endToEnd - decodeSeconds;
  const waiting = ((wanted - running) / running) * endToEnd;
  const busySeconds =
    load.outputTokens * step.busySeconds + (othersPerCopy * shared.busySeconds) / together + prefill.busySeconds;
  const busy = Math.min(1, busySeconds / endToEnd);
  const outputTokensPerSecond = requestsPerSecond * load.outputTokens;
  const perRequest =
    inputFlop(shape, load.inputTokens) +
    load.outputTokens * (forwardFlopPerToken(shape) + attentionFlopPerToken(shape, context));
  const matrixUse = (requestsPerSecond * perRequest) / (accelerators * machine.flopPerSecond);
  return {
    fits: maxConcurrency >= 1,
    weightsBytes: memory.weights * accelerators,
    kvBytesPerToken: kvBytesPerToken(shape, load.kvPrecision),
    kvBytes: memory.kvCache * accelerators,
    memoryPerAcceleratorBytes: memory.total,
    maxConcurrency,
    running,
    prefillSeconds: prefill.seconds,
    stepSeconds: step.seconds,
    ttftSeconds: unqueued + waiting,
    tpotSeconds,
    outputTokensPerSecond,
    requestsPerSecond,
    busy,
    joulesPerOutputToken:
      load.chip.power === undefined
        ? undefined
        : (accelerators * averageWatts(load.chip.power, { busy, matrixUse }, coefficients)) / outputTokensPerSecond,
  };
}
