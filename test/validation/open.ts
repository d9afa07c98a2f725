import { fileURLToPath } from 'node:url';
import type { Catalog } from '../../catalog/index.ts';
import { loadCatalog } from '../../catalog/load.ts';

let opened: Catalog | undefined;

/** The project's catalog; throws with the first problems where it does not load. */
export function openCatalogForValidation(): Catalog {
  if (opened) return opened;
  const loaded = loadCatalog({ dir: fileURLToPath(new URL('../../catalog', import.meta.url)) });
  if (!loaded.ok)
    throw new Error(
      loaded.problems
        .slice(0, 5)
        .map(({ file, message }) => `${file}: ${message}`)
        .join('\n'),
    );
  opened = loaded.catalog;
  return opened;
}
