import type { Brief } from '../../rules/brief.ts';
import { say, type Message } from '../../rules/message.ts';
import type { StoredEvent } from '../protocol/chat.ts';
import type { DraftEvent } from '../store/store.ts';
import { workloadsAfter, type Needs } from './needs.ts';

type PartOf<E> = E extends { type: 'message'; parts: (infer P)[] } ? P : never;
export type StoredPart = PartOf<StoredEvent>;

export type MessageDraft = Extract<DraftEvent, { type: 'message' }>;

export const textPart = (text: Message | string): StoredPart => ({ type: 'text', text });

export interface Stamp {
  /** ISO time the server gives the events. */
  readonly at: string;
  /** The client message this answers. */
  readonly replyTo: string;
}

export function advisorSays(stamp: Stamp, parts: readonly StoredPart[]): MessageDraft {
  return { type: 'message', at: stamp.at, from: 'advisor', parts: [...parts], replyTo: stamp.replyTo };
}

export function customerSays(stamp: Stamp, text: Message | string): DraftEvent {
  return { type: 'message', at: stamp.at, from: 'customer', parts: [textPart(text)], replyTo: stamp.replyTo };
}

/** Several needs as an event holds them. */
export const stored = (needs: Needs | undefined): Pick<UnderstoodDraft, 'workloads'> =>
  needs === undefined ? {} : { workloads: { briefs: [...needs.briefs], at: needs.at } };

type UnderstoodDraft = Extract<DraftEvent, { type: 'understood' }>;

export function edited(
  stamp: Stamp,
  change: {
    readonly by: 'edit' | 'answer';
    readonly patch: Readonly<Record<string, unknown>>;
    readonly brief: Brief;
    readonly workloads?: Needs | undefined;
    readonly priceBook?: string | null | undefined;
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
    ...stored(change.workloads),
    ...(change.priceBook === undefined ? {} : { priceBook: change.priceBook }),
    evidence: [],
    unresolved: [],
    messageSeq: null,
    replyTo: stamp.replyTo,
  };
}

/** An answer to a question, with all needs where there are several. */
export function answered(
  stamp: Stamp,
  change: { readonly patch: Readonly<Record<string, unknown>>; readonly brief: Brief },
  needs: Needs,
): DraftEvent {
  return edited(stamp, { by: 'answer', ...change, workloads: workloadsAfter(needs, change) });
}

/** The newest advice again, with a choice, and a word about it. */
export function chosen(
  stamp: Stamp,
  advice: StoredAdvice,
  solution: StoredSolution,
  because: readonly StoredPart[] = [],
): readonly DraftEvent[] {
  return [
    { type: 'advice', ...stamp, whatIf: false, patch: {}, advice, chosen: solution.id },
    advisorSays(stamp, [...because, textPart(say('conversation.chosen', { title: solution.title }))]),
  ];
}

/** An advice as events hold it. */
export type StoredAdvice = Extract<StoredEvent, { type: 'advice' }>['advice'];
export type StoredSolution = StoredAdvice['solutions'][number];
