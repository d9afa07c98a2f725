import { parse } from 'csv-parse/sync';

/** One row of a CSV: `line` is its line in the file (the header is line 1 when no cell holds a line break). */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** The trimmed text of one cell; undefined when the cell is empty or the column absent. */
export function cell(row: Row, column: string): string | undefined {
  const text = row.cells[column]?.trim();
  return text === undefined || text === '' ? undefined : text;
}

export function readRows(csv: string): readonly Row[] {
  const records: Record<string, string>[] = parse(csv, { columns: true, bom: true, skip_empty_lines: true });
  return records.map((cells, index) => ({ line: index + 2, cells }));
}

/** A finite number; undefined when empty. Text that is not a number is a fault of the row, thrown as RowFault. */
export function numberCell(row: Row, column: string): number | undefined {
  const text = cell(row, column);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!Number.isFinite(value)) throw new RowFault(column, `"${text}" is not a number`);
  return value;
}

/** A count above zero; zero in these files means that the thing has none, which is left out. */
export function countCell(row: Row, column: string): number | undefined {
  const value = numberCell(row, column);
  return value === undefined || value === 0 ? undefined : value;
}

export function listCell(row: Row, column: string, separator: string | RegExp = /[;+]/): string[] | undefined {
  const items = cell(row, column)
    ?.split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  return items && items.length > 0 ? items : undefined;
}

export function booleanCell(row: Row, column: string): boolean | undefined {
  const text = cell(row, column);
  return text === undefined ? undefined : text === 'true';
}

/** YYYY-MM-DD from a date that may lack day or month: the earliest day it can mean, so that a figure never looks newer. */
export function dateCell(row: Row, column: string): string | undefined {
  const text = cell(row, column);
  if (text === undefined) return undefined;
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text);
  if (!match) throw new RowFault(column, `"${text}" is not a date`);
  return `${match[1] ?? ''}-${match[2] ?? '01'}-${match[3] ?? '01'}`;
}

/** "80 GB": a number with its unit; undefined when empty or zero. */
export function unitCell(row: Row, column: string, unit: string): string | undefined {
  const value = countCell(row, column);
  return value === undefined ? undefined : `${String(value)} ${unit}`;
}

/** Why one row cannot become an entry. */
export class RowFault extends Error {
  readonly field: string;
  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}

/** The object without its undefined values. */
export function compact<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
