import { readFileSync, writeFileSync } from 'node:fs';
import { policyFile, type Policy } from '../../catalog/schema/policy.ts';
import { coefficientsFrom, type Coefficients } from '../../rules/physics/coefficients.ts';
import { chipSignature, kindOf, modelSignature } from '../../rules/physics/seen.ts';
import { leftOut, modelGroup, weightedQuantile } from './cross-validate.ts';
import * as losses from './loss.ts';
import { groups, measureAll, quantile, type Measurement } from './measure.ts';
import { createLookup, type Lookup } from './read.ts';
import { openCatalogForValidation } from './open.ts';
import { patternSearch, valueOf } from './vary.ts';

/**
 * Fits the few coefficients of `catalog/policies/physics-*.json` that are graded "derived" to the carried
 * measurements outside the held-out groups, and learns the 80 % intervals: of what was measured from the residuals of
 * the fit, of what was not by cross-validation. Deterministic; running it again on its own result changes nothing but
 * the last digits. Arguments name the fits to run (serving, training, power, unseen); without any, all.
 */
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

/** One residual with the group it stands for. */
interface Residual {
  readonly band: (typeof groups)[keyof typeof groups];
  readonly group: string;
  readonly ratio: number;
}

/** Whether cross-validation fits a band's figures anew; memory and power have few coefficients or none. */
function isRefitted(band: Residual['band']): boolean {
  return kindOf(band) === 'serving' || kindOf(band) === 'training';
}

function residual({ group, measured, predicted }: Measurement, name: string): Residual {
  return { band: groups[group], group: name, ratio: measured / predicted };
}

/**
 * Half-widths that hold 80 % of what was left out. Rows of one group count as the root of their number. Where nothing
 * was refitted, the share grows by one part in the number of groups, as split-conformal prediction has it.
 */
function unseenBands(residuals: readonly Residual[], seen: Coefficients): Record<string, number> {
  const found: Record<string, number> = {};
  for (const band of new Set(Object.values(groups))) {
    const of = residuals.filter((one) => one.band === band);
    const counts = new Map<string, number>();
    for (const { group } of of) counts.set(group, (counts.get(group) ?? 0) + 1);
    if (counts.size < 3) continue;
    const share = isRefitted(band) ? 0.9 : Math.min(0.97, 0.9 * (1 + 1 / counts.size));
    const weighted = of.map(({ ratio, group }) => ({ value: ratio, weight: 1 / Math.sqrt(counts.get(group) ?? 1) }));
    found[`${band}UnseenBelow`] = Math.max(
      seen.value[`${band}BandBelow`],
      Math.min(0.95, 1 - weightedQuantile(weighted, 1 - share)),
    );
    found[`${band}UnseenAbove`] = Math.max(seen.value[`${band}BandAbove`], weightedQuantile(weighted, share) - 1);
  }
  return found;
}

/** What the fitted rows measured, by physical signature, for telling the seen from the unseen. */
function writeSeen(measurements: readonly Measurement[]): void {
  const counts = new Map<string, number>();
  for (const { group, shape, chip } of measurements) {
    const kind = kindOf(groups[group]);
    const chips = kind.endsWith('Memory') || !chip ? [] : [chipSignature(chip)];
    for (const signature of [modelSignature(shape), ...chips]) {
      const key = `${kind}.${signature}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const values = Object.fromEntries(
    [...counts]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([key, value]) => [
        key,
        { value, unit: 'row', source: 'validation-measurements', grade: 'measured', checkedOn: CHECKED },
      ]),
  );
  const title = 'Models and accelerators that the calibration measured, by physical signature';
  writeFileSync(fileOf('physics-seen'), `${JSON.stringify({ title, values }, null, 2)}\n`);
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
/** When the measurements were last checked against their sources. */
const CHECKED = '2026-11-24';

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
    every: 6,
  } as const;
  const training = {
    rows: trainingRows(),
    kind: 'training',
    bounds: trainingBounds,
    lossOf: trainingLoss,
    every: 1,
  } as const;
  const refitted = [serving, training].flatMap((one) => leftOut(one, coefficients, lookup));
  return [
    ...refitted
      .filter(({ measurement }) => isRefitted(groups[measurement.group]))
      .map(({ group, measurement }) => residual(measurement, group)),
    ...fitted
      .filter(({ group }) => !isRefitted(groups[group]))
      .map((measurement) => residual(measurement, modelGroup(measurement.row, lookup))),
  ];
}

const asked = process.argv.slice(2);
const wanted = (name: string) => asked.length === 0 || asked.includes(name);
const { servingBounds, servingLoss, servingRows, trainingBounds, trainingLoss, trainingRows } = losses;
if (wanted('serving')) fit('serving', servingBounds, (base, lookup) => servingLoss(servingRows(), base, lookup));
if (wanted('training')) fit('training', trainingBounds, (base, lookup) => trainingLoss(trainingRows(), base, lookup));
if (wanted('power'))
  fit('power', losses.powerBounds, (base, lookup) => losses.powerLoss(losses.powerRows(), base, lookup));
write(meanOfEngines(currentCoefficients()));
const lookup = createLookup(openCatalogForValidation(), currentCoefficients());
const fitted = measureAll(lookup, currentCoefficients()).filter(({ split }) => split === 'fitted');
write(bands(fitted));
writeSeen(fitted);
if (wanted('unseen')) {
  const coefficients = currentCoefficients();
  write(unseenBands(residualsLeftOut(fitted, coefficients, lookup), coefficients));
}
