import { priceBookAnswer, priceBookDetail, priceBookList, priceBookRemoved } from '../protocol/price-books.ts';

/** What `/price-books` does, for the description of the API. */
export const priceBooksEndpoints = {
  path: '/price-books',
  handIn: {
    summary:
      'Takes a price book (CSV or XLSX, as the body or as the file of a form) and says row by row what was accepted and refused. Query: name, dryRun',
    response: priceBookAnswer,
  },
  list: { summary: 'Every price book', response: priceBookList },
  find: {
    summary: 'One price book with its rows: list price, discount, what a customer pays, margin',
    response: priceBookDetail,
  },
  remove: { summary: 'Removes one price book', response: priceBookRemoved },
} as const;
