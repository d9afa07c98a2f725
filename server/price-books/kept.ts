import { createHash } from 'node:crypto';
import type { PriceBook } from '../../catalog/schema/price-book.ts';
import type { Advisor } from '../advisor.ts';
import { RequestFailure } from '../api/failure.ts';
import {
  PRICE_BOOK_ROWS_MAX,
  PRICE_BOOKS_KEPT,
  type PriceBookAnswer,
  type PriceBookDetail,
  type PriceBookList,
} from '../protocol/price-books.ts';
import type { Renderer } from '../render/render.ts';
import type { Store } from '../store/store.ts';
import { detailOf, reportedRefusal, reportedRow, summaryOf } from './report.ts';
import { readTable } from './table.ts';

export interface HandedInBook {
  readonly body: Buffer;
  readonly name: string;
  readonly dryRun: boolean;
}

/** Price books of a seller: handed in, listed, removed. Answers that name one are computed with it at once. */
export interface KeptPriceBooks {
  readonly load: () => Promise<void>;
  readonly handIn: (book: HandedInBook, renderer: Renderer) => Promise<PriceBookAnswer>;
  readonly list: () => Promise<PriceBookList>;
  readonly find: (id: string) => Promise<PriceBookDetail | null>;
  readonly remove: (id: string) => Promise<boolean>;
}

export function createKeptPriceBooks(of: {
  readonly store: Store;
  readonly advisor: Pick<Advisor, 'readPriceBook' | 'usePriceBooks' | 'today'>;
}): KeptPriceBooks {
  const { store, advisor } = of;
  let last: Promise<unknown> = Promise.resolve();
  /** One change after the other: what is computed with is what was stored last. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  }

  async function load(): Promise<readonly PriceBook[]> {
    const books = await store.priceBooks();
    advisor.usePriceBooks(books);
    return books;
  }

  async function handIn({ body, name, dryRun }: HandedInBook, renderer: Renderer): Promise<PriceBookAnswer> {
    const table = await readTable(body);
    if (!table.ok)
      throw new RequestFailure('invalid-request', `The file cannot be read: ${table.reason}`, [
        { path: 'file', message: table.reason },
      ]);
    const read = advisor.readPriceBook(table.cells, table.decimal);
    const kept = await store.priceBooks();
    const createdOn = advisor.today();
    const digest = createHash('sha256').update(name).update(createdOn).update(JSON.stringify(read.rows)).digest('hex');
    const book: PriceBook = { id: `pb-${digest.slice(0, 12)}`, name, createdOn, rows: [...read.rows] };
    if (read.rows.length > PRICE_BOOK_ROWS_MAX || kept.length >= PRICE_BOOKS_KEPT) {
      const message = `at most ${String(PRICE_BOOK_ROWS_MAX)} rows in a book and ${String(PRICE_BOOKS_KEPT)} books`;
      throw new RequestFailure('invalid-request', message, [{ path: 'file', message }]);
    }
    const saved = !dryRun && book.rows.length > 0;
    if (saved) {
      await store.addPriceBook(book);
      await load();
    }
    return {
      id: saved ? book.id : null,
      name,
      accepted: book.rows.map((row) => reportedRow(row, createdOn)),
      refused: read.refused.map((one) => reportedRefusal(one, renderer)),
      ignoredColumns: [...read.ignored],
    };
  }

  return {
    load: () =>
      inTurn(async () => {
        await load();
      }),
    handIn: (book, renderer) => inTurn(() => handIn(book, renderer)),
    list: () =>
      inTurn(async () => {
        const items = (await load()).map((book) => summaryOf(book, advisor.today()));
        return { total: items.length, items };
      }),
    find: (id) =>
      inTurn(async () => {
        const book = (await load()).find((one) => one.id === id);
        return book ? detailOf(book, advisor.today()) : null;
      }),
    remove: (id) =>
      inTurn(async () => {
        const removed = await store.removePriceBook(id);
        if (removed) await load();
        return removed;
      }),
  };
}
