import type { EstimateName } from '../state/types.ts';

/** Figures a solution leads with, and the order of all of them. */
export const headline: readonly EstimateName[] = [
  'oneOffCost',
  'monthlyCost',
  'weeksToProduction',
  'memoryPerAcceleratorGb',
  'energyKwhPerMonth',
];

export const allFigures: readonly EstimateName[] = [
  'oneOffCost',
  'monthlyCost',
  'tco',
  'costPerThousandRequests',
  'weeksToProduction',
  'memoryPerAcceleratorGb',
  'requestsPerSecond',
  'ttftMs',
  'tpotMs',
  'quality',
  'energyKwhPerMonth',
  'carbonKgPerMonth',
];
