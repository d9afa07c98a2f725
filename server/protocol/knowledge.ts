import { z } from 'zod';
import { sourceLink } from '../../rules/advice-shape.ts';
import { locale } from './http.ts';

/** Concepts in one answer. */
export const KNOWLEDGE_MAX = 200;

export const knowledgeQuery = z.strictObject({
  q: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(KNOWLEDGE_MAX).default(KNOWLEDGE_MAX),
  /** From Accept-Language where it is not given. */
  locale: locale.optional(),
});

const conceptItem = z.strictObject({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  plain: z.string(),
});

/** `exact` is false where nothing has that name and the nearest are listed. */
export const knowledgeList = z.strictObject({
  total: z.number().int(),
  catalogVersion: z.string(),
  exact: z.boolean(),
  items: z.array(conceptItem),
});
export type KnowledgeList = z.infer<typeof knowledgeList>;

const named = z.array(z.strictObject({ id: z.string(), name: z.string() }));

export const knowledgeEntry = conceptItem.extend({
  deep: z.string(),
  catalogVersion: z.string(),
  related: named,
  links: z.strictObject({
    approaches: named,
    tasks: named,
    tools: named,
    regulations: named,
    services: named,
    estimates: named,
  }),
  sources: z.array(sourceLink.extend({ grade: z.string() })),
});
export type KnowledgeEntry = z.infer<typeof knowledgeEntry>;
