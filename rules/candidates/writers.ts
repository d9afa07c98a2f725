import type { Catalog, Model, Precision, Task } from '../../catalog/index.ts';
import type { Need } from '../engine/need.ts';
import { withList } from '../engine/remember.ts';
import type { Screen } from '../engine/screen.ts';
import { expectedOfAbility, expectedOfApproach, isEightBit, isFourBit, type Expected } from './expect.ts';
import { fewModels, standsFor } from './few.ts';
import { nameOfRoute, type Route } from './ladder.ts';
import { languageOfModel } from './languages.ts';
import { abilitiesOf, fieldFor, type Ability } from './quality.ts';

export interface Writer {
  readonly model: Model;
  /** With weights as published. */
  readonly expected: Expected;
  /** With weights of fewer bits. */
  readonly lowered: { readonly eight: Expected; readonly four: Expected };
}

/** With weights of this format. */
export function expectedAt({ expected, lowered }: Writer, precision: Precision | null): Expected {
  if (precision === null) return expected;
  return isFourBit(precision) ? lowered.four : isEightBit(precision) ? lowered.eight : expected;
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
  const writers = modelsForTask(need.catalog, listedTask(need.task), {
    domains: route.domains,
    kind: 'writers',
    all: need.named.size > 0,
  });
  const by = need.named.size > 0 ? { ...siftOf(route), stands: () => 1 } : siftOf(route);
  const passing = screen.sift('model', writers, route.approach, by);
  return withList(passing, `writers ${nameOfRoute(route)}`, {
    need,
    make: (seen) => unbeaten(seen, route, passing),
  });
}

type Found = Omit<Writer, 'lowered'> & { readonly ability: Ability };

function expectedOf(need: Need, route: Route, of: Pick<Found, 'model' | 'ability'>) {
  const language = languageOfModel(need, of.model);
  return (precision: Precision | null): Expected =>
    route.accuracy === null
      ? expectedOfAbility(need, of.ability, {
          approach: route.approach,
          precision,
          language: language === 'no' ? 'partial' : language,
          parameters: of.model.totalParameters,
        })
      : expectedOfApproach(need, route.accuracy, null);
}

function unbeaten(need: Need, route: Route, models: readonly Model[]): readonly Writer[] {
  const field = fieldFor(need.task, route.field);
  const abilities = abilitiesOf(need.catalog);
  const found: Found[] = [];
  for (const model of models) {
    if (!suitsIndustry(need, model)) continue;
    const ability = abilities.ofModel(model, field) ?? abilities.ofModel(model, 'language');
    if (ability) found.push({ model, ability, expected: expectedOf(need, route, { model, ability })(null) });
  }
  const named = need.named;
  found.sort(
    (a, b) =>
      (a.model.totalParameters ?? 0) - (b.model.totalParameters ?? 0) ||
      b.expected.likely - a.expected.likely ||
      (a.model.id < b.model.id ? -1 : 1),
  );
  const kept: Found[] = [];
  for (const one of found) {
    const beaten = kept.some(
      (other) =>
        other.expected.likely >= one.expected.likely - 0.002 &&
        active(other.model) <= active(one.model) &&
        other.expected.high - other.expected.likely <= one.expected.high - one.expected.likely + 1e-9,
    );
    if (!beaten || named.has(one.model.id)) kept.push(one);
  }
  return (kept.length <= KEPT_MODELS ? kept : thinned(kept, named)).map(({ model, ability, expected }) => {
    const at = expectedOf(need, route, { model, ability });
    return { model, expected, lowered: { eight: at('int8'), four: at('int4') } };
  });
}

const isMedical = ({ kind }: Model): boolean => /^(medical|pathology|ophthalmology|radiology)\b/i.test(kind);
const isHealth = ({ brief: { industry } }: Need): boolean => industry === 'healthcare' || industry === 'pharmaceutical';

/** Models tuned for medicine are for medical needs only, by what their entry says they are. */
export function suitsIndustry(need: Need, model: Model): boolean {
  return isHealth(need) || !isMedical(model);
}

/** A network taught on photographs finds and outlines less in scans, which are volumes; sorting pictures suffers little. */
export function meetsUnknownPictures(need: Need, model: Model): boolean {
  const places = need.task === 'detection' || need.task === 'segmentation';
  return places && isHealth(need) && model.domain === 'vision' && !isMedical(model);
}

function active(model: Model): number {
  return model.activeParameters ?? model.totalParameters ?? 0;
}

/** Keeps the best of each size class rather than the first ones, so that no class of machine is left without a model. */
function thinned(writers: readonly Found[], named: ReadonlySet<string>): readonly Found[] {
  const classOf = (writer: Found): number => Math.floor(Math.log2((writer.model.totalParameters ?? 1) / 1e9) * 1.5);
  const best = new Map<number, Found[]>();
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
