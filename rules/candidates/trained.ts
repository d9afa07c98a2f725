import type { Catalog, Model } from '../../catalog/index.ts';
import type { Need } from '../engine/need.ts';
import type { Screen } from '../engine/screen.ts';
import { complete } from './complete.ts';
import { expectedOfAbility } from './expect.ts';
import type { Route } from './ladder.ts';
import { ownHopes, placesFor, wholeProspects } from './own.ts';
import { abilitiesOf, fieldFor } from './quality.ts';
import { hopeful, opened, type Prospect } from './prospect.ts';
import { sizeModel } from './sizing.ts';
import { trainingFor, trainingOf } from './train.ts';
import type { Candidate } from './types.ts';
import { coefficientsOf } from '../physics/coefficients.ts';
import { shapeFrom, type ModelSubject } from '../physics/shape.ts';

const KEPT = 8;

/** A published model, adapted: the run is planned on the machines that will serve it, or on rented ones. */
export function adaptedProspects(need: Need, route: Route, screen: Screen): readonly Prospect[] {
  const untrained = withoutRun(route);
  const open = (): readonly Prospect[] =>
    picked(need, route, opened(wholeProspects(need, untrained, screen))).map((base) => ({
      // Without the run it costs less, is there sooner and risks nothing in training.
      hopes: () => [{ at: hopeful(need, base), quality: base.quality }],
      open: () => adapted(need, { route, base, screen }),
    }));
  return [{ hopes: () => ownHopes(need, untrained, screen), open }];
}

function adapted(
  need: Need,
  { route, base, screen }: { readonly route: Route; readonly base: Candidate; readonly screen: Screen },
): readonly Candidate[] {
  const { models, place, sizing, quality } = base;
  const model = models[0]?.model;
  const training = model ? trainingFor(need, { route, model, place, screen }) : null;
  return training ? [complete(need, { route, place, hosted: null, sizing, training }, { models, quality })] : [];
}

const bases = new WeakMap<Route, Route>();

/** The same rung before anything is trained: one object for each, by which its models are known again. */
function withoutRun(route: Route): Route {
  const known = bases.get(route) ?? { ...route, training: null };
  bases.set(route, known);
  return known;
}

/** The bases that are tried. */
function picked(need: Need, route: Route, untrained: readonly Candidate[]): readonly Candidate[] {
  // Where the customer states a size, that is the size to continue from.
  const size = route.approach === 'continued_pretraining' ? need.brief.training?.totalParameters : undefined;
  const away = (base: Candidate): number => (size === undefined ? 0 : Math.round(distance(base, size) * 2));
  const sorted = [...untrained].sort(
    (a, b) =>
      away(a) - away(b) || b.quality.likely - a.quality.likely || a.money.tco - b.money.tco || (a.id < b.id ? -1 : 1),
  );
  const bySize = new Map<string, Candidate>();
  for (const base of sorted) {
    const key = `${base.models[0]?.id ?? ''}|${base.place.kind}`;
    if (!bySize.has(key)) bySize.set(key, base);
  }
  const all = [...bySize.values()];
  const there = all.filter(({ place }) => place.kind === 'existing');
  const others = all.filter(({ place }) => place.kind !== 'existing');
  const half = Math.min(there.length, KEPT / 2);
  const take = size === undefined ? spread : (items: readonly Candidate[], count: number) => items.slice(0, count);
  const isNamed = (base: Candidate): boolean => base.models.some(({ id }) => need.named.has(id));
  return [...new Set([...all.filter(isNamed), ...take(there, half), ...take(others, KEPT - half)])];
}

/** Evenly over the list, first and last included: large and small ones alike. */
function spread<T>(items: readonly T[], count: number): readonly T[] {
  if (items.length <= count) return items;
  return Array.from(
    { length: count },
    (_, index) => items[Math.round((index * (items.length - 1)) / (count - 1))],
  ).filter((item): item is T => item !== undefined);
}

/** A model of the customer's own, from random weights. Its size is stated or a policy; its ability follows from size and date. */
export function pretrainedCandidates(need: Need, route: Route, screen: Screen): readonly Candidate[] {
  const parameters = need.brief.training?.totalParameters ?? need.policy.number('training.parameters');
  const shape = shapeFrom({ totalParameters: parameters }, coefficientsOf(need.catalog));
  const subject: ModelSubject = {
    shape,
    name: 'own',
    id: null,
    source: need.brief.training?.totalParameters === undefined ? 'assumption' : 'brief',
    grade: 'assumed',
  };
  const model = ownModel(need, parameters);
  const ability = abilitiesOf(need.catalog).ofModel(model, fieldFor(need.task, 'language'));
  if (!ability) return [];
  return placesFor(need, route, screen).flatMap((places) => {
    for (const place of places) {
      const sizing = sizeModel(need, model, place);
      if (!sizing) continue;
      const training = trainingOf(need, { route, subject, place, screen });
      if (!training) return [];
      // It learns the languages of the text it is given.
      const quality = expectedOfAbility(
        need,
        { ...ability, scored: false },
        { approach: route.approach, precision: sizing.precision, language: 'yes', parameters },
      );
      return [complete(need, { route, place, hosted: null, sizing, training }, { models: [], quality })];
    }
    return [];
  });
}

const ownModels = new WeakMap<Catalog, Map<string, Model>>();

/** What a model that does not exist yet will be to the machines that serve it: its size says it all, and no card or licence binds it. */
function ownModel(need: Need, totalParameters: number): Model {
  const table = ownModels.get(need.catalog) ?? new Map<string, Model>();
  ownModels.set(need.catalog, table);
  const key = `${String(totalParameters)}|${need.today}`;
  const known = table.get(key);
  if (known) return known;
  const made: Model = {
    id: `own/${key}`,
    name: 'own',
    lab: 'own',
    kind: 'base-llm',
    tasks: ['chatbot'],
    domain: 'language',
    lifecycle: 'available',
    totalParameters,
    releasedOn: need.today,
    sources: [],
  };
  table.set(key, made);
  return made;
}

function distance(candidate: Candidate, parameters: number): number {
  return Math.abs(Math.log((candidate.models[0]?.model?.totalParameters ?? 1) / parameters));
}
