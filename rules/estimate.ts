import { z } from 'zod';
import { grade } from '../catalog/schema/provenance.ts';

/** One value that went into a figure. `source` is a catalog source id, "brief", "assumption", "policy:<id>.<name>" or "figure:<name>". */
export const estimateInput = z.strictObject({
  name: z.string(),
  value: z.union([z.number(), z.string()]),
  unit: z.string(),
  source: z.string(),
});
export type EstimateInput = z.infer<typeof estimateInput>;

/** Every computed figure, everywhere. low..high is an 80 % interval; a money figure carries its currency as the unit. */
export const estimate = z.strictObject({
  low: z.number(),
  likely: z.number(),
  high: z.number(),
  unit: z.string(),
  grade,
  formula: z.string(),
  inputs: z.array(estimateInput),
});
export type Estimate = z.infer<typeof estimate>;
