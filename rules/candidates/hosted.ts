import type { Catalog, HostedOffer } from '../../catalog/index.ts';
import type { Need } from '../engine/need.ts';
import type { Screen } from '../engine/screen.ts';
import { complete } from './complete.ts';
import { expectedOfAbility, expectedOfApproach, type Expected } from './expect.ts';
import type { Route } from './ladder.ts';
import { languageOfHosted, languageOfModel } from './languages.ts';
import { machinesOf, siftPlaces, softwarePlace } from './places.ts';
import { abilitiesOf, type Ability, type Field } from './quality.ts';
import type { Candidate, Place } from './types.ts';

interface Known {
  readonly offer: HostedOffer;
  readonly place: Place;
  readonly ability: Ability | null;
  readonly subject: HostedOffer & { readonly scored: boolean };
}

interface Shelf {
  readonly places: readonly Place[];
  readonly known: ReadonlyMap<Place, Known>;
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
    const places = machinesOf(catalog).hosted.filter(
      (place) => !seeing || (place.hosted.modalitiesIn ?? []).includes('image'),
    );
    const known = new Map<Place, Known>(
      places.map((place) => {
        const offer = place.hosted;
        const ability = abilities.ofHosted(offer, field) ?? (seeing ? abilities.ofHosted(offer, 'language') : null);
        return [place, { offer, place, ability, subject: { ...offer, scored: ability !== null } }];
      }),
    );
    shelf = { places, known };
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

/** Hosted models that pass the gates and that no other one beats in price and expected results at the same promise of location. */
export function hostedCandidates(need: Need, route: Route, screen: Screen): readonly Candidate[] {
  const field = route.field ?? 'language';
  const shelf = shelfOf(need.catalog, field);
  const ranked: Ranked[] = [];
  for (const place of screen.sift('place', shelf.places, route.approach, siftPlaces)) {
    const known = shelf.known.get(place);
    if (!known) continue;
    const { offer, ability, subject } = known;
    if (!screen.passes('hosted', subject, route.approach, { offer: offer.id }) || ability === null) continue;
    const expected = expectedHosted(need, route, offer, ability);
    const { input, output } = offer;
    if (!input || !output) continue;
    const price = need.money.price(input) * need.inputTokens + need.money.price(output) * need.outputTokens;
    ranked.push({
      offer,
      place,
      expected,
      price,
      promise: `${offer.provider.residencyBasis}|${offer.provider.residencies.join(',')}`,
    });
  }
  return front(ranked).map(({ offer, place, expected }) =>
    complete(
      need,
      { route, place: place, hosted: offer, sizing: null, training: null },
      { models: [{ role: route.role, id: offer.id, model: null }], quality: expected },
    ),
  );
}

function expectedHosted(
  need: Need,
  route: Route,
  offer: HostedOffer,
  ability: { value: number; scored: boolean; benchmarks: number },
): Expected {
  if (route.accuracy !== null) {
    const base = expectedOfApproach(need, route.accuracy, null);
    const better = expectedOfAbility(need, ability, { approach: route.approach, precision: null, language: 'yes' });
    return { ...base, likely: base.likely * (0.5 + better.likely / 2), low: base.low * (0.5 + better.likely / 2) };
  }
  const open = offer.openModel === undefined ? undefined : need.catalog.models.get(offer.openModel);
  const language = open ? languageOfModel(need, open) : languageOfHosted();
  return expectedOfAbility(need, ability, {
    approach: route.approach,
    precision: null,
    language: language === 'no' ? 'partial' : language,
  });
}

const KEPT_PER_PROMISE = 6;

/** Within one promise of location: nothing that costs more and answers no better. */
function front(ranked: readonly Ranked[]): readonly Ranked[] {
  const byPromise = new Map<string, Ranked[]>();
  for (const one of ranked) byPromise.set(one.promise, [...(byPromise.get(one.promise) ?? []), one]);
  return [...byPromise.values()].flatMap((group) => {
    group.sort(
      (a, b) => a.price - b.price || b.expected.likely - a.expected.likely || (a.offer.id < b.offer.id ? -1 : 1),
    );
    const kept: Ranked[] = [];
    let best = -1;
    for (const one of group) {
      if (one.expected.likely <= best + 0.005) continue;
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
