import type { Coefficients } from './coefficients.ts';

/** How much an accelerator does; shares are 0..1. */
export interface Activity {
  /** Share of the time in which it moves data or multiplies, rather than waits for the host or for other accelerators. */
  readonly busy: number;
  /** Share of the time in which kernels of older releases start experts one by one: units that turn and get little done. */
  readonly turning: number;
  /** Share of peak that its matrix units reach. */
  readonly matrixUse: number;
  /** Bytes that move between its memory and its units in a second. */
  readonly bytesPerSecond: number;
}

/**
 * Average power of one accelerator while it serves, in watts: what it draws while it waits for its host, what being busy
 * or turning adds, what each byte takes on its way from memory, and a part that grows with the root of the share of peak its matrix
 * units reach: the first products wake whole units. No more than its design power.
 */
export function averageWatts(tdpWatts: number, activity: Activity, coefficients: Coefficients): number {
  const { servingIdleShare, loadedShare, turningPowerShare, matrixPowerShare, joulesPerByte } = coefficients.value;
  const turning = turningPowerShare * Math.max(0, Math.min(1, activity.turning));
  const working = Math.max(0, loadedShare - servingIdleShare) * Math.max(0, Math.min(1, activity.busy));
  const moving = (joulesPerByte * Math.max(0, activity.bytesPerSecond)) / tdpWatts;
  const multiplying = matrixPowerShare * Math.sqrt(Math.max(0, Math.min(1, activity.matrixUse)));
  return tdpWatts * Math.min(1, servingIdleShare + working + turning + moving + multiplying);
}

/** Watts of the host that one accelerator answers for: fans, processors, memory and network. */
export function hostWattsPerAccelerator(tdpWatts: number, coefficients: Coefficients): number {
  return Math.min(coefficients.value.hostWatts, tdpWatts * coefficients.value.hostShare);
}

const SECONDS_PER_HOUR = 3600;

/** Energy at the meter in joules: accelerators and their hosts, times PUE. */
export function facilityJoules(use: {
  readonly accelerators: number;
  readonly wattsPerAccelerator: number;
  readonly hours: number;
  readonly pue: number;
}): number {
  return use.accelerators * use.wattsPerAccelerator * use.hours * SECONDS_PER_HOUR * use.pue;
}
