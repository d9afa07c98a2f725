import { effectivePrice, holds } from '../../catalog/price-book.ts';
import type { PriceBookRefusal } from '../../catalog/price-book-read.ts';
import type { PriceBook, PriceBookRow } from '../../catalog/schema/price-book.ts';
import { say } from '../../rules/message.ts';
import type { PriceBookAnswer, PriceBookDetail, PriceBookSummary } from '../protocol/price-books.ts';
import type { Renderer } from '../render/render.ts';

const cents = (amount: number): number => Number(amount.toPrecision(12));

export function reportedRow(row: PriceBookRow, today: string): PriceBookAnswer['accepted'][number] {
  const price = effectivePrice(row);
  // A row of one customer holds today too: for that customer.
  const validNow = holds(row, { today, customer: row.customer });
  return {
    ...row,
    effectivePrice: price,
    marginAmount: row.margin === undefined ? null : cents(price * row.margin),
    validNow,
  };
}

export function reportedRefusal(one: PriceBookRefusal, renderer: Renderer): PriceBookAnswer['refused'][number] {
  const { line, field, value, reason, candidates } = one;
  const text = renderer.text(say(`priceBook.${reason}`, { value, field: say(`priceBook.column.${field}`) }));
  return { line, field, value, reason: text, candidates: [...candidates] };
}

export function summaryOf({ id, name, createdOn, rows }: PriceBook, today: string): PriceBookSummary {
  const validRows = rows.filter((row) => reportedRow(row, today).validNow).length;
  return { id, name, createdOn, rows: rows.length, validRows };
}

export function detailOf(book: PriceBook, today: string): PriceBookDetail {
  return { ...summaryOf(book, today), rows: book.rows.map((row) => reportedRow(row, today)) };
}
