import { z } from 'zod';
import { price, quantity } from './quantity.ts';
import { sourceUses } from './provenance.ts';

/** A country or a provider's region: where electricity comes from and what it costs. */
export const region = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  kind: z.enum(['country', 'cloud_region']),
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/),
  provider: z.string().optional(),
  zones: z.array(z.enum(['EU', 'UK', 'US', 'LATAM'])),
  gridIntensity: quantity('gramsCo2ePerKwh', { min: 0, max: 1500 }).optional(),
  electricity: price('kWh', { min: 0.005, max: 1 }).optional(),
  sources: sourceUses,
});
export type Region = z.infer<typeof region>;

/** `catalog/grids/<series>.json`. */
export const gridFile = z.strictObject({ regions: z.array(region) });
