import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type ChatClient, type FrameOf } from '../support/chat-client.ts';
import { fakeAdvisor } from '../support/fake-advisor.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { talkAbout, talkOn, textsOf, type Talk } from '../support/talk.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({
    advisor: {
      ...fakeAdvisor,
      // "A; B": two needs, each stated by its own pairs.
      splitNeeds: (text) =>
        text.split(';').flatMap((part) => {
          const task = fakeAdvisor.understand(part).brief.task;
          return task ? [{ task, text: part.trim(), start: 0, end: part.length }] : [];
        }),
    },
  });
});
afterAll(() => server.remove());

let client: ChatClient;
let talk: Talk;
const say: Talk['say'] = (id, text) => talk.say(id, text);
const understood: Talk['understood'] = (id) => talk.understood(id);
async function begin(text?: string): Promise<FrameOf<'message'>> {
  const { first, ...begun } = await talkAbout(server.url, text);
  talk = begun;
  ({ client } = begun);
  return first;
}

describe('changes taken back', () => {
  it('[5.18] can be made again, also after a reload, until something else changes', async () => {
    await begin('task=rag_qa load.users=100');
    const { conversationId, token } = client.frames.find((frame) => frame.type === 'welcome') ?? {};
    await say('b', 'load.users=300');
    await say('c', 'undo');
    client.close();
    client = await connect(server.url);
    talk = talkOn(client);
    await client.hello({ conversationId: conversationId ?? '', token: token ?? '', lastSeq: 0 });
    await say('d', 'redo');
    expect(understood('d')?.brief.load).toEqual({ users: 300 });
    await say('e', 'undo');
    await say('f', 'deployment=cloud');
    expect(textsOf(await say('g', 'redo'))).toContain('nothing taken back');
    client.close();
  });

  it('[5.18] a choice that was the last thing done is what is taken back', async () => {
    await begin('task=rag_qa load.users=100');
    await say('c', 'the second one');
    expect(textsOf(await say('u', 'undo that'))).toContain('no solution is chosen now');
    expect(understood('u')).toBeUndefined();
    expect(client.events().findLast((event) => event.type === 'advice')).toMatchObject({ chosen: null });
    client.close();
  });
});

describe('tests of another case', () => {
  it('[5.26] leave the brief, until they are kept', async () => {
    await begin();
    await say('w', 'and with load.users=500 ?');
    expect(understood('w')).toBeUndefined();
    expect(client.events().findLast((event) => event.type === 'advice')).toMatchObject({ whatIf: true });
    await say('k', 'keep it');
    expect(understood('k')).toMatchObject({ patch: { 'load.users': 500 }, brief: { load: { users: 500 } } });
    expect(textsOf(await say('again', 'keep it please now'))).toContain('no test to keep');
    client.close();
  });
});

describe('several needs', () => {
  it('[5.23] become workloads in one plan, each corrected by itself, the whole for all', async () => {
    const first = await begin('task=rag_qa load.users=100; task=ocr_document load.requestsPerDay=50');
    const plan = first.parts.find((part) => part.type === 'plan');
    expect(plan?.workloads.map(({ current }) => current)).toEqual([true, false]);
    await say('o', plan?.workloads[1]?.open ?? '');
    expect(understood('o')).toMatchObject({ brief: { task: 'ocr_document' }, workloads: { at: 1 } });
    await say('c', 'data.sizeGb=40');
    await say('d', 'deployment=cloud');
    const { briefs } = understood('d')?.workloads ?? {};
    expect(briefs).toMatchObject([
      { task: 'rag_qa', load: { users: 100 }, deployment: 'cloud' },
      { task: 'ocr_document', data: { sizeGb: 40 }, deployment: 'cloud' },
    ]);
    await say('u', 'undo');
    expect(understood('u')?.workloads?.briefs.some(({ deployment }) => deployment !== undefined)).toBe(false);
    await say('r', 'remove workload 1');
    expect(understood('r')?.workloads).toMatchObject({ briefs: [{ task: 'ocr_document' }], at: 0 });
    client.close();
  });

  it('[5.23] a need beside the known one is added, not put in its place', async () => {
    await begin('task=rag_qa load.users=100');
    await say('a', 'also task=forecasting');
    expect(understood('a')?.workloads?.briefs.map(({ task }) => task)).toEqual(['rag_qa', 'forecasting']);
    client.close();
  });
});

describe('trouble', () => {
  it('[5.24] gets fixes of the set-up and no ranking, and goes on with what is said next', async () => {
    client = await connect(server.url);
    talk = talkOn(client);
    await client.hello({ locale: 'en' });
    const answer = await say('t', 'it runs out of memory in this weather');
    expect(answer.topic).toBe('trouble');
    expect(textsOf(answer)).toContain('Before any new hardware');
    const more = await say('m', 'a 13B model in 4 bits');
    expect(more.topic).toBe('trouble_more');
    expect(textsOf(more)).toContain('I need the card');
    expect(client.events().some((event) => event.type === 'advice')).toBe(false);
    client.close();
  });
});
