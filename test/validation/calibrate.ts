import { readFileSync, writeFileSync } from 'node:fs';
import { policyFile, type Policy } from '../../catalog/schema/policy.ts';
import type { Coefficients } from '../../rules/physics/coefficients.ts';
import { coefficientsFrom } from '../../rules/physics/coefficients.ts';
import { groups, measureAll, quantile, type Measurement } from './measure.ts';
import { isUsableRun, predictHoursPerBillion } from './predict-training.ts';
import { predictServing } from './predict-serving.ts';
import { numberOf, createLookup, readRows, type Lookup, type Row } from './read.ts';
import { openCatalogForValidation } from './open.ts';
import { splitOf } from './split.ts';
import { patternSearch, valueOf, withValues } from './vary.ts';

/**
 * Fits the few coefficients of `catalog/policies/physics-*.json` that are graded "derived" to the carried
 * measurements outside the held-out groups, and learns the 80 % intervals from their residuals. Deterministic; running
 * it again on its own result changes nothing but the last digits.
 */
type Bounds = Readonly<Record<string, readonly [number, number]>>;

const servingBounds: Bounds = {
  bandwidthEfficiency: [0.4, 0.95],
  decodeEfficiency: [0.1, 0.9],
  expertBandwidthEfficiency: [0.2, 1],
  weightOnlyBandwidthEfficiency: [0.2, 1],
  expertPrefillEfficiency: [0.2, 1],
  expertSpread: [0.1, 1],
  interleave: [0.2, 1.2],
  sequenceOverhead: [1e-6, 1e-4],
  collectiveLatency: [1e-6, 1e-4],
  collectiveEfficiency: [0.1, 0.95],
  'prefillEfficiency.bits16': [0.1, 0.9],
  'prefillEfficiency.bits8': [0.1, 0.9],
  'prefillEfficiency.bits4': [0.1, 0.9],
  ...perEngine('layerOverhead', [1e-6, 5e-3], ['vllm', 'sglang', 'tensorrtLlm', 'transformers', 'llamaCpp']),
  ...perEngine('stepOverhead', [1e-4, 2e-2], ['vllm', 'sglang', 'tensorrtLlm', 'transformers']),
  ...perEngine('requestOverhead', [0.005, 0.5], ['vllm', 'sglang', 'tensorrtLlm']),
  ...perEngine('burstShare', [0.005, 0.6], ['vllm', 'sglang', 'tensorrtLlm']),
};

function perEngine(prefix: string, bound: readonly [number, number], engines: readonly string[]): Bounds {
  return Object.fromEntries(engines.map((engine) => [`${prefix}.${engine}`, bound]));
}

/** Exponents are negative: faster chips and more of them are harder to keep busy. */
const negative = new Set(['ridgeExponent', 'scaleExponent']);
const trainingBounds: Bounds = {
  utilisation: [0.2, 0.8],
  ridgeExponent: [0.02, 1],
  hiddenExponent: [0.005, 0.5],
  scaleExponent: [0.005, 0.2],
  reducedPrecisionFactor: [0.4, 1],
  expertFactor: [0.2, 1],
  adapterFactor: [0.4, 1.1],
  tensorFactor: [0.9, 1],
  withoutBf16Factor: [0.3, 1.1],
  maxUtilisation: [0.5, 0.75],
  goodput: [0.8, 0.97],
  pipelineInterleave: [1, 12],
  communicationOverlap: [0.3, 0.98],
};
const powerBounds: Bounds = { idleShare: [0.1, 0.5], busyShare: [0.2, 0.8] };

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

function servingLoss(base: Coefficients, lookup: Lookup) {
  const rows = readRows('serving').filter(
    (row) => splitOf(row) === 'fitted' && emphasis[row['kind'] ?? ''] !== undefined,
  );
  const weightOf = weights(rows, ['kind', 'engine', 'model', 'hardware', 'precision']);
  return (values: Readonly<Record<string, number>>): number => {
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
}

function trainingLoss(base: Coefficients, lookup: Lookup) {
  const rows = readRows('training').filter((row) => splitOf(row) === 'fitted' && isUsableRun(row));
  const weightOf = weights(rows, ['kind', 'model', 'hardware', 'precision']);
  return (values: Readonly<Record<string, number>>): number => {
    const coefficients = withValues(base, signed(values));
    let total = 0;
    for (const row of rows) {
      const measured = numberOf(row, 'acceleratorHoursPerBillionTokens');
      const predicted = measured === undefined ? undefined : predictHoursPerBillion(row, lookup, coefficients);
      if (predicted !== undefined) total += (weightOf.get(row) ?? 0) * miss(predicted, measured);
    }
    return total / rows.length;
  };
}

function powerLoss(base: Coefficients, lookup: Lookup) {
  const rows = readRows('serving').filter((row) => splitOf(row) === 'fitted' && numberOf(row, 'watts') !== undefined);
  return (values: Readonly<Record<string, number>>): number => {
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
}

const signed = (values: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, negative.has(name) ? -value : value]));

/** Half-widths that hold 80 % of the fitted residuals of the groups that share a band. */
function bands(measurements: readonly Measurement[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const band of new Set(Object.values(groups))) {
    const of = measurements.filter(({ group }) => groups[group] === band);
    if (of.length < 10) continue;
    const ratios = of.map(({ measured, predicted }) => measured / predicted);
    found[`${band}BandBelow`] = Math.min(0.95, Math.max(0.02, 1 - quantile(ratios, 0.1)));
    found[`${band}BandAbove`] = Math.max(0.02, quantile(ratios, 0.9) - 1);
  }
  return found;
}

/** Engines that nobody measured are taken to be the mean of the serving engines that somebody did. */
function meanOfEngines(coefficients: Coefficients): Record<string, number> {
  const found: Record<string, number> = {};
  for (const group of ['layerOverhead', 'stepOverhead', 'requestOverhead', 'burstShare'] as const) {
    const of = coefficients[group];
    const mean = (of.vllm + of.sglang + of.tensorrt_llm) / 3;
    found[`${group}.other`] = mean;
    found[`${group}.tgi`] = mean;
  }
  return found;
}

const policyNames = ['physics-shape', 'physics-memory', 'physics-serving', 'physics-training', 'physics-energy'];
const fileOf = (name: string) => new URL(`../../catalog/policies/${name}.json`, import.meta.url);
const DIGITS = 3;

function write(values: Readonly<Record<string, number>>): void {
  for (const name of policyNames) {
    const file = JSON.parse(readFileSync(fileOf(name), 'utf8')) as { values: Record<string, { value: number }> };
    for (const [key, value] of Object.entries(values)) {
      const entry = file.values[key];
      if (entry) entry.value = Number(value.toPrecision(DIGITS));
    }
    writeFileSync(fileOf(name), `${JSON.stringify(file, null, 2)}\n`);
  }
}

/** Policies as they are on disk now, each step seeing what the last one wrote. */
function currentCoefficients(): Coefficients {
  const policies = new Map<string, Policy['values']>(
    policyNames.map((name) => [name, policyFile.parse(JSON.parse(readFileSync(fileOf(name), 'utf8'))).values]),
  );
  return coefficientsFrom((policy, name) => policies.get(policy)?.[name]);
}

/** Above this many numbers, trying all pairs takes too long. */
const MOST_PAIRED = 16;

function fit(
  title: string,
  bounds: Bounds,
  lossOf: (base: Coefficients, lookup: Lookup) => (values: Readonly<Record<string, number>>) => number,
): void {
  const base = currentCoefficients();
  const loss = lossOf(base, createLookup(openCatalogForValidation(), base));
  const start = Object.fromEntries(Object.keys(bounds).map((name) => [name, Math.abs(valueOf(base, name))]));
  const before = loss(start);
  const result = patternSearch(start, loss, { step: 0.2, smallest: 0.02, bounds, pairs: Object.keys(bounds).length <= MOST_PAIRED });
  write(signed(result.values));
  process.stdout.write(`${title}: mean miss ${before.toFixed(4)} → ${result.loss.toFixed(4)}\n`);
}

const fits = {
  serving: () => fit('serving', servingBounds, servingLoss),
  training: () => fit('training', trainingBounds, trainingLoss),
  power: () => fit('power', powerBounds, powerLoss),
} as const;
const asked = process.argv.slice(2);
for (const [name, run] of Object.entries(fits)) if (asked.length === 0 || asked.includes(name)) run();
write(meanOfEngines(currentCoefficients()));
const fitted = currentCoefficients();
const measurements = measureAll(createLookup(openCatalogForValidation(), fitted), fitted);
write(bands(measurements.filter(({ split }) => split === 'fitted')));
