import type { Catalog, Measurement } from '../../catalog/index.ts';
import type { Estimate } from '../estimate.ts';
import { corrected, correctionFrom, following, type Correction, type Situation } from './correct.ts';
import {
  correctionPolicy,
  evidenceNear,
  missing,
  subjectSituation,
  understoodOf,
  type Understood,
  type UnderstoodOutcome,
} from './correct-known.ts';
import { correctionSteps } from './correct-trace.ts';
import type { ServingEstimate, ServingInput, ServingOutcome } from './inputs.ts';
import { resolveModel } from './resolve.ts';

type Made = Extract<ServingOutcome, { readonly ok: true }>;
/** The estimate before any measurement is looked at. */
export type PredictServing = (input: ServingInput, catalog: Catalog) => ServingOutcome;

/** What tells one run of serving from another, per replica. An engine that nobody named is like any. */
function situationOf(input: ServingInput, made: Made, concurrency: number | undefined): Situation {
  const { plan } = made;
  const subject = subjectSituation({
    shape: input.model.shape,
    modelId: input.model.id,
    chip: input.accelerator,
    precision: plan.precision,
  });
  return {
    numbers: {
      ...subject.numbers,
      accelerators: plan.acceleratorCount,
      tensor: input.parallelism?.tensor,
      concurrency,
      inputTokens: input.inputTokens,
      outputTokens: input.outputTokens,
    },
    words: { ...subject.words, engine: input.engine, mode: input.mode ?? 'online' },
  };
}

/** A measurement of serving as a request of its own; undefined where the catalog no longer has what it names. */
function inputOf(measurement: Measurement, catalog: Catalog): ServingInput | undefined {
  const { load, acceleratorCount, precision, engine, parallelism } = measurement;
  const model = resolveModel(measurement.model, catalog);
  const accelerator = catalog.accelerators.get(measurement.accelerator);
  if (load.kind !== 'serving' || !model.ok || !accelerator) return undefined;
  const { tensor, pipeline, data, expert } = parallelism ?? {};
  return {
    model: model.subject,
    accelerator,
    acceleratorCount,
    precision,
    engine,
    parallelism: {
      ...(tensor !== undefined && { tensor }),
      ...(pipeline !== undefined && { pipeline }),
      ...(data !== undefined && { data }),
      ...(expert !== undefined && { expert }),
    },
    mode: load.mode,
    inputTokens: load.inputTokens,
    outputTokens: load.outputTokens,
    concurrency: load.concurrency,
  };
}

/** Measured figures beside the predicted ones, all per accelerator, per token or per request. */
function figuresOf(measurement: Measurement, made: Made): Understood['figures'] {
  const { figures, load, acceleratorCount } = measurement;
  const { estimate, plan } = made;
  if (load.kind !== 'serving') return {};
  const requests = figures.requestsPerSecond;
  const rate = figures.outputTokensPerSecond ?? (requests === undefined ? undefined : requests * load.outputTokens);
  const watts = figures.averagePowerWattsPerAccelerator;
  const pair = (measured: number | undefined, predicted: Estimate | undefined) =>
    measured === undefined || predicted === undefined || !(predicted.likely > 0)
      ? undefined
      : { measured, predicted: predicted.likely };
  // More than one replica: what was measured did not fit at once and queued, which these times do not hold.
  const queued = plan.replicas > 1;
  return {
    ttftMs: queued ? undefined : pair(figures.ttftMs, estimate.ttftMs),
    tpotMs: queued ? undefined : pair(figures.tpotMs ?? figures.itlMs, estimate.tpotMs),
    rate: pair(rate === undefined ? undefined : rate / acceleratorCount, estimate.outputTokensPerSecondPerAccelerator),
    memoryPerAcceleratorGb: pair(figures.memoryPerAcceleratorGb, estimate.memoryPerAcceleratorGb),
    joules: pair(
      watts === undefined || rate === undefined ? undefined : (watts * acceleratorCount) / rate,
      estimate.joulesPerOutputToken,
    ),
  };
}

/** What the physics predicts for one measurement, or why it cannot be estimated. */
export function understandServing(
  measurement: Measurement,
  catalog: Catalog,
  predict: PredictServing,
): UnderstoodOutcome {
  const input = inputOf(measurement, catalog);
  if (!input) return missing(measurement, catalog);
  const outcome = predict(input, catalog);
  if (!outcome.ok) return outcome;
  return {
    ok: true,
    understood: {
      measurement,
      situation: situationOf(input, outcome, input.concurrency),
      figures: figuresOf(measurement, outcome),
    },
  };
}

/** Time of a whole request, as a figure the rate is inverse to. */
function wholeRequest({ ttftMs, tpotMs }: Pick<ServingEstimate, 'ttftMs' | 'tpotMs'>, outputTokens: number): Estimate {
  const at = (end: 'low' | 'likely' | 'high') => ttftMs[end] + Math.max(0, outputTokens - 1) * tpotMs[end];
  return {
    ...tpotMs,
    low: at('low'),
    likely: at('likely'),
    high: at('high'),
    // Named once: a measurement of both times is one measurement.
    inputs: tpotMs.inputs.length >= ttftMs.inputs.length ? tpotMs.inputs : ttftMs.inputs,
  };
}

/** A rate measured on one replica is exact for one; of several it is a multiple. */
function notMeasuredWhole(estimate: Estimate, replicas: number): Estimate {
  return replicas > 1 && estimate.grade === 'measured' ? { ...estimate, grade: 'derived' } : estimate;
}

/**
 * The estimate with what was measured of it or near it. Without measurements in the catalog, or with none near enough,
 * it is the very same object. What was not measured follows from what was: the rate from the times of a request, the
 * time per token from the rate, energy and cost from the rate.
 */
export function correctServing(
  made: Made,
  input: ServingInput,
  of: { readonly catalog: Catalog; readonly predict: PredictServing },
): Made {
  const { catalog, predict } = of;
  if (catalog.measurements.size === 0) return made;
  const { estimate, plan } = made;
  const policy = correctionPolicy(catalog);
  const offline = input.mode === 'offline';
  const situation = situationOf(input, made, offline ? undefined : plan.concurrencyPerReplica);
  const near = evidenceNear(
    situation,
    understoodOf(catalog, 'serving', (one) => understandServing(one, catalog, predict)),
    policy.serving,
  );
  const found = (figure: string, target: Estimate | undefined): Correction | undefined =>
    target && correctionFrom(target, near(figure), policy);
  const corrections = {
    ttftMs: found('ttftMs', estimate.ttftMs),
    tpotMs: found('tpotMs', estimate.tpotMs),
    rate: found('rate', estimate.outputTokensPerSecondPerAccelerator),
    memoryPerAcceleratorGb: found('memoryPerAcceleratorGb', estimate.memoryPerAcceleratorGb),
    joules: found('joules', estimate.joulesPerOutputToken),
  };
  if (Object.values(corrections).every((one) => one === undefined)) return made;
  const apply = (target: Estimate, by: Correction | undefined) => (by ? corrected(target, by) : target);
  const rateBefore = estimate.outputTokensPerSecondPerAccelerator;
  const ttftMs = apply(estimate.ttftMs, corrections.ttftMs);
  const timed = apply(estimate.tpotMs, corrections.tpotMs);
  const rate = corrections.rate
    ? corrected(rateBefore, corrections.rate)
    : following(rateBefore, {
        before: wholeRequest(estimate, input.outputTokens),
        after: wholeRequest({ ttftMs, tpotMs: timed }, input.outputTokens),
        power: -1,
      });
  const withRate = { before: rateBefore, after: rate } as const;
  const rateOnly = corrections.rate && !corrections.tpotMs && !corrections.ttftMs;
  const tpotMs = rateOnly && !offline ? following(timed, { ...withRate, power: -1 }) : timed;
  const accelerators = plan.acceleratorCount * plan.replicas;
  const scaled = (target: Estimate, times: number): Estimate =>
    notMeasuredWhole(
      corrections.rate ? corrected(target, corrections.rate, times) : following(target, { ...withRate, power: 1 }),
      plan.replicas,
    );
  const { joulesPerOutputToken, costPerMillionOutputTokens } = estimate;
  return {
    ...made,
    estimate: {
      ...estimate,
      memoryPerAcceleratorGb: apply(estimate.memoryPerAcceleratorGb, corrections.memoryPerAcceleratorGb),
      ttftMs,
      tpotMs,
      outputTokensPerSecond: scaled(estimate.outputTokensPerSecond, accelerators),
      outputTokensPerSecondPerAccelerator: rate,
      requestsPerSecond: scaled(estimate.requestsPerSecond, accelerators / input.outputTokens),
      ...(joulesPerOutputToken && {
        joulesPerOutputToken: corrections.joules
          ? corrected(joulesPerOutputToken, corrections.joules)
          : following(joulesPerOutputToken, { ...withRate, power: -1 }),
      }),
      ...(costPerMillionOutputTokens && {
        costPerMillionOutputTokens: following(costPerMillionOutputTokens, { ...withRate, power: -1 }),
      }),
      trace: [...estimate.trace, ...correctionSteps(corrections, catalog)],
    },
  };
}
