import { z } from 'zod';
import { sourceUses } from './provenance.ts';
import { approach, task } from './vocabulary.ts';

/** What of the reader's own case can be put beside a concept; the figure is computed from the brief, never written here. */
export const conceptFigures = [
  'servingMemory',
  'weightsByPrecision',
  'kvCache',
  'ttft',
  'tpot',
  'throughput',
  'trainingMemory',
  'trainingCompute',
  'trainingPlan',
  'trainingCost',
  'mfu',
  'documentTokens',
  'dataStock',
  'costPerThousand',
  'energyHomes',
  'carbon',
  'tco',
  'onceAndMonthly',
] as const;
export const conceptFigure = z.enum(conceptFigures);
export type ConceptFigure = z.infer<typeof conceptFigure>;

const ids = z.array(z.string().min(1)).min(1).optional();

/** What a concept is tied to, in `knowledge/concepts/<id>.json`: the same in every language. */
export const conceptFile = z.strictObject({
  related: z.array(z.string().min(1)).min(1),
  links: z
    .strictObject({
      approaches: z.array(approach).min(1).optional(),
      tasks: z.array(task).min(1).optional(),
      tools: ids,
      regulations: ids,
      services: ids,
      /** Names of figures of a solution (contract, section 5). */
      estimates: ids,
    })
    .optional(),
  figure: conceptFigure.optional(),
  sources: sourceUses,
});

/** The words of a concept in one language, in `knowledge/<language>/<id>.json`. */
export const conceptWordsFile = z.strictObject({
  name: z.string().min(1),
  /** As people write it, abbreviations included. */
  aliases: z.array(z.string().min(2)).min(1),
  /** Two or three sentences for somebody who decides. */
  plain: z.string().min(1),
  /** Five to ten sentences for somebody who builds, with a formula or a rule of thumb. */
  deep: z.string().min(1),
});
export type ConceptWords = z.infer<typeof conceptWordsFile>;

export type Concept = z.infer<typeof conceptFile> & {
  readonly id: string;
  readonly words: { readonly en: ConceptWords; readonly es: ConceptWords };
};
