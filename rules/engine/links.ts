import type { Catalog } from '../../catalog/index.ts';
import type { SourceLink } from '../advice-shape.ts';

/** The sources of a rule as they are shown; one that the catalog lacks is left out. */
export function sourceLinks(catalog: Catalog, ids: readonly string[]): SourceLink[] {
  return ids.flatMap((id) => {
    const source = catalog.sources.get(id);
    return source ? [{ id, title: source.title, url: source.url ?? null, checkedOn: source.checkedOn }] : [];
  });
}
