import type { Model } from '../../catalog/index.ts';
import type { Need } from '../engine/need.ts';
import { withList } from '../engine/remember.ts';
import type { Screen } from '../engine/screen.ts';
import { complete } from './complete.ts';
import type { Expected } from './expect.ts';
import type { Route } from './ladder.ts';
import { languageOfModel } from './languages.ts';
import { existingPlaces, machinesOf, siftPlaces } from './places.ts';
import { hybridOf, leastShareOf } from './hybrid.ts';
import { isOffice } from './office.ts';
import { atBest, type Hope, type Prospect } from './prospect.ts';
import { abilitiesOf, unknownAbility } from './quality.ts';
import { sizeModel } from './sizing.ts';
import type { Candidate, ChosenModel, Place } from './types.ts';
import { expectedAt, modelsForTask, siftModels, writersFor, type Writer } from './writers.ts';

/** Places that pass the gates, the cheapest of each accelerator and count, by what they cost. */
export function placesFor(need: Need, route: Route, screen: Screen): readonly (readonly Place[])[] {
  const machines = machinesOf(need.catalog);
  const sift = (places: readonly Place[]): readonly Place[] => screen.sift('place', places, route.approach, siftPlaces);
  return [
    sift(existingPlaces(need)),
    oneOfEach(sift(machines.bought)),
    oneOfEach(sift(machines.leased)),
    oneOfEach(sift(machines.rentedFew)),
    // What nobody waits for can be taken up again where it stopped.
    ...(need.pile ? [oneOfEach(sift(machines.spot))] : []),
  ];
}

/** By the list that passed: every route of one run asks for the same. */
const distinct = new WeakMap<readonly Place[], readonly Place[]>();

/** The first of each accelerator and count of a list that is sorted by cost. */
function oneOfEach(places: readonly Place[]): readonly Place[] {
  let first = distinct.get(places);
  if (!first) {
    const seen = new Set<string>();
    first = places.filter((place) => {
      const key = `${place.accelerator?.id ?? ''}|${String(place.acceleratorsPerNode)}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
    distinct.set(places, first);
  }
  return first;
}

const KEPT_PER_MODEL = { office: 1, server: 2 };
/** Of what can be bought: something for under a desk and something for a rack, so that both are weighed. */
const KEPT_OF_A_KIND = { office: 2, server: 1 };
const TRIED_OF_A_KIND = 8;

/** Each model on the cheapest machines of each kind that hold it and carry the load; and part of it, the rest at a provider. */
export function ownProspects(need: Need, route: Route, screen: Screen): readonly Prospect[] {
  return prospectsOn(need, route, { screen, hybrids: true });
}

/** Only those that carry the whole load: nobody hosts a model that is yet to be adapted. */
export function wholeProspects(need: Need, route: Route, screen: Screen): readonly Prospect[] {
  return prospectsOn(need, route, { screen, hybrids: false });
}

function prospectsOn(
  need: Need,
  route: Route,
  { screen, hybrids }: { readonly screen: Screen; readonly hybrids: boolean },
): readonly Prospect[] {
  const writers = writersFor(need, route, screen);
  const kinds = kindsFor(need, route, screen);
  const helpers = helpersFor(need, route, screen);
  return writers.flatMap((writer) =>
    kinds.map(({ places, hopesOf }) => ({
      hopes: () => hopesOf(writer),
      open: () => onKind(need, { route, writer, helpers, places, hybrids }),
    })),
  );
}

/** What each of the models is at best on each kind of machine. */
export function ownHopes(need: Need, route: Route, screen: Screen): readonly Hope[] {
  const kinds = kindsFor(need, route, screen);
  const all = writersFor(need, route, screen).flatMap((writer) => kinds.flatMap(({ hopesOf }) => hopesOf(writer)));
  return all.filter((hope) => !all.some((other) => other !== hope && outdoes(other, hope)));
}

/** The same at a higher quality. */
function outdoes(one: Hope, other: Hope): boolean {
  const [better, worse] = [one.quality, other.quality];
  const atLeast = better.likely >= worse.likely && better.high >= worse.high;
  return one.at === other.at && atLeast && (better.likely > worse.likely || better.high > worse.high);
}

interface Kind {
  readonly places: readonly Place[];
  readonly hopesOf: (writer: Writer) => readonly Hope[];
}

function kindsFor(need: Need, route: Route, screen: Screen): readonly Kind[] {
  return placesFor(need, route, screen).map((places) => {
    const known = new Map<readonly Place[], Map<number, (quality: Expected) => readonly Hope[]>>();
    const hopesOf = ({ model, expected }: Writer): readonly Hope[] => {
      const holding = fromFirst(need, model, places);
      const accelerators = leastAccelerators(need, model, holding);
      const table = known.get(holding) ?? new Map<number, (quality: Expected) => readonly Hope[]>();
      known.set(holding, table);
      let hopes = table.get(accelerators);
      if (!hopes) {
        hopes = atBest(need, route, { places: holding, accelerators });
        table.set(accelerators, hopes);
      }
      return hopes(expected);
    };
    return { places, hopesOf };
  });
}

/** The fewest accelerators at work on any of the places: those that hold the model once, as often as requests come at once. */
function leastAccelerators(need: Need, model: Model, places: readonly Place[]): number {
  const together = Math.ceil(Math.max(1, leastShareOf(need) * need.concurrency));
  let least = Infinity;
  for (const { accelerator, acceleratorsPerNode } of places) {
    const holding = powerFrom(leastBytes(model) / (accelerator?.memory ?? 1));
    least = Math.min(least, holding * together, powerTo(acceleratorsPerNode));
    if (least <= 1) return 1;
  }
  return least;
}

const rests = new WeakMap<readonly Place[], Map<number, readonly Place[]>>();

/** A list from its first place that may hold a model; the same list for every model that begins there. */
function fromFirst(need: Need, model: Model, places: readonly Place[]): readonly Place[] {
  const at = places.findIndex((place) => mayHold(need, model, place));
  if (at === 0) return places;
  const table = rests.get(places) ?? new Map<number, readonly Place[]>();
  rests.set(places, table);
  let rest = table.get(at);
  if (!rest) {
    rest = at < 0 ? [] : places.slice(at);
    table.set(at, rest);
  }
  return rest;
}

function onKind(
  need: Need,
  of: {
    readonly route: Route;
    readonly writer: Writer;
    readonly helpers: readonly ChosenModel[];
    readonly places: readonly Place[];
    readonly hybrids: boolean;
  },
): readonly Candidate[] {
  const { route, writer, helpers, places, hybrids } = of;
  const made: Candidate[] = [];
  const kept = { office: 0, server: 0 };
  const tried = { office: 0, server: 0 };
  for (const place of places) {
    const kind = isOffice(place) ? 'office' : 'server';
    const most = place.kind === 'bought' ? KEPT_OF_A_KIND : KEPT_PER_MODEL;
    if (kept[kind] >= most[kind] || tried[kind] >= TRIED_OF_A_KIND) continue;
    if (!mayHold(need, writer.model, place)) continue;
    tried[kind] += 1;
    const sizing = sizeModel(need, writer.model, place);
    const hybrid = hybrids ? hybridOf(need, { route, writer, helpers, place, full: sizing }) : null;
    if (hybrid) made.push(hybrid);
    if (!sizing) continue;
    kept[kind] += 1;
    const quality = expectedAt(writer, sizing.precision);
    made.push(
      complete(
        need,
        { route, place, hosted: null, sizing, training: null },
        { models: [{ role: route.role, id: writer.model.id, model: writer.model }, ...helpers], quality },
      ),
    );
  }
  return made;
}

/** A bound before the physics: four bits a weight must fit the accelerators of one node. */
function mayHold(need: Need, model: Model, place: Place): boolean {
  const memory = (place.accelerator?.memory ?? 0) * place.acceleratorsPerNode;
  return leastBytes(model) < memory && need.concurrency > 0;
}

const FEWEST_BYTES_PER_WEIGHT = 0.5;

function leastBytes(model: Model): number {
  return (model.totalParameters ?? Infinity) * FEWEST_BYTES_PER_WEIGHT;
}

/** The power of two that is not below a number, 1 at least; and the one that is not above it. */
const powerFrom = (value: number): number => 2 ** Math.max(0, Math.ceil(Math.log2(value)));
const powerTo = (value: number): number => 2 ** Math.max(0, Math.floor(Math.log2(value)));

/** Retrieval needs a model that turns text into vectors: the best scored of those that pass, then the smallest. */
export function helpersFor(
  need: Need,
  route: Pick<Route, 'retrieval' | 'approach'>,
  screen: Screen,
): readonly ChosenModel[] {
  if (!route.retrieval) return [];
  const embedders = modelsForTask(need.catalog, 'search_embedding', { domains: ['embedding'], kind: 'embedders' });
  const passing = screen.sift('model', embedders, route.approach, siftModels);
  return withList(passing, 'helpers', { need, make: (seen) => bestEmbedder(seen, passing) });
}

function bestEmbedder(need: Need, embedders: readonly Model[]): readonly ChosenModel[] {
  const abilities = abilitiesOf(need.catalog);
  const usable = embedders.filter((model) => languageOfModel(need, model) === 'yes');
  const ability = (model: Model): number => (abilities.ofModel(model, 'embedding') ?? unknownAbility).value;
  const SMALL = 1e9;
  const sorted = usable
    .filter((model) => (model.totalParameters ?? Infinity) <= SMALL)
    .sort(
      (a, b) =>
        ability(b) - ability(a) || (a.totalParameters ?? 0) - (b.totalParameters ?? 0) || (a.id < b.id ? -1 : 1),
    );
  const [best] = sorted;
  return best ? [{ role: 'embedder', id: best.id, model: best }] : [];
}
