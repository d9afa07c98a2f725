import type { Socket, World } from '../connection/connection.ts';

function chatAddress(): string {
  const { protocol, host } = window.location;
  return `${protocol === 'https:' ? 'wss:' : 'ws:'}//${host}/chat`;
}

/** An id for a message. */
export function newId(): string {
  // Without a secure context (plain http on a company network) there is no crypto.randomUUID.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The real browser. */
export const browserWorld: World = {
  openSocket: (subprotocol) => new WebSocket(chatAddress(), subprotocol) as unknown as Socket,
  after: (ms, run) => {
    const timer = window.setTimeout(run, ms);
    return () => window.clearTimeout(timer);
  },
  now: () => Date.now(),
  random: () => Math.random(),
  newId,
  isOnline: () => navigator.onLine,
};
