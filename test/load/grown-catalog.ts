import type { Catalog, Price } from '../../catalog/index.ts';

/** The same facts many times: offers, models and systems under other ids and names, at prices a little apart. */
export function grownCatalog(catalog: Catalog, times: number): Catalog {
  // A fixed walk over the interval from 0.9 to 1.3.
  const factor = (index: number): number => 0.9 + 0.4 * ((index * 0.618_033_988_7) % 1);
  const priced = (price: Price | undefined, index: number): Price | undefined =>
    price && { ...price, amount: price.amount * factor(index) };
  const grow = <T extends { readonly id: string; readonly name?: string }>(
    entries: ReadonlyMap<string, T>,
    change: (entry: T, index: number) => T,
  ): ReadonlyMap<string, T> => {
    const all = [...entries.values()].flatMap((entry, at) =>
      Array.from({ length: times }, (_, copy) =>
        copy === 0
          ? entry
          : {
              ...change(entry, at * times + copy),
              id: `${entry.id}~${String(copy)}`,
              ...(entry.name === undefined ? {} : { name: `${entry.name} ${String(copy)}` }),
            },
      ),
    );
    return new Map(all.sort((a, b) => (a.id < b.id ? -1 : 1)).map((entry) => [entry.id, entry]));
  };
  return {
    ...catalog,
    version: `${catalog.version}x${String(times)}`,
    models: grow(catalog.models, (model) => model),
    acceleratorOffers: grow(catalog.acceleratorOffers, (offer, index) => {
      const [onDemand, reserved1Year] = [priced(offer.onDemand, index), priced(offer.reserved1Year, index + 1)];
      return { ...offer, ...(onDemand && { onDemand }), ...(reserved1Year && { reserved1Year }) };
    }),
    hostedOffers: grow(catalog.hostedOffers, (offer, index) => {
      const [input, output] = [priced(offer.input, index), priced(offer.output, index + 1)];
      return { ...offer, ...(input && { input }), ...(output && { output }) };
    }),
    systems: grow(catalog.systems, (system, index) => {
      const amount = priced(system.price?.amount, index);
      return system.price && amount ? { ...system, price: { ...system.price, amount } } : system;
    }),
  };
}
