import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.remove());

async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { response };
}

describe('the API', () => {
  it('understands a text', async () => {
    const { response } = await post('/api/v1/understand', { text: 'load.users=400', language: 'es' });
    expect(await response.json()).toMatchObject({
      brief: { load: { users: 400 } },
      language: 'es',
      evidence: [{ start: 0, end: 14 }],
    });
  });

  it('ranks in the language asked for', async () => {
    const { response } = await post('/api/v1/recommendations', { brief: { task: 'rag_qa' }, locale: 'es' });
    const body = (await response.json()) as { solutions: { title: string }[] };
    expect(response.status).toBe(200);
    expect(body.solutions[0]?.title).toBe('Title of own/a');
  });

  it('gives estimates, and candidates where a name is not one', async () => {
    const serving = { model: 'lab/model', accelerator: 'chip', inputTokens: 10, outputTokens: 10 };
    expect((await post('/api/v1/estimates/serving', serving)).response.status).toBe(200);
    expect(
      (await post('/api/v1/estimates/training', { model: 'm', accelerator: 'chip', method: 'lora' })).response.status,
    ).toBe(200);
    const refused = await post('/api/v1/estimates/serving', { ...serving, accelerator: 'nothing' });
    expect(await refused.response.json()).toMatchObject({
      status: 400,
      errors: [{ path: 'accelerator' }, { path: 'accelerator', message: 'candidate: chip' }],
    });
  });

  it('finds catalog entries whose id has slashes', async () => {
    const list = await fetch(`${server.url}/api/v1/catalog/models?q=mo&limit=5`);
    expect(await list.json()).toMatchObject({
      total: 1,
      catalogVersion: 'fake',
      items: [{ id: 'lab/models', name: 'mo' }],
    });
    const entry = await fetch(`${server.url}/api/v1/catalog/models/lab/model`);
    expect(await entry.json()).toEqual({ id: 'lab/model', name: 'Model' });
  });

  it('sends a proposal as a file', async () => {
    const { response } = await post('/api/v1/proposals', { brief: {}, format: 'md' });
    expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename=p.md');
    expect(await response.text()).toBe('# p');
  });

  it('says which field is wrong', async () => {
    const { response } = await post('/api/v1/recommendations', { brief: { load: { users: -1 }, colour: 'red' } });
    const { errors } = (await response.json()) as { errors: { path: string }[] };
    expect(errors.map((error) => error.path).sort()).toEqual(['brief.colour', 'brief.load.users']);
  });

  it('names the method that is offered', async () => {
    const response = await fetch(`${server.url}/api/v1/understand`);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('limits how often one address asks', async () => {
    const strict = await startTestServer({ limits: { requestsPerMinute: 2 } });
    const ask = () => fetch(`${strict.url}/api/v1/catalog/models`);
    expect([(await ask()).status, (await ask()).status]).toEqual([200, 200]);
    const third = await ask();
    expect(third.status).toBe(429);
    expect(third.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect((await fetch(`${strict.url}/healthz`)).status).toBe(200);
    await strict.remove();
  });
});

describe('around the API', () => {
  it('is alive and ready, and not ready without storage', async () => {
    expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ status: 'alive' });
    expect(await (await fetch(`${server.url}/readyz`)).json()).toEqual({
      status: 'ready',
      catalogVersion: 'fake',
      catalog: { state: 'current', problems: [] },
    });
    const broken = await startTestServer({
      store: {
        createConversation: () => Promise.reject(new Error('no')),
        findConversation: () => Promise.resolve(null),
        findReceipt: () => Promise.resolve(null),
        append: () => Promise.reject(new Error('no')),
        eventsAfter: () => Promise.resolve([]),
        addPriceBook: () => Promise.reject(new Error('no')),
        priceBooks: () => Promise.resolve([]),
        inbox: () => Promise.resolve([]),
        inboxEntry: () => Promise.resolve(null),
        settleInboxEntry: () => Promise.resolve(false),
        noteSellerSeen: () => Promise.resolve(),
        sellerSeenAt: () => Promise.resolve(null),
        removePriceBook: () => Promise.reject(new Error('no')),
        addMeasurements: () => Promise.reject(new Error('no')),
        measurements: () => Promise.resolve([]),
        removeMeasurements: () => Promise.reject(new Error('no')),
        ping: () => Promise.reject(new Error('storage is away')),
        close: () => Promise.resolve(),
      },
    });
    const response = await fetch(`${broken.url}/readyz`);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ detail: 'storage is away' });
    await broken.remove();
  });

  it('describes itself', async () => {
    const description = (await (await fetch(`${server.url}/openapi.json`)).json()) as {
      openapi: string;
      paths: object;
    };
    expect(description.openapi).toBe('3.1.0');
    expect(Object.keys(description.paths).sort()).toEqual([
      '/api/v1/accuracy',
      '/api/v1/analysis',
      '/api/v1/catalog/compare',
      '/api/v1/catalog/status',
      '/api/v1/catalog/{kind}',
      '/api/v1/catalog/{kind}/{id}',
      '/api/v1/documents',
      '/api/v1/estimates/serving',
      '/api/v1/estimates/training',
      '/api/v1/knowledge',
      '/api/v1/knowledge/{id}',
      '/api/v1/measurements',
      '/api/v1/measurements/{id}',
      '/api/v1/plans',
      '/api/v1/price-books',
      '/api/v1/price-books/{id}',
      '/api/v1/proposals',
      '/api/v1/recommendations',
      '/api/v1/understand',
      '/api/v1/why',
    ]);
    const docs = await (await fetch(`${server.url}/docs`)).text();
    expect(docs).toContain('POST /api/v1/understand');
    expect(docs).not.toMatch(/https?:|<script|style=/);
  });

  it('counts requests without naming people’s things', async () => {
    await fetch(`${server.url}/api/v1/catalog/models/lab/secret-name`);
    const text = await (await fetch(`${server.url}/metrics`)).text();
    expect(text).toMatch(/advisor_http_requests_total\{route="\/api\/v1\/catalog",status="404"\} [1-9]/);
    expect(text).not.toContain('secret-name');
  });

  it('sends strict headers everywhere and a request id', async () => {
    const response = await fetch(`${server.url}/healthz`, { headers: { 'x-request-id': 'mine-7' } });
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('x-request-id')).toBe('mine-7');
    expect(response.headers.get('x-powered-by')).toBeNull();
    const odd = await fetch(`${server.url}/healthz`, { headers: { 'x-request-id': 'a b' } });
    expect(odd.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});
