import type { Need } from '../engine/need.ts';
import { complete } from './complete.ts';
import type { Expected } from './expect.ts';
import type { Route } from './ladder.ts';
import { isOffice } from './office.ts';
import type { Candidate, Place, Sizing } from './types.ts';

/** The most that can be hoped of a solution: by no criterion better than `at` would be with this quality. */
export interface Hope {
  /** Made for a kind of machine as a whole, so that what it scores is worked out once. */
  readonly at: Candidate;
  readonly quality: Expected;
}

/** Solutions not made yet. Opened in order they are the whole list; who looks for the first one opens what can be it. */
export interface Prospect {
  /** Each of the solutions stays below one of these; null where nothing is known beforehand. */
  readonly hopes: (() => readonly Hope[]) | null;
  readonly open: () => readonly (Candidate | Prospect)[];
}

export function isProspect(one: Candidate | Prospect): one is Prospect {
  return 'open' in one;
}

/** Everything, in order. */
export function opened(prospects: readonly (Candidate | Prospect)[]): readonly Candidate[] {
  return prospects.flatMap((one) => (isProspect(one) ? opened(one.open()) : [one]));
}

export function unbounded(open: Prospect['open']): Prospect {
  return { hopes: null, open };
}

/** One node that costs and draws no more than any of the list, answers at once and stands wherever one of them does. */
const bestOf = new WeakMap<readonly Place[], Place>();

/** Watts at which a server draws at the meter what the thriftiest of these does; 0 where the draw of one is not known. */
function leastWatts({ policy }: Need, places: readonly Place[]): number {
  const cooled = places.some(isOffice) ? policy.number('costs.pueOffice') / policy.number('costs.pueOwn') : 1;
  return Math.min(...places.map(({ watts }) => watts ?? 0)) * Math.min(1, cooled);
}

function bestPlace(need: Need, places: readonly Place[]): Place | null {
  const { money } = need;
  const known = bestOf.get(places);
  const [first] = places;
  if (known || !first) return known ?? null;
  const cheapest = (of: (place: Place) => Place['hourly']): Place['hourly'] => {
    let least: Place['hourly'] = null;
    for (const place of places) {
      const price = of(place);
      if (price && (!least || money.price(price) < money.price(least))) least = price;
    }
    return least;
  };
  const made: Place = {
    ...first,
    residencies: [
      ...new Set(
        places.flatMap(({ residencies, country }) => (country === null ? residencies : [...residencies, country])),
      ),
    ],
    residencyBasis: 'always',
    country: null,
    lifecycle: 'available',
    accelerator: null,
    machineClass: null,
    watts: leastWatts(need, places),
    hourly: cheapest(({ hourly }) => hourly),
    hourlyReserved: cheapest(({ hourly, hourlyReserved }) => hourlyReserved ?? hourly),
    purchase: cheapest(({ purchase }) => purchase),
    grade: 'measured',
  };
  bestOf.set(places, made);
  return made;
}

const atOnce: Sizing = {
  precision: null,
  parallelism: { tensor: 1, pipeline: 1, data: 1, expert: 1 },
  acceleratorCount: 1,
  nodes: 1,
  replicas: 1,
  memoryPerAcceleratorBytes: 0,
  fits: true,
  ttftSeconds: 0,
  tpotSeconds: 0,
  // A pile would be done at once.
  requestsPerSecond: Infinity,
  concurrencyPerReplica: 1,
};
const perfect: Expected = { low: 1, likely: 1, high: 1, grade: 'measured' };

/** More weeks leave more of the work to the customer's own people: the hope is that they do all of it. */
export function hopeful({ brief }: Need, candidate: Candidate): Candidate {
  const { money } = candidate;
  return brief.team === undefined ? candidate : { ...candidate, money: { ...money, ownStaff: money.implementation } };
}

/**
 * What an approach is at best on any of these places, with so many accelerators at least, whatever the model; made when
 * asked for.
 */
export function atBest(
  need: Need,
  route: Route,
  on: { readonly places: readonly Place[]; readonly accelerators: number },
): (quality: Expected) => readonly Hope[] {
  let at: Candidate | null = null;
  return (quality) => {
    const place = bestPlace(need, on.places);
    if (!place) return [];
    const sizing = on.accelerators > 1 ? { ...atOnce, acceleratorCount: on.accelerators } : atOnce;
    const draft = { route, place, hosted: null, sizing, training: null };
    at ??= hopeful(need, complete(need, draft, { models: [], quality: perfect }));
    return [{ at, quality }];
  };
}
