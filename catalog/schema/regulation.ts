import { z } from 'zod';
import { isoDate } from './quantity.ts';
import { sourceUses } from './provenance.ts';
import { residency } from './vocabulary.ts';

/** Words a person reads, in both languages. */
export const bilingual = z.strictObject({ en: z.string().min(1), es: z.string().min(1) });
export type Bilingual = z.infer<typeof bilingual>;

/** Fields of a brief that a condition may look at. */
export const conditionFields = [
  'task',
  'industry',
  'stage',
  'deployment',
  'data.kind',
  'data.sensitivity',
  'compliance',
] as const;

/**
 * When something applies, as data. `territory` holds where the customer's residency lies in one of the zones; `tag`
 * holds where the description uses one of the words of that tag. A field the brief lacks makes a condition unknown.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly field: (typeof conditionFields)[number]; readonly oneOf: readonly string[] }
  | { readonly territory: readonly string[] }
  | { readonly tag: string }
  | { readonly always: true };

export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
    z.strictObject({ field: z.enum(conditionFields), oneOf: z.array(z.string().min(1)).min(1) }),
    z.strictObject({ territory: z.array(residency).min(1) }),
    z.strictObject({ tag: z.string().min(1) }),
    z.strictObject({ always: z.literal(true) }),
  ]),
);

/** How much a class asks, the most first. */
export const classLevels = ['prohibited', 'high', 'limited', 'minimal'] as const;

const regulationClass = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  level: z.enum(classLevels),
  name: bilingual,
  article: z.string().min(1),
  when: condition,
  /** The class cannot be ruled out while this holds; `decides` says what would settle it. */
  suspectedWhen: condition.optional(),
  decides: bilingual.optional(),
  /** First day on which the duties of the class apply. */
  from: isoDate.optional(),
});

const regulationDuty = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  article: z.string().min(1),
  text: bilingual,
  /** Absent: whenever the regulation applies. */
  when: condition.optional(),
  /** Absent: whatever the class. */
  ofLevels: z.array(z.enum(classLevels)).optional(),
  /** Absent: whatever the class; else ids of classes. */
  ofClasses: z.array(z.string()).optional(),
  from: isoDate.optional(),
  severity: z.enum(['info', 'warning', 'critical']),
  /** The duty keeps what a later audit needs to reproduce a result. */
  records: z.boolean().optional(),
});

/** A law or a standard: what triggers it, whom it binds, what it demands, since when. It informs; it is no legal advice. */
export const regulationFile = z.strictObject({
  name: bilingual,
  short: bilingual,
  kind: z.enum(['law', 'standard', 'attestation']),
  binds: bilingual,
  applies: condition,
  /** Words by which a description is recognised; each a stem of one or more words, without accents. */
  tags: z
    .record(z.string(), z.strictObject({ en: z.array(z.string().min(3)), es: z.array(z.string().min(3)) }))
    .optional(),
  phases: z.array(z.strictObject({ from: isoDate, what: bilingual })),
  classes: z.array(regulationClass).optional(),
  duties: z.array(regulationDuty).min(1),
  /** Least sensitivity to assume for data of an industry that says nothing of its own. */
  sensitivity: z.record(z.string(), z.enum(['public', 'internal', 'confidential', 'special_category'])).optional(),
  /** Briefs with what the evaluator must answer; run as tests. */
  examples: z
    .array(
      z.strictObject({
        given: z.record(z.string(), z.unknown()),
        then: z.enum(['holds', 'fails', 'unknown']),
        /** The class, "unknown" where it cannot be told. */
        class: z.string().optional(),
      }),
    )
    .min(2),
  sources: sourceUses,
});
export type Regulation = z.infer<typeof regulationFile> & { readonly id: string };
export type RegulationClass = z.infer<typeof regulationClass>;
export type RegulationDuty = z.infer<typeof regulationDuty>;
