import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAdvisor } from '../../../server/app/create-advisor.ts';
import { connect, type ChatClient, type Frame, type FrameOf } from '../support/chat-client.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let client: ChatClient;
beforeAll(async () => {
  server = await startTestServer({ advisor: createAdvisor({ today: '2026-11-24' }) });
});
afterAll(() => server.remove());

async function say(id: string, text: string): Promise<string> {
  await client.ask({ type: 'say', id, text });
  const reply = await client.waitFor(
    `reply to ${id}`,
    (frame: Frame): frame is FrameOf<'message'> =>
      frame.type === 'message' && frame.from === 'advisor' && frame.replyTo === id,
  );
  return reply.parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n');
}
const understood = (id: string): boolean =>
  client.events().some((event) => event.type === 'understood' && event.replyTo === id);

describe('questions about the ranking itself', () => {
  it('[5.25] are answered from the analysis and leave the brief alone', async () => {
    client = await connect(server.url);
    await client.hello({ locale: 'en' });
    await say('need', 'A chatbot on 3,000 internal PDF manuals for 200 people, 90,000 € once.');
    expect(await say('sure', 'how sure are you?')).toMatch(/\d+% of the cases/);
    expect(await say('quality', 'what would 95 % cost?')).toContain('95%');
    expect(await say('named', 'why not Llama 70B?')).toContain('Llama');
    for (const id of ['sure', 'quality', 'named']) expect(understood(id), id).toBe(false);
    client.close();
  });

  it('[5.25] a question of law needs no advice before it', async () => {
    client = await connect(server.url);
    await client.hello({ locale: 'es' });
    expect(await say('law', '¿Qué me exige el Reglamento europeo de IA?')).toContain('Reglamento');
    expect(client.events().some((event) => event.type === 'advice')).toBe(false);
    client.close();
  });
});
