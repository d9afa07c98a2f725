import type { Catalog } from './schema/catalog.ts';
import type { PriceBook, PriceBookRow } from './schema/price-book.ts';
import type { SourceUse } from './schema/provenance.ts';
import type { Price, PriceUnit } from './schema/quantity.ts';

export interface PriceBookContext {
  /** ISO day the prices are for. */
  readonly today: string;
  readonly customer?: string | undefined;
}

interface Chosen {
  readonly book: PriceBook;
  readonly row: PriceBookRow;
}

export const effectivePrice = ({ listPrice, discount }: Pick<PriceBookRow, 'listPrice' | 'discount'>): number =>
  Number((listPrice * (1 - discount)).toPrecision(12));

export const priceBookSource = (book: Pick<PriceBook, 'id'>): string => `price-book-${book.id}`;

const same = (a: string, b: string | undefined): boolean => a.trim().toLowerCase() === b?.trim().toLowerCase();

/** Whether a row holds on a day, for a customer. Ends of validity are inclusive. */
export function holds(row: PriceBookRow, { today, customer }: PriceBookContext): boolean {
  const begun = row.validFrom === undefined || row.validFrom <= today;
  const over = row.validTo !== undefined && row.validTo < today;
  return begun && !over && (row.customer === undefined || same(row.customer, customer));
}

const dateOf = ({ book, row }: Chosen): string => row.validFrom ?? book.createdOn;

/** A customer's own row beats a general one; then the newest, then the later book, then the later line. */
function beats(next: Chosen, best: Chosen): boolean {
  const [own, general] = [next.row.customer !== undefined, best.row.customer !== undefined];
  if (own !== general) return own;
  if (dateOf(next) !== dateOf(best)) return dateOf(next) > dateOf(best);
  if (next.book.createdOn !== best.book.createdOn) return next.book.createdOn > best.book.createdOn;
  return true;
}

const keyOf = (row: PriceBookRow): string => `${row.kind} ${row.entry}`;

/** By entry, then by field: the row that sets its price today. */
function chosenRows(
  books: readonly PriceBook[],
  context: PriceBookContext,
): ReadonlyMap<string, ReadonlyMap<string, Chosen>> {
  const chosen = new Map<string, Map<string, Chosen>>();
  for (const book of books) {
    for (const row of book.rows) {
      if (!holds(row, context)) continue;
      const fields = chosen.get(keyOf(row)) ?? new Map<string, Chosen>();
      const best = fields.get(row.field);
      if (best === undefined || beats({ book, row }, best)) fields.set(row.field, { book, row });
      chosen.set(keyOf(row), fields);
    }
  }
  return chosen;
}

function priceOf({ row }: Chosen, per: PriceUnit): Price {
  return { amount: effectivePrice(row), currency: row.currency, per };
}

function useOf(one: Chosen, of: string): SourceUse {
  const { book, row } = one;
  const off =
    row.discount === 0 ? '' : `, ${String(Number((row.discount * 100).toPrecision(6)))} % off ${String(row.listPrice)}`;
  const note = `price book ${book.name}, line ${String(row.line)}${off}`;
  return { of: [of], source: priceBookSource(book), grade: 'vendor', checkedOn: dateOf(one), note };
}

type Priced = { readonly sources: readonly SourceUse[] };

/** The entry with its prices from the book; what the book does not name keeps its price and source. */
function priced<T extends Priced>(entry: T, changes: Readonly<Record<string, unknown>>, uses: readonly SourceUse[]): T {
  const named = new Set(uses.flatMap(({ of }) => of));
  const kept = entry.sources.flatMap((use) => {
    const of = use.of.filter((path) => !named.has(path));
    return of.length > 0 ? [{ ...use, of }] : [];
  });
  return { ...entry, ...changes, sources: [...kept, ...uses] };
}

const unitOf: Readonly<Record<string, PriceUnit>> = {
  input: 'Mtoken',
  output: 'Mtoken',
  cacheRead: 'Mtoken',
  onDemand: 'h',
  spot: 'h',
  reserved1Year: 'h',
};

function changed<T extends Priced>(entry: T, fields: ReadonlyMap<string, Chosen>): T {
  const changes: Record<string, unknown> = {};
  const uses: SourceUse[] = [];
  for (const [field, one] of fields) {
    if (field === 'price') {
      changes['price'] = { amount: priceOf(one, 'each'), kind: 'price book', date: dateOf(one) };
      uses.push(useOf(one, 'price.amount'));
    } else if (field === 'typicalPrice') {
      const price = priceOf(one, 'each');
      changes['typicalPrice'] = { low: price, likely: price, high: price };
      uses.push(useOf(one, 'typicalPrice'));
    } else {
      changes[field] = priceOf(one, unitOf[field] ?? 'each');
      uses.push(useOf(one, field));
      // A price of one's own is a price to plan with, whatever the public list says.
      if ('listedAtZero' in entry) changes['listedAtZero'] = undefined;
    }
  }
  return priced(entry, changes, uses);
}

/** A short digest (FNV-1a, 32 bits) of a text, for the version only. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

/**
 * The catalog as one seller's customers see it: prices of the rows that hold today instead of the public ones, each with
 * its book as source. Without such a row it is the very same catalog; with some, its version says so. Ids and order stay.
 */
export function applyPriceBooks(catalog: Catalog, books: readonly PriceBook[], context: PriceBookContext): Catalog {
  const chosen = chosenRows(books, context);
  if (chosen.size === 0) return catalog;
  const over = <T extends Priced>(
    kind: PriceBookRow['kind'],
    entries: ReadonlyMap<string, T>,
  ): ReadonlyMap<string, T> =>
    new Map(
      [...entries].map(([id, entry]) => {
        const fields = chosen.get(`${kind} ${id}`);
        return [id, fields ? changed(entry, fields) : entry];
      }),
    );
  const used = [...chosen.values()].flatMap((fields) => [...fields.values()]);
  const sources = new Map(catalog.sources);
  for (const { book } of used) {
    const id = priceBookSource(book);
    const [title, titleEs] = [`Price book ${book.name}`, `Lista de precios ${book.name}`];
    sources.set(id, { id, title, titleEs, kind: 'documentation', checkedOn: book.createdOn });
  }
  const text = used.map(({ book, row }) => `${book.id} ${JSON.stringify(row)}`).join('\n');
  return {
    ...catalog,
    version: `${catalog.version}-${digest(text)}`,
    hostedOffers: over('offers', catalog.hostedOffers),
    acceleratorOffers: over('offers', catalog.acceleratorOffers),
    systems: over('systems', catalog.systems),
    services: over('services', catalog.services),
    sources,
  };
}
