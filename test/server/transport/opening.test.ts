import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../support/chat-client.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({
    limits: { helloTimeoutMs: 150 },
    env: { ALLOWED_ORIGINS: 'https://partner.example, http://other.example:81' },
  });
});
afterAll(() => server.remove());

/** The status of an upgrade request; 101 is accepted. */
function upgrade(path: string, headers: Record<string, string>): Promise<{ status: number; extensions: string }> {
  return new Promise((done, failed) => {
    const sent = request(`${server.url}${path}`, {
      headers: {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': Buffer.alloc(16).toString('base64'),
        'sec-websocket-extensions': 'permessage-deflate',
        ...headers,
      },
    });
    sent.once('upgrade', (response, socket) => {
      socket.destroy();
      done({ status: response.statusCode ?? 0, extensions: String(response.headers['sec-websocket-extensions']) });
    });
    sent.once('response', (response) => {
      response.resume();
      done({ status: response.statusCode ?? 0, extensions: '' });
    });
    sent.once('error', failed);
    sent.end();
  });
}
const protocol = { 'sec-websocket-protocol': 'advisor.v1' };

describe('before the upgrade', () => {
  it.each([
    ['[1.1] /chat', '/chat', protocol, 101],
    ['[1.1] /chat with a query', '/chat?x=1', protocol, 101],
    ['[1.1] another path', '/other', protocol, 404],
    ['[1.2] no subprotocol', '/chat', {}, 400],
    ['[1.2] another subprotocol', '/chat', { 'sec-websocket-protocol': 'advisor.v0' }, 400],
    ['[1.2] ours among several', '/chat', { 'sec-websocket-protocol': 'x, advisor.v1' }, 101],
    ['[1.3] another origin', '/chat', { ...protocol, origin: 'https://evil.example' }, 403],
    ['[1.3] an origin that is no address', '/chat', { ...protocol, origin: 'null' }, 403],
    ['[1.3] an allowed origin', '/chat', { ...protocol, origin: 'https://partner.example' }, 101],
    ['[1.3] an allowed origin with another port', '/chat', { ...protocol, origin: 'http://other.example' }, 403],
  ])('%s', async (_name, path, headers, status) => {
    expect((await upgrade(path, headers as Record<string, string>)).status).toBe(status);
  });

  it('[1.3] accepts the origin of its own pages', async () => {
    expect((await upgrade('/chat', { ...protocol, origin: server.url })).status).toBe(101);
  });

  it('[1.4] offers no compression', async () => {
    expect((await upgrade('/chat', protocol)).extensions).toBe('undefined');
  });
});

describe('the first message', () => {
  it('[1.5] is hello: anything else is refused, a ping is answered', async () => {
    const client = await connect(server.url);
    client.send({ type: 'ping', id: 'p' });
    client.send({ type: 'say', id: 'a', text: 'task=rag_qa' });
    expect(await client.next('pong')).toEqual({ type: 'pong', id: 'p' });
    expect(await client.next('error')).toMatchObject({ id: 'a', code: 'hello_first', retry: false });
    client.close();
  });

  it('[1.5] has to come soon', async () => {
    const client = await connect(server.url);
    expect((await client.closed).code).toBe(1008);
  });

  it('[1.5] once there, leaves the connection open', async () => {
    const client = await connect(server.url);
    await client.hello();
    await new Promise((done) => setTimeout(done, 250));
    client.send({ type: 'ping', id: 'still-here' });
    expect(await client.next('pong')).toMatchObject({ id: 'still-here' });
    client.close();
  });
});
