import { z } from 'zod';
import { grade } from '../../catalog/schema/provenance.ts';
import { figure } from './http.ts';

const sourceOfFigure = z.strictObject({
  id: z.string(),
  title: z.string(),
  titleEs: z.string().nullable(),
  url: z.string().nullable(),
  publisher: z.string().nullable(),
  attribution: z.string().nullable(),
  /** When the figure was last checked there. */
  checkedOn: z.iso.date(),
});

/** A number of judgement as `/catalog/sources/policy:<id>.<name>` shows it: with its 80 % band and its own source. */
export const policySource = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.literal('policy'),
  policy: z.strictObject({ id: z.string(), title: z.string() }),
  value: z.number(),
  low: z.number(),
  high: z.number(),
  unit: z.string(),
  grade,
  note: z.string().nullable(),
  source: sourceOfFigure,
  checkedOn: z.iso.date(),
  stale: z.boolean(),
});
export type PolicySource = z.infer<typeof policySource>;

/** One published score of a model, in `benchmarks` of `/catalog/models/<id>` and `/catalog/offers/<id>`. */
export const benchmarkScore = z.strictObject({
  id: z.string(),
  name: z.string(),
  metric: z.string(),
  higherIsBetter: z.boolean(),
  score: figure.extend({ value: z.number() }),
  variant: z.string().nullable(),
  source: sourceOfFigure,
});
export type BenchmarkScore = z.infer<typeof benchmarkScore>;
