import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAdvisor } from '../../../server/app/create-advisor.ts';
import { measurementsAnswer, measurementsList } from '../../../server/protocol/measurements.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../catalog/measurements/fixtures/${name}`, import.meta.url), 'utf8');

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ advisor: createAdvisor({ today: '2026-11-24' }) });
});
afterAll(async () => {
  await server.remove();
});

const api = (path: string): string => `${server.url}/api/v1${path}`;
async function send(path: string, body: string, type = 'application/json'): Promise<{ status: number; json: unknown }> {
  const response = await fetch(api(path), {
    method: 'POST',
    headers: { 'content-type': type, 'accept-language': 'en' },
    body,
  });
  return { status: response.status, json: await response.json() };
}
async function handIn(body: object) {
  const { status, json } = await send('/measurements', JSON.stringify(body));
  expect(status, JSON.stringify(json)).toBe(200);
  return measurementsAnswer.parse(json);
}
const list = async () => measurementsList.parse(await (await fetch(api('/measurements'))).json());
const remove = (id: string) => fetch(api(`/measurements/${id}`), { method: 'DELETE' });

const header =
  'model,accelerator,accelerator_count,engine,precision,input_tokens,output_tokens,concurrency,tpot_ms,output_tokens_per_second';
const csv = `${header}\nmeta-llama/Llama-3.1-8B-Instruct,h100-sxm,1,vllm,fp8,1000,250,16,20,700\n`;
const question = JSON.stringify({
  model: 'meta-llama/Llama-3.1-8B-Instruct',
  accelerator: 'h100-sxm',
  acceleratorCount: 1,
  engine: 'vllm',
  precision: 'fp8',
  inputTokens: 1000,
  outputTokens: 250,
  concurrency: 16,
});
const estimate = async () =>
  (await send('/estimates/serving', question)).json as Record<string, { likely: number; grade: string }>;

describe('measurements of one’s own', () => {
  it('turn the estimate measured, survive a restart, and are undone to the byte by removing them', async () => {
    const before = await estimate();
    const version = (await list()).catalogVersion;
    const answer = await handIn({ format: 'csv', content: csv, title: 'rack 4' });
    expect(answer).toMatchObject({ format: 'csv', saved: true, refused: [] });
    expect(answer.catalogVersion).not.toBe(version);
    expect(answer.accepted[0]).toMatchObject({ line: 2, isNew: true });
    expect(answer.accepted[0]?.compared).toContainEqual(
      expect.objectContaining({ figure: 'tpotMs', unit: 'ms', measured: 20, predicted: before['tpotMs']?.likely }),
    );
    const during = await estimate();
    expect(during['tpotMs']).toMatchObject({ likely: 20, grade: 'measured' });
    expect(during['outputTokensPerSecond']).toMatchObject({ likely: 700, grade: 'measured' });

    await server.close();
    server = await startTestServer({ advisor: createAdvisor({ today: '2026-11-24' }), dataDir: server.dataDir });
    expect(await estimate()).toEqual(during);
    const kept = await list();
    expect(kept.items).toMatchObject([{ title: 'rack 4', measurement: { engine: 'vllm' } }]);
    expect(kept.catalogVersion).toBe(answer.catalogVersion);

    expect((await remove(kept.items[0]?.id ?? '')).status).toBe(200);
    expect(JSON.stringify(await estimate())).toBe(JSON.stringify(before));
    expect((await list()).catalogVersion).toBe(version);
    expect((await remove(kept.items[0]?.id ?? '')).status).toBe(404);
  });

  it('are read and compared without being kept in a dry run', async () => {
    const before = await list();
    const answer = await handIn({ content: csv, dryRun: true });
    expect(answer).toMatchObject({ saved: false, accepted: [{ isNew: true }] });
    expect(await list()).toEqual(before);
  });

  it('count once when handed in twice, and go together by the id of their set', async () => {
    const content = `${csv}meta-llama/Llama-3.1-8B-Instruct,h100-sxm,1,vllm,fp8,1000,250,32,25,1100\n`;
    await handIn({ content });
    const again = await handIn({ content });
    expect(again.accepted.map(({ isNew }) => isNew)).toEqual([false, false]);
    const { items } = await list();
    expect(items).toHaveLength(2);
    const response = await remove(items[0]?.setId ?? '');
    expect(await response.json()).toMatchObject({ removed: 2 });
  });

  it('come as the file itself, with what it does not state beside it', async () => {
    const query = '?accelerator=h100-sxm&precision=fp8&acceleratorCount=1&dryRun=true';
    const json = await send(`/measurements${query}`, fixture('guidellm-0.6.json'));
    expect(json.status).toBe(200);
    const read = measurementsAnswer.parse(json.json);
    expect(read.format).toBe('guidellm');
    expect(read.accepted.length + read.refused.length).toBe(3);
    expect(read.accepted[0]?.measurement).toMatchObject({ accelerator: 'h100-sxm' });
    const text = await send('/measurements?dryRun=true', csv, 'text/csv');
    expect(measurementsAnswer.parse(text.json).accepted).toHaveLength(1);
  });

  it('resolve the names that benchmarks use, and ask where a name means several', async () => {
    const row = (await handIn({ content: fixture('inferencex.json'), dryRun: true })) as unknown as {
      accepted: { measurement: { accelerator: string; model: string } }[];
      refused: { field: string; candidates: string[]; reason: string }[];
    };
    const all = [...row.accepted.map(({ measurement }) => measurement.accelerator)];
    expect(all.every((id) => id.startsWith('h200') || id.startsWith('b200'))).toBe(true);
    const vague = csv.replace('h100-sxm', 'H100');
    const refused = (await handIn({ content: vague, dryRun: true })).refused;
    expect(refused[0]?.field).toBe('accelerator');
    expect(refused[0]?.candidates).toContain('h100-sxm');
    const told = await handIn({ content: vague, dryRun: true, defaults: { accelerator: 'h100-sxm' } });
    expect(told.accepted[0]?.measurement.accelerator).toBe('h100-sxm');
  });

  it('refuse what is too far from any run to be one, saying both figures', async () => {
    const { accepted, refused } = await handIn({ content: csv.replace(',20,700', ',20000,700'), dryRun: true });
    expect(accepted).toEqual([]);
    expect(refused[0]).toMatchObject({ line: 2, field: 'tpotMs' });
    expect(refused[0]?.reason).toContain('20,000');
  });

  it.each([
    ['an unknown key', { content: csv, colour: 1 }, 'colour'],
    ['no content', { format: 'csv' }, 'content'],
    ['an unknown format', { content: csv, format: 'xml' }, 'format'],
    ['a text that is none of the formats', { content: '{"a":1}' }, 'content'],
    ['an unknown column', { content: 'model,speed\nm,3\n' }, 'content'],
    ['a default nobody knows', { content: csv, defaults: { accelerator: 'zx9' } }, 'defaults.accelerator'],
    ['a default of another shape', { content: csv, defaults: { acceleratorCount: -1 } }, 'defaults.acceleratorCount'],
    ['more rows than are taken', { content: header + `\n${csv.split('\n')[1] ?? ''}`.repeat(501) }, 'content'],
  ])('answer %s with 400, naming the field', async (_, body, path) => {
    const { status, json } = await send('/measurements', JSON.stringify(body));
    expect(status).toBe(400);
    expect((json as { errors: { path: string }[] }).errors[0]?.path).toBe(path);
  });

  it('are limited in size', async () => {
    expect((await send('/measurements', 'x'.repeat(5 * 1024 * 1024 + 1), 'text/csv')).status).toBe(413);
    expect((await send('/measurements', '', 'text/csv')).status).toBe(400);
    expect((await fetch(api('/measurements'), { method: 'PUT' })).status).toBe(405);
  });

  it('are described in the API', async () => {
    const { paths } = (await (await fetch(`${server.url}/openapi.json`)).json()) as { paths: Record<string, object> };
    expect(Object.keys(paths['/api/v1/measurements'] ?? {})).toEqual(['post', 'get']);
    expect(Object.keys(paths['/api/v1/measurements/{id}'] ?? {})).toEqual(['delete']);
  });
});
