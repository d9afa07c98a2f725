import type { Catalog } from '../schema/catalog.ts';
import type { SourceUse } from '../schema/provenance.ts';

/** Any entry that says where its figures come from, and the file it stands in. */
export interface SourcedEntry {
  readonly kind: string;
  readonly id: string;
  readonly file: string;
  readonly entry: object & { readonly sources: readonly SourceUse[] };
}

/** Every sourced entry of the catalog. Regions known only at run time have no file and are left out. */
export function sourcedEntries(catalog: Catalog): readonly SourcedEntry[] {
  const folderKinds = ['accelerators', 'benchmarks', 'models', 'regulations', 'services', 'systems', 'tools'] as const;
  const ownFiles = folderKinds.flatMap((kind) =>
    [...catalog[kind]].map(([id, entry]) => ({ kind, id, file: `${kind}/${id}.json`, entry })),
  );
  const offers = [...catalog.hostedOffers.values(), ...catalog.acceleratorOffers.values()].map((offer) => {
    const { provider, ...entry } = offer;
    return { kind: 'offers', id: offer.id, file: `offers/${provider.id}.json`, entry };
  });
  const providers = [...catalog.providers].map(([id, entry]) => ({
    kind: 'providers',
    id,
    file: `offers/${id}.json`,
    entry,
  }));
  const regions = [...catalog.regions.values()].map((entry) => ({
    kind: 'regions',
    id: entry.id,
    file: 'grids',
    entry,
  }));
  const concepts = [...catalog.concepts].map(([id, entry]) => ({
    kind: 'concepts',
    id,
    file: `knowledge/concepts/${id}.json`,
    entry,
  }));
  return [...ownFiles, ...concepts, ...providers, ...offers, ...regions];
}

/** The dotted path of every number in a value, as the schema's fields name them; prices count as one figure. */
export function numericPaths(value: unknown, prefix = ''): readonly string[] {
  if (typeof value === 'number') return [prefix];
  if (typeof value !== 'object' || value === null) return [];
  if ('amount' in value && 'currency' in value) return [prefix];
  const join = (key: string): string => (prefix === '' ? key : `${prefix}.${key}`);
  return Object.entries(value)
    .filter(([key]) => prefix !== '' || key !== 'sources')
    .flatMap(([key, item]) => numericPaths(item, join(key)));
}
