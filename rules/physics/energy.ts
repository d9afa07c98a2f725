import type { Coefficients } from './coefficients.ts';

/** Average power of one accelerator in watts: an idle floor plus a part that follows how busy its units are (0..1). */
export function averageWatts(tdpWatts: number, busy: number, coefficients: Coefficients): number {
  const { idleShare, busyShare } = coefficients.value;
  return tdpWatts * Math.min(1, idleShare + busyShare * Math.max(0, Math.min(1, busy)));
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
