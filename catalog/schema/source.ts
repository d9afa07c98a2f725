import { z } from 'zod';
import { isoDate } from './quantity.ts';

/** Where a figure was read. `attribution` must be shown beside the figure when present. */
export const sourceFile = z.strictObject({
  title: z.string().min(1),
  /** The title in Spanish, where the source has an official one or the words are ours. */
  titleEs: z.string().min(1).optional(),
  kind: z.enum(['dataset', 'repository', 'package', 'documentation', 'paper', 'law', 'estimate', 'general_knowledge']),
  publisher: z.string().optional(),
  url: z.url().optional(),
  licence: z.string().optional(),
  attribution: z.string().optional(),
  checkedOn: isoDate,
});
export type Source = z.infer<typeof sourceFile> & { readonly id: string };
