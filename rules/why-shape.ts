import { z } from 'zod';
import { approach } from '../catalog/schema/vocabulary.ts';
import { criterion } from './advice-shape.ts';
import { choiceOf } from './analysis-shape.ts';
import { message } from './message.ts';

export const whyOutcomes = [
  /** It is in the solution that comes first. */
  'first',
  /** It is possible, and another solution scores more. */
  'behind',
  /** It is possible, and far from useful beside the others. */
  'far_below',
  /** Rules exclude it. */
  'excluded',
  /** Nothing in this need calls for it. */
  'no_use',
  /** The name means several entries that do not belong together, or none. */
  'unknown',
] as const;

/** Why a catalog entry is, or is not, the answer to a brief; generic in what a text is. */
export function whyOf<T extends z.ZodType>(text: T) {
  const choice = choiceOf(text);
  return z.strictObject({
    catalogVersion: z.string(),
    asOf: z.iso.date(),
    /** What was asked about, as written. */
    asked: z.string(),
    kind: z.enum(['solution', 'approach', 'model', 'hosted_model', 'accelerator', 'machine', 'tool']).nullable(),
    /** Entries that the name stands for. */
    entries: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    outcome: z.enum(whyOutcomes),
    text,
    /** The best solution with it, where there is one. */
    solution: z.strictObject({ ...choice.shape, rank: z.number().int().positive(), score: z.number() }).nullable(),
    /** What the first solution is and scores. */
    first: z.strictObject({ ...choice.shape, score: z.number() }).nullable(),
    /** Where the score is lost or won against the first one: weight × difference, the largest loss first. */
    terms: z.array(
      z.strictObject({
        criterion,
        weight: z.number(),
        value: z.number(),
        firstValue: z.number(),
        difference: z.number(),
        reason: text,
        firstReason: text,
      }),
    ),
    /** Each rule that bars it, with its values and what would lift it. */
    exclusions: z.array(
      z.strictObject({ rule: z.string(), approach: approach.nullable(), reason: text, unlock: text }),
    ),
  });
}

export const why = whyOf(message);
/** What `explainWhy` returns: every text is a message. */
export type Why = z.infer<typeof why>;
