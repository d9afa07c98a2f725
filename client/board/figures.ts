import type { Brief, EstimateName } from '../state/types.ts';

export type Reader = NonNullable<Brief['expertise']>;

/** Figures a solution leads with. */
const headline: readonly EstimateName[] = [
  'oneOffCost',
  'monthlyCost',
  'weeksToProduction',
  'memoryPerAcceleratorGb',
  'energyKwhPerMonth',
];

/** Who builds it sees how fast it answers at once. */
const ofExperts: readonly EstimateName[] = ['ttftMs', 'tpotMs', 'requestsPerSecond'];

export const headlineFor = (reader: Reader): readonly EstimateName[] =>
  reader === 'expert' ? [...headline, ...ofExperts] : headline;

/** All figures, in order. */
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
