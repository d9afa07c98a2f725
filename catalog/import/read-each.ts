import type { z } from 'zod';
import { cell, RowFault, type Row } from './rows.ts';

/** One row that did not become an entry, and why. */
export interface Refusal {
  readonly file: string;
  readonly line: number;
  readonly subject: string;
  readonly field: string;
  readonly reason: string;
}

export interface Accepted<T> {
  readonly row: Row;
  readonly id: string;
  readonly entry: T;
}

export interface ReadResult<T> {
  readonly accepted: readonly Accepted<T>[];
  readonly refused: readonly Refusal[];
}

export interface RowReader<T> {
  readonly file: string;
  readonly subjectColumn: string;
  readonly schema: z.ZodType;
  /** The part of the entry that the schema describes; all of it unless told. */
  readonly checked?: (entry: T) => unknown;
  /** Throws RowFault for a row that cannot be an entry. */
  readonly read: (row: Row) => { readonly id: string; readonly entry: T };
}

/** Turns rows into entries that match their schema; the others come back with line, field and reason. */
export function readEach<T>(rows: readonly Row[], reader: RowReader<T>): ReadResult<T> {
  const accepted: Accepted<T>[] = [];
  const refused: Refusal[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const subject = cell(row, reader.subjectColumn) ?? '(no name)';
    const refuse = (field: string, reason: string): void => {
      refused.push({ file: reader.file, line: row.line, subject, field, reason });
    };
    try {
      const { id, entry } = reader.read(row);
      const parsed = reader.schema.safeParse(reader.checked ? reader.checked(entry) : entry);
      if (seen.has(id.toLowerCase())) refuse('id', 'a row above has the same id');
      else if (parsed.success) {
        seen.add(id.toLowerCase());
        accepted.push({ row, id, entry });
      } else {
        const issue = parsed.error.issues[0];
        refuse(issue?.path.map(String).join('.') ?? '', issue?.message ?? 'does not match the schema');
      }
    } catch (error) {
      if (!(error instanceof RowFault)) throw error;
      refuse(error.field, error.message);
    }
  }
  return { accepted, refused };
}

export function requiredCell(row: Row, column: string): string {
  const text = cell(row, column);
  if (text === undefined) throw new RowFault(column, 'is empty');
  return text;
}
