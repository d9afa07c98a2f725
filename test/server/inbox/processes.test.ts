import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { people } from '../../../server/protocol/inbox.ts';
import { openStore } from '../../../server/store/open-store.ts';
import type { Store } from '../../../server/store/store.ts';
import { connect } from '../support/chat-client.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

const key = 'the key of this test';
let kept: Store;
let one: TestServer;
let other: TestServer;

/** Two servers that know nothing of each other but the store. */
beforeAll(async () => {
  kept = await openStore({
    databaseUrl: undefined,
    dataDir: mkdtempSync(join(tmpdir(), 'advisor-shared-')),
    onError: () => undefined,
  });
  const store: Store = { ...kept, close: () => Promise.resolve() };
  const start = () =>
    startTestServer({
      store,
      shared: true,
      env: { SELLER_KEY: key },
      limits: { burst: 1000, messagesPerSecond: 1000, sharedLookMs: 20 },
    });
  [one, other] = await Promise.all([start(), start()]);
});
afterAll(async () => {
  await Promise.all([one.remove(), other.remove()]);
  await kept.close();
});

const whoIsThere = async (server: TestServer): Promise<string> =>
  people.parse(await (await fetch(`${server.url}/api/v1/inbox/people`)).json()).people;

it('[7.7] a seller at one server is there for the customer at the other, and each hears what is said at both', async () => {
  expect(await whoIsThere(one)).toBe('away');
  const customer = await connect(one.url);
  const { conversationId } = await customer.hello({ locale: 'en' });
  await customer.ask({ id: 'h1', type: 'requestHuman', note: 'a price' });
  const signedIn = await fetch(`${other.url}/api/v1/inbox/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Robin', key }),
  });
  const { token } = (await signedIn.json()) as { readonly token: string };
  const list = await fetch(`${other.url}/api/v1/inbox`, { headers: { authorization: `Bearer ${token}` } });
  expect(await list.json()).toMatchObject({ items: [{ conversationId, note: 'a price', status: 'waiting' }] });
  await expect.poll(() => whoIsThere(one)).toBe('here');

  const seller = await connect(other.url);
  await seller.hello({ conversationId, token, locale: 'en' });
  await customer.next('participant', ({ change, who }) => change === 'joined' && who === 'Robin');
  await seller.ask({ id: 's1', type: 'say', text: '12,345 euros' });
  const heard = await customer.next('message', ({ from }) => from === 'seller');
  expect(heard.parts).toEqual([{ type: 'text', text: '12,345 euros' }]);
  await customer.ask({ id: 'c1', type: 'say', text: 'That is fine' });
  const answered = await seller.next('message', ({ from, replyTo }) => from === 'customer' && replyTo === 'c1');
  // The numbers of the events have no gap on either side, and the advisor keeps silent.
  expect(customer.events().map(({ seq }) => seq)).toEqual(customer.events().map((_, index) => index + 1));
  expect(
    customer.events().some((event) => 'replyTo' in event && event.replyTo === 'c1' && event.seq > answered.seq),
  ).toBe(false);
  await seller.ask({ id: 's2', type: 'leave' });
  await customer.next('participant', ({ change }) => change === 'left');
  customer.close();
  seller.close();
});
