import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Measurement } from '../../../catalog/index.ts';
import { RequestFailure } from '../../../server/api/failure.ts';
import { endpoints } from '../../../server/api/endpoints.ts';
import { createAdvisor } from '../../../server/app/create-advisor.ts';
import { openCatalog } from '../../../server/catalog/open-catalog.ts';
import type { Work } from '../../../server/workers/messages.ts';
import { createWorkers, type Workers } from '../../../server/workers/pool.ts';
import { randomBriefs } from '../../load/brief-maker.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

const today = '2026-11-24';
const catalog = openCatalog();
const advisor = createAdvisor({ catalog, today });
const facts = { catalog, measurements: [], priceBooks: [], today };
const SECONDS_60 = 60_000;

/** The threads once they answer. */
async function started(workers: Workers): Promise<readonly Error[]> {
  const errors: Error[] = [];
  workers.start({ onError: (error) => errors.push(error), onAdvised: () => undefined });
  for (let look = 0; look < 2000 && !workers.isReady() && errors.length < 3; look += 1)
    await new Promise((done) => setTimeout(done, 20));
  return errors;
}

async function here({ path, body, locale }: Work): Promise<string> {
  const reply = await endpoints.find((one) => one.path === path)?.handle(body, { advisor, locale });
  return reply?.type === 'json' ? JSON.stringify(reply.body) : '';
}

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

describe('worker threads', { timeout: SECONDS_60 }, () => {
  const workers = createWorkers(facts, { count: 2, timeoutMs: 30_000 });
  beforeAll(async () => {
    expect(await started(workers)).toEqual([]);
  }, SECONDS_60);
  afterAll(() => workers.close());

  it('answer with the same bytes as the server itself', async () => {
    const [one = {}, two = {}, ...more] = randomBriefs(6, 19);
    const asked: readonly Work[] = [
      ...more.map((brief, at) => ({
        path: '/recommendations',
        body: { brief },
        locale: at % 2 === 0 ? ('en' as const) : ('es' as const),
      })),
      { path: '/analysis', body: { brief: one, locale: 'es' }, locale: 'es' },
      { path: '/plans', body: { briefs: [one, two] }, locale: 'en' },
      { path: '/why', body: { brief: two, id: 'managed_api' }, locale: 'en' },
      {
        path: '/estimates/serving',
        body: {
          model: { totalParameters: 70e9 },
          accelerator: 'h100-sxm',
          acceleratorCount: 4,
          inputTokens: 1000,
          outputTokens: 300,
          concurrency: 8,
        },
        locale: 'en',
      },
    ];
    for (const work of asked) {
      const reply = await workers.run(work);
      expect(reply.type === 'json-text' ? reply.text : reply.type, work.path).toBe(await here(work));
    }
  });

  it('write files', async () => {
    const body = { brief: { task: 'rag_qa' }, format: 'md', locale: 'es', currency: 'EUR' };
    const reply = await workers.run({ path: '/proposals', body, locale: 'es' });
    expect(reply.type === 'file' && Buffer.from(reply.body).toString('utf8')).toMatch(/^# /);
  });

  it('refuse as the server does, and go on', async () => {
    const work: Work = { path: '/recommendations', body: { brief: { tusk: 'rag_qa' } }, locale: 'en' };
    const [there, own] = [await failureOf(workers.run(work)), await failureOf(here(work))];
    expect(there).toBeInstanceOf(RequestFailure);
    expect(there).toEqual(own);
    expect(await failureOf(workers.run({ ...work, path: '/nowhere' }))).toMatchObject({
      message: 'no endpoint has the path /nowhere',
    });
    expect((await workers.run({ ...work, body: { brief: { task: 'chatbot' } } })).type).toBe('json-text');
  });

  it('answer from what they were told last', async () => {
    const told = workers.told(createAdvisor({ catalog, today }));
    const version = async (): Promise<unknown> => {
      const reply = await workers.run({ path: '/recommendations', body: { brief: { task: 'code' } }, locale: 'en' });
      return reply.type === 'json-text' && (JSON.parse(reply.text) as { catalogVersion: string }).catalogVersion;
    };
    await told.replaceCatalog({ ...catalog, version: 'another' });
    expect(await version()).toBe('another');
    expect(told.catalogVersion).toBe('another');
    await told.replaceCatalog(catalog);
    expect(await version()).toBe(catalog.version);
  });

  it('rank by the price books they were told of, and by none once it is taken back', async () => {
    const own = createAdvisor({ catalog, today });
    const told = workers.told(own);
    const offer = [...catalog.hostedOffers.values()].find(({ input, openModel }) => input && openModel);
    const rows = ['input', 'output'].map((field) => [offer?.id ?? '', field, '0.0001', 'USD']);
    const read = own.readPriceBook([['offer', 'price type', 'list price', 'currency'], ...rows], '.');
    expect(read.refused).toEqual([]);
    const book = { id: 'pb-1', name: 'Autumn', createdOn: today, rows: [...read.rows] };
    const body = { brief: { task: 'chatbot', load: { users: 50 } }, priceBook: book.id };
    const work: Work = { path: '/recommendations', body, locale: 'en' };
    const text = async (): Promise<string> => {
      const reply = await workers.run(work);
      return reply.type === 'json-text' ? reply.text : '';
    };
    told.usePriceBooks([book]);
    const priced = await text();
    const endpoint = endpoints.find(({ path }) => path === work.path);
    const here = await endpoint?.handle(body, { advisor: own, locale: 'en' });
    expect(priced).toBe(here?.type === 'json' && JSON.stringify(here.body));
    expect((JSON.parse(priced) as { catalogVersion: string }).catalogVersion).not.toBe(catalog.version);
    told.usePriceBooks([]);
    expect(await failureOf(text())).toMatchObject({ code: 'unresolved-reference' });
  });
});

describe('a thread that does not answer', { timeout: SECONDS_60 }, () => {
  it('is stopped in time, said so, and replaced', async () => {
    const workers = createWorkers(facts, { count: 1, timeoutMs: 2 });
    await started(workers);
    const work: Work = { path: '/analysis', body: { brief: { task: 'finetuning_llm' } }, locale: 'en' };
    for (const turn of [1, 2])
      expect(await failureOf(workers.run(work)), String(turn)).toMatchObject({ code: 'took-too-long' });
    await workers.close();
  });

  it('is given up where it never starts: the server does the work itself', async () => {
    const unusable = { ...facts, measurements: null as unknown as readonly Measurement[] };
    const workers = createWorkers(unusable, { count: 1, timeoutMs: 1000 });
    expect((await started(workers)).length).toBe(3);
    expect(workers.isReady()).toBe(false);
    const server = await startTestServer({ advisor, workers });
    const answer = await ask(server, { brief: { task: 'code' } });
    expect(answer.status).toBe(200);
    await server.remove();
  });
});

/** A thread that is ready at once and ends when work comes, as one that is killed or runs out of memory does. */
const dies = new URL(
  `data:text/javascript,${encodeURIComponent(
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', ({ type }) => { if (type === 'work') process.exit(7); });
     parentPort.postMessage({ type: 'ready' });`,
  )}`,
);

describe('a thread that ends at work', { timeout: SECONDS_60 }, () => {
  it('fails that work alone, says so, and is replaced', async () => {
    const workers = createWorkers(facts, { count: 1, timeoutMs: 30_000, file: dies });
    const errors: Error[] = [];
    workers.start({ onError: (error) => errors.push(error), onAdvised: () => undefined });
    const work: Work = { path: '/recommendations', body: { brief: {} }, locale: 'en' };
    for (const turn of [1, 2, 3, 4]) {
      const failure = await failureOf(workers.run(work));
      expect(failure, String(turn)).toMatchObject({ code: 'internal' });
      expect(String(failure)).toMatch(/another one starts: send the request again/);
      expect(errors).toHaveLength(turn);
    }
    expect(errors[0]?.message).toBe('a worker ended with 7');
    // It was ready each time: that is no thread that cannot be started.
    expect(workers.isReady()).toBe(true);
    await workers.close();
  });

  it('is answered as a failure of the server, which goes on', async () => {
    const workers = createWorkers(facts, { count: 1, timeoutMs: 30_000, file: dies });
    const server = await startTestServer({ advisor, workers });
    for (let look = 0; look < 2000 && !workers.isReady(); look += 1) await new Promise((done) => setTimeout(done, 20));
    const answer = await ask(server, { brief: { task: 'code' } });
    expect(answer.status).toBe(500);
    expect(answer.headers.get('content-type')).toMatch(/problem\+json/);
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    expect(metrics).toMatch(/^advisor_errors_total\{where="worker"\} 1$/m);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    await server.remove();
  });
});

function ask(server: TestServer, body: object): Promise<Response> {
  return fetch(`${server.url}/api/v1/recommendations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

describe('a server with threads', { timeout: SECONDS_60 }, () => {
  it('sends the same bytes and headers, and ends them with itself', async () => {
    const workers = createWorkers(facts, { count: 1, timeoutMs: 30_000 });
    const [beside, alone] = [await startTestServer({ advisor, workers }), await startTestServer({ advisor })];
    for (let look = 0; look < 2000 && !workers.isReady(); look += 1) await new Promise((done) => setTimeout(done, 20));
    expect(workers.isReady()).toBe(true);
    const body = { brief: { task: 'translation', languages: ['es'] }, locale: 'es' };
    const [one, other] = [await ask(beside, body), await ask(alone, body)];
    for (const header of ['content-type', 'etag', 'cache-control', 'content-length'])
      expect(one.headers.get(header), header).toBe(other.headers.get(header));
    expect(await one.text()).toBe(await other.text());
    expect((await ask(beside, { brief: { task: 'nothing' } })).status).toBe(400);
    // One ranking was asked for; those of the threads for nobody are not counted.
    const metrics = await (await fetch(`${beside.url}/metrics`)).text();
    expect(metrics).toMatch(/^advisor_advise_seconds_count 1$/m);
    await beside.remove();
    await alone.remove();
    expect(await failureOf(workers.run({ path: '/recommendations', body, locale: 'es' }))).toMatchObject({
      code: 'overloaded',
    });
  });
});
