import type { Catalog, HostedOffer } from '../../catalog/index.ts';
import type { Need } from '../engine/need.ts';
import type { Subjects } from '../engine/define.ts';
import { withList } from '../engine/remember.ts';
import type { Screen } from '../engine/screen.ts';
import { complete } from './complete.ts';
import { expectedOfAbility, expectedOfApproach, type Expected } from './expect.ts';
import { fewHosted, standingAs, standsFor } from './few.ts';
import { nameOfRoute, type Route } from './ladder.ts';
import { languageOfHosted, languageOfModel } from './languages.ts';
import { helpersFor } from './own.ts';
import { machinesOf, siftPlaces, softwarePlace } from './places.ts';
import { abilitiesOf, fieldFor, type Ability, type Field } from './quality.ts';
import type { Candidate, Place } from './types.ts';

interface Known {
  readonly offer: HostedOffer;
  readonly place: Place;
  readonly ability: Ability | null;
  readonly subject: Subjects['hosted'];
  /** What the provider promises about the place. */
  readonly promise: string;
}

interface Shelf {
  readonly places: readonly Place[];
  readonly known: ReadonlyMap<Place, Known>;
  readonly bySubject: ReadonlyMap<Subjects['hosted'], Known>;
}
const shelves = new WeakMap<Catalog, Map<Field, Shelf>>();

/** Hosted offers of a field with what is known of their ability, made once per catalog. */
function shelfOf(catalog: Catalog, field: Field): Shelf {
  let table = shelves.get(catalog);
  if (!table) {
    table = new Map();
    shelves.set(catalog, table);
  }
  let shelf = table.get(field);
  if (!shelf) {
    const abilities = abilitiesOf(catalog);
    const seeing = field === 'vision_language';
    const places = fewHosted(
      machinesOf(catalog).hosted.filter((place) => !seeing || (place.hosted.modalitiesIn ?? []).includes('image')),
    );
    const known = new Map<Place, Known>(
      places.map((place) => {
        const offer = place.hosted;
        const ability = abilities.ofHosted(offer, field);
        const promise = `${offer.provider.residencyBasis}|${offer.provider.residencies.join(',')}`;
        return [place, { offer, place, ability, promise, subject: { ...offer, scored: ability !== null } }];
      }),
    );
    shelf = { places, known, bySubject: new Map([...known.values()].map((one) => [one.subject, one])) };
    table.set(field, shelf);
  }
  return shelf;
}

interface Ranked {
  readonly offer: HostedOffer;
  readonly place: Place;
  readonly expected: Expected;
  readonly price: number;
  readonly promise: string;
}

/** By the list of places that passed, so that the gates on offers meet the same list again. */
const offersAt = new WeakMap<readonly Place[], Map<Shelf, readonly Subjects['hosted'][]>>();

function subjectsAt(places: readonly Place[], shelf: Shelf): readonly Subjects['hosted'][] {
  let table = offersAt.get(places);
  if (!table) {
    table = new Map();
    offersAt.set(places, table);
  }
  let subjects = table.get(shelf);
  if (!subjects) {
    subjects = standingAs(
      places.flatMap((place) => shelf.known.get(place)?.subject ?? []),
      shelf.places,
      (subject) => shelf.bySubject.get(subject)?.place,
    );
    table.set(shelf, subjects);
  }
  return subjects;
}

const siftOffers = { named: (offer: Subjects['hosted']) => ({ offer: offer.id }), stands: standsFor };

/** Hosted models that pass the gates and that no other one beats in price and expected results at the same promise of location. */
export function hostedCandidates(need: Need, route: Route, screen: Screen): readonly Candidate[] {
  const shelf = shelfOf(need.catalog, fieldFor(need.task, route.field));
  const places = screen.sift('place', shelf.places, route.approach, siftPlaces);
  const subjects = screen.sift('hosted', subjectsAt(places, shelf), route.approach, siftOffers);
  const best = withList(subjects, `hosted ${nameOfRoute(route)}`, {
    need,
    make: (seen) => front(seen, rankedOf(seen, route, { subjects, shelf })),
  });
  // The same embedders as for a model of one's own: they run beside the application.
  const helpers =
    best.length === 0 ? [] : helpersFor(need, { retrieval: route.retrieval, approach: 'rag_self_hosted' }, screen);
  return best.map(({ offer, place, expected }) =>
    complete(
      need,
      { route, place, hosted: offer, sizing: null, training: null },
      { models: [{ role: route.role, id: offer.id, model: null }, ...helpers], quality: expected },
    ),
  );
}

function rankedOf(
  need: Need,
  route: Route,
  { subjects, shelf }: { readonly subjects: readonly Subjects['hosted'][]; readonly shelf: Shelf },
): readonly Ranked[] {
  const { money, inputTokens, outputTokens } = need;
  const ranked: Ranked[] = [];
  // The same weights answer alike wherever they run.
  const expectedBy = new Map<Ability, Map<string, Expected>>();
  for (const subject of subjects) {
    const known = shelf.bySubject.get(subject);
    if (!known || known.ability === null) continue;
    const { offer, place, ability, promise } = known;
    const { input, output, openModel = '' } = offer;
    if (!input || !output) continue;
    let byModel = expectedBy.get(ability);
    if (!byModel) {
      byModel = new Map();
      expectedBy.set(ability, byModel);
    }
    let expected = byModel.get(openModel);
    if (!expected) {
      expected = expectedHosted(need, route, offer, ability);
      byModel.set(openModel, expected);
    }
    const price = money.price(input) * inputTokens + money.price(output) * outputTokens;
    ranked.push({ offer, place, expected, price, promise });
  }
  return ranked;
}

function expectedHosted(need: Need, route: Route, offer: HostedOffer, ability: Ability): Expected {
  if (route.accuracy !== null) {
    const base = expectedOfApproach(need, route.accuracy, null);
    const better = expectedOfAbility(need, ability, {
      approach: route.approach,
      precision: null,
      language: 'yes',
      parameters: openOf(need, offer)?.totalParameters,
    });
    // Part of the published share holds for any model that sees; the rest follows the model's own ability.
    const fixed = need.policy.number('hosted.generalVisionFixedShare');
    const share = fixed + (1 - fixed) * better.likely;
    return { ...base, likely: base.likely * share, low: base.low * share };
  }
  const open = openOf(need, offer);
  const language = open ? languageOfModel(need, open) : languageOfHosted();
  return expectedOfAbility(need, ability, {
    approach: route.approach,
    precision: null,
    language: language === 'no' ? 'partial' : language,
    parameters: open?.totalParameters,
  });
}

function openOf({ catalog }: Need, { openModel }: HostedOffer) {
  return openModel === undefined ? undefined : catalog.models.get(openModel);
}

const KEPT_PER_PROMISE = 6;

/** Within one promise of location: nothing that costs more and answers no better. */
function front(need: Need, ranked: readonly Ranked[]): readonly Ranked[] {
  const step = need.policy.number('hosted.sameResults');
  const byPromise = new Map<string, Ranked[]>();
  for (const one of ranked) {
    const group = byPromise.get(one.promise);
    if (group) group.push(one);
    else byPromise.set(one.promise, [one]);
  }
  return [...byPromise.values()].flatMap((group) => {
    group.sort(
      (a, b) => a.price - b.price || b.expected.likely - a.expected.likely || (a.offer.id < b.offer.id ? -1 : 1),
    );
    const kept: Ranked[] = [];
    let best = -1;
    for (const one of group) {
      if (one.expected.likely <= best + step) continue;
      best = one.expected.likely;
      kept.push(one);
    }
    return kept.slice(-KEPT_PER_PROMISE);
  });
}

/** A finished product bought as a service. */
export function softwareCandidates(need: Need, route: Route, screen: Screen): readonly Candidate[] {
  const place = softwarePlace();
  if (!screen.passes('place', place, route.approach, {})) return [];
  const quality = expectedOfApproach(need, route.accuracy ?? 'packagedSaas', null);
  return [complete(need, { route, place, hosted: null, sizing: null, training: null }, { models: [], quality })];
}
