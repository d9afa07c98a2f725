import type { Catalog } from '../schema/catalog.ts';
import { sourcedEntries } from './entries.ts';
import type { CatalogCheck } from './types.ts';

/** One dated figure, or all figures of one source of an entry: its family in `policies/shelf-life.json`, and when it was checked. */
export interface Dated {
  readonly family: string;
  readonly id: string;
  readonly date: string;
}

const DAY = 86_400_000;

/** Families of what the catalog dates; a price of hardware ages by its own date, faster than the data sheet. */
export function datedFigures(catalog: Catalog): readonly Dated[] {
  const hosted = new Set(catalog.hostedOffers.keys());
  const entries = sourcedEntries(catalog).flatMap(({ kind, id, entry }) => {
    const family = kind === 'offers' ? (hosted.has(id) ? 'hostedOffers' : 'acceleratorOffers') : kind;
    const main = entry.sources.find(({ of }) => of.includes('*')) ?? entry.sources[0];
    return main ? [{ family, id, date: main.checkedOn }] : [];
  });
  const prices = (['accelerators', 'systems'] as const).flatMap((kind) =>
    [...catalog[kind].values()].flatMap(({ id, price }) =>
      price?.date === undefined ? [] : [{ family: `${kind}Price`, id, date: price.date }],
    ),
  );
  const policies = [...catalog.policies].flatMap(([name, { values }]) =>
    Object.entries(values).map(([key, { checkedOn }]) => ({
      family: name === 'exchange-rates' ? 'exchangeRates' : 'policies',
      id: `${name}.${key}`,
      date: checkedOn,
    })),
  );
  return [...entries, ...prices, ...policies];
}

/** The dated figures past the shelf life of their family on a day (ISO), oldest first. */
export function staleOn(catalog: Catalog, day: string): readonly Dated[] {
  const lives = catalog.policies.get('shelf-life')?.values;
  return datedFigures(catalog)
    .filter(({ family, date }) => {
      const life = lives?.[family]?.value;
      return life !== undefined && (Date.parse(day) - Date.parse(date)) / DAY > life;
    })
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));
}

export const stalenessCheck: CatalogCheck = {
  id: 'staleness',
  title: 'figures are within the shelf life of their family, counted to the newest check',
  run: ({ catalog }) => {
    if (!catalog) return [];
    const families = new Map<string, Dated[]>();
    for (const one of staleOn(catalog, catalog.newestCheck))
      families.set(one.family, [...(families.get(one.family) ?? []), one]);
    return [...families].map(([family, stale]) => {
      const [oldest] = stale;
      const message = `${String(stale.length)} past their shelf life, oldest ${oldest?.id ?? ''} of ${oldest?.date ?? ''}`;
      return { level: 'warning' as const, file: family, path: '', message };
    });
  },
};
