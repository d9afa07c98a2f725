import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import en from '../../../client/i18n/en.json';
import es from '../../../client/i18n/es.json';
import { createAdvisor } from '../../../server/app/create-advisor.ts';
import { conversationMessages as spokenEn } from '../../../server/render/messages/conversation.en.ts';
import { conversationMessages as spokenEs } from '../../../server/render/messages/conversation.es.ts';
import { connect, type ChatClient } from '../support/chat-client.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ advisor: createAdvisor({ today: '2026-11-24' }) });
});
afterAll(() => server.remove());

const needs = {
  en: 'A law firm with 60 users wants an assistant on 20,000 contracts. Budget €90,000, in our own office.',
  es: 'Un despacho de 60 usuarios quiere un asistente sobre 20.000 contratos. Presupuesto 90.000 €, en nuestra oficina.',
} as const;
const troubles = {
  en: 'My Llama 3.1 70B does not fit on one RTX 4090, CUDA out of memory',
  es: 'Mi Llama 3.1 70B no cabe en una RTX 4090, CUDA out of memory',
} as const;
const words = { en: en.followUp, es: es.followUp };
const nothingNew = { en: spokenEn['conversation.nothingNew'], es: spokenEs['conversation.nothingNew'] };

async function reply(client: ChatClient, id: string, text: string) {
  await client.ask({ id, type: 'say', text });
  const { parts, topic } = await client.next('message', (frame) => frame.replyTo === id && frame.from === 'advisor');
  return { topic, text: parts.map((part) => (part.type === 'text' ? part.text : '')).join('\n') };
}

// What the page offers as the next question must be a question the advisor answers.
describe.each(['en', 'es'] as const)('the questions offered (%s)', (locale) => {
  it.each(['why', 'own', 'duties', 'sure', 'money'] as const)('“%s” is answered and changes nothing', async (name) => {
    const client = await connect(server.url);
    await client.hello({ locale });
    await reply(client, 'need', needs[locale]);
    const seen = client.events().filter(({ type }) => type === 'understood').length;
    const { text } = await reply(client, name, words[locale][name]);
    expect(nothingNew[locale]).toBeDefined();
    expect(text).not.toContain(nothingNew[locale]);
    expect(text.length).toBeGreaterThan(40);
    expect(client.events().filter(({ type }) => type === 'understood')).toHaveLength(seen);
    client.close();
  });

  it('go on about the set-up that fails, with what was said of it', async () => {
    const client = await connect(server.url);
    await client.hello({ locale });
    const first = await reply(client, 'trouble', troubles[locale]);
    expect(first.topic).toBe('trouble');
    expect(first.text).toMatch(/RTX 4090/);
    const told = [first.text];
    for (const name of ['fourBits', 'shorter', 'oneMore'] as const) {
      const { topic, text } = await reply(client, name, words[locale][name]);
      expect(topic).toBe('trouble_more');
      expect(text).toMatch(/RTX 4090/);
      expect(told).not.toContain(text);
      told.push(text);
    }
    client.close();
  });
});
