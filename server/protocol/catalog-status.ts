import { z } from 'zod';

/** GET /api/v1/catalog/status. */
export const catalogStatus = z.strictObject({
  catalogVersion: z.string(),
  /** Whether a folder of own entries is watched. */
  watching: z.boolean(),
  /** `refused`: that folder as it is now cannot be used; the catalog before that change answers. */
  state: z.enum(['current', 'refused']),
  loadedAt: z.string().nullable(),
  refusedAt: z.string().nullable(),
  reloads: z.number().int(),
  refusals: z.number().int(),
  problems: z.array(z.strictObject({ file: z.string(), path: z.string(), message: z.string() })),
});
export type CatalogStatus = z.infer<typeof catalogStatus>;
