import { parse } from 'csv-parse/sync';
import type { MeasurementRow } from '../../../schema/measurement.ts';
import { finishRow, readRow, RowRefusal, type MeasurementDefaults, type ReadRow, type RefusedRow } from './reading.ts';

/**
 * The header of the CSV, in any order; `model` and at least one figure must be there, the rest may be left out where the
 * defaults say it. `concurrency` or `request_rate` (with both times, for the requests in flight). `power_w` is of one
 * accelerator. A row with `tokens_per_second_per_accelerator` is of training.
 */
export const csvColumns = [
  'model',
  'accelerator',
  'accelerator_count',
  'engine',
  'precision',
  'tensor_parallel',
  'pipeline_parallel',
  'input_tokens',
  'output_tokens',
  'concurrency',
  'request_rate',
  'mode',
  'method',
  'sequence_length',
  'global_batch',
  'micro_batch',
  'ttft_ms',
  'tpot_ms',
  'itl_ms',
  'output_tokens_per_second',
  'requests_per_second',
  'memory_gb',
  'power_w',
  'tokens_per_second_per_accelerator',
  'measured_on',
] as const;
type Column = (typeof csvColumns)[number];

interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Commas, or what spreadsheets of countries with decimal commas write. */
function delimiterOf(text: string): ',' | ';' | '\t' {
  const header = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  return ([';', '\t'] as const).find((one) => header.includes(one) && !header.includes(',')) ?? ',';
}

function reader(row: CsvRow, decimalComma: boolean) {
  const text = (column: Column): string | undefined => {
    const found = row.cells[column]?.trim();
    return found === undefined || found === '' ? undefined : found;
  };
  const number = (column: Column): number | undefined => {
    const found = text(column);
    if (found === undefined) return undefined;
    const value = Number(decimalComma ? found.replace(/^(-?\d+),(\d+)$/, '$1.$2') : found);
    if (!Number.isFinite(value)) throw new RowRefusal('notNumber', column, { value: found.slice(0, 40) });
    return value;
  };
  return { text, number };
}

function measurementOf(row: CsvRow, decimalComma: boolean, defaults: MeasurementDefaults): MeasurementRow {
  const { text, number } = reader(row, decimalComma);
  const training = number('tokens_per_second_per_accelerator');
  const [tensor, pipeline] = [number('tensor_parallel'), number('pipeline_parallel')];
  const [ttftMs, tpotMs, outputTokens] = [number('ttft_ms'), number('tpot_ms'), number('output_tokens')];
  const rate = number('request_rate');
  const offline = text('mode')?.toLowerCase() === 'offline';
  const whole =
    ttftMs === undefined || tpotMs === undefined || outputTokens === undefined
      ? undefined
      : ttftMs + tpotMs * (outputTokens - 1);
  const inFlight = rate === undefined || whole === undefined ? undefined : Math.max(1, (rate * whole) / 1000);
  const isTraining = training !== undefined || text('method') !== undefined;
  return finishRow(
    {
      model: text('model'),
      accelerator: text('accelerator'),
      acceleratorCount: number('accelerator_count') ?? (tensor === undefined ? undefined : tensor * (pipeline ?? 1)),
      precision: text('precision'),
      engine: text('engine'),
      parallelism: tensor === undefined && pipeline === undefined ? undefined : { tensor, pipeline },
      load: isTraining
        ? {
            kind: 'training',
            method: text('method')?.toLowerCase(),
            sequenceLength: number('sequence_length'),
            globalBatch: number('global_batch'),
            microBatch: number('micro_batch'),
          }
        : {
            kind: 'serving',
            mode: offline ? 'offline' : (text('mode')?.toLowerCase() ?? 'online'),
            inputTokens: number('input_tokens'),
            outputTokens,
            concurrency: offline ? undefined : (number('concurrency') ?? inFlight),
          },
      figures: {
        ttftMs: offline ? undefined : ttftMs,
        tpotMs: offline ? undefined : tpotMs,
        itlMs: offline ? undefined : number('itl_ms'),
        outputTokensPerSecond: number('output_tokens_per_second'),
        requestsPerSecond: number('requests_per_second'),
        memoryPerAcceleratorGb: number('memory_gb'),
        averagePowerWattsPerAccelerator: number('power_w'),
        trainingTokensPerSecondPerAccelerator: training,
      },
      measuredOn: text('measured_on'),
    },
    defaults,
  );
}

export function readCsv(
  text: string,
  defaults: MeasurementDefaults,
  into: { readonly rows: ReadRow[]; readonly refused: RefusedRow[] },
): void {
  const delimiter = delimiterOf(text.replace(/^\uFEFF/, ''));
  const whole = (code: 'notCsv' | 'empty' | 'unknownColumn', params: Readonly<Record<string, string>> = {}): void =>
    void into.refused.push({ line: 1, path: '', field: params['column'] ?? '', code, params });
  let records: readonly { readonly record: Record<string, string>; readonly info: { readonly lines: number } }[];
  try {
    records = parse(text, { columns: true, bom: true, skip_empty_lines: true, trim: true, info: true, delimiter });
  } catch (error) {
    whole('notCsv', { detail: error instanceof Error ? error.message : '' });
    return;
  }
  const [first] = records;
  if (first === undefined) {
    whole('empty');
    return;
  }
  const unknown = Object.keys(first.record).find((column) => !(csvColumns as readonly string[]).includes(column));
  if (unknown !== undefined) {
    whole('unknownColumn', { column: unknown.slice(0, 60), known: csvColumns.join(', ') });
    return;
  }
  for (const { record, info } of records) {
    const row = { line: info.lines, cells: record };
    readRow({ line: row.line, path: '' }, () => measurementOf(row, delimiter === ';', defaults), into);
  }
}
