import type { Service } from '../../catalog/index.ts';
import type { Need } from '../engine/need.ts';
import { policyKey } from '../physics/coefficients.ts';
import { isForFew, weeksOf } from './effort.ts';
import { energyOf, gridOf, moneyFor, peopleOf } from './price.ts';
import type { Expected } from './expect.ts';
import { withSpare } from './spare.ts';
import type { Candidate, ChosenModel, Draft } from './types.ts';

const courses = new WeakMap<Need, Map<string, Service | null>>();

/** A household or a workshop reads the manual, and a process without AI asks for none. */
function takesCourse(need: Need, approach: Candidate['approach']): boolean {
  return need.expertise === 'novice' && approach !== 'no_ai' && !isForFew(need);
}

/** A course for a team that starts from nothing: the catalog's, by how many of its topics the need touches. */
export function courseFor(need: Need, approach: Candidate['approach']): Service | null {
  if (!takesCourse(need, approach)) return null;
  let table = courses.get(need);
  if (!table) {
    table = new Map();
    courses.set(need, table);
  }
  let course = table.get(approach);
  if (course === undefined) {
    course = bestCourse(need, approach);
    table.set(approach, course);
  }
  return course;
}

function bestCourse(need: Need, approach: Candidate['approach']): Service | null {
  const wanted = [need.task, approach, need.brief.data?.kind ?? '', need.brief.industry ?? ''];
  const touched = (service: Service): number =>
    service.topics.filter((topic) =>
      wanted.some((word) => word !== '' && (topic.includes(word) || word.includes(topic))),
    ).length;
  const suited = [...need.catalog.services.values()].filter(
    (service) => service.kind === 'course' && (service.forExpertise ?? []).includes('novice'),
  );
  suited.sort((a, b) => touched(b) - touched(a) || (a.id < b.id ? -1 : 1));
  return suited[0] ?? null;
}

function courseCost(need: Need, approach: Candidate['approach'], course: Service | null): number {
  if (!takesCourse(need, approach)) return 0;
  const price = course?.typicalPrice?.likely;
  return price ? need.money.price(price) : need.money.convert(need.policy.number('costs.courseNovice'), 'EUR');
}

/** Two solutions are the same when approach, model and place agree, whatever the counts the load asks for. */
export function candidateId(draft: Draft, models: readonly ChosenModel[]): string {
  const main = models[0]?.id ?? draft.route.worker;
  const where = draft.hosted
    ? draft.hosted.provider.id
    : (draft.place.offer ?? `${draft.place.kind}/${draft.place.accelerator?.id ?? draft.place.name}`);
  const trained = draft.training ? `~${draft.training.method}` : '';
  const how = draft.place.interruptible === true ? '~spot' : '';
  const peaks = draft.overflow ? `~peaks~${draft.overflow.hosted.provider.id}` : '';
  return `${draft.route.approach}~${draft.place.sourcing}~${main}~${where}${trained}${how}${peaks}`;
}

/** Prices, people, weeks, energy and carbon of a draft. */
export function complete(
  need: Need,
  planned: Draft,
  made: { readonly models: readonly ChosenModel[]; readonly quality: Expected },
): Candidate {
  const sizing = withSpare(need, planned);
  const draft = sizing === planned.sizing ? planned : { ...planned, sizing };
  const { approach } = draft.route;
  const course = courseFor(need, approach);
  const people = peopleOf(need, draft, course?.id ?? null);
  const energy = energyOf(need, draft);
  const speed = speedOf(need, draft);
  const weeks = weeksOf(need, draft);
  return {
    id: candidateId(draft, made.models),
    approach,
    worker: draft.route.worker,
    route: draft.route,
    retrieval: draft.route.retrieval,
    place: draft.place,
    hosted: draft.hosted,
    models: made.models,
    sizing: draft.sizing,
    training: draft.training,
    overflow: draft.overflow,
    people,
    quality: made.quality,
    weeks,
    money: moneyFor(need, draft, { people, energy, courseCost: courseCost(need, approach, course), weeks }),
    energyKwhPerMonth: energy,
    carbonKgPerMonth: energy === null ? null : (energy * gridOf(need, draft.place).grams) / 1000,
    ...speed,
  };
}

function speedOf(need: Need, draft: Draft): Pick<Candidate, 'ttftMs' | 'tpotMs'> {
  if (draft.sizing) {
    const { ttftSeconds, tpotSeconds } = draft.sizing;
    return {
      ttftMs: ttftSeconds === null ? null : ttftSeconds * 1000,
      tpotMs: tpotSeconds === null ? null : tpotSeconds * 1000,
    };
  }
  if (draft.hosted && draft.route.worker === 'writer') {
    const thinking = draft.hosted.reasoning === true ? 'reasoning' : 'plain';
    return {
      ttftMs: need.policy.number(`hosted.ttftMs.${policyKey(thinking)}`),
      tpotMs: need.policy.number('hosted.tpotMs'),
    };
  }
  return { ttftMs: null, tpotMs: null };
}
