import type { Model } from '../../catalog/index.ts';
import type { Need } from '../engine/need.ts';
import { complete } from './complete.ts';
import { sizeOnProcessor, sizeSmall } from './size-small.ts';
import { sizeModel } from './sizing.ts';
import type { Candidate, Place, Sizing } from './types.ts';

/** The same solution for another load, priced anew; null where its machines cannot carry it. */
export function resized(need: Need, candidate: Candidate): Candidate | null {
  const { sizing, place, models } = candidate;
  const model = models[0]?.model;
  if (sizing === null || !model) return again(need, candidate, { place, sizing });
  const made = sizeOn(need, candidate, { model, place });
  return made === undefined ? null : again(need, candidate, { place, sizing: made });
}

/** The same models on another machine; null where they do not fit there or cannot carry the load. */
export function movedTo(need: Need, candidate: Candidate, place: Place): Candidate | null {
  const { hosted, models, training } = candidate;
  const model = models[0]?.model;
  if (hosted || training || !model || !place.accelerator) return null;
  const sizing = sizeOn(need, candidate, { model, place });
  return sizing === undefined ? null : again(need, candidate, { place, sizing });
}

function again(
  need: Need,
  candidate: Candidate,
  on: { readonly place: Place; readonly sizing: Sizing | null },
): Candidate {
  const { route, hosted, training, models, quality } = candidate;
  return complete(need, { route, hosted, training, ...on }, { models, quality });
}

/** Undefined where nothing fits; null where nothing says how long a request takes. */
function sizeOn(
  need: Need,
  { worker }: Candidate,
  { model, place }: { readonly model: Model; readonly place: Place },
): Sizing | null | undefined {
  if (worker === 'writer') return sizeModel(need, model, place) ?? undefined;
  if (place.accelerator) return sizeSmall(need, model, place) ?? undefined;
  const { known, sizing } = sizeOnProcessor(need, model, place);
  return known && sizing === null ? undefined : sizing;
}
