import { attentionFlopPerToken, forwardFlopPerToken } from './compute.ts';
import type { Coefficients } from './coefficients.ts';
import { averageWatts, type Activity } from './energy.ts';
import { inferenceMemory, kvBytesPerToken, maxSequences, usableBytes, weightBytesPerAccelerator } from './memory.ts';
import { decodeStep, inputFlop, machineOf, prefillPass, type PassTime, type ServingLoad } from './serving-passes.ts';

export type { ServingLoad } from './serving-passes.ts';

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
  /** What each accelerator does on average. */
  readonly activity: Activity;
  /** Accelerators only, without hosts and PUE; undefined where the power is not published. */
  readonly joulesPerOutputToken: number | undefined;
}

/**
 * Prompts that one pass reads at once: in steady state running ÷ outputTokens finish in each step and as many begin, as
 * far as a chunk of prompt tokens holds them.
 */
function promptsTogether(load: ServingLoad, running: number, chunkTokens: number): number {
  const beginning = running / load.data / load.outputTokens;
  return Math.max(1, Math.min(beginning, chunkTokens / load.inputTokens));
}

/** Half of the step in progress passes before a prompt is looked at, and the first token leaves with a step of the others. */
const JOINED_STEPS = 1.5;

/**
 * Seconds that each decoding step of a copy waits for prompts. Copies that share experts exchange tokens in every layer,
 * so all of them wait while any of them reads; the experts themselves work for all of them.
 */
function readingPerStep(
  load: ServingLoad,
  othersPerCopy: number,
  read: Pick<PassTime, 'seconds' | 'expertSeconds'>,
): number {
  const begin = othersPerCopy / load.outputTokens;
  if (load.shape.expertParameters === 0) return begin * read.seconds;
  // A queue that is never empty lets all copies read in the same steps.
  const anyReads = load.mode === 'offline' ? Math.min(1, begin) : 1 - (1 - Math.min(1, begin)) ** load.data;
  return anyReads * Math.max(1, begin) * (read.seconds - read.expertSeconds) + begin * read.expertSeconds;
}

/** Prompts keep the queue no busier than this: what a queue of its own would not survive waits elsewhere. */
const MOST_READING = 0.9;

/** Prompts that wait before one's own, in services: those of a single queue with equal services (M/D/1). */
function promptsAhead(reading: number): number {
  const busy = Math.min(MOST_READING, reading);
  return busy / (2 * (1 - busy));
}

/** Sequences that the engine decodes at once at most: its usual limit for each copy, more where it was told so. */
export function batchLimitOf(
  { mode, data, batchLimit = 0 }: Pick<ServingLoad, 'mode' | 'data' | 'batchLimit'>,
  { value }: Coefficients,
): number {
  return Math.max(batchLimit, (mode === 'offline' ? value.maxBatchOffline : value.maxBatchOnline) * data);
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
    weights: weightBytesPerAccelerator(shape, layout, { precision: load.precision, coefficients }),
  };
  const usable = usableBytes(load.chip, coefficients);
  const maxConcurrency = maxSequences(memoryLoad, usable, coefficients);
  const engineLimit = batchLimitOf(load, coefficients);
  const wanted = Math.max(1, load.concurrency);
  // Requests that have only begun to answer hold less: engines admit by what is held, not by what will be.
  const held = load.inputTokens + k.kvOccupancy * load.outputTokens;
  const room = maxSequences({ ...memoryLoad, tokens: held }, usable, coefficients);
  const running = Math.max(1, Math.min(wanted, room, engineLimit));
  const memory = inferenceMemory({ ...memoryLoad, sequences: running / load.data }, coefficients);

  const context = load.inputTokens + load.outputTokens / 2;
  const step = decodeStep(machine, running, context);
  const prefill = prefillPass(machine, load.inputTokens);
  const othersPerCopy = (running - 1) / load.data;
  const together = promptsTogether(load, running, k.prefillChunkTokens);
  const shared = together > 1 ? prefillPass(machine, load.inputTokens, together) : prefill;
  const readSeconds = shared.seconds / together;
  const read = { seconds: readSeconds, expertSeconds: shared.expertSeconds / together };
  const tpotSeconds = step.seconds + k.interleave * readingPerStep(load, othersPerCopy, read);
  const decodeSeconds = (load.outputTokens - 1) * tpotSeconds;
  const reading = (othersPerCopy * readSeconds) / (decodeSeconds + readSeconds);
  const ahead = coefficients.burstShare[load.engine] * othersPerCopy + k.queueShare * promptsAhead(reading);
  // A queue that is never empty hides what happens to a request before it is read.
  const joining = JOINED_STEPS * (1 - 1 / running) * step.seconds;
  const admission =
    load.mode === 'offline' ? 0 : coefficients.requestOverhead[load.engine] + ahead * readSeconds + joining;
  // However many wait, prompts are read no faster than the matrix units allow.
  const readingLimit = load.data / (Math.max(k.interleave, 0.5) * readSeconds);
  const requestsPerSecond = Math.min(running / (prefill.seconds + admission + decodeSeconds), readingLimit);
  const endToEnd = running / requestsPerSecond;
  const unqueued = endToEnd - decodeSeconds;
  const waiting = ((wanted - running) / running) * endToEnd;
  const overRequest = (of: 'busySeconds' | 'turningSeconds' | 'movedBytes') =>
    (load.outputTokens * step[of] + (othersPerCopy * shared[of]) / together + prefill[of]) / endToEnd;
  const outputTokensPerSecond = requestsPerSecond * load.outputTokens;
  const perRequest =
    inputFlop(shape, load.inputTokens) +
    load.outputTokens * (forwardFlopPerToken(shape) + attentionFlopPerToken(shape, context));
  const activity = {
    busy: Math.min(1, overRequest('busySeconds')),
    turning: Math.min(1, overRequest('turningSeconds')),
    matrixUse: (requestsPerSecond * perRequest) / (accelerators * machine.peak),
    bytesPerSecond: overRequest('movedBytes'),
  };
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
    activity,
    joulesPerOutputToken:
      load.chip.power === undefined
        ? undefined
        : (accelerators * averageWatts(load.chip.power, activity, coefficients)) / outputTokensPerSecond,
  };
}
