import { readFileSync, writeFileSync } from 'node:fs';
import { policyFile, type Policy } from '../../catalog/schema/policy.ts';
import { coefficientsFrom, type Coefficients } from '../../rules/physics/coefficients.ts';
import { chipSignature, kindOf, modelSignature, type Band } from '../../rules/physics/seen.ts';
import { familyOf, leftOut, weightedQuantile, type Weighted } from './cross-validate.ts';
import { trainingFamilySplits } from './family-splits.ts';
import * as losses from './loss.ts';
import { groups, measureAll, quantile, type Measurement } from './measure.ts';
import { createLookup, numberOf, type Lookup } from './read.ts';
import { openCatalogForValidation } from './open.ts';
import { patternSearch, valueOf } from './vary.ts';

/**
 * Fits the few coefficients of `catalog/policies/physics-*.json` that are graded "derived" to the carried
 * measurements outside the held-out groups, and learns the 80 % intervals: of what was measured from the residuals of
 * the fit, of what was not by cross-validation. Deterministic; running it again on its own result changes nothing but
 * the last digits.
 *
 * Arguments name the kinds to fit: serving, training, memory, power; none means all. Each rewrites only its own
 * coefficients, intervals and signatures, so that kinds can be fitted apart: serving physics-serving.json, training
 * physics-training.json, memory physics-memory.json (intervals only: memory is first principles), power
 * physics-energy.json, and each its lines of physics-seen.json. "unseen" beside them learns the wider intervals of
 * those kinds by cross-validation (slow), "bands" only the intervals, without a fit; without any of the two a fit and the
 * narrow intervals are made.
 */
const calibrations = ['serving', 'training', 'memory', 'power'] as const;
type Calibration = (typeof calibrations)[number];

/** Which calibration owns an interval. */
function calibrationOf(band: Band): Calibration {
  const kind = kindOf(band);
  return kind === 'serving' || kind === 'training' || kind === 'power' ? kind : 'memory';
}

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
function bands(measurements: readonly Measurement[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const band of wantedBands()) {
    const of = measurements.filter(({ group }) => groups[group] === band);
    if (of.length < FEWEST) continue;
    const { below, above } = halfWidths(
      of.map(({ measured, predicted }) => ({ value: measured / predicted, weight: 1 })),
    );
    found[`${band}BandBelow`] = below;
    found[`${band}BandAbove`] = above;
  }
  return found;
}

/** One residual with the group that its prediction had not seen. */
interface Residual {
  readonly band: (typeof groups)[keyof typeof groups];
  readonly group: string;
  readonly ratio: number;
}

/** Whether cross-validation fits a band's figures anew; memory is first principles, power has two coefficients. */
function isRefitted(band: Residual['band']): boolean {
  return kindOf(band) === 'serving' || kindOf(band) === 'training';
}

function residual({ group, measured, predicted }: Measurement, name: string): Residual {
  return { band: groups[group], group: name, ratio: measured / predicted };
}

/**
 * Half-widths that hold 80 % of what was left out, families of models and accelerators alike. The rows of a group count
 * as the root of their number, so that no long table decides alone. What was never seen is never surer than what was.
 */
function unseenBands(residuals: readonly Residual[], seen: Coefficients): Record<string, number> {
  const found: Record<string, number> = {};
  for (const band of wantedBands()) {
    const of = residuals.filter((one) => one.band === band);
    if (of.length < FEWEST) continue;
    const counts = new Map<string, number>();
    for (const { group } of of) counts.set(group, (counts.get(group) ?? 0) + 1);
    const { below, above } = halfWidths(
      of.map((one) => ({ value: one.ratio, weight: 1 / Math.sqrt(counts.get(one.group) ?? 1) })),
    );
    found[`${band}UnseenBelow`] = Math.max(seen.value[`${band}BandBelow`], below);
    found[`${band}UnseenAbove`] = Math.max(seen.value[`${band}BandAbove`], above);
  }
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
  const rows = losses.servingRows();
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

/** Above this many numbers, trying all pairs takes too long. */
const MOST_PAIRED = 16;

function fit(title: string, bounds: losses.Bounds, lossOf: (base: Coefficients, lookup: Lookup) => losses.Loss): void {
  const base = currentCoefficients();
  const loss = lossOf(base, createLookup(openCatalogForValidation(), base));
  const start = Object.fromEntries(Object.keys(bounds).map((name) => [name, Math.abs(valueOf(base, name))]));
  const before = loss(start);
  const result = patternSearch(start, loss, {
    step: 0.2,
    smallest: 0.02,
    bounds,
    pairs: Object.keys(bounds).length <= MOST_PAIRED,
  });
  write(losses.signed(result.values));
  process.stdout.write(`${title}: mean miss ${before.toFixed(4)} → ${result.loss.toFixed(4)}\n`);
}

/** Rows of each kind predicted without their group. */
function residualsLeftOut(fitted: readonly Measurement[], coefficients: Coefficients, lookup: Lookup): Residual[] {
  const { servingBounds, servingLoss, servingRows, trainingBounds, trainingLoss, trainingRows } = losses;
  const serving = {
    rows: servingRows(),
    kind: 'serving',
    bounds: servingBounds,
    lossOf: servingLoss,
    every: 4,
  } as const;
  const training = {
    rows: trainingRows(),
    kind: 'training',
    bounds: trainingBounds,
    lossOf: trainingLoss,
    every: 1,
  } as const;
  const refitted = [serving, training]
    .filter(({ kind }) => wanted(kind))
    .flatMap((one) => leftOut(one, coefficients, lookup));
  return [
    ...refitted
      .filter(({ measurement }) => isRefitted(groups[measurement.group]))
      .map(({ group, measurement }) => residual(measurement, group)),
    ...fitted
      .filter(({ group }) => !isRefitted(groups[group]))
      .map((measurement) => residual(measurement, familyOf(measurement.row))),
  ];
}

const asked = process.argv.slice(2);
const named = calibrations.filter((one) => asked.includes(one));
const wanted = (one: Calibration) => named.length === 0 || named.includes(one);
const fits = (one: Calibration) => wanted(one) && !asked.includes('bands');
const { servingBounds, servingLoss, servingRows, trainingBounds, trainingLoss, trainingRows } = losses;
if (fits('serving')) fit('serving', servingBounds, (base, lookup) => servingLoss(servingRows(), base, lookup));
if (fits('training')) {
  fit('training', trainingBounds, (base, lookup) => trainingLoss(trainingRows(), base, lookup));
  const known = currentCoefficients();
  for (const split of trainingFamilySplits(known, createLookup(openCatalogForValidation(), known)))
    process.stdout.write(
      `  without ${split.heldOut.join(', ')}: ${String(split.count)} rows, median ${split.median.toFixed(2)}, p90 ${split.p90.toFixed(2)}\n`,
    );
}
if (fits('power'))
  fit('power', losses.powerBounds, (base, lookup) => losses.powerLoss(losses.powerRows(), base, lookup));
if (wanted('serving')) write(meanOfEngines(currentCoefficients()));
const lookup = createLookup(openCatalogForValidation(), currentCoefficients());
const fitted = measureAll(lookup, currentCoefficients()).filter(({ split }) => split === 'fitted');
write(bands(fitted));
if (wanted('serving')) write(evidence(lookup));
writeSeen(fitted);
if (asked.length === 0 || asked.includes('unseen')) {
  const coefficients = currentCoefficients();
  const residuals = residualsLeftOut(fitted, coefficients, lookup);
  write(unseenBands(residuals, coefficients));
  for (const band of wantedBands()) {
    const misses = residuals.filter((one) => one.band === band).map(({ ratio }) => Math.abs(1 / ratio - 1));
    const [median, most] = [quantile(misses, 0.5), quantile(misses, 0.9)];
    process.stdout.write(`  ${band} left out: median ${median.toFixed(2)}, p90 ${most.toFixed(2)}\n`);
  }
}
