import type { z } from 'zod';
import type { EntryFile } from './read-entries.ts';

/** What is wrong with one field of one file. `path` is dotted, empty when the whole file is meant. */
export interface Problem {
  readonly file: string;
  readonly path: string;
  readonly message: string;
}

export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

function pathText(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}

/** Reads one file with its schema; every fault is named by file and field. */
export function parseEntry<S extends z.ZodType>(file: EntryFile, schema: S): Parsed<z.output<S>> {
  let json: unknown;
  try {
    json = JSON.parse(file.text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [{ file: file.path, path: '', message: `not JSON: ${message}` }] };
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { ok: true, value: parsed.data };
  return {
    ok: false,
    problems: parsed.error.issues.map((issue) => ({
      file: file.path,
      path: pathText(issue.path),
      message: issue.message,
    })),
  };
}

/** The id of an entry is its path inside its folder, without the ending. */
export function idOf(path: string): string {
  return path.slice(path.indexOf('/') + 1).replace(/\.json$/, '');
}
