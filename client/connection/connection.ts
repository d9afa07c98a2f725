import { CLOSE_DO_NOT_RETRY, SUBPROTOCOL } from '../../server/protocol/limits.ts';
import type { ConnectionFrame, WireEvent } from '../../server/protocol/chat.ts';
import type { Locale } from '../../server/protocol/http.ts';
import { retryDelayMs } from './backoff.ts';
import { isEvent, readFrame, type Outgoing, type Utterance } from './frames.ts';

export type ConnectionStatus =
  | { readonly state: 'connecting' }
  | { readonly state: 'online' }
  /** The browser itself has no network; it tries again when it has. */
  | { readonly state: 'offline' }
  /** `at` is the time of the next try, in the clock's milliseconds. */
  | { readonly state: 'retrying'; readonly at: number }
  | { readonly state: 'refused'; readonly reason: string };

/** The part of a WebSocket the connection uses. */
export interface Socket {
  readonly send: (text: string) => void;
  readonly close: (code?: number, reason?: string) => void;
  onopen: (() => void) | null;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onclose: ((event: { readonly code: number; readonly reason: string }) => void) | null;
}

/** Everything of the outside world, so that a test can hold all of it. */
export interface World {
  readonly openSocket: (subprotocol: string) => Socket;
  /** Runs later; the answer cancels it. */
  readonly after: (ms: number, run: () => void) => () => void;
  readonly now: () => number;
  readonly random: () => number;
  readonly newId: () => string;
  readonly isOnline: () => boolean;
}

export interface ConnectionOptions {
  readonly world: World;
  readonly locale: Locale;
  /** Absent for a new conversation. */
  readonly resume?: { readonly conversationId: string; readonly token: string };
  readonly unsent?: readonly Outgoing[];
  readonly onEvent: (event: WireEvent) => void;
  readonly onFrame: (frame: ConnectionFrame) => void;
  readonly onStatus: (status: ConnectionStatus) => void;
  readonly onOutbox: (messages: readonly Outgoing[]) => void;
}

export interface Connection {
  readonly open: () => void;
  /** Gives the utterance an id and sends it now or as soon as there is a line; it is kept until acknowledged. */
  readonly send: (utterance: Utterance) => Outgoing;
  readonly resend: (message: Outgoing) => void;
  /** Every event comes again, in the other language. */
  readonly setLocale: (locale: Locale) => void;
  readonly retryNow: () => void;
  readonly wentOffline: () => void;
  readonly close: () => void;
}

const HEARTBEAT_MS = 25_000;
const SILENCE_MS = 10_000;
const NORMAL_CLOSE = 1000;

export function createConnection(options: ConnectionOptions): Connection {
  const { world } = options;
  let socket: Socket | null = null;
  let identity = options.resume ?? null;
  let locale = options.locale;
  let lastSeq = 0;
  let outbox: readonly Outgoing[] = options.unsent ?? [];
  let greeted = false;
  let attempt = 0;
  let ended = false;
  let cancelTimer = (): void => undefined;

  function keepOutbox(messages: readonly Outgoing[]): void {
    outbox = messages;
    options.onOutbox(outbox);
  }

  function timer(ms: number, run: () => void): void {
    cancelTimer();
    cancelTimer = world.after(ms, run);
  }

  function heartbeat(): void {
    timer(HEARTBEAT_MS, () => {
      socket?.send(JSON.stringify({ type: 'ping', id: world.newId() }));
      timer(SILENCE_MS, loseLine);
    });
  }

  function dropSocket(): void {
    cancelTimer();
    greeted = false;
    if (socket === null) return;
    const old = socket;
    socket = null;
    old.onopen = old.onmessage = old.onclose = null;
    old.close(NORMAL_CLOSE);
  }

  function reconnect(): void {
    dropSocket();
    connect();
  }

  function retryLater(): void {
    if (!world.isOnline()) {
      options.onStatus({ state: 'offline' });
      return;
    }
    const wait = retryDelayMs(attempt, world.random());
    attempt += 1;
    options.onStatus({ state: 'retrying', at: world.now() + wait });
    timer(wait, connect);
  }

  function take(event: WireEvent): void {
    if (event.seq <= lastSeq) return;
    if (event.seq > lastSeq + 1) {
      // Something between was lost: a new line asks for exactly what is missing.
      loseLine();
      return;
    }
    lastSeq = event.seq;
    options.onEvent(event);
  }

  function obey(frame: ConnectionFrame): void {
    if (frame.type === 'welcome') {
      if (identity?.conversationId !== frame.conversationId) lastSeq = 0;
      identity = { conversationId: frame.conversationId, token: frame.token };
      greeted = true;
      attempt = 0;
      options.onFrame(frame);
      options.onStatus({ state: 'online' });
      for (const message of outbox) socket?.send(JSON.stringify(message));
      return;
    }
    const settled = frame.type === 'ack' || (frame.type === 'error' && !frame.retry) ? frame.id : null;
    if (settled !== null) keepOutbox(outbox.filter((message) => message.id !== settled));
    options.onFrame(frame);
  }

  function connect(): void {
    if (ended) return;
    cancelTimer();
    options.onStatus({ state: 'connecting' });
    const opened = world.openSocket(SUBPROTOCOL);
    socket = opened;
    timer(SILENCE_MS, loseLine);
    opened.onopen = () => {
      const resume = identity === null ? {} : { ...identity, lastSeq };
      opened.send(JSON.stringify({ type: 'hello', id: world.newId(), locale, ...resume }));
    };
    opened.onmessage = ({ data }) => {
      const frame = readFrame(data);
      if (frame === null || socket !== opened) return;
      heartbeat();
      if (isEvent(frame)) take(frame);
      else obey(frame);
    };
    opened.onclose = ({ code, reason }) => {
      if (socket !== opened) return;
      socket = null;
      greeted = false;
      cancelTimer();
      if (code === CLOSE_DO_NOT_RETRY) {
        ended = true;
        options.onStatus({ state: 'refused', reason });
      } else if (!ended) retryLater();
    };
  }

  function loseLine(): void {
    dropSocket();
    retryLater();
  }

  function resend(message: Outgoing): void {
    if (!outbox.some((kept) => kept.id === message.id)) keepOutbox([...outbox, message]);
    if (greeted) socket?.send(JSON.stringify(message));
  }

  return {
    open: connect,
    send: (utterance) => {
      const message = { ...utterance, id: world.newId() };
      resend(message);
      return message;
    },
    resend,
    setLocale: (next) => {
      if (next === locale) return;
      locale = next;
      lastSeq = 0;
      if (!ended) reconnect();
    },
    retryNow: () => {
      if (!ended && !greeted) reconnect();
    },
    wentOffline: () => {
      if (ended) return;
      dropSocket();
      options.onStatus({ state: 'offline' });
    },
    close: () => {
      ended = true;
      dropSocket();
    },
  };
}
