import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type ChatClient } from '../support/chat-client.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.remove());

const answered = (client: ChatClient, id: string) =>
  client.next('message', (frame) => frame.from === 'advisor' && frame.replyTo === id);

async function talked(): Promise<{ client: ChatClient; welcome: Awaited<ReturnType<ChatClient['hello']>> }> {
  const client = await connect(server.url);
  const welcome = await client.hello({ locale: 'en' });
  await client.ask({ type: 'say', id: 'first', text: 'task=rag_qa deployment=on_prem' });
  await answered(client, 'first');
  return { client, welcome };
}

describe('beginning and resuming', () => {
  it('[3.1] gives a new conversation its own id and token', async () => {
    const [one, two] = [await connect(server.url), await connect(server.url)];
    const [a, b] = [await one.hello(), await two.hello()];
    expect(a.resumed).toBe(false);
    expect(a.lastSeq).toBe(0);
    expect(a.token.length).toBeGreaterThan(40);
    expect(a.conversationId).not.toBe(b.conversationId);
    expect(a.token).not.toBe(b.token);
    one.close();
    two.close();
  });

  it('[3.2] sends exactly what was missed, then what is new', async () => {
    const { client, welcome } = await talked();
    client.terminate();
    const again = await connect(server.url);
    const resumed = await again.hello({ conversationId: welcome.conversationId, token: welcome.token, lastSeq: 2 });
    expect(resumed).toMatchObject({ resumed: true, lastSeq: 4, conversationId: welcome.conversationId });
    await again.ask({ type: 'say', id: 'second', text: 'load.users=300' });
    await answered(again, 'second');
    expect(again.events().map((event) => event.seq)).toEqual([3, 4, 5, 6, 7, 8]);
    again.close();
  });

  it.each([
    ['a wrong token', (id: string) => ({ conversationId: id, token: 'x'.repeat(43) })],
    ['no token', (id: string) => ({ conversationId: id })],
    ['an unknown conversation', () => ({ conversationId: 'nobody', token: 'x'.repeat(43) })],
  ])('[3.3] [6.1] refuses %s for good', async (_name, fields) => {
    const { client, welcome } = await talked();
    const thief = await connect(server.url);
    thief.send({ type: 'hello', id: 'h', ...fields(welcome.conversationId) });
    expect(await thief.next('error')).toMatchObject({ id: 'h', code: 'unknown_conversation', retry: false });
    expect(await thief.closed).toEqual({ code: 4400, reason: 'unknown conversation or wrong token' });
    expect(thief.events()).toEqual([]);
    client.close();
  });

  it('[3.4] refuses a lastSeq that is ahead, and takes another hello', async () => {
    const { client, welcome } = await talked();
    const again = await connect(server.url);
    const open = { conversationId: welcome.conversationId, token: welcome.token };
    again.send({ type: 'hello', id: 'h', ...open, lastSeq: 99 });
    expect(await again.next('error')).toMatchObject({ code: 'seq_ahead' });
    await again.hello({ ...open, lastSeq: 3 });
    await again.next('message');
    expect(again.events().map((event) => event.seq)).toEqual([4]);
    again.close();
    client.close();
  });

  it('[3.5] [4.7] shows every connection the same events', async () => {
    const { client, welcome } = await talked();
    const other = await connect(server.url);
    await other.hello({ conversationId: welcome.conversationId, token: welcome.token, lastSeq: 0, locale: 'en' });
    await Promise.all(
      [client, other].flatMap((from, side) =>
        [1, 2, 3].map((turn) =>
          from.ask({ type: 'say', id: `s${side}-${turn}`, text: `load.users=${side * 10 + turn}` }),
        ),
      ),
    );
    const last = Math.max(...client.frames.flatMap((frame) => (frame.type === 'ack' ? [frame.seq] : [])));
    for (const one of [client, other])
      await one.next('message', (frame) => frame.from === 'advisor' && frame.seq > last);
    expect(client.events().map((event) => event.seq)).toEqual(client.events().map((_, index) => index + 1));
    expect(other.events()).toEqual(client.events());
    client.close();
    other.close();
  });

  it('[3.6] sends the whole conversation again in another language', async () => {
    const { client } = await talked();
    const english = client.events();
    const before = client.frames.length;
    await client.hello({ locale: 'es', lastSeq: 0, ...(await identity(client)) });
    await client.waitFor(
      'the last event again',
      (frame): frame is typeof frame =>
        client.frames.indexOf(frame) >= before &&
        'seq' in frame &&
        frame.type === 'message' &&
        frame.from === 'advisor',
    );
    const spanish = client.frames.slice(before).filter((frame) => 'seq' in frame);
    expect(spanish.map((event) => event.seq)).toEqual(english.map((event) => event.seq));
    expect(spanish[0]).toEqual(english[0]);
    const texts = (frames: readonly unknown[]) => JSON.stringify(frames);
    expect(texts(spanish)).toContain('soluciones');
    expect(texts(english)).toContain('solutions fit');
    expect(texts(spanish)).not.toContain('solutions fit');
    client.close();
  });
});

function identity(client: ChatClient): Promise<{ conversationId: string; token: string }> {
  return client.next('welcome').then(({ conversationId, token }) => ({ conversationId, token }));
}

describe('messages', () => {
  it('[4.2] [4.3] acknowledges a repeated message alike, with one effect', async () => {
    const { client, welcome } = await talked();
    const message = { type: 'say', id: 'again', text: 'load.users=300' };
    const first = await client.ask(message);
    await answered(client, 'again');
    client.terminate();
    const other = await connect(server.url);
    await other.hello({ conversationId: welcome.conversationId, token: welcome.token });
    const second = await other.ask(message);
    expect(second).toEqual(first);
    await other.ask({ type: 'set', id: 'later', patch: { horizonMonths: 24 } });
    await answered(other, 'later');
    const said = other
      .events()
      .filter((event) => event.type === 'message' && event.replyTo === 'again' && event.from === 'customer');
    expect(said).toHaveLength(1);
    other.close();
  });

  it('[4.3] repeats an acknowledgement that has since become impossible', async () => {
    const { client } = await talked();
    const choose = { type: 'choose', id: 'c', solutionId: 'own/c' };
    const first = await client.ask(choose);
    await client.ask({ type: 'set', id: 'cloud', patch: { deployment: 'cloud' } });
    await answered(client, 'cloud');
    client.send(choose);
    await client.waitFor(
      'a second ack',
      (frame): frame is typeof frame =>
        frame.type === 'ack' &&
        frame.id === 'c' &&
        client.frames.indexOf(frame) > client.frames.findIndex((other) => other.type === 'ack' && other.id === 'c'),
    );
    const acks = client.frames.filter((frame) => frame.type === 'ack' && frame.id === 'c');
    expect(acks).toEqual([first, first]);
    client.close();
  });

  it('[4.4] refuses an id that was used with other content', async () => {
    const { client } = await talked();
    client.send({ type: 'say', id: 'first', text: 'something else' });
    expect(await client.next('error')).toMatchObject({ id: 'first', code: 'id_reused', retry: false });
    client.close();
  });

  it('[4.5] leaves the id of a refused message free', async () => {
    const { client } = await talked();
    client.send({ type: 'set', id: 'x', patch: { 'load.users': -4 } });
    expect(await client.next('error')).toMatchObject({ id: 'x', code: 'invalid_patch' });
    expect(await client.ask({ type: 'set', id: 'x', patch: { 'load.users': 4 } })).toMatchObject({ seq: 5 });
    client.close();
  });

  it('[4.1] takes ids of letters, digits, - and _ only', async () => {
    const { client } = await talked();
    client.send({ type: 'ping', id: 'no spaces' });
    expect(await client.next('error')).toMatchObject({ id: null, code: 'invalid_frame' });
    client.send({ type: 'ping', id: 'A-z_09' });
    expect(await client.next('pong')).toMatchObject({ id: 'A-z_09' });
    client.close();
  });

  it('[4.6] answers hello and ping without storing them', async () => {
    const client = await connect(server.url);
    const welcome = await client.hello();
    client.send({ type: 'ping', id: 'p' });
    await client.next('pong', (frame) => frame.id === 'p');
    const again = await client.hello({ conversationId: welcome.conversationId, token: welcome.token });
    expect(again.lastSeq).toBe(0);
    client.close();
  });
});
