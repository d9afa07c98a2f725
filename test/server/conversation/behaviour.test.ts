import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatClient } from '../support/chat-client.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { talkAbout, textsOf, type Talk } from '../support/talk.ts';

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

describe('say', () => {
  it('[5.1] is stored in the person’s words, understood with evidence, and answered', async () => {
    await begin();
    const [said, understood, advice, answer] = eventsFor('first');
    expect(said).toMatchObject({
      type: 'message',
      from: 'customer',
      parts: [{ text: 'task=rag_qa deployment=on_prem' }],
    });
    expect(understood).toMatchObject({
      type: 'understood',
      by: 'text',
      patch: { task: 'rag_qa', deployment: 'on_prem' },
      brief: { task: 'rag_qa', deployment: 'on_prem' },
      messageSeq: 1,
    });
    expect(advice).toMatchObject({ type: 'advice', whatIf: false, chosen: null });
    expect(answer).toMatchObject({ type: 'message', from: 'advisor' });
    client.close();
  });

  it('[5.2] that states nothing new changes nothing', async () => {
    await begin();
    await client.ask({ type: 'say', id: 'same', text: 'deployment=on_prem' });
    expect(textsOf(await reply('same'))).toMatch(/nothing new/);
    expect(eventsFor('same').map((event) => event.type)).toEqual(['message', 'message']);
    client.close();
  });

  it('[5.2] that is about something else gets one kind line, in the person’s language', async () => {
    await begin();
    await client.ask({ type: 'say', id: 'off', text: 'what is the weather' });
    expect(textsOf(await reply('off'))).toMatch(/outside what I advise on/);
    expect(eventsFor('off').map((event) => event.type)).toEqual(['message', 'message']);
    client.close();
  });

  it('[5.2] that asks for what it cannot do yet is answered honestly', async () => {
    await begin();
    await client.ask({ type: 'say', id: 'explain', text: 'explain attention' });
    expect(textsOf(await reply('explain'))).toMatch(/I have no explanation of/);
    client.close();
  });

  it('compares the first solutions when asked in words', async () => {
    await begin();
    await client.ask({ type: 'say', id: 'cmp', text: 'compare them' });
    const part = (await reply('cmp')).parts.find((candidate) => candidate.type === 'comparison');
    expect(part?.solutions.map((solution) => solution.id)).toEqual(['own/a', 'own/b', 'own/c']);
    client.close();
  });

  it('answers the open question when the words alone say nothing', async () => {
    await begin();
    await client.ask({ type: 'say', id: 'typed', text: 'about 250' });
    await reply('typed');
    expect(eventsFor('typed')[1]).toMatchObject({ type: 'understood', by: 'answer', patch: { 'load.users': 250 } });
    client.close();
  });

  it('[5.14] that supposes something shows what would be, and leaves the brief as it is', async () => {
    await begin();
    await client.ask({ type: 'say', id: 'suppose', text: 'What if deployment=cloud' });
    expect(textsOf(await reply('suppose'))).toMatch(/your brief has not changed[\s\S]*Why: /);
    const [, advice] = eventsFor('suppose');
    expect(advice).toMatchObject({ type: 'advice', whatIf: true, patch: { deployment: 'cloud' } });
    expect(eventsFor('suppose').some((event) => event.type === 'understood')).toBe(false);
    client.close();
  });

  it('[5.15] that asks why gets the reasons of the solution it names', async () => {
    await begin();
    await client.ask({ type: 'say', id: 'why', text: 'Why the second one?' });
    expect(textsOf(await reply('why'))).toContain('reason for own/b');
    client.close();
  });

  it('[5.4] replaces what was said before, and says so', async () => {
    await begin('task=rag_qa load.users=100');
    await client.ask({ type: 'say', id: 'more', text: 'load.users=300' });
    expect(textsOf(await reply('more'))).toContain('“users” was 100; I now use 300.');
    client.close();
  });

  it('[5.4] adds to lists', async () => {
    await begin('compliance=gdpr,ens');
    await client.ask({ type: 'say', id: 'more', text: 'compliance=hipaa,ens' });
    await reply('more');
    expect(eventsFor('more')[1]).toMatchObject({ brief: { compliance: ['gdpr', 'hipaa', 'ens'] } });
    client.close();
  });
});

describe('set', () => {
  it('[5.3] changes, adds and removes fields', async () => {
    await begin();
    await client.ask({ type: 'set', id: 's', patch: { 'load.users': 12, deployment: null } });
    await reply('s');
    expect(eventsFor('s')[0]).toMatchObject({ by: 'edit', brief: { task: 'rag_qa', load: { users: 12 } } });
    expect(eventsFor('s').map((event) => event.type)).toEqual(['understood', 'advice', 'message']);
    client.close();
  });

  it.each([
    ['an unknown path', { 'load.cats': 3 }],
    ['an impossible value beside a possible one', { horizonMonths: 12, 'load.users': -1 }],
    ['an empty patch', {}],
    ['an unknown word', { deployment: 'moon' }],
  ])('[5.3] refuses %s as a whole', async (_name, patch) => {
    await begin();
    expect(await refusal({ type: 'set', id: 's', patch })).toMatchObject({ code: 'invalid_patch', retry: false });
    client.close();
  });

  it('[5.5] names the field that changed the first place, the old one, the new one and a reason', async () => {
    await begin();
    await client.ask({ type: 'set', id: 's', patch: { deployment: 'cloud' } });
    const text = textsOf(await reply('s'));
    expect(text).toContain('because “where it runs” changed (before:');
    expect(text).toContain('It was: Title of own/a. Now it is: Title of api/x.');
    expect(text).toMatch(/Why: reason for api\/x/);
    client.close();
  });

  it('[5.5] names the gate that excludes the earlier first solution', async () => {
    await begin('task=rag_qa deployment=cloud');
    await client.ask({ type: 'set', id: 's', patch: { deployment: 'on_prem' } });
    expect(textsOf(await reply('s'))).toContain('Now it is: Title of own/a.');
    client.close();
  });

  it('[5.13] keeps the brief small', async () => {
    await begin();
    const patch = { description: 'x'.repeat(9000) };
    expect(await refusal({ type: 'set', id: 's', patch })).toMatchObject({ code: 'too_large' });
    client.close();
  });
});

describe('answer', () => {
  it.each([
    ['an offered value', { value: 400 }, 400],
    ['another value', { value: 77 }, 77],
    ['words', { value: 'some 90 people' }, 90],
  ])('[5.6] takes %s', async (_name, given, users) => {
    await begin();
    await client.ask({ type: 'answer', id: 'a', path: 'load.users', ...given });
    await reply('a');
    const [shown, understood] = eventsFor('a');
    expect(shown).toMatchObject({ type: 'message', from: 'customer', parts: [{ text: `Users: ${users}.` }] });
    expect(understood).toMatchObject({ type: 'understood', by: 'answer', brief: { load: { users } } });
    client.close();
  });

  it.each([
    ['nothing', {}, 'invalid_answer'],
    ['two things', { value: 4, skip: true }, 'invalid_answer'],
    ['null', { value: null }, 'invalid_answer'],
    ['words that cannot be read', { value: 'who knows' }, 'answer_not_understood'],
    ['an impossible value', { value: -3 }, 'invalid_patch'],
  ])('[5.6] refuses %s', async (_name, given, code) => {
    await begin();
    expect(await refusal({ type: 'answer', id: 'a', path: 'load.users', ...given })).toMatchObject({ code });
    client.close();
  });

  it('[5.6] refuses a field that does not exist', async () => {
    await begin();
    expect(await refusal({ type: 'answer', id: 'a', path: 'load.cats', value: 3 })).toMatchObject({
      code: 'invalid_answer',
    });
    client.close();
  });

  it.each([['skip' as const], ['unknown' as const]])('[5.7] never asks again after %s', async (kind) => {
    await begin();
    const asked = () =>
      client
        .events()
        .flatMap((event) => (event.type === 'message' ? event.parts : []))
        .flatMap((part) => (part.type === 'question' ? [part.path] : []));
    expect(asked()).toEqual(['load.users']);
    await client.ask({ type: 'answer', id: 'a', path: 'load.users', [kind]: true });
    await reply('a');
    await client.ask({ type: 'say', id: 'b', text: 'horizonMonths=24' });
    await reply('b');
    expect(asked()).toEqual(['load.users', 'latency.e2eSeconds', 'latency.e2eSeconds']);
    client.close();
  });

  it('[5.7] takes nothing back from a field that has a value', async () => {
    await begin('task=rag_qa load.users=5');
    await client.ask({ type: 'answer', id: 'a', path: 'load.users', unknown: true });
    await reply('a');
    expect(eventsFor('a')[1]).toMatchObject({ patch: {}, brief: { load: { users: 5 } } });
    client.close();
  });
});
