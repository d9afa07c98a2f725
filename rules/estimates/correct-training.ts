import type { Catalog, Measurement } from '../../catalog/index.ts';
import type { Estimate } from '../estimate.ts';
import { corrected, correctionFrom, following, type Situation } from './correct.ts';
import {
  correctionPolicy,
  evidenceNear,
  missing,
  subjectSituation,
  understoodOf,
  type UnderstoodOutcome,
} from './correct-known.ts';
import { correctionSteps } from './correct-trace.ts';
import type { TrainingInput, TrainingOutcome } from './inputs.ts';
import { resolveModel } from './resolve.ts';

type Made = Extract<TrainingOutcome, { readonly ok: true }>;
/** The estimate before any measurement is looked at, with the numbers its plan assumed. */
export type PredictTraining = (input: TrainingInput, catalog: Catalog) => TrainingOutcome;

/** What tells one run of training from another. Degrees that nobody named are like any. */
function situationOf(input: TrainingInput, made: Made): Situation {
  const { plan, assumptions } = made.estimate;
  const assumed = (path: string): unknown => assumptions.find((one) => one.path === path)?.value;
  const precision = input.precision ?? assumed('precision');
  const sequenceLength = input.sequenceLength ?? assumed('sequenceLength');
  const subject = subjectSituation({
    shape: input.model.shape,
    modelId: input.model.id,
    chip: input.accelerator,
    precision: typeof precision === 'string' ? precision : '',
  });
  return {
    numbers: {
      ...subject.numbers,
      accelerators: plan.acceleratorCount,
      sequenceLength: typeof sequenceLength === 'number' ? sequenceLength : undefined,
      globalBatch: input.globalBatch,
      microBatch: input.microBatch,
      tensor: input.parallelism?.tensor,
      pipeline: input.parallelism?.pipeline,
    },
    words: { ...subject.words, method: input.method },
  };
}

function inputOf(measurement: Measurement, catalog: Catalog): TrainingInput | undefined {
  const { load, acceleratorCount, precision, parallelism } = measurement;
  const model = resolveModel(measurement.model, catalog);
  const accelerator = catalog.accelerators.get(measurement.accelerator);
  if (load.kind !== 'training' || !model.ok || !accelerator) return undefined;
  const { tensor, pipeline, data, expert } = parallelism ?? {};
  return {
    model: model.subject,
    accelerator,
    method: load.method,
    acceleratorCount,
    precision,
    sequenceLength: load.sequenceLength,
    globalBatch: load.globalBatch,
    microBatch: load.microBatch,
    parallelism: {
      ...(tensor !== undefined && { tensor }),
      ...(pipeline !== undefined && { pipeline }),
      ...(data !== undefined && { data }),
      ...(expert !== undefined && { expert }),
    },
    // Speed and memory do not depend on how long it goes on.
    tokens: load.sequenceLength * (load.globalBatch ?? acceleratorCount) * STEPS,
  };
}
const STEPS = 1000;

/** What the physics predicts for one measurement, or why it cannot be estimated. */
export function understandTraining(
  measurement: Measurement,
  catalog: Catalog,
  predict: PredictTraining,
): UnderstoodOutcome {
  const input = inputOf(measurement, catalog);
  if (!input) return missing(measurement, catalog);
  const outcome = predict(input, catalog);
  if (!outcome.ok) return outcome;
  const { estimate } = outcome;
  const pair = (measured: number | undefined, predicted: Estimate) =>
    measured === undefined ? undefined : { measured, predicted: predicted.likely };
  return {
    ok: true,
    understood: {
      measurement,
      situation: situationOf(input, outcome),
      figures: {
        rate: pair(measurement.figures.trainingTokensPerSecondPerAccelerator, estimate.tokensPerSecondPerAccelerator),
        memoryPerAcceleratorGb: pair(measurement.figures.memoryPerAcceleratorGb, estimate.memoryPerAcceleratorGb),
      },
    },
  };
}

/** No run uses more than all of the peak. */
function share(estimate: Estimate): Estimate {
  const within = (value: number) => Math.min(1, value);
  return { ...estimate, low: within(estimate.low), likely: within(estimate.likely), high: within(estimate.high) };
}

/** The estimate with what was measured of it or near it; hours, energy, carbon and cost follow from the speed. */
export function correctTraining(
  made: Made,
  input: TrainingInput,
  of: { readonly catalog: Catalog; readonly predict: PredictTraining },
): Made {
  const { catalog, predict } = of;
  if (catalog.measurements.size === 0) return made;
  const { estimate } = made;
  const policy = correctionPolicy(catalog);
  const near = evidenceNear(
    situationOf(input, made),
    understoodOf(catalog, 'training', (one) => understandTraining(one, catalog, predict)),
    policy.training,
  );
  const before = estimate.tokensPerSecondPerAccelerator;
  const corrections = {
    rate: correctionFrom(before, near('rate'), policy),
    memoryPerAcceleratorGb: correctionFrom(estimate.memoryPerAcceleratorGb, near('memoryPerAcceleratorGb'), policy),
  };
  const { rate, memoryPerAcceleratorGb: memory } = corrections;
  if (!rate && !memory) return made;
  const after = rate ? corrected(before, rate) : before;
  const along = (target: Estimate): Estimate => following(target, { before, after, power: 1 });
  const inverse = (target: Estimate): Estimate => following(target, { before, after, power: -1 });
  const { energyMwh, carbonTonnes, cost } = estimate;
  return {
    ...made,
    estimate: {
      ...estimate,
      memoryPerAcceleratorGb: memory
        ? corrected(estimate.memoryPerAcceleratorGb, memory)
        : estimate.memoryPerAcceleratorGb,
      mfu: share(along(estimate.mfu)),
      tokensPerSecondPerAccelerator: after,
      acceleratorHours: inverse(estimate.acceleratorHours),
      wallClockHours: inverse(estimate.wallClockHours),
      ...(energyMwh && { energyMwh: inverse(energyMwh) }),
      ...(carbonTonnes && { carbonTonnes: inverse(carbonTonnes) }),
      ...(cost && { cost: inverse(cost) }),
      trace: [...estimate.trace, ...correctionSteps(corrections, catalog)],
    },
  };
}
