import type { Catalog } from '../../catalog/index.ts';
import type { CatalogBrowse, CatalogItem, FacetCount, FigureRange } from '../protocol/catalog.ts';
import type { CatalogKind } from '../protocol/http.ts';
import type { FieldFacts } from './fields/field.ts';
import type { Figure } from './figures.ts';
import { currencyOf, fieldsOf, ORDER_CURRENCY, type Row } from './listing.ts';
import { plainWords } from './plain-words.ts';
import { createRowSearch } from './search.ts';

/** What is asked of a list. Field names are those of `fieldsOf(kind)`. */
export interface BrowseQuery {
  readonly q?: string | undefined;
  readonly limit: number;
  readonly offset: number;
  /** A field, `name` or `id`; without it the best match first, or the order of ids. */
  readonly sort?: string | undefined;
  readonly order: 'asc' | 'desc';
  /** By field: an entry passes with any of the values, case and accents aside. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
  /** By field: ends inclusive, in the unit shown; of prices in US dollars. An entry without the figure does not pass. */
  readonly ranges: Readonly<Record<string, { readonly min?: number; readonly max?: number }>>;
}

export type Browse = (kind: CatalogKind, query: BrowseQuery, today: string) => Omit<CatalogBrowse, 'catalogVersion'>;

interface Filter {
  readonly name: string;
  readonly passes: (row: Row) => boolean;
}

function filtersOf({ choices, ranges }: BrowseQuery): readonly Filter[] {
  return [
    ...Object.entries(choices).map(([name, values]): Filter => {
      const wanted = new Set(values.map(plainWords));
      return { name, passes: (row) => row.values[name]?.some((value) => wanted.has(plainWords(value))) ?? false };
    }),
    ...Object.entries(ranges).map(([name, { min = -Infinity, max = Infinity }]): Filter => ({
      name,
      passes: ({ keys: { [name]: key } }) => typeof key === 'number' && key >= min && key <= max,
    })),
  ];
}

interface Sifted {
  readonly rows: readonly Row[];
  /** By filter: the rows that only this filter keeps out. */
  readonly almost: ReadonlyMap<string, readonly Row[]>;
}

function sift(rows: readonly Row[], filters: readonly Filter[]): Sifted {
  const almost = new Map(filters.map(({ name }) => [name, [] as Row[]]));
  const passing = rows.filter((row) => {
    const failed = filters.filter(({ passes }) => !passes(row));
    if (failed.length === 1 && failed[0]) almost.get(failed[0].name)?.push(row);
    return failed.length === 0;
  });
  return { rows: passing, almost };
}

function countsOf(field: FieldFacts, rows: readonly Row[], asked: readonly string[]): readonly FacetCount[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const value of row.values[field.name] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  // What was asked for stays in sight, so that it can be taken back.
  const known = new Set([...counts.keys()].map(plainWords));
  for (const value of asked) if (!known.has(plainWords(value))) counts.set(value, 0);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** Without the dust of floating point that an exchange leaves. */
const short = (value: number): number => Number(value.toPrecision(12));

function rangeOf(field: FieldFacts, rows: readonly Row[]): FigureRange | undefined {
  let min = Infinity;
  let max = -Infinity;
  let unit: string | null = null;
  for (const { keys, item } of rows) {
    const key = keys[field.name];
    if (typeof key !== 'number') continue;
    min = Math.min(min, key);
    max = Math.max(max, key);
    unit ??= (item[field.name] as Figure).unit;
  }
  if (min > max) return undefined;
  // The keys of prices are in one currency whatever they are sold in.
  const sold = currencyOf(unit);
  const shown = sold === undefined ? unit : (unit?.replace(sold, ORDER_CURRENCY) ?? null);
  return { min: short(min), max: short(max), unit: shown };
}

function compareKeys(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'number') return -1;
  if (typeof b === 'number') return 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What has no value stands last in either order. */
function sorted(rows: readonly Row[], { sort, order }: BrowseQuery): readonly Row[] {
  if (sort === undefined) return rows;
  const direction = order === 'asc' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [left, right] = [a.keys[sort], b.keys[sort]];
    if (left === undefined || left === '') return right === undefined || right === '' ? 0 : 1;
    if (right === undefined || right === '') return -1;
    return direction * compareKeys(left, right);
  });
}

const present = <T>(entries: readonly (readonly [string, T | undefined])[]): Record<string, T> =>
  Object.fromEntries(entries.filter((entry): entry is readonly [string, T] => entry[1] !== undefined));

/** Lists of the catalog: searched, filtered, counted, sorted, cut. */
export function createBrowse(catalog: Catalog): Browse {
  const search = createRowSearch(catalog);
  return (kind, query, today) => {
    const filters = filtersOf(query);
    const { rows, almost } = sift(search(kind, query.q, today), filters);
    const seen = ({ name }: FieldFacts): readonly Row[] => [...rows, ...(almost.get(name) ?? [])];
    const fields = fieldsOf(kind);
    const facets = fields.flatMap((field): [string, FacetCount[]][] => {
      if (field.type !== 'choice') return [];
      const counts = countsOf(field, seen(field), query.choices[field.name] ?? []);
      const named = counts.map((entry) => {
        const label = field.label?.(entry.value, catalog);
        return label === undefined ? entry : { ...entry, label };
      });
      return named.length > 0 ? [[field.name, named]] : [];
    });
    const ranges = fields.map(
      (field) => [field.name, field.type === 'figure' ? rangeOf(field, seen(field)) : undefined] as const,
    );
    const items: CatalogItem[] = sorted(rows, query)
      .slice(query.offset, query.offset + query.limit)
      .map(({ item }) => item);
    return { total: rows.length, items, facets: Object.fromEntries(facets), ranges: present(ranges) };
  };
}
