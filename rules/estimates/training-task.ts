import type { Catalog, Precision } from '../../catalog/index.ts';
import { say } from '../message.ts';
import type { Coefficients } from '../physics/coefficients.ts';
import type { PlanningTask } from '../physics/parallelism.ts';
import { pretrainingBatch } from '../physics/training.ts';
import type { ModelShape } from '../physics/shape.ts';
import type { AssumptionList } from './assumptions.ts';
import type { TrainingInput } from './inputs.ts';
import { nodeSizeOf } from './node-size.ts';

/** The count asked for, or the one that the degrees asked for multiply to. */
export function statedCount({ acceleratorCount, parallelism }: TrainingInput): number | undefined {
  if (acceleratorCount !== undefined || parallelism?.data === undefined) return acceleratorCount;
  const { tensor = 1, pipeline = 1, data, context = 1 } = parallelism;
  return tensor * pipeline * data * context;
}

/** Tokens of the samples; where nothing was said, a usual number of tokens or samples, noted. */
function tokensOf(
  input: TrainingInput,
  sequenceLength: number,
  known: { readonly coefficients: Coefficients; readonly list: AssumptionList },
): number {
  if (input.samples !== undefined) return input.samples * sequenceLength;
  const { tokensPerParameter, fineTuneSamples } = known.coefficients.value;
  if (input.method === 'pretrain' && input.model.shape.domain === 'language') {
    const tokens = tokensPerParameter * input.model.shape.activeParameters;
    known.list.note('tokens', tokens, say('physicsTokensAssumed', { ratio: tokensPerParameter }));
    return tokens;
  }
  known.list.note('samples', fineTuneSamples, say('physicsSamplesAssumed', { samples: fineTuneSamples }));
  return fineTuneSamples * sequenceLength;
}

/**
 * FLOP of a full pass over one sample of what does not read words: three times the published forward pass, else so many for
 * each parameter as pictures usually take; of what hears, every frame through the encoder and every word through the rest.
 */
function flopPerSampleOf(shape: ModelShape, frames: number, { value }: Coefficients): number | undefined {
  if (shape.domain === 'language') return undefined;
  const { encoderParameters, flopPerInput, totalParameters } = shape;
  if (flopPerInput !== undefined) return FULL_PASSES * flopPerInput;
  if (shape.domain === 'vision') return FULL_PASSES * shape.activeParameters * value.visionFlopPerParameter;
  if (shape.domain === 'diffusion') return FULL_PASSES * 2 * shape.activeParameters * value.diffusionTokens;
  if (encoderParameters === 0) return undefined;
  const rest = (totalParameters - encoderParameters) * value.speechTokensPerSample;
  return FULL_PASSES * 2 * (encoderParameters * frames + rest);
}
const FULL_PASSES = 3;

/** Tokens to learn from, and how long one sample is. */
function workloadOf(input: TrainingInput, coefficients: Coefficients, list: AssumptionList) {
  const k = coefficients.value;
  const language = input.model.shape.domain === 'language';
  const fromScratch = input.method === 'pretrain';
  const written = fromScratch ? k.sequenceLength : k.languageTokensPerSample;
  const hears = input.model.shape.encoderParameters > 0;
  const usual = language ? written : hears ? k.speechFramesPerSample : k.visionTokensPerSample;
  const sequenceLength = list.or(input.sequenceLength, {
    path: 'sequenceLength',
    value: usual,
    reason: say('physicsSequenceLength', { count: usual }),
  });
  const tokens = input.tokens ?? tokensOf(input, sequenceLength, { coefficients, list });
  const perSample = input.flopPerSample ?? flopPerSampleOf(input.model.shape, sequenceLength, coefficients);
  if (perSample !== undefined && input.flopPerSample === undefined) {
    list.note('flopPerSample', perSample, say('physicsFlopPerSample'));
  }
  return { sequenceLength, tokens, flopPerToken: perSample === undefined ? undefined : perSample / sequenceLength };
}

/** What is to be planned, with everything that had to be assumed noted, and the tokens to learn from. */
export function taskOf(
  input: TrainingInput,
  known: { readonly catalog: Catalog; readonly coefficients: Coefficients },
  list: AssumptionList,
): { readonly task: PlanningTask; readonly tokens: number } {
  const { catalog, coefficients } = known;
  const k = coefficients.value;
  const { accelerator } = input;
  const half: Precision =
    accelerator.peakDense.bf16 === undefined && accelerator.peakDense.fp16 !== undefined ? 'fp16' : 'bf16';
  const precision = list.or(input.precision, {
    path: 'precision',
    value: half,
    reason: say('physicsTrainingPrecision', { precision: { term: half } }),
  });
  const work = workloadOf(input, coefficients, list);
  // Who asks for many accelerators has work for each of them.
  const least = statedCount(input) ?? 1;
  const usualBatch = Math.max(
    least,
    input.method === 'pretrain'
      ? pretrainingBatch(work, coefficients)
      : Math.min(k.fineTuneBatch, Math.max(1, Math.ceil(work.tokens / work.sequenceLength))),
  );
  const globalBatch = list.or(input.globalBatch, {
    path: 'globalBatch',
    value: usualBatch,
    reason: say('physicsGlobalBatch', { count: usualBatch }),
  });
  const adapter = input.method === 'lora' || input.method === 'qlora';
  const loraRank = adapter
    ? list.or(input.loraRank, {
        path: 'loraRank',
        value: k.loraRank,
        reason: say('physicsLoraRank', { rank: k.loraRank }),
      })
    : k.loraRank;
  const nodeSize = nodeSizeOf(accelerator, catalog, coefficients);
  const acceleratorsPerNode = list.or(input.acceleratorsPerNode, {
    path: 'acceleratorsPerNode',
    value: nodeSize,
    reason: say('physicsNodeSize', { count: nodeSize }),
  });
  const task: PlanningTask = {
    shape: input.model.shape,
    chip: accelerator,
    method: input.method,
    precision,
    sequenceLength: work.sequenceLength,
    globalBatch,
    flexibleBatch: input.globalBatch === undefined,
    loraRank,
    acceleratorsPerNode,
    flopPerToken: work.flopPerToken,
    fixed: {
      ...input.parallelism,
      sharding: input.sharding,
      activationCheckpointing: input.activationCheckpointing,
      microBatch: input.microBatch,
    },
  };
  return { task, tokens: work.tokens };
}
