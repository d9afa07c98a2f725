import type { HostedOffer, Task } from '../../catalog/index.ts';
import type { Need } from '../engine/need.ts';
import type { Subjects } from '../engine/define.ts';
import type { Screen } from '../engine/screen.ts';
import { pricePerRequest } from './billed.ts';
import { complete } from './complete.ts';
import { expectedOfApproach, type Expected } from './expect.ts';
import type { Route } from './ladder.ts';
import { languageOfModel } from './languages.ts';
import { machinesOf, siftPlaces } from './places.ts';
import { abilitiesOf } from './quality.ts';
import type { Candidate, Place } from './types.ts';

/** Kind of hosted offer that does a task. */
const kindOf: Readonly<Partial<Record<Task, string>>> = {
  search_embedding: 'embedding',
  speech_to_text: 'speech-to-text',
  text_to_speech: 'text-to-speech',
  image_generation: 'image-generation',
  ocr_document: 'ocr',
};

const siftOffers = {
  named: (offer: Subjects['hosted']) => ({ offer: offer.id }),
  // They are judged by what they are made for, not by benchmarks of writing; long inputs are cut in pieces.
  waive: ['published-evidence', 'hosted-context'],
};

/** Hosted models made for the task: for each provider that passes the gates the cheapest of the best. */
export function hostedSpecialists(need: Need, route: Route, screen: Screen): readonly Candidate[] {
  const kind = kindOf[need.task];
  const shelf = machinesOf(need.catalog).hostedSpecial.filter(({ hosted }) => hosted.kind === kind && isPriced(hosted));
  const places = screen.sift('place', shelf, route.approach, siftPlaces);
  const byOffer = new Map<Subjects['hosted'], Place>(
    places.flatMap((place) => {
      const found = shelf.find((one) => one === place);
      return found ? [[{ ...found.hosted, scored: true }, place] as const] : [];
    }),
  );
  const passing = screen.sift('hosted', [...byOffer.keys()], route.approach, siftOffers);
  const ranked = passing.flatMap((offer) => {
    const place = byOffer.get(offer);
    const quality = place ? expectedOf(need, route, offer) : null;
    return place && quality ? [{ offer, place, quality, price: pricePerRequest(need, offer) }] : [];
  });
  ranked.sort((a, b) => b.quality.likely - a.quality.likely || a.price - b.price || (a.offer.id < b.offer.id ? -1 : 1));
  const seen = new Set<string>();
  return ranked.flatMap(({ offer, place, quality }) => {
    if (seen.has(offer.provider.id)) return [];
    seen.add(offer.provider.id);
    return [
      complete(
        need,
        { route, place, hosted: offer, sizing: null, training: null },
        { models: [{ role: route.role, id: offer.id, model: null }], quality },
      ),
    ];
  });
}

/** A kind that makes something is billed for what it makes; one that only reads has no price for it. */
function isPriced({ kind, input, output, perMinute }: HostedOffer): boolean {
  if (perMinute !== undefined) return true;
  return input !== undefined && (output !== undefined || kind === 'embedding' || kind === 'speech-to-text');
}

/** The usual of such models, moved by published scores; less where the language is covered in part, nothing where it is not. */
function expectedOf(need: Need, route: Route, offer: HostedOffer): Expected | null {
  const base = expectedOfApproach(need, route.accuracy ?? 'hostedSpecialist', null);
  const open = offer.openModel === undefined ? undefined : need.catalog.models.get(offer.openModel);
  // A published model of which nothing is known may be made for one language; those of the providers cover the large ones.
  const language = open ? languageOfModel(need, open) : offer.openWeights === true ? 'unlisted' : 'yes';
  if (language === 'no') return null;
  const weak = need.languages.length > 0 && (language === 'partial' || language === 'unlisted');
  const cut = weak ? need.policy.number('approaches.partialLanguageShare') : 1;
  const ability = open && route.field !== null ? abilitiesOf(need.catalog).ofModel(open, route.field) : null;
  const reach = need.policy.number('approaches.specialistReach');
  const shift =
    ability === null
      ? 0
      : Math.max(-reach, Math.min(reach, ability.value)) * need.policy.number('approaches.specialistStep');
  const moved = (value: number): number => Math.max(0, Math.min(0.98, value * cut + shift));
  return { ...base, low: moved(base.low), likely: moved(base.likely), high: moved(base.high) };
}
