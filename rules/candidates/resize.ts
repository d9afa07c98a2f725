import type { Need } from '../engine/need.ts';
import { complete } from './complete.ts';
import { sizeOnProcessor, sizeSmall } from './size-small.ts';
import { sizeModel } from './sizing.ts';
import type { Candidate, Place, Sizing } from './types.ts';

/** The same solution for another load, priced anew; null where its machines cannot carry it. */
export function resized(need: Need, candidate: Candidate): Candidate | null {
  const sizing = sizingFor(need, candidate);
  if (sizing === undefined) return null;
  const { route, place, hosted, training, models, quality } = candidate;
  return complete(need, { route, place, hosted, sizing, training }, { models, quality });
}

/** The same models on another machine; null where they do not fit there or cannot carry the load. */
export function movedTo(need: Need, candidate: Candidate, place: Place): Candidate | null {
  const { hosted, models, training } = candidate;
  if (hosted || training || !models[0]?.model || !place.accelerator) return null;
  return resized(need, { ...candidate, place, sizing: placeholder });
}

/** Only tells `resized` that there is something to size. */
const placeholder: Sizing = {
  precision: null,
  parallelism: { tensor: 1, pipeline: 1, data: 1, expert: 1 },
  acceleratorCount: 1,
  nodes: 1,
  replicas: 1,
  memoryPerAcceleratorBytes: 0,
  fits: true,
  ttftSeconds: null,
  tpotSeconds: null,
  requestsPerSecond: null,
  concurrencyPerReplica: 1,
};

/** Undefined where nothing fits; null where there is nothing to size. */
function sizingFor(need: Need, { place, sizing, models, worker }: Candidate): Sizing | null | undefined {
  const [model] = models;
  if (sizing === null || !model?.model) return sizing;
  if (worker === 'writer') return sizeModel(need, model.model, place) ?? undefined;
  if (place.accelerator) return sizeSmall(need, model.model, place) ?? undefined;
  const { known, sizing: made } = sizeOnProcessor(need, model.model, place);
  return known && made === null ? undefined : made;
}
