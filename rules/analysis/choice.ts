import type { Candidate } from '../candidates/types.ts';
import { modelNameOf, titleOf, wayOf } from '../engine/title.ts';
import { say, type Message } from '../message.ts';

/** A solution as an analysis names it. */
export function choiceFor(candidate: Candidate) {
  return {
    id: candidate.id,
    title: titleOf(candidate),
    short: shortOf(candidate),
    approach: candidate.approach,
    sourcing: candidate.place.sourcing,
  };
}

/** Way, model and how it is had, without the machine: for sentences that name several solutions. */
export function shortOf(candidate: Candidate): Message {
  const way = wayOf(candidate.approach);
  const model = modelNameOf(candidate);
  const named = model === null ? way : say('shortModel', { way, model });
  const how = howOf(candidate);
  return how === null ? named : say('shortHow', { named, how });
}

/** Way and how it is had, without any model. */
export function wayName(candidate: Candidate): Message {
  const way = wayOf(candidate.approach);
  const how = candidate.place.kind === 'hosted' ? null : howOf(candidate);
  // By itself it opens a line, and takes its capital.
  return how === null ? say('shortWay', { way }) : say('shortHow', { named: way, how });
}

function howOf({ place }: Candidate): Message | null {
  switch (place.kind) {
    case 'hosted':
      return say('shortFrom', { provider: place.providerName ?? '' });
    case 'software':
      return null;
    case 'rented':
    case 'cpu_rented':
      return say('shortRented');
    case 'leased':
      return say('shortManaged');
    case 'existing':
      return say('shortExisting');
    case 'bought':
    case 'cpu_bought':
      return say('shortBought');
  }
}

/** Seconds from the question to the last word; null where a part of it is unknown. */
export function waitOf(candidate: Candidate, outputTokens: number): number | null {
  return candidate.ttftMs === null ? null : (candidate.ttftMs + (candidate.tpotMs ?? 0) * outputTokens) / 1000;
}
