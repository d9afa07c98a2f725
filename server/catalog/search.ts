import Fuse from 'fuse.js';
import type { Catalog } from '../../catalog/index.ts';
import { editDistance } from '../nlu/speller.ts';
import type { CatalogItem } from '../protocol/catalog.ts';
import type { CatalogKind } from '../protocol/http.ts';
import { rowsOf, type Row } from './listing.ts';
import { plainWords } from './plain-words.ts';

export { entryFigures } from './figures.ts';

/** Rows that match, best first; without a query, all in order of id. */
export type RowSearch = (kind: CatalogKind, query: string | undefined, today: string) => readonly Row[];

export interface CatalogHits {
  /** How many entries match, of which `items` shows the best. */
  readonly total: number;
  readonly items: readonly CatalogItem[];
}

export type CatalogSearch = (kind: CatalogKind, query?: string, limit?: number) => CatalogHits;

const DEFAULT_LIMIT = 50;
/** How unlike a word may be and still match: one wrong letter in four, two in eight. */
const THRESHOLD = 0.3;
/** Short words match too much when letters may be wrong. */
const SHORTEST_FUZZY_WORD = 3;

interface Indexed {
  readonly row: Row;
  readonly name: string;
  readonly words: string;
}

interface KindIndex {
  readonly today: string;
  readonly entries: readonly Indexed[];
  readonly fuse: Fuse<Indexed>;
}

function indexOf(catalog: Catalog, kind: CatalogKind, today: string): KindIndex {
  const entries = rowsOf(catalog, kind, today).map((row) => ({
    row,
    name: plainWords(row.item.name),
    words: plainWords(row.words),
  }));
  const fuse = new Fuse(entries, {
    keys: ['words'],
    threshold: THRESHOLD,
    ignoreLocation: true,
    useExtendedSearch: true,
    includeScore: true,
  });
  return { today, entries, fuse };
}

/** Lower is better: the name itself, then names that start with the query or have it whole, then shorter names. */
function rankOf({ name, words }: Indexed, query: string): number {
  if (name === query) return 0;
  const place = name.startsWith(query) ? 1 : name.includes(query) ? 2 : words.includes(query) ? 3 : 4;
  return place + name.length / 1000;
}

function withEveryWord(entries: readonly Indexed[], query: string): readonly Indexed[] {
  const words = query.split(' ');
  return entries
    .filter((entry) => words.every((word) => entry.words.includes(word)))
    .map((entry) => ({ entry, rank: rankOf(entry, query) }))
    .sort((a, b) => a.rank - b.rank || (a.entry.row.item.id < b.entry.row.item.id ? -1 : 1))
    .map(({ entry }) => entry);
}

/** A word met late in a name says less about it; only to part equals. */
const LATER_WORD = 0.01;

/** How far the words of the query are from the nearest words of the name: 0 the same and first, about 1 nothing alike. */
function unlikeness(name: string, query: readonly string[]): number {
  const words = name.split(' ');
  const far = query.map((word) =>
    Math.min(
      1,
      ...words.map(
        (other, place) =>
          editDistance(word, other, word.length) / Math.max(word.length, other.length) + place * LATER_WORD,
      ),
    ),
  );
  return far.reduce((sum, next) => sum + next, 0) / query.length;
}

function likeEveryWord(index: KindIndex, query: string): readonly Indexed[] {
  const words = query.split(' ');
  const pattern = words
    .map((word) => (word.length < SHORTEST_FUZZY_WORD || /^\d+$/.test(word) ? `'${word}` : word))
    .join(' ');
  // Fuse scores letters anywhere in the text; a person means the name, so the name decides the order.
  return index.fuse
    .search(pattern)
    .map(({ item, score = 1 }) => ({ item, far: unlikeness(item.name, words), score }))
    .sort((a, b) => a.far - b.far || a.score - b.score || a.item.name.length - b.item.name.length)
    .map(({ item }) => item);
}

/**
 * Search over one kind of entry, blind to accents and case. Entries that have every word of the query come first and
 * alone; only where none has, words may be misspelt.
 */
export function createRowSearch(catalog: Catalog): RowSearch {
  const indexes = new Map<CatalogKind, KindIndex>();
  const indexFor = (kind: CatalogKind, today: string): KindIndex => {
    const known = indexes.get(kind);
    if (known?.today === today) return known;
    const made = indexOf(catalog, kind, today);
    indexes.set(kind, made);
    return made;
  };
  return (kind, query = '', today) => {
    const index = indexFor(kind, today);
    const words = plainWords(query);
    if (words === '') return index.entries.map(({ row }) => row);
    const exact = withEveryWord(index.entries, words);
    const hits = exact.length > 0 ? exact : likeEveryWord(index, words);
    return hits.map(({ row }) => row);
  };
}

/** The search alone, on a day (ISO date; else that of the newest check). */
export function createCatalogSearch(catalog: Catalog, today = catalog.newestCheck): CatalogSearch {
  const search = createRowSearch(catalog);
  return (kind, query, limit = DEFAULT_LIMIT) => {
    const rows = search(kind, query, today);
    return { total: rows.length, items: rows.slice(0, limit).map(({ item }) => item) };
  };
}
