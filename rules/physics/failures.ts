import type { Coefficients } from './coefficients.ts';

const SECONDS_PER_HOUR = 3600;
const SECONDS_PER_DAY = 86_400;

export interface FailurePlan {
  /** Seconds between failures of any of the accelerators. */
  readonly meanSecondsBetweenFailures: number;
  readonly checkpointSeconds: number;
  /** Seconds of work between two checkpoints. */
  readonly checkpointInterval: number;
  /** Share of the time that is neither saving, nor lost, nor restarting. */
  readonly goodput: number;
}

/**
 * What failures cost a run. Accelerators fail independently (arXiv 2407.21783, table 5); a checkpoint is written every
 * √(2 · checkpointSeconds · meanSecondsBetweenFailures) (Young 1974, first order of Daly 2006); a failure loses half an
 * interval and a restart. `stateBytes` are all weights and optimiser states.
 */
export function failurePlan(
  run: { readonly accelerators: number; readonly stateBytes: number },
  coefficients: Coefficients,
): FailurePlan {
  const { acceleratorMtbf, checkpointBandwidth, restartHours } = coefficients.value;
  const meanSecondsBetweenFailures = (acceleratorMtbf * SECONDS_PER_HOUR) / run.accelerators;
  const checkpointSeconds = run.stateBytes / (run.accelerators * checkpointBandwidth);
  const checkpointInterval = Math.sqrt(2 * checkpointSeconds * meanSecondsBetweenFailures);
  const lost =
    checkpointSeconds / Math.max(checkpointInterval, checkpointSeconds) +
    (checkpointInterval / 2 + restartHours * SECONDS_PER_HOUR) / meanSecondsBetweenFailures;
  return { meanSecondsBetweenFailures, checkpointSeconds, checkpointInterval, goodput: 1 / (1 + lost) };
}

/**
 * Share of a whole run from scratch, usual failures included, that passes at the speed of a benchmark. Evaluation, changes of data and
 * of plan, and slow nodes come with the days: a run of hours loses little, one of weeks all of `1 − goodput`.
 * `workSeconds` is the run at the speed of a benchmark.
 */
export function wholeRunShare(workSeconds: number, coefficients: Coefficients): number {
  return 1 - (1 - coefficients.value.goodput) * wholeness(workSeconds, coefficients);
}

/** How much of a long run a run of this length is: 0 for a benchmark of minutes, 1 for weeks. */
export function wholeness(workSeconds: number, coefficients: Coefficients): number {
  return 1 - Math.exp(-workSeconds / SECONDS_PER_DAY / coefficients.value.wholeRunDays);
}
