import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAdvisor } from '../../../server/app/create-advisor.ts';
import { connect, type ChatClient, type FrameOf } from '../support/chat-client.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let client: ChatClient;
const advisor = createAdvisor({ today: '2026-11-24' });
beforeAll(async () => {
  server = await startTestServer({ advisor });
});
afterAll(() => server.remove());

const NEED = 'a chatbot on our own servers for 300 users, open models';

async function after(
  id: string,
  message: Record<string, unknown>,
): Promise<{ advice: FrameOf<'advice'>; text: string }> {
  await client.ask({ id, type: 'say', ...message });
  const advice = await client.next('advice', ({ replyTo }) => replyTo === id);
  const reply = await client.next('message', ({ from, replyTo }) => from === 'advisor' && replyTo === id);
  return { advice, text: reply.parts.map((part) => (part.type === 'text' ? part.text : '')).join(' ') };
}

it('[5.22] a beginner chooses among three in plain words, an expert reads the knobs; it switches at once', async () => {
  client = await connect(server.url);
  await client.hello();
  const first = await after('need', { text: NEED });
  expect(first.advice.advice.solutions.length).toBeGreaterThan(3);
  const novice = await after('n', { type: 'set', patch: { expertise: 'novice' } });
  expect(novice.advice.advice.solutions).toHaveLength(3);
  expect(novice.text).toContain('the few that suit you best');
  expect(novice.text).not.toMatch(/tensor|pipeline/);
  const expert = await after('e', { type: 'set', patch: { expertise: 'expert' } });
  expect(expert.advice.advice.solutions.length).toBeGreaterThan(3);
  const { serving } = expert.advice.advice.solutions[0] ?? {};
  if (serving?.accelerator != null) expect(expert.text).toMatch(/per replica.*tensor \d/);
  client.close();
});

it('[5.22] what was chosen is not changed by how the person writes afterwards', async () => {
  client = await connect(server.url);
  await client.hello();
  const detected = await after('need', { text: `${NEED}. Nobody here knows about AI.` });
  expect(detected.advice.advice.brief.expertise).toBe('novice');
  await after('set', { type: 'set', patch: { expertise: 'practitioner' } });
  const later = await after('later', { text: 'Nobody here knows about AI, and there are 900 users.' });
  expect(later.advice.advice.brief).toMatchObject({ expertise: 'practitioner', load: { users: 900 } });
  client.close();
});
