import { approach, type Approach, type Catalog } from '../../catalog/index.ts';
import type { Candidate, Place } from '../candidates/types.ts';
import { toolsNamedIn } from '../engine/products.ts';
import type { Why } from '../why-shape.ts';

/** What a name stands for: entries of one kind, and the catalog without their rivals. */
export interface Entry {
  readonly kind: NonNullable<Why['kind']>;
  readonly entries: readonly { readonly id: string; readonly name: string }[];
  readonly ids: ReadonlySet<string>;
  readonly isIn: (candidate: Candidate) => boolean;
  /** The catalog with these entries alone among their kind; null where it says nothing new. */
  readonly alone: ((catalog: Catalog) => Catalog) | null;
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
}

const only = <T>(entries: ReadonlyMap<string, T>, keep: (entry: T) => boolean): ReadonlyMap<string, T> =>
  new Map([...entries].filter(([, entry]) => keep(entry)));

function make(
  kind: Entry['kind'],
  found: readonly Named[],
  rest: (ids: ReadonlySet<string>) => Pick<Entry, 'isIn' | 'alone'>,
): Entry | null {
  if (found.length === 0) return null;
  const ids = new Set(found.map(({ id }) => id));
  return { kind, entries: found.map(({ id, name }) => ({ id, name })), ids, ...rest(ids) };
}

/** Open models together with those who host them, and models that only others host: one kind of thing to who asks. */
function modelEntry(models: readonly Named[], offers: readonly Named[]): Entry | null {
  return make(models.length > 0 ? 'model' : 'hosted_model', [...models, ...offers], (ids) => ({
    isIn: ({ models: used, hosted }) => used.some(({ id }) => ids.has(id)) || ids.has(hosted?.openModel ?? ''),
    alone: (catalog) => ({
      ...catalog,
      // What turns text into vectors is a helper of any model.
      models: only(catalog.models, ({ id, domain }) => ids.has(id) || domain === 'embedding'),
      hostedOffers: only(catalog.hostedOffers, ({ id, openModel }) => ids.has(id) || ids.has(openModel ?? '')),
    }),
  }));
}

const inPlace = (candidate: Candidate, holds: (place: Place) => boolean): boolean =>
  holds(candidate.place) || (candidate.training !== null && holds(candidate.training.place));

function acceleratorEntry(accelerators: readonly Named[]): Entry | null {
  return make('accelerator', accelerators, (ids) => ({
    isIn: (candidate) => inPlace(candidate, ({ accelerator }) => ids.has(accelerator?.id ?? '')),
    alone: (catalog) => ({
      ...catalog,
      acceleratorOffers: only(catalog.acceleratorOffers, (offer) => ids.has(offer.accelerator)),
      systems: only(catalog.systems, (system) => ids.has(system.accelerator ?? '')),
    }),
  }));
}

function machineEntry(machines: readonly Named[]): Entry | null {
  return make('machine', machines, (ids) => ({
    isIn: (candidate) => inPlace(candidate, ({ offer }) => ids.has(offer ?? '')),
    alone: (catalog) => ({
      ...catalog,
      acceleratorOffers: only(catalog.acceleratorOffers, ({ id }) => ids.has(id)),
      systems: only(catalog.systems, ({ id }) => ids.has(id)),
    }),
  }));
}

function approachEntry(id: Approach): Entry | null {
  return make('approach', [{ id, name: id }], () => ({ isIn: (candidate) => candidate.approach === id, alone: null }));
}

function toolEntry(tools: readonly Named[]): Entry | null {
  return make('tool', tools, () => ({ isIn: () => false, alone: null }));
}

/** Words of a name in small letters, with a number apart from the letters before it: "Llama3.1-70B" is llama, 3.1, 70b. */
function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .replace(/([a-z])(\d)/g, '$1 $2')
    .split(/[^a-z0-9.]+/)
    .filter((word) => word !== '');
}

const namesOf = ({ id, name, aliases = [] }: Named): readonly string[] => [
  id,
  id.slice(id.lastIndexOf('/') + 1),
  name,
  // "Meta: Llama 3.1" is the lab and the model.
  name.slice(name.lastIndexOf(':') + 1),
  ...aliases,
];

/** Entries that carry the name exactly, or all of its words. */
function named<T extends Named>(asked: string, entries: Iterable<T>, exact: boolean): readonly T[] {
  const words = wordsOf(asked);
  const whole = words.join(' ');
  const holds = (name: string): boolean => {
    const own = wordsOf(name);
    return exact ? own.join(' ') === whole : words.every((word) => own.includes(word));
  };
  return words.length === 0 ? [] : [...entries].filter((entry) => namesOf(entry).some(holds));
}

/**
 * What a catalog id, the id of a solution, an approach or a usual name can stand for, the likeliest first: by id, by the
 * exact name, by all its words. Empty where it is nothing known.
 */
export function entriesOf(asked: string, catalog: Catalog, known: readonly Candidate[]): readonly Entry[] {
  const name = asked.trim();
  const solution = known.find(({ id }) => id === name);
  const isApproach = approach.safeParse(name.replaceAll(/[-\s]+/g, '_').toLowerCase());
  const found = [
    solution ? make('solution', [{ id: name, name }], () => ({ isIn: ({ id }) => id === name, alone: null })) : null,
    isApproach.success ? approachEntry(isApproach.data) : null,
    ...byId(name, catalog),
    ...[true, false].flatMap((exact) => byName(name, catalog, exact)),
    toolEntry(toolsNamedIn(name, catalog)),
  ];
  return found.filter((entry) => entry !== null);
}

function byId(id: string, catalog: Catalog): readonly (Entry | null)[] {
  const one = <T extends Named>(entries: ReadonlyMap<string, T>): readonly Named[] => {
    const found = entries.get(id);
    return found ? [found] : [];
  };
  return [
    modelEntry(one(catalog.models), one(catalog.hostedOffers)),
    acceleratorEntry(one(catalog.accelerators)),
    machineEntry([...(catalog.acceleratorOffers.has(id) ? [{ id, name: id }] : []), ...one(catalog.systems)]),
  ];
}

function byName(name: string, catalog: Catalog, exact: boolean): readonly (Entry | null)[] {
  return [
    modelEntry(named(name, catalog.models.values(), exact), named(name, catalog.hostedOffers.values(), exact)),
    acceleratorEntry(named(name, catalog.accelerators.values(), exact)),
    machineEntry(named(name, catalog.systems.values(), exact)),
    toolEntry(named(name, catalog.tools.values(), exact)),
  ];
}
