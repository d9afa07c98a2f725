import { countryName } from '../../catalog/countries.ts';
import type { Catalog, Price, Region } from '../../catalog/index.ts';
import type { CatalogKind } from '../protocol/http.ts';

/** One line of a catalog list: what tells entries apart, in plain values. `words` is what a search looks at. */
export interface Listed {
  readonly item: { readonly id: string; readonly name: string } & Readonly<Record<string, unknown>>;
  readonly words: string;
}

function listed(item: Listed['item'], more: readonly (string | undefined)[] = []): Listed {
  const words = [item.name, item.id, ...more].filter((word) => word !== undefined).join(' ');
  return {
    item: Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as Listed['item'],
    words,
  };
}

const plainPrice = (price: Price | undefined): string | undefined =>
  price && `${String(price.amount)} ${price.currency}${price.per === 'each' ? '' : `/${price.per}`}`;

/** Where a region lies, in both languages. */
function placeWords(region: Region | undefined): readonly string[] {
  if (!region) return [];
  return [region.name, countryName(region.country), countryName(region.country, 'es'), ...region.zones];
}

const listings: Readonly<Record<CatalogKind, (catalog: Catalog) => readonly Listed[]>> = {
  models: (catalog) =>
    [...catalog.models.values()].map(
      ({ id, name, lab, kind, domain, totalParameters, lifecycle, tasks, aliases = [] }) =>
        listed({ id, name, lab, kind, domain, totalParameters, lifecycle }, [lab, kind, ...tasks, ...aliases]),
    ),
  accelerators: (catalog) =>
    [...catalog.accelerators.values()].map((entry) => {
      const { id, name, vendor, memory, lifecycle, aliases = [] } = entry;
      return listed({ id, name, vendor, class: entry.class, memoryBytes: memory, lifecycle }, [
        entry.class,
        ...aliases,
      ]);
    }),
  offers: (catalog) => [
    ...[...catalog.hostedOffers.values()].map(
      ({ id, name, provider, kind, lifecycle, input, output, openModel, lab }) =>
        listed(
          {
            id,
            name,
            type: 'hosted',
            provider: provider.id,
            kind,
            lifecycle,
            input: plainPrice(input),
            output: plainPrice(output),
          },
          [provider.name, openModel, lab],
        ),
    ),
    ...[...catalog.acceleratorOffers.values()].map((offer) => {
      const { id, provider, instance, region, accelerator, acceleratorCount, lifecycle, onDemand } = offer;
      const place = placeWords(catalog.regions.get(`${provider.id}/${region}`));
      return listed(
        {
          id,
          name: instance,
          type: 'accelerator',
          provider: provider.id,
          region,
          accelerator,
          acceleratorCount,
          lifecycle,
          onDemand: plainPrice(onDemand),
        },
        [provider.name, accelerator, ...place],
      );
    }),
  ],
  systems: (catalog) =>
    [...catalog.systems.values()].map((entry) => {
      const { id, name, vendor, accelerator, acceleratorCount, lifecycle } = entry;
      return listed({ id, name, vendor, class: entry.class, accelerator, acceleratorCount, lifecycle }, [
        vendor,
        entry.class,
        accelerator,
      ]);
    }),
  tools: (catalog) =>
    [...catalog.tools.values()].map(({ id, name, role, openSource, lifecycle, fits }) =>
      listed({ id, name, role, openSource, lifecycle }, [role, ...fits]),
    ),
  services: (catalog) =>
    [...catalog.services.values()].map(({ id, name, kind, topics, lifecycle }) =>
      listed({ id, name: name.en, names: name, kind, lifecycle }, [name.es, kind, ...topics]),
    ),
  sources: (catalog) =>
    [...catalog.sources.values()].map(({ id, title, kind, publisher, url, attribution, checkedOn }) =>
      listed({ id, name: title, kind, publisher, url, attribution, checkedOn }, [publisher]),
    ),
  regions: (catalog) =>
    [...catalog.regions.values()].map((region) => {
      const { id, name, kind, country, provider, zones } = region;
      return listed({ id, name, kind, country, provider, zones }, [country, provider, ...placeWords(region)]);
    }),
};

export function listingOf(catalog: Catalog, kind: CatalogKind): readonly Listed[] {
  return listings[kind](catalog);
}
