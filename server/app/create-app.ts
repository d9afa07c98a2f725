import { createServer } from 'node:http';
import type { Logger } from 'pino';
import pino from 'pino';
import type { Advisor } from '../advisor.ts';
import { defaultLimits, type Config, type Limits } from '../config.ts';
import { watchCatalog } from '../catalog/live-catalog.ts';
import { catalogStatusOf } from '../catalog/status.ts';
import { createConversations } from '../conversation/conversations.ts';
import { createFairTurns } from '../conversation/fair-turns.ts';
import { createSellers } from '../inbox/sellers.ts';
import { createModel } from '../llm/client.ts';
import { createLanguageModel } from '../llm/index.ts';
import { createKeptMeasurements } from '../measurements/kept.ts';
import { createKeptPriceBooks } from '../price-books/kept.ts';
import { locale } from '../protocol/http.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { serveConnection } from '../transport/connection.ts';
import { createRenderEvent } from '../transport/render-event.ts';
import { createChatSockets } from '../transport/upgrade.ts';
import type { Workers } from '../workers/pool.ts';
import { clientFolder } from './client-folder.ts';
import { createHttpApp } from './http-app.ts';
import { createMetrics } from './metrics.ts';
import { timed } from './timed.ts';

export interface AdvisorServer {
  readonly port: number;
  readonly url: string;
  /** Takes no more connections, finishes what was accepted, closes the storage. */
  close(): Promise<void>;
}

export interface ServerParts {
  readonly advisor: Advisor;
  /** Threads for what takes long; without them the server does all of it itself. */
  readonly workers?: Workers;
  readonly limits?: Partial<Limits>;
  readonly log?: Logger;
  readonly store?: Store;
  /** Other processes use the same store. */
  readonly shared?: boolean;
  readonly now?: () => Date;
}

/** Whether a seller is there changes more slowly than what is said. */
const PRESENCE_LOOKS = 10;

/** HTTP, chat and page on one port. Resolves once it listens. */
export async function createAdvisorServer(config: Config, parts: ServerParts): Promise<AdvisorServer> {
  const limits = { ...defaultLimits, ...parts.limits };
  const log = parts.log ?? pino({ level: config.logLevel });
  const now = parts.now ?? (() => new Date());
  const onStorageError = (error: Error) => log.error({ err: error }, 'storage connection lost');
  const store = parts.store ?? (await openStore({ ...config, onError: onStorageError }));
  const turns = createFairTurns();
  const workers = parts.workers ?? null;
  const informed = workers ? workers.told(parts.advisor) : parts.advisor;
  const metrics = createMetrics({
    sockets: () => sockets.count(),
    conversations: () => conversations.live(),
    waitingTurns: turns.waiting,
    catalogRefused: () => (live?.state().state === 'refused' ? 1 : 0),
  });
  const advisor = timed(informed, (seconds) => metrics.adviseSeconds.observe(seconds));
  const renderers = locale.options.map((language) => advisor.renderer(language));
  const onPresence = (error: unknown): void => log.error({ err: error }, 'the presence of sellers is not known');
  const sellers = createSellers({ key: config.sellerKey, now: () => now().getTime(), store, onError: onPresence });
  const shared = config.databaseUrl !== undefined || parts.shared === true;
  const presence = shared
    ? setInterval(() => void sellers.refresh().catch(onPresence), limits.sharedLookMs * PRESENCE_LOOKS).unref()
    : undefined;
  const conversations = createConversations({
    people: sellers.people,
    ...(shared ? { sharedLookMs: limits.sharedLookMs } : {}),
    ...(config.model
      ? { model: createLanguageModel({ ask: createModel(config.model), advisor: informed, renderers }) }
      : {}),
    store,
    advisor,
    turns,
    now,
    renderers,
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
        get catalogVersion() {
          return advisor.catalogVersion;
        },
        today: advisor.today,
        renderer: advisor.renderer,
        renderEvent,
        limits,
        sellers,
        inboxEntry: (id) => store.inboxEntry(id),
        onMessage: (type) => metrics.messages.inc({ type }),
        onError: (error) => {
          metrics.errors.inc({ where: 'chat' });
          log.error({ err: error }, 'a connection failed');
        },
      });
    },
  });

  const live =
    config.catalogDir === undefined
      ? null
      : await watchCatalog({
          overlayDir: config.catalogDir,
          everyMs: limits.catalogLookMs,
          replace: (catalog) => informed.replaceCatalog(catalog),
          onReload: (version) => {
            metrics.catalogReloads.inc({ outcome: 'loaded' });
            log.info({ catalogVersion: version }, 'catalog reloaded');
          },
          onRefusal: (problems) => {
            metrics.catalogReloads.inc({ outcome: 'refused' });
            log.error({ problems }, 'an edit of the catalog is refused; the catalog before it answers');
          },
          now,
        });
  const measurements = createKeptMeasurements({ store, advisor, now });
  await measurements.load();

  const priceBooks = createKeptPriceBooks({ store, advisor });
  await priceBooks.load();

  let stopping = false;
  const app = createHttpApp({
    advisor,
    limits,
    turns,
    measurements,
    priceBooks,
    conversations,
    inbox: { store, sellers },
    workers,
    catalogStatus: () => catalogStatusOf(advisor.catalogVersion, live),
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
  workers?.start({
    onAdvised: (seconds) => metrics.adviseSeconds.observe(seconds),
    onError: (error) => {
      metrics.errors.inc({ where: 'worker' });
      log.error({ err: error }, 'a worker thread ended');
    },
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;

  async function close(): Promise<void> {
    stopping = true;
    clearInterval(presence);
    await live?.close();
    const late = new Promise<void>((done) => setTimeout(done, limits.drainMs).unref());
    const stopped = new Promise<void>((done) => server.close(() => done()));
    await sockets.close(limits.drainMs);
    await Promise.race([conversations.settled(), late]);
    server.closeIdleConnections();
    await Promise.race([stopped, late]);
    server.closeAllConnections();
    await workers?.close();
    await store.close();
  }

  let closed: Promise<void> | undefined;
  return { port, url: `http://${host}:${port}`, close: () => (closed ??= close()) };
}
