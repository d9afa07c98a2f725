import type { HostedOffer, Model } from '../../catalog/index.ts';
import type { Place } from './types.ts';

/** For how many of its like an item stands in a list that leaves out those that cannot be chosen before it. */
const standing = new WeakMap<readonly unknown[], ReadonlyMap<unknown, number>>();

export function standsFor(item: unknown, list: readonly unknown[]): number {
  return standing.get(list)?.get(item) ?? 1;
}

/** A list made of another, item by item: `of` says of which item each was made. */
export function standingAs<T>(made: readonly T[], from: readonly unknown[], of: (item: T) => unknown): readonly T[] {
  standing.set(made, new Map(made.map((item) => [item, standsFor(of(item), from)])));
  return made;
}

/**
 * A list without those that no need can choose before another one alike, in the same order. `alike`: what every gate
 * and every figure but the ones `kept` compares sees; `kept`: who is left of those alike.
 */
function fewOf<T extends object>(
  list: readonly T[],
  alike: (item: T) => string,
  kept: (group: readonly T[]) => readonly T[],
): readonly T[] {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const key = alike(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  const few = new Set<T>();
  const counts = new Map<unknown, number>();
  for (const group of groups.values()) {
    const chosen = group.length === 1 ? group : kept(group);
    for (const item of chosen) few.add(item);
    const [first] = chosen;
    if (first) counts.set(first, group.length - chosen.length + 1);
  }
  const left = list.filter((item) => few.has(item));
  standing.set(left, counts);
  return left;
}

/** Runs are planned on the three that cost least; solutions take the first of a kind. */
const MOST_OF_A_KIND = 3;

/** Rented machines, cheapest first: of those that differ in price alone the cheapest three. */
export function fewPlaces(places: readonly Place[], keyOf: (place: Place) => string): readonly Place[] {
  return fewOf(places, keyOf, (group) => group.slice(0, MOST_OF_A_KIND));
}

/** Hosted models: of those that differ in prices alone, without the ones that cost no less in either way. */
export function fewHosted<T extends Place & { readonly hosted: HostedOffer }>(places: readonly T[]): readonly T[] {
  return fewOf(
    places,
    ({ hosted, lifecycle, residencies }) =>
      JSON.stringify([
        { ...hosted, id: '', name: '', input: hosted.input?.currency, output: hosted.output?.currency },
        lifecycle,
        residencies,
      ]),
    undominated,
  );
}

/** By price for what is read; at each step those that ask less for what is written than all before. */
function undominated<T extends Place & { readonly hosted: HostedOffer }>(group: readonly T[]): readonly T[] {
  const read = ({ hosted }: T): number => hosted.input?.amount ?? 0;
  const written = ({ hosted }: T): number => hosted.output?.amount ?? 0;
  const sorted = [...group].sort(
    (a, b) => read(a) - read(b) || written(a) - written(b) || (a.hosted.id < b.hosted.id ? -1 : 1),
  );
  // Sums that differ by less than this may come out equal, and then the order of ids decides.
  const CLEARLY = 1 - 1e-9;
  const kept: T[] = [];
  for (const one of sorted) {
    const beaten = kept.some(
      (other) =>
        read(other) <= read(one) &&
        written(other) <= written(one) &&
        (other.hosted.id < one.hosted.id ||
          (read(other) < read(one) * CLEARLY && written(other) < written(one) * CLEARLY)),
    );
    if (!beaten) kept.push(one);
  }
  return kept;
}

/** At most two models of one laboratory are weighed side by side where they do the same. */
const MOST_OF_A_MODEL = 2;

/** Models, by ascending id: of those that differ in name alone the first two. */
export function fewModels(models: readonly Model[], abilityOf: (model: Model) => unknown): readonly Model[] {
  return fewOf(
    models,
    (model) => JSON.stringify([{ ...model, id: '', name: '' }, abilityOf(model)]),
    (group) => [...group].sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, MOST_OF_A_MODEL),
  );
}
