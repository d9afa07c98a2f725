import type { Coefficients } from '../../rules/physics/coefficients.ts';
import { facilityJoules, hostWattsPerAccelerator } from '../../rules/physics/energy.ts';
import { trainingWatts } from '../../rules/estimates/training-figures.ts';
import { joulesToMwh } from '../../rules/units/convert.ts';
import { predictServing } from './predict-serving.ts';
import { quantile } from './measure.ts';
import { numberOf, readRows, type Lookup, type Row } from './read.ts';

/** What a published figure of energy counts; only like is compared with like. */
export type Boundary = 'accelerators, joules per token' | 'whole computer, joules per token' | 'training run, MWh';

export interface EnergyComparison {
  readonly row: Row;
  readonly boundary: Boundary;
  readonly predicted: number;
  readonly measured: number;
}

/** Joules of one output token: accelerators alone, or with the computer around them. */
function perToken(row: Row, lookup: Lookup, coefficients: Coefficients): EnergyComparison[] {
  const measured = numberOf(row, 'joulesPerOutputToken');
  const chip = lookup.acceleratorOf(row);
  const boundary = boundaryOf(row['boundary'] ?? '');
  if (measured === undefined || boundary === undefined || chip?.power === undefined) return [];
  const single = row['engine'] === 'llama_cpp';
  const load = single ? { kind: 'single_stream' } : { kind: 'serving_steady', scenario: row['task'] ?? '' };
  const figures = predictServing({ ...row, concurrency: row['batch'] ?? '1', ...load }, lookup, coefficients);
  if (figures?.joulesPerOutputToken === undefined) return [];
  const host = boundary === 'whole computer, joules per token' ? hostWattsPerAccelerator(chip.power, coefficients) : 0;
  const rate = single ? figures.outputTokensPerSecond : figures.running / figures.tpotSeconds;
  const watts = figures.joulesPerOutputToken * figures.outputTokensPerSecond;
  const predicted = (watts + host * (numberOf(row, 'accelerators') ?? 1)) / rate;
  return [{ row, boundary, predicted, measured }];
}

function boundaryOf(text: string): Boundary | undefined {
  if (/^gpu.?only$/i.test(text)) return 'accelerators, joules per token';
  return text.startsWith('whole PC') ? 'whole computer, joules per token' : undefined;
}

/** Energy of a run from its published accelerator-hours: power and PUE decide, not our speed. */
function perRun(row: Row, lookup: Lookup, coefficients: Coefficients): EnergyComparison[] {
  const measured = numberOf(row, 'energyMwh');
  const hours = numberOf(row, 'acceleratorHours');
  const pue = numberOf(row, 'pue');
  const chip = lookup.acceleratorOf(row);
  // Without a PUE nobody knows whether the building is in it.
  if (measured === undefined || hours === undefined || pue === undefined || chip?.power === undefined) return [];
  const joules = facilityJoules({
    accelerators: 1,
    wattsPerAccelerator: trainingWatts(chip.power, coefficients),
    hours,
    pue,
  });
  return [{ row, boundary: 'training run, MWh', predicted: joulesToMwh(joules), measured }];
}

/** Every published figure of energy whose boundary is known, with ours. */
export function compareEnergy(lookup: Lookup, coefficients: Coefficients): EnergyComparison[] {
  return [
    ...readRows('energy').flatMap((row) => perToken(row, lookup, coefficients)),
    ...readRows('training').flatMap((row) => perRun(row, lookup, coefficients)),
  ];
}

/** One line for each boundary: rows, median and 90th percentile of the relative error. */
export function energyTable(comparisons: readonly EnergyComparison[]): string {
  const boundaries = [...new Set(comparisons.map(({ boundary }) => boundary))].sort();
  const lines = boundaries.map((boundary) => {
    const errors = comparisons
      .filter((one) => one.boundary === boundary)
      .map(({ predicted, measured }) => Math.abs(predicted / measured - 1));
    const percent = (share: number) => `${String(Math.round(quantile(errors, share) * 100))} %`;
    return `| ${boundary} | ${String(errors.length)} | ${percent(0.5)} | ${percent(0.9)} |`;
  });
  return ['| what is metered | n | median error | 90th percentile |', '| --- | ---: | ---: | ---: |', ...lines].join(
    '\n',
  );
}
