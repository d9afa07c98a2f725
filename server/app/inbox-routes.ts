import type { Request, RequestHandler, Router } from 'express';
import express from 'express';
import { rateLimit } from 'express-rate-limit';
import { say } from '../../rules/message.ts';
import type { Advisor } from '../advisor.ts';
import { parse } from '../api/endpoints.ts';
import { RequestFailure } from '../api/failure.ts';
import { emptyConversation, replay } from '../conversation/state.ts';
import type { Sellers } from '../inbox/sellers.ts';
import type { StoredEvent } from '../protocol/chat.ts';
import type { Locale } from '../protocol/http.ts';
import { sellerSignIn } from '../protocol/inbox.ts';
import { parseJson } from '../protocol/json.ts';
import type { Store } from '../store/store.ts';

/** Tries of the key from one address in a minute. */
const TRIES = 10;
const MINUTE_MS = 60_000;
const PAGE = 200;
const BODY_MAX = 4096;

interface InboxOf {
  readonly advisor: Advisor;
  readonly store: Store;
  readonly sellers: Sellers;
  readonly notAllowed: (allow: string) => RequestHandler;
}

const localeOf = (request: Request): Locale => (request.acceptsLanguages('en', 'es') === 'es' ? 'es' : 'en');

async function allEvents(store: Store, id: string): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = [];
  for (;;) {
    const page = await store.eventsAfter(id, { afterSeq: events.at(-1)?.seq ?? 0, limit: PAGE });
    events.push(...page);
    if (page.length < PAGE) return events;
  }
}

/** The inbox of the sellers: who asked for a person, and each conversation as it stands. */
export function inboxRoutes(router: Router, { advisor, store, sellers, notAllowed }: InboxOf): void {
  const refused = (request: Request, messageId: string): RequestFailure =>
    new RequestFailure('not-signed-in', advisor.renderer(localeOf(request)).text(say(messageId)));
  const signedIn: RequestHandler = (request, _response, next) => {
    const token = /^Bearer (.+)$/i.exec(request.get('authorization') ?? '')?.[1] ?? '';
    if (sellers.sellerOf(token) === null) throw refused(request, 'inbox.error.notSignedIn');
    next();
  };
  const entryOf = async (id: string) => {
    const entry = await store.inboxEntry(id);
    if (entry === null)
      throw new RequestFailure('not-found', 'Nobody asked for a person in a conversation of this id.');
    return entry;
  };
  router.use('/inbox', (_request, response, next) => {
    response.set('cache-control', 'no-store');
    next();
  });

  router.get('/inbox/people', async (_request, response) => {
    await sellers.refresh();
    response.json({ people: sellers.people() });
  });
  router.post(
    '/inbox/session',
    rateLimit({
      windowMs: MINUTE_MS,
      limit: TRIES,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      handler: () => {
        throw new RequestFailure('too-many-requests', 'Wait a minute and try again.');
      },
    }),
    express.text({ type: 'application/json', limit: BODY_MAX, defaultCharset: 'utf-8' }),
    (request, response) => {
      const body: unknown = request.body;
      const read = parseJson(typeof body === 'string' ? body : '');
      if (!read.ok) throw new RequestFailure('malformed-json', `The body is refused: ${read.detail}.`);
      const { name, key } = parse(sellerSignIn, read.value);
      const token = sellers.signIn(name, key);
      if (token === null) throw refused(request, 'inbox.error.wrongKey');
      response.json({ name, token });
    },
  );
  router.get('/inbox', signedIn, async (_request, response) => {
    response.json({ items: await store.inbox() });
  });
  router.get('/inbox/:id', signedIn, async (request, response) => {
    const id = String(request.params['id']);
    const entry = await entryOf(id);
    const events = await allEvents(store, id);
    const renderer = advisor.renderer(localeOf(request));
    response.json({
      entry,
      brief: replay(emptyConversation, events).brief,
      events: events.map((event) => renderer.deep(event)),
    });
  });
  router.delete('/inbox/:id', signedIn, async (request, response) => {
    const id = String(request.params['id']);
    await entryOf(id);
    await store.settleInboxEntry(id);
    response.json({ settled: id });
  });
  router.all('/inbox', notAllowed('GET'));
  router.all('/inbox/:id', notAllowed('GET, DELETE'));
}
