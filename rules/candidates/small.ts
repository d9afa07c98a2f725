import type { Catalog, Model, Task } from '../../catalog/index.ts';
import { labelsOf, type Need } from '../engine/need.ts';
import { withList } from '../engine/remember.ts';
import type { Screen } from '../engine/screen.ts';
import { complete } from './complete.ts';
import { expectedOfApproach, type Expected } from './expect.ts';
import { nameOfRoute, type Route } from './ladder.ts';
import { languageOfModel } from './languages.ts';
import { placesFor } from './own.ts';
import { cpuOwnPlace, cpuRentedPlace, machinesOf } from './places.ts';
import { abilitiesOf } from './quality.ts';
import { atBest, hopeful, type Prospect } from './prospect.ts';
import { sizeOnProcessor, sizeSmall } from './size-small.ts';
import { shapeOf } from './sizing.ts';
import { trainingFor } from './train.ts';
import type { Candidate, Place, Sizing } from './types.ts';
import { modelsForTask, siftModels, meetsUnknownPictures, suitsIndustry } from './writers.ts';

/** Tasks whose data or trials ask for more than an office computer, whatever the method. */
const HEAVY: ReadonlySet<Task> = new Set([
  'reinforcement_learning',
  'image_classification',
  'image_generation',
  'detection',
  'segmentation',
  'video',
]);

/** Whether an office computer or a small server carries it: a table of some millions of rows, and no stream of requests. */
function isLight(need: Need, { worker }: Route): boolean {
  if (worker !== 'none' && worker !== 'predictor') return false;
  // Rules and solvers are light whatever they look at.
  if (worker !== 'none' && HEAVY.has(need.task)) return false;
  const { volume = 0, sizeGb = 0 } = need.brief.data ?? {};
  return (
    volume <= need.policy.number('need.lightRows') &&
    sizeGb <= need.policy.number('need.lightGigabytes') &&
    need.peakRequestsPerSecond <= need.policy.number('need.lightRequestsPerSecond')
  );
}

/** Processors, for what needs no accelerator: rented where the gates allow it, and of one's own. */
function processorPlaces(need: Need, route: Route, screen: Screen): readonly Place[] {
  return placesOfSize(need, isLight(need, route)).filter((place) =>
    screen.passes('place', place, route.approach, { offer: place.offer }),
  );
}

function placesOfSize(need: Need, light: boolean): readonly Place[] {
  return [cpuRentedPlace(need, light), cpuOwnPlace(need, machinesOf(need.catalog), light)];
}

/** For a small network: the small machine of each kind where it is known to carry the load, else the server. */
function processorsFor(
  need: Need,
  model: Model,
  passes: (place: Place) => boolean,
): readonly { readonly place: Place; readonly sizing: Sizing | null }[] {
  const [small, server] = [placesOfSize(need, true), placesOfSize(need, false)];
  return small.flatMap((light, index) => {
    const sized = passes(light) ? sizeOnProcessor(need, model, light) : null;
    if (sized?.sizing && sized.sizing.nodes === 1) return [{ place: light, sizing: sized.sizing }];
    const large = server[index];
    if (!large || !passes(large)) return [];
    const { known, sizing } = sizeOnProcessor(need, model, large);
    return known && sizing === null ? [] : [{ place: large, sizing }];
  });
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
  const tasks = methodTasks(need, route);
  const methods = tasks
    .flatMap((task) =>
      screen.sift('model', modelsForTask(need.catalog, task, { domains: route.domains }), route.approach, siftModels),
    )
    .filter((model) => (route.approach === 'classical_ml') === ((model.totalParameters ?? 0) === 0))
    .sort(
      (a, b) =>
        downloadsOf(need.catalog, a) - downloadsOf(need.catalog, b) ||
        (b.releasedOn ?? '').localeCompare(a.releasedOn ?? '') ||
        (a.id < b.id ? -1 : 1),
    );
  const [method] = methods;
  // Learning by trial is a method of its tool, as AutoML is.
  if (!method && need.task !== 'reinforcement_learning') return [];
  return processorPlaces(need, route, screen).map((place) =>
    complete(
      need,
      { route, place, hosted: null, sizing: null, training: null },
      { models: method ? [{ role: 'predictor', id: method.id, model: method }] : [], quality },
    ),
  );
}

/** Series are forecast by methods of both kinds; marked cases are learnt as any column of a table is. */
function methodTasks(need: Need, route: Route): readonly Task[] {
  if (need.task === 'forecasting' && route.learns) return ['forecasting', 'tabular_prediction'];
  if (need.task === 'anomaly_detection' && route.learns) return ['tabular_prediction'];
  return [need.task];
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

/** Models that a language not listed is a doubt about. */
const HEARS_OR_READS: ReadonlySet<Model['domain']> = new Set<Model['domain']>(['language', 'embedding', 'speech']);

/** Models made for one task, used as published or adapted with the customer's labels. */
function specialistsFor(need: Need, route: Route, screen: Screen): readonly Special[] {
  const models = modelsForTask(need.catalog, listedTask(need.task), { domains: route.domains });
  const passing = screen.sift('model', models, route.approach, siftModels);
  return withList(passing, `specialists ${nameOfRoute(route)}`, {
    need,
    make: (seen) => bestSpecialists(seen, route, passing),
  });
}

function bestSpecialists(need: Need, route: Route, models: readonly Model[]): readonly Special[] {
  const abilities = abilitiesOf(need.catalog);
  const labels = labelsOf(need.brief) ?? need.labels;
  const base = expectedOfApproach(
    need,
    route.accuracy ?? 'specialist',
    route.learns ? { labels, pretrained: route.training === 'transfer' } : null,
  );
  const found = models
    .filter((model) => model.totalParameters !== undefined && kindFits(need, route, model))
    .map((model): Special => {
      const ability = route.field === null ? null : abilities.ofModel(model, route.field);
      const language = languageOfModel(need, model);
      const weak = language === 'partial' || (language === 'unlisted' && HEARS_OR_READS.has(model.domain));
      const spoken = weak ? need.policy.number('approaches.partialLanguageShare') : 1;
      const seen = meetsUnknownPictures(need, model) ? need.policy.number('approaches.photographsOnScansShare') : 1;
      const cut = spoken * seen;
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

/** Films are watched by networks that find things in single pictures. */
function listedTask(task: Task): Task {
  return task === 'video' ? 'detection' : task;
}

/** Speech and document models without a score are told apart by size, as they come in series of one design; others are not. */
function bySize(need: Need, route: Route, model: Model): number {
  if (route.role !== 'speech' && need.task !== 'ocr_document') return 0;
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
  // What marks the parts of a page does not read them.
  if (need.task === 'ocr_document' && /layout detection/i.test(model.notes ?? '')) return false;
  if (route.approach === 'self_hosted')
    return !/reranker|diarization|image|multimodal|visual/i.test(model.kind) || need.task === 'image_generation';
  return !/embedding|zero-shot|diarization|moderation|open-vocabulary|multitask/i.test(model.kind);
}

const PLACES_EACH = 1;

export function specialistProspects(need: Need, route: Route, screen: Screen): readonly Prospect[] {
  const kinds = placesFor(need, route, screen).map((places) => ({
    places,
    hopesOf: atBest(need, route, { places, accelerators: 1 }),
  }));
  const verdicts = new Map<string, boolean>();
  const passes = (place: Place): boolean => {
    const key = `${place.kind}|${place.name}`;
    const verdict = verdicts.get(key) ?? screen.passes('place', place, route.approach, { offer: place.offer });
    verdicts.set(key, verdict);
    return verdict;
  };
  return specialistsFor(need, route, screen).flatMap(({ model, expected }) => {
    const small = (model.totalParameters ?? Infinity) <= need.policy.number('gates.processorMaxParameters');
    const models = [{ role: route.role, id: model.id, model }];
    const untrained = ({ place, sizing }: Sized): Candidate =>
      complete(need, { route, place, hosted: null, sizing, training: null }, { models, quality: expected });
    const made = ({ place, sizing }: Sized): readonly Candidate[] => {
      if (route.training === null) return [untrained({ place, sizing })];
      const training = trainingFor(need, { route, model, place, screen });
      // What has to be trained and can be trained nowhere is no solution.
      if (training === null) return [];
      return [complete(need, { route, place, hosted: null, sizing, training }, { models, quality: expected })];
    };
    // Small networks answer on processors too; where they are trained, an accelerator is rented for the run.
    const onProcessors = (small ? processorsFor(need, model, passes) : []).map((sized): Prospect => {
      const hopes = route.training === null ? null : () => [{ at: hopeful(need, untrained(sized)), quality: expected }];
      return { hopes, open: () => made(sized) };
    });
    const onAccelerators = kinds.map(({ places, hopesOf }) => ({
      hopes: () => hopesOf(expected),
      open: () => onFirst(need, { model, places, made }),
    }));
    return [...onProcessors, ...onAccelerators];
  });
}

interface Sized {
  readonly place: Place;
  readonly sizing: Sizing | null;
}

/** On the first places that hold the model and carry the load. */
function onFirst(
  need: Need,
  of: {
    readonly model: Model;
    readonly places: readonly Place[];
    readonly made: (sized: Sized) => readonly Candidate[];
  },
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const place of of.places) {
    if (found.length >= PLACES_EACH) break;
    const sizing = sizeSmall(need, of.model, place);
    if (!sizing || shapeOf(of.model, need) === null) continue;
    found.push(...of.made({ place, sizing }));
  }
  return found;
}
