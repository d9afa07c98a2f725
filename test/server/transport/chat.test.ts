import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../support/chat-client.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.remove());

describe('a turn', () => {
  it('acknowledges, then says what was understood, the ranking and one question', async () => {
    const client = await connect(server.url);
    await client.hello({ locale: 'es' });
    const ack = await client.ask({ type: 'say', id: 'a', text: 'deployment=on_prem task=rag_qa' });
    const advice = await client.next('advice');
    const reply = await client.next('message', (frame) => frame.from === 'advisor');
    expect(ack.seq).toBe(1);
    expect(client.events().map((event) => [event.seq, event.type])).toEqual([
      [1, 'message'],
      [2, 'understood'],
      [3, 'advice'],
      [4, 'message'],
    ]);
    expect(advice.advice.solutions.map((solution) => solution.id)).toEqual(['own/a', 'own/b', 'own/c']);
    expect(reply.parts.map((part) => part.type)).toEqual(['text', 'text', 'solutions', 'question']);
    client.close();
  });
});
