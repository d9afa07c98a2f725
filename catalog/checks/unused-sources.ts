import { sourcedEntries } from './entries.ts';
import type { CatalogCheck } from './types.ts';

export const unusedSourcesCheck: CatalogCheck = {
  id: 'unused-sources',
  title: 'every source vouches for something (a law is cited by rules)',
  run: ({ catalog }) => {
    if (!catalog) return [];
    const used = new Set(sourcedEntries(catalog).flatMap(({ entry }) => entry.sources.map((use) => use.source)));
    for (const policy of catalog.policies.values())
      for (const value of Object.values(policy.values)) used.add(value.source);
    return [...catalog.sources.values()]
      .filter(({ id, kind }) => kind !== 'law' && !used.has(id))
      .map(({ id }) => ({
        level: 'warning' as const,
        file: `sources/${id}.json`,
        path: '',
        message: 'no entry cites it',
      }));
  },
};
