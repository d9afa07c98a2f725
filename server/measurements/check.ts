import { createHash } from 'node:crypto';
import type { Catalog, MeasurementRow } from '../../catalog/index.ts';
import {
  readMeasurements,
  type MeasurementDefaults,
  type MeasurementFormat,
  type RefusedRow,
} from '../../catalog/import/formats/measurements/index.ts';
import { say, type Message } from '../../rules/message.ts';
import { compareMeasurement, resolveAccelerator, resolveModel, type Compared } from '../../rules/index.ts';

export interface CheckedRow {
  readonly id: string;
  readonly line: number;
  readonly path: string;
  readonly row: MeasurementRow;
  readonly compared: readonly Compared[];
}

export interface CheckRefusal {
  readonly line: number;
  readonly path: string;
  readonly field: string;
  readonly reason: Message;
  readonly candidates: readonly string[];
}

export type Checked =
  | {
      readonly ok: true;
      readonly format: MeasurementFormat;
      readonly rows: readonly CheckedRow[];
      readonly refused: readonly CheckRefusal[];
    }
  /** The file or what was said beside it cannot be used at all; `field` is "content" or "defaults.<name>". */
  | { readonly ok: false; readonly field: string; readonly reason: Message; readonly candidates: readonly string[] };

/** Fields of a measurement that have words of their own. */
const named = new Set([
  'model',
  'accelerator',
  'acceleratorCount',
  'precision',
  'engine',
  'inputTokens',
  'outputTokens',
  'concurrency',
  'method',
  'sequenceLength',
]);

function reasonOf({ code, field, params }: RefusedRow): Message {
  const spoken = named.has(field) ? say(`measurement.field.${field}`) : field;
  return say(`measurement.${code}`, { ...params, ...(field === '' ? {} : { field: spoken }) });
}

type Resolved =
  { readonly ok: true; readonly id: string } | (Omit<CheckRefusal, 'line' | 'path'> & { readonly ok: false });

function modelNamed(name: string, catalog: Catalog): Resolved {
  const found = resolveModel(name, catalog);
  if (!found.ok) return { ok: false, field: 'model', reason: found.reason, candidates: found.candidates };
  return { ok: true, id: found.subject.id ?? name };
}

/** "h200-nv" and "b200-trt" are names of test machines: what follows the chip is dropped piece by piece. */
function acceleratorNamed(name: string, meant: string | undefined, catalog: Catalog): Resolved {
  const pieces = name.split(/[-_]/);
  let unknown: Resolved | undefined;
  for (let count = pieces.length; count > 0; count -= 1) {
    const found = resolveAccelerator(pieces.slice(0, count).join('-'), catalog);
    if (found.ok) return { ok: true, id: found.accelerator.id };
    if (meant !== undefined && found.candidates.includes(meant)) return { ok: true, id: meant };
    const refused = { ok: false, field: 'accelerator', reason: found.reason, candidates: found.candidates } as const;
    if (found.candidates.length > 0) return refused;
    unknown ??= refused;
  }
  return unknown ?? { ok: false, field: 'accelerator', reason: say('measurement.missing'), candidates: [] };
}

/** The same run handed in twice has the same id, so that it counts once. */
function idOf(row: MeasurementRow): string {
  return `m-${createHash('sha256').update(JSON.stringify(row)).digest('hex').slice(0, 12)}`;
}

const wholeFile = new Set(['empty', 'notJson', 'notCsv', 'unknownFormat', 'unknownColumn']);

/** Reads a file of results, finds what it names in the catalog and compares each row with its prediction. */
export function checkMeasurements(
  text: string,
  options: { readonly format?: MeasurementFormat | undefined; readonly defaults?: MeasurementDefaults | undefined },
  catalog: Catalog,
): Checked {
  const { format, defaults = {} } = options;
  let meant: string | undefined;
  if (defaults.accelerator !== undefined) {
    const found = acceleratorNamed(defaults.accelerator, undefined, catalog);
    if (!found.ok) return { ...found, field: 'defaults.accelerator' };
    meant = found.id;
  }
  if (defaults.model !== undefined) {
    const found = modelNamed(defaults.model, catalog);
    if (!found.ok) return { ...found, field: 'defaults.model' };
  }
  const reading = readMeasurements(text, { format, defaults });
  const [first] = reading.refused;
  if (reading.format === null || (first !== undefined && wholeFile.has(first.code)))
    return {
      ok: false,
      field: 'content',
      reason: first === undefined ? say('measurement.unknownFormat') : reasonOf(first),
      candidates: [],
    };
  const rows: CheckedRow[] = [];
  const refused: CheckRefusal[] = reading.refused.map((one) => ({
    line: one.line,
    path: one.path,
    field: one.field,
    reason: reasonOf(one),
    candidates: [],
  }));
  for (const { line, path, row } of reading.rows) {
    const checked = checkRow(row, meant, catalog);
    if (checked.ok) rows.push({ line, path, ...checked.value });
    else refused.push({ line, path, ...checked.refusal });
  }
  return { ok: true, format: reading.format, rows, refused: refused.toSorted((a, b) => a.line - b.line) };
}

type CheckedOne =
  | { readonly ok: true; readonly value: Omit<CheckedRow, 'line' | 'path'> }
  | { readonly ok: false; readonly refusal: Omit<CheckRefusal, 'line' | 'path'> };

function checkRow(written: MeasurementRow, meant: string | undefined, catalog: Catalog): CheckedOne {
  const model = modelNamed(written.model, catalog);
  const accelerator = acceleratorNamed(written.accelerator, meant, catalog);
  for (const one of [model, accelerator])
    if (!one.ok) return { ok: false, refusal: { field: one.field, reason: one.reason, candidates: one.candidates } };
  if (!model.ok || !accelerator.ok) throw new Error('resolved above');
  const row = { ...written, model: model.id, accelerator: accelerator.id };
  const id = idOf(row);
  const comparison = compareMeasurement({ ...row, id, title: '' }, catalog);
  if (!comparison.ok)
    return { ok: false, refusal: { field: comparison.path, reason: comparison.reason, candidates: [] } };
  const odd = comparison.figures.find(({ implausible }) => implausible);
  if (odd)
    return {
      ok: false,
      refusal: {
        field: odd.figure,
        reason: say('measurement.implausible', {
          figure: say(`measurement.figure.${odd.figure}`),
          measured: odd.measured,
          predicted: odd.predicted,
        }),
        candidates: [],
      },
    };
  if (comparison.figures.length === 0)
    return { ok: false, refusal: { field: '', reason: say('measurement.noFigure'), candidates: [] } };
  return { ok: true, value: { id, row, compared: comparison.figures } };
}
