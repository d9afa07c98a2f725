import type { Coefficients } from '../../rules/physics/coefficients.ts';
import { isUsableRun, measuredHoursPerBillion, predictHoursPerBillion } from './predict-training.ts';
import { readRows, readSources, type Lookup, type Row } from './read.ts';
import { splitOf } from './split.ts';
import { withValues } from './vary.ts';

export type Bounds = Readonly<Record<string, readonly [number, number]>>;

export const servingBounds: Bounds = {
  bandwidthEfficiency: [0.4, 1],
  decodeEfficiency: [0.3, 1.2],
  expertBandwidthEfficiency: [0.2, 1],
  weightOnlyBandwidthEfficiency: [0.2, 1],
  expertPrefillEfficiency: [0.2, 1],
  expertSpread: [0.1, 1],
  interleave: [0.2, 1.2],
  collectiveLatency: [1e-6, 1e-4],
  collectiveEfficiency: [0.1, 0.95],
  attentionEfficiency: [0.1, 1],
  kvBandwidthEfficiency: [0.3, 1],
  prefillVectors: [2, 60],
  queueShare: [0.2, 4],
  saturationRidge: [0.5, 60],
  datedExpertLayer: [1e-6, 3e-4],
  datedScaledExpertLayer: [1e-6, 3e-4],
  'prefillEfficiency.bits16': [0.1, 1],
  'prefillEfficiency.bits8': [0.1, 1],
  'prefillEfficiency.bits4': [0.1, 1],
  ...perEngine('layerOverhead', [1e-6, 5e-3], ['vllm', 'sglang', 'tensorrtLlm', 'transformers', 'llamaCpp']),
  ...perEngine('stepOverhead', [1e-4, 2e-2], ['vllm', 'sglang', 'tensorrtLlm', 'transformers']),
  ...perEngine('sequenceOverhead', [1e-6, 1e-4], ['vllm', 'sglang', 'tensorrtLlm']),
  ...perEngine('requestOverhead', [0.005, 0.5], ['vllm', 'sglang', 'tensorrtLlm']),
  ...perEngine('kvPasses', [1, 60], ['transformers']),
  ...perEngine('scaledLaunch', [1e-5, 5e-3], ['transformers']),
  ...perEngine('expertLaunch', [1e-6, 5e-4], ['transformers']),
  ...perEngine('expertLayer', [1e-6, 3e-4], ['sglang', 'tensorrtLlm']),
  ...perEngine('burstShare', [0.005, 0.6], ['vllm', 'sglang', 'tensorrtLlm']),
};

function perEngine(prefix: string, bound: readonly [number, number], engines: readonly string[]): Bounds {
  return Object.fromEntries(engines.map((engine) => [`${prefix}.${engine}`, bound]));
}

/** Exponents are negative: faster chips and more of them are harder to keep busy. */
const negative = new Set(['scaleExponent']);
/** What physics and the literature leave possible; without evidence a coefficient stays near the middle. */
export const trainingBounds: Bounds = {
  matrixShare: [0.55, 1],
  attentionShare: [0.2, 0.6],
  vectorPasses: [10, 40],
  gatePasses: [2, 10],
  logitPasses: [1, 8],
  layerLaunch: [2e-5, 2e-4],
  tensorExposure: [0.1, 1],
  expertExposure: [0.1, 1],
  expertTailElements: [5e5, 5e7],
  tailElements: [1e5, 5e6],
  castPasses: [2, 12],
  collectiveShare: [0.2, 0.9],
  gatherShare: [0.05, 0.9],
  datedExpertFactor: [1, 2],
  yearlyProgress: [1, 1.15],
  unalignedFactor: [0.5, 1],
  collectiveStart: [5e-6, 1e-4],
  wholeRunDays: [1, 20],
  expertPasses: [2, 16],
  scaleExponent: [0.005, 0.05],
  reducedPrecisionFactor: [0.8, 1],
  adapterFactor: [0.7, 1],
  withoutBf16Factor: [0.4, 0.8],
  goodput: [0.6, 1],
  pipelineInterleave: [2, 16],
  communicationOverlap: [0.4, 0.98],
};
export const powerBounds: Bounds = {
  servingIdleShare: [0.1, 0.6],
  loadedShare: [0.3, 1],
  matrixPowerShare: [0.02, 0.8],
  joulesPerByte: [8e-12, 9e-11],
  turningPowerShare: [0.1, 1],
};

/** Who measured: results of one benchmark and tables of one repository belong together, papers stand alone. */
const sources = readSources();
function campaignOf(row: Row): string {
  const source = sources[Number(row['source'])] ?? '';
  return /^[\w.-]+\/[\w.-]+/.exec(source)?.[0] ?? source;
}

/** Rows of one kind, accelerator, format and campaign say much the same: together they count as the root of their number. */
function weights(rows: readonly Row[], key: (row: Row) => string): Map<Row, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return new Map(rows.map((row) => [row, 1 / Math.sqrt(counts.get(key(row)) ?? 1)]));
}

/** How far a prediction is off, in logarithms, so that half and double weigh the same, smooth at zero, where searches would stall,
 * and with little patience for rows that nothing explains. */
const TRAINING_LIMIT = 1.2;
const ROUNDING = 0.05;
function smoothMiss(predicted: number, measured: number | undefined): number {
  if (measured === undefined || measured <= 0) return 0;
  return Math.min(TRAINING_LIMIT, Math.hypot(Math.log(predicted / measured), ROUNDING) - ROUNDING);
}

export type Loss = (values: Readonly<Record<string, number>>) => number;
export type LossOf = (rows: readonly Row[], base: Coefficients, lookup: Lookup) => Loss;

export function trainingRows(): Row[] {
  return readRows('training').filter((row) => splitOf(row) === 'fitted' && isUsableRun(row));
}
export const trainingLoss: LossOf = (rows, base, lookup) => {
  // One campaign of one laboratory is one way of working, however many models it tries.
  const weightOf = weights(
    rows,
    (row) => ['kind', 'hardware', 'precision'].map((column) => row[column]).join('|') + campaignOf(row),
  );
  const sum = [...weightOf.values()].reduce((all, one) => all + one, 0);
  return (values) => {
    const coefficients = withValues(base, signed(values));
    let total = 0;
    for (const row of rows) {
      const measured = measuredHoursPerBillion(row, lookup);
      const predicted = measured === undefined ? undefined : predictHoursPerBillion(row, lookup, coefficients);
      if (predicted !== undefined) total += (weightOf.get(row) ?? 0) * smoothMiss(predicted, measured);
    }
    return total / sum + distance(values, trainingBounds) * PULL;
  };
};

/** Weight of the pull to the middle of the bounds: it decides only where the measurements do not. */
const PULL = 0.01;
/** Squared distances from the middle of the bounds, on a logarithmic scale on which a bound is 1 away. */
function distance(values: Readonly<Record<string, number>>, bounds: Bounds): number {
  return Object.entries(bounds).reduce((sum, [name, [low, high]]) => {
    const value = values[name];
    return value === undefined ? sum : sum + (Math.log((value * value) / (low * high)) / Math.log(high / low)) ** 2;
  }, 0);
}

export const signed = (values: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, negative.has(name) ? -value : value]));
