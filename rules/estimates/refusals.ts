import { say } from '../message.ts';
import type { ModelSubject } from '../physics/shape.ts';
import type { Refusal, ServingInput, TrainingInput } from './inputs.ts';

const refuse = (path: string, messageId: string, params: Parameters<typeof say>[1] = {}): Refusal => ({
  ok: false,
  path,
  reason: say(messageId, params),
});

/** Architectures that cannot be: more active than total parameters, heads that KV heads do not divide, absurd sizes. */
function refuseModel({ shape }: ModelSubject): Refusal | undefined {
  const numbers: readonly (readonly [string, number])[] = [
    ['totalParameters', shape.totalParameters],
    ['activeParameters', shape.activeParameters],
    ['layers', shape.layers],
    ['hiddenSize', shape.hiddenSize],
    ['heads', shape.heads],
    ['kvHeads', shape.kvHeads],
  ];
  for (const [name, value] of numbers) {
    if (!Number.isFinite(value) || value <= 0) return refuse(`model.${name}`, 'physicsMustBePositive', { field: name });
  }
  if (shape.kvHeads > shape.heads)
    return refuse('model.kvHeads', 'physicsKvHeadsExceedHeads', { heads: shape.heads, kvHeads: shape.kvHeads });
  if (shape.expertsPerToken > shape.experts) return refuse('model.expertsPerToken', 'physicsExpertsExceed');
  // Attention and feed-forward alone need about this many parameters; half of it leaves room for every design known.
  const least = shape.layers * shape.hiddenSize * shape.hiddenSize;
  if (least > 2 * shape.totalParameters)
    return refuse('model.totalParameters', 'physicsParametersContradict', { parameters: shape.totalParameters });
  return undefined;
}

/** Degrees that cannot be; a dimension that was inferred rules nothing out. */
function refuseDegrees(input: Pick<ServingInput, 'parallelism' | 'acceleratorCount' | 'model'>): Refusal | undefined {
  const degrees = input.parallelism;
  if (!degrees) return undefined;
  const { heads, layers, experts, inferred } = input.model.shape;
  const isKnown = (path: string) => !inferred.some((one) => one.path === path);
  if (degrees.tensor !== undefined && isKnown('heads') && heads % degrees.tensor !== 0) {
    return refuse('parallelism.tensor', 'physicsTensorDoesNotDivide', { tensor: degrees.tensor, heads });
  }
  if (degrees.pipeline !== undefined && isKnown('layers') && degrees.pipeline > layers) {
    return refuse('parallelism.pipeline', 'physicsPipelineTooDeep', { pipeline: degrees.pipeline, layers });
  }
  if (degrees.expert !== undefined && degrees.expert > 1 && isKnown('experts') && experts % degrees.expert !== 0) {
    return refuse('parallelism.expert', 'physicsExpertDoesNotDivide', { expert: degrees.expert, experts });
  }
  const { expert = 1, pipeline = 1 } = degrees;
  if (input.acceleratorCount !== undefined && expert * pipeline > input.acceleratorCount) {
    return refuse('parallelism.expert', 'physicsExpertTooMany', { expert, pipeline, count: input.acceleratorCount });
  }
  const product = (degrees.tensor ?? 1) * (degrees.pipeline ?? 1) * (degrees.data ?? 1) * (degrees.context ?? 1);
  if (input.acceleratorCount !== undefined && input.acceleratorCount % product !== 0) {
    const [only, ...others] = Object.entries(degrees).filter(([name, degree = 1]) => name !== 'expert' && degree > 1);
    const path = only && others.length === 0 ? `parallelism.${only[0]}` : 'parallelism';
    return refuse(path, 'physicsDegreesDoNotMultiply', { product, count: input.acceleratorCount });
  }
  return undefined;
}

/** Batches and sequences that the rest of the request cannot hold. */
function refuseBatch({ parallelism, sequenceLength, microBatch, globalBatch }: TrainingInput): Refusal | undefined {
  const context = parallelism?.context;
  if (context !== undefined && sequenceLength !== undefined && sequenceLength % context !== 0)
    return refuse('parallelism.context', 'physicsContextDoesNotDivide', { context, sequence: sequenceLength });
  if (microBatch !== undefined && globalBatch !== undefined && microBatch > globalBatch)
    return refuse('microBatch', 'physicsMicroBatchTooLarge', { microBatch, globalBatch });
  const needed = (parallelism?.data ?? 1) * (microBatch ?? 1);
  if (globalBatch !== undefined && globalBatch < needed)
    return refuse('globalBatch', 'physicsBatchTooSmall', { globalBatch, needed });
  return undefined;
}

/** Why serving cannot be estimated; undefined where it can. */
export function refuseServing(input: ServingInput): Refusal | undefined {
  const { accelerator } = input;
  if (accelerator.memoryBandwidth === undefined)
    return refuse('accelerator', 'physicsNoBandwidth', { accelerator: accelerator.name });
  return refuseModel(input.model) ?? refuseDegrees(input);
}

/** Why training cannot be estimated; undefined where it can. */
export function refuseTraining(input: TrainingInput): Refusal | undefined {
  const { accelerator } = input;
  if (Object.keys(accelerator.peakDense).length === 0)
    return refuse('accelerator', 'physicsNoPeak', { accelerator: accelerator.name });
  return refuseModel(input.model) ?? refuseDegrees(input) ?? refuseBatch(input);
}
