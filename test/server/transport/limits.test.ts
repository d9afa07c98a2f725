import { EventEmitter } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { FRAME_MAX_BYTES } from '../../../server/protocol/limits.ts';
import { defaultLimits } from '../../../server/config.ts';
import { openStore } from '../../../server/store/open-store.ts';
import { digest } from '../../../server/conversation/secrets.ts';
import { createFeed } from '../../../server/transport/feed.ts';
import { createSellers } from '../../../server/inbox/sellers.ts';
import { serveConnection } from '../../../server/transport/connection.ts';
import { createTokenBucket } from '../../../server/transport/token-bucket.ts';
import type { StoredEvent } from '../../../server/protocol/chat.ts';
import { connect } from '../support/chat-client.ts';
import { fakeAdvice, fakeAdvisor, solution, TODAY } from '../support/fake-advisor.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { say } from '../../../rules/message.ts';

let server: TestServer;
afterEach(() => server.remove());

describe('frames', () => {
  it('[2.1] takes a frame of 64 KiB and closes on a longer one, the conversation intact', async () => {
    server = await startTestServer();
    const client = await connect(server.url);
    const welcome = await client.hello();
    await client.ask({ type: 'say', id: 'a', text: 'task=rag_qa' });
    client.send(`{"type":"ping","id":"p"}${' '.repeat(FRAME_MAX_BYTES - 24)}`);
    await client.next('pong');
    client.send(`{"type":"ping","id":"q"}${' '.repeat(FRAME_MAX_BYTES - 23)}`);
    expect((await client.closed).code).toBe(1009);
    const again = await connect(server.url);
    expect(await again.hello({ conversationId: welcome.conversationId, token: welcome.token })).toMatchObject({
      resumed: true,
    });
    again.close();
  });

  it('[2.3] says errors in the connection’s language', async () => {
    server = await startTestServer();
    const client = await connect(server.url);
    await client.hello({ locale: 'es' });
    client.send('no');
    expect(await client.next('error')).toMatchObject({
      id: null,
      code: 'invalid_frame',
      message: 'Este mensaje no se puede leer: not valid JSON',
      retry: false,
    });
    client.send({ type: 'say', id: 'named', text: 7 });
    expect(await client.next('error', (frame) => frame.id === 'named')).toMatchObject({ code: 'invalid_frame' });
    client.close();
  });

  it('[2.4] refuses what comes too fast, and closes on a hundred refusals', async () => {
    server = await startTestServer({ limits: { burst: 3, messagesPerSecond: 0.001 } });
    const client = await connect(server.url);
    await client.hello();
    for (const id of ['a', 'b', 'c']) client.send({ type: 'ping', id });
    expect(await client.next('error')).toMatchObject({ id: 'c', code: 'rate_limited', retry: true });
    for (let index = 0; index < 100; index += 1) client.send({ type: 'ping', id: `p${index}` });
    expect((await client.closed).code).toBe(1008);
    expect(client.frames.filter((frame) => frame.type === 'error')).toHaveLength(100);
  });

  it('[2.4] gives back what time earns, never more than the burst', () => {
    const bucket = createTokenBucket({ burst: 2, perSecond: 10 });
    expect([0, 0, 0, 100, 100, 9000, 9000, 9000].map((now) => bucket.take(now))).toEqual([
      true,
      true,
      false,
      true,
      false,
      true,
      true,
      false,
    ]);
  });

  it('[2.5] keeps an advice within a frame in every language, the best solutions staying', async () => {
    const long = (count: number) => say('conversation.label', { label: 'ñ'.repeat(count) });
    server = await startTestServer({
      advisor: {
        ...fakeAdvisor,
        advise: (brief) => ({
          ...fakeAdvice(brief),
          solutions: [1, 2, 3, 4, 5].map((rank) => solution(`s${rank}`, { rank, reasons: [long(7000)] })),
        }),
      },
    });
    const client = await connect(server.url);
    await client.hello();
    await client.ask({ type: 'say', id: 'a', text: 'task=rag_qa' });
    const advice = await client.next('advice');
    expect(Buffer.byteLength(JSON.stringify(advice))).toBeLessThanOrEqual(FRAME_MAX_BYTES);
    expect(advice.advice.solutions.map((entry) => entry.id)).toEqual(['s1', 's2', 's3', 's4']);
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    expect(metrics).toMatch(/advisor_chat_advices_total\{dropped="1"\} 1/);
    client.close();
  });

  it('[2.5] sends a message of the longest text back within a frame', async () => {
    server = await startTestServer();
    const client = await connect(server.url);
    await client.hello();
    const text = '漢'.repeat(20_000);
    await client.ask({ type: 'say', id: 'a', text });
    const echoed = await client.next('message');
    expect(Buffer.byteLength(JSON.stringify(echoed))).toBeLessThanOrEqual(FRAME_MAX_BYTES);
    expect(echoed.parts).toEqual([{ type: 'text', text }]);
    client.close();
  });
});

describe('ends', () => {
  it('[6.2] says goodbye on a stop and still answers what it accepted', async () => {
    server = await startTestServer();
    const client = await connect(server.url);
    const welcome = await client.hello();
    await client.ask({ type: 'say', id: 'a', text: 'task=rag_qa' });
    await server.close();
    expect((await client.closed).code).toBe(1001);
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
    const store = await openStore({ databaseUrl: undefined, dataDir: server.dataDir, onError: () => undefined });
    const events = await store.eventsAfter(welcome.conversationId, { afterSeq: 0, limit: 10 });
    await store.close();
    expect(events.map((event) => event.type)).toEqual(['message', 'understood', 'advice', 'message']);
  });

  it('[4.8] answers after a restart what was stored before it', async () => {
    server = await startTestServer();
    await server.close();
    const store = await openStore({ databaseUrl: undefined, dataDir: server.dataDir, onError: () => undefined });
    await store.createConversation({ id: 'left', secretHash: digest('secret'), createdAt: 1 });
    for (const [index, text] of ['task=rag_qa', 'load.users=5'].entries()) {
      const id = `m${index}`;
      await store.append({
        conversationId: 'left',
        expectedSeq: index,
        receipt: { messageId: id, digest: 'd' },
        events: [
          {
            type: 'message',
            at: `${TODAY}T00:00:00.000Z`,
            from: 'customer',
            parts: [{ type: 'text', text }],
            replyTo: id,
          },
        ],
      });
    }
    await store.close();
    const again = await startTestServer({ dataDir: server.dataDir });
    const client = await connect(again.url);
    await client.hello({ conversationId: 'left', token: 'secret', lastSeq: 2 });
    await client.next('message', (frame) => frame.from === 'advisor');
    expect(client.events().map((event) => event.type)).toEqual(['understood', 'understood', 'advice', 'message']);
    expect(client.events()[2]).toMatchObject({ advice: { brief: { task: 'rag_qa', load: { users: 5 } } } });
    client.close();
    await again.close();
  });

  it('[6.3] ends a connection that does not answer pings', async () => {
    server = await startTestServer({ limits: { heartbeatMs: 60 } });
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/chat`, 'advisor.v1', { autoPong: false });
    const code = await new Promise<number>((done) => socket.once('close', done));
    expect(code).toBe(1006);
    const alive = await connect(server.url);
    await new Promise((done) => setTimeout(done, 300));
    await alive.hello();
    alive.close();
  });
});

/** A socket whose buffer is as full as a test says. */
class FakeSocket extends EventEmitter {
  readyState: number = WebSocket.OPEN;
  bufferedAmount = 0;
  readonly sent: string[] = [];
  readonly send = (text: string) => this.sent.push(text);
  readonly close = vi.fn(() => {
    this.readyState = WebSocket.CLOSING;
    this.emit('close');
  });
}

describe('slow readers', () => {
  const event = (seq: number): StoredEvent => ({
    type: 'participant',
    at: `${TODAY}T00:00:00.000Z`,
    who: 'x',
    role: 'seller',
    change: 'joined',
    seq,
  });

  it('[6.4] get events only while there is room, in order and once each', async () => {
    server = await startTestServer();
    const sent: number[] = [];
    let makeRoom = (): void => undefined;
    let stored = [1, 2, 3].map(event);
    const feed = createFeed({
      afterSeq: 0,
      fetch: (after) => Promise.resolve(stored.filter((one) => one.seq > after).slice(0, 2)),
      send: (one) => sent.push(one.seq),
      room: () => (sent.length < 2 ? Promise.resolve() : new Promise((done) => (makeRoom = done))),
      onError: (error) => {
        throw error;
      },
    });
    feed.poke();
    feed.poke();
    await vi.waitFor(() => expect(sent).toEqual([1, 2]));
    stored = [1, 2, 3, 4].map(event);
    feed.poke();
    makeRoom();
    await vi.waitFor(() => expect(sent).toEqual([1, 2, 3]));
    feed.stop();
    makeRoom();
    await new Promise((done) => setTimeout(done, 20));
    expect(sent).toEqual([1, 2, 3]);
  });

  it('[6.4] are let go when too much piles up', async () => {
    server = await startTestServer();
    const socket = new FakeSocket();
    serveConnection(socket as unknown as WebSocket, 'en', {
      conversations: {
        create: () => Promise.reject(new Error('unused')),
        resume: () => Promise.resolve(null),
        enter: () => Promise.reject(new Error('no')),
        release: () => undefined,
        live: () => 0,
        settled: () => Promise.resolve(),
      },
      catalogVersion: 'fake',
      today: () => TODAY,
      renderer: fakeAdvisor.renderer,
      renderEvent: () => '',
      limits: defaultLimits,
      sellers: createSellers({ key: undefined, now: () => 0 }),
      inboxEntry: () => Promise.resolve(null),
      onMessage: () => undefined,
      onError: () => undefined,
    });
    const ping = Buffer.from('{"type":"ping","id":"p"}');
    socket.emit('message', ping, false);
    await vi.waitFor(() => expect(socket.sent).toEqual(['{"type":"pong","id":"p"}']));
    expect(socket.close).not.toHaveBeenCalled();
    socket.bufferedAmount = 5 * 1024 * 1024;
    socket.emit('message', ping, false);
    await vi.waitFor(() => expect(socket.close).toHaveBeenCalledWith(1013, expect.any(String)));
  });
});
