import type { Precision } from '../../catalog/index.ts';
import type { TrainingPlan } from '../advice-shape.ts';
import type { TrainingMethod } from '../brief.ts';
import type { Coefficients } from './coefficients.ts';
import type { Chip, ModelShape } from './shape.ts';
import { trainingMemory, type TrainingLayout, type TrainingMemory } from './training-memory.ts';
import { trainingSpeed, type TrainingSpeed } from './training.ts';

/** What a plan must do, and what of it was fixed from outside. */
export interface PlanningTask {
  readonly shape: ModelShape;
  readonly chip: Chip;
  readonly method: TrainingMethod;
  readonly precision: Precision;
  readonly sequenceLength: number;
  /** In sequences. */
  readonly globalBatch: number;
  /** The batch was assumed, so it may be rounded and stretched to suit the layout. */
  readonly flexibleBatch: boolean;
  readonly loraRank: number;
  readonly acceleratorsPerNode: number;
  readonly flopPerToken?: number | undefined;
  readonly fixed: {
    readonly tensor?: number | undefined;
    readonly pipeline?: number | undefined;
    readonly data?: number | undefined;
    readonly context?: number | undefined;
    readonly expert?: number | undefined;
    readonly sharding?: TrainingPlan['sharding'] | undefined;
    readonly activationCheckpointing?: TrainingPlan['activationCheckpointing'] | undefined;
    readonly microBatch?: number | undefined;
  };
}

export interface PlanFigures {
  readonly accelerators: number;
  readonly layout: TrainingLayout;
  readonly memory: TrainingMemory;
  readonly fits: boolean;
  readonly speed: TrainingSpeed;
  /** Tokens per second of the whole plan. */
  readonly tokensPerSecond: number;
}

const doublings = (limit: number): number[] => {
  const degrees = [];
  for (let degree = 1; degree <= limit; degree *= 2) degrees.push(degree);
  return degrees;
};

/** Counts a plan can have: doublings inside a node, then whole nodes by doublings and one step between. */
export function acceleratorCounts(perNode: number, limit: number): number[] {
  const within = doublings(perNode).filter((count) => count < perNode);
  const nodes = doublings(limit / perNode).flatMap((count) =>
    count >= 2 && count * 1.5 <= limit / perNode ? [count, count * 1.5] : [count],
  );
  return [...within, ...nodes.map((count) => count * perNode)];
}

/** Tensor degrees: inside one node, dividing the heads. */
function tensorDegrees(task: PlanningTask, accelerators: number): number[] {
  if (task.fixed.tensor !== undefined) return [task.fixed.tensor];
  const limit = Math.min(accelerators, task.acceleratorsPerNode);
  return doublings(limit).filter((degree) => task.shape.heads % degree === 0);
}

function pipelineDegrees(task: PlanningTask, perTensor: number): number[] {
  if (task.fixed.pipeline !== undefined) return [task.fixed.pipeline];
  return doublings(Math.min(perTensor, task.shape.layers, 64));
}

function shardings(task: PlanningTask, pipeline: number, data: number): TrainingPlan['sharding'][] {
  if (task.fixed.sharding !== undefined) return [task.fixed.sharding];
  if (data === 1) return ['none'];
  // Sharded weights would be gathered again for every micro-batch of a pipeline.
  return pipeline > 1 ? ['zero1'] : ['zero1', 'fsdp'];
}

const recomputations: readonly TrainingPlan['activationCheckpointing'][] = ['none', 'selective', 'full'];

/** One layout weighed: memory on each accelerator, whether it fits, and its speed. */
export function weighPlan(
  task: PlanningTask,
  plan: { readonly accelerators: number; readonly layout: TrainingLayout },
  coefficients: Coefficients,
): PlanFigures | undefined {
  const { layout, accelerators } = plan;
  const microBatches = Math.max(1, Math.ceil(task.globalBatch / (layout.data * layout.microBatch)));
  const { shape, chip, method, precision, sequenceLength, loraRank } = task;
  const speed = trainingSpeed(
    {
      shape,
      chip,
      method,
      precision,
      accelerators,
      layout,
      sequenceLength,
      microBatchesPerReplica: microBatches,
      acceleratorsPerNode: task.acceleratorsPerNode,
      flopPerToken: task.flopPerToken,
    },
    coefficients,
  );
  if (!speed) return undefined;
  const memory = trainingMemory(
    { shape, method, precision, layout, sequenceLength, loraRank, microBatchesPerReplica: microBatches },
    coefficients,
  );
  const fits = memory.total <= chip.memory * coefficients.value.trainingUsableShare;
  // A last, partly filled round of micro-batches costs as much as a full one.
  const filled = task.flexibleBatch ? 1 : task.globalBatch / (layout.data * layout.microBatch * microBatches);
  // Degrees that do not divide the count leave the rest idle.
  const used = layout.tensor * layout.pipeline * layout.data * layout.context;
  const tokensPerSecond = speed.tokensPerSecondPerAccelerator * Math.min(accelerators, used) * Math.min(1, filled);
  return { accelerators, layout, memory, fits, speed, tokensPerSecond };
}

/** The best layout of a number of accelerators: the fastest that fits, else the one that needs the least memory. */
export function bestPlan(
  task: PlanningTask,
  accelerators: number,
  coefficients: Coefficients,
): PlanFigures | undefined {
  let best: PlanFigures | undefined;
  const context = task.fixed.context ?? 1;
  const mostRanks = task.globalBatch * (task.flexibleBatch ? coefficients.value.batchStretch : 1);
  for (const tensor of tensorDegrees(task, accelerators)) {
    const perTensor = Math.floor(accelerators / (tensor * context));
    for (const pipeline of pipelineDegrees(task, Math.max(1, perTensor))) {
      const data = task.fixed.data ?? Math.max(1, Math.floor(perTensor / pipeline));
      if (task.fixed.data === undefined && data > mostRanks) continue;
      const expert = task.fixed.expert ?? Math.min(task.shape.experts, data);
      for (const sharding of shardings(task, pipeline, data * context)) {
        const next = bestBatch(task, { accelerators, tensor, pipeline, data, context, expert, sharding }, coefficients);
        if (next && isBetter(next, best)) best = next;
      }
    }
  }
  return best;
}

interface Degrees {
  readonly accelerators: number;
  readonly tensor: number;
  readonly pipeline: number;
  readonly data: number;
  readonly context: number;
  readonly expert: number;
  readonly sharding: TrainingPlan['sharding'];
}

/** The recomputation and micro-batch that suit the degrees best: the least recomputation, then the largest micro-batch that fits. */
function bestBatch(task: PlanningTask, degrees: Degrees, coefficients: Coefficients): PlanFigures | undefined {
  let best: PlanFigures | undefined;
  const { accelerators, ...layout } = degrees;
  const modes = task.fixed.activationCheckpointing ? [task.fixed.activationCheckpointing] : recomputations;
  const perReplica = Math.max(1, Math.floor(task.globalBatch / degrees.data));
  const limit = degrees.pipeline > 1 ? 1 : Math.min(coefficients.value.maxMicroBatch, perReplica);
  const sizes = task.fixed.microBatch ? [task.fixed.microBatch] : doublings(limit).reverse();
  for (const activationCheckpointing of modes) {
    for (const microBatch of sizes) {
      const plan = { accelerators, layout: { ...layout, activationCheckpointing, microBatch } };
      const figures = weighPlan(task, plan, coefficients);
      if (figures && isBetter(figures, best)) best = figures;
      if (figures?.fits) break;
    }
  }
  return best;
}

function isBetter(a: PlanFigures, b: PlanFigures | undefined): boolean {
  if (!b || a.fits !== b.fits) return !b || a.fits;
  return a.fits ? a.tokensPerSecond > b.tokensPerSecond : a.memory.total < b.memory.total;
}

/**
 * The smallest plan that fits, or with a needed speed the smallest that fits and is fast enough; undefined where none
 * up to `limit` accelerators does.
 */
export function smallestPlan(
  task: PlanningTask,
  wish: { readonly tokensPerSecond?: number | undefined; readonly limit: number },
  coefficients: Coefficients,
): PlanFigures | undefined {
  for (const count of acceleratorCounts(task.acceleratorsPerNode, wish.limit)) {
    const plan = bestPlan(task, count, coefficients);
    if (plan?.fits && plan.tokensPerSecond >= (wish.tokensPerSecond ?? 0)) return plan;
  }
  return undefined;
}

/** The fastest plan that fits, for a speed that none reaches. */
export function fastestPlan(task: PlanningTask, limit: number, coefficients: Coefficients): PlanFigures | undefined {
  let best: PlanFigures | undefined;
  for (const count of acceleratorCounts(task.acceleratorsPerNode, limit)) {
    const plan = bestPlan(task, count, coefficients);
    if (plan?.fits && plan.tokensPerSecond > (best?.tokensPerSecond ?? 0)) best = plan;
  }
  return best;
}
