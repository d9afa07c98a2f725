import type { ClientMessage, ConnectionFrame, ServerFrame, WireEvent } from '../../server/protocol/chat.ts';

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;
/** What the page says, before the connection gives it an id. */
export type Utterance = WithoutId<Exclude<ClientMessage, { type: 'hello' } | { type: 'ping' }>>;
export type Outgoing = Exclude<ClientMessage, { type: 'hello' } | { type: 'ping' }>;

const eventTypes: readonly WireEvent['type'][] = ['message', 'understood', 'advice', 'participant'];
const connectionTypes: readonly ConnectionFrame['type'][] = ['welcome', 'ack', 'draft', 'typing', 'error', 'pong'];

function includes(types: readonly string[], type: unknown): boolean {
  return typeof type === 'string' && types.includes(type);
}

/**
 * The frame in a text, or null where it is none this page knows. Page and server ship together and the server
 * validates what it sends, so only what the page steers by (type, seq) is looked at: a field more must not stop it.
 */
export function readFrame(text: unknown): ServerFrame | null {
  if (typeof text !== 'string') return null;
  let frame: unknown;
  try {
    frame = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof frame !== 'object' || frame === null || !('type' in frame)) return null;
  if (includes(connectionTypes, frame.type)) return frame as ConnectionFrame;
  const numbered = 'seq' in frame && Number.isSafeInteger(frame.seq) && Number(frame.seq) > 0;
  return includes(eventTypes, frame.type) && numbered ? (frame as WireEvent) : null;
}

export function isEvent(frame: ServerFrame): frame is WireEvent {
  return includes(eventTypes, frame.type);
}
