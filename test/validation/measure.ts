import type { Accelerator } from '../../catalog/index.ts';
import type { Coefficients } from '../../rules/physics/coefficients.ts';
import type { Band } from '../../rules/physics/seen.ts';
import type { ModelShape } from '../../rules/physics/shape.ts';
import { isUsableRun, measuredHoursPerBillion, predictRun } from './predict-training.ts';
import { predictMemory } from './predict-memory.ts';
import { predictSamples, sampleRows } from './predict-samples.ts';
import { predictServing, predictWatts, steadyRate } from './predict-serving.ts';
import { numberOf, readRows, type Lookup, type Row } from './read.ts';
import { splitOf, type Split } from './split.ts';

/** A kind of figure, with the names of the policy values that hold its 80 % interval. */
export const groups = {
  'training accelerator-hours': 'hours',
  'serving throughput': 'throughput',
  'time per output token': 'tpot',
  'time to first token': 'ttft',
  'single-stream throughput': 'singleStream',
  'offline throughput': 'offline',
  'joules per output token': 'joules',
  'power while serving': 'power',
  'samples per second': 'samples',
  'inference memory': 'servingMemory',
  'adapter memory': 'adapterMemory',
  'full training memory': 'trainingMemory',
} as const satisfies Record<string, Band>;
export type Group = keyof typeof groups;

export interface Measurement {
  readonly group: Group;
  readonly split: Split;
  readonly row: Row;
  readonly shape: ModelShape;
  readonly chip: Accelerator | undefined;
  /** Requests in flight on one replica, where something is served. */
  readonly inFlight?: number | undefined;
  /** How much of a long run it is, and the year of its programs, where something is trained. */
  readonly wholeness?: number | undefined;
  readonly softwareYear?: number | undefined;
  readonly predicted: number;
  readonly measured: number;
}

const GIBIBYTE_IN_GIGABYTES = 2 ** 30 / 1e9;

function servingMeasurements(row: Row, lookup: Lookup, coefficients: Coefficients): Measurement[] {
  const figures = predictServing(row, lookup, coefficients);
  const shape = lookup.shapeOf(row);
  if (!figures || !shape) return [];
  const chip = lookup.acceleratorOf(row);
  const inFlight = Math.max(figures.running, numberOf(row, 'concurrency') ?? 1);
  const found: Measurement[] = [];
  const add = (group: Group, predicted: number | undefined, column: string) => {
    const measured = numberOf(row, column);
    if (predicted !== undefined && measured !== undefined && measured > 0) {
      found.push({ group, split: splitOf(row), row, shape, chip, inFlight, predicted, measured });
    }
  };
  const kind = row['kind'] ?? '';
  if (kind === 'serving') {
    add('serving throughput', figures.outputTokensPerSecond, 'outputTokensPerSecond');
    add('time per output token', figures.tpotSeconds * 1000, 'tpotMs');
    add('time to first token', figures.ttftSeconds * 1000, 'ttftMs');
  } else if (kind === 'serving_steady') {
    // Measured in the middle of a run, where every sequence is decoding. The gap printed is a median, which leaves out the
    // steps that wait for prompts; time per output token is a mean: the batch over the tokens it makes in a second.
    const steady = steadyRate(figures);
    add('serving throughput', steady, 'outputTokensPerSecond');
    const batch = numberOf(row, 'concurrency');
    const rate = numberOf(row, 'outputTokensPerSecond');
    if (batch !== undefined && rate !== undefined && rate > 0) {
      const predicted = (1000 * batch) / steady;
      const measured = (1000 * batch) / rate;
      found.push({
        group: 'time per output token',
        split: splitOf(row),
        row,
        shape,
        chip,
        inFlight,
        predicted,
        measured,
      });
    }
    const watts = predictWatts(row, { figures, lookup }, coefficients);
    add('joules per output token', watts === undefined ? undefined : watts / steady, 'joulesPerOutputToken');
    add('power while serving', watts, 'watts');
  } else if (kind === 'power_only') {
    // An engine so old that its speed says nothing about today's: watts at the speed it had.
    add('power while serving', predictWatts(row, { figures, lookup }, coefficients), 'watts');
  } else if (kind === 'single_stream') {
    add('single-stream throughput', figures.outputTokensPerSecond, 'outputTokensPerSecond');
  } else if (kind === 'ttft_only') {
    // Timed inside the engine, without a server in front.
    add('time to first token', figures.prefillSeconds * 1000, 'ttftMs');
  } else {
    add('offline throughput', figures.outputTokensPerSecond, 'outputTokensPerSecond');
  }
  return found;
}

/** Full training that prints less memory than its weights, gradients and Adam states of 16 bits take on one accelerator. */
function contradictsItself(row: Row): boolean {
  const bytes = (numberOf(row, 'totalB') ?? 0) * PURE_16_BIT_STATE;
  const alone = (numberOf(row, 'accelerators') ?? 1) === 1;
  return alone && row['library'] === 'pure-16-bit' && (numberOf(row, 'gbPerAccelerator') ?? Infinity) < bytes;
}
const PURE_16_BIT_STATE = 8;

function memoryMeasurements(row: Row, lookup: Lookup, coefficients: Coefficients): Measurement[] {
  const predicted = predictMemory(row, lookup, coefficients);
  const printed = numberOf(row, 'gbPerAccelerator');
  const shape = lookup.shapeOf(row);
  if (predicted === undefined || printed === undefined || row['fits'] !== '' || !shape) return [];
  if (contradictsItself(row)) return [];
  const measured = printed * (row['unit'] === 'GiB' ? GIBIBYTE_IN_GIGABYTES : 1);
  const method = row['method'] ?? '';
  const group =
    method === 'inference' ? 'inference memory' : /lora/.test(method) ? 'adapter memory' : 'full training memory';
  return [{ group, split: splitOf(row), row, shape, chip: lookup.acceleratorOf(row), predicted, measured }];
}

function trainingMeasurements(row: Row, lookup: Lookup, coefficients: Coefficients): Measurement[] {
  const measured = measuredHoursPerBillion(row, lookup);
  if (measured === undefined || !isUsableRun(row)) return [];
  const run = predictRun(row, lookup, coefficients);
  const shape = lookup.shapeOf(row);
  if (!run || !shape) return [];
  const { hours: predicted, wholeness } = run;
  const chip = lookup.acceleratorOf(row);
  const softwareYear = numberOf(row, 'year');
  const of = { split: splitOf(row), row, shape, chip, wholeness, softwareYear };
  return [{ group: 'training accelerator-hours', ...of, predicted, measured }];
}

function sampleMeasurements(row: Row, lookup: Lookup, coefficients: Coefficients): Measurement[] {
  const found = predictSamples(row, lookup, coefficients);
  if (!found) return [];
  return [{ ...found, group: 'samples per second', split: splitOf(row), row, chip: lookup.acceleratorOf(row) }];
}

/** Every row that can be predicted, with what was measured. */
export function measureAll(lookup: Lookup, coefficients: Coefficients): Measurement[] {
  return [
    ...readRows('training').flatMap((row) => trainingMeasurements(row, lookup, coefficients)),
    ...readRows('serving').flatMap((row) => servingMeasurements(row, lookup, coefficients)),
    ...readRows('memory').flatMap((row) => memoryMeasurements(row, lookup, coefficients)),
    ...sampleRows().flatMap((row) => sampleMeasurements(row, lookup, coefficients)),
  ];
}

export function relativeError({ predicted, measured }: Measurement): number {
  return Math.abs(predicted / measured - 1);
}

/** Every row of a kind of calibration: what a fit must not see when it is left out. */
export function measureRows(
  rows: { readonly training?: readonly Row[]; readonly serving?: readonly Row[] },
  lookup: Lookup,
  coefficients: Coefficients,
): Measurement[] {
  return [
    ...(rows.training ?? []).flatMap((row) => trainingMeasurements(row, lookup, coefficients)),
    ...(rows.serving ?? []).flatMap((row) => servingMeasurements(row, lookup, coefficients)),
  ];
}

/** A quantile of a non-empty list by nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
