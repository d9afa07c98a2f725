import { createServer } from 'node:http';
import type { Logger } from 'pino';
import pino from 'pino';
import type { Advisor } from '../advisor.ts';
import { defaultLimits, type Config, type Limits } from '../config.ts';
import { createConversations } from '../conversation/conversations.ts';
import { createFairTurns } from '../conversation/fair-turns.ts';
import { locale } from '../protocol/http.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { serveConnection } from '../transport/connection.ts';
import { createRenderEvent } from '../transport/render-event.ts';
import { createChatSockets } from '../transport/upgrade.ts';
import { clientFolder } from './client-folder.ts';
import { createHttpApp } from './http-app.ts';
import { createMetrics } from './metrics.ts';

export interface AdvisorServer {
  readonly port: number;
  readonly url: string;
  /** Takes no more connections, finishes what was accepted, closes the storage. */
  close(): Promise<void>;
}

export interface ServerParts {
  readonly advisor: Advisor;
  readonly limits?: Partial<Limits>;
  readonly log?: Logger;
  readonly store?: Store;
  readonly now?: () => Date;
}

type Measured = (seconds: number) => void;

function timed(advisor: Advisor, onSeconds: Measured): Advisor {
  return {
    ...advisor,
    advise: (brief, request) => {
      const started = performance.now();
      try {
        return advisor.advise(brief, request);
      } finally {
        onSeconds((performance.now() - started) / 1000);
      }
    },
  };
}

/** HTTP, chat and page on one port. Resolves once it listens. */
export async function createAdvisorServer(config: Config, parts: ServerParts): Promise<AdvisorServer> {
  const limits = { ...defaultLimits, ...parts.limits };
  const log = parts.log ?? pino({ level: config.logLevel });
  const now = parts.now ?? (() => new Date());
  const onStorageError = (error: Error) => log.error({ err: error }, 'storage connection lost');
  const store = parts.store ?? (await openStore({ ...config, onError: onStorageError }));
  const turns = createFairTurns();
  const metrics = createMetrics({
    sockets: () => sockets.count(),
    conversations: () => conversations.live(),
    waitingTurns: turns.waiting,
  });
  const advisor = timed(parts.advisor, (seconds) => metrics.adviseSeconds.observe(seconds));
  const conversations = createConversations({
    store,
    advisor,
    turns,
    now,
    renderers: locale.options.map((language) => advisor.renderer(language)),
    onStored: (events) => {
      for (const event of events) metrics.events.inc({ type: event.type });
    },
    onFitted: (dropped) => metrics.advices.inc({ dropped: String(dropped) }),
    onError: (error, conversationId) => {
      metrics.errors.inc({ where: 'conversation' });
      log.error({ err: error, conversationId }, 'a reply failed');
    },
  });
  const renderEvent = createRenderEvent(advisor.renderer);
  const sockets = createChatSockets({
    limits,
    allowedOrigins: config.allowedOrigins,
    serve: (socket, language) => {
      serveConnection(socket, language, {
        conversations,
        catalogVersion: advisor.catalogVersion,
        today: advisor.today,
        renderer: advisor.renderer,
        renderEvent,
        limits,
        onMessage: (type) => metrics.messages.inc({ type }),
        onError: (error) => {
          metrics.errors.inc({ where: 'chat' });
          log.error({ err: error }, 'a connection failed');
        },
      });
    },
  });

  let stopping = false;
  const app = createHttpApp({
    advisor,
    limits,
    turns,
    metrics,
    log,
    clientDir: clientFolder(),
    ready: async () => {
      if (stopping) throw new Error('the server stops');
      await store.ping();
    },
  });
  const server = createServer(app);
  server.on('upgrade', sockets.handleUpgrade);
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(config.port, config.host, listening);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;

  async function close(): Promise<void> {
    stopping = true;
    const late = new Promise<void>((done) => setTimeout(done, limits.drainMs).unref());
    const stopped = new Promise<void>((done) => server.close(() => done()));
    await sockets.close(limits.drainMs);
    await Promise.race([conversations.settled(), late]);
    server.closeIdleConnections();
    await Promise.race([stopped, late]);
    server.closeAllConnections();
    await store.close();
  }

  let closed: Promise<void> | undefined;
  return { port, url: `http://${host}:${port}`, close: () => (closed ??= close()) };
}
