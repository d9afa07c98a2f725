import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import type { Logger } from 'pino';
import type { Advisor } from '../advisor.ts';
import { docsCss, docsPage } from '../api/docs.ts';
import { problemOf, RequestFailure } from '../api/failure.ts';
import { openApi } from '../api/openapi.ts';
import type { Limits } from '../config.ts';
import type { CatalogStatus } from '../protocol/catalog-status.ts';
import type { Conversations } from '../conversation/conversations.ts';
import type { FairTurns } from '../conversation/fair-turns.ts';
import type { KeptMeasurements } from '../measurements/kept.ts';
import type { KeptPriceBooks } from '../price-books/kept.ts';
import type { Sellers } from '../inbox/sellers.ts';
import type { Store } from '../store/store.ts';
import type { Workers } from '../workers/pool.ts';
import { apiRouter } from './api-router.ts';
import type { Metrics } from './metrics.ts';

const YEAR_SECONDS = 31_536_000;
const MINUTE_MS = 60_000;
const RETRY_AFTER_SECONDS = 5;

const security = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  // The server itself speaks plain HTTP; who puts TLS in front sets this there.
  strictTransportSecurity: false,
});

const requestIds: RequestHandler = (request, response, next) => {
  const given = request.get('x-request-id');
  const id = given !== undefined && /^[A-Za-z0-9_-]{1,64}$/.test(given) ? given : randomUUID();
  response.locals['requestId'] = id;
  response.set('x-request-id', id);
  next();
};

/** The first folders of a path: ids and names of people's things stay out of metrics. */
function routeOf(path: string): string {
  const parts = path.split('/').filter((part) => part !== '');
  const known = parts[0] === 'api' ? parts.slice(0, parts[2] === 'estimates' ? 4 : 3) : parts.slice(0, 1);
  const route = `/${known.join('/')}`;
  return /^\/(api\/v1\/(understand|recommendations|measurements|price-books|documents|inbox|knowledge|analysis|plans|accuracy|catalog|proposals|estimates\/(training|serving))|healthz|readyz|metrics|docs|openapi\.json|assets|catalog|inbox|knowledge|accuracy|c)?$/.test(
    route,
  )
    ? route
    : 'other';
}

function observed(metrics: Metrics, log: Logger): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    const route = routeOf(request.path);
    response.once('finish', () => {
      const seconds = (performance.now() - started) / 1000;
      metrics.requests.inc({ route, status: String(response.statusCode) });
      metrics.requestSeconds.observe({ route }, seconds);
      log.info(
        {
          requestId: String(response.locals['requestId']),
          method: request.method,
          route,
          status: response.statusCode,
          ms: Math.round(seconds * 1000),
        },
        'request',
      );
    });
    next();
  };
}

/** What express and its parsers throw, as failures of our own. */
function failureOf(error: unknown): RequestFailure | null {
  if (error instanceof RequestFailure) return error;
  if (typeof error !== 'object' || error === null || !('status' in error)) return null;
  const type = 'type' in error ? error.type : undefined;
  if (type === 'entity.too.large')
    return new RequestFailure('body-too-large', 'The body is longer than this server reads.');
  if (error.status === 415)
    return new RequestFailure(
      'unsupported-media-type',
      'Send the body as UTF-8 application/json without compression tricks.',
    );
  if (typeof error.status === 'number' && error.status >= 400 && error.status < 500)
    return new RequestFailure('invalid-request', 'The request cannot be read.');
  return null;
}

function problems(metrics: Metrics, log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    let failure = failureOf(error);
    if (failure === null) {
      metrics.errors.inc({ where: 'http' });
      log.error({ requestId: String(response.locals['requestId']), err: error }, 'request failed');
      failure = new RequestFailure('internal', 'The fault is ours and has been recorded. Nothing was changed.');
    }
    const problem = problemOf(failure);
    if (failure.code === 'overloaded') response.set('retry-after', String(RETRY_AFTER_SECONDS));
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  };
}

/** The page with its assets; every address of the page gives the same document. */
function page(app: Express, clientDir: string): void {
  const index = join(clientDir, 'index.html');
  if (!existsSync(index)) return;
  app.use(
    '/assets',
    express.static(join(clientDir, 'assets'), { immutable: true, maxAge: YEAR_SECONDS * 1000, index: false }),
  );
  app.use(express.static(clientDir, { index: false, maxAge: 0 }));
  const document: RequestHandler = (_request, response) => {
    response.set('cache-control', 'no-cache').sendFile(index);
  };
  app.get(['/', '/c/:id', '/catalog{/:kind}', '/accuracy', '/inbox{/:id}', '/knowledge{/:id}'], document);
}

export function createHttpApp(options: {
  readonly advisor: Advisor;
  readonly limits: Limits;
  readonly turns: FairTurns;
  readonly measurements: KeptMeasurements;
  readonly priceBooks: KeptPriceBooks;
  readonly conversations: Conversations;
  readonly inbox: { readonly store: Store; readonly sellers: Sellers };
  readonly catalogStatus: () => CatalogStatus;
  readonly workers: Workers | null;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly clientDir: string;
  /** Rejects while the server cannot do its work. */
  readonly ready: () => Promise<void>;
}): Express {
  const { advisor, limits, metrics, log } = options;
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(requestIds, observed(metrics, log), security);

  app.get('/healthz', (_request, response) => void response.json({ status: 'alive' }));
  app.get('/readyz', async (_request, response) => {
    try {
      await options.ready();
    } catch (error) {
      throw new RequestFailure('not-ready', error instanceof Error ? error.message : 'not ready');
    }
    const { state, problems: refused } = options.catalogStatus();
    response.json({ status: 'ready', catalogVersion: advisor.catalogVersion, catalog: { state, problems: refused } });
  });
  app.get('/metrics', async (_request, response) => {
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  let description: string | undefined;
  app.get('/openapi.json', (_request, response) => {
    description ??= JSON.stringify(openApi());
    response.type('application/json').send(description);
  });
  app.get('/docs', (_request, response) => void response.type('html').send(docsPage()));
  app.get('/docs.css', (_request, response) => void response.type('css').send(docsCss));

  app.use(
    '/api/v1',
    rateLimit({
      windowMs: MINUTE_MS,
      limit: limits.requestsPerMinute,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      handler: () => {
        throw new RequestFailure('too-many-requests', 'Wait a minute and send the request again.');
      },
    }),
    apiRouter(advisor, {
      limits,
      turns: options.turns,
      measurements: options.measurements,
      catalogStatus: options.catalogStatus,
      priceBooks: options.priceBooks,
      conversations: options.conversations,
      inbox: options.inbox,
      workers: options.workers,
    }),
  );
  page(app, options.clientDir);
  app.use((request) => {
    throw new RequestFailure('not-found', `There is nothing at ${request.path.slice(0, 200)}.`);
  });
  app.use(problems(metrics, log));
  return app;
}
