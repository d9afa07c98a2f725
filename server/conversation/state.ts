import { isDeepStrictEqual } from 'node:util';
import type { StoredAdvice } from './drafts.ts';
import { isBriefPath, type Brief, type BriefPatch, type BriefPath } from '../../rules/brief.ts';
import type { StoredEvent } from '../protocol/chat.ts';
import { briefOf, sameNeeds, withBrief, type Needs } from './needs.ts';

/** Work a stored event calls for. It stays open until an answer with its `replyTo` is stored. */
export type Effect =
  | { readonly type: 'understand'; readonly replyTo: string; readonly text: string; readonly seq: number }
  | {
      readonly type: 'advise';
      readonly replyTo: string;
      /** The words it comes from; none for an edit. */
      readonly text: string | undefined;
      readonly before: Brief;
      readonly workload: number;
      readonly workloads: number;
      /** The price book of the advice before. */
      readonly priceBook: string | null;
    };

export interface OpenQuestion {
  readonly path: string;
  readonly values: readonly unknown[];
  readonly options: readonly unknown[];
}

/** What a conversation has come to: a pure function of its events. */
export interface ConversationState {
  readonly lastSeq: number;
  /** The brief of the open workload. */
  readonly brief: Brief;
  /** All workloads; one, as a rule. */
  readonly needs: Needs;
  /** The newest advice on the brief itself (not a what-if). */
  readonly advice: StoredAdvice | null;
  readonly whatIf: StoredAdvice | null;
  /** The newest test that nothing has followed: it can be kept. */
  readonly supposed: BriefPatch | null;
  readonly chosen: string | null;
  /** The last thing done was a choice: what is taken back is that. */
  readonly justChosen: boolean;
  /** Asked and neither answered nor declined. */
  readonly question: OpenQuestion | null;
  /** The brief before each of the newest changes, the newest last: what can be taken back. */
  readonly history: readonly Needs[];
  /** What was taken back, the newest last: it can be made again until something else changes. */
  readonly undone: readonly Needs[];
  /** What the person said of something that fails, while that is talked about. */
  readonly trouble: string | null;
  /** Fields the person skipped or does not know: never asked again. */
  readonly declined: readonly BriefPath[];
  readonly open: readonly Effect[];
  /** The seller who is in the conversation: the advisor is silent meanwhile. */
  readonly seller: string | null;
  /** A person was asked for and none has come. */
  readonly waiting: boolean;
  /** The person chose how much is shown. */
  readonly expertiseChosen: boolean;
  /** The price book whose prices count; null for those of the lists. */
  readonly priceBook: string | null;
}

/** Changes that can be taken back one after the other. */
const HISTORY_MAX = 10;

export const emptyConversation: ConversationState = {
  lastSeq: 0,
  brief: {},
  needs: { briefs: [{}], at: 0 },
  advice: null,
  whatIf: null,
  supposed: null,
  chosen: null,
  justChosen: false,
  question: null,
  history: [],
  undone: [],
  trouble: null,
  declined: [],
  open: [],
  seller: null,
  waiting: false,
  expertiseChosen: false,
  priceBook: null,
};

type EventOf<T extends StoredEvent['type']> = Extract<StoredEvent, { type: T }>;

const closing = (open: readonly Effect[], replyTo: string | null): readonly Effect[] =>
  open.filter((effect) => effect.replyTo !== replyTo);

function onMessage(state: ConversationState, event: EventOf<'message'>): ConversationState {
  if (event.from !== 'advisor') {
    const said = event.parts.find((part) => part.type === 'text');
    if (event.from === 'seller' || state.seller !== null) return state;
    if (event.replyTo === null || typeof said?.text !== 'string') return state;
    const effect: Effect = { type: 'understand', replyTo: event.replyTo, text: said.text, seq: event.seq };
    return { ...state, open: [...closing(state.open, event.replyTo), effect] };
  }
  const asked = event.parts.find((part) => part.type === 'question');
  const answered = state.open.find((effect) => effect.replyTo === event.replyTo);
  return {
    ...state,
    open: closing(state.open, event.replyTo),
    question: asked ? { path: asked.path, values: asked.values, options: asked.options } : state.question,
    trouble: troubleAfter(state, event, answered),
  };
}

const TROUBLE_MAX = 4000;

/** Words about something that fails add up over several messages; any other reply ends them. */
function troubleAfter(
  state: ConversationState,
  { topic, replyTo }: EventOf<'message'>,
  answered: Effect | undefined,
): string | null {
  if (replyTo === null) return state.trouble;
  if (topic === undefined) return null;
  if (answered?.text === undefined) return state.trouble;
  return [topic === 'trouble' ? null : state.trouble, answered.text]
    .filter((text) => text !== null)
    .join('\n')
    .slice(-TROUBLE_MAX);
}

interface Past {
  readonly history: readonly Needs[];
  readonly undone: readonly Needs[];
}

/** A change back to what was before takes the last change away, and can be made again; any other ends that. */
function pastAfter({ history, undone, needs }: ConversationState, next: Needs): Past {
  if (sameNeeds(next, needs)) return { history, undone };
  const [before, after] = [history.at(-1), undone.at(-1)];
  if (before !== undefined && sameNeeds(next, before))
    return { history: history.slice(0, -1), undone: [...undone, needs].slice(-HISTORY_MAX) };
  const grown = [...history, needs].slice(-HISTORY_MAX);
  return { history: grown, undone: after !== undefined && sameNeeds(next, after) ? undone.slice(0, -1) : [] };
}

function onUnderstood(state: ConversationState, event: EventOf<'understood'>): ConversationState {
  const paths = Object.keys(event.patch).filter(isBriefPath);
  const given = paths.filter((path) => event.patch[path] !== null);
  // "I do not know" and "skip" are an answer that leaves the field out.
  const refused = event.by === 'answer' ? paths.filter((path) => event.patch[path] === null) : [];
  const answered = state.question !== null && paths.some((path) => path === state.question?.path);
  const needs = event.workloads ?? withBrief(state.needs, event.brief, event.patch);
  const text = state.open.find((effect) => effect.replyTo === event.replyTo)?.text;
  const before = {
    replyTo: event.replyTo ?? '',
    text,
    before: state.brief,
    workload: state.needs.at,
    workloads: state.needs.briefs.length,
    priceBook: state.priceBook,
  } as const;
  return {
    ...state,
    brief: briefOf(needs),
    needs,
    ...pastAfter(state, needs),
    supposed: null,
    justChosen: false,
    priceBook: event.priceBook === undefined ? state.priceBook : event.priceBook,
    expertiseChosen:
      event.by !== 'text' && 'expertise' in event.patch ? event.patch['expertise'] !== null : state.expertiseChosen,
    declined: [...new Set([...state.declined, ...refused])].filter((path) => !given.includes(path)),
    question: answered ? null : state.question,
    open: event.replyTo === null ? state.open : [...closing(state.open, event.replyTo), { type: 'advise', ...before }],
  };
}

function onAdvice(state: ConversationState, event: EventOf<'advice'>): ConversationState {
  if (event.whatIf)
    return {
      ...state,
      whatIf: event.advice,
      supposed: event.patch,
      justChosen: false,
      open: closing(state.open, event.replyTo),
    };
  return {
    ...state,
    advice: event.advice,
    whatIf: null,
    supposed: null,
    chosen: event.chosen,
    justChosen: event.chosen !== null && (state.justChosen || event.chosen !== state.chosen),
    // What a choice repeats asks the same as before; a new ranking asks anew in its own message.
    question: state.question?.path === event.advice.nextQuestion?.path ? state.question : null,
    // One advice answers everything said before it; the repetition that a choice makes answers only the choice.
    open:
      isDeepStrictEqual(event.advice, state.advice) || !state.open.some(({ replyTo }) => replyTo === event.replyTo)
        ? closing(state.open, event.replyTo)
        : [],
  };
}

/** The state after one more event. `effects` are those this event calls for. */
export function reduce(
  state: ConversationState,
  event: StoredEvent,
): { readonly state: ConversationState; readonly effects: readonly Effect[] } {
  const next = { ...fold(state, event), lastSeq: event.seq };
  return { state: next, effects: next.open.filter((effect) => !state.open.includes(effect)) };
}

function fold(state: ConversationState, event: StoredEvent): ConversationState {
  switch (event.type) {
    case 'message':
      return onMessage(state, event);
    case 'understood':
      return onUnderstood(state, event);
    case 'advice':
      return onAdvice(state, event);
    case 'participant':
      if (event.role !== 'seller') return state;
      if (event.change === 'requested') return { ...state, waiting: state.seller === null };
      return { ...state, waiting: false, seller: event.change === 'joined' ? event.who : null };
  }
}

export function replay(state: ConversationState, events: readonly StoredEvent[]): ConversationState {
  return events.reduce((so, event) => reduce(so, event).state, state);
}
