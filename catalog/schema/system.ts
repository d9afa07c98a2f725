import { z } from 'zod';
import { isoDate, price, quantity } from './quantity.ts';
import { lifecycle, sourceUses } from './provenance.ts';

/** A computer to buy, complete: host, accelerators, chassis. */
export const systemFile = z.strictObject({
  name: z.string().min(1),
  vendor: z.string().min(1),
  class: z.string().min(1),
  accelerator: z.string().min(1).optional(),
  acceleratorCount: z.number().int().nonnegative(),
  acceleratorMemoryTotal: quantity('bytes', { min: 1e9, max: 1e15 }).optional(),
  cpu: z.string().optional(),
  hostMemoryMax: quantity('bytes', { min: 1e9, max: 1e15 }).optional(),
  maxPower: quantity('watts', { min: 10, max: 1e6 }).optional(),
  rackUnits: z.number().nonnegative().optional(),
  cooling: z.string().optional(),
  network: z.string().optional(),
  price: z
    .strictObject({ amount: price('each', { min: 100, max: 2e7 }), kind: z.string(), date: isoDate.optional() })
    .optional(),
  lifecycle,
  notes: z.string().optional(),
  sources: sourceUses,
});
export type System = z.infer<typeof systemFile> & { readonly id: string };
