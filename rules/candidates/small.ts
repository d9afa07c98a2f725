import type { Catalog, Model } from '../../catalog/index.ts';
import { labelsOf, type Need } from '../engine/need.ts';
import type { Screen } from '../engine/screen.ts';
import { complete } from './complete.ts';
import { expectedOfApproach, type Expected } from './expect.ts';
import type { Route } from './ladder.ts';
import { languageOfModel } from './languages.ts';
import { modelsForTask, placesFor, siftModels, suitsIndustry } from './own.ts';
import { cpuOwnPlace, cpuRentedPlace, machinesOf } from './places.ts';
import { abilitiesOf } from './quality.ts';
import { sizeOnProcessor, sizeSmall } from './size-small.ts';
import { shapeOf } from './sizing.ts';
import { trainingFor } from './train.ts';
import type { Candidate, Place, Sizing } from './types.ts';

/** Processors, for what needs no accelerator: rented where the gates allow it, and of one's own. */
function processorPlaces(need: Need, route: Route, screen: Screen): readonly Place[] {
  return [cpuRentedPlace(need), cpuOwnPlace(need, machinesOf(need.catalog))].filter((place) =>
    screen.passes('place', place, route.approach, { offer: place.offer }),
  );
}

/** A solution without a learned model: search, rules, a seasonal baseline. */
export function plainCandidates(need: Need, route: Route, screen: Screen): readonly Candidate[] {
  const quality = expectedOfApproach(need, route.accuracy ?? 'noAi', null);
  return processorPlaces(need, route, screen).map((place) =>
    complete(need, { route, place, hosted: null, sizing: null, training: null }, { models: [], quality }),
  );
}

const popularity = new WeakMap<Catalog, ReadonlyMap<string, number>>();
/** Downloads of the package that carries a method, as the tools of the catalog rank them. */
function downloadsOf(catalog: Catalog, model: Model): number {
  let ranks = popularity.get(catalog);
  if (!ranks) {
    ranks = new Map(
      [...catalog.tools.values()].flatMap((tool) =>
        tool.downloadRank === undefined ? [] : [[tool.id, tool.downloadRank] as const],
      ),
    );
    popularity.set(catalog, ranks);
  }
  return ranks.get(model.id.slice(model.id.lastIndexOf('/') + 1).toLowerCase()) ?? Infinity;
}

/** A method trained on the customer's table or series, or a pre-trained one used as it is, on a processor. */
export function predictorCandidates(need: Need, route: Route, screen: Screen): readonly Candidate[] {
  const learning = route.learns ? { labels: labelsOf(need.brief) ?? need.labels, pretrained: false } : null;
  const quality = expectedOfApproach(need, route.accuracy ?? 'classicalMl', learning);
  const tasks =
    need.task === 'forecasting' && route.learns
      ? (['forecasting', 'tabular_prediction'] as const)
      : ([need.task] as const);
  const methods = tasks
    .flatMap((task) =>
      screen.sift('model', modelsForTask(need.catalog, task, { domains: route.domains }), route.approach, siftModels),
    )
    .filter((model) => route.learns === ((model.totalParameters ?? 0) === 0))
    .sort(
      (a, b) =>
        downloadsOf(need.catalog, a) - downloadsOf(need.catalog, b) ||
        (b.releasedOn ?? '').localeCompare(a.releasedOn ?? '') ||
        (a.id < b.id ? -1 : 1),
    );
  const [method] = methods;
  if (!method && route.approach !== 'automl') return [];
  return processorPlaces(need, route, screen).map((place) =>
    complete(
      need,
      { route, place, hosted: null, sizing: null, training: null },
      { models: method ? [{ role: 'predictor', id: method.id, model: method }] : [], quality },
    ),
  );
}

/** AutoML names no model: the tool tries many. */
export function automlCandidates(need: Need, route: Route, screen: Screen): readonly Candidate[] {
  const labels = labelsOf(need.brief) ?? need.labels;
  const quality = expectedOfApproach(need, route.accuracy ?? 'automl', { labels, pretrained: false });
  return processorPlaces(need, route, screen).map((place) =>
    complete(need, { route, place, hosted: null, sizing: null, training: null }, { models: [], quality }),
  );
}

interface Special {
  readonly model: Model;
  readonly expected: Expected;
}

const KEPT_SPECIALISTS = 4;

/** Models made for one task, used as published or adapted with the customer's labels. */
function specialistsFor(need: Need, route: Route, screen: Screen): readonly Special[] {
  const abilities = abilitiesOf(need.catalog);
  const labels = labelsOf(need.brief) ?? need.labels;
  const base = expectedOfApproach(
    need,
    route.accuracy ?? 'specialist',
    route.learns ? { labels, pretrained: route.training === 'transfer' } : null,
  );
  const found = screen
    .sift('model', modelsForTask(need.catalog, need.task, { domains: route.domains }), route.approach, siftModels)
    .filter((model) => model.totalParameters !== undefined && kindFits(need, route, model))
    .map((model): Special => {
      const ability = route.field === null ? null : abilities.ofModel(model, route.field);
      const language = languageOfModel(need, model);
      const cut = language === 'partial' ? need.policy.number('approaches.partialLanguageShare') : 1;
      const step = need.policy.number('approaches.specialistStep');
      const reach = need.policy.number('approaches.specialistReach');
      // Evidence moves the expected result a little either way; without it the middle is kept and the band stays wide.
      const shift =
        ability === null ? bySize(need, route, model) : Math.max(-reach, Math.min(reach, ability.value)) * step;
      const clamp = (value: number): number => Math.max(0, Math.min(0.98, value * cut + shift));
      return { model, expected: { ...base, low: clamp(base.low), likely: clamp(base.likely), high: clamp(base.high) } };
    });
  found.sort(
    (a, b) =>
      b.expected.likely - a.expected.likely ||
      (a.model.totalParameters ?? 0) - (b.model.totalParameters ?? 0) ||
      (a.model.id < b.model.id ? -1 : 1),
  );
  const kept: Special[] = [];
  for (const one of found) {
    const labSeen = kept.filter((other) => other.model.lab === one.model.lab).length;
    const ONE_LAB = 2;
    if (labSeen < ONE_LAB && kept.length < KEPT_SPECIALISTS) kept.push(one);
  }
  return kept;
}

/** Speech models without a score are told apart by size, as they come in series of one design; others are not. */
function bySize(need: Need, route: Route, model: Model): number {
  if (route.role !== 'speech') return 0;
  const usual = need.policy.number('approaches.unscoredUsualSize');
  return (
    need.policy.number('approaches.unscoredPerDoubling') *
    Math.min(0, Math.log2((model.totalParameters ?? usual) / usual))
  );
}

/** Models of another speciality of the same task stay out: an index of scans does not label photographs. */
function kindFits(need: Need, route: Route, model: Model): boolean {
  if (!suitsIndustry(need, model)) return false;
  if (/pathology|ophthalmology/i.test(model.kind)) return false;
  if (route.approach === 'self_hosted')
    return !/reranker|diarization|image|multimodal|visual/i.test(model.kind) || need.task === 'image_generation';
  return !/embedding|zero-shot|diarization|moderation|open-vocabulary|multitask/i.test(model.kind);
}

const PLACES_EACH = 1;

export function specialistCandidates(need: Need, route: Route, screen: Screen): readonly Candidate[] {
  const kinds = placesFor(need, route, screen);
  const processors = processorPlaces(need, route, screen);
  return specialistsFor(need, route, screen).flatMap((special) => {
    const { model, expected } = special;
    const draft = (place: Place, sizing: Sizing | null): Candidate => {
      const training = route.training === null ? null : trainingFor(need, { route, model, place, screen });
      return complete(
        need,
        { route, place, hosted: null, sizing, training },
        { models: [{ role: route.role, id: model.id, model }], quality: expected },
      );
    };
    const small = (model.totalParameters ?? Infinity) <= need.policy.number('gates.processorMaxParameters');
    // Small networks answer on processors too; where they are trained, an accelerator is rented for the run.
    const onProcessors = (small ? processors : []).flatMap((place) => {
      const { known, sizing } = sizeOnProcessor(need, model, place);
      return known && sizing === null ? [] : [draft(place, sizing)];
    });
    const onAccelerators = kinds.flatMap((places) => {
      const made: Candidate[] = [];
      for (const place of places) {
        if (made.length >= PLACES_EACH) break;
        const sizing = sizeSmall(need, model, place);
        if (!sizing || shapeOf(model, need) === null) continue;
        made.push(draft(place, sizing));
      }
      return made;
    });
    return [...onProcessors, ...onAccelerators];
  });
}
