import type { Coefficients } from './coefficients.ts';

const SECONDS_PER_HOUR = 3600;

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
