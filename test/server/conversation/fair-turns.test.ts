import { expect, it } from 'vitest';
import { createFairTurns } from '../../../server/conversation/fair-turns.ts';
import { fakeAdvisor } from '../support/fake-advisor.ts';
import { startTestServer } from '../support/server.ts';

it('lanes take turns: one request does not wait behind the many of another', async () => {
  const turns = createFairTurns();
  const order: string[] = [];
  const work = (name: string) => () => void order.push(name);
  await Promise.all([
    ...['a1', 'a2', 'a3', 'a4'].map((name) => turns.run('a', work(name))),
    turns.run('b', work('b1')),
  ]);
  expect(order).toEqual(['a1', 'b1', 'a2', 'a3', 'a4']);
  expect(turns.waiting()).toBe(0);
});

it('other events are served between two pieces of work', async () => {
  const turns = createFairTurns();
  const order: string[] = [];
  const first = turns.run('a', () => void setImmediate(() => order.push('event')));
  await Promise.all([first, turns.run('a', () => Promise.resolve(order.push('second')))]);
  expect(order).toEqual(['event', 'second']);
});

it('a failure reaches who asked and stops nobody else', async () => {
  const turns = createFairTurns();
  const failing = turns.run('a', () => {
    throw new Error('broken');
  });
  const next = turns.run('a', () => 7);
  await expect(failing).rejects.toThrow('broken');
  await expect(next).resolves.toBe(7);
});

it('requests beyond those that may wait get a problem document and a time to come back', async () => {
  const server = await startTestServer({
    advisor: {
      ...fakeAdvisor,
      makeProposal: async (request) => {
        await new Promise((done) => setTimeout(done, 100));
        return fakeAdvisor.makeProposal(request);
      },
    },
    limits: { waitingPerAddressMax: 3 },
  });
  const propose = () =>
    fetch(`${server.url}/api/v1/proposals`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ brief: { task: 'rag_qa' }, format: 'md' }),
    });
  const answers = await Promise.all(Array.from({ length: 8 }, propose));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
  const refused = answers.find(({ status }) => status === 503);
  expect(refused?.headers.get('retry-after')).toBe('5');
  expect(await refused?.json()).toMatchObject({ type: '/docs#overloaded', status: 503 });
  expect((await propose()).status).toBe(200);
  await server.remove();
});
