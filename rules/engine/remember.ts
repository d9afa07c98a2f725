import type { Need } from './need.ts';
import { readsOf, valuesAt } from './reads.ts';

/** Results of a pure function by the values of the facts that were read to reach them. */
export interface Kept<T> {
  readonly paths: readonly string[];
  readonly byValues: Map<string, Noted<T>>;
}
export interface Noted<T> {
  readonly made: T;
  /** What was read; the same array for the same paths. */
  readonly paths: readonly string[];
}

const VALUES_KEPT = 64;

export function found<T>(kept: readonly Kept<T>[], need: Need): Noted<T> | undefined {
  for (const { paths, byValues } of kept) {
    const noted = byValues.get(valuesAt(need, paths));
    if (noted) return noted;
  }
  return undefined;
}

/** Keeps a result for needs that agree with this one at the paths. */
export function keep<T>(
  kept: Kept<T>[],
  need: Need,
  of: { readonly made: T; readonly read: Iterable<string> },
): Noted<T> {
  const noted: Noted<T> = { made: of.made, paths: oneOf([...new Set(of.read)].sort()) };
  let same = kept.find(({ paths }) => paths === noted.paths);
  if (!same) {
    same = { paths: noted.paths, byValues: new Map() };
    kept.push(same);
  }
  if (same.byValues.size >= VALUES_KEPT) same.byValues.clear();
  same.byValues.set(valuesAt(need, noted.paths), noted);
  return noted;
}

/**
 * What a pure function of a need gives, worked out once for all needs that agree in what it reads. `kept`: the results
 * so far, of this function with its other arguments alone.
 */
export function byFacts<T>(kept: Kept<T>[], need: Need, make: (need: Need) => T): Noted<T> {
  const known = found(kept, need);
  if (known) return known;
  const reads = readsOf(need);
  return keep(kept, need, { made: make(reads.need), read: reads.paths });
}

const pathsKnown = new Map<string, readonly string[]>();

/** The same array for the same paths, so that their values are looked up once for a need. */
function oneOf(paths: readonly string[]): readonly string[] {
  const key = paths.join(' ');
  const known = pathsKnown.get(key) ?? paths;
  pathsKnown.set(key, known);
  return known;
}

const ofLists = new WeakMap<readonly unknown[], Map<string, Kept<unknown>[]>>();

/**
 * The same for a function of a list too. `name` tells the function and its other arguments. A list met for the first
 * time is worked through without notes: many are met once.
 */
export function withList<T>(
  list: readonly unknown[],
  name: string,
  of: { readonly need: Need; readonly make: (need: Need) => T },
): T {
  const table = ofLists.get(list);
  if (!table) {
    ofLists.set(list, new Map());
    return of.make(of.need);
  }
  let kept = table.get(name) as Kept<T>[] | undefined;
  if (!kept) {
    kept = [];
    table.set(name, kept);
  }
  return byFacts(kept, of.need, of.make).made;
}

/** Worked out once for a need. */
export function perNeed<T>(make: (need: Need) => T): (need: Need) => T {
  const known = new WeakMap<Need, { readonly made: T }>();
  return (need) => {
    let found = known.get(need);
    if (!found) {
      found = { made: make(need) };
      known.set(need, found);
    }
    return found.made;
  };
}

/** Worked out once for a need and a second argument, which is compared by identity. */
export function perNeedAnd<K, T>(make: (need: Need, key: K) => T): (need: Need, key: K) => T {
  const tableOf = perNeed((): Map<K, T> => new Map());
  return (need, key) => {
    const table = tableOf(need);
    let made = table.get(key);
    if (made === undefined) {
      made = make(need, key);
      table.set(key, made);
    }
    return made;
  };
}
