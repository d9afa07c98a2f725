import type { CatalogCheck } from './types.ts';

export const attributionCheck: CatalogCheck = {
  id: 'attribution',
  title: 'a source whose licence asks for attribution says how to name it',
  run: ({ catalog }) =>
    [...(catalog?.sources.values() ?? [])]
      .filter((source) => /CC-BY/i.test(source.licence ?? '') && source.attribution === undefined)
      .map(({ id }) => ({
        level: 'error' as const,
        file: `sources/${id}.json`,
        path: 'attribution',
        message: 'is missing, and the licence asks for it',
      })),
};
