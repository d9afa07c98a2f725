import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createAdvisor } from '../../../server/app/create-advisor.ts';
import { contactIn } from '../../../server/inbox/contact.ts';
import { createSellers } from '../../../server/inbox/sellers.ts';
import { inboxConversation, inboxList, people, sellerSession } from '../../../server/protocol/inbox.ts';
import { connect, type ChatClient, type FrameOf } from '../support/chat-client.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

const advisor = createAdvisor({ today: '2026-11-24' });
const KEY = 'a key of the configuration';
let server: TestServer;
const clients: ChatClient[] = [];
beforeAll(async () => {
  server = await startTestServer({ advisor, env: { SELLER_KEY: KEY } });
});
afterEach(() => clients.splice(0).forEach((client) => client.close()));
afterAll(() => server.remove());

async function open(at: TestServer = server): Promise<ChatClient> {
  const client = await connect(at.url);
  clients.push(client);
  return client;
}

async function call(path: string, options: RequestInit = {}, at: TestServer = server): Promise<Response> {
  return fetch(`${at.url}/api/v1/inbox${path}`, options);
}

async function signIn(name: string, key = KEY, at: TestServer = server): Promise<string> {
  const response = await call(
    '/session',
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name, key }),
    },
    at,
  );
  return sellerSession.parse(await response.json()).token;
}

const bearer = (token: string): RequestInit => ({ headers: { authorization: `Bearer ${token}` } });
const textOf = (message: FrameOf<'message'>): string =>
  message.parts.map((part) => (part.type === 'text' ? part.text : '')).join(' ');

async function asking(at: TestServer = server): Promise<{ client: ChatClient; id: string; token: string }> {
  const client = await open(at);
  const { conversationId, token } = await client.hello();
  await client.ask({ id: 'need', type: 'say', text: 'a chatbot for 300 users' });
  await client.next('advice');
  await client.ask({ id: 'person', type: 'requestHuman', note: 'Can you visit us?' });
  return { client, id: conversationId, token };
}

async function joined(id: string, token: string, at: TestServer = server): Promise<ChatClient> {
  const seller = await open(at);
  await seller.hello({ conversationId: id, token });
  return seller;
}

describe('[7.1] the inbox', () => {
  it('holds who asked for a person, with the brief, to a signed-in seller only', async () => {
    const { id, token } = await asking();
    for (const wrong of ['', token, 'seller.QQ.zzzzzzzzz.AAAA'])
      expect((await call('', bearer(wrong))).status).toBe(401);
    const seller = await signIn('Rosa');
    const { items } = inboxList.parse(await (await call('', bearer(seller))).json());
    expect(items.find(({ conversationId }) => conversationId === id)).toMatchObject({
      status: 'waiting',
      note: 'Can you visit us?',
    });
    const one = inboxConversation.parse(await (await call(`/${id}`, bearer(seller))).json());
    expect(one.brief.load).toEqual({ users: 300 });
    expect(one.events.some(({ type }) => type === 'advice')).toBe(true);
  });

  it('a conversation that asked for nobody is not in it', async () => {
    const client = await open();
    const { conversationId } = await client.hello();
    const seller = await signIn('Rosa');
    expect((await call(`/${conversationId}`, bearer(seller))).status).toBe(404);
    const intruder = await open();
    intruder.send({ type: 'hello', id: 'in', conversationId, token: seller });
    expect((await intruder.closed).code).toBe(4400);
  });

  it('what is settled goes from the list and comes back with a new request', async () => {
    const { client, id } = await asking();
    const seller = await signIn('Rosa');
    const listed = async (): Promise<boolean> =>
      inboxList.parse(await (await call('', bearer(seller))).json()).items.some((item) => item.conversationId === id);
    await call(`/${id}`, { method: 'DELETE', ...bearer(seller) });
    expect(await listed()).toBe(false);
    await client.ask({ id: 'again', type: 'requestHuman' });
    expect(await listed()).toBe(true);
  });
});

describe('[7.2] the key', () => {
  it('a wrong one opens nothing', async () => {
    const response = await call('/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'es' },
      body: JSON.stringify({ name: 'Rosa', key: `${KEY}!` }),
    });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({
      detail: expect.stringContaining('La clave no es correcta') as string,
    });
  });

  it('a token holds for a day, not beyond, not under another key, and not when changed', () => {
    let now = 0;
    const sellers = createSellers({ key: KEY, now: () => now });
    const token = sellers.signIn('Rosa', KEY) ?? '';
    expect(sellers.sellerOf(token)).toBe('Rosa');
    expect(createSellers({ key: KEY, now: () => now }).sellerOf(token)).toBe('Rosa');
    expect(createSellers({ key: `${KEY}2`, now: () => now }).sellerOf(token)).toBeNull();
    const [prefix, , ...rest] = token.split('.');
    expect(sellers.sellerOf([prefix, Buffer.from('Eva').toString('base64url'), ...rest].join('.'))).toBeNull();
    now = 86_400_000;
    expect(sellers.sellerOf(token)).toBeNull();
  });

  it('whether somebody is here follows from who looks', () => {
    let now = 0;
    const sellers = createSellers({ key: KEY, now: () => now });
    expect(sellers.people()).toBe('away');
    sellers.sellerOf(sellers.signIn('Rosa', KEY) ?? '');
    expect(sellers.people()).toBe('here');
    now = 31_000;
    expect(sellers.people()).toBe('away');
    const none = createSellers({ key: undefined, now: () => now });
    expect([none.people(), none.signIn('Rosa', KEY)]).toEqual(['nobody', null]);
  });
});

describe('[7.3] a seller joins', () => {
  it('both read both, and both hear of the coming and going', async () => {
    const { client, id } = await asking();
    const seller = await joined(id, await signIn('Rosa'));
    expect(await client.next('participant', ({ change }) => change === 'joined')).toMatchObject({ who: 'Rosa' });
    await seller.next('advice');
    await seller.ask({ id: 's1', type: 'say', text: 'Good morning, Rosa here.' });
    expect(textOf(await client.next('message', ({ from }) => from === 'seller'))).toBe('Good morning, Rosa here.');
    await client.ask({ id: 'c1', type: 'say', text: 'Hello Rosa, we now have 500 users.' });
    await seller.next('message', ({ replyTo }) => replyTo === 'c1');
    await seller.ask({ id: 'bye', type: 'leave' });
    await client.next('participant', ({ change }) => change === 'left');
    seller.close();
    expect(client.events().map(({ seq }) => seq)).toEqual(client.events().map((_, index) => index + 1));
  });

  it('[7.4] the advisor is silent to the customer and helps the seller in private', async () => {
    const { client, id } = await asking();
    const seller = await joined(id, await signIn('Rosa'));
    await client.ask({ id: 'c1', type: 'say', text: 'a chatbot for 500 users' });
    const draft = await seller.next('draft');
    expect(draft).toMatchObject({ replyTo: 'c1', patch: { 'load.users': 500 } });
    expect(draft.parts.length).toBeGreaterThan(0);
    await client.ask({ id: 'c2', type: 'set', patch: { 'load.users': 700 } });
    await client.next('advice', ({ replyTo }) => replyTo === 'c2');
    const after = client.events().filter((event) => 'replyTo' in event && ['c1', 'c2'].includes(event.replyTo ?? ''));
    expect(after.some((event) => event.type === 'message' && event.from === 'advisor')).toBe(false);
    expect(client.frames.some(({ type }) => type === 'draft')).toBe(false);
    await seller.ask({ id: 'bye', type: 'leave' });
    await client.ask({ id: 'c3', type: 'say', text: 'a chatbot for 900 users' });
    expect(await client.next('message', ({ from, replyTo }) => from === 'advisor' && replyTo === 'c3')).toBeDefined();
  });

  it('a lost line is a leaving', async () => {
    const { client, id } = await asking();
    const seller = await joined(id, await signIn('Rosa'));
    await client.next('participant', ({ change }) => change === 'joined');
    seller.terminate();
    await client.next('participant', ({ change }) => change === 'left');
  });

  it('a second seller is told who is there; a seller cannot answer for the customer, nor a customer leave', async () => {
    const { client, id } = await asking();
    const seller = await joined(id, await signIn('Rosa'));
    await client.next('participant', ({ change }) => change === 'joined');
    const other = await open();
    other.send({ type: 'hello', id: 'second', conversationId: id, token: await signIn('Eva') });
    expect(await other.next('error')).toMatchObject({
      code: 'already_joined',
      message: expect.stringContaining('Rosa') as string,
    });
    seller.send({ type: 'answer', id: 'a', path: 'load.users', value: 3 });
    expect(await seller.next('error')).toMatchObject({ code: 'not_for_sellers' });
    client.send({ type: 'leave', id: 'l' });
    expect(await client.next('error')).toMatchObject({ code: 'not_a_seller' });
  });

  it('[7.5] a restart keeps the request, the words and the token, and takes the seller out', async () => {
    const first = await startTestServer({ advisor, env: { SELLER_KEY: KEY } });
    const { id, token } = await asking(first);
    const key = await signIn('Rosa', KEY, first);
    const seller = await joined(id, key, first);
    await seller.ask({ id: 's1', type: 'say', text: 'I am Rosa.' });
    await first.close();
    const second = await startTestServer({ advisor, env: { SELLER_KEY: KEY }, dataDir: first.dataDir });
    const { items } = inboxList.parse(await (await call('', bearer(key), second)).json());
    expect(items[0]).toMatchObject({ conversationId: id, seller: 'Rosa', note: 'Can you visit us?' });
    const client = await open(second);
    await client.hello({ conversationId: id, token });
    await client.next('message', ({ from }) => from === 'seller');
    await client.next('participant', ({ change }) => change === 'left');
    await client.ask({ id: 'c9', type: 'say', text: 'a chatbot for 900 users' });
    await client.next('message', ({ from, replyTo }) => from === 'advisor' && replyTo === 'c9');
    await second.remove();
  });
});

describe('[7.6] nobody there', () => {
  it('is said, and contact details given afterwards are kept and acknowledged', async () => {
    const none = await startTestServer({ advisor });
    try {
      expect(people.parse(await (await call('/people', {}, none)).json())).toEqual({ people: 'nobody' });
      const { client } = await asking(none);
      const told = await client.next('message', ({ replyTo }) => replyTo === 'person');
      expect(textOf(told)).toMatch(/no specialist here.*email/);
      await client.ask({ id: 'mail', type: 'say', text: 'ana.lopez@example.org' });
      const kept = await client.next('message', ({ from, replyTo }) => replyTo === 'mail' && from === 'advisor');
      expect(textOf(kept)).toMatch(/Kept with your request: ana\.lopez@example\.org/);
      expect(await client.next('participant', ({ contact }) => contact !== undefined)).toMatchObject({
        contact: 'ana.lopez@example.org',
      });
    } finally {
      await none.remove();
    }
  });

  it('details sent with the request are in the inbox', async () => {
    const client = await open();
    const { conversationId } = await client.hello();
    await client.ask({ id: 'p', type: 'requestHuman', note: 'Call me', contact: '+34 600 123 456' });
    const { items } = inboxList.parse(await (await call('', bearer(await signIn('Rosa')))).json());
    expect(items.find((item) => item.conversationId === conversationId)).toMatchObject({
      note: 'Call me',
      contact: '+34 600 123 456',
    });
  });

  it('a number is a telephone only where it is said or looks like one', () => {
    const yes = [
      'ana@example.org',
      'mi móvil es 600 123 456',
      '+34 91 123 45 67',
      '600123456',
      'call me: 555-123-4567',
    ];
    const no = [
      '300 users',
      'presupuesto 150.000 €',
      '3,500,000 images and 20 users',
      'we have 12 GPUs',
      'ana at home',
    ];
    expect(yes.filter((text) => contactIn(text) === null)).toEqual([]);
    expect(no.filter((text) => contactIn(text) !== null)).toEqual([]);
  });
});
