import type { CatalogCheck } from './types.ts';

export const schemaCheck: CatalogCheck = {
  id: 'schema',
  title: 'every file matches the schema of its kind',
  run: ({ loaded }) => (loaded.ok ? [] : loaded.problems.map((problem) => ({ level: 'error' as const, ...problem }))),
};
