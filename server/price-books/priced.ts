import type { Catalog } from '../../catalog/index.ts';
import { applyPriceBooks } from '../../catalog/price-book.ts';
import type { PriceBook } from '../../catalog/schema/price-book.ts';
import { RequestFailure } from '../api/failure.ts';

export interface PricedBy {
  readonly priceBook?: string | undefined;
  readonly customer?: string | undefined;
}

/** Catalogs made last; a ranking with a book costs no more than one without. */
const KEPT = 8;

export type PricedCatalog = (catalog: Catalog, by: PricedBy, today: string) => Catalog;

/** The catalog with the prices of the book asked for; a book that is not there is refused, never passed over. */
export function createPricedCatalog(books: () => readonly PriceBook[]): PricedCatalog {
  let made: readonly {
    readonly catalog: Catalog;
    readonly key: string;
    readonly book: PriceBook;
    readonly priced: Catalog;
  }[] = [];
  return (catalog, { priceBook, customer }, today) => {
    if (priceBook === undefined) return catalog;
    const book = books().find(({ id }) => id === priceBook);
    if (book === undefined) {
      const message = `there is no price book "${priceBook}"; GET /price-books lists them`;
      throw new RequestFailure('unresolved-reference', message, [{ path: 'priceBook', message }]);
    }
    const key = JSON.stringify([today, customer]);
    const known = made.find((one) => one.catalog === catalog && one.book === book && one.key === key);
    if (known) return known.priced;
    const priced = applyPriceBooks(catalog, [book], { today, customer });
    made = [{ catalog, key, book, priced }, ...made].slice(0, KEPT);
    return priced;
  };
}
