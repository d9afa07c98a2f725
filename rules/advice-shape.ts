import { z } from 'zod';
import { approach, precision, sourcing } from '../catalog/schema/vocabulary.ts';
import { brief, trainingMethod } from './brief.ts';
import { estimate } from './estimate.ts';
import { message } from './message.ts';

export const severity = z.enum(['info', 'warning', 'critical']);
export type Severity = z.infer<typeof severity>;

export const criteria = ['cost', 'quality', 'speed', 'privacy', 'energy', 'simplicity', 'time', 'risk'] as const;
export const criterion = z.enum(criteria);
export type CriterionId = z.infer<typeof criterion>;

export const parallelism = z.strictObject({
  tensor: z.number().int().positive(),
  pipeline: z.number().int().positive(),
  data: z.number().int().positive(),
  context: z.number().int().positive().optional(),
  expert: z.number().int().positive(),
});
export type Parallelism = z.infer<typeof parallelism>;

export const trainingPlan = z.strictObject({
  acceleratorCount: z.number().int().positive(),
  nodes: z.number().int().positive(),
  parallelism,
  sharding: z.enum(['none', 'zero1', 'zero2', 'zero3', 'fsdp']),
  activationCheckpointing: z.enum(['none', 'selective', 'full']),
  microBatch: z.number().int().positive(),
  steps: z.number().int().positive(),
});
export type TrainingPlan = z.infer<typeof trainingPlan>;

export const modelRole = z.enum(['generator', 'embedder', 'reranker', 'guard', 'predictor', 'vision', 'speech']);
export type ModelRole = z.infer<typeof modelRole>;

/** A source as shown beside a figure. */
export const sourceLink = z.strictObject({
  id: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  checkedOn: z.string(),
});
export type SourceLink = z.infer<typeof sourceLink>;

export const estimateNames = [
  'oneOffCost',
  'monthlyCost',
  'tco',
  'costPerThousandRequests',
  'energyKwhPerMonth',
  'carbonKgPerMonth',
  'weeksToProduction',
  'ttftMs',
  'tpotMs',
  'requestsPerSecond',
  'memoryPerAcceleratorGb',
  'quality',
] as const;
export type EstimateName = (typeof estimateNames)[number];

/**
 * The answer of the advisor, generic in what a text is: a message inside (`advice`), a string on the wire
 * (`adviceOf(z.string())`). An estimate that does not apply to a solution is absent, never zero.
 */
export function adviceOf<T extends z.ZodType>(text: T) {
  const serving = z.strictObject({
    sourcing,
    offer: z.string().nullable(),
    accelerator: z.string().nullable(),
    /** Per replica: the product of the degrees that multiply. 0 where the provider runs it or none is needed. */
    acceleratorCount: z.number().int().nonnegative(),
    nodes: z.number().int().nonnegative(),
    replicas: z.number().int().positive(),
    precision: precision.nullable(),
    parallelism: parallelism.nullable(),
    provider: z.string().nullable(),
    region: z.string().nullable(),
  });
  const training = z.strictObject({
    sourcing,
    offer: z.string().nullable(),
    accelerator: z.string().nullable(),
    provider: z.string().nullable(),
    region: z.string().nullable(),
    method: trainingMethod,
    plan: trainingPlan,
    acceleratorHours: estimate,
    wallClockHours: estimate,
    energyMwh: estimate,
    carbonTonnes: estimate,
    cost: estimate,
  });
  const solution = z.strictObject({
    id: z.string(),
    rank: z.number().int().positive(),
    title: text,
    approach,
    models: z.array(z.strictObject({ role: modelRole, id: z.string() })),
    serving,
    training: training.nullable(),
    tools: z.array(z.strictObject({ role: z.string(), id: z.string() })),
    people: z.array(
      z.strictObject({ role: z.string(), personMonths: z.number().nonnegative(), course: z.string().nullable() }),
    ),
    estimates: z.strictObject(
      Object.fromEntries(estimateNames.map((name) => [name, estimate.optional()])) as Record<
        EstimateName,
        z.ZodOptional<typeof estimate>
      >,
    ),
    score: z.strictObject({
      total: z.number(),
      terms: z.array(z.strictObject({ criterion, weight: z.number(), value: z.number(), reason: text })),
    }),
    reasons: z.array(text),
    risks: z.array(z.strictObject({ id: z.string(), severity, text, mitigation: text, sources: z.array(sourceLink) })),
    flipsIf: z.array(
      z.strictObject({ path: z.string(), from: z.unknown(), to: z.unknown(), newWinner: z.string(), text }),
    ),
  });
  return z.strictObject({
    catalogVersion: z.string(),
    asOf: z.iso.date(),
    brief,
    assumptions: z.array(z.strictObject({ path: z.string(), value: z.unknown(), reason: text })),
    solutions: z.array(solution),
    excluded: z.array(
      z.strictObject({
        approach: approach.nullable(),
        model: z.string().nullable(),
        offer: z.string().nullable(),
        /** How many candidates this line stands for. */
        count: z.number().int().positive(),
        rule: z.string(),
        reason: text,
        unlock: text,
      }),
    ),
    advice: z.array(
      z.strictObject({
        id: z.string(),
        severity,
        text,
        sources: z.array(sourceLink),
        /** The plan on the calendar: start and length in weeks, and what must be true for each phase to end. */
        phases: z
          .array(
            z.strictObject({
              id: z.enum(['prepare', 'order', 'build', 'train', 'pilot', 'open']),
              start: z.number().nonnegative(),
              weeks: z.number().nonnegative(),
              done: text,
            }),
          )
          .optional(),
      }),
    ),
    nextQuestion: z
      .strictObject({
        path: z.string(),
        text,
        why: text,
        options: z.array(text),
        /** What each option stands for, in the same order: a value for the brief's field. */
        values: z.array(z.unknown()),
        skippable: z.boolean(),
      })
      .nullable(),
  });
}

export const advice = adviceOf(message);
/** What `advise` returns: every text is a message. */
export type Advice = z.infer<typeof advice>;
export type Solution = Advice['solutions'][number];
export type Exclusion = Advice['excluded'][number];
