import { sourceOf } from '../schema/provenance.ts';
import { numericPaths, sourcedEntries } from './entries.ts';
import type { CatalogCheck } from './types.ts';

export const provenanceCheck: CatalogCheck = {
  id: 'provenance',
  title: 'a source vouches for every figure',
  run: ({ catalog }) =>
    (catalog ? sourcedEntries(catalog) : []).flatMap(({ file, id, entry }) =>
      numericPaths(entry)
        .filter((path) => sourceOf(entry, path) === undefined)
        .map((path) => ({
          level: 'error' as const,
          file,
          path,
          message: `no source vouches for this figure of ${id}`,
        })),
    ),
};
