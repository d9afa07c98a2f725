import type { Region } from './schema/region.ts';

/** A region with what is missing taken from `more`, and the sources of just those fields. */
export function mergeRegion(known: Region, more: Region): Region {
  const fields = (['gridIntensity', 'electricity'] as const).filter(
    (field) => known[field] === undefined && more[field] !== undefined,
  );
  if (fields.length === 0) return known;
  const added = Object.fromEntries(fields.map((field) => [field, more[field]])) as Pick<
    Region,
    'gridIntensity' | 'electricity'
  >;
  return {
    ...known,
    ...added,
    sources: [...known.sources, ...more.sources.map((use) => ({ ...use, of: [...fields] }))],
  };
}
