import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAdvisor } from '../../../server/app/create-advisor.ts';
import { openCatalog } from '../../../server/catalog/open-catalog.ts';
import { priceBookAnswer } from '../../../server/protocol/price-books.ts';
import { connect, type ChatClient, type FrameOf } from '../support/chat-client.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let client: ChatClient;
beforeAll(async () => {
  server = await startTestServer({ advisor: createAdvisor({ today: '2026-11-24' }) });
  client = await connect(server.url);
  await client.hello({ locale: 'en' });
});
afterAll(async () => {
  client.close();
  await server.remove();
});

const patch = { task: 'rag_qa', deployment: 'cloud', 'load.users': 200, languages: ['en'] };

async function advised(message: { id: string; type: string } & Record<string, unknown>): Promise<FrameOf<'advice'>> {
  await client.ask(message);
  return client.next('advice', ({ replyTo }) => replyTo === message.id);
}
const monthlyOf = ({ advice }: FrameOf<'advice'>, offer: string | undefined) =>
  advice.solutions.find(({ serving }) => serving.offer === offer)?.estimates.monthlyCost;
async function said(replyTo: string): Promise<string> {
  const { parts } = await client.next('message', (frame) => frame.replyTo === replyTo && frame.from === 'advisor');
  return parts.map((part) => (part.type === 'text' ? part.text : '')).join('\n');
}

/** A book in which a hosted offer is dearer than in the lists: one or more million tokens for 90 USD. */
async function handIn(offer: string): Promise<string> {
  const csv = `offer;price type;list price;currency\n${offer};input;90;USD\n${offer};output;180;USD\n`;
  const response = await fetch(`${server.url}/api/v1/price-books?name=Autumn`, {
    method: 'POST',
    body: csv,
    headers: { 'content-type': 'text/csv' },
  });
  const { id } = priceBookAnswer.parse(await response.json());
  if (id === null) throw new Error('the book was not kept');
  return id;
}

describe('[5.28] a price book in a conversation', () => {
  it('counts from when it is chosen, in rankings and what-ifs, until it is put away or gone', async () => {
    const before = await advised({ id: 's1', type: 'set', patch });
    const offer = before.advice.solutions.map(({ serving }) => serving.offer).find((id) => id !== null) ?? undefined;
    expect(openCatalog().hostedOffers.has(offer ?? '')).toBe(true);
    const book = await handIn(offer ?? '');

    const after = await advised({ id: 's2', type: 'set', patch: {}, priceBook: book });
    expect(await said('s2')).toContain('“Autumn”');
    const listed = monthlyOf(before, offer);
    const dear = monthlyOf(after, offer);
    if (dear) expect(dear.likely).toBeGreaterThan(listed?.likely ?? Infinity);
    else expect(after.advice.solutions[0]?.serving.offer).not.toBe(offer);
    const understood = client.events().findLast((event) => event.type === 'understood');
    expect(understood).toMatchObject({ priceBook: book, patch: {}, replyTo: 's2' });

    // What is asked next is computed with it too.
    const supposed = await advised({ id: 'w1', type: 'whatIf', patch: { 'load.users': 201 } });
    expect(supposed.advice.catalogVersion).toBe(after.advice.catalogVersion);
    expect(after.advice.catalogVersion).not.toBe(before.advice.catalogVersion);

    const back = await advised({ id: 's3', type: 'set', patch: {}, priceBook: null });
    expect(monthlyOf(back, offer)).toEqual(listed);
    await advised({ id: 's4', type: 'set', patch: {}, priceBook: book });
    await fetch(`${server.url}/api/v1/price-books/${book}`, { method: 'DELETE' });
    const gone = await advised({ id: 's5', type: 'set', patch: { 'load.users': 210 } });
    expect(gone.advice.catalogVersion).toBe(before.advice.catalogVersion);
    expect(await said('s5')).toContain('is gone');
  });

  it('is refused where there is none of that id, with nothing changed', async () => {
    const seen = client.events().length;
    client.send({ id: 's6', type: 'set', patch: { 'load.users': 5 }, priceBook: 'pb-none' });
    const refused = await client.next('error', ({ id }) => id === 's6');
    expect(refused).toMatchObject({ code: 'unknown_price_book', retry: false });
    expect(client.events()).toHaveLength(seen);
  });
});

describe('[5.29] several needs', () => {
  it('travel whole with every change of one', async () => {
    const other = await connect(server.url);
    await other.hello({ locale: 'en' });
    await other.ask({
      id: 'a',
      type: 'say',
      text: 'We need a chatbot for customers with 2,000 users. Also, we want to forecast the sales of 300 shops.',
    });
    const first = await other.next('understood', ({ replyTo }) => replyTo === 'a');
    expect(first.workloads?.briefs.map(({ task }) => task)).toEqual(['chatbot', 'forecasting']);
    await other.ask({ id: 'b', type: 'set', patch: { residency: 'ES', 'load.users': 900 } });
    const second = await other.next('understood', ({ replyTo }) => replyTo === 'b');
    expect(second.workloads?.at).toBe(0);
    // What is said of the whole holds for all, the rest for the open one.
    expect(second.workloads?.briefs.map(({ residency, load }) => [residency, load?.users])).toEqual([
      ['ES', 900],
      ['ES', undefined],
    ]);
    other.close();
  });
});
