import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type ChatClient } from '../server/support/chat-client.ts';
import { startTestServer, type TestServer } from '../server/support/server.ts';

let server: TestServer;
let client: ChatClient;
let welcome: { readonly conversationId: string; readonly token: string };

beforeAll(async () => {
  server = await startTestServer();
  client = await connect(server.url);
  const { conversationId, token } = await client.hello();
  welcome = { conversationId, token };
  await client.ask({ type: 'say', id: 'used', text: 'task=rag_qa' });
  await client.next('message', (frame) => frame.from === 'advisor');
});
afterAll(async () => {
  client.close();
  await server.remove();
});

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const set = (patch: string, id = 'x') => `{"type":"set","id":"${id}","patch":${patch}}`;

/** Each is one frame; the code is what the error must say. */
const frames: readonly (readonly [string, string | Buffer, string])[] = [
  ['nothing', '', 'invalid_frame'],
  ['white space', ' \n ', 'invalid_frame'],
  ['not JSON', 'hello', 'invalid_frame'],
  ['half an object', '{"type":"say","id":"x"', 'invalid_frame'],
  ['two objects', '{"type":"ping","id":"x"}{"type":"ping","id":"y"}', 'invalid_frame'],
  ['a comment', '{"type":"ping","id":"x"} // hi', 'invalid_frame'],
  ['a number', '7', 'invalid_frame'],
  ['null', 'null', 'invalid_frame'],
  ['a list', '[{"type":"ping","id":"x"}]', 'invalid_frame'],
  ['a text', '"ping"', 'invalid_frame'],
  ['a binary frame', Buffer.from('{"type":"ping","id":"x"}'), 'invalid_frame'],
  ['binary noise', Buffer.from([0, 255, 254, 1]), 'invalid_frame'],
  ['no type', '{"id":"x"}', 'invalid_frame'],
  ['an unknown type', '{"type":"drop","id":"x"}', 'invalid_frame'],
  ['a type of a server frame', '{"type":"advice","id":"x"}', 'invalid_frame'],
  ['no id', '{"type":"ping"}', 'invalid_frame'],
  ['an id that is a number', '{"type":"ping","id":7}', 'invalid_frame'],
  ['an empty id', '{"type":"ping","id":""}', 'invalid_frame'],
  ['a long id', `{"type":"ping","id":"${'x'.repeat(65)}"}`, 'invalid_frame'],
  ['an id with a line break', '{"type":"ping","id":"a\\nb"}', 'invalid_frame'],
  ['an unknown key', '{"type":"say","id":"x","text":"a","admin":true}', 'invalid_frame'],
  ['a text that is no text', '{"type":"say","id":"x","text":{"a":1}}', 'invalid_frame'],
  ['no text', '{"type":"say","id":"x"}', 'invalid_frame'],
  ['an empty text', '{"type":"say","id":"x","text":""}', 'invalid_frame'],
  ['a blank text', '{"type":"say","id":"x","text":"  "}', 'empty_text'],
  ['a text above the limit', `{"type":"say","id":"x","text":"${'a'.repeat(20_001)}"}`, 'invalid_frame'],
  ['NaN', set('{"load.users":NaN}'), 'invalid_frame'],
  ['Infinity', set('{"load.users":Infinity}'), 'invalid_frame'],
  ['a number beyond all numbers', set('{"load.users":1e999}'), 'invalid_patch'],
  ['a negative budget', set('{"budget.amount":-150000}'), 'invalid_patch'],
  ['a budget of nothing', set('{"budget.amount":0}'), 'invalid_patch'],
  ['a budget as text', set('{"budget.amount":"150000"}'), 'invalid_patch'],
  ['an unknown currency', set('{"budget":{"amount":1,"currency":"XXX"}}'), 'invalid_patch'],
  ['half a user', set('{"load.users":2.5}'), 'invalid_patch'],
  ['too many users', set('{"load.users":1e15}'), 'invalid_patch'],
  ['an unknown field', set('{"load.cats":3}'), 'invalid_patch'],
  ['a group with an unknown key', set('{"budget":{"amount":1,"colour":"red"}}'), 'invalid_patch'],
  ['a patch that is a list', set('["load.users"]'), 'invalid_frame'],
  ['a patch that is null', set('null'), 'invalid_frame'],
  ['an empty patch', set('{}'), 'invalid_patch'],
  ['a date that does not exist', set('{"deadline":"2027-02-30"}'), 'invalid_patch'],
  ['a task nobody knows', set('{"task":"world_peace"}'), 'invalid_patch'],
  ['__proto__ as a field', set('{"__proto__":{"polluted":true}}'), 'invalid_frame'],
  ['constructor as a field', set('{"constructor":{"prototype":{"polluted":true}}}'), 'invalid_frame'],
  ['prototype deep inside', set('{"budget":{"prototype":1}}'), 'invalid_frame'],
  ['toString as a field', set('{"toString":1}'), 'invalid_patch'],
  ['__proto__ beside the type', '{"type":"ping","id":"x","__proto__":{"a":1}}', 'invalid_frame'],
  ['a lone surrogate', '{"type":"say","id":"x","text":"a\\ud800b"}', 'invalid_frame'],
  ['surrogates the wrong way round', '{"type":"say","id":"x","text":"\\udc00\\ud800"}', 'invalid_frame'],
  ['a lone surrogate as a key', set('{"\\ud800":1}'), 'invalid_frame'],
  ['deep nesting', set(`{"task":${nested(1000)}}`), 'invalid_frame'],
  ['very deep nesting', nested(30_000), 'invalid_frame'],
  ['a used id with other content', '{"type":"say","id":"used","text":"task=code"}', 'id_reused'],
  ['a used id with another type', set('{"horizonMonths":3}', 'used'), 'id_reused'],
  ['an answer without one', '{"type":"answer","id":"x","path":"load.users"}', 'invalid_answer'],
  ['an answer with two', '{"type":"answer","id":"x","path":"load.users","value":3,"skip":true}', 'invalid_answer'],
  ['skip: false', '{"type":"answer","id":"x","path":"load.users","skip":false}', 'invalid_frame'],
  ['an answer to no field', '{"type":"answer","id":"x","path":"__proto__","value":1}', 'invalid_answer'],
  ['a comparison of one', '{"type":"compare","id":"x","solutionIds":["own/a"]}', 'invalid_frame'],
  ['a comparison of five', '{"type":"compare","id":"x","solutionIds":["1","2","3","4","5"]}', 'invalid_frame'],
  ['a comparison of strangers', '{"type":"compare","id":"x","solutionIds":["1","2"]}', 'unknown_solution'],
  ['a choice of nothing', '{"type":"choose","id":"x","solutionId":"nobody"}', 'unknown_solution'],
  ['an explanation of nothing', '{"type":"explain","id":"x","subject":"__proto__"}', 'unknown_subject'],
  ['a note above the limit', `{"type":"requestHuman","id":"x","note":"${'n'.repeat(2001)}"}`, 'invalid_frame'],
  ['a hello with a negative lastSeq', '{"type":"hello","id":"x","lastSeq":-1}', 'invalid_frame'],
  ['a hello in Klingon', '{"type":"hello","id":"x","locale":"tlh"}', 'invalid_frame'],
  ['a what-if of an impossible brief', '{"type":"whatIf","id":"x","patch":{"horizonMonths":-3}}', 'invalid_patch'],
];

describe('[2.2] frames', () => {
  it.each(frames)('%s', async (_name, frame, code) => {
    const before = client.frames.length;
    client.send(frame);
    const error = await client.waitFor(
      'error',
      (one): one is typeof one => one.type === 'error' && client.frames.indexOf(one) >= before,
    );
    expect(error).toMatchObject({ code, retry: false });
    expect(error.type === 'error' && error.message.length > 10).toBe(true);
  });

  it('have changed nothing: the conversation goes on where it was', async () => {
    expect((await client.ask({ type: 'set', id: 'after', patch: { horizonMonths: 12 } })).seq).toBe(5);
    await client.next('message', (frame) => frame.replyTo === 'after');
    expect(client.events().map((event) => event.seq)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(client.events()[4]).toMatchObject({ brief: { task: 'rag_qa', horizonMonths: 12 } });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('of a megabyte close the connection, not the conversation', async () => {
    const big = await connect(server.url);
    await big.hello(welcome);
    big.send({ type: 'say', id: 'big', text: 'a'.repeat(1_000_000) });
    expect((await big.closed).code).toBe(1009);
    const again = await connect(server.url);
    expect(await again.hello(welcome)).toMatchObject({ resumed: true, lastSeq: 7 });
    again.close();
  });
});

interface Bad {
  readonly path?: string;
  readonly method?: string;
  readonly type?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}
const understand = '/api/v1/understand';
const recommend = '/api/v1/recommendations';
const serving = '/api/v1/estimates/serving';

const bodies: readonly (readonly [string, Bad, number])[] = [
  ['nothing', { body: '' }, 400],
  ['not JSON', { body: '{text:"a"}' }, 400],
  ['half JSON', { body: '{"text":"a"' }, 400],
  ['a list', { body: '[]' }, 400],
  ['null', { body: 'null' }, 400],
  ['no text', { body: '{}' }, 400],
  ['an empty text', { body: '{"text":""}' }, 400],
  ['a text that is a number', { body: '{"text":7}' }, 400],
  ['a long text', { body: JSON.stringify({ text: 'a'.repeat(20_001) }) }, 400],
  ['a megabyte', { body: JSON.stringify({ text: 'a'.repeat(1_000_000) }) }, 413],
  ['a lone surrogate', { body: '{"text":"\\ud800"}' }, 400],
  ['an unknown key', { body: '{"text":"a","admin":true}' }, 400],
  ['__proto__', { body: '{"text":"a","__proto__":{"polluted":true}}' }, 400],
  ['deep nesting', { body: `{"text":"a","brief":${'{"data":'.repeat(5000)}1${'}'.repeat(5000)}}` }, 400],
  ['another content type', { type: 'text/plain', body: '{"text":"a"}' }, 415],
  ['a form', { type: 'application/x-www-form-urlencoded', body: 'text=a' }, 415],
  ['another charset', { type: 'application/json; charset=koi8-r', body: '{"text":"a"}' }, 415],
  ['an unknown encoding', { headers: { 'content-encoding': 'magic' }, body: '{"text":"a"}' }, 415],
  ['GET', { method: 'GET' }, 405],
  ['DELETE', { method: 'DELETE' }, 405],
  ['an unknown path', { path: '/api/v1/nothing', body: '{}' }, 404],
  ['an unknown version', { path: '/api/v2/understand', body: '{}' }, 404],
  ['NaN', { path: recommend, body: '{"brief":{"load":{"users":NaN}}}' }, 400],
  ['1e999 users', { path: recommend, body: '{"brief":{"load":{"users":1e999}}}' }, 400],
  ['a negative budget', { path: recommend, body: '{"brief":{"budget":{"amount":-1}}}' }, 400],
  ['an unknown field of the brief', { path: recommend, body: '{"brief":{"colour":"red"}}' }, 400],
  ['no brief', { path: recommend, body: '{"limit":3}' }, 400],
  ['a limit of nothing', { path: recommend, body: '{"brief":{},"limit":0}' }, 400],
  ['an unknown locale', { path: recommend, body: '{"brief":{},"locale":"fr"}' }, 400],
  ['no tokens', { path: serving, body: '{"model":"m","accelerator":"chip"}' }, 400],
  [
    'negative tokens',
    { path: serving, body: '{"model":"m","accelerator":"chip","inputTokens":-1,"outputTokens":1}' },
    400,
  ],
  [
    'an unknown accelerator',
    { path: serving, body: '{"model":"m","accelerator":"nothing","inputTokens":1,"outputTokens":1}' },
    400,
  ],
  ['an unknown format', { path: '/api/v1/proposals', body: '{"brief":{},"format":"exe"}' }, 400],
  ['an unknown kind', { path: '/api/v1/catalog/spells', method: 'GET' }, 404],
  ['an unknown entry', { path: '/api/v1/catalog/models/no/such/model', method: 'GET' }, 404],
  ['broken percent signs', { path: '/api/v1/catalog/models/%E0%A4%A', method: 'GET' }, 400],
  ['an unknown query key', { path: '/api/v1/catalog/models?limit=3&x=1', method: 'GET' }, 400],
  ['a limit that is a word', { path: '/api/v1/catalog/models?limit=many', method: 'GET' }, 400],
  ['a repeated query key', { path: '/api/v1/catalog/models?q=a&q=b', method: 'GET' }, 400],
];

describe('HTTP', () => {
  it.each(bodies)('%s', async (_name, bad, status) => {
    const method = bad.method ?? 'POST';
    const response = await fetch(`${server.url}${bad.path ?? understand}`, {
      method,
      headers: { 'content-type': bad.type ?? 'application/json', ...bad.headers },
      ...(method === 'POST' ? { body: bad.body ?? '' } : {}),
    });
    const problem = (await response.json()) as { status: number; title: string; detail: string; errors: unknown[] };
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(problem).toEqual({
      type: expect.stringMatching(/^\/docs#[a-z-]+$/) as string,
      title: expect.any(String) as string,
      status,
      detail: expect.stringMatching(/.{10,}/) as string,
      errors: expect.any(Array) as unknown[],
    });
    expect(problem.detail).not.toMatch(/\.ts:|node_modules|Error:/);
  });

  it('is well after all of it', async () => {
    const response = await fetch(`${server.url}/readyz`);
    expect(response.status).toBe(200);
    const good = await fetch(`${server.url}${understand}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"text":"task=code"}',
    });
    expect(await good.json()).toMatchObject({ brief: { task: 'code' } });
  });
});
