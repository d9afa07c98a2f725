import type { Kysely } from 'kysely';
import { priceBook } from '../../catalog/schema/price-book.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

export function priceBooksOf(db: Kysely<Tables>): Pick<Store, 'addPriceBook' | 'priceBooks' | 'removePriceBook'> {
  return {
    addPriceBook: async (book) => {
      const row = { id: book.id, created_on: book.createdOn, body: JSON.stringify(book) };
      await db
        .insertInto('price_books')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ created_on: row.created_on, body: row.body }))
        .execute();
    },
    priceBooks: async () => {
      const rows = await db.selectFrom('price_books').select('body').orderBy('created_on').orderBy('id').execute();
      return rows.map(({ body }) => priceBook.parse(JSON.parse(body)));
    },
    removePriceBook: async (id) => {
      const { numDeletedRows } = await db.deleteFrom('price_books').where('id', '=', id).executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}
