import type { Catalog, Model, Task } from '../../catalog/index.ts';
import type { Need } from '../engine/need.ts';
import type { Screen } from '../engine/screen.ts';
import { complete } from './complete.ts';
import { expectedOfAbility, expectedOfApproach, type Expected } from './expect.ts';
import { fewModels, standsFor } from './few.ts';
import type { Route } from './ladder.ts';
import { languageOfModel } from './languages.ts';
import { existingPlaces, machinesOf, siftPlaces } from './places.ts';
import { abilitiesOf, fieldFor, unknownAbility } from './quality.ts';
import { sizeModel } from './sizing.ts';
import { isOffice } from './price.ts';
import type { Candidate, ChosenModel, Place } from './types.ts';

export interface Writer {
  readonly model: Model;
  readonly expected: Expected;
}

const KEPT_MODELS = 16;

/** How a screen judges a list of models. */
export const siftModels = { named: (model: Model) => ({ model: model.id }), stands: standsFor };

/** A language is what continued pre-training teaches: a base model need not have it. */
function siftOf(route: Route): typeof siftModels & { readonly waive?: readonly string[] } {
  return route.approach === 'continued_pretraining' ? { ...siftModels, waive: ['language-support'] } : siftModels;
}

const modelsOf = new WeakMap<Catalog, Map<string, readonly Model[]>>();
/** Open models whose card lists the task, in the domains of the route; made once per catalog. */
export function modelsForTask(
  catalog: Catalog,
  task: Task,
  which: {
    readonly domains: readonly string[];
    readonly kind?: 'writers' | 'embedders';
    /** With those that differ from others in their name alone. */
    readonly all?: boolean;
  },
): readonly Model[] {
  let table = modelsOf.get(catalog);
  if (!table) {
    table = new Map();
    modelsOf.set(catalog, table);
  }
  const key = `${task}|${which.domains.join(',')}|${which.kind ?? ''}|${String(which.all)}`;
  let models = table.get(key);
  if (!models) {
    // A model that a benchmark of programs has scored writes programs, whatever its card lists.
    const evidence = task === 'code' ? scoredOn(catalog, ['code', 'agentic-code']) : new Set<string>();
    models = [...catalog.models.values()].filter(
      (model) =>
        (model.tasks.includes(task) || evidence.has(model.id)) &&
        which.domains.includes(model.domain) &&
        (which.kind !== 'writers' || (generates(model) && model.totalParameters !== undefined)) &&
        (which.kind !== 'embedders' || model.kind === 'embedding'),
    );
    // What is measured is measured of one model, and not of others like it.
    const each = which.all === true || which.kind === undefined || catalog.measurements.size > 0;
    if (!each) models = fewModels(models, (model) => abilitiesOf(catalog).everyField(model));
    table.set(key, models);
  }
  return models;
}

/** Models with a score on a benchmark of one of the domains. */
function scoredOn(catalog: Catalog, domains: readonly string[]): ReadonlySet<string> {
  return new Set(
    [...catalog.benchmarks.values()]
      .filter((benchmark) => domains.includes(benchmark.domain))
      .flatMap((benchmark) => benchmark.scores.map((score) => score.model)),
  );
}

/** Task under which a writing model is listed: training a model starts from one that can be served. */
function listedTask(task: Task): Task {
  return task === 'other' || task === 'pretraining_llm' || task === 'finetuning_llm' || task === 'video'
    ? 'chatbot'
    : task;
}

/** Open models that pass the gates and that no smaller one beats; always the ones the customer names. */
export function writersFor(need: Need, route: Route, screen: Screen): readonly Writer[] {
  const field = fieldFor(need.task, route.field);
  const abilities = abilitiesOf(need.catalog);
  const found: Writer[] = [];
  const writers = modelsForTask(need.catalog, listedTask(need.task), {
    domains: route.domains,
    kind: 'writers',
    all: need.named.size > 0,
  });
  const by = need.named.size > 0 ? { ...siftOf(route), stands: () => 1 } : siftOf(route);
  for (const model of screen.sift('model', writers, route.approach, by)) {
    if (!suitsIndustry(need, model)) continue;
    const ability = abilities.ofModel(model, field) ?? abilities.ofModel(model, 'language');
    if (!ability) continue;
    const language = languageOfModel(need, model);
    const expected =
      route.accuracy === null
        ? expectedOfAbility(need, ability, {
            approach: route.approach,
            precision: null,
            language: language === 'no' ? 'partial' : language,
          })
        : expectedOfApproach(need, route.accuracy, null);
    found.push({ model, expected });
  }
  const named = need.named;
  found.sort(
    (a, b) =>
      (a.model.totalParameters ?? 0) - (b.model.totalParameters ?? 0) ||
      b.expected.likely - a.expected.likely ||
      (a.model.id < b.model.id ? -1 : 1),
  );
  const kept: Writer[] = [];
  for (const one of found) {
    const beaten = kept.some(
      (other) =>
        other.expected.likely >= one.expected.likely - 0.002 &&
        active(other.model) <= active(one.model) &&
        other.expected.high - other.expected.likely <= one.expected.high - one.expected.likely + 1e-9,
    );
    if (!beaten || named.has(one.model.id)) kept.push(one);
  }
  return kept.length <= KEPT_MODELS ? kept : thinned(kept, named);
}

/** Models tuned for medicine are for medical needs only, by what their entry says they are. */
export function suitsIndustry(need: Need, model: Model): boolean {
  const health = need.brief.industry === 'healthcare' || need.brief.industry === 'pharmaceutical';
  return health || !/^(medical|pathology|ophthalmology)\b/i.test(model.kind);
}

function active(model: Model): number {
  return model.activeParameters ?? model.totalParameters ?? 0;
}

/** Keeps the best of each size class rather than the first ones, so that no class of machine is left without a model. */
function thinned(writers: readonly Writer[], named: ReadonlySet<string>): readonly Writer[] {
  const classOf = (writer: Writer): number => Math.floor(Math.log2((writer.model.totalParameters ?? 1) / 1e9) * 1.5);
  const best = new Map<number, Writer[]>();
  for (const writer of writers) best.set(classOf(writer), [...(best.get(classOf(writer)) ?? []), writer]);
  const chosen = [...best.values()].flatMap((group) =>
    group.sort((a, b) => b.expected.likely - a.expected.likely || (a.model.id < b.model.id ? -1 : 1)).slice(0, 2),
  );
  return [...new Set([...chosen, ...writers.filter((writer) => named.has(writer.model.id))])];
}

/** Models that produce text, and not vectors or labels. */
function generates(model: Model): boolean {
  return (
    (model.modalitiesOut ?? ['text']).includes('text') &&
    !/encoder|classification|ner|sentiment|moderation|base-llm/i.test(model.kind)
  );
}

/** Places that pass the gates, the cheapest of each accelerator and count, by what they cost. */
export function placesFor(need: Need, route: Route, screen: Screen): readonly (readonly Place[])[] {
  const machines = machinesOf(need.catalog);
  const sift = (places: readonly Place[]): readonly Place[] => screen.sift('place', places, route.approach, siftPlaces);
  return [
    sift(existingPlaces(need)),
    oneOfEach(sift(machines.bought)),
    oneOfEach(sift(machines.leased)),
    oneOfEach(sift(machines.rentedFew)),
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

/** Each model on the cheapest machines of each kind that hold it and carry the load. */
export function ownCandidates(need: Need, route: Route, screen: Screen): readonly Candidate[] {
  const writers = writersFor(need, route, screen);
  const kinds = placesFor(need, route, screen);
  const candidates: Candidate[] = [];
  const helpers = helpersFor(need, route, screen);
  for (const writer of writers) {
    for (const places of kinds) {
      const kept = { office: 0, server: 0 };
      const tried = { office: 0, server: 0 };
      for (const place of places) {
        const kind = isOffice(place) ? 'office' : 'server';
        const most = place.kind === 'bought' ? KEPT_OF_A_KIND : KEPT_PER_MODEL;
        if (kept[kind] >= most[kind] || tried[kind] >= TRIED_OF_A_KIND) continue;
        if (!mayHold(need, writer.model, place)) continue;
        tried[kind] += 1;
        const sizing = sizeModel(need, writer.model, place);
        if (!sizing) continue;
        kept[kind] += 1;
        const quality = lowered(need, route, writer, sizing.precision);
        candidates.push(
          complete(
            need,
            { route, place, hosted: null, sizing, training: null },
            { models: [{ role: route.role, id: writer.model.id, model: writer.model }, ...helpers], quality },
          ),
        );
      }
    }
  }
  return candidates;
}

function lowered(
  need: Need,
  route: Route,
  writer: Writer,
  precision: NonNullable<Candidate['sizing']>['precision'],
): Expected {
  if (route.accuracy !== null) return writer.expected;
  const ability =
    abilitiesOf(need.catalog).ofModel(writer.model, fieldFor(need.task, route.field)) ??
    abilitiesOf(need.catalog).ofModel(writer.model, 'language');
  if (!ability) return writer.expected;
  const language = languageOfModel(need, writer.model);
  return expectedOfAbility(need, ability, {
    approach: route.approach,
    precision,
    language: language === 'no' ? 'partial' : language,
  });
}

/** A bound before the physics: four bits a weight must fit the accelerators of one node. */
function mayHold(need: Need, model: Model, place: Place): boolean {
  const memory = (place.accelerator?.memory ?? 0) * place.acceleratorsPerNode;
  const FEWEST_BYTES_PER_WEIGHT = 0.5;
  return (model.totalParameters ?? Infinity) * FEWEST_BYTES_PER_WEIGHT < memory && need.concurrency > 0;
}

/** Retrieval needs a model that turns text into vectors: the best scored of those that pass, then the smallest. */
export function helpersFor(
  need: Need,
  route: Pick<Route, 'retrieval' | 'approach'>,
  screen: Screen,
): readonly ChosenModel[] {
  if (!route.retrieval) return [];
  const abilities = abilitiesOf(need.catalog);
  const embedders = modelsForTask(need.catalog, 'search_embedding', { domains: ['embedding'], kind: 'embedders' });
  const usable = screen
    .sift('model', embedders, route.approach, siftModels)
    .filter((model) => languageOfModel(need, model) === 'yes');
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
