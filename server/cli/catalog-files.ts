import { readEntryFiles, type EntryFile } from '../../catalog/read-entries.ts';
import { UsageError } from './io.ts';

type Json = Readonly<Record<string, unknown>>;
/** Dotted path to value as written. */
type Fields = ReadonlyMap<string, string>;

export const filesIn = (folder: string): readonly EntryFile[] => [...readEntryFiles(folder).values()].flat();

function parsed(file: EntryFile): Json {
  try {
    return JSON.parse(file.text) as Json;
  } catch (error) {
    throw new UsageError(file.path, error instanceof Error ? error.message : 'not JSON');
  }
}

const rowsOf = (json: Json): readonly Json[] => (Array.isArray(json['offers']) ? (json['offers'] as Json[]) : []);
const rowKey = (row: Json): string =>
  typeof row['model'] === 'string' ? row['model'] : `${String(row['region'])}/${String(row['instance'])}`;

/** A file of offers on top of another of the same provider, as the loader sees them; rows carry their own sources. */
export function mergeFiles(base: Json, over: Json): Json {
  if (!Array.isArray(base['offers'])) return over;
  const rows = new Map<string, Json>();
  for (const file of [base, over])
    for (const row of rowsOf(file)) rows.set(rowKey(row), { ...row, sources: row['sources'] ?? file['sources'] });
  return { ...over, offers: [...rows.values()] };
}

/** JSON of each file by path; a later folder's entries stand for earlier ones. */
export function jsonByPath(folders: readonly string[]): ReadonlyMap<string, Json> {
  const all = new Map<string, Json>();
  for (const file of folders.flatMap(filesIn)) {
    const [known, json] = [all.get(file.path), parsed(file)];
    all.set(file.path, known ? mergeFiles(known, json) : json);
  }
  return all;
}

function flatten(value: unknown, path: string, into: Map<string, string>): void {
  if (typeof value !== 'object' || value === null) into.set(path, String(value));
  else if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) into.set(path, value.join(', '));
  else for (const [key, item] of Object.entries(value)) flatten(item, path === '' ? key : `${path}.${key}`, into);
}

function fieldsOf(value: unknown): Fields {
  const into = new Map<string, string>();
  flatten(value, '', into);
  return into;
}

/** Entries of a folder by name: files, and within files of offers and of grids each of their rows. */
export function entriesIn(folder: string): ReadonlyMap<string, Fields> {
  const entries = new Map<string, Fields>();
  for (const file of filesIn(folder)) {
    const json = parsed(file);
    const name = file.path.replace(/\.json$/, '');
    const { offers, regions, ...rest } = json;
    const rows = Array.isArray(offers) ? (offers as Json[]) : Array.isArray(regions) ? (regions as Json[]) : [];
    for (const row of rows) {
      const id = typeof row['id'] === 'string' ? row['id'] : rowKey(row);
      entries.set(`${name}/${id}`, fieldsOf(row));
    }
    entries.set(name, fieldsOf(rest));
  }
  return entries;
}

export interface CatalogDiff {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly {
    readonly entry: string;
    readonly field: string;
    readonly old: string | null;
    readonly new: string | null;
  }[];
}

export function diffFolders(before: string, after: string): CatalogDiff {
  const [old, young] = [entriesIn(before), entriesIn(after)];
  const changed = [...young].flatMap(([entry, fields]) => {
    const known = old.get(entry);
    if (!known) return [];
    const names = [...new Set([...known.keys(), ...fields.keys()])];
    return names
      .filter((field) => known.get(field) !== fields.get(field))
      .map((field) => ({ entry, field, old: known.get(field) ?? null, new: fields.get(field) ?? null }));
  });
  return {
    added: [...young.keys()].filter((entry) => !old.has(entry)).sort(),
    removed: [...old.keys()].filter((entry) => !young.has(entry)).sort(),
    changed,
  };
}
