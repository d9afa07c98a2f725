import { z } from 'zod';
import { currency, isoDate } from './quantity.ts';

export const priceBookFields = {
  hosted: ['input', 'output', 'cacheRead'],
  accelerator: ['onDemand', 'spot', 'reserved1Year'],
  systems: ['price'],
  services: ['typicalPrice'],
} as const;
const field = z.enum([
  ...priceBookFields.hosted,
  ...priceBookFields.accelerator,
  ...priceBookFields.systems,
  ...priceBookFields.services,
]);
export type PriceBookField = z.infer<typeof field>;

/** One accepted row. `entry` is an id of the catalog; shares are 0..1. The price a customer pays is listPrice × (1 − discount). */
export const priceBookRow = z.strictObject({
  line: z.number().int().positive(),
  kind: z.enum(['offers', 'systems', 'services']),
  entry: z.string().min(1),
  field,
  listPrice: z.number().positive().max(1e9),
  currency,
  discount: z.number().min(0).max(1),
  /** The seller's own part of the price. Never part of what a customer is shown. */
  margin: z.number().min(0).max(1).optional(),
  validFrom: isoDate.optional(),
  validTo: isoDate.optional(),
  /** Only for this customer, case aside; without it for everybody. */
  customer: z.string().optional(),
});
export type PriceBookRow = z.infer<typeof priceBookRow>;

export const priceBook = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1).max(120),
  /** Day it was handed in: the date of its prices that say none. */
  createdOn: isoDate,
  rows: z.array(priceBookRow),
});
export type PriceBook = z.infer<typeof priceBook>;
