import type { Brief } from '../../rules/brief.ts';
import type { Message } from '../../rules/message.ts';
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

/** An advice as events hold it. */
export type StoredAdvice = Extract<StoredEvent, { type: 'advice' }>['advice'];
export type StoredSolution = StoredAdvice['solutions'][number];
