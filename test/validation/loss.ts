import type { Coefficients } from '../../rules/physics/coefficients.ts';
import { isUsableRun, predictHoursPerBillion } from './predict-training.ts';
import { predictServing } from './predict-serving.ts';
import { numberOf, readRows, type Lookup, type Row } from './read.ts';
import { splitOf } from './split.ts';
import { withValues } from './vary.ts';

export type Bounds = Readonly<Record<string, readonly [number, number]>>;

export const servingBounds: Bounds = {
  bandwidthEfficiency: [0.4, 0.95],
  decodeEfficiency: [0.1, 0.9],
  expertBandwidthEfficiency: [0.2, 1],
  weightOnlyBandwidthEfficiency: [0.2, 1],
  expertPrefillEfficiency: [0.2, 1],
  expertSpread: [0.1, 1],
  interleave: [0.2, 1.2],
  collectiveLatency: [1e-6, 1e-4],
  collectiveEfficiency: [0.1, 0.95],
  'prefillEfficiency.bits16': [0.1, 0.9],
  'prefillEfficiency.bits8': [0.1, 0.9],
  'prefillEfficiency.bits4': [0.1, 0.9],
  ...perEngine('layerOverhead', [1e-6, 5e-3], ['vllm', 'sglang', 'tensorrtLlm', 'transformers', 'llamaCpp']),
  ...perEngine('stepOverhead', [1e-4, 2e-2], ['vllm', 'sglang', 'tensorrtLlm', 'transformers']),
  ...perEngine('sequenceOverhead', [1e-6, 1e-4], ['vllm', 'sglang', 'tensorrtLlm']),
  ...perEngine('requestOverhead', [0.005, 0.5], ['vllm', 'sglang', 'tensorrtLlm']),
  ...perEngine('kvPasses', [1, 60], ['transformers']),
  ...perEngine('scaledLaunch', [1e-5, 5e-3], ['transformers']),
  ...perEngine('expertLaunch', [1e-6, 5e-4], ['transformers']),
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
  expertFactor: [0.3, 1],
  expertExponent: [0.1, 0.8],
  expertPasses: [2, 16],
  scaleExponent: [0.005, 0.05],
  reducedPrecisionFactor: [0.8, 1],
  adapterFactor: [0.7, 1],
  withoutBf16Factor: [0.4, 0.8],
  goodput: [0.75, 1],
  pipelineInterleave: [1, 8],
  communicationOverlap: [0.4, 0.98],
};
export const powerBounds: Bounds = { loadedShare: [0.3, 1], matrixPowerShare: [0.1, 0.8] };

/** Rows of one model, chip, engine and format say much the same: together they count as the root of their number. */
function weights(rows: readonly Row[], columns: readonly string[]): Map<Row, number> {
  const key = (row: Row) => columns.map((column) => row[column]).join('|');
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return new Map(rows.map((row) => [row, 1 / Math.sqrt(counts.get(key(row)) ?? 1)]));
}

/** How far a prediction is off, in logarithms, so that half and double weigh the same; outliers count to a limit. */
const LIMIT = 2;
function miss(predicted: number, measured: number | undefined): number {
  return measured === undefined || measured <= 0 ? 0 : Math.min(LIMIT, Math.abs(Math.log(predicted / measured)));
}

const emphasis: Readonly<Record<string, readonly [tpot: number, throughput: number, ttft: number]>> = {
  serving: [1, 0.5, 0.35],
  serving_steady: [1, 0, 0],
  single_stream: [0, 1, 0],
  offline_max: [0, 1, 0],
  static_batch: [0, 1, 0],
};

export type Loss = (values: Readonly<Record<string, number>>) => number;
export type LossOf = (rows: readonly Row[], base: Coefficients, lookup: Lookup) => Loss;

export function servingRows(): Row[] {
  return readRows('serving').filter((row) => splitOf(row) === 'fitted' && emphasis[row['kind'] ?? ''] !== undefined);
}
export function trainingRows(): Row[] {
  return readRows('training').filter((row) => splitOf(row) === 'fitted' && isUsableRun(row));
}
export function powerRows(): Row[] {
  return readRows('serving').filter((row) => splitOf(row) === 'fitted' && numberOf(row, 'watts') !== undefined);
}

export const servingLoss: LossOf = (rows, base, lookup) => {
  const weightOf = weights(rows, ['kind', 'engine', 'model', 'hardware', 'precision']);
  return (values) => {
    const coefficients = withValues(base, values);
    let total = 0;
    for (const row of rows) {
      const figures = predictServing(row, lookup, coefficients);
      const [tpot, throughput, ttft] = emphasis[row['kind'] ?? ''] ?? [0, 0, 0];
      if (!figures) continue;
      total +=
        (weightOf.get(row) ?? 0) *
        (tpot * miss(figures.tpotSeconds * 1000, numberOf(row, 'tpotMs')) +
          throughput * miss(figures.outputTokensPerSecond, numberOf(row, 'outputTokensPerSecond')) +
          ttft * miss(figures.ttftSeconds * 1000, numberOf(row, 'ttftMs')));
    }
    return total / rows.length;
  };
};

export const trainingLoss: LossOf = (rows, base, lookup) => {
  // One table of one laboratory is one way of working, however many models it tries.
  const weightOf = weights(rows, ['kind', 'source', 'hardware', 'precision']);
  return (values) => {
    const coefficients = withValues(base, signed(values));
    let total = 0;
    for (const row of rows) {
      const measured = numberOf(row, 'acceleratorHoursPerBillionTokens');
      const predicted = measured === undefined ? undefined : predictHoursPerBillion(row, lookup, coefficients);
      if (predicted !== undefined) total += (weightOf.get(row) ?? 0) * miss(predicted, measured);
    }
    return total / rows.length + distance(values, trainingBounds) * PULL;
  };
};

/** Weight of the pull to the middle of the bounds: it decides only where the measurements do not. */
const PULL = 0.0006;
/** Squared distances from the middle of the bounds, on a logarithmic scale on which a bound is 1 away. */
function distance(values: Readonly<Record<string, number>>, bounds: Bounds): number {
  return Object.entries(bounds).reduce((sum, [name, [low, high]]) => {
    const value = values[name];
    return value === undefined ? sum : sum + (Math.log((value * value) / (low * high)) / Math.log(high / low)) ** 2;
  }, 0);
}

export const powerLoss: LossOf = (rows, base, lookup) => {
  return (values) => {
    const coefficients = withValues(base, values);
    let total = 0;
    for (const row of rows) {
      const figures = predictServing(row, lookup, coefficients);
      const joules = figures?.joulesPerOutputToken;
      if (figures && joules !== undefined)
        total += miss(joules * figures.outputTokensPerSecond, numberOf(row, 'watts'));
    }
    return total / rows.length;
  };
};

export const signed = (values: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, negative.has(name) ? -value : value]));
