import express, { type Request, type Response, type Router } from 'express';
import type { Advisor } from '../advisor.ts';
import { catalogEndpoints, endpoints, type EndpointContext, type Reply } from '../api/endpoints.ts';
import { RequestFailure } from '../api/failure.ts';
import type { Limits } from '../config.ts';
import type { FairTurns } from '../conversation/fair-turns.ts';
import { parseJson } from '../protocol/json.ts';

function contextOf(request: Request, advisor: Advisor): EndpointContext {
  return { advisor, locale: request.acceptsLanguages('en', 'es') === 'es' ? 'es' : 'en' };
}

function send(response: Response, reply: Reply): void {
  response.set('cache-control', 'no-store');
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

type Queued = (address: string, work: () => Reply | Promise<Reply>) => Promise<Reply>;

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

/** Everything under /api/v1. */
export function apiRouter(advisor: Advisor, options: { readonly limits: Limits; readonly turns: FairTurns }): Router {
  const router = express.Router();
  const queued = createQueue(options.turns, options.limits);
  // The text itself: parsing checks more than JSON.parse does.
  router.use(express.text({ type: 'application/json', limit: options.limits.bodyMaxBytes, defaultCharset: 'utf-8' }));
  for (const endpoint of endpoints) {
    router.post(endpoint.path, async (request, response) => {
      const body = bodyOf(request);
      send(response, await queued(request.ip ?? '', () => endpoint.handle(body, contextOf(request, advisor))));
    });
    router.all(endpoint.path, notAllowed('POST'));
  }
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
