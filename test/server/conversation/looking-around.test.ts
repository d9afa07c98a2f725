import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type ChatClient } from '../support/chat-client.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { talkAbout, talkOn, textsOf, type Talk } from '../support/talk.ts';

let server: TestServer;
let client: ChatClient;
let talk: Talk;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.remove());

async function begin(text?: string): Promise<void> {
  talk = await talkAbout(server.url, text);
  ({ client } = talk);
}
const reply: Talk['replyTo'] = (id) => talk.replyTo(id);
const eventsFor: Talk['eventsFor'] = (id) => talk.eventsFor(id);
const refusal: Talk['refusal'] = (message) => talk.refusal(message);

describe('looking around', () => {
  it('[5.8] answers what-if without changing the brief', async () => {
    await begin();
    await client.ask({ type: 'whatIf', id: 'w', patch: { deployment: 'cloud' } });
    await reply('w');
    const [advice] = eventsFor('w');
    expect(advice).toMatchObject({ type: 'advice', whatIf: true, patch: { deployment: 'cloud' } });
    await client.ask({ type: 'set', id: 's', patch: { horizonMonths: 12 } });
    await reply('s');
    expect(eventsFor('s')[0]).toMatchObject({ brief: { deployment: 'on_prem', horizonMonths: 12 } });
    client.close();
  });

  it('[5.8] refuses an impossible what-if', async () => {
    await begin();
    expect(await refusal({ type: 'whatIf', id: 'w', patch: { deployment: 'moon' } })).toMatchObject({
      code: 'invalid_patch',
    });
    client.close();
  });

  it('[5.9] compares two to four solutions, of a what-if too', async () => {
    await begin();
    await client.ask({ type: 'whatIf', id: 'w', patch: { deployment: 'cloud' } });
    await reply('w');
    await client.ask({ type: 'compare', id: 'c', solutionIds: ['api/x', 'own/c'] });
    const part = (await reply('c')).parts.find((candidate) => candidate.type === 'comparison');
    expect(part?.solutions.map((solution) => solution.id)).toEqual(['api/x', 'own/c']);
    expect(part?.rows.every((row) => row.cells.length === 2)).toBe(true);
    expect(part?.rows.find((row) => row.label === 'One-off cost')?.cells[0]).toMatchObject({
      likely: 48_300,
      unit: 'EUR',
    });
    client.close();
  });

  it('[5.9] refuses a solution it does not know', async () => {
    await begin();
    expect(await refusal({ type: 'compare', id: 'c', solutionIds: ['own/a', 'own/z'] })).toMatchObject({
      code: 'unknown_solution',
    });
    expect(await refusal({ type: 'compare', id: 'd', solutionIds: ['own/a', 'own/a'] })).toMatchObject({
      code: 'invalid_compare',
    });
    client.close();
  });

  it.each([
    ['own/b', ['text', 'text', 'figure', 'figure', 'text']],
    ['own/b#oneOffCost', ['text', 'figure', 'source']],
    ['monthlyCost', ['text', 'figure', 'source']],
    ['data-may-not-leave', ['text']],
    ['pilot-first', ['text']],
    ['a-risk', ['text']],
    ['a-source', ['source']],
  ])('[5.10] explains %s', async (subject, parts) => {
    await begin();
    await client.ask({ type: 'explain', id: 'e', subject });
    expect((await reply('e')).parts.map((part) => part.type)).toEqual(parts);
    client.close();
  });

  it('[5.10] says so when there is nothing of that name, or nothing yet', async () => {
    await begin();
    expect(await refusal({ type: 'explain', id: 'e', subject: 'nobody' })).toMatchObject({ code: 'unknown_subject' });
    client.close();
    client = await connect(server.url);
    talk = talkOn(client);
    await client.hello();
    expect(await refusal({ type: 'explain', id: 'e', subject: 'own/a' })).toMatchObject({ code: 'no_advice' });
    client.close();
  });

  it('[5.11] notes a choice, keeps it while it stands, and drops it with a word when it is gone', async () => {
    await begin();
    await client.ask({ type: 'choose', id: 'c', solutionId: 'own/c' });
    await reply('c');
    expect(eventsFor('c')[0]).toMatchObject({ type: 'advice', chosen: 'own/c' });
    await client.ask({ type: 'set', id: 's', patch: { horizonMonths: 12 } });
    await reply('s');
    expect(eventsFor('s')[1]).toMatchObject({ type: 'advice', chosen: 'own/c' });
    await client.ask({ type: 'set', id: 't', patch: { deployment: 'cloud' } });
    expect(textsOf(await reply('t'))).toContain('no longer among the first');
    expect(eventsFor('t')[1]).toMatchObject({ type: 'advice', chosen: null });
    expect(await refusal({ type: 'choose', id: 'd', solutionId: 'own/c' })).toMatchObject({ code: 'unknown_solution' });
    client.close();
  });

  it('[5.12] stores a request for a person', async () => {
    await begin();
    const ack = await client.ask({ type: 'requestHuman', id: 'h', note: 'call me' });
    expect(textsOf(await reply('h'))).toContain('call me');
    expect(client.events().find((event) => event.seq === ack.seq)).toMatchObject({
      type: 'participant',
      change: 'requested',
    });
    client.close();
  });
});
