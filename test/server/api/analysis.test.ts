import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '../../../server/api/endpoints.ts';
import { openApi } from '../../../server/api/openapi.ts';
import { createAdvisor } from '../../../server/app/create-advisor.ts';
import { wireAnalysis, wirePlan, wireWhy } from '../../../server/protocol/analysis.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.remove());

async function post(path: string, body: unknown) {
  const response = await fetch(`${server.url}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

/** What the real advisor answers, as JSON. */
async function answer(path: string, body: unknown): Promise<unknown> {
  const advisor = createAdvisor({ today: '2026-11-24' });
  const reply = await endpoints.find((one) => one.path === path)?.handle(body, { advisor, locale: 'en' });
  if (reply?.type !== 'json') throw new Error('no JSON');
  return JSON.parse(JSON.stringify(reply.body));
}

const brief = { task: 'rag_qa', load: { users: 200 }, data: { kind: 'documents', volume: 2000, unit: 'documents' } };

describe('the API of the analysis', () => {
  it.each([
    ['/analysis', { brief: { task: 'rag_qa' } }, wireAnalysis],
    ['/plans', { briefs: [{ task: 'rag_qa' }, { task: 'chatbot' }] }, wirePlan],
    ['/why', { brief: { task: 'rag_qa' }, id: 'lab/model' }, wireWhy],
  ])('%s answers in words, with its documented shape', async (path, body, shape) => {
    const { status, body: found } = await post(path, { ...body, locale: 'es' });
    expect(status).toBe(200);
    expect(shape.safeParse(found).error).toBeUndefined();
  });

  it.each([
    ['/analysis', { brief: { tasks: 'rag_qa' } }, 'brief.tasks'],
    ['/analysis', { brief: {}, limit: 3 }, 'limit'],
    ['/analysis', { brief: {}, currency: 'XXX' }, 'currency'],
    ['/analysis', { brief: {}, locale: 'fr' }, 'locale'],
    ['/plans', { briefs: [] }, 'briefs'],
    ['/plans', { briefs: Array.from({ length: 7 }, () => ({})) }, 'briefs'],
    ['/plans', { briefs: [{}], limit: 0 }, 'limit'],
    ['/why', { brief: {} }, 'id'],
    ['/why', { brief: {}, id: '' }, 'id'],
  ])('%s refuses %j and names the field', async (path, body, field) => {
    const { status, body: problem } = await post(path, body);
    expect(status).toBe(400);
    expect(problem['errors']).toEqual(expect.arrayContaining([expect.objectContaining({ path: field })]));
  });

  it('is described in the OpenAPI document', () => {
    const paths = openApi()['paths'] as Readonly<Record<string, { post?: { requestBody?: unknown } }>>;
    for (const path of ['/analysis', '/plans', '/why'])
      expect(paths[`/api/v1${path}`]?.post?.requestBody).toBeDefined();
  });

  it('analyses a real brief in the currency asked for', async () => {
    const found = wireAnalysis.parse(await answer('/analysis', { brief, currency: 'USD' }));
    expect(found.front.length).toBeGreaterThan(2);
    expect(new Set(found.front.map(({ tco }) => tco.unit))).toEqual(new Set(['USD']));
    expect(found.confidence.text).toMatch(/%/);
  });

  it('plans real workloads, never dearer together than apart', async () => {
    const briefs = [
      { ...brief, deployment: 'on_prem' },
      { task: 'ocr_document', deployment: 'on_prem', data: { kind: 'documents', volume: 50_000, unit: 'documents' } },
    ];
    const found = wirePlan.parse(await answer('/plans', { briefs, limit: 3 }));
    expect(found.workloads).toHaveLength(2);
    for (const { advice, chosen } of found.workloads) {
      expect(advice.solutions.length).toBeLessThanOrEqual(3);
      expect(chosen).not.toBeNull();
    }
    expect(found.together.tco).toBeLessThanOrEqual(found.apart.tco);
  });

  it('says why a real model is not the answer', async () => {
    const found = wireWhy.parse(await answer('/why', { brief, id: 'Llama 70B', locale: 'es' }));
    expect(found.outcome).toBe('behind');
    expect(found.text).toMatch(/es posible: puesto \d+/);
  });
});
