import type { Advisor } from '../advisor.ts';
import type { StoredEvent } from '../protocol/chat.ts';
import type { Locale } from '../protocol/http.ts';
import type { Renderer } from '../render/render.ts';
import { say, type Message } from '../../rules/message.ts';
import type { DraftEvent, Store } from '../store/store.ts';
import { accept, type Command } from './accept.ts';
import type { ReplyContext } from './context.ts';
import { advisorSays, textPart } from './drafts.ts';
import type { FairTurns } from './fair-turns.ts';
import { withPriceBook } from './priced-advisor.ts';
import { respond } from './respond.ts';
import { digest } from './secrets.ts';
import { draftFor, type AssistDraft } from '../inbox/assist.ts';
import { sellerEvents, silenced } from '../inbox/events.ts';
import { withProposals, type LanguageModel } from '../llm/index.ts';
import { fits } from './fit.ts';
import type { People } from '../inbox/sellers.ts';
import { tongueOf, type Tongue } from './tongue.ts';
import { createWatch } from './watch.ts';
import { emptyConversation, reduce, replay, type ConversationState } from './state.ts';

const PAGE = 32;
/** Newest events kept at hand for the connections. */
const RECENT_MAX = 64;
const STALE_RETRIES = 5;
/** Answers worked out anew because the person went on writing, before one goes out without the model. */
const MODEL_RETRIES = 2;
const SETTLE_POLL_MS = 5;

export interface ConversationDeps {
  readonly store: Store;
  readonly advisor: Advisor;
  readonly turns: FairTurns;
  readonly now: () => Date;
  readonly renderers: readonly Renderer[];
  readonly onStored: (events: readonly StoredEvent[]) => void;
  readonly onFitted: (dropped: number) => void;
  readonly onError: (error: unknown, conversationId: string) => void;
  /** Optional: the answers are the same without it. */
  readonly model?: LanguageModel;
  /** Whether a person can answer; nobody, where it is not said. */
  readonly people?: () => People;
  /** How often to look for what another process has stored; absent where there is no other. */
  readonly sharedLookMs?: number;
}

export type Outcome =
  /** `locale`: the language to answer in from here on, where the message changes it. */
  | { readonly ok: true; readonly seq: number; readonly locale?: Locale }
  | { readonly ok: false; readonly code: string; readonly reason: Message; readonly retry: boolean };

export interface Listener {
  /** There are newer events than before. */
  readonly onEvents: () => void;
  readonly onTyping: (on: boolean) => void;
  /** A seller's connection hears what the advisor would say while it is silent. */
  readonly onAssist?: (draft: AssistDraft) => void;
}

export interface LiveConversation {
  readonly id: string;
  readonly lastSeq: () => number;
  readonly attach: (listener: Listener) => () => void;
  /** Stores one message and what follows from it. Resolves once it is durable. */
  readonly handle: (message: Command, locale: Locale) => Promise<Outcome>;
  /** Events after a number, in order; a page at a time. */
  readonly eventsAfter: (seq: number) => Promise<readonly StoredEvent[]>;
  readonly settled: () => Promise<void>;
}

const bySeller = ({ type }: Command): boolean => type === 'join' || type === 'depart' || type === 'sellerSay';

/** One conversation in memory: its messages are handled one after the other. */
export async function openLive(id: string, deps: ConversationDeps): Promise<LiveConversation> {
  const { store, advisor } = deps;
  const listeners = new Set<Listener>();
  let state: ConversationState = emptyConversation;
  let recent: readonly StoredEvent[] = [];
  let tail: Promise<unknown> = Promise.resolve();
  let entrance: Promise<unknown> = Promise.resolve();
  let queued = 0;
  let entering = 0;
  let working = false;
  let lastLocale: Locale = 'en';
  let followed = false;

  async function catchUp(): Promise<void> {
    for (;;) {
      const page = await store.eventsAfter(id, { afterSeq: state.lastSeq, limit: PAGE });
      state = replay(state, page);
      recent = [...recent, ...page].slice(-RECENT_MAX);
      if (page.length < PAGE) return;
    }
  }

  function take(events: readonly StoredEvent[]): void {
    for (const event of events) state = reduce(state, event).state;
    recent = [...recent, ...events].slice(-RECENT_MAX);
    deps.onStored(events);
    for (const listener of listeners) listener.onEvents();
  }

  function inOrder<T>(work: () => Promise<T>): Promise<T> {
    queued += 1;
    const next = tail.then(work).finally(() => (queued -= 1));
    tail = next.catch(() => undefined);
    return next;
  }

  function contextFor(locale: Locale): ReplyContext {
    return {
      advisor: withPriceBook(advisor, state.priceBook),
      at: deps.now().toISOString(),
      locale,
      followed,
      renderers: deps.renderers,
      onFitted: deps.onFitted,
      ...(deps.people ? { people: deps.people() } : {}),
    };
  }

  async function storeMessage(message: Command, locale: Locale): Promise<Outcome> {
    const receipt = { messageId: message.id, digest: digest(JSON.stringify(message)) };
    const reused: Outcome = { ok: false, code: 'id_reused', reason: say('conversation.error.idReused'), retry: false };
    const earlier = await store.findReceipt(id, message.id);
    if (earlier) return earlier.digest === receipt.digest ? { ok: true, seq: earlier.seq } : reused;
    for (let attempt = 0; attempt < STALE_RETRIES; attempt += 1) {
      const accepted = accept(message, state, contextFor(locale));
      if (!accepted.ok) return { ...accepted, retry: false };
      const result = await store.append({
        conversationId: id,
        expectedSeq: state.lastSeq,
        receipt,
        events: accepted.events,
      });
      if (result.status === 'stored') {
        take(result.events);
        return { ok: true, seq: result.seq };
      }
      if (result.status === 'repeated') return { ok: true, seq: result.seq };
      if (result.status === 'id_reused') return reused;
      if (result.status === 'unknown_conversation') break;
      await catchUp();
    }
    return { ok: false, code: 'try_again', reason: say('conversation.error.tryAgain'), retry: true };
  }

  function answers(context: ReplyContext): readonly DraftEvent[] {
    try {
      const drafts = respond(state, context);
      return state.seller === null ? drafts : silenced(drafts, state);
    } catch (error) {
      deps.onError(error, id);
      // The person is told, and what failed is not tried for ever.
      return state.open.map((effect) =>
        advisorSays({ at: context.at, replyTo: effect.replyTo }, [textPart(say('conversation.failed'))]),
      );
    }
  }

  async function keep(drafts: readonly DraftEvent[]): Promise<void> {
    const result = await store.append({ conversationId: id, expectedSeq: state.lastSeq, events: drafts });
    if (result.status === 'stored') {
      followed = false;
      take(result.events);
    } else await catchUp();
  }

  async function answerOpen(): Promise<void> {
    for (let attempt = 0; state.open.length > 0 && attempt < STALE_RETRIES; attempt += 1)
      await keep(answers(contextFor(lastLocale)));
  }

  /** The model is waited for outside of the turn; an answer that new words have overtaken is worked out again. */
  async function answerWithModel(model: LanguageModel): Promise<void> {
    for (let attempt = 0; state.open.length > 0 && attempt < MODEL_RETRIES; attempt += 1) {
      const proposals = await model.propose(state.open, state.brief);
      const made = await deps.turns.run('chat', () =>
        inOrder(() => {
          const context = contextFor(lastLocale);
          const drafts = answers({ ...context, advisor: withProposals(context.advisor, proposals) });
          return Promise.resolve({ drafts, at: state.lastSeq });
        }),
      );
      const said = await model.rephrase(made.drafts, lastLocale);
      const drafts = said.map((draft, index) => (fits(draft, deps.renderers) ? draft : (made.drafts[index] ?? draft)));
      await inOrder(async () => {
        if (state.lastSeq === made.at && drafts.length > 0) await keep(drafts);
      });
    }
  }

  async function answerAll(): Promise<void> {
    if (deps.model) await answerWithModel(deps.model);
    if (state.open.length > 0) await deps.turns.run('chat', () => inOrder(answerOpen));
  }

  function tongueFor(message: Command, locale: Locale): Tongue | null {
    // "English" is then the answer.
    if (message.type !== 'say' || state.question?.path === 'languages') return null;
    return tongueOf(message.text, locale);
  }

  function typing(on: boolean): void {
    for (const listener of listeners) listener.onTyping(on);
  }

  /** Messages that arrive before the turn comes are stored and acknowledged meanwhile, and answered together. */
  function scheduleWork(): void {
    if (working || state.open.length === 0) return;
    working = true;
    typing(true);
    void answerAll()
      .catch((error: unknown) => deps.onError(error, id))
      .finally(() => {
        working = false;
        typing(false);
      });
  }

  /** What the advisor would say to words it is silent about, to the sellers who listen. */
  function assist(message: Command): void {
    const helped = [...listeners].filter(({ onAssist }) => onAssist !== undefined);
    if (message.type !== 'say' || state.seller === null || helped.length === 0) return;
    const said = { text: message.text, replyTo: message.id };
    void deps.turns
      .run('chat', () => draftFor(said, state, contextFor(lastLocale)))
      .then((draft) => {
        if (draft) for (const { onAssist } of helped) onAssist?.(draft);
      })
      .catch((error: unknown) => deps.onError(error, id));
  }

  /** A seller whom a stop of the server took away is not in the conversation any more. */
  async function partFromSeller(): Promise<void> {
    if (state.seller === null) return;
    const at = deps.now().toISOString();
    const events = sellerEvents({ type: 'depart', id: '', who: state.seller }, state, at) ?? [];
    const result = await store.append({ conversationId: id, expectedSeq: state.lastSeq, events });
    if (result.status === 'stored') take(result.events);
    else await catchUp();
  }

  /** What a seller or a customer at another process has said. */
  async function lookAgain(): Promise<void> {
    const before = state.lastSeq;
    await catchUp();
    if (state.lastSeq > before) for (const listener of listeners) listener.onEvents();
  }
  const watch = createWatch({
    everyMs: deps.sharedLookMs,
    wanted: () => state.waiting || state.seller !== null,
    look: () => inOrder(lookAgain),
    onError: (error) => deps.onError(error, id),
  });

  await catchUp();
  await partFromSeller();
  return {
    id,
    lastSeq: () => state.lastSeq,
    attach: (listener) => {
      listeners.add(listener);
      watch.start();
      // Work that a stop of the server interrupted is taken up when someone is there again.
      scheduleWork();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) watch.stop();
      };
    },
    handle: (message, locale) => {
      if (!bySeller(message)) lastLocale = locale;
      const store = () => inOrder(() => storeMessage(message, locale));
      // A ranking is heavy: it waits for its turn, and what the person sends after it waits with it.
      entering += 1;
      const outcome = entrance.then(() => (message.type === 'whatIf' ? deps.turns.run('chat', store) : store()));
      entrance = outcome.catch(() => undefined).finally(() => (entering -= 1));
      return outcome.then((result) => {
        if (!result.ok) return result;
        const tongue = tongueFor(message, locale);
        if (tongue) lastLocale = tongue.locale;
        followed = tongue?.asked === false;
        assist(message);
        scheduleWork();
        return tongue ? { ...result, locale: tongue.locale } : result;
      });
    },
    eventsAfter: async (seq) => {
      const first = recent[0];
      if (first !== undefined && first.seq <= seq + 1) return recent.filter((event) => event.seq > seq).slice(0, PAGE);
      return store.eventsAfter(id, { afterSeq: seq, limit: PAGE });
    },
    settled: async () => {
      while (queued > 0 || entering > 0 || working) await new Promise((done) => setTimeout(done, SETTLE_POLL_MS));
    },
  };
}
