import express, { type Request, type Response, type Router } from 'express';
import type { Advisor } from '../advisor.ts';
import { catalogEndpoints, catalogStatusEndpoint } from '../api/catalog-endpoints.ts';
import { accuracyEndpoint, readAccuracy } from '../api/accuracy-endpoint.ts';
import { knowledgeEndpoints } from '../api/knowledge-endpoints.ts';
import { measurementsEndpoints, measurementsRequestOf } from '../api/measurements-endpoints.ts';
import { endpoints, type EndpointContext, type Reply } from '../api/endpoints.ts';
import { RequestFailure } from '../api/failure.ts';
import { longEndpoints } from '../api/long-endpoints.ts';
import type { Limits } from '../config.ts';
import type { Conversations } from '../conversation/conversations.ts';
import type { FairTurns } from '../conversation/fair-turns.ts';
import type { KeptMeasurements } from '../measurements/kept.ts';
import type { CatalogStatus } from '../protocol/catalog-status.ts';
import type { KeptPriceBooks } from '../price-books/kept.ts';
import type { Sellers } from '../inbox/sellers.ts';
import type { Store } from '../store/store.ts';
import type { WorkerReply } from '../workers/messages.ts';
import type { Workers } from '../workers/pool.ts';
import { parseJson } from '../protocol/json.ts';
import { MEASUREMENTS_MAX_BYTES } from '../protocol/measurements.ts';
import { documentsRoutes } from './documents-routes.ts';
import { inboxRoutes } from './inbox-routes.ts';
import { priceBooksRoutes } from './price-books-routes.ts';

function contextOf(request: Request, advisor: Advisor): EndpointContext {
  return { advisor, locale: request.acceptsLanguages('en', 'es') === 'es' ? 'es' : 'en' };
}

function send(response: Response, reply: Reply | WorkerReply): void {
  response.set('cache-control', 'no-store');
  if (reply.type === 'json-text') {
    response.type('application/json').send(reply.text);
    return;
  }
  if (reply.type === 'json') {
    response.json(reply.body);
    return;
  }
  response.set('content-type', reply.contentType);
  response.attachment(reply.fileName);
  // attachment() guesses a type from the name; ours is exact.
  response.set('content-type', reply.contentType);
  response.end(reply.body);
}

function bodyOf(request: Request): unknown {
  if (!request.is('application/json'))
    throw new RequestFailure('unsupported-media-type', 'Send the body as application/json.');
  // JSON between programs is UTF-8 (RFC 8259).
  const charset = /charset="?([^";]+)/i.exec(request.get('content-type') ?? '')?.[1];
  if (charset !== undefined && charset.trim().toLowerCase() !== 'utf-8')
    throw new RequestFailure('unsupported-media-type', 'Send the body as UTF-8.');
  const text: unknown = request.body;
  const parsed = parseJson(typeof text === 'string' ? text : '');
  if (!parsed.ok) throw new RequestFailure('malformed-json', `The body is refused: ${parsed.detail}.`);
  return parsed.value;
}

function notAllowed(allow: string) {
  return (request: Request, response: Response): never => {
    response.set('allow', allow);
    throw new RequestFailure('method-not-allowed', `${request.method} is not offered here; use ${allow}.`);
  };
}

type Queued = <T>(address: string, work: () => T | Promise<T>) => Promise<T>;

/** Runs work in the turns it shares with the chat, and turns away what would only wait too long. */
function createQueue(turns: FairTurns, limits: Limits): Queued {
  const waiting = new Map<string, number>();
  return async (address, work) => {
    const mine = waiting.get(address) ?? 0;
    if (mine >= limits.waitingPerAddressMax || turns.waiting() >= limits.waitingMax)
      throw new RequestFailure('overloaded', 'Many requests wait already. Send this one again in a few seconds.');
    waiting.set(address, mine + 1);
    try {
      return await turns.run(`api ${address}`, work);
    } finally {
      const left = (waiting.get(address) ?? 1) - 1;
      if (left > 0) waiting.set(address, left);
      else waiting.delete(address);
    }
  };
}

/** Benchmark results of users: a file may be far longer than any other body. */
function measurementsRoutes(
  router: Router,
  of: { readonly advisor: Advisor; readonly queued: Queued; readonly kept: KeptMeasurements },
): void {
  const { advisor, queued, kept } = of;
  const { path } = measurementsEndpoints;
  router.use(path, express.text({ type: () => true, limit: MEASUREMENTS_MAX_BYTES, defaultCharset: 'utf-8' }));
  router.post(path, async (request, response) => {
    const text: unknown = request.body;
    const isJson = request.is('application/json') !== false;
    const asked = measurementsRequestOf(typeof text === 'string' ? text : '', isJson, request.query);
    const renderer = advisor.renderer(contextOf(request, advisor).locale);
    const work = async (): Promise<Reply> => ({ type: 'json', body: await kept.handIn(asked, renderer) });
    send(response, await queued(request.ip ?? '', work));
  });
  router.get(path, async (_request, response) => {
    send(response, { type: 'json', body: await kept.list() });
  });
  router.all(path, notAllowed('GET, POST'));
  router.delete(`${path}/:id`, async (request, response) => {
    const removed = await kept.remove(request.params.id);
    if (removed === 0) throw new RequestFailure('not-found', 'There is no measurement of this id.');
    send(response, { type: 'json', body: { catalogVersion: advisor.catalogVersion, removed } });
  });
  router.all(`${path}/:id`, notAllowed('DELETE'));
}

const isLong: ReadonlySet<string> = new Set(longEndpoints.map(({ path }) => path));

/** Everything under /api/v1. */
export function apiRouter(
  advisor: Advisor,
  options: {
    readonly limits: Limits;
    readonly turns: FairTurns;
    readonly measurements: KeptMeasurements;
    readonly priceBooks: KeptPriceBooks;
    readonly conversations: Conversations;
    readonly inbox: { readonly store: Store; readonly sellers: Sellers };
    readonly catalogStatus: () => CatalogStatus;
    readonly workers: Workers | null;
  },
): Router {
  const router = express.Router();
  const { limits, turns, workers } = options;
  const queued = createQueue(turns, limits);
  // Threads have turns of their own: the chat and who asks for little do not wait for them.
  const queuedApart = workers && createQueue(workers.turns, limits);
  measurementsRoutes(router, { advisor, queued, kept: options.measurements });
  inboxRoutes(router, { advisor, ...options.inbox, notAllowed });
  documentsRoutes(router, {
    advisor,
    conversations: options.conversations,
    clock: () => performance.now(),
    notAllowed,
  });
  priceBooksRoutes(router, { advisor, kept: options.priceBooks, notAllowed });
  // The text itself: parsing checks more than JSON.parse does.
  router.use(express.text({ type: 'application/json', limit: options.limits.bodyMaxBytes, defaultCharset: 'utf-8' }));
  for (const endpoint of endpoints) {
    router.post(endpoint.path, async (request, response) => {
      const body = bodyOf(request);
      const context = contextOf(request, advisor);
      const address = request.ip ?? '';
      if (isLong.has(endpoint.path) && workers?.isReady() === true && queuedApart) {
        const work = { path: endpoint.path, body, locale: context.locale };
        send(response, await queuedApart(address, () => workers.run(work)));
      } else send(response, await queued(address, () => endpoint.handle(body, context)));
    });
    router.all(endpoint.path, notAllowed('POST'));
  }
  router.get(accuracyEndpoint.path, (_request, response) => {
    send(response, { type: 'json', body: readAccuracy() });
  });
  router.all(accuracyEndpoint.path, notAllowed('GET'));
  router.get(catalogStatusEndpoint.path, (_request, response) => {
    send(response, { type: 'json', body: options.catalogStatus() });
  });
  router.get(knowledgeEndpoints.list.path, (request, response) => {
    send(response, knowledgeEndpoints.list.handle(request.query, contextOf(request, advisor)));
  });
  router.get('/knowledge/:id', (request, response) => {
    send(response, knowledgeEndpoints.entry.handle(request.params.id, request.query, contextOf(request, advisor)));
  });
  router.all(['/knowledge', '/knowledge/:id'], notAllowed('GET'));
  router.get('/catalog/compare', (request, response) => {
    send(response, catalogEndpoints.compare.handle(request.query, contextOf(request, advisor)));
  });
  router.get('/catalog/:kind', (request, response) => {
    send(response, catalogEndpoints.list.handle(request.params.kind, request.query, contextOf(request, advisor)));
  });
  router.get('/catalog/:kind/*id', (request, response) => {
    const id = request.params.id.join('/');
    send(response, catalogEndpoints.entry.handle(request.params.kind, id, contextOf(request, advisor)));
  });
  router.all(['/catalog/:kind', '/catalog/:kind/*id'], notAllowed('GET'));
  return router;
}
