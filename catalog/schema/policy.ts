import { z } from 'zod';
import { isoDate } from './quantity.ts';
import { grade } from './provenance.ts';

/** One number of judgement or calibration, with its 80 % interval where it is uncertain. */
export const policyValue = z.strictObject({
  value: z.number(),
  low: z.number().optional(),
  high: z.number().optional(),
  unit: z.string(),
  source: z.string().min(1),
  grade,
  checkedOn: isoDate,
  note: z.string().optional(),
});
export type PolicyValue = z.infer<typeof policyValue>;

/** `catalog/policies/<name>.json`: thresholds and efficiencies as data, so that rules hold no bare numbers. */
export const policyFile = z.strictObject({
  title: z.string().min(1),
  values: z.record(z.string().regex(/^[a-z][A-Za-z0-9.]*$/), policyValue),
});
export type Policy = z.infer<typeof policyFile> & { readonly id: string };
