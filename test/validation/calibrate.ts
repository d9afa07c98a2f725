import { readFileSync, writeFileSync } from 'node:fs';
import { policyFile, type Policy } from '../../catalog/schema/policy.ts';
import { coefficientsFrom, type Coefficients } from '../../rules/physics/coefficients.ts';
import { chipSignature, kindOf, modelSignature, type Band, type CalibrationKind } from '../../rules/physics/seen.ts';
import { weightedQuantile, type Weighted } from './cross-validate.ts';
import { memoryLeftOut, seriesOf, spreadOfLeftOut } from './cross-validate-memory.ts';
import {
  fitFolds,
  foldsFile,
  readFolds,
  servingLeftOut,
  weighted as weightedServing,
} from './cross-validate-serving.ts';
import {
  comparableRuns,
  fitTraining,
  groupings,
  keepSummaries,
  residualsOf,
  summariseTraining,
  trainingLeftOut,
} from './cross-validate-training.ts';
import { learnHoursStretch } from './learn-hours-stretch.ts';
import { learnServingStretch, plainRatio } from './learn-stretch.ts';
import { fitPower, fitServing, servingRows } from './fit-serving.ts';
import * as losses from './loss.ts';
import { groups, measureAll, type Measurement } from './measure.ts';
import { createLookup, numberOf, type Lookup } from './read.ts';
import { openCatalogForValidation } from './open.ts';
import { servingBands } from './serving-bands.ts';
import { withValues } from './vary.ts';

/**
 * Fits the few coefficients of `catalog/policies/physics-*.json` that are graded "derived" to the carried
 * measurements outside the held-out groups, and learns the 80 % intervals: of what was measured from the residuals of
 * the fit, of what was not by cross-validation. Deterministic; running it again on its own result changes nothing but
 * the last digits.
 *
 * Arguments name the kinds to fit: serving, training, memory, power; none means all. Each rewrites only its own
 * coefficients, intervals and signatures, so that kinds can be fitted apart: serving physics-serving.json, training
 * physics-training.json, memory physics-memory.json and samples physics-serving.json (intervals only), power
 * physics-energy.json, and each its lines of physics-seen.json. "unseen" beside them learns the wider intervals of
 * those kinds, and all of serving and power, by cross-validation (slow), "bands" only the intervals, without a fit; without
 * any of the two a fit and the narrow intervals of the other kinds are made.
 */
const calibrations = ['serving', 'samples', 'training', 'memory', 'power'] as const;
type Calibration = (typeof calibrations)[number];

/** Which calibration owns an interval. */
function calibrationOf(band: Band): Calibration {
  return calibrationOfKind[kindOf(band)];
}
const calibrationOfKind = {
  training: 'training',
  serving: 'serving',
  firstToken: 'serving',
  singleStream: 'serving',
  offline: 'serving',
  samples: 'samples',
  joules: 'power',
  power: 'power',
  servingMemory: 'memory',
  adapterMemory: 'memory',
  trainingMemory: 'memory',
} as const satisfies Record<CalibrationKind, Calibration>;
const isServed = (band: Band) => ['serving', 'power'].includes(calibrationOf(band));

const wantedBands = () => [...new Set(Object.values(groups))].filter((band) => wanted(calibrationOf(band)));

/** The middle 80 % of measured ÷ predicted, as half-widths around a prediction. */
function halfWidths(ratios: readonly Weighted[]): { readonly below: number; readonly above: number } {
  return {
    below: Math.min(MOST_BELOW, Math.max(LEAST, 1 - weightedQuantile(ratios, 0.1))),
    above: Math.max(LEAST, weightedQuantile(ratios, 0.9) - 1),
  };
}
/** An interval reaches neither zero nor nothing: repeated runs differ by some percent. */
const MOST_BELOW = 0.95;
const LEAST = 0.02;
/** Fewer residuals than these have no tenth part. */
const FEWEST = 10;

/** Half-widths that hold 80 % of the fitted residuals of the groups that share a band. */
function bands(measurements: readonly Measurement[], known: Coefficients): Record<string, number> {
  const found: Record<string, number> = {};
  for (const band of wantedBands().filter((one) => !isServed(one))) {
    const of = measurements.filter(({ group }) => groups[group] === band);
    if (of.length < FEWEST) continue;
    const { below, above } = halfWidths(of.map((one) => ({ value: plainRatio(one, known), weight: 1 })));
    found[`${band}BandBelow`] = below;
    found[`${band}BandAbove`] = above;
  }
  return found;
}

/** Half-widths that hold 80 % of the samples per second of a further series, of which nothing is fitted anew. */
function unseenSamples(measurements: readonly Measurement[], seen: Coefficients): Record<string, number> {
  const of = measurements.filter(({ group }) => groups[group] === 'samples');
  if (of.length < FEWEST) return {};
  const { below, above } = spreadOfLeftOut(of.map((one) => ({ ...one, series: seriesOf(one.row) })));
  return {
    samplesUnseenBelow: Math.max(seen.value.samplesBandBelow, below),
    samplesUnseenAbove: Math.max(seen.value.samplesBandAbove, above),
  };
}

/** The same for memory, of which few numbers are fitted: series of models left out, one by one. */
function unseenMemory(fitted: readonly Measurement[], seen: Coefficients, known: Lookup): Record<string, number> {
  const left = memoryLeftOut(fitted, known, seen);
  const found: Record<string, number> = {};
  for (const band of wantedBands().filter((one) => calibrationOf(one) === 'memory')) {
    const of = left.filter(({ group }) => groups[group] === band);
    if (of.length < FEWEST) continue;
    const { below, above } = spreadOfLeftOut(of);
    found[`${band}UnseenBelow`] = Math.max(seen.value[`${band}BandBelow`], below);
    found[`${band}UnseenAbove`] = Math.max(seen.value[`${band}BandAbove`], above);
  }
  return found;
}

/**
 * Hours of training: architectures left out for an unknown model, accelerators left out for an unknown accelerator. The
 * intervals are learnt on the fitted rows alone; the report also leaves out the groups that are always held out.
 */
function unseenTraining(fitted: readonly Measurement[], seen: Coefficients, known: Lookup): Record<string, number> {
  const left = groupings.map((by) => ({
    by,
    residuals: residualsOf(trainingLeftOut({ by, rows: trainingRows() }, seen, known)),
  }));
  const stretches = learnHoursStretch(
    left.flatMap(({ residuals }) => residuals),
    seen,
  );
  const stretched = withValues(seen, stretches);
  const narrow = bands(fitted, stretched);
  const found: Record<string, number> = { ...stretches, ...narrow };
  const summaries = left.map(({ by, residuals }) => {
    const name = by === 'architecture' ? 'hoursUnseen' : 'hoursChip';
    const { below, above } = halfWidths(
      residuals.map(({ measurement, weight }) => ({ value: plainRatio(measurement, stretched), weight })),
    );
    const spread = {
      below: Math.max(narrow['hoursBandBelow'] ?? 0, below),
      above: Math.max(narrow['hoursBandAbove'] ?? 0, above),
    };
    found[`${name}Below`] = spread.below;
    found[`${name}Above`] = spread.above;
    const all = trainingLeftOut({ by, rows: comparableRuns(known) }, seen, known);
    return summariseTraining({ by, left: all }, spread, stretched);
  });
  keepSummaries(summaries);
  process.stdout.write(`${JSON.stringify(summaries)}\n`);
  return found;
}

/** What the fitted rows measured, by physical signature, for telling the seen from the unseen. */
function writeSeen(measurements: readonly Measurement[]): void {
  const counts = new Map<string, number>();
  for (const { group, shape, chip } of measurements) {
    if (!wanted(calibrationOf(groups[group]))) continue;
    const kind = kindOf(groups[group]);
    const chips = kind.endsWith('Memory') || !chip ? [] : [chipSignature(chip)];
    for (const signature of [modelSignature(shape), ...chips]) {
      const key = `${kind}.${signature}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const refreshed = new Set(wantedBands().map((band) => kindOf(band) as string));
  const before = JSON.parse(readFileSync(fileOf('physics-seen'), 'utf8')) as { values: Record<string, unknown> };
  const kept = Object.entries(before.values).filter(([key]) => !refreshed.has(key.split('.')[0] ?? ''));
  const fresh = [...counts].map(([key, value]): [string, unknown] => [
    key,
    { value, unit: 'row', source: 'validation-measurements', grade: 'measured', checkedOn: CHECKED },
  ]);
  const values = Object.fromEntries([...kept, ...fresh].sort(([a], [b]) => a.localeCompare(b)));
  const title = 'Models and accelerators that the calibration measured, by physical signature';
  writeFileSync(fileOf('physics-seen'), `${JSON.stringify({ title, values }, null, 2)}\n`);
}

/** The widest lengths, load and sizes that the serving fit has seen. */
function evidence(lookup: Lookup): Record<string, number> {
  const rows = servingRows();
  const most = (column: string) => Math.max(...rows.map((row) => numberOf(row, column) ?? 0));
  const sizes = rows.map((row) => lookup.shapeOf(row)?.totalParameters).filter((one) => one !== undefined);
  return {
    evidenceInputTokens: most('inputTokens'),
    evidenceOutputTokens: most('outputTokens'),
    evidenceConcurrency: most('concurrency'),
    evidenceMostParameters: Math.max(...sizes),
    evidenceLeastParameters: Math.min(...sizes),
  };
}

/** Engines that nobody measured are taken to be the mean of the serving engines that somebody did. */
function meanOfEngines(coefficients: Coefficients): Record<string, number> {
  const found: Record<string, number> = {};
  for (const group of ['layerOverhead', 'stepOverhead', 'sequenceOverhead', 'requestOverhead', 'burstShare'] as const) {
    const of = coefficients[group];
    const mean = (of.vllm + of.sglang + of.tensorrt_llm) / 3;
    found[`${group}.other`] = mean;
    found[`${group}.tgi`] = mean;
  }
  return found;
}

const policyNames = ['physics-shape', 'physics-memory', 'physics-serving', 'physics-training', 'physics-energy'];
const policyOf = {
  serving: 'physics-serving',
  samples: 'physics-serving',
  training: 'physics-training',
  memory: 'physics-memory',
  power: 'physics-energy',
} as const satisfies Record<Calibration, string>;
const fileOf = (name: string) => new URL(`../../catalog/policies/${name}.json`, import.meta.url);
const DIGITS = 3;
/** When the measurements were last checked against their sources. */
const CHECKED = '2026-11-24';

function write(values: Readonly<Record<string, number>>): void {
  for (const calibration of calibrations.filter(wanted)) {
    const name = policyOf[calibration];
    const file = JSON.parse(readFileSync(fileOf(name), 'utf8')) as { values: Record<string, { value: number }> };
    let changed = false;
    for (const [key, value] of Object.entries(values)) {
      const entry = file.values[key];
      if (!entry) continue;
      entry.value = Number(value.toPrecision(DIGITS));
      changed = true;
    }
    if (changed) writeFileSync(fileOf(name), `${JSON.stringify(file, null, 2)}\n`);
  }
}

/** Policies as they are on disk now, each step seeing what the last one wrote. */
function currentCoefficients(): Coefficients {
  const policies = new Map<string, Policy['values']>(
    policyNames.map((name) => [name, policyFile.parse(JSON.parse(readFileSync(fileOf(name), 'utf8'))).values]),
  );
  return coefficientsFrom((policy, name) => policies.get(policy)?.[name]);
}

const asked = process.argv.slice(2);
const named = calibrations.filter((one) => asked.includes(one));
const wanted = (one: Calibration) => named.length === 0 || named.includes(one);
const fits = (one: Calibration) => wanted(one) && !asked.includes('bands');
const { trainingRows } = losses;
const lookupOf = (known: Coefficients) => createLookup(openCatalogForValidation(), known);
if (fits('serving')) {
  const known = currentCoefficients();
  const found = fitServing(servingRows(), known, lookupOf(known));
  write(found.values);
  process.stdout.write(`serving: misses ${found.loss.toFixed(2)}\n`);
}
if (fits('training')) {
  const known = currentCoefficients();
  const found = fitTraining(trainingRows(), known, createLookup(openCatalogForValidation(), known));
  write(losses.signed(found.values));
  process.stdout.write(`training: mean miss ${found.loss.toFixed(4)}\n`);
}
if (fits('power')) {
  const known = currentCoefficients();
  const found = fitPower(servingRows(), known, lookupOf(known));
  write(found.values);
  process.stdout.write(`power: misses ${found.loss.toFixed(2)}\n`);
}
if (wanted('serving')) write(meanOfEngines(currentCoefficients()));
const lookup = createLookup(openCatalogForValidation(), currentCoefficients());
const fitted = measureAll(lookup, currentCoefficients()).filter(({ split }) => split === 'fitted');
const learnsUnseen = asked.length === 0 || asked.includes('unseen');
if (wanted('serving') && learnsUnseen) {
  const known = currentCoefficients();
  if (fits('serving')) writeFileSync(foldsFile, `${JSON.stringify(fitFolds(known, lookup), null, 1)}\n`);
  write(learnServingStretch(weightedServing(servingLeftOut(readFolds(), known, lookup)), known));
}
write(bands(fitted, currentCoefficients()));
if (wanted('serving')) write(evidence(lookup));
writeSeen(fitted);
if (learnsUnseen) {
  const coefficients = currentCoefficients();
  if (wanted('samples')) write(unseenSamples(fitted, coefficients));
  if (wanted('serving') || wanted('power')) write(servingBands(wantedBands().filter(isServed), coefficients, lookup));
  if (wanted('memory')) write(unseenMemory(fitted, coefficients, lookup));
  if (wanted('training')) write(unseenTraining(fitted, coefficients, lookup));
}
