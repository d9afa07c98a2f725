import { createConnection, type Connection, type World } from '../connection/connection.ts';
import type { Outgoing, Utterance } from '../connection/frames.ts';
import type { Keepsake } from '../connection/keepsake.ts';
import { initialState, reduce, type Action, type SessionState } from '../state/reducer.ts';
import type { Patch } from '../state/types.ts';
import type { Locale } from '../../server/protocol/http.ts';

/** One conversation as the page holds it: a connection, the state it feeds, and what a person can do. */
export interface Session {
  readonly getState: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Opens a conversation (null: a new one), leaving the present one. */
  readonly open: (conversationId: string | null) => void;
  readonly send: (utterance: Utterance) => void;
  readonly resend: (message: Outgoing) => void;
  readonly discard: (id: string) => void;
  /** Sets fields of the brief; null removes one. */
  readonly set: (patch: Patch) => void;
  /** False when there is nothing to take back. */
  readonly undo: () => boolean;
  /** Makes again what was taken back; false when there is nothing. */
  readonly redo: () => boolean;
  /** What opens this conversation elsewhere than in the chat; null before it has begun. */
  readonly access: () => { readonly id: string; readonly token: string } | null;
  /** Names a conversation that has no name yet. */
  readonly entitle: (title: string) => void;
  readonly closeWhatIf: () => void;
  readonly dismissNotice: () => void;
  readonly setLocale: (locale: Locale) => void;
  readonly retryNow: () => void;
  readonly wentOffline: () => void;
  readonly close: () => void;
}

export interface SessionOptions {
  readonly world: World;
  readonly keepsake: Keepsake;
  readonly locale: Locale;
  readonly clock: () => string;
}

const TITLE_LENGTH = 60;
const undoWords: Readonly<Record<Locale, string>> = { en: 'Undo', es: 'Deshacer' };
const redoWords: Readonly<Record<Locale, string>> = { en: 'Redo', es: 'Rehacer' };

export function createSession(options: SessionOptions): Session {
  const { world, keepsake } = options;
  let state = initialState;
  let locale = options.locale;
  /** An edit was made since the conversation was opened here. */
  let edited = false;
  let connection: Connection | null = null;
  const listeners = new Set<() => void>();

  function dispatch(action: Action): void {
    const next = reduce(state, action);
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  }

  function remember(token: string | null, title: string): void {
    const id = state.conversationId;
    if (id === null) return;
    const known = keepsake.conversations().find((entry) => entry.id === id);
    const secret = token ?? known?.token;
    if (secret === undefined) return;
    const chosenTitle = known === undefined || known.title === '' ? title.slice(0, TITLE_LENGTH) : known.title;
    keepsake.remember({ id, token: secret, title: chosenTitle, at: options.clock() });
  }

  /** What the customer said first, as far as it is known: it names the conversation. */
  function firstWords(): string {
    for (const event of state.events) {
      if (event.type !== 'message' || event.from !== 'customer') continue;
      const text = event.parts.find((part) => part.type === 'text')?.text ?? '';
      if (text !== '') return text;
    }
    // What waits here comes after what is still on its way from the server.
    if (state.events.length < state.expectedSeq) return '';
    const waiting = state.pending.find(({ message }) => message.type === 'say')?.message;
    return waiting?.type === 'say' ? waiting.text : '';
  }

  function entitled(): boolean {
    return keepsake.conversations().some(({ id, title }) => id === state.conversationId && title !== '');
  }

  function open(conversationId: string | null): void {
    connection?.close();
    edited = false;
    const known = keepsake.conversations().find((entry) => entry.id === conversationId);
    const unsent = conversationId === null ? [] : keepsake.outbox(conversationId);
    state = {
      ...initialState,
      visit: state.visit + 1,
      conversationId,
      pending: unsent.map((message) => ({ message, failure: null })),
    };
    for (const listener of listeners) listener();
    if (conversationId !== null && known === undefined) {
      dispatch({ type: 'status', status: { state: 'refused', reason: 'unknown_here' } });
      return;
    }
    connection = createConnection({
      world,
      locale,
      ...(known === undefined ? {} : { resume: { conversationId: known.id, token: known.token } }),
      unsent,
      onEvent: (event) => {
        dispatch({ type: 'event', event });
        if (event.type === 'message' && event.from === 'customer' && !entitled()) remember(null, firstWords());
      },
      onFrame: (frame) => {
        dispatch({ type: 'frame', frame });
        if (frame.type === 'welcome') remember(frame.token, firstWords());
      },
      onStatus: (status) => dispatch({ type: 'status', status }),
      onOutbox: (messages) => {
        if (state.conversationId !== null) keepsake.keepOutbox(state.conversationId, messages);
      },
    });
    connection.open();
  }

  function send(utterance: Utterance): void {
    if (connection === null) return;
    const message = connection.send(utterance);
    edited ||= message.type === 'set';
    dispatch({ type: 'sent', message });
    if (message.type === 'say') remember(null, firstWords());
  }

  function reverse(patch: Patch, type: 'undone' | 'redone'): void {
    const { undo, redo } = state;
    send({ type: 'set', patch });
    dispatch({ type, before: { undo, redo } });
  }

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open,
    send,
    resend: (message) => {
      dispatch({ type: 'sent', message });
      connection?.resend(message);
    },
    discard: (id) => dispatch({ type: 'discard', id }),
    set: (patch) => send({ type: 'set', patch }),
    undo: () => {
      const patch = state.undo.at(-1)?.inverse;
      if (patch === undefined) {
        // Edits of an earlier visit are known to the server, which takes back one change for each of these words.
        if (edited || !state.events.some(({ type }) => type === 'understood')) return false;
        send({ type: 'say', text: undoWords[locale] });
        return true;
      }
      reverse(patch, 'undone');
      return true;
    },
    redo: () => {
      const patch = state.redo.at(-1)?.patch;
      if (patch === undefined) {
        if (edited || !state.events.some(({ type }) => type === 'understood')) return false;
        send({ type: 'say', text: redoWords[locale] });
        return true;
      }
      reverse(patch, 'redone');
      return true;
    },
    access: () => {
      const known = keepsake.conversations().find((entry) => entry.id === state.conversationId);
      return known === undefined ? null : { id: known.id, token: known.token };
    },
    entitle: (title) => remember(null, title),
    closeWhatIf: () => dispatch({ type: 'closeWhatIf' }),
    dismissNotice: () => dispatch({ type: 'dismissNotice' }),
    setLocale: (next) => {
      if (next === locale) return;
      locale = next;
      dispatch({ type: 'replay' });
      connection?.setLocale(next);
    },
    retryNow: () => connection?.retryNow(),
    wentOffline: () => connection?.wentOffline(),
    close: () => connection?.close(),
  };
}
