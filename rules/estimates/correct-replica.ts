import type { Catalog } from '../../catalog/index.ts';
import { policyReader } from '../engine/policy.ts';
import type { Estimate } from '../estimate.ts';
import type { ServingFigures, ServingLoad } from '../physics/serving.ts';
import { correctionFrom, measurementInputs, type Correction } from './correct.ts';
import { correctionPolicy, evidenceNear, subjectSituation, understoodOf } from './correct-known.ts';
import { understandServing } from './correct-serving.ts';
import { predictServing } from './serving.ts';

/** What measurements did to the figures of one replica. */
export interface ReplicaCorrections {
  readonly ttftMs: Correction | undefined;
  readonly tpotMs: Correction | undefined;
  readonly rate: Correction | undefined;
  readonly memoryPerAcceleratorGb: Correction | undefined;
}

const madeBy = new WeakMap<ServingFigures, ReplicaCorrections>();

/** What corrected these figures; undefined where nothing did. */
export function correctionsOf(figures: ServingFigures): ReplicaCorrections | undefined {
  return madeBy.get(figures);
}

/**
 * Plain figures of one replica with what was measured of it or near it, for judging many candidates. Without
 * measurements in the catalog, or with none near enough, the very same object.
 */
export function correctReplica(
  figures: ServingFigures,
  load: ServingLoad & { readonly chip: { readonly id: string } },
  of: { readonly modelId: string; readonly catalog: Catalog },
): ServingFigures {
  const { catalog, modelId } = of;
  if (catalog.measurements.size === 0) return figures;
  const policy = correctionPolicy(catalog);
  const subject = subjectSituation({ shape: load.shape, modelId, chip: load.chip, precision: load.precision });
  const situation = {
    numbers: {
      ...subject.numbers,
      accelerators: load.tensor * load.pipeline * load.data,
      tensor: load.tensor,
      concurrency: load.concurrency,
      inputTokens: load.inputTokens,
      outputTokens: load.outputTokens,
    },
    words: {
      ...subject.words,
      // No engine in particular is like any.
      engine: load.engine === 'other' ? undefined : load.engine,
      mode: load.mode,
    },
  };
  const known = understoodOf(catalog, 'serving', (one) => understandServing(one, catalog, predictServing));
  const near = evidenceNear(situation, known, policy.serving);
  const found = (figure: string, value: number, band: string): Correction | undefined => {
    const share = (end: string): number => policyReader(catalog).number(`${band}Band${end}`);
    const range = { low: value * (1 - share('Below')), likely: value, high: value * (1 + share('Above')) };
    return correctionFrom(range, near(figure), policy);
  };
  const corrections: ReplicaCorrections = {
    ttftMs: found('ttftMs', figures.ttftSeconds, 'physics-serving.ttft'),
    tpotMs: found('tpotMs', figures.tpotSeconds, 'physics-serving.tpot'),
    rate: found('rate', figures.outputTokensPerSecond, 'physics-serving.throughput'),
    memoryPerAcceleratorGb: found(
      'memoryPerAcceleratorGb',
      figures.memoryPerAcceleratorBytes,
      'physics-memory.servingMemory',
    ),
  };
  if (Object.values(corrections).every((one) => one === undefined)) return figures;
  const ttftSeconds = settled(figures.ttftSeconds, corrections.ttftMs, 1 / MILLISECONDS);
  const tpotSeconds = settled(figures.tpotSeconds, corrections.tpotMs, 1 / MILLISECONDS);
  const decoded = Math.max(0, load.outputTokens - 1);
  // A rate nobody measured follows from the time of a request.
  const accelerators = load.tensor * load.pipeline * load.data;
  const rate = corrections.rate
    ? settled(figures.outputTokensPerSecond, corrections.rate, accelerators) / figures.outputTokensPerSecond
    : (figures.ttftSeconds + decoded * figures.tpotSeconds) / (ttftSeconds + decoded * tpotSeconds);
  const made: ServingFigures = {
    ...figures,
    ttftSeconds,
    tpotSeconds,
    outputTokensPerSecond: figures.outputTokensPerSecond * rate,
    requestsPerSecond: figures.requestsPerSecond * rate,
    memoryPerAcceleratorBytes: settled(
      figures.memoryPerAcceleratorBytes,
      corrections.memoryPerAcceleratorGb,
      BYTES_IN_GIGABYTE,
    ),
  };
  madeBy.set(made, corrections);
  return made;
}

const MILLISECONDS = 1000;
const BYTES_IN_GIGABYTE = 1e9;

/** The measured value where the very same run was measured, in the unit of the figure; else the value pulled along. */
function settled(value: number, correction: Correction | undefined, unit: number): number {
  if (correction === undefined) return value;
  return correction.exact === undefined ? value * correction.factor : correction.exact * unit;
}

/** A figure whose value holds a correction already: its interval, its grade and the measurements behind it. */
export function withEvidence(
  estimate: Estimate,
  correction: Correction | undefined,
  options: { readonly ofReplicas?: number } = {},
): Estimate {
  if (correction === undefined) return estimate;
  const { likely } = estimate;
  const measured = correction.exact !== undefined && (options.ofReplicas ?? 1) === 1;
  return {
    ...estimate,
    low: Math.min(likely, likely * correction.below),
    high: Math.max(likely, likely * correction.above),
    grade: measured ? 'measured' : estimate.grade,
    formula: measured ? 'as measured' : estimate.formula,
    inputs: [...estimate.inputs, ...measurementInputs(correction, estimate.unit)],
  };
}
