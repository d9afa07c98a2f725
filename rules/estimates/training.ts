import type { Catalog } from '../../catalog/index.ts';
import { say } from '../message.ts';
import { coefficientsOf, type Coefficients } from '../physics/coefficients.ts';
import { bestPlan, type PlanFigures } from '../physics/parallelism.ts';
import { choosePlan, timed, type PlanReason } from '../physics/planner.ts';
import { daysToSeconds } from '../units/convert.ts';
import { collectAssumptions, noteModel, type AssumptionList } from './assumptions.ts';
import { correctTraining } from './correct-training.ts';
import type { HourlyPrice, TrainingInput, TrainingOutcome } from './inputs.ts';
import { hourlyPriceOf } from './price.ts';
import { refuseTraining } from './refusals.ts';
import { alternativesTo, planOf } from './training-alternatives.ts';
import { embodiedTonnes, trainingFigures, trainingTrace, type TrainingRun } from './training-figures.ts';
import { statedCount, taskOf } from './training-task.ts';

/** The most accelerators a plan is looked for with. */
const LIMIT = 32_768;
const MIN_ITERATIONS = 1;

/** The plan of the count asked for, else the one that suits the wishes best; what was not met is noted. */
function choose(
  input: TrainingInput,
  of: ReturnType<typeof taskOf> & { readonly price: HourlyPrice | undefined; readonly list: AssumptionList },
  coefficients: Coefficients,
): PlanFigures | undefined {
  const { task, tokens, price, list } = of;
  const count = statedCount(input);
  if (count !== undefined) return bestPlan(task, count, coefficients);
  const budget = input.budget === undefined || !price || price.amount <= 0 ? undefined : input.budget / price.amount;
  const chosen = choosePlan(
    task,
    {
      tokens,
      limit: LIMIT,
      deadlineSeconds: input.deadlineDays === undefined ? undefined : daysToSeconds(input.deadlineDays),
      acceleratorHours: budget,
    },
    coefficients,
  );
  if (!chosen) return bestPlan(task, task.acceleratorsPerNode, coefficients);
  const { accelerators } = chosen.figures;
  list.note('acceleratorCount', accelerators, say(choiceMessages[chosen.reason], { count: accelerators }));
  return chosen.figures;
}

const choiceMessages = {
  smallest: 'physicsSmallestPlan',
  meetsDeadline: 'physicsSmallestPlan',
  closestToDeadline: 'physicsClosestPlan',
  fastestInBudget: 'physicsFastestInBudget',
  cheapest: 'physicsBudgetExceeded',
} as const satisfies Record<PlanReason, string>;

/** Accelerators that are paid for and that no layout could use. */
function noteIdle({ accelerators, layout }: PlanFigures, list: AssumptionList): void {
  const { tensor, pipeline, data, context } = layout;
  const idle = accelerators - tensor * pipeline * data * context;
  if (idle > 0)
    list.note('acceleratorCount', accelerators, say('physicsIdleAccelerators', { idle, count: accelerators }));
}

/** The full contract estimate of training one model on one kind of accelerator, with what was measured of it or near it. */
export function estimateTraining(input: TrainingInput, catalog: Catalog): TrainingOutcome {
  const outcome = predictTraining(input, catalog);
  return outcome.ok ? correctTraining(outcome, input, { catalog, predict: predictTraining }) : outcome;
}

/** The estimate from physics and calibration alone. */
export function predictTraining(input: TrainingInput, catalog: Catalog): TrainingOutcome {
  const refusal = refuseTraining(input);
  if (refusal) return refusal;
  const coefficients = coefficientsOf(catalog);
  const list = collectAssumptions();
  noteModel(input.model, list);
  const { task, tokens } = taskOf(input, { catalog, coefficients }, list);
  const price = hourlyPriceOf({ accelerator: input.accelerator, stated: input.price }, { catalog, coefficients }, list);
  const figures = choose(input, { task, tokens, price, list }, coefficients);
  if (!figures) {
    return {
      ok: false,
      path: 'acceleratorCount',
      reason: say('physicsNoTrainingPlan', { accelerator: input.accelerator.name }),
    };
  }
  const { data, microBatch } = figures.layout;
  const round = data * microBatch;
  const batch = task.flexibleBatch ? Math.max(1, Math.round(task.globalBatch / round)) * round : task.globalBatch;
  const steps = Math.max(MIN_ITERATIONS, Math.ceil(tokens / (batch * task.sequenceLength)));
  const pue = list.or(input.pue, {
    path: 'pue',
    value: coefficients.value.pue,
    reason: say('physicsPue', { pue: coefficients.value.pue }),
  });
  const grid = input.region?.gridIntensity;
  if (grid === undefined)
    list.note(
      'region',
      null,
      say('physicsWorldGrid', { intensity: { quantity: coefficients.value.worldGrid, unit: 'gCO2e/kWh' } }),
    );
  noteIdle(figures, list);
  const chosen = timed(task, { tokens, figures }, coefficients);
  const { goodput, available } = chosen;
  const run: TrainingRun = { input, task, tokens, figures, goodput, available, steps, pue, price };
  const missed = input.deadlineDays !== undefined && chosen.wallSeconds > daysToSeconds(input.deadlineDays);
  const embodied = embodiedTonnes(run, coefficients);
  list.note('carbonTonnes', embodied, say('physicsEmbodied', { carbon: { quantity: embodied, unit: 't' } }));
  if (missed) list.note('deadlineDays', input.deadlineDays, say('physicsDeadlineMissed'));
  return {
    ok: true,
    estimate: {
      ...trainingFigures(run, coefficients),
      fits: figures.fits,
      plan: planOf(figures, steps, task.acceleratorsPerNode),
      alternatives: alternativesTo({ task, tokens, chosen, steps, limit: LIMIT }, coefficients),
      assumptions: list.items,
      trace: trainingTrace(run, coefficients),
    },
  };
}
