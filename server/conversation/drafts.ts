import type { Brief } from '../../rules/brief.ts';
import { say, type Message } from '../../rules/message.ts';
import type { StoredEvent } from '../protocol/chat.ts';
import type { DraftEvent } from '../store/store.ts';

type PartOf<E> = E extends { type: 'message'; parts: (infer P)[] } ? P : never;
export type StoredPart = PartOf<StoredEvent>;

export const textPart = (text: Message | string): StoredPart => ({ type: 'text', text });

export interface Stamp {
  /** ISO time the server gives the events. */
  readonly at: string;
  /** The client message this answers. */
  readonly replyTo: string;
}

export function advisorSays(stamp: Stamp, parts: readonly StoredPart[]): DraftEvent {
  return { type: 'message', at: stamp.at, from: 'advisor', parts: [...parts], replyTo: stamp.replyTo };
}

export function customerSays(stamp: Stamp, text: Message | string): DraftEvent {
  return { type: 'message', at: stamp.at, from: 'customer', parts: [textPart(text)], replyTo: stamp.replyTo };
}

export function edited(
  stamp: Stamp,
  change: {
    readonly by: 'edit' | 'answer';
    readonly patch: Readonly<Record<string, unknown>>;
    readonly brief: Brief;
  },
): DraftEvent {
  return {
    type: 'understood',
    at: stamp.at,
    by: change.by,
    intent: null,
    language: null,
    patch: { ...change.patch },
    brief: change.brief,
    evidence: [],
    unresolved: [],
    messageSeq: null,
    replyTo: stamp.replyTo,
  };
}

/** The newest advice again, with a choice, and a word about it. */
export function chosen(stamp: Stamp, advice: StoredAdvice, solution: StoredSolution): readonly DraftEvent[] {
  return [
    { type: 'advice', ...stamp, whatIf: false, patch: {}, advice, chosen: solution.id },
    advisorSays(stamp, [textPart(say('conversation.chosen', { title: solution.title }))]),
  ];
}

export function humanRequested(stamp: Stamp, note: string): readonly DraftEvent[] {
  return [
    { type: 'participant', at: stamp.at, who: 'seller', role: 'seller', change: 'requested' },
    advisorSays(stamp, [
      textPart(say('conversation.humanRequested')),
      ...(note === '' ? [] : [textPart(say('conversation.humanNote', { note }))]),
    ]),
  ];
}

/** An advice as events hold it. */
export type StoredAdvice = Extract<StoredEvent, { type: 'advice' }>['advice'];
export type StoredSolution = StoredAdvice['solutions'][number];
