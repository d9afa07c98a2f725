import { z } from 'zod';
import { isoDate, price } from './quantity.ts';
import { softwarePlatform } from './accelerator.ts';
import { lifecycle, sourceUses } from './provenance.ts';

const yesNoPartial = z.enum(['yes', 'partial', 'no', 'unknown']);

/** Software that fills a role in a solution. `skillLevel`: 1 a beginner can, 5 only an expert. */
export const toolFile = z.strictObject({
  name: z.string().min(1),
  /** Other names it is or was sold under. */
  aliases: z.array(z.string().min(3)).optional(),
  role: z.string().min(1),
  licence: z.string().optional(),
  openSource: yesNoPartial,
  commercialSupport: z.string().optional(),
  skillLevel: z.number().int().min(1).max(5),
  onPrem: yesNoPartial,
  airGapped: yesNoPartial,
  managedCloud: yesNoPartial,
  accelerator: z.enum(['none', 'optional', 'required', 'unknown']),
  /** Accelerators it runs on, for what needs one. */
  platforms: z.array(softwarePlatform).optional(),
  fits: z.array(z.string()),
  /** How the ids of the models begin that it runs, for one that runs no others. */
  modelsOnly: z.array(z.string().min(1)).optional(),
  package: z.string().optional(),
  latestVersion: z.string().optional(),
  latestRelease: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional(),
  downloadRank: z.number().int().positive().optional(),
  lifecycle,
  /** Ids of tools that do the same job, for one that is no longer sold or kept. */
  alternatives: z.array(z.string().min(1)).optional(),
  notes: z.string().optional(),
  sources: sourceUses,
});
export type Tool = z.infer<typeof toolFile> & { readonly id: string };

/** A generic kind of service (course, workshop, consulting, operation) with its typical length and price. */
export const serviceFile = z.strictObject({
  name: z.strictObject({ en: z.string().min(1), es: z.string().min(1) }),
  kind: z.enum(['course', 'workshop', 'consulting', 'operation', 'on_premises_as_a_service', 'on_demand']),
  forExpertise: z.array(z.enum(['novice', 'practitioner', 'expert'])).optional(),
  topics: z.array(z.string()),
  typicalDays: z
    .strictObject({ low: z.number().positive(), likely: z.number().positive(), high: z.number().positive() })
    .optional(),
  typicalPrice: z
    .strictObject({
      low: price('each', { min: 1, max: 1e7 }),
      likely: price('each', { min: 1, max: 1e7 }),
      high: price('each', { min: 1, max: 1e7 }),
    })
    .optional(),
  lifecycle,
  checkedOn: isoDate.optional(),
  sources: sourceUses,
});
export type Service = z.infer<typeof serviceFile> & { readonly id: string };
