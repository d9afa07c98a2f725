import { z } from 'zod';
import { catalogKind, type figure } from './http.ts';

/** Query names that no facet may take. */
export const LIST_MAX = 500;
export const OFFSET_MAX = 100_000;
/** Entries in one comparison. */
export const COMPARED_MIN = 2;
export const COMPARED_MAX = 4;
/** Ends of the names of a range: `memoryMin`, `memoryMax`. */
export const RANGE_ENDS = ['Min', 'Max'] as const;

export const orders = ['asc', 'desc'] as const;

const facetCount = z.strictObject({
  value: z.string(),
  /** Entries with this value among those that all other filters leave. */
  count: z.number().int(),
  /** What the value is called, where it is an id. */
  label: z.string().optional(),
});
export type FacetCount = z.infer<typeof facetCount>;

const range = z.strictObject({ min: z.number(), max: z.number(), unit: z.string().nullable() });
export type FigureRange = z.infer<typeof range>;

/** A figure of a list: a number. `stale` is set past its shelf life. */
export type ListedFigure = Omit<z.infer<typeof figure>, 'value'> & { readonly value: number };

export const catalogItem = z
  .looseObject({
    id: z.string(),
    name: z.string(),
    /** The weakest grade among the listed figures. */
    grade: z.string().optional(),
    /** `stale`: a listed figure is past its shelf life. `disagreement`: two sources differ. */
    flag: z.array(z.string()).optional(),
  })
  .describe('Other fields are plain words, or figures with unit, source, grade and date of the last check');
export type CatalogItem = z.infer<typeof catalogItem>;

export const catalogBrowse = z.strictObject({
  /** Entries that match; `items` holds those from `offset` on. */
  total: z.number().int(),
  catalogVersion: z.string(),
  items: z.array(catalogItem),
  facets: z.record(z.string(), z.array(facetCount)),
  ranges: z.record(z.string(), range),
});
export type CatalogBrowse = z.infer<typeof catalogBrowse>;

/** One value of a comparison: a figure, or words with where they come from (null: nothing vouches for them). */
const compared = z.strictObject({
  value: z.union([z.number(), z.string(), z.boolean(), z.array(z.union([z.string(), z.number(), z.boolean()]))]),
  unit: z.string().nullable(),
  source: z.string().nullable(),
  grade: z.string().nullable(),
  checkedOn: z.string().nullable(),
  stale: z.boolean().optional(),
});
export type Compared = z.infer<typeof compared>;

export const catalogComparison = z.strictObject({
  kind: catalogKind,
  catalogVersion: z.string(),
  entries: z.array(z.strictObject({ id: z.string(), name: z.string(), nameEs: z.string().optional() })),
  fields: z.array(
    z.strictObject({
      /** Dotted path in the entry. */
      path: z.string(),
      /** One per entry, in the order of `entries`; null where that entry says nothing. */
      values: z.array(compared.nullable()),
      /** Whether the entries differ here; unknown is different from known. */
      differs: z.boolean(),
    }),
  ),
});
export type CatalogComparison = z.infer<typeof catalogComparison>;
