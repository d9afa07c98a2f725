import { z } from 'zod';
import { sourceUses } from './provenance.ts';

/** `catalog/benchmarks/<id>.json`: the published scores of one benchmark. `model` is a catalog id (open model or hosted offer). */
export const benchmarkFile = z.strictObject({
  name: z.string().min(1),
  domain: z.string().min(1),
  metric: z.string().min(1),
  higherIsBetter: z.boolean(),
  /** A mean of other benchmarks of this catalog: to show, not evidence of its own. */
  summary: z.boolean().optional(),
  scores: z.array(z.strictObject({ model: z.string().min(1), score: z.number(), variant: z.string().optional() })),
  sources: sourceUses,
});
export type Benchmark = z.infer<typeof benchmarkFile> & { readonly id: string };
