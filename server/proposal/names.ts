import type { Catalog, SourceUse } from '../../catalog/index.ts';
import type { Family } from '../catalog/families.ts';
import type { Locale } from '../protocol/http.ts';

/** An entry of the catalog as a document names it, with what vouches for it. */
export interface Named {
  readonly name: string;
  readonly sources: readonly SourceUse[];
  /** Entries of one family age alike. */
  readonly family: Family;
}

const named = (
  id: string,
  family: Family,
  entry: { readonly name: string; readonly sources: readonly SourceUse[] } | undefined,
): Named => ({ name: entry?.name ?? id, sources: entry?.sources ?? [], family });

export function modelNamed(catalog: Catalog, id: string): Named {
  const model = catalog.models.get(id);
  return model ? named(id, 'models', model) : named(id, 'hostedOffers', catalog.hostedOffers.get(id));
}

export function acceleratorNamed(catalog: Catalog, id: string): Named {
  return named(id, 'accelerators', catalog.accelerators.get(id));
}

/** A hosted model, an instance of a provider, or a computer to buy. */
export function offerNamed(catalog: Catalog, id: string): Named {
  const hosted = catalog.hostedOffers.get(id);
  if (hosted) return named(id, 'hostedOffers', hosted);
  const rented = catalog.acceleratorOffers.get(id);
  if (!rented) return named(id, 'systems', catalog.systems.get(id));
  const name = `${rented.provider.name} ${rented.instance}`;
  return named(id, 'acceleratorOffers', { name, sources: rented.sources });
}

/** The name of whatever entry has the id; undefined where none has it. */
export function entryName(catalog: Catalog, id: string): string | undefined {
  const { models, hostedOffers, accelerators, systems, regions } = catalog;
  const kinds = [models, hostedOffers, accelerators, systems, regions];
  return kinds.map((entries) => entries.get(id)?.name).find((name) => name !== undefined);
}

export function toolNamed(catalog: Catalog, id: string): Named {
  return named(id, 'tools', catalog.tools.get(id));
}

export function serviceNamed(catalog: Catalog, id: string, locale: Locale): Named {
  const entry = catalog.services.get(id);
  return named(id, 'services', entry && { name: entry.name[locale], sources: entry.sources });
}

export function providerName(catalog: Catalog, id: string): string {
  return catalog.providers.get(id)?.name ?? id;
}

export function regionName(catalog: Catalog, id: string, locale: Locale): string {
  if (/^[A-Z]{2}$/u.test(id)) return new Intl.DisplayNames(locale, { type: 'region' }).of(id) ?? id;
  return catalog.regions.get(id)?.name ?? id;
}

export function licenceOf(
  catalog: Catalog,
  id: string,
): { readonly id: string; readonly commercialUse: string } | null {
  return catalog.models.get(id)?.licence ?? null;
}
