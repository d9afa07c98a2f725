import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createAdvisor } from '../../../server/app/create-advisor.ts';
import { createModel } from '../../../server/llm/client.ts';
import { proposeFields } from '../../../server/llm/propose.ts';
import { lock, rephrase, unlock } from '../../../server/llm/rephrase.ts';
import { connect, type ChatClient, type Frame } from '../support/chat-client.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

const advisor = createAdvisor({ today: '2026-11-24' });
const NEED = 'Our clinic wants a chatbot for 300 users; the paperwork must stay in the building.';
const QUOTED = 'must stay in the building';

type Answer = (asked: { system: string; user: string }, response: ServerResponse) => void;
const content = (text: string) => JSON.stringify({ choices: [{ message: { role: 'assistant', content: text } }] });
const saying =
  (write: (asked: { system: string; user: string }) => string): Answer =>
  (asked, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(content(write(asked)));
  };
const proposing = (fields: readonly object[]): Answer =>
  saying(({ system, user }) => (system.includes('JSON array') ? JSON.stringify(fields) : user));

let behave: Answer = saying(() => '');
let requests = 0;
const model = createServer((request: IncomingMessage, response) => {
  requests += 1;
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
  request.on('end', () => {
    const { messages } = JSON.parse(body) as { messages: { content: string }[] };
    behave({ system: messages[0]?.content ?? '', user: messages[1]?.content ?? '' }, response);
  });
});
let baseUrl = '';
let withModel: TestServer;
let without: TestServer;
beforeAll(async () => {
  await new Promise<void>((done) => model.listen(0, '127.0.0.1', done));
  baseUrl = `http://127.0.0.1:${(model.address() as AddressInfo).port}/v1`;
  withModel = await startTestServer({ advisor, env: { LLM_BASE_URL: baseUrl, LLM_MODEL: 'any' } });
  without = await startTestServer({ advisor });
});
const clients: ChatClient[] = [];
afterEach(() => clients.splice(0).forEach((client) => client.close()));
afterAll(async () => {
  await withModel.remove();
  await without.remove();
  model.closeAllConnections();
  model.close();
});

/** Everything a conversation says, without its times. */
async function talk(server: TestServer, text = NEED): Promise<readonly object[]> {
  const client = await connect(server.url);
  clients.push(client);
  await client.hello();
  await client.ask({ id: 'need', type: 'say', text });
  await client.next('message', ({ from, replyTo }) => from === 'advisor' && replyTo === 'need');
  return client.events().map((event: Frame) => ({ ...event, at: '' }));
}

describe('whatever the model does wrong, the answer is the one without it', () => {
  const wrongs: readonly (readonly [string, Answer])[] = [
    ['fails', (_, response) => void response.writeHead(500).end('no')],
    ['hangs up', (_, response) => void response.destroy()],
    ['sends no JSON', (_, response) => void response.end('<html>busy</html>')],
    ['sends another shape', (_, response) => void response.end('{"choices":[]}')],
    ['says nothing', saying(() => '')],
    ['talks nonsense', saying(() => 'As a language model I recommend 9000 GPUs for 12 EUR.')],
    ['redirects', (_, response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
    ['never stops', (_, response) => void response.end(content('x'.repeat(200_000)))],
    ['invents words', proposing([{ path: 'deployment', value: 'on_prem', quotation: 'it was never said' }])],
    ['invents a field', proposing([{ path: 'discount', value: 0.9, quotation: QUOTED }])],
    ['invents a value', proposing([{ path: 'deployment', value: 'on_the_moon', quotation: QUOTED }])],
    ['invents an amount', proposing([{ path: 'budget.amount', value: 50_000, quotation: QUOTED }])],
    ['moves an amount', proposing([{ path: 'budget.amount', value: 300, quotation: 'chatbot for 300 users' }])],
    ['changes what was read', proposing([{ path: 'load.users', value: 900, quotation: 'chatbot for 300 users' }])],
    ['changes figures', saying(({ user }) => user.replace(/⟦(\d+)⟧/g, (_, n) => `⟦${Number(n) + 1}⟧`))],
    ['drops figures', saying(({ user }) => user.replace(/⟦\d+⟧/g, 'some'))],
    ['adds figures', saying(({ user }) => `${user} It costs 5 EUR.`)],
    ['turns it round', saying(({ user }) => `${user} That is not so.`)],
    ['names another product', saying(({ user }) => `${user} Better buy the Acme Superchip.`)],
  ];
  it.each(wrongs)('%s', async (_what, answer) => {
    behave = answer;
    const before = requests;
    const told = await talk(withModel);
    expect(requests).toBeGreaterThan(before);
    expect(told).toEqual(await talk(without));
  });

  it('is slow: the answer comes after at most the time allowed', async () => {
    behave = () => undefined;
    const ask = createModel({ baseUrl, model: 'any', apiKey: undefined, timeoutMs: 50 });
    expect(await ask([{ role: 'user', content: 'hello' }])).toBeNull();
    const started = performance.now();
    const told = await talk(withModel);
    // Once three seconds, not for every line.
    expect(performance.now() - started).toBeLessThan(5900);
    expect(told).toEqual(await talk(without));
  });

  it('is not there', async () => {
    const ask = createModel({ baseUrl: 'http://127.0.0.1:9/v1', model: 'any', apiKey: undefined });
    expect(await ask([{ role: 'user', content: 'hello' }])).toBeNull();
  });

  it('cannot bring in what is out of scope', async () => {
    const off = 'Which laptop plays my games best?';
    behave = proposing([{ path: 'task', value: 'chatbot', quotation: 'plays my games' }]);
    expect(await talk(withModel, off)).toEqual(await talk(without, off));
  });
});

describe('what it does right is taken', () => {
  it('a field with its words, which the reader had not seen', async () => {
    behave = proposing([{ path: 'deployment', value: 'on_prem', quotation: QUOTED }]);
    const events = (await talk(withModel)) as { type: string; brief?: object; evidence?: object[] }[];
    const understood = events.find(({ type }) => type === 'understood');
    expect(understood?.brief).toMatchObject({ deployment: 'on_prem', load: { users: 300 } });
    expect(understood?.evidence).toContainEqual(
      expect.objectContaining({ path: 'deployment', text: QUOTED, start: NEED.indexOf(QUOTED) }),
    );
  });

  it('a number only where the words give the reader that very number', async () => {
    const fields = [
      { path: 'load.users', value: 300, quotation: 'chatbot for 300 users' },
      { path: 'load.requestsPerDay', value: 300, quotation: 'chatbot for 300 users' },
    ];
    const ask = () => Promise.resolve(`\`\`\`json\n${JSON.stringify(fields)}\n\`\`\``);
    const { brief } = await proposeFields(NEED, {}, { ask, understand: advisor.understand });
    expect(brief).toEqual({ load: { users: 300 } });
  });

  it('other words around the same figures', async () => {
    const text = 'First: a chatbot, €48,300 once, €620 a month.';
    const told = await rephrase(text, 'en', ([, user]) =>
      Promise.resolve(user?.content.replace('First:', 'the best fit:') ?? null),
    );
    expect(told).toBe('the best fit: a chatbot, €48,300 once, €620 a month.');
  });

  it('locks every figure and opens it unchanged', () => {
    const text = 'Entre 12.500,50 € y $1,300 (±5 %), 80 GB, 2026-11-24, “RTX 4090”, 3 × A100.';
    const locked = lock(text);
    expect(locked.text.replace(/⟦\d+⟧/g, '')).not.toMatch(/\d/);
    expect(unlock(locked.text, locked)).toBe(text);
    expect(unlock(locked.text.replace('⟦0⟧', ''), locked)).toBeNull();
    expect(unlock(`${locked.text}⟦0⟧`, locked)).toBeNull();
    expect(unlock(`${locked.text} 7`, locked)).toBeNull();
  });
});
