import type { Coefficients } from '../../rules/physics/coefficients.ts';
import type { Numbers } from './adaptive-search.ts';
import { gaussNewton, type Miss } from './gauss-newton.ts';
import { powerBounds, servingBounds } from './loss.ts';
import { predictServing, predictWatts, steadyRate } from './predict-serving.ts';
import { numberOf, readRows, type Lookup, type Row } from './read.ts';
import { splitOf } from './split.ts';
import { withValues } from './vary.ts';

/** How much a row's time per token, its throughput and its time to first token count, by how it was measured. */
const emphasis: Readonly<Record<string, readonly [tpot: number, throughput: number, ttft: number]>> = {
  serving: [1, 0.5, 0.5],
  // The gap printed is a median; the throughput counts every step.
  serving_steady: [0, 1, 0],
  single_stream: [0, 1, 0],
  offline_max: [0, 1, 0],
  static_batch: [0, 1, 0],
  ttft_only: [0, 0, 1],
  power_only: [0, 0, 0],
};

/** What one would guess before any measurement; where measurements do not decide, the fit stays here. */
const guesses: Numbers = {
  bandwidthEfficiency: 0.9,
  decodeEfficiency: 0.8,
  expertBandwidthEfficiency: 0.7,
  weightOnlyBandwidthEfficiency: 0.8,
  expertPrefillEfficiency: 0.6,
  expertSpread: 0.6,
  interleave: 0.7,
  collectiveLatency: 2e-6,
  collectiveEfficiency: 0.5,
  attentionEfficiency: 0.6,
  kvBandwidthEfficiency: 0.75,
  prefillVectors: 12,
  queueShare: 0.6,
  saturationRidge: 12,
  datedExpertLayer: 5e-5,
  datedScaledExpertLayer: 1e-4,
  'prefillEfficiency.bits16': 0.75,
  'prefillEfficiency.bits8': 0.62,
  'prefillEfficiency.bits4': 0.5,
  'layerOverhead.vllm': 4e-5,
  'layerOverhead.sglang': 4e-5,
  'layerOverhead.tensorrtLlm': 3e-5,
  'layerOverhead.transformers': 5e-4,
  'layerOverhead.llamaCpp': 6e-5,
  'stepOverhead.vllm': 0.002,
  'stepOverhead.sglang': 0.002,
  'stepOverhead.tensorrtLlm': 0.002,
  'stepOverhead.transformers': 0.005,
  'sequenceOverhead.vllm': 4e-5,
  'sequenceOverhead.sglang': 2e-5,
  'sequenceOverhead.tensorrtLlm': 2e-5,
  'requestOverhead.vllm': 0.04,
  'requestOverhead.sglang': 0.1,
  'requestOverhead.tensorrtLlm': 0.1,
  'kvPasses.transformers': 5,
  'scaledLaunch.transformers': 1e-3,
  'expertLaunch.transformers': 1e-4,
  'expertLayer.sglang': 5e-5,
  'expertLayer.tensorrtLlm': 3e-5,
  'burstShare.vllm': 0.05,
  'burstShare.sglang': 0.1,
  'burstShare.tensorrtLlm': 0.05,
};
/** 3.9 pJ for a bit of stacked memory. */
const powerGuesses: Numbers = {
  servingIdleShare: 0.3,
  loadedShare: 0.7,
  matrixPowerShare: 0.2,
  joulesPerByte: 3.1e-11,
  turningPowerShare: 0.5,
};

const PULL = 0.5;
const ROUNDS = 25;

export function servingRows(): Row[] {
  return readRows('serving').filter((row) => splitOf(row) === 'fitted' && emphasis[row['kind'] ?? ''] !== undefined);
}

/** Rows of one accelerator, engine, format and table say much the same: together they count as the root of their number. */
function weightsOf(rows: readonly Row[]): (row: Row) => number {
  const columns = ['kind', 'engine', 'hardware', 'precision', 'source'];
  const key = (row: Row) => columns.map((column) => row[column]).join('|');
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return (row) => 1 / Math.sqrt(counts.get(key(row)) ?? 1);
}

/** Engines whose sparse layers nobody measured alone are taken to be the middle of those that somebody did. */
export function expertLayers(values: Numbers): Record<string, number> {
  const { 'expertLayer.sglang': one, 'expertLayer.tensorrtLlm': two } = values;
  if (one === undefined || two === undefined) return {};
  return Object.fromEntries(
    ['vllm', 'tgi', 'other', 'llamaCpp'].map((key) => [`expertLayer.${key}`, Math.sqrt(one * two)]),
  );
}

function miss(predicted: number, measured: number | undefined, weight: number): Miss {
  const isThere = measured !== undefined && measured > 0;
  return { value: isThere ? Math.log(predicted / measured) : 0, weight: isThere ? weight : 0 };
}

const MILLISECONDS = 1000;

function servingMisses(rows: readonly Row[], base: Coefficients, lookup: Lookup) {
  const weightOf = weightsOf(rows);
  return (values: Numbers): Miss[] => {
    const coefficients = withValues(base, { ...values, ...expertLayers(values) });
    return rows.flatMap((row) => {
      const figures = predictServing(row, lookup, coefficients);
      const [tpot, throughput, ttft] = emphasis[row['kind'] ?? ''] ?? [0, 0, 0];
      if (!figures) return [];
      const weight = weightOf(row);
      const isSteady = row['kind'] === 'serving_steady';
      const rate = isSteady ? steadyRate(figures) : figures.outputTokensPerSecond;
      const first = row['kind'] === 'ttft_only' ? figures.prefillSeconds : figures.ttftSeconds;
      return [
        miss(figures.tpotSeconds * MILLISECONDS, numberOf(row, 'tpotMs'), tpot * weight),
        miss(rate, numberOf(row, 'outputTokensPerSecond'), throughput * weight),
        miss(first * MILLISECONDS, numberOf(row, 'ttftMs'), ttft * weight),
      ];
    });
  };
}

/** The numbers of serving that suit these rows best, engines that share one included. */
export function fitServing(rows: readonly Row[], base: Coefficients, lookup: Lookup) {
  const found = gaussNewton(guesses, servingMisses(rows, base, lookup), {
    bounds: servingBounds,
    rounds: ROUNDS,
    pull: PULL,
  });
  return { values: { ...found.values, ...expertLayers(found.values) }, loss: found.loss };
}

/** The numbers of average power that suit the metered watts among these rows best. */
export function fitPower(rows: readonly Row[], base: Coefficients, lookup: Lookup) {
  const metered = rows.filter((row) => numberOf(row, 'watts') !== undefined);
  const weightOf = weightsOf(metered);
  const misses = (values: Numbers): Miss[] => {
    const coefficients = withValues(base, values);
    return metered.flatMap((row) => {
      const figures = predictServing(row, lookup, coefficients);
      const watts = figures && predictWatts(row, { figures, lookup }, coefficients);
      return watts === undefined ? [] : [miss(watts, numberOf(row, 'watts'), weightOf(row))];
    });
  };
  return gaussNewton(powerGuesses, misses, { bounds: powerBounds, rounds: ROUNDS, pull: PULL });
}
