import type { ConnectionStatus } from '../connection/connection.ts';
import type { Outgoing } from '../connection/frames.ts';
import type { ConnectionFrame } from '../../server/protocol/chat.ts';
import { briefOf } from './selectors.ts';
import type { Brief, Patch, WireEvent } from './types.ts';

/** One thing said that the conversation has not shown back yet. */
export interface Pending {
  readonly message: Outgoing;
  readonly failure: { readonly text: string; readonly retry: boolean } | null;
}

/** An edit of the brief and the patch that takes it back. */
export interface Edit {
  readonly patch: Patch;
  readonly inverse: Patch;
}

type Past = Pick<SessionState, 'undo' | 'redo'>;

export interface SessionState {
  /** Counts the conversations opened in this page: a new one starts with a new composer. */
  readonly visit: number;
  readonly status: ConnectionStatus;
  readonly conversationId: string | null;
  readonly catalogVersion: string | null;
  readonly asOf: string | null;
  /** Event n has seq n + 1: there are no gaps. */
  readonly events: readonly WireEvent[];
  /** Up to where `events` is in the current language; lower than its length while everything comes again. */
  readonly freshSeq: number;
  readonly pending: readonly Pending[];
  readonly typing: boolean;
  /** Events the server says there are, to know when a resumed conversation is complete. */
  readonly expectedSeq: number;
  /** Edits made here that can be taken back, newest last. */
  readonly undo: readonly Edit[];
  /** Edits taken back here that can be made again, newest last; any other edit ends that. */
  readonly redo: readonly Edit[];
  /** seq of a what-if the person has closed. */
  readonly closedWhatIf: number;
  /** An error of the server that belongs to no message. */
  readonly notice: string | null;
  /** To a seller: what the advisor would say to the newest words. */
  readonly draft: Extract<ConnectionFrame, { type: 'draft' }> | null;
}

export type Action =
  | { readonly type: 'status'; readonly status: ConnectionStatus }
  | { readonly type: 'event'; readonly event: WireEvent }
  | { readonly type: 'frame'; readonly frame: ConnectionFrame }
  | { readonly type: 'sent'; readonly message: Outgoing }
  | { readonly type: 'replay' }
  | { readonly type: 'closeWhatIf' }
  | { readonly type: 'dismissNotice' }
  | { readonly type: 'discard'; readonly id: string }
  /** What a message just sent has taken back or made again: the newest edit of how it was before. */
  | { readonly type: 'undone' | 'redone'; readonly before: Past };

export const initialState: SessionState = {
  visit: 0,
  status: { state: 'connecting' },
  conversationId: null,
  catalogVersion: null,
  asOf: null,
  events: [],
  freshSeq: 0,
  pending: [],
  typing: false,
  expectedSeq: 0,
  undo: [],
  redo: [],
  closedWhatIf: 0,
  notice: null,
  draft: null,
};

const UNDO_MAX = 50;

/** What the brief says now at each path of a patch; null where it says nothing: applying it takes the patch back. */
export function inverseOf(patch: Patch, current: unknown): Patch {
  const valueAt = (path: string): unknown =>
    path.split('.').reduce<unknown>((value, key) => {
      if (typeof value !== 'object' || value === null) return undefined;
      return (value as Readonly<Record<string, unknown>>)[key];
    }, current);
  return Object.fromEntries(Object.keys(patch).map((path) => [path, valueAt(path) ?? null]));
}

/** The brief as a patch would leave it; null removes. For showing only: the server decides what is possible. */
export function patched(brief: Brief, patch: Patch): Brief {
  const next: Record<string, unknown> = structuredClone(brief);
  for (const [path, value] of Object.entries(patch)) {
    const keys = path.split('.');
    const last = keys.pop() ?? path;
    let inside = next;
    for (const key of keys) {
      const known = inside[key];
      const child = typeof known === 'object' && known !== null ? (known as Record<string, unknown>) : {};
      inside[key] = child;
      inside = child;
    }
    inside[last] = value ?? undefined;
  }
  return next;
}

function withEvent(state: SessionState, event: WireEvent): SessionState {
  // Seen, or after a gap: the connection asks again, so neither may change what is shown.
  if (event.seq !== state.freshSeq + 1) return state;
  const events = [...state.events];
  events[event.seq - 1] = event;
  const isLast = event.seq >= state.events.length;
  return {
    ...state,
    events,
    freshSeq: event.seq,
    draft: event.type === 'message' && event.from === 'seller' ? null : state.draft,
    pending: 'replyTo' in event ? state.pending.filter(({ message }) => message.id !== event.replyTo) : state.pending,
    typing:
      isLast && (event.type === 'advice' || (event.type === 'message' && event.from !== 'customer'))
        ? false
        : state.typing,
  };
}

function withFrame(state: SessionState, frame: ConnectionFrame): SessionState {
  switch (frame.type) {
    case 'welcome': {
      const sameConversation = frame.conversationId === state.conversationId || state.conversationId === null;
      return {
        ...state,
        ...(sameConversation ? {} : { events: [], freshSeq: 0, undo: [], redo: [], closedWhatIf: 0 }),
        conversationId: frame.conversationId,
        catalogVersion: frame.catalogVersion,
        asOf: frame.asOf,
        expectedSeq: frame.lastSeq,
        typing: false,
      };
    }
    case 'ack': {
      // Edits and answers may change nothing; what was said is shown by its own event.
      const silent = state.pending.filter(({ message }) => message.id !== frame.id || message.type === 'say');
      return state.freshSeq >= frame.seq && frame.seq > 0
        ? { ...state, pending: state.pending.filter(({ message }) => message.id !== frame.id) }
        : { ...state, pending: silent };
    }
    case 'typing':
      return { ...state, typing: frame.on };
    case 'error': {
      if (frame.id === null || !state.pending.some(({ message }) => message.id === frame.id)) {
        return { ...state, notice: frame.message, typing: false };
      }
      const failure = { text: frame.message, retry: frame.retry };
      return {
        ...state,
        typing: false,
        pending: state.pending.map((entry) => (entry.message.id === frame.id ? { ...entry, failure } : entry)),
      };
    }
    case 'draft':
      return { ...state, draft: frame };
    case 'pong':
      return state;
  }
}

function withSent(state: SessionState, message: Outgoing): SessionState {
  const others = state.pending.filter((entry) => entry.message.id !== message.id);
  const next: SessionState = { ...state, pending: [...others, { message, failure: null }], notice: null };
  const again = others.length < state.pending.length;
  if (message.type !== 'set' || again || Object.keys(message.patch).length === 0) return next;
  const edit = { patch: message.patch, inverse: inverseOf(message.patch, briefOf(state)) };
  return { ...next, undo: [...state.undo, edit].slice(-UNDO_MAX), redo: [] };
}

/** Pure: state × action → state. */
export function reduce(state: SessionState, action: Action): SessionState {
  switch (action.type) {
    case 'status':
      return {
        ...state,
        status: action.status,
        typing: action.status.state === 'online' ? state.typing : false,
      };
    case 'event':
      return withEvent(state, action.event);
    case 'frame':
      return withFrame(state, action.frame);
    case 'sent':
      return withSent(state, action.message);
    case 'replay':
      return { ...state, freshSeq: 0 };
    case 'closeWhatIf':
      return { ...state, closedWhatIf: state.events.length };
    case 'dismissNotice':
      return { ...state, notice: null };
    case 'discard':
      return { ...state, pending: state.pending.filter(({ message }) => message.id !== action.id) };
    // The edit that does it counts as any other until the piles are put right.
    case 'undone': {
      const { undo, redo } = action.before;
      return { ...state, undo: undo.slice(0, -1), redo: [...redo, ...undo.slice(-1)] };
    }
    case 'redone': {
      const { undo, redo } = action.before;
      return { ...state, undo: [...undo, ...redo.slice(-1)], redo: redo.slice(0, -1) };
    }
  }
}
