import type { Coefficients } from '../../rules/physics/coefficients.ts';
import { isUsableRun, predictHoursPerBillion } from './predict-training.ts';
import { predictMemory } from './predict-memory.ts';
import { predictServing } from './predict-serving.ts';
import { numberOf, readRows, type Lookup, type Row } from './read.ts';
import { splitOf, type Split } from './split.ts';

/** A kind of figure, with the names of the policy values that hold its 80 % interval. */
export const groups = {
  'training accelerator-hours': 'hours',
  'serving throughput': 'throughput',
  'time per output token': 'tpot',
  'time to first token': 'ttft',
  'single-stream throughput': 'throughput',
  'offline throughput': 'throughput',
  'joules per output token': 'joules',
  'power while serving': 'power',
  'inference memory': 'servingMemory',
  'adapter memory': 'adapterMemory',
  'full training memory': 'trainingMemory',
} as const;
export type Group = keyof typeof groups;

export interface Measurement {
  readonly group: Group;
  readonly split: Split;
  readonly row: Row;
  readonly predicted: number;
  readonly measured: number;
}

const GIBIBYTE_IN_GIGABYTES = 2 ** 30 / 1e9;

function servingMeasurements(row: Row, lookup: Lookup, coefficients: Coefficients): Measurement[] {
  const figures = predictServing(row, lookup, coefficients);
  if (!figures) return [];
  const found: Measurement[] = [];
  const add = (group: Group, predicted: number | undefined, column: string) => {
    const measured = numberOf(row, column);
    if (predicted !== undefined && measured !== undefined && measured > 0) {
      found.push({ group, split: splitOf(row), row, predicted, measured });
    }
  };
  const kind = row['kind'] ?? '';
  if (kind === 'serving') {
    add('serving throughput', figures.outputTokensPerSecond, 'outputTokensPerSecond');
    add('time per output token', figures.tpotSeconds * 1000, 'tpotMs');
    add('time to first token', figures.ttftSeconds * 1000, 'ttftMs');
  } else if (kind === 'serving_steady') {
    // Measured in the middle of a run, where every sequence is decoding.
    const steady = figures.running / figures.tpotSeconds;
    add('serving throughput', steady, 'outputTokensPerSecond');
    add('time per output token', figures.tpotSeconds * 1000, 'tpotMs');
    const joules = figures.joulesPerOutputToken;
    const watts = joules === undefined ? undefined : joules * figures.outputTokensPerSecond;
    add('joules per output token', watts === undefined ? undefined : watts / steady, 'joulesPerOutputToken');
    add('power while serving', watts, 'watts');
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

function memoryMeasurements(row: Row, lookup: Lookup, coefficients: Coefficients): Measurement[] {
  const predicted = predictMemory(row, lookup, coefficients);
  const printed = numberOf(row, 'gbPerAccelerator');
  if (predicted === undefined || printed === undefined || row['fits'] !== '') return [];
  const measured = printed * (row['unit'] === 'GiB' ? GIBIBYTE_IN_GIGABYTES : 1);
  const method = row['method'] ?? '';
  const group =
    method === 'inference' ? 'inference memory' : /lora/.test(method) ? 'adapter memory' : 'full training memory';
  return [{ group, split: splitOf(row), row, predicted, measured }];
}

function trainingMeasurements(row: Row, lookup: Lookup, coefficients: Coefficients): Measurement[] {
  const measured = numberOf(row, 'acceleratorHoursPerBillionTokens');
  if (measured === undefined || !isUsableRun(row)) return [];
  const predicted = predictHoursPerBillion(row, lookup, coefficients);
  if (predicted === undefined) return [];
  return [{ group: 'training accelerator-hours', split: splitOf(row), row, predicted, measured }];
}

/** Every row that can be predicted, with what was measured. */
export function measureAll(lookup: Lookup, coefficients: Coefficients): Measurement[] {
  return [
    ...readRows('training').flatMap((row) => trainingMeasurements(row, lookup, coefficients)),
    ...readRows('serving').flatMap((row) => servingMeasurements(row, lookup, coefficients)),
    ...readRows('memory').flatMap((row) => memoryMeasurements(row, lookup, coefficients)),
  ];
}

export function relativeError({ predicted, measured }: Measurement): number {
  return Math.abs(predicted / measured - 1);
}

/** A quantile of a non-empty list by nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
