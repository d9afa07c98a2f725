import { attentionFlopPerToken } from './compute.ts';
import type { Coefficients } from './coefficients.ts';
import { averageWatts } from './energy.ts';
import { peakFor, unpublishedPeak, weightBytes } from './formats.ts';
import { usableBytes } from './memory.ts';
import { servingFigures, type ServingFigures, type ServingLoad } from './serving.ts';
import type { ModelShape } from './shape.ts';

/** Models that answer an input whole: pictures and volumes looked at or made, and texts turned into vectors or marks. */
export function answersWhole(shape: ModelShape): boolean {
  return shape.domain === 'vision' || shape.domain === 'diffusion' || shape.domain === 'embedding';
}

/** What one input costs. */
export interface SampleWork {
  /** Of all passes over the network. */
  readonly flop: number;
  /** Passes one after the other: a picture is made in many. */
  readonly passes: number;
  /** Share of peak that large batches reach. */
  readonly efficiency: number;
  /** How many such inputs at once reach half of that share. */
  readonly halfBatch: number;
  /** Bytes that one input holds while it is worked on. */
  readonly bytes: number;
}

/**
 * Operations of one input. Pictures: published operations of a pass, else so many for each parameter. Made pictures: those of a
 * step of the denoiser times its passes. Texts: 2 for each parameter besides the embedding, and token, and the attention of all
 * tokens to all.
 */
export function sampleWork(shape: ModelShape, inputTokens: number, coefficients: Coefficients): SampleWork {
  const k = coefficients.value;
  if (shape.domain === 'embedding') {
    const matrices = Math.max(shape.activeParameters - shape.embeddingParameters, shape.activeParameters / 10);
    const flop = inputTokens * (2 * matrices + attentionFlopPerToken(shape, inputTokens));
    const halfBatch = k.encoderHalfTokens / inputTokens;
    const vectors = 2 * (k.workspaceVectors * shape.hiddenSize + k.workspaceGates * shape.intermediateSize);
    return { flop, passes: 1, efficiency: k.encoderEfficiency, halfBatch, bytes: inputTokens * vectors };
  }
  if (shape.domain === 'diffusion') {
    const pass = shape.flopPerInput ?? 2 * shape.activeParameters * k.diffusionTokens;
    const passes = shape.passesPerInput ?? k.diffusionPasses;
    const once = { efficiency: k.diffusionEfficiency, halfBatch: 0, bytes: k.diffusionWorkspaceBytes };
    return { flop: pass * passes, passes, ...once };
  }
  const flop = shape.flopPerInput ?? shape.activeParameters * k.visionFlopPerParameter;
  const efficiency = shape.volumetric ? k.volumeEfficiency : k.visionEfficiency;
  return { flop, passes: 1, efficiency, halfBatch: k.visionHalfBatch, bytes: flop * k.sampleBytesPerFlop };
}

/** Seconds of `batch` inputs worked on together: operations at the share of peak the batch reaches, and starting each pass. */
export function batchSeconds(
  work: SampleWork,
  machine: { readonly flopPerSecond: number; readonly batch: number },
  coefficients: Coefficients,
): number {
  const reached = (work.efficiency * machine.batch) / (machine.batch + work.halfBatch);
  const start = work.passes > 1 ? coefficients.value.passSeconds : coefficients.value.sampleSeconds;
  return (machine.batch * work.flop) / (machine.flopPerSecond * reached) + work.passes * start;
}

/** Figures of a replica that answers inputs whole: all in flight are worked on together. Its answer is its first token. */
function wholeFigures(load: ServingLoad, coefficients: Coefficients): ServingFigures | undefined {
  const { shape, chip } = load;
  const k = coefficients.value;
  if (chip.memoryBandwidth === undefined) return undefined;
  const peak = peakFor(chip, load.precision)?.flopPerSecond ?? unpublishedPeak(chip, coefficients);
  const accelerators = load.tensor * load.pipeline * load.data;
  const work = sampleWork(shape, load.inputTokens, coefficients);
  const weights = weightBytes(shape.totalParameters, shape.embeddingParameters, {
    precision: load.precision,
    coefficients,
    tied: shape.tiedEmbeddings,
  });
  const split = load.tensor * load.pipeline;
  const alone = weights / split + coefficients.processBytes[load.engine];
  const free = usableBytes(chip, coefficients) - alone;
  // Whole copies work side by side; one input is not split over accelerators, as its layers are small.
  const copies = load.data;
  const maxConcurrency = Math.max(0, Math.floor(free / work.bytes)) * copies;
  const wanted = Math.max(1, load.concurrency);
  const limit = Math.max(1, Math.min(maxConcurrency, k.maxBatchSamples * copies));
  const running = Math.min(wanted, limit);
  const batch = Math.max(1, running / copies);
  const machine = { flopPerSecond: peak, batch };
  const seconds = batchSeconds(work, machine, coefficients);
  const requestsPerSecond = running / seconds;
  const activity = {
    busy: Math.min(1, 1 - (work.passes * (work.passes > 1 ? k.passSeconds : k.sampleSeconds)) / seconds),
    turning: 0,
    matrixUse: Math.min(1, (requestsPerSecond * work.flop) / (accelerators * peak)),
    bytesPerSecond: (work.passes * (weights / split + batch * work.bytes)) / seconds,
  };
  const outputTokensPerSecond = requestsPerSecond * load.outputTokens;
  const waiting = ((wanted - running) / running) * seconds;
  return {
    fits: free >= work.bytes,
    weightsBytes: weights * copies,
    kvBytesPerToken: 0,
    kvBytes: 0,
    memoryPerAcceleratorBytes: alone + batch * work.bytes,
    maxConcurrency,
    running,
    prefillSeconds: seconds,
    stepSeconds: 0,
    ttftSeconds: seconds + waiting,
    tpotSeconds: 0,
    outputTokensPerSecond,
    requestsPerSecond,
    activity,
    joulesPerOutputToken:
      chip.power === undefined
        ? undefined
        : (accelerators * averageWatts(chip.power, activity, coefficients)) / outputTokensPerSecond,
  };
}

/**
 * Figures of a model that hears and writes: an encoder works through the frames of sound once, then the decoder writes with
 * all of them in view, as a language model does with a prompt. Programs that transcribe try several beams, fall back and find
 * times, and reach a share of the decoder's speed.
 */
function speechFigures(load: ServingLoad, coefficients: Coefficients): ServingFigures | undefined {
  const encoder = load.shape.encoderParameters;
  const decoder: ModelShape = {
    ...load.shape,
    domain: 'language',
    totalParameters: load.shape.totalParameters - encoder,
    activeParameters: load.shape.activeParameters - encoder,
  };
  const figures = servingFigures({ ...load, shape: decoder }, coefficients);
  if (!figures) return undefined;
  const k = coefficients.value;
  const peak = peakFor(load.chip, load.precision)?.flopPerSecond ?? unpublishedPeak(load.chip, coefficients);
  const accelerators = load.tensor * load.pipeline * load.data;
  const hearing = (2 * encoder * load.inputTokens) / (peak * k.encoderEfficiency * load.tensor);
  const held = weightBytes(encoder, 0, { precision: load.precision, coefficients }) / (load.tensor * load.pipeline);
  const tpotSeconds = figures.tpotSeconds / k.speechShare;
  const ttftSeconds = figures.ttftSeconds + hearing;
  const alone = figures.running / (ttftSeconds + (load.outputTokens - 1) * tpotSeconds);
  // However many wait, sound is heard no faster than the matrix units allow.
  const requestsPerSecond = Math.min(alone, load.data / hearing);
  const watts = (figures.joulesPerOutputToken ?? 0) * figures.outputTokensPerSecond;
  const outputTokensPerSecond = requestsPerSecond * load.outputTokens;
  const memory = figures.memoryPerAcceleratorBytes + held;
  return {
    ...figures,
    fits: figures.fits && memory <= usableBytes(load.chip, coefficients),
    weightsBytes: figures.weightsBytes + held * accelerators,
    memoryPerAcceleratorBytes: memory,
    prefillSeconds: figures.prefillSeconds + hearing,
    stepSeconds: figures.stepSeconds / k.speechShare,
    ttftSeconds,
    tpotSeconds,
    outputTokensPerSecond,
    requestsPerSecond,
    joulesPerOutputToken: figures.joulesPerOutputToken === undefined ? undefined : watts / outputTokensPerSecond,
  };
}

/** Figures of one replica of any model: those that answer whole, those that hear, and those that write tokens. */
export function replicaFigures(load: ServingLoad, coefficients: Coefficients): ServingFigures | undefined {
  if (answersWhole(load.shape)) return wholeFigures(load, coefficients);
  return load.shape.domain === 'speech' ? speechFigures(load, coefficients) : servingFigures(load, coefficients);
}
