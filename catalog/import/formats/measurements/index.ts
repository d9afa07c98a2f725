import { readCsv } from './csv.ts';
import { isGuideLlm, readGuideLlm } from './guidellm.ts';
import { isInferenceX, readInferenceX } from './inferencex.ts';
import { objectLines } from './json-lines.ts';
import { isObject, type Json } from './json-value.ts';
import {
  readRow,
  type MeasurementDefaults,
  type MeasurementFormat,
  type MeasurementReading,
  type ReadRow,
  type RefusalCode,
  type RefusedRow,
} from './reading.ts';
import { isVllm, readVllm } from './vllm.ts';

export { csvColumns } from './csv.ts';
export {
  measurementFormats,
  type MeasurementDefaults,
  type MeasurementFormat,
  type MeasurementReading,
  type ReadRow,
  type RefusalCode,
  type RefusedRow,
} from './reading.ts';

interface Found {
  readonly value: unknown;
  readonly line: number;
  readonly path: string;
}

/** Python writes NaN and Infinity into JSON; outside of strings they mean that nothing was measured. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const plain = text.replace(/"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g, (part) =>
      part.startsWith('"') ? part : 'null',
    );
    if (plain === text) throw error;
    return JSON.parse(plain);
  }
}

/** Whole JSON, or one object a line as `--append-result` writes. Undefined where it is neither. */
function readJson(text: string): { readonly found: readonly Found[]; readonly whole: unknown } | string {
  try {
    const whole = parsed(text);
    const list = Array.isArray(whole)
      ? whole
      : isObject(whole) && Array.isArray(whole['benchmarks'])
        ? whole['benchmarks']
        : null;
    const lines = objectLines(text, 2);
    const prefix = Array.isArray(whole) ? '' : 'benchmarks.';
    const found: Found[] = list
      ? list.map((value: unknown, index) => {
          const path = `${prefix}${String(index)}`;
          return { value, path, line: lines.get(path) ?? 1 };
        })
      : [{ value: whole, path: '', line: lines.get('') ?? 1 }];
    return { found, whole };
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    const lines = text.split('\n');
    if (lines.filter((line) => line.trim() !== '').length < 2) return detail;
    try {
      const found = lines.flatMap((line, index) =>
        line.trim() === '' ? [] : [{ value: parsed(line), path: '', line: index + 1 }],
      );
      return { found, whole: found[0]?.value };
    } catch {
      return detail;
    }
  }
}

function formatOf(json: { readonly found: readonly Found[]; readonly whole: unknown }): MeasurementFormat | null {
  if (isGuideLlm(json.whole)) return 'guidellm';
  if (json.found.some(({ value }) => isInferenceX(value))) return 'inferencex';
  if (json.found.some(({ value }) => isVllm(value))) return 'vllm';
  return null;
}

const looksLikeJson = (text: string): boolean => /^[\uFEFF\s]*[[{]/.test(text);

/**
 * Reads one file of benchmark results: rows with names as written, and what was refused with its line and reason. Pure;
 * never throws on any text. Without a format it is told from the text.
 */
export function readMeasurements(
  text: string,
  options: {
    readonly format?: MeasurementFormat | undefined;
    readonly defaults?: MeasurementDefaults | undefined;
  } = {},
): MeasurementReading {
  const { format, defaults = {} } = options;
  const into = { rows: [] as ReadRow[], refused: [] as RefusedRow[] };
  const refuse = (code: RefusalCode, params: Readonly<Record<string, string>> = {}): MeasurementReading => ({
    format: format ?? null,
    rows: [],
    refused: [{ line: 1, path: '', field: '', code, params }],
  });
  if (text.trim() === '') return refuse('empty');
  if (format === 'csv' || (format === undefined && !looksLikeJson(text))) {
    readCsv(text, defaults, into);
    return { format: 'csv', ...into };
  }
  const json = readJson(text.replace(/^\uFEFF/, ''));
  if (typeof json === 'string') return refuse('notJson', { detail: json.slice(0, 200) });
  const chosen = format ?? formatOf(json);
  if (chosen === null || (format !== undefined && formatOf(json) !== format)) return refuse('unknownFormat');
  const report: Json = isObject(json.whole) ? json.whole : {};
  for (const { value, line, path } of json.found) {
    readRow(
      { line, path },
      () => {
        if (chosen === 'guidellm') return readGuideLlm(value, report, defaults);
        return chosen === 'vllm' ? readVllm(value, defaults) : readInferenceX(value, defaults);
      },
      into,
    );
  }
  return { format: chosen, ...into };
}
