import type { Catalog, Precision } from '../../catalog/index.ts';
import type { TrainingPlan } from '../advice-shape.ts';
import { say } from '../message.ts';
import { coefficientsOf, type Coefficients } from '../physics/coefficients.ts';
import { bestPlan, fastestPlan, smallestPlan, type PlanFigures, type PlanningTask } from '../physics/parallelism.ts';
import { pretrainingBatch } from '../physics/training.ts';
import { daysToSeconds } from '../units/convert.ts';
import { collectAssumptions, noteInferredDimensions, type AssumptionList } from './assumptions.ts';
import type { TrainingAlternative, TrainingInput, TrainingOutcome } from './inputs.ts';
import { hourlyPriceOf } from './price.ts';
import { refuseTraining } from './refusals.ts';
import { trainingFigures, trainingTrace, type TrainingRun } from './training-figures.ts';

/** The most accelerators a plan is looked for with. */
const LIMIT = 65_536;
const MIN_ITERATIONS = 1;

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

/** Tokens to learn from, and how long one sample is. */
function workloadOf(input: TrainingInput, coefficients: Coefficients, list: AssumptionList) {
  const k = coefficients.value;
  const language = input.model.shape.domain === 'language';
  const fromScratch = input.method === 'pretrain';
  const usual = !language ? k.visionTokensPerSample : fromScratch ? k.sequenceLength : k.languageTokensPerSample;
  const sequenceLength = list.or(input.sequenceLength, {
    path: 'sequenceLength',
    value: usual,
    reason: say('physicsSequenceLength', { count: usual }),
  });
  const tokens = input.tokens ?? tokensOf(input, sequenceLength, { coefficients, list });
  const perSample =
    input.flopPerSample ??
    (input.model.shape.flopPerInput !== undefined && !language ? 3 * input.model.shape.flopPerInput : undefined);
  if (perSample !== undefined && input.flopPerSample === undefined) {
    list.note('flopPerSample', perSample, say('physicsFlopPerSample'));
  }
  return { sequenceLength, tokens, flopPerToken: perSample === undefined ? undefined : perSample / sequenceLength };
}

function taskOf(input: TrainingInput, coefficients: Coefficients, list: AssumptionList) {
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
  const usualBatch =
    input.method === 'pretrain'
      ? pretrainingBatch(work, coefficients)
      : Math.min(k.fineTuneBatch, Math.max(1, Math.ceil(work.tokens / work.sequenceLength)));
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
  const acceleratorsPerNode = list.or(input.acceleratorsPerNode, {
    path: 'acceleratorsPerNode',
    value: k.acceleratorsPerNode,
    reason: say('physicsNodeSize', { count: k.acceleratorsPerNode }),
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

function choose(
  input: TrainingInput,
  of: { task: PlanningTask; tokens: number },
  coefficients: Coefficients,
): PlanFigures | undefined {
  const { task, tokens } = of;
  if (input.acceleratorCount !== undefined) return bestPlan(task, input.acceleratorCount, coefficients);
  const degrees = input.parallelism;
  if (degrees?.data !== undefined) {
    const count = (degrees.tensor ?? 1) * (degrees.pipeline ?? 1) * degrees.data * (degrees.context ?? 1);
    return bestPlan(task, count, coefficients);
  }
  const tokensPerSecond =
    input.deadlineDays === undefined
      ? undefined
      : tokens / (daysToSeconds(input.deadlineDays) * coefficients.value.goodput);
  return (
    smallestPlan(task, { tokensPerSecond, limit: LIMIT }, coefficients) ??
    fastestPlan(task, LIMIT, coefficients) ??
    bestPlan(task, task.acceleratorsPerNode, coefficients)
  );
}

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

/** The full contract estimate of training one model on one kind of accelerator. */
export function estimateTraining(input: TrainingInput, catalog: Catalog): TrainingOutcome {
  const refusal = refuseTraining(input);
  if (refusal) return refusal;
  const coefficients = coefficientsOf(catalog);
  const list = collectAssumptions();
  noteInferredDimensions(input.model.shape, list);
  const { task, tokens } = taskOf(input, coefficients, list);
  const figures = choose(input, { task, tokens }, coefficients);
  if (!figures) {
    return {
      ok: false,
      path: 'acceleratorCount',
      reason: say('physicsNoTrainingPlan', { accelerator: input.accelerator.name }),
    };
  }
  if (input.acceleratorCount === undefined) {
    list.note('acceleratorCount', figures.accelerators, say('physicsSmallestPlan', { count: figures.accelerators }));
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
  const price = hourlyPriceOf({ accelerator: input.accelerator, stated: input.price }, { catalog, coefficients }, list);
  const grid = input.region?.gridIntensity;
  if (grid === undefined)
    list.note(
      'region',
      null,
      say('physicsWorldGrid', { intensity: { quantity: coefficients.value.worldGrid, unit: 'gCO2e/kWh' } }),
    );
  const run: TrainingRun = { input, task, tokens, figures, steps, pue, price };
  const missed = input.deadlineDays !== undefined && wallSeconds(run, coefficients) > daysToSeconds(input.deadlineDays);
  if (missed) list.note('deadlineDays', input.deadlineDays, say('physicsDeadlineMissed'));
  return {
    ok: true,
    estimate: {
      ...trainingFigures(run, coefficients),
      fits: figures.fits,
      plan: planOf(figures, steps, task.acceleratorsPerNode),
      alternatives: alternativesTo(run, coefficients),
      assumptions: list.items,
      trace: trainingTrace(run, coefficients),
    },
  };
}

function wallSeconds(run: Pick<TrainingRun, 'tokens' | 'figures'>, coefficients: Coefficients): number {
  return run.tokens / run.figures.tokensPerSecond / coefficients.value.goodput;
}

/** The same work on half, twice and four times the accelerators, where those are plans at all. */
function alternativesTo(run: TrainingRun, coefficients: Coefficients): TrainingAlternative[] {
  const { task, figures, steps } = run;
  const found: TrainingAlternative[] = [];
  for (const factor of [0.5, 2, 4]) {
    const count = figures.accelerators * factor;
    if (!Number.isInteger(count) || count > LIMIT) continue;
    // Degrees asked for hold for the plan asked for, not for what else could be done.
    const other = bestPlan({ ...task, fixed: { microBatch: task.fixed.microBatch } }, count, coefficients);
    if (!other) continue;
    found.push({
      ...planOf(other, steps, task.acceleratorsPerNode),
      memoryPerAcceleratorGb: other.memory.total / 1e9,
      fits: other.fits,
      wallClockHours: wallSeconds({ tokens: run.tokens, figures: other }, coefficients) / 3600,
    });
  }
  return found;
}
