import { isDeepStrictEqual } from 'node:util';
import type { StoredAdvice } from './drafts.ts';
import { isBriefPath, type Brief, type BriefPath } from '../../rules/brief.ts';
import type { StoredEvent } from '../protocol/chat.ts';

/** Work a stored event calls for. It stays open until an answer with its `replyTo` is stored. */
export type Effect =
  | { readonly type: 'understand'; readonly replyTo: string; readonly text: string; readonly seq: number }
  | { readonly type: 'advise'; readonly replyTo: string; readonly before: Brief };

export interface OpenQuestion {
  readonly path: string;
  readonly values: readonly unknown[];
  readonly options: readonly unknown[];
}

/** What a conversation has come to: a pure function of its events. */
export interface ConversationState {
  readonly lastSeq: number;
  readonly brief: Brief;
  /** The newest advice on the brief itself (not a what-if). */
  readonly advice: StoredAdvice | null;
  readonly whatIf: StoredAdvice | null;
  readonly chosen: string | null;
  /** Asked and neither answered nor declined. */
  readonly question: OpenQuestion | null;
  /** The brief before each of the newest changes, the newest last: what can be taken back. */
  readonly history: readonly Brief[];
  /** Fields the person skipped or does not know: never asked again. */
  readonly declined: readonly BriefPath[];
  readonly open: readonly Effect[];
}

/** Changes that can be taken back one after the other. */
const HISTORY_MAX = 10;

export const emptyConversation: ConversationState = {
  lastSeq: 0,
  brief: {},
  advice: null,
  whatIf: null,
  chosen: null,
  question: null,
  history: [],
  declined: [],
  open: [],
};

type EventOf<T extends StoredEvent['type']> = Extract<StoredEvent, { type: T }>;

const closing = (open: readonly Effect[], replyTo: string | null): readonly Effect[] =>
  open.filter((effect) => effect.replyTo !== replyTo);

function onMessage(state: ConversationState, event: EventOf<'message'>): ConversationState {
  if (event.from !== 'advisor') {
    const said = event.parts.find((part) => part.type === 'text');
    if (event.replyTo === null || typeof said?.text !== 'string') return state;
    const effect: Effect = { type: 'understand', replyTo: event.replyTo, text: said.text, seq: event.seq };
    return { ...state, open: [...closing(state.open, event.replyTo), effect] };
  }
  const asked = event.parts.find((part) => part.type === 'question');
  return {
    ...state,
    open: closing(state.open, event.replyTo),
    question: asked ? { path: asked.path, values: asked.values, options: asked.options } : state.question,
  };
}

/** A change back to what was before takes the last change away; taking back twice goes further back. */
function historyAfter({ history, brief }: ConversationState, next: Brief): readonly Brief[] {
  if (isDeepStrictEqual(next, brief)) return history;
  if (isDeepStrictEqual(next, history.at(-1))) return history.slice(0, -1);
  return [...history, brief].slice(-HISTORY_MAX);
}

function onUnderstood(state: ConversationState, event: EventOf<'understood'>): ConversationState {
  const paths = Object.keys(event.patch).filter(isBriefPath);
  const given = paths.filter((path) => event.patch[path] !== null);
  // "I do not know" and "skip" are an answer that leaves the field out.
  const refused = event.by === 'answer' ? paths.filter((path) => event.patch[path] === null) : [];
  const answered = state.question !== null && paths.some((path) => path === state.question?.path);
  return {
    ...state,
    brief: event.brief,
    history: historyAfter(state, event.brief),
    declined: [...new Set([...state.declined, ...refused])].filter((path) => !given.includes(path)),
    question: answered ? null : state.question,
    open:
      event.replyTo === null
        ? state.open
        : [...closing(state.open, event.replyTo), { type: 'advise', replyTo: event.replyTo, before: state.brief }],
  };
}

function onAdvice(state: ConversationState, event: EventOf<'advice'>): ConversationState {
  if (event.whatIf) return { ...state, whatIf: event.advice, open: closing(state.open, event.replyTo) };
  return {
    ...state,
    advice: event.advice,
    whatIf: null,
    chosen: event.chosen,
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
      return state;
  }
}

export function replay(state: ConversationState, events: readonly StoredEvent[]): ConversationState {
  return events.reduce((so, event) => reduce(so, event).state, state);
}
