import type { Accelerator, Catalog, Engine, Precision } from '../../catalog/index.ts';
import { say } from '../message.ts';
import { coefficientsOf, type Coefficients } from '../physics/coefficients.ts';
import { releaseOf } from '../physics/engine-release.ts';
import { costPerMillionOutputTokens } from '../physics/cost.ts';
import { answersWhole } from '../physics/sample-serving.ts';
import { planDeployment, type Deployment, type DeploymentTask } from '../physics/serving-plan.ts';
import { collectAssumptions, noteModel, type AssumptionList } from './assumptions.ts';
import { citedEstimate, fromFigure, fromPlan, type Cited } from './cite.ts';
import type { ServingEstimate, ServingInput, ServingOutcome } from './inputs.ts';
import { hourlyPriceOf } from './price.ts';
import { correctServing } from './correct-serving.ts';
import { refuseServing } from './refusals.ts';
import { noteLimits } from './serving-limits.ts';
import { servingEstimates } from './serving-figures.ts';
import { loadTrace } from './serving-load.ts';
import { servingTrace } from './serving-trace.ts';

/**
 * The engine that most likely runs: llama.cpp for its own formats, shared memory, desktop cards outside CUDA and chips
 * without 16-bit units; vLLM where its platform is one it is written for.
 */
function likelyEngine({ class: kind, platform, peakDense }: Accelerator, precision: Precision): Engine {
  if (precision === 'q4_0' || precision === 'q4_k_m' || precision === 'q8_0') return 'llama_cpp';
  if (kind === 'apple_silicon' || platform === 'metal' || platform === 'radeon') return 'llama_cpp';
  if (platform === undefined) return 'other';
  const isPublished = Object.keys(peakDense).length > 0;
  return isPublished && peakDense.bf16 === undefined && peakDense.fp16 === undefined ? 'llama_cpp' : 'vllm';
}

function taskOf(input: ServingInput, coefficients: Coefficients, list: AssumptionList): DeploymentTask {
  const { accelerator } = input;
  const half: Precision =
    accelerator.peakDense.bf16 === undefined && accelerator.peakDense.fp16 !== undefined ? 'fp16' : 'bf16';
  const precision = list.or(input.precision, {
    path: 'precision',
    value: half,
    reason: say('physicsPrecisionPublished', { precision: { term: half } }),
  });
  const kvPrecision = list.or(input.kvPrecision, {
    path: 'kvPrecision',
    value: half,
    reason: say('physicsKvPrecision', { precision: { term: half } }),
  });
  const { shape } = input.model;
  const writes = !answersWhole(shape) && shape.domain !== 'speech';
  const engineGuess = writes ? likelyEngine(accelerator, precision) : 'other';
  const engine = list.or(input.engine, {
    path: 'engine',
    value: engineGuess,
    reason: say('physicsEngineTypical', { engine: { term: engineGuess } }),
  });
  const mode = input.mode ?? 'online';
  const given = input.acceleratorCount !== undefined || Object.keys(input.parallelism ?? {}).length > 0;
  if (input.concurrency === undefined && input.requestsPerSecond === undefined && mode === 'online') {
    list.note('concurrency', coefficients.value.defaultConcurrency, say('physicsOneRequest'));
  }
  const acceleratorsPerNode = list.or(input.acceleratorsPerNode, {
    path: 'acceleratorsPerNode',
    value: coefficients.value.acceleratorsPerNode,
    reason: say('physicsNodeSize', { count: coefficients.value.acceleratorsPerNode }),
  });
  if (accelerator.interconnect?.bandwidth === undefined) {
    list.note(
      'accelerator.interconnect',
      coefficients.value.defaultLink,
      say('physicsDefaultLink', { accelerator: accelerator.name }),
    );
  }
  if (Object.keys(accelerator.peakDense).length === 0) {
    const message = accelerator.approximatePeak === undefined ? 'physicsPeakInferred' : 'physicsPeakApproximate';
    list.note('accelerator.peakDense', null, say(message, { accelerator: accelerator.name }));
  }
  return {
    shape: input.model.shape,
    chip: accelerator,
    precision,
    kvPrecision,
    engine,
    engineRelease: releaseOf(input.engineVersion),
    mode,
    // On accelerators that are given, an engine is told to carry the requests that are given.
    batchLimit: mode === 'online' && given ? input.concurrency : undefined,
    acceleratorsPerNode,
    inputTokens: input.inputTokens,
    outputTokens: input.outputTokens,
    concurrency: input.concurrency,
    requestsPerSecond: input.requestsPerSecond,
    slo: input.slo,
    spare: input.spare ?? false,
    fixed: {
      accelerators: input.acceleratorCount,
      tensor: input.parallelism?.tensor,
      pipeline: input.parallelism?.pipeline,
      data: input.parallelism?.data,
      expert: expertsStated(input),
    },
  };
}

/** The full contract estimate of serving one model on one kind of accelerator, with what was measured of it or near it. */
export function estimateServing(input: ServingInput, catalog: Catalog): ServingOutcome {
  const outcome = predictServing(input, catalog);
  return outcome.ok ? correctServing(outcome, input, { catalog, predict: predictServing }) : outcome;
}

/** The estimate from physics and calibration alone. */
export function predictServing(input: ServingInput, catalog: Catalog): ServingOutcome {
  const refusal = refuseServing(input);
  if (refusal) return refusal;
  const coefficients = coefficientsOf(catalog);
  const list = collectAssumptions();
  noteModel(input.model, list);
  const task = taskOf(input, coefficients, list);
  const deployment = planDeployment(task, coefficients);
  if (!deployment) {
    return {
      ok: false,
      path: 'accelerator',
      reason: say('physicsNoRoofline', { accelerator: input.accelerator.name }),
    };
  }
  noteDeployment(deployment, task, list);
  noteLimits({ task, deployment }, list, coefficients);
  const expert = expertDegree(deployment, input);
  if ((input.parallelism?.expert ?? expert) !== expert)
    list.note('parallelism.expert', expert, say('physicsExpertsElsewhere', { count: expert }));
  const figures = servingEstimates({ input, task, deployment }, coefficients);
  const price = hourlyPriceOf({ accelerator: input.accelerator, stated: input.price }, { catalog, coefficients }, list);
  const total = deployment.accelerators * deployment.replicas;
  const cost = price && {
    ...costPerMillionOutputTokens({
      accelerators: total,
      pricePerAcceleratorHour: price.amount,
      outputTokensPerSecond: { ...figures.outputTokensPerSecond, unit: 'token/s' },
    }),
    unit: price.currency,
  };
  const costCited: Cited[] = price
    ? [
        {
          input: {
            name: 'pricePerAcceleratorHour',
            value: price.amount,
            unit: `${price.currency}/h`,
            source: price.source,
          },
          grade: price.grade,
        },
        fromFigure('outputTokensPerSecond', figures.outputTokensPerSecond),
        fromPlan('accelerators', total, { unit: 'accelerator', stated: false }),
      ]
    : [];
  const estimate: ServingEstimate = {
    ...figures,
    fits: deployment.figures.fits,
    ...(cost && {
      costPerMillionOutputTokens: citedEstimate(
        cost,
        'accelerators × pricePerAcceleratorHour ÷ 3600 ÷ outputTokensPerSecond × 1e6',
        costCited,
      ),
    }),
    assumptions: list.items,
    trace: [...servingTrace(deployment, task), ...loadTrace(deployment, task, coefficients)],
  };
  return {
    ok: true,
    estimate,
    plan: {
      acceleratorCount: deployment.accelerators,
      nodes: Math.ceil(deployment.accelerators / task.acceleratorsPerNode),
      replicas: deployment.replicas,
      parallelism: {
        tensor: deployment.tensor,
        pipeline: deployment.pipeline,
        data: deployment.data,
        expert: expertDegree(deployment, input),
      },
      precision: task.precision,
      kvPrecision: task.kvPrecision,
      engine: task.engine,
      concurrencyPerReplica: deployment.concurrencyPerReplica,
      meetsSlo: deployment.meetsSlo,
    },
  };
}

/** Expert ranks that decide a layout: one rank is what everybody without a sparse model states. */
function expertsStated({ parallelism }: ServingInput): number | undefined {
  return parallelism?.expert === 1 ? undefined : parallelism?.expert;
}

/** Ranks the experts of a sparse model spread over: copies of its attention share them. */
function expertDegree(deployment: Deployment, input: ServingInput): number {
  const { expertParameters, experts } = input.model.shape;
  if (expertParameters === 0) return 1;
  const asked = input.parallelism?.expert ?? 1;
  const ranks = deployment.data > 1 || asked > 1 ? deployment.tensor * deployment.data : 1;
  return Math.min(ranks, experts);
}

function noteDeployment(deployment: Deployment, task: DeploymentTask, list: AssumptionList): void {
  const { fits } = deployment.figures;
  if (fits && deployment.meetsSlo && task.fixed.accelerators === undefined && task.fixed.tensor === undefined) {
    list.note(
      'acceleratorCount',
      deployment.accelerators,
      say('physicsSmallestReplica', { count: deployment.accelerators }),
    );
  }
  if (fits && deployment.figures.running < deployment.concurrencyPerReplica) {
    list.note(
      'concurrency',
      deployment.figures.running,
      say('physicsQueueing', { count: Math.floor(deployment.figures.running) }),
    );
  }
}
