import { isFigure, type CatalogFigure } from './values.ts';

/** One thing an entry says: a number with its source, or words. */
export interface EntryField {
  readonly path: string;
  readonly figure: CatalogFigure | null;
  /** Null for a figure. */
  readonly words: string | boolean | number | readonly (string | number | boolean)[] | null;
}

/** Told elsewhere on the sheet. */
const ELSEWHERE = new Set([
  'id',
  'name',
  'title',
  'titleEs',
  'nameEs',
  'sources',
  'benchmarks',
  'scores',
  'alternatives',
  'disagreements',
  // Of a law: shown as its own parts, or rules of the advisor's.
  'short',
  'binds',
  'applies',
  'tags',
  'phases',
  'classes',
  'duties',
  'sensitivity',
  'examples',
]);
/** What of a provider concerns an offer. */
const OF_PROVIDER = ['name', 'residencies', 'residencyBasis', 'residencyNote'] as const;

const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

function walk(value: unknown, path: string): readonly EntryField[] {
  if (isFigure(value)) return [{ path, figure: value, words: null }];
  if (isPlain(value)) return [{ path, figure: null, words: value }];
  if (Array.isArray(value)) {
    const plain = value.filter(isPlain);
    if (plain.length === value.length) return plain.length === 0 ? [] : [{ path, figure: null, words: plain }];
    return value.flatMap((item, index) => walk(item, `${path}.${index}`));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => walk(item, `${path}.${key}`));
}

/** Everything an entry of the API says, by dotted path, in its order. */
export function entryFields(entry: Readonly<Record<string, unknown>>): readonly EntryField[] {
  return Object.entries(entry).flatMap(([key, value]): readonly EntryField[] => {
    if (ELSEWHERE.has(key)) return [];
    if (key !== 'provider' || typeof value !== 'object' || value === null) return walk(value, key);
    const provider = value as Readonly<Record<string, unknown>>;
    return OF_PROVIDER.flatMap((name) => walk(provider[name], name === 'name' ? 'provider' : name));
  });
}

export interface EntrySource {
  readonly of: readonly string[];
  readonly source: string;
  readonly grade: string;
  readonly checkedOn: string;
  readonly note?: string | undefined;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly licence?: string | undefined;
  readonly attribution?: string | undefined;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** What another source says about a field. */
export interface OtherValue {
  readonly of: string;
  readonly value: string;
  readonly source: string;
  readonly checkedOn: string;
}

/** What the sheet of an entry shows beside its fields. */
export interface EntryFacts {
  readonly name: string;
  readonly lifecycle: string | null;
  readonly alternatives: readonly string[];
  /** What other sources say where they differ. */
  readonly others: readonly OtherValue[];
  readonly sources: readonly EntrySource[];
}

export function entryFacts(entry: Readonly<Record<string, unknown>>, locale: 'en' | 'es'): EntryFacts {
  const names = entry['name'];
  const both = typeof names === 'object' && names !== null ? (names as Readonly<Record<string, unknown>>) : {};
  const spanish = textOf(both['es']) ?? textOf(entry['titleEs']);
  const english = textOf(names) ?? textOf(both['en']) ?? textOf(entry['title']);
  return {
    name: (locale === 'es' ? spanish : null) ?? (english === '' ? null : english) ?? textOf(entry['id']) ?? '',
    lifecycle: textOf(entry['lifecycle']),
    alternatives: listOf(entry['alternatives']).filter((id): id is string => typeof id === 'string'),
    others: listOf(entry['disagreements']) as readonly OtherValue[],
    sources: listOf(entry['sources']) as readonly EntrySource[],
  };
}

/** The address of an entry of the API: its id stands in the path as it is, slashes too. */
export function entryAddress(kind: string, id: string): string {
  return `/api/v1/catalog/${kind}/${id.split('/').map(encodeURIComponent).join('/')}`;
}
