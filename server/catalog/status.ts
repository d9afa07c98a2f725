import type { CatalogStatus } from '../protocol/catalog-status.ts';
import type { LiveCatalog } from './live-catalog.ts';

/** Problems told in one answer; fixing them shows the rest. */
const PROBLEMS_TOLD = 50;

export function catalogStatusOf(catalogVersion: string, live: LiveCatalog | null): CatalogStatus {
  if (live === null)
    return {
      catalogVersion,
      watching: false,
      state: 'current',
      loadedAt: null,
      refusedAt: null,
      reloads: 0,
      refusals: 0,
      problems: [],
    };
  const { problems, ...state } = live.state();
  const told = problems.slice(0, PROBLEMS_TOLD).map(({ file, path, message }) => ({ file, path, message }));
  return { catalogVersion, watching: true, ...state, problems: told };
}
