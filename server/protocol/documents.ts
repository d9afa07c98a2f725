import { z } from 'zod';
import { brief } from '../../rules/brief.ts';
import { evidence, intent, unresolvedOf } from './http.ts';

/** What a file turned out to be, by its content. */
export const documentKind = z.enum(['pdf', 'docx', 'xlsx', 'text']);
export type DocumentKind = z.infer<typeof documentKind>;

/** What `page` counts in a document, from 1. */
export const pageUnit = z.enum(['page', 'sheet', 'paragraph']);
export type PageUnit = z.infer<typeof pageUnit>;

const page = z.number().int().positive();

/** Words of one page and what was taken from them. `start` and `end` count in the text of that page. */
const pageEvidence = evidence.omit({ unit: true }).extend({ page });

function readingOf<T extends z.ZodType>(text: T) {
  return z.strictObject({
    fileName: z.string(),
    kind: documentKind,
    unit: pageUnit,
    /** Pages read; those without text count. */
    pages: z.number().int().nonnegative(),
    /** Of these, pages that hold no text: pictures, which are not read. */
    pagesWithoutText: z.number().int().nonnegative(),
    /** Names of sheets by their number; empty for other kinds. */
    sheets: z.array(z.string()),
    characters: z.number().int().nonnegative(),
    /** The document goes on beyond what is read. */
    truncated: z.boolean(),
    language: z.string(),
    intent,
    inScope: z.boolean(),
    /** Only what the document states without contradicting itself. */
    brief,
    evidence: z.array(pageEvidence),
    unresolved: z.array(unresolvedOf(text).extend({ page })),
  });
}

/** The answer of /documents. */
export const documentReading = readingOf(z.string()).extend({
  /** The conversation it was put into: seq of its first event; null where it was only read. */
  seq: z.number().int().nonnegative().nullable(),
});
export type DocumentReading = z.infer<typeof documentReading>;
/** One line of the answer where the client accepts `application/x-ndjson`. */
export const documentProgress = z.strictObject({
  type: z.literal('progress'),
  done: z.number().int().nonnegative(),
  total: z.number().int().nonnegative().nullable(),
});
export type DocumentProgress = z.infer<typeof documentProgress>;
