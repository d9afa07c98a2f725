import type { z } from 'zod';
import { measurementRow, type MeasurementRow } from '../../../schema/measurement.ts';

export const measurementFormats = ['guidellm', 'vllm', 'inferencex', 'csv'] as const;
export type MeasurementFormat = (typeof measurementFormats)[number];

/** What a file leaves out and its owner knows. Fills gaps only: what a file states stands. */
export interface MeasurementDefaults {
  readonly model?: string | undefined;
  readonly accelerator?: string | undefined;
  readonly acceleratorCount?: number | undefined;
  readonly precision?: string | undefined;
  readonly engine?: string | undefined;
  readonly tensor?: number | undefined;
  readonly inputTokens?: number | undefined;
  readonly outputTokens?: number | undefined;
  readonly concurrency?: number | undefined;
}

/** Where in the file a row is: its line (from 1) and, in JSON, the path of its object. */
export interface Place {
  readonly line: number;
  readonly path: string;
}

/** Why something was not taken, as a code with its parameters: words are for the edge. */
export type RefusalCode =
  | 'empty'
  | 'notJson'
  | 'notCsv'
  | 'unknownFormat'
  | 'unknownColumn'
  | 'missing'
  | 'notNumber'
  | 'outOfRange'
  | 'notOneOf'
  | 'noFigure'
  | 'nothingSucceeded'
  | 'notServing'
  | 'speculative'
  | 'disaggregated';

export interface RefusedRow extends Place {
  /** The field in the words of the API, e.g. "accelerator"; empty where the whole row or file is meant. */
  readonly field: string;
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface ReadRow extends Place {
  /** Names as the file writes them. */
  readonly row: MeasurementRow;
}

export interface MeasurementReading {
  readonly format: MeasurementFormat | null;
  readonly rows: readonly ReadRow[];
  readonly refused: readonly RefusedRow[];
}

/** Thrown inside a reader where a row cannot be taken; caught per row, never seen outside. */
export class RowRefusal extends Error {
  readonly field: string;
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: RefusalCode, field: string, params: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.code = code;
    this.field = field;
    this.params = params;
  }
}

/** A row as a reader makes it: anything, undefined where not stated. Checked against the schema in `finishRow`. */
export interface RawRow {
  readonly model: string | undefined;
  readonly accelerator: string | undefined;
  readonly acceleratorCount: number | undefined;
  readonly precision: string | undefined;
  readonly engine: string | undefined;
  readonly parallelism: Readonly<Record<string, number | undefined>> | undefined;
  readonly load: Readonly<Record<string, unknown>>;
  readonly figures: Readonly<Record<string, number | undefined>>;
  readonly measuredOn?: string | undefined;
}

function given<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** The last name of a path is what the API calls the field: "load.inputTokens" is "inputTokens". */
function fieldOf(path: readonly PropertyKey[]): string {
  return String(path.at(-1) ?? '');
}

/** A value as a refusal quotes it. */
const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 40);

function refusalOf(issue: z.core.$ZodIssue, raw: unknown): RowRefusal {
  const value = issue.path.reduce<unknown>(
    (inside, key) => (typeof inside === 'object' && inside !== null ? Reflect.get(inside, key) : undefined),
    raw,
  );
  const field = fieldOf(issue.path);
  if (field === 'figures') return new RowRefusal('noFigure', '');
  if (value === undefined) return new RowRefusal('missing', field);
  if (issue.code === 'invalid_value')
    return new RowRefusal('notOneOf', field, { value: shown(value), options: issue.values.map(String).join(', ') });
  return new RowRefusal('outOfRange', field, { value: shown(value), detail: issue.message });
}

/** A checked row with the gaps filled from the defaults; throws a RowRefusal naming the first field at fault. */
export function finishRow(raw: RawRow, defaults: MeasurementDefaults): MeasurementRow {
  const load: Record<string, unknown> = { ...given(raw.load) };
  if (load['kind'] === 'serving') {
    load['inputTokens'] ??= defaults.inputTokens;
    load['outputTokens'] ??= defaults.outputTokens;
    if (load['mode'] === 'online') load['concurrency'] ??= defaults.concurrency;
    if (load['mode'] === 'online' && load['concurrency'] === undefined) throw new RowRefusal('missing', 'concurrency');
  }
  const tensor = raw.parallelism === undefined ? defaults.tensor : undefined;
  const degrees = raw.parallelism ?? (tensor === undefined ? undefined : { tensor });
  const parallelism = degrees === undefined ? undefined : given(degrees);
  const row = given({
    model: raw.model ?? defaults.model,
    accelerator: raw.accelerator ?? defaults.accelerator,
    acceleratorCount: raw.acceleratorCount ?? defaults.acceleratorCount ?? tensor,
    precision: (raw.precision ?? defaults.precision)?.toLowerCase(),
    engine: engineNamed(raw.engine ?? defaults.engine),
    parallelism: parallelism !== undefined && Object.keys(parallelism).length > 0 ? parallelism : undefined,
    load: given(load),
    figures: given(raw.figures),
    measuredOn: raw.measuredOn,
  });
  const parsed = measurementRow.safeParse(row);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  if (first === undefined) throw new RowRefusal('noFigure', '');
  throw refusalOf(first, row);
}

/** Ways in which benchmarks write an engine, e.g. "trt", "tensorrt-llm", "dynamo-sglang"; unknown words go on as written. */
export function engineNamed(text: string | undefined): string | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const word = text.trim().toLowerCase();
  if (/trt|tensorrt/.test(word)) return 'tensorrt_llm';
  if (word.includes('sglang')) return 'sglang';
  if (word.includes('vllm')) return 'vllm';
  if (/llama[._-]?cpp/.test(word)) return 'llama_cpp';
  return word;
}

/** Runs a reader on one row; what it throws as a RowRefusal becomes a refusal with its place. */
export function readRow(
  place: Place,
  read: () => MeasurementRow,
  into: { readonly rows: ReadRow[]; readonly refused: RefusedRow[] },
): void {
  try {
    into.rows.push({ ...place, row: read() });
  } catch (error) {
    if (!(error instanceof RowRefusal)) throw error;
    const { field, code, params } = error;
    into.refused.push({ ...place, field, code, params });
  }
}
