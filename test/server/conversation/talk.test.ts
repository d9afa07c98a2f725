import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatClient, FrameOf } from '../support/chat-client.ts';
import { fakeAdvice, fakeAdvisor, figure } from '../support/fake-advisor.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { talkAbout, textsOf, type Talk } from '../support/talk.ts';

const DOLLARS_PER_EURO = 1.1;
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({
    advisor: {
      ...fakeAdvisor,
      explainWhy: (brief, id) => ({ ...fakeAdvisor.explainWhy(brief, id), outcome: 'unknown' }),
      advise: (brief, request) => {
        const advice = fakeAdvice(brief, request?.doNotAsk);
        const solutions = advice.solutions.map((solution) => ({
          ...solution,
          estimates: {
            ...solution.estimates,
            ttftMs: figure(800, 'ms'),
            ...(request?.currency ? { oneOffCost: figure(48_300 * DOLLARS_PER_EURO, request.currency) } : {}),
          },
        }));
        return { ...advice, solutions };
      },
    },
  });
});
afterAll(() => server.remove());

let client: ChatClient;
let talk: Talk;
const say: Talk['say'] = (id, text) => talk.say(id, text);
const kindsFor: Talk['kindsFor'] = (id) => talk.kindsFor(id);
async function begin(text?: string): Promise<FrameOf<'message'>> {
  const { first, ...begun } = await talkAbout(server.url, text);
  talk = begun;
  ({ client } = begun);
  return first;
}
const figuresOf = (message: FrameOf<'message'>) =>
  message.parts.flatMap((part) => (part.type === 'figure' ? [part.label] : []));
const briefAfter = (id: string) => talk.understood(id)?.brief;

describe('questions about the answer', () => {
  it.each([
    ['how fast is it?', ['Time to first token']],
    ['y cuánto tarda en responder', ['Time to first token']],
    ['what does it cost?', ['One-off cost', 'Monthly cost']],
  ])('[5.16] gets figures of the newest advice: %s', async (text, labels) => {
    await begin();
    const answer = await say('ask', text);
    expect(figuresOf(answer)).toEqual(labels);
    expect(textsOf(answer)).toContain('Place 1: Title of own/a');
    expect(kindsFor('ask')).toEqual(['message', 'message']);
    client.close();
  });

  it('[5.16] names the models and the reasons', async () => {
    await begin();
    const text = textsOf(await say('ask', 'which model do you recommend and why?'));
    expect(text).toContain('lab/model');
    expect(text).toContain('reason for own/a');
    client.close();
  });

  it('[5.16] works prices out in another currency, the brief staying', async () => {
    await begin();
    const answer = await say('ask', 'and how much would it be in dollars?');
    const cost = answer.parts.find((part) => part.type === 'figure');
    expect(cost).toMatchObject({ estimate: { unit: 'USD', likely: 48_300 * DOLLARS_PER_EURO } });
    expect(kindsFor('ask')).toEqual(['message', 'message']);
    client.close();
  });

  it('[5.16] says why a hosted service is out', async () => {
    await begin();
    expect(textsOf(await say('ask', 'Why not just use a hosted one?'))).toContain('Data may not leave.');
    client.close();
  });

  it('[5.16] tries the amount that the question names, the brief staying, and answers from the test', async () => {
    await begin();
    const answer = await say('ask', 'how much would it cost with load.users=800 ?');
    expect(briefAfter('ask')).toBeUndefined();
    expect(client.events().findLast((event) => event.type === 'advice')).toMatchObject({
      whatIf: true,
      patch: { 'load.users': 800 },
    });
    expect(figuresOf(answer)).toEqual(['One-off cost', 'Monthly cost']);
    client.close();
  });

  it('says what a figure means, and never an internal name', async () => {
    await begin();
    const answer = await say('ask', 'explain ttft');
    expect(textsOf(answer)).toContain('until the first word');
    expect(figuresOf(answer)).toEqual(['Time to first token']);
    expect(textsOf(await say('other', 'explain attention'))).not.toMatch(/explain_concept|explain concept/);
    client.close();
  });
});

describe('words while a question is open', () => {
  it('[5.17] that cannot be read are not out of scope: the question comes again', async () => {
    await begin();
    const answer = await say('a', 'for the weather people');
    expect(textsOf(answer)).not.toContain('outside what I advise on');
    expect(answer.parts.at(-1)).toMatchObject({ type: 'question', path: 'load.users' });
    client.close();
  });

  it('[5.17] that are a test are no answer', async () => {
    await begin();
    expect(textsOf(await say('w', 'what if it was 40,000'))).toContain('could not read what that test would change');
    expect(kindsFor('w')).toEqual(['message', 'message']);
    client.close();
  });

  it('[5.17] may name an option by its place', async () => {
    await begin();
    await say('a', 'the second answer');
    expect(briefAfter('a')).toMatchObject({ load: { users: 400 } });
    await say('b', 'the second one');
    expect(client.events().findLast((event) => event.type === 'advice')).toMatchObject({ chosen: 'own/b' });
    client.close();
  });
});

describe('deeds in words', () => {
  it('[5.18] takes changes back, one each time, and says so when there is none left', async () => {
    await begin('task=rag_qa load.users=100');
    await say('b', 'load.users=300');
    await say('c', 'deployment=cloud');
    await say('d', 'undo that');
    expect(briefAfter('d')).toEqual({ task: 'rag_qa', load: { users: 300 } });
    await say('e', 'undo');
    expect(briefAfter('e')).toEqual({ task: 'rag_qa', load: { users: 100 } });
    expect(textsOf(await say('f', 'go back'))).toContain('Only your first message is left');
    expect(briefAfter('f')).toBeUndefined();
    await say('g', 'undo');
    expect(briefAfter('g')).toEqual({});
    expect(textsOf(await say('h', 'undo'))).toContain('There is no change to take back');
    client.close();
  });

  it('[5.18] removes a field and names what it was', async () => {
    await begin('task=rag_qa deployment=cloud load.users=20');
    expect(textsOf(await say('r', 'delete the users'))).toContain('“users” was “20”; I no longer use it.');
    expect(briefAfter('r')).toEqual({ task: 'rag_qa', deployment: 'cloud' });
    expect(textsOf(await say('again', 'delete the users'))).toContain('says nothing about this');
    client.close();
  });

  it('[5.18] compares as many as were named', async () => {
    await begin();
    const part = (await say('c', 'compare the first two')).parts.find((candidate) => candidate.type === 'comparison');
    expect(part?.solutions.map(({ id }) => id)).toEqual(['own/a', 'own/b']);
    expect(textsOf(await say('d', 'compare 1 and 5'))).toContain('no place 5');
    client.close();
  });

  it('[5.18] chooses, and what was said in the same breath is still answered', async () => {
    await begin();
    client.send({ type: 'say', id: 'b', text: 'horizonMonths=24' });
    client.send({ type: 'say', id: 'c', text: 'I choose the second' });
    await talk.replyTo('c');
    await talk.replyTo('b');
    const last = client.events().findLast((event) => event.type === 'advice');
    expect(last).toMatchObject({ chosen: 'own/b', advice: { brief: { horizonMonths: 24 } } });
    client.close();
  });

  it('[5.18] asks for a person', async () => {
    await begin();
    await say('h', 'I want to talk to a person');
    expect(client.events().some((event) => event.type === 'participant')).toBe(true);
    client.close();
  });

  it('a question that compares does not change the task', async () => {
    await begin();
    const answer = await say('v', 'is it worth it to compare with task=pretraining_llm ?');
    expect(kindsFor('v')).toEqual(['message', 'message']);
    expect(textsOf(answer)).toContain('side by side');
    client.close();
  });

  it('greets back warmly', async () => {
    await begin();
    expect(textsOf(await say('h', 'hey how are you'))).toContain('good to have you here');
    client.close();
  });
});

it('[5.19] the solutions of a message stay as they were said', async () => {
  const first = await begin();
  await say('b', 'deployment=cloud');
  const part = first.parts.find((candidate) => candidate.type === 'solutions');
  expect(part?.items).toEqual(
    ['own/a', 'own/b', 'own/c'].map((id, index) => ({ id, rank: index + 1, title: `Title of ${id}` })),
  );
  client.close();
});

describe('the language of the answers', () => {
  it('[5.20] changes when it is asked for', async () => {
    await begin();
    expect(textsOf(await say('l', 'en español, por favor'))).toContain('Desde ahora te contesto en español');
    expect(textsOf(await say('m', 'deployment=cloud'))).toContain('Cambia el primer puesto');
    client.close();
  });

  it('[5.20] follows whole sentences, says so once, and not a few words', async () => {
    await begin();
    expect(textsOf(await say('s', 'hola, qué tal'))).toContain('good to have you here');
    const text = 'Me gustaría saber cuánto tarda esta solución en responder a la gente, gracias';
    expect(textsOf(await say('l', text))).toContain('Escribes en español');
    expect(textsOf(await say('m', 'Y ahora quisiera saber cuánto tarda en contestar la segunda?'))).not.toContain(
      'Escribes en español',
    );
    client.close();
  });
});
