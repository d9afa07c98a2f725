import type { Catalog } from '../../catalog/index.ts';
import type { Candidate } from './types.ts';

const remembered = new WeakMap<Catalog, ReadonlyMap<string, readonly string[]>>();

/** Providers of the same open weights, by name; made once per catalog. */
function providersOf(catalog: Catalog): ReadonlyMap<string, readonly string[]> {
  let table = remembered.get(catalog);
  if (!table) {
    const made = new Map<string, Set<string>>();
    for (const { openModel, provider, lifecycle } of catalog.hostedOffers.values()) {
      if (openModel === undefined || lifecycle !== 'available') continue;
      made.set(openModel, (made.get(openModel) ?? new Set()).add(provider.name));
    }
    table = new Map([...made].map(([model, names]) => [model, [...names].sort()]));
    remembered.set(catalog, table);
  }
  return table;
}

/** Other providers that host the same open model: where to go when the chosen one fails. */
export function otherProviders(catalog: Catalog, { hosted }: Pick<Candidate, 'hosted'>): readonly string[] {
  if (hosted?.openModel === undefined) return [];
  return (providersOf(catalog).get(hosted.openModel) ?? []).filter((name) => name !== hosted.provider.name);
}
