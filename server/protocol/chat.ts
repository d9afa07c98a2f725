import { z } from 'zod';
import { estimate } from '../../rules/estimate.ts';
import { adviceOf, sourceLink } from '../../rules/advice-shape.ts';
import { message } from '../../rules/message.ts';
import { brief } from '../../rules/brief.ts';
import { evidence, intent, locale, TEXT_MAX, unresolvedOf } from './http.ts';
import { WORKLOADS_MAX } from './limits.ts';

export { CLOSE_DO_NOT_RETRY, FRAME_MAX_BYTES, SUBPROTOCOL } from './limits.ts';

const messageIdentity = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'one to 64 letters, digits, - or _');
const patch = z.record(z.string().max(60), z.unknown());

/** Frames a client sends. Each has a client-made id; a repeated id gets the same ack and no second effect. */
export const clientMessage = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('hello'),
    id: messageIdentity,
    conversationId: z.string().max(64).optional(),
    /** Of the conversation, or of a signed-in seller. */
    token: z.string().max(400).optional(),
    lastSeq: z.number().int().nonnegative().optional(),
    locale: locale.optional(),
  }),
  z.strictObject({ type: z.literal('say'), id: messageIdentity, text: z.string().min(1).max(TEXT_MAX) }),
  z.strictObject({
    type: z.literal('answer'),
    id: messageIdentity,
    path: z.string().max(60),
    /** Exactly one of value, skip or unknown. */
    value: z.unknown().optional(),
    skip: z.literal(true).optional(),
    unknown: z.literal(true).optional(),
  }),
  z.strictObject({
    type: z.literal('set'),
    id: messageIdentity,
    patch,
    /** Whose prices count from now on; null for those of the lists. */
    priceBook: z.string().min(1).max(80).nullable().optional(),
  }),
  z.strictObject({ type: z.literal('whatIf'), id: messageIdentity, patch }),
  z.strictObject({
    type: z.literal('compare'),
    id: messageIdentity,
    solutionIds: z.array(z.string().max(300)).min(2).max(4),
  }),
  z.strictObject({ type: z.literal('explain'), id: messageIdentity, subject: z.string().min(1).max(300) }),
  z.strictObject({ type: z.literal('choose'), id: messageIdentity, solutionId: z.string().min(1).max(300) }),
  z.strictObject({
    type: z.literal('requestHuman'),
    id: messageIdentity,
    note: z.string().max(2000).optional(),
    contact: z.string().max(300).optional(),
  }),
  /** A seller goes; a customer has nothing to leave. */
  z.strictObject({ type: z.literal('leave'), id: messageIdentity }),
  z.strictObject({ type: z.literal('ping'), id: messageIdentity }),
]);
export type ClientMessage = z.infer<typeof clientMessage>;

/**
 * Parts of a message, generic in what a text is: stored events hold messages (`rules/message.ts`) or a person's own
 * words and are rendered for each connection's language.
 */
export function messagePartOf<T extends z.ZodType>(text: T) {
  return z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('text'), text }),
    z.strictObject({
      type: z.literal('solutions'),
      solutionIds: z.array(z.string()),
      /** The same as they were when this was said; messages stored before this existed have none. */
      items: z.array(z.strictObject({ id: z.string(), rank: z.number().int().positive(), title: text })).optional(),
    }),
    z.strictObject({
      type: z.literal('comparison'),
      solutions: z.array(z.strictObject({ id: z.string(), title: text })),
      rows: z.array(z.strictObject({ label: text, cells: z.array(z.union([estimate, text, z.null()])) })),
    }),
    z.strictObject({
      type: z.literal('chart'),
      kind: z.enum(['bars', 'stacked_bars']),
      title: text,
      unit: z.string(),
      series: z.array(
        z.strictObject({ name: text, points: z.array(z.strictObject({ label: text, value: z.number() })) }),
      ),
    }),
    z.strictObject({
      type: z.literal('question'),
      path: z.string(),
      text,
      why: text,
      options: z.array(text),
      values: z.array(z.unknown()),
      skippable: z.boolean(),
    }),
    z.strictObject({ type: z.literal('figure'), label: text, estimate }),
    z.strictObject({ type: z.literal('source'), source: sourceLink }),
    z.strictObject({
      type: z.literal('concepts'),
      /** Concepts that can be explained next, with the words that ask for each. */
      items: z.array(z.strictObject({ id: z.string(), name: text, ask: text })),
      /** Words that ask for the same at the other depth. */
      more: text.nullable(),
    }),
    z.strictObject({
      type: z.literal('plan'),
      /** One line for each workload: its need, its place in the plan, and the words that open it. */
      workloads: z.array(z.strictObject({ title: text, solution: text, open: text, current: z.boolean() })),
      /** What they share, what it costs together, and whether the budget covers it. */
      lines: z.array(text),
    }),
    z.strictObject({
      type: z.literal('next'),
      /** What one press does: says words, or opens a view of the page, the proposal, or a new conversation. */
      items: z.array(
        z.union([
          z.strictObject({ say: text }),
          z.strictObject({
            label: text,
            open: z.enum(['solutions', 'compare', 'costs', 'plan', 'sources', 'proposal', 'new']),
          }),
        ]),
      ),
    }),
  ]);
}

/** Several needs of one conversation: a brief each, and the one that is open. */
export const workloads = z.strictObject({
  briefs: z.array(brief).min(1).max(WORKLOADS_MAX),
  at: z.number().int().nonnegative(),
});

const numbered = { seq: z.number().int().positive(), at: z.iso.datetime() };

/** Stored events: numbered per conversation without gaps, sent again after a lost connection. */
export function serverEventOf<T extends z.ZodType>(text: T) {
  return z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('message'),
      ...numbered,
      from: z.enum(['customer', 'advisor', 'seller']),
      parts: z.array(messagePartOf(text)).min(1),
      /** The client message this answers or repeats. */
      replyTo: z.string().nullable(),
      /** It answers words about something that fails, new ones or more about the same. */
      topic: z.enum(['trouble', 'trouble_more']).optional(),
    }),
    z.strictObject({
      type: z.literal('understood'),
      ...numbered,
      by: z.enum(['text', 'edit', 'answer']),
      intent: intent.nullable(),
      language: z.string().nullable(),
      patch,
      /** The whole brief after the patch. */
      brief,
      /** All needs after the patch, where there are several or were; `brief` is the open one. */
      workloads: workloads.optional(),
      /** Where it was chosen: the price book whose prices count from here on; null for those of the lists. */
      priceBook: z.string().nullable().optional(),
      evidence: z.array(evidence),
      unresolved: z.array(unresolvedOf(text)),
      /** seq of the message the evidence points into; null for edits. */
      messageSeq: z.number().int().positive().nullable(),
      replyTo: z.string().nullable(),
    }),
    z.strictObject({
      type: z.literal('advice'),
      ...numbered,
      whatIf: z.boolean(),
      patch,
      advice: adviceOf(text),
      /** Solution the person chose, if any. */
      chosen: z.string().nullable(),
      replyTo: z.string().nullable(),
    }),
    z.strictObject({
      type: z.literal('participant'),
      ...numbered,
      who: z.string(),
      role: z.enum(['customer', 'seller']),
      change: z.enum(['joined', 'left', 'requested']),
      /** With a request: what for, and how to reach the person. */
      note: z.string().optional(),
      contact: z.string().optional(),
    }),
  ]);
}
export const wireEvent = serverEventOf(z.string());
/** A stored event in words, as one connection receives it. */
export type WireEvent = z.infer<typeof wireEvent>;
export type MessagePart = Extract<WireEvent, { type: 'message' }>['parts'][number];

/** A person's own words stay a string; what the advisor says is a message until it is rendered. */
export const storedText = z.union([z.string(), message]);
export const storedEvent = serverEventOf(storedText);
export type StoredEvent = z.infer<typeof storedEvent>;

/** Frames that belong to one connection and are not stored. */
export const connectionFrame = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('welcome'),
    id: z.string(),
    conversationId: z.string(),
    token: z.string(),
    /** The newest stored seq; events after the client's lastSeq follow. */
    lastSeq: z.number().int().nonnegative(),
    catalogVersion: z.string(),
    asOf: z.iso.date(),
    locale,
    resumed: z.boolean(),
  }),
  /** The message is stored durably; seq is that of its first event. */
  z.strictObject({ type: z.literal('ack'), id: z.string(), seq: z.number().int().nonnegative() }),
  /** To a seller only: what the advisor would say to the customer's message, and take from it. */
  z.strictObject({
    type: z.literal('draft'),
    replyTo: z.string(),
    parts: z.array(messagePartOf(z.string())),
    patch,
  }),
  z.strictObject({ type: z.literal('typing'), on: z.boolean() }),
  z.strictObject({
    type: z.literal('error'),
    id: z.string().nullable(),
    code: z.string(),
    message: z.string(),
    retry: z.boolean(),
  }),
  z.strictObject({ type: z.literal('pong'), id: z.string() }),
]);
export type ConnectionFrame = z.infer<typeof connectionFrame>;
export type ServerFrame = WireEvent | ConnectionFrame;
