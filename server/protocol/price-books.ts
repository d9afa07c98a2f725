import { z } from 'zod';
import { priceBookRow } from '../../catalog/schema/price-book.ts';

/** Bytes of one price book; rows of one, and books kept in all. */
export const PRICE_BOOK_MAX_BYTES = 5 * 1024 * 1024;
export const PRICE_BOOK_ROWS_MAX = 20_000;
export const PRICE_BOOKS_KEPT = 50;

const acceptedRow = priceBookRow.extend({
  /** What a customer pays: the list price less the discount, in the currency of the row. */
  effectivePrice: z.number(),
  /** The seller's part of it; null where the book says no margin. Shown to the seller, never in a proposal. */
  marginAmount: z.number().nullable(),
  /** Whether it holds today. */
  validNow: z.boolean(),
});

export const priceBookSummary = z.strictObject({
  id: z.string(),
  name: z.string(),
  createdOn: z.string(),
  rows: z.number().int(),
  validRows: z.number().int(),
});
export type PriceBookSummary = z.infer<typeof priceBookSummary>;

export const priceBookDetail = priceBookSummary.omit({ rows: true }).extend({ rows: z.array(acceptedRow) });
export type PriceBookDetail = z.infer<typeof priceBookDetail>;

export const priceBookAnswer = z.strictObject({
  /** null: nothing could be accepted, or a dry run; nothing is kept. */
  id: z.string().nullable(),
  name: z.string(),
  accepted: z.array(acceptedRow),
  refused: z.array(
    z.strictObject({
      line: z.number().int(),
      field: z.string(),
      value: z.string(),
      reason: z.string(),
      candidates: z.array(z.string()),
    }),
  ),
  /** Columns that are none of a price book, left unread. */
  ignoredColumns: z.array(z.string()),
});
export type PriceBookAnswer = z.infer<typeof priceBookAnswer>;

export const priceBookList = z.strictObject({ total: z.number().int(), items: z.array(priceBookSummary) });
export type PriceBookList = z.infer<typeof priceBookList>;

export const priceBookRemoved = z.strictObject({ removed: z.string() });
