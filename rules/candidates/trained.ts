import type { Need } from '../engine/need.ts';
import type { Screen } from '../engine/screen.ts';
import { complete } from './complete.ts';
import { expectedOfAbility } from './expect.ts';
import type { Route } from './ladder.ts';
import { languageOfModel } from './languages.ts';
import { ownCandidates } from './own.ts';
import { abilitiesOf } from './quality.ts';
import { trainingFor, trainingOf } from './train.ts';
import type { Candidate } from './types.ts';
import { coefficientsOf } from '../physics/coefficients.ts';
import { shapeFrom, type ModelSubject } from '../physics/shape.ts';

const KEPT = 8;

/** A published model, adapted: the run is planned on the machines that will serve it, or on rented ones. */
export function adaptedCandidates(need: Need, route: Route, screen: Screen): readonly Candidate[] {
  const bases = ownCandidates(need, { ...route, training: null }, screen);
  const sorted = [...bases].sort(
    (a, b) => b.quality.likely - a.quality.likely || a.money.tco - b.money.tco || (a.id < b.id ? -1 : 1),
  );
  const bySize = new Map<string, Candidate>();
  for (const base of sorted) {
    const key = `${base.models[0]?.id ?? ''}|${base.place.kind}`;
    if (!bySize.has(key)) bySize.set(key, base);
  }
  const picked = spread([...bySize.values()], KEPT);
  return picked.flatMap((base) => {
    const model = base.models[0]?.model;
    if (!model) return [];
    const training = trainingFor(need, { route, model, place: base.place, screen });
    if (!training) return [];
    return [
      complete(
        need,
        { route, place: base.place, hosted: null, sizing: base.sizing, training },
        { models: base.models, quality: base.quality },
      ),
    ];
  });
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
  const likes = ownCandidates(need, { ...route, training: null }, screen).filter(
    (one) => one.models[0]?.model?.totalParameters !== undefined,
  );
  const nearest = [...likes].sort(
    (a, b) => distance(a, parameters) - distance(b, parameters) || a.money.tco - b.money.tco || (a.id < b.id ? -1 : 1),
  );
  const seen = new Set<string>();
  return nearest.flatMap((like) => {
    const model = like.models[0]?.model;
    if (!model || seen.has(like.place.kind)) return [];
    seen.add(like.place.kind);
    const training = trainingOf(need, { route, subject, place: like.place, screen });
    const ability = abilitiesOf(need.catalog).ofModel(model, 'language');
    if (!training || !ability) return [];
    const language = languageOfModel(need, model);
    const quality = expectedOfAbility(
      need,
      { ...ability, scored: false },
      {
        approach: route.approach,
        precision: like.sizing?.precision ?? null,
        language: language === 'no' ? 'partial' : language,
      },
    );
    return [
      complete(
        need,
        { route, place: like.place, hosted: null, sizing: like.sizing, training },
        { models: [], quality },
      ),
    ];
  });
}

function distance(candidate: Candidate, parameters: number): number {
  return Math.abs(Math.log((candidate.models[0]?.model?.totalParameters ?? 1) / parameters));
}
