import type { Precision } from '../../catalog/index.ts';
import type { TrainingPlan } from '../advice-shape.ts';
import type { TrainingMethod } from '../brief.ts';
import type { Coefficients } from './coefficients.ts';
import { degreesToTry, doublings } from './degrees.ts';
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
  /** Share of the nominal memory that a plan may fill; a usual one unless said. */
  readonly memoryShare?: number | undefined;
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

const recomputations: readonly TrainingPlan['activationCheckpointing'][] = ['none', 'selective', 'full'];

function microBatchesOf(task: PlanningTask, layout: TrainingLayout): number {
  return Math.max(1, Math.ceil(task.globalBatch / (layout.data * layout.microBatch)));
}

/** Bytes that a plan may fill. */
function roomOf({ chip, memoryShare }: PlanningTask, { value }: Coefficients): number {
  return chip.memory * (memoryShare ?? value.trainingUsableShare);
}

function memoryOf(task: PlanningTask, layout: TrainingLayout, coefficients: Coefficients): TrainingMemory {
  const { shape, method, precision, sequenceLength, loraRank } = task;
  const microBatchesPerReplica = microBatchesOf(task, layout);
  return trainingMemory(
    { shape, method, precision, layout, sequenceLength, loraRank, microBatchesPerReplica },
    coefficients,
  );
}

/** Tokens per second of a layout; undefined where the accelerator publishes no peak. */
function speedOf(
  task: PlanningTask,
  plan: { readonly accelerators: number; readonly layout: TrainingLayout },
  coefficients: Coefficients,
): { readonly speed: TrainingSpeed; readonly tokensPerSecond: number } | undefined {
  const { layout, accelerators } = plan;
  const { shape, chip, method, precision, sequenceLength, acceleratorsPerNode, flopPerToken } = task;
  const microBatchesPerReplica = microBatchesOf(task, layout);
  const run = { shape, chip, method, precision, accelerators, layout, sequenceLength, microBatchesPerReplica };
  const speed = trainingSpeed({ ...run, acceleratorsPerNode, flopPerToken }, coefficients);
  if (!speed) return undefined;
  // A last, partly filled round of micro-batches costs as much as a full one.
  const round = layout.data * layout.microBatch * microBatchesPerReplica;
  const filled = task.flexibleBatch ? 1 : Math.min(1, task.globalBatch / round);
  // Degrees that do not divide leave accelerators idle.
  const used = Math.min(accelerators, layout.tensor * layout.pipeline * layout.data * layout.context);
  return { speed, tokensPerSecond: speed.tokensPerSecondPerAccelerator * used * filled };
}

/** One layout weighed: memory on each accelerator, whether it fits, and its speed. */
export function weighPlan(
  task: PlanningTask,
  plan: { readonly accelerators: number; readonly layout: TrainingLayout },
  coefficients: Coefficients,
): PlanFigures | undefined {
  const found = speedOf(task, plan, coefficients);
  if (!found) return undefined;
  const memory = memoryOf(task, plan.layout, coefficients);
  const fits = memory.total <= roomOf(task, coefficients);
  return { ...plan, memory, fits, ...found };
}

type Plans = Map<string, PlanFigures | undefined>;
const made = new WeakMap<Coefficients, WeakMap<ModelShape, WeakMap<Chip, Plans>>>();
const PLANS_KEPT = 2000;

function plansOf({ shape, chip }: PlanningTask, coefficients: Coefficients): Plans {
  const shapes = made.get(coefficients) ?? new WeakMap<ModelShape, WeakMap<Chip, Plans>>();
  made.set(coefficients, shapes);
  const chips = shapes.get(shape) ?? new WeakMap<Chip, Plans>();
  shapes.set(shape, chips);
  const plans = chips.get(chip) ?? new Map<string, PlanFigures | undefined>();
  chips.set(chip, plans);
  return plans;
}

/**
 * The best layout of a number of accelerators: the fastest that fits, else the one that needs the least memory. Neither
 * prices nor tokens matter to it, so each is searched for once.
 */
export function bestPlan(
  task: PlanningTask,
  accelerators: number,
  coefficients: Coefficients,
): PlanFigures | undefined {
  const plans = plansOf(task, coefficients);
  const { method, precision, sequenceLength, globalBatch, flexibleBatch, loraRank, acceleratorsPerNode } = task;
  const key = JSON.stringify([
    accelerators,
    method,
    precision,
    sequenceLength,
    globalBatch,
    flexibleBatch,
    loraRank,
    acceleratorsPerNode,
    task.flopPerToken,
    task.fixed,
  ]);
  if (plans.has(key)) return plans.get(key);
  if (plans.size >= PLANS_KEPT) plans.clear();
  const plan = roomyOrStated(task, accelerators, coefficients);
  plans.set(key, plan);
  return plan;
}

/**
 * A plan with room for what the formulas miss; where there is none, one that fits on paper, and where somebody states a
 * layout, one that fills all there is.
 */
function roomyOrStated(task: PlanningTask, accelerators: number, coefficients: Coefficients): PlanFigures | undefined {
  const { trainingRoomyShare, trainingUsableShare, trainingCapacityShare } = coefficients.value;
  const stated = Object.values(task.fixed).some((one) => one !== undefined);
  const most = stated ? trainingCapacityShare : trainingUsableShare;
  let plan: PlanFigures | undefined;
  for (const memoryShare of [trainingRoomyShare, trainingUsableShare, most]) {
    plan = searchPlan({ ...task, memoryShare }, accelerators, coefficients);
    // What needs this much more than there is fits with no more room either.
    if (!plan || plan.fits || memoryShare === most || plan.memory.total > LITTLE_MORE * most * task.chip.memory) break;
  }
  return plan;
}

function searchPlan(task: PlanningTask, accelerators: number, coefficients: Coefficients): PlanFigures | undefined {
  let best: PlanFigures | undefined;
  const tooBig: { readonly layout: TrainingLayout; readonly total: number }[] = [];
  for (const degrees of degreesToTry(task, accelerators, coefficients)) {
    const modes = task.fixed.activationCheckpointing ? [task.fixed.activationCheckpointing] : recomputations;
    for (const activationCheckpointing of modes) {
      const sizes = sizesToWeigh(task, { ...degrees, activationCheckpointing }, coefficients);
      for (const { layout, memory, fits } of sizes) {
        if (!fits) {
          if (!best) tooBig.push({ layout, total: memory.total });
          continue;
        }
        const found = speedOf(task, { accelerators, layout }, coefficients);
        if (found && (!best || found.tokensPerSecond > best.tokensPerSecond))
          best = { accelerators, layout, memory, fits: true, ...found };
      }
      const largest = sizes.at(-1);
      // Nothing is gained by recomputing what could be kept.
      if (largest?.fits === true && (largest.layout.microBatch > 1 || degrees.pipeline > 1)) break;
    }
  }
  return best ?? fastestOfLeast(task, { accelerators, tooBig }, coefficients);
}

/** Where nothing fits, the fastest of those that need little more memory than the least. */
function fastestOfLeast(
  task: PlanningTask,
  of: {
    readonly accelerators: number;
    readonly tooBig: readonly { readonly layout: TrainingLayout; readonly total: number }[];
  },
  coefficients: Coefficients,
): PlanFigures | undefined {
  const least = Math.min(...of.tooBig.map(({ total }) => total));
  let best: PlanFigures | undefined;
  for (const { layout, total } of of.tooBig) {
    if (total > least * LITTLE_MORE) continue;
    const plan = weighPlan(task, { accelerators: of.accelerators, layout }, coefficients);
    if (plan && (!best || plan.tokensPerSecond > best.tokensPerSecond)) best = plan;
  }
  return best;
}
const LITTLE_MORE = 1.05;

interface Fitting {
  readonly layout: TrainingLayout;
  readonly memory: TrainingMemory;
  readonly fits: boolean;
}

/**
 * Micro-batches worth weighing: the largest that fits; where layers are recomputed, each smaller one too, since it leaves
 * more of them to keep.
 */
function sizesToWeigh(
  task: PlanningTask,
  spread: Omit<TrainingLayout, 'microBatch'>,
  coefficients: Coefficients,
): readonly Fitting[] {
  const largest = largestFitting(task, spread, coefficients);
  const asked = task.fixed.activationCheckpointing !== undefined;
  if (spread.activationCheckpointing !== 'full' || asked || !largest.fits) return [largest];
  const smallest = task.fixed.microBatch ?? 1;
  return doublings(largest.layout.microBatch)
    .filter((microBatch) => microBatch >= smallest)
    .map((microBatch) => keepWhatFits(task, { ...largest.layout, microBatch }, coefficients));
}

/** Recomputes no more layers than memory asks for: what is kept grows with the rest in proportion. */
function keepWhatFits(task: PlanningTask, layout: TrainingLayout, coefficients: Coefficients): Fitting {
  const limit = roomOf(task, coefficients);
  const all = memoryOf(task, layout, coefficients).total;
  const none = memoryOf(task, { ...layout, recomputedShare: 0 }, coefficients).total;
  const layers = Math.max(1, Math.floor(task.shape.layers / layout.pipeline));
  const needed = none > all ? (none - limit) / (none - all) : 0;
  const recomputedShare = Math.min(1, Math.max(0, Math.ceil(needed * layers) / layers));
  const kept = { ...layout, recomputedShare };
  const memory = memoryOf(task, kept, coefficients);
  return { layout: kept, memory, fits: memory.total <= limit };
}

/** The largest micro-batch that fits; where none does, the smallest. */
function largestFitting(
  task: PlanningTask,
  spread: Omit<TrainingLayout, 'microBatch'>,
  coefficients: Coefficients,
): Fitting {
  const limit = roomOf(task, coefficients);
  const perReplica = Math.max(1, Math.floor(task.globalBatch / spread.data));
  const { maxMicroBatch, maxMicroBatchSamples } = coefficients.value;
  const useful = task.shape.domain === 'language' ? maxMicroBatch : maxMicroBatchSamples;
  const most = spread.pipeline > 1 ? 1 : Math.min(useful, perReplica);
  const at = (microBatch: number) => {
    const layout = { ...spread, microBatch };
    const memory = memoryOf(task, layout, coefficients);
    return { layout, memory, fits: memory.total <= limit };
  };
  if (task.fixed.microBatch !== undefined) return at(task.fixed.microBatch);
  let found = at(1);
  for (let size = 2; size <= most && found.fits; size *= 2) {
    const next = at(size);
    if (!next.fits) break;
    found = next;
  }
  return found;
}
