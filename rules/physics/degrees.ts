import type { TrainingPlan } from '../advice-shape.ts';
import type { Coefficients } from './coefficients.ts';
import type { PlanningTask } from './parallelism.ts';

/** How a run is spread, before micro-batch and recomputation. */
export interface Degrees {
  readonly tensor: number;
  readonly pipeline: number;
  readonly data: number;
  readonly context: number;
  readonly expert: number;
  readonly sharding: TrainingPlan['sharding'];
}

/** 1, 2, 4 … up to a limit. */
export function doublings(limit: number): number[] {
  const degrees = [];
  for (let degree = 1; degree <= limit; degree *= 2) degrees.push(degree);
  return degrees;
}

/** Tensor degrees: inside one node, dividing the heads. */
function tensorDegrees(task: PlanningTask, accelerators: number): number[] {
  if (task.fixed.tensor !== undefined) return [task.fixed.tensor];
  const { data = 1, pipeline = 1, context = 1 } = task.fixed;
  const left = Math.max(1, Math.floor(accelerators / (data * pipeline * context)));
  const limit = Math.min(left, task.acceleratorsPerNode, MOST_TENSOR);
  return doublings(limit).filter((degree) => task.shape.heads % degree === 0);
}

/** Beyond this, even one rack's links leave too little of a layer to each rank. */
const MOST_TENSOR = 16;

/** Context degrees: only for sequences long enough to be worth splitting. */
function contextDegrees(task: PlanningTask, perTensor: number, coefficients: Coefficients): number[] {
  if (task.fixed.context !== undefined) return [task.fixed.context];
  const { contextTokens, maxContext } = coefficients.value;
  if (task.shape.domain !== 'language' || task.sequenceLength <= contextTokens) return [1];
  const left = Math.max(1, perTensor / ((task.fixed.data ?? 1) * (task.fixed.pipeline ?? 1)));
  return doublings(Math.min(left, maxContext, task.sequenceLength / contextTokens));
}

/** Pipeline depths: doublings, and what divides the layers evenly. */
function pipelineDegrees(task: PlanningTask, ranks: number, coefficients: Coefficients): number[] {
  if (task.fixed.pipeline !== undefined) return [task.fixed.pipeline];
  // Copies that were asked for leave no more accelerators to each than this.
  const left = Math.max(1, Math.floor(ranks / (task.fixed.data ?? 1)));
  const limit = Math.min(left, task.shape.layers, coefficients.value.maxPipeline);
  const depths = doublings(limit);
  for (let depth = 3; depth <= limit; depth += 1) {
    if (task.shape.layers % depth === 0 && ranks % depth === 0 && !depths.includes(depth)) depths.push(depth);
  }
  return depths;
}

/** Expert degrees: all data-parallel ranks that divide the experts, or no more than a node holds. */
function expertDegrees(task: PlanningTask, data: number, tensor: number): number[] {
  if (task.fixed.expert !== undefined) return [task.fixed.expert];
  if (task.shape.expertParameters === 0) return [1];
  const dividing = doublings(Math.min(task.shape.experts, data)).filter((degree) => task.shape.experts % degree === 0);
  const most = dividing.at(-1) ?? 1;
  const local = dividing.filter((degree) => degree * tensor <= task.acceleratorsPerNode).at(-1) ?? 1;
  return most === local ? [most] : [most, local];
}

function shardings(task: PlanningTask, pipeline: number, data: number): TrainingPlan['sharding'][] {
  if (task.fixed.sharding !== undefined) return [task.fixed.sharding];
  if (data === 1) return ['none'];
  // Sharded weights would be gathered again for every micro-batch of a pipeline.
  return pipeline > 1 ? ['zero1'] : ['zero1', 'fsdp'];
}

/** Every way to spread a number of accelerators; what the batch cannot feed stays idle. */
export function* degreesToTry(
  task: PlanningTask,
  accelerators: number,
  coefficients: Coefficients,
): Generator<Degrees> {
  const mostRanks = task.globalBatch * (task.flexibleBatch ? coefficients.value.batchStretch : 1);
  for (const tensor of tensorDegrees(task, accelerators)) {
    const perTensor = Math.max(1, Math.floor(accelerators / tensor));
    for (const context of contextDegrees(task, perTensor, coefficients)) {
      const ranks = Math.max(1, Math.floor(perTensor / context));
      for (const pipeline of pipelineDegrees(task, ranks, coefficients)) {
        const data = task.fixed.data ?? Math.max(1, Math.min(Math.floor(ranks / pipeline), mostRanks));
        for (const expert of expertDegrees(task, data, tensor)) {
          for (const sharding of shardings(task, pipeline, data * context))
            yield { tensor, pipeline, data, context, expert, sharding };
        }
      }
    }
  }
}
