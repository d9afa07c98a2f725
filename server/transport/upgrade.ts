import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Limits } from '../config.ts';
import type { Locale } from '../protocol/http.ts';
import { FRAME_MAX_BYTES, SUBPROTOCOL } from '../protocol/limits.ts';

const CLOSE_GOING_AWAY = 1001;
const REASONS = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  503: 'Service Unavailable',
} as const;

/** A browser says which page opens the socket: it must be ours, or one that was allowed. Other programs say none. */
export function originAllowed(
  origin: string | undefined,
  host: string | undefined,
  allowed: readonly string[],
): boolean {
  if (origin === undefined) return true;
  if (allowed.includes(origin)) return true;
  try {
    return host !== undefined && new URL(origin).host === host;
  } catch {
    return false;
  }
}

function refuse(socket: Duplex, status: keyof typeof REASONS, detail: string): void {
  const body = `${detail}\n`;
  socket.end(
    `HTTP/1.1 ${status} ${REASONS[status]}\r\nconnection: close\r\ncontent-type: text/plain; charset=utf-8\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

function offers(request: IncomingMessage): readonly string[] {
  return (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
}

function preferredLocale(request: IncomingMessage): Locale {
  return /^es\b/i.test(request.headers['accept-language'] ?? '') ? 'es' : 'en';
}

export interface ChatSockets {
  readonly handleUpgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly count: () => number;
  /** Says goodbye to every connection; resolves when they are gone or the time is over. */
  readonly close: (timeoutMs: number) => Promise<void>;
}

/** The door of the chat: everything is checked before the upgrade, then `serve` gets the socket. */
export function createChatSockets(options: {
  readonly limits: Limits;
  readonly allowedOrigins: readonly string[];
  readonly serve: (socket: WebSocket, locale: Locale) => void;
}): ChatSockets {
  const { limits } = options;
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: FRAME_MAX_BYTES,
    perMessageDeflate: false,
    clientTracking: true,
    handleProtocols: () => SUBPROTOCOL,
  });
  const alive = new WeakSet<WebSocket>();
  const heartbeat = setInterval(() => {
    for (const socket of server.clients) {
      if (!alive.has(socket)) {
        socket.terminate();
        continue;
      }
      alive.delete(socket);
      socket.ping();
    }
  }, limits.heartbeatMs);
  let closing = false;

  function refusalOf(
    request: IncomingMessage,
  ): { readonly status: keyof typeof REASONS; readonly detail: string } | null {
    const path = (request.url ?? '').split('?')[0];
    if (path !== '/chat') return { status: 404, detail: 'The chat is at /chat.' };
    if (closing || server.clients.size >= limits.connectionsMax)
      return { status: 503, detail: 'No room; try again later.' };
    if (!originAllowed(request.headers.origin, request.headers.host, options.allowedOrigins))
      return { status: 403, detail: 'This origin may not open the chat.' };
    if (!offers(request).includes(SUBPROTOCOL)) return { status: 400, detail: `Offer the subprotocol ${SUBPROTOCOL}.` };
    return null;
  }

  return {
    count: () => server.clients.size,
    handleUpgrade: (request, socket, head) => {
      socket.on('error', () => socket.destroy());
      const refusal = refusalOf(request);
      if (refusal) {
        refuse(socket, refusal.status, refusal.detail);
        return;
      }
      server.handleUpgrade(request, socket, head, (upgraded) => {
        alive.add(upgraded);
        upgraded.on('pong', () => alive.add(upgraded));
        options.serve(upgraded, preferredLocale(request));
      });
    },
    close: async (timeoutMs) => {
      closing = true;
      clearInterval(heartbeat);
      const gone = [...server.clients].map(
        (socket) =>
          new Promise<void>((done) => {
            socket.once('close', () => done());
            socket.close(CLOSE_GOING_AWAY, 'the server stops; come back soon');
          }),
      );
      const late = setTimeout(() => {
        for (const socket of server.clients) socket.terminate();
      }, timeoutMs);
      await Promise.all(gone);
      clearTimeout(late);
      server.close();
    },
  };
}
