import type { TrainingPlan } from '../advice-shape.ts';
import { say, type Message } from '../message.ts';
import type { Coefficients } from '../physics/coefficients.ts';
import { bestPlan, type PlanFigures, type PlanningTask } from '../physics/parallelism.ts';
import { timed, type TimedPlan } from '../physics/planner.ts';
import { bytesToGigabytes, secondsToHours } from '../units/convert.ts';
import type { TrainingAlternative } from './inputs.ts';

/** A layout as the plan of the contract. */
export function planOf(figures: PlanFigures, steps: number, perNode: number): TrainingPlan {
  const { tensor, pipeline, data, context, expert, sharding, activationCheckpointing, microBatch } = figures.layout;
  return {
    acceleratorCount: figures.accelerators,
    nodes: Math.ceil(figures.accelerators / perNode),
    parallelism: { tensor, pipeline, data, ...(context > 1 && { context }), expert },
    sharding,
    activationCheckpointing,
    microBatch,
    steps,
  };
}

interface Rivals {
  readonly task: PlanningTask;
  readonly tokens: number;
  readonly chosen: TimedPlan;
  readonly steps: number;
  /** The most accelerators looked at. */
  readonly limit: number;
}

const percentMore = (ratio: number) => Math.round((ratio - 1) * 100);

/** Why another plan was not chosen. */
function whyNot(other: TimedPlan, chosen: TimedPlan): Message {
  const { figures } = other;
  if (!figures.fits) {
    const memory = { quantity: bytesToGigabytes(figures.memory.total), unit: 'GB' };
    return say('physicsAlternativeTooBig', { memory });
  }
  const slower = other.wallSeconds / chosen.wallSeconds;
  const dearer = (slower * figures.accelerators) / chosen.figures.accelerators;
  const same = figures.accelerators === chosen.figures.accelerators;
  if (same) return say('physicsAlternativeSlower', { percent: Math.max(0, percentMore(slower)) });
  if (figures.accelerators < chosen.figures.accelerators)
    return say('physicsAlternativeLonger', { percent: Math.max(0, percentMore(slower)) });
  if (slower >= 1) return say('physicsAlternativeNoGain');
  return say('physicsAlternativeDearer', {
    percent: Math.max(0, percentMore(1 / slower)),
    more: Math.max(0, percentMore(dearer)),
  });
}

/** One thing of the chosen layout done differently on the same accelerators. */
function variationsOf({ layout }: PlanFigures, task: PlanningTask): PlanningTask['fixed'][] {
  const found: PlanningTask['fixed'][] = [];
  if (layout.tensor > 1) found.push({ tensor: 1 });
  if (layout.pipeline > 1) found.push({ pipeline: 1 });
  if (layout.tensor === 1 && layout.pipeline === 1 && layout.data > 1)
    found.push({ sharding: layout.sharding === 'fsdp' ? 'zero1' : 'fsdp', pipeline: 1, tensor: 1 });
  if (layout.activationCheckpointing !== 'full') found.push({ ...layout, activationCheckpointing: 'full' });
  if (layout.activationCheckpointing !== 'none') found.push({ ...layout, activationCheckpointing: 'none' });
  return found.map((fixed) => ({ microBatch: task.fixed.microBatch, ...fixed }));
}

/** Other plans for the same work, each with why it lost: half, twice and four times the accelerators, other layouts. */
export function alternativesTo(of: Rivals, coefficients: Coefficients): TrainingAlternative[] {
  const { task, tokens, chosen, steps, limit } = of;
  const { accelerators } = chosen.figures;
  const counts = [0.5, 2, 4].map((factor) => accelerators * factor);
  // Degrees asked for hold for the plan asked for, not for what else could be done.
  const free = { microBatch: task.fixed.microBatch };
  const tried = [
    ...counts.filter((count) => Number.isInteger(count) && count <= limit).map((count) => ({ count, fixed: free })),
    ...variationsOf(chosen.figures, task).map((fixed) => ({ count: accelerators, fixed })),
  ];
  return tried.flatMap(({ count, fixed }) => {
    const figures = bestPlan({ ...task, fixed }, count, coefficients);
    if (!figures) return [];
    const other = timed(task, { tokens, figures }, coefficients);
    // What is faster on the same accelerators was ruled out by the request, not beaten.
    if (count === accelerators && figures.fits && other.wallSeconds < chosen.wallSeconds) return [];
    return [
      {
        ...planOf(figures, steps, task.acceleratorsPerNode),
        memoryPerAcceleratorGb: bytesToGigabytes(figures.memory.total),
        fits: figures.fits,
        wallClockHours: secondsToHours(other.wallSeconds),
        acceleratorHours: secondsToHours(other.wallSeconds) * figures.accelerators,
        reason: whyNot(other, chosen),
      },
    ];
  });
}
