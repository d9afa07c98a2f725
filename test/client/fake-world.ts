import type { Socket, World } from '../../client/connection/connection.ts';
import { createKeepsake, type Keepsake } from '../../client/connection/keepsake.ts';
import type { ClientMessage, ServerFrame } from '../../server/protocol/chat.ts';

export interface FakeSocket extends Socket {
  readonly sent: readonly ClientMessage[];
  readonly closed: () => boolean;
  readonly opens: () => void;
  readonly receives: (frame: ServerFrame) => void;
  readonly receivesText: (text: string) => void;
  readonly loses: (code?: number, reason?: string) => void;
}

function fakeSocket(): FakeSocket {
  const sent: ClientMessage[] = [];
  let closed = false;
  const socket: FakeSocket = {
    sent,
    closed: () => closed,
    send: (text) => sent.push(JSON.parse(text) as ClientMessage),
    close: () => {
      closed = true;
    },
    onopen: null,
    onmessage: null,
    onclose: null,
    opens: () => socket.onopen?.(),
    receives: (frame) => socket.onmessage?.({ data: JSON.stringify(frame) }),
    receivesText: (text) => socket.onmessage?.({ data: text }),
    loses: (code = 1006, reason = '') => socket.onclose?.({ code, reason }),
  };
  return socket;
}

export interface FakeWorld extends World {
  readonly sockets: readonly FakeSocket[];
  readonly last: () => FakeSocket;
  /** Lets time pass and runs what falls due. */
  readonly pass: (ms: number) => void;
  readonly setOnline: (online: boolean) => void;
}

/** A world whose sockets, clock, chance and network the test holds. */
export function fakeWorld(): FakeWorld {
  const sockets: FakeSocket[] = [];
  let timers: { at: number; run: () => void }[] = [];
  let now = 0;
  let ids = 0;
  let online = true;
  return {
    sockets,
    last: () => {
      const socket = sockets.at(-1);
      if (socket === undefined) throw new Error('no socket was opened');
      return socket;
    },
    openSocket: () => {
      const socket = fakeSocket();
      sockets.push(socket);
      return socket;
    },
    after: (ms, run) => {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    now: () => now,
    random: () => 0.5,
    newId: () => `id-${(ids += 1)}`,
    isOnline: () => online,
    pass: (ms) => {
      const until = now + ms;
      for (;;) {
        const due = timers.filter((timer) => timer.at <= until).toSorted((a, b) => a.at - b.at)[0];
        if (due === undefined) break;
        timers = timers.filter((timer) => timer !== due);
        now = due.at;
        due.run();
      }
      now = until;
    },
    setOnline: (value) => {
      online = value;
    },
  };
}

function shelf(): Storage {
  const entries = new Map<string, string>();
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => {
      entries.set(key, value);
    },
    removeItem: (key) => {
      entries.delete(key);
    },
    clear: () => {
      entries.clear();
    },
    key: (index) => [...entries.keys()][index] ?? null,
    get length() {
      return entries.size;
    },
  };
}

export function fakeKeepsake(): Keepsake {
  return createKeepsake(shelf(), shelf());
}

type Welcome = Extract<ServerFrame, { type: 'welcome' }>;

export function welcome(patch: Partial<Welcome> = {}): Welcome {
  return {
    type: 'welcome',
    id: 'hello',
    conversationId: 'c1',
    token: 'secret',
    lastSeq: 0,
    catalogVersion: 'fixture',
    asOf: '2026-11-24',
    locale: 'es',
    resumed: false,
    ...patch,
  };
}
