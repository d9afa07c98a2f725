import {
  columnOf,
  decimalMarkOf,
  fold,
  readDate,
  readNumber,
  type Column,
  type DecimalMark,
} from './price-book-columns.ts';
import type { Catalog } from './schema/catalog.ts';
import { priceBookFields, priceBookRow, type PriceBookField, type PriceBookRow } from './schema/price-book.ts';
import { currency as currencySchema } from './schema/quantity.ts';

export interface PriceBookRefusal {
  readonly line: number;
  readonly field: string;
  readonly value: string;
  /** Why, as a code the renderer has words for. */
  readonly reason:
    | 'missing'
    | 'unknownEntry'
    | 'ambiguousEntry'
    | 'notNumber'
    | 'outOfRange'
    | 'notDate'
    | 'currency'
    | 'whichPrice'
    | 'dates'
    | 'noListPrice'
    | 'unknownColumn';
  /** Ids or words that could be meant. */
  readonly candidates: readonly string[];
}

export interface ReadPriceBook {
  readonly rows: readonly PriceBookRow[];
  readonly refused: readonly PriceBookRefusal[];
  /** Columns that are none of ours, as written. */
  readonly ignored: readonly string[];
}

type Kind = keyof typeof priceBookFields;
interface Sold {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
}

const NEAREST_SHOWN = 5;

class Fault extends Error {
  readonly refusal: Omit<PriceBookRefusal, 'line'>;
  constructor(
    field: string,
    reason: PriceBookRefusal['reason'],
    of: { value?: string; candidates?: readonly string[] } = {},
  ) {
    super(reason);
    this.refusal = { field, reason, value: of.value ?? '', candidates: of.candidates ?? [] };
  }
}

function soldBy(catalog: Catalog): readonly Sold[] {
  const of = (kind: Kind, entries: Iterable<{ readonly id: string; readonly name: string }>): Sold[] =>
    [...entries].map(({ id, name }) => ({ id, name, kind }));
  return [
    ...of('hosted', catalog.hostedOffers.values()),
    ...of(
      'accelerator',
      [...catalog.acceleratorOffers.values()].map(({ id, instance }) => ({ id, name: instance })),
    ),
    ...of('systems', catalog.systems.values()),
    ...of(
      'services',
      [...catalog.services.values()].flatMap(({ id, name }) => [
        { id, name: name.en },
        { id, name: name.es },
      ]),
    ),
  ];
}

function pairs(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
}

/** Share of letter pairs two names have in common (Dice). */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of a) if (b.has(pair)) common += 1;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

function nearest(written: string, sold: readonly Sold[]): readonly string[] {
  const wanted = pairs(fold(written));
  const ranked = sold
    .map(({ id, name }) => ({
      id,
      like: Math.max(likeness(wanted, pairs(fold(id))), likeness(wanted, pairs(fold(name)))),
    }))
    .sort((a, b) => b.like - a.like || (a.id < b.id ? -1 : 1));
  return [...new Set(ranked.map(({ id }) => id))].slice(0, NEAREST_SHOWN);
}

function entryOf(written: string, sold: readonly Sold[]): Sold {
  const exact = sold.find(({ id }) => id === written);
  if (exact) return exact;
  const wanted = fold(written);
  const found = new Map(
    sold.filter(({ id, name }) => fold(id) === wanted || fold(name) === wanted).map((one) => [one.id, one]),
  );
  const [only, ...others] = found.values();
  if (only === undefined)
    throw new Fault('entry', 'unknownEntry', { value: written, candidates: nearest(written, sold) });
  if (others.length > 0) {
    const candidates = [...found.keys()].slice(0, NEAREST_SHOWN);
    throw new Fault('entry', 'ambiguousEntry', { value: written, candidates });
  }
  return only;
}

const fieldWords: Readonly<Record<string, PriceBookField>> = {
  entrada: 'input',
  salida: 'output',
  cache: 'cacheRead',
  bajodemanda: 'onDemand',
  reservado: 'reserved1Year',
  reserved: 'reserved1Year',
};

function fieldOf(written: string | undefined, kind: Kind): PriceBookField {
  const fields: readonly PriceBookField[] = priceBookFields[kind];
  if (written === undefined) {
    // What is sold by the hour is sold on demand unless said; tokens in and out have different prices.
    if (kind !== 'hosted' && fields[0]) return fields[0];
    throw new Fault('field', 'whichPrice', { candidates: fields });
  }
  const word = fieldWords[fold(written)] ?? fields.find((one) => fold(one) === fold(written));
  if (word === undefined || !fields.includes(word))
    throw new Fault('field', 'whichPrice', { value: written, candidates: fields });
  return word;
}

function numberOf(text: string | undefined, field: string, decimal: DecimalMark | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = readNumber(text, decimal);
  if (value === null) throw new Fault(field, 'notNumber', { value: text });
  return value;
}

/** Per cent as written: "12,5", "12.5 %". */
function shareOf(text: string | undefined, field: string, decimal: DecimalMark | undefined): number | undefined {
  const value = numberOf(text, field, decimal);
  if (value === undefined) return undefined;
  if (value > 100) throw new Fault(field, 'outOfRange', { value: text ?? '' });
  return value / 100;
}

function dateOf(text: string | undefined, field: string): string | undefined {
  if (text === undefined) return undefined;
  const value = readDate(text);
  if (value === null) throw new Fault(field, 'notDate', { value: text });
  return value;
}

/** What the catalog itself asks: what a discount is taken off where the book gives no list price. */
function presentPrice(catalog: Catalog, { id }: Sold, field: PriceBookField) {
  const hosted = catalog.hostedOffers.get(id);
  const rented = catalog.acceleratorOffers.get(id);
  if (field === 'price') return catalog.systems.get(id)?.price?.amount;
  if (field === 'typicalPrice') return catalog.services.get(id)?.typicalPrice?.likely;
  if (field === 'input' || field === 'output' || field === 'cacheRead') return hosted?.[field];
  return rented?.[field];
}

function readRow(
  cells: ReadonlyMap<Column, string>,
  line: number,
  of: { readonly catalog: Catalog; readonly sold: readonly Sold[]; readonly decimal: DecimalMark | undefined },
): PriceBookRow {
  const written = cells.get('entry');
  if (written === undefined) throw new Fault('entry', 'missing');
  const sold = entryOf(written, of.sold);
  const field = fieldOf(cells.get('field'), sold.kind);
  const discount = shareOf(cells.get('discount'), 'discount', of.decimal);
  const margin = shareOf(cells.get('margin'), 'margin', of.decimal);
  const [validFrom, validTo] = [dateOf(cells.get('validFrom'), 'validFrom'), dateOf(cells.get('validTo'), 'validTo')];
  if (validFrom !== undefined && validTo !== undefined && validTo < validFrom)
    throw new Fault('validTo', 'dates', { value: `${validFrom} > ${validTo}` });
  const stated = numberOf(cells.get('listPrice'), 'listPrice', of.decimal);
  const present = stated === undefined ? presentPrice(of.catalog, sold, field) : undefined;
  const listPrice = stated ?? (discount === undefined ? undefined : present?.amount);
  if (listPrice === undefined) throw new Fault('listPrice', discount === undefined ? 'missing' : 'noListPrice');
  const money = currencySchema.safeParse(
    stated === undefined ? present?.currency : cells.get('currency')?.toUpperCase(),
  );
  if (!money.success)
    throw new Fault('currency', 'currency', { value: cells.get('currency') ?? '', candidates: currencySchema.options });
  const customer = cells.get('customer');
  const row = priceBookRow.safeParse({
    line,
    kind: sold.kind === 'hosted' || sold.kind === 'accelerator' ? 'offers' : sold.kind,
    entry: sold.id,
    field,
    listPrice,
    currency: money.data,
    discount: discount ?? 0,
    ...(margin === undefined ? {} : { margin }),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validTo === undefined ? {} : { validTo }),
    ...(customer === undefined ? {} : { customer }),
  });
  if (row.success) return row.data;
  throw new Fault(row.error.issues[0]?.path.join('.') ?? '', 'outOfRange', { value: String(listPrice) });
}

/**
 * Reads the cells of a table (header first, as text) into rows of a price book. Nothing is guessed: a row whose product,
 * price, date or currency is not certain is refused with its line, the field and what could be meant.
 */
export function readPriceBook(
  cells: readonly (readonly string[])[],
  catalog: Catalog,
  mark?: DecimalMark,
): ReadPriceBook {
  const [header = [], ...lines] = cells;
  const columns = header.map(columnOf);
  const ignored = header.filter((name, at) => columns[at] === undefined && name.trim() !== '');
  const needed = (['entry'] as const).find((column) => !columns.includes(column));
  if (needed !== undefined)
    return {
      rows: [],
      refused: [{ line: 1, field: needed, value: header.join(', '), reason: 'unknownColumn', candidates: [] }],
      ignored,
    };
  const sold = soldBy(catalog);
  const numeric = new Set<Column | undefined>(['listPrice', 'discount', 'margin']);
  const numbers = lines.flatMap((line) => line.filter((_, at) => numeric.has(columns[at])));
  const decimal = mark ?? decimalMarkOf(numbers);
  const rows: PriceBookRow[] = [];
  const refused: PriceBookRefusal[] = [];
  lines.forEach((line, index) => {
    const found = new Map<Column, string>();
    columns.forEach((column, at) => {
      const text = line[at]?.trim() ?? '';
      if (column !== undefined && text !== '' && !found.has(column)) found.set(column, text);
    });
    if (found.size === 0) return;
    try {
      rows.push(readRow(found, index + 2, { catalog, sold, decimal }));
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      refused.push({ line: index + 2, ...error.refusal });
    }
  });
  return { rows, refused, ignored };
}
