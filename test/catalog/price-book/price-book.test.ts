import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../catalog/load.ts';
import { applyPriceBooks } from '../../../catalog/price-book.ts';
import { decimalMarkOf, readDate, readNumber } from '../../../catalog/price-book-columns.ts';
import { readPriceBook } from '../../../catalog/price-book-read.ts';
import type { PriceBook } from '../../../catalog/schema/price-book.ts';

const loaded = loadCatalog({ dir: join(import.meta.dirname, '../../../catalog') });
if (!loaded.ok) throw new Error('the catalog does not load');
const { catalog } = loaded;
const system = [...catalog.systems.values()].find(({ price }) => price !== undefined);
const rented = [...catalog.acceleratorOffers.values()].find(({ onDemand }) => onDemand !== undefined);
const hosted = [...catalog.hostedOffers.values()].find(({ input }) => input !== undefined);
if (!system || !rented || !hosted) throw new Error('the catalog sells nothing');

const today = '2026-11-24';
const header = [
  'Producto',
  'Concepto',
  'Precio de lista',
  'Moneda',
  'Descuento %',
  'Margen %',
  'Válido desde',
  'Válido hasta',
  'Cliente',
];
const book = (rows: readonly (readonly string[])[], changes: Partial<PriceBook> = {}): PriceBook => {
  const read = readPriceBook([header, ...rows], catalog);
  expect(read.refused).toEqual([]);
  return { id: 'pb-1', name: 'Otoño', createdOn: '2026-11-01', rows: [...read.rows], ...changes };
};

describe('reading', () => {
  it('takes Spanish headers, decimal commas and local dates', () => {
    const rows = [
      [system.name, '', '35.000,50', 'eur', '12,5', '20', '01/09/2026', '31/12/2026', ''],
      [rented.id, 'onDemand', '3,20', 'EUR', '', '', '', '', 'Clínica Sol'],
    ];
    expect(book(rows).rows).toMatchObject([
      {
        line: 2,
        entry: system.id,
        listPrice: 35_000.5,
        discount: 0.125,
        margin: 0.2,
        validFrom: '2026-09-01',
        validTo: '2026-12-31',
      },
      { line: 3, field: 'onDemand', listPrice: 3.2, discount: 0, customer: 'Clínica Sol' },
    ]);
  });

  it('refuses each row that is not certain, with its line, field and what could be meant', () => {
    const { rows, refused } = readPriceBook(
      [
        header,
        [`${system.name} Plus`, '', '10', 'EUR'],
        [system.id, '', 'call us', 'EUR'],
        [system.id, '', '100', 'XYZ'],
        [system.id, '', '100', 'EUR', '140'],
        [system.id, '', '100', 'EUR', '', '', '2026-02-30'],
        [system.id, '', '100', 'EUR', '', '', '2026-05-01', '2026-04-01'],
        [hosted.id, '', '1,5', 'EUR'],
        ['', '', '100', 'EUR'],
        ['', '', ''],
        [system.id, '', '', 'EUR'],
      ],
      catalog,
    );
    expect(rows).toEqual([]);
    expect(refused.map(({ line, field, reason }) => [line, field, reason])).toEqual([
      [2, 'entry', 'unknownEntry'],
      [3, 'listPrice', 'notNumber'],
      [4, 'currency', 'currency'],
      [5, 'discount', 'outOfRange'],
      [6, 'validFrom', 'notDate'],
      [7, 'validTo', 'dates'],
      [8, 'field', 'whichPrice'],
      [9, 'entry', 'missing'],
      [11, 'listPrice', 'missing'],
    ]);
    expect(refused[0]?.candidates).toContain(system.id);
  });

  it('takes a discount off the list price of the catalog where the book gives none', () => {
    const [row] = book([[system.id, '', '', '', '10']]).rows;
    expect(row).toMatchObject({ listPrice: system.price?.amount.amount, currency: system.price?.amount.currency });
  });

  it.each([
    ['1.234,56', undefined, 1234.56],
    ['1,234.56', undefined, 1234.56],
    ['12,5', undefined, 12.5],
    ['1 234 567', undefined, 1_234_567],
    ['1.234.567', undefined, 1_234_567],
    ['0.125', undefined, 0.125],
    ['15 %', undefined, 15],
    ['1.234', undefined, null],
    ['1.234', ',', 1234],
    ['1.234', '.', 1.234],
    ['1.23.4', undefined, null],
    ['-5', undefined, null],
    ['1e3', undefined, null],
  ] as const)('reads %s with the mark %s as %s', (text, mark, value) => {
    expect(readNumber(text, mark)).toBe(value);
  });

  it('tells the decimal mark only where the table shows it', () => {
    expect(decimalMarkOf(['1.234', '12,5'])).toBe(',');
    expect(decimalMarkOf(['1.234'])).toBeUndefined();
    expect(decimalMarkOf(['12,5', '12.5'])).toBeUndefined();
    expect(readDate('03/04/2026')).toBe('2026-04-03');
  });
});

describe('applying', () => {
  const priceIn = (books: readonly PriceBook[], on = today, customer?: string) =>
    applyPriceBooks(catalog, books, { today: on, customer }).systems.get(system.id)?.price?.amount;

  it('list less discount is the price; margin stays with the seller; source, date and version follow', () => {
    const priced = applyPriceBooks(catalog, [book([[system.id, '', '40000', 'EUR', '25', '30', '2026-10-01']])], {
      today,
    });
    const entry = priced.systems.get(system.id);
    expect(entry?.price?.amount).toEqual({ amount: 30_000, currency: 'EUR', per: 'each' });
    expect(JSON.stringify(entry)).not.toContain('0.3');
    expect(entry?.sources).toContainEqual(
      expect.objectContaining({
        of: ['price.amount'],
        source: 'price-book-pb-1',
        grade: 'vendor',
        checkedOn: '2026-10-01',
      }),
    );
    expect(priced.sources.get('price-book-pb-1')?.title).toBe('Price book Otoño');
    expect(priced.version).not.toBe(catalog.version);
    expect([...priced.systems.keys()]).toEqual([...catalog.systems.keys()]);
    expect(priced.systems.size).toBe(catalog.systems.size);
  });

  it('holds from its first day to its last, and not a day longer', () => {
    const books = [book([[system.id, '', '40000', 'EUR', '', '', '2026-11-24', '2026-11-25']])];
    const before = system.price?.amount;
    expect(priceIn(books, '2026-11-23')).toEqual(before);
    expect(priceIn(books, '2026-11-24')?.amount).toBe(40_000);
    expect(priceIn(books, '2026-11-25')?.amount).toBe(40_000);
    expect(priceIn(books, '2026-11-26')).toEqual(before);
    expect(applyPriceBooks(catalog, books, { today: '2026-11-26' })).toBe(catalog);
  });

  it("a customer's row beats a general one, the newest valid row beats an older one, in whatever order", () => {
    const old = book([
      [system.id, '', '1000', 'EUR', '', '', '2026-01-01'],
      [system.id, '', '500', 'EUR', '', '', '2025-01-01', '', 'ACME'],
    ]);
    const young = book(
      [
        [system.id, '', '2000', 'EUR', '', '', '2026-06-01'],
        [system.id, '', '9000', 'EUR', '', '', '2027-01-01'],
      ],
      { id: 'pb-2' },
    );
    for (const books of [
      [old, young],
      [young, old],
    ]) {
      expect(priceIn(books)?.amount).toBe(2000);
      expect(priceIn(books, today, 'acme ')?.amount).toBe(500);
      expect(priceIn(books, today, 'other')?.amount).toBe(2000);
    }
  });
});
