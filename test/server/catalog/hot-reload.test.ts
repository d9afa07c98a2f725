import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAdvisor } from '../../../server/app/create-advisor.ts';
import { catalogDir } from '../../../server/catalog/open-catalog.ts';
import { catalogStatus, type CatalogStatus } from '../../../server/protocol/catalog-status.ts';
import { connect, type ChatClient } from '../support/chat-client.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

const overlay = mkdtempSync(join(tmpdir(), 'advisor-overlay-'));
const tool = (changes: object): string =>
  JSON.stringify({
    ...(JSON.parse(readFileSync(join(catalogDir(), 'tools/vllm.json'), 'utf8')) as object),
    ...changes,
  });

function write(path: string, text: string): void {
  mkdirSync(dirname(join(overlay, path)), { recursive: true });
  writeFileSync(join(overlay, path), text);
}

let server: TestServer;
let chat: ChatClient;
beforeAll(async () => {
  write('tools/house-runner.json', tool({ name: 'House runner' }));
  const today = '2026-11-24';
  server = await startTestServer({
    advisor: createAdvisor({ overlayDir: overlay, today }),
    env: { CATALOG_DIR: overlay, ADVISOR_TODAY: today },
    limits: { burst: 10_000, messagesPerSecond: 10_000, catalogLookMs: 25 },
  });
  chat = await connect(server.url);
  await chat.hello({ locale: 'en' });
});
afterAll(async () => {
  chat.close();
  await server.remove();
  rmSync(overlay, { recursive: true, force: true });
});

async function get(path: string): Promise<{ readonly status: number; readonly body: unknown }> {
  const response = await fetch(`${server.url}${path}`);
  return { status: response.status, body: await response.json() };
}

async function statusWhen(test: (status: CatalogStatus) => boolean): Promise<CatalogStatus> {
  for (let tries = 0; tries < 400; tries += 1) {
    const status = catalogStatus.parse((await get('/api/v1/catalog/status')).body);
    if (test(status)) return status;
    await new Promise((next) => setTimeout(next, 25));
  }
  throw new Error('the catalog did not get there');
}

let turns = 0;
/** The version in the advice of the next turn of the one conversation. */
async function versionOf(said: string): Promise<string> {
  turns += 1;
  const from = chat.frames.length;
  await chat.ask({ type: 'say', id: `turn-${String(turns)}`, text: said });
  const advice = await chat.next('advice', (frame) => chat.frames.indexOf(frame) >= from);
  return advice.advice.catalogVersion;
}

it('takes up a good edit, refuses a broken one, follows a deletion, all within one conversation', async () => {
  const first = await statusWhen(({ watching }) => watching);
  expect(first).toMatchObject({ state: 'current', reloads: 0, refusals: 0, problems: [] });
  expect(await versionOf('A chatbot over 3,000 documents for 400 users')).toBe(first.catalogVersion);

  write('tools/house-runner.json', tool({ name: 'House runner two' }));
  const good = await statusWhen(({ reloads }) => reloads === 1);
  expect(good.catalogVersion).not.toBe(first.catalogVersion);
  expect((await get('/api/v1/catalog/tools/house-runner')).body).toMatchObject({ name: 'House runner two' });
  const found = (await get('/api/v1/catalog/tools?q=runner+two')).body as { items: { id: string }[] };
  expect(found.items[0]?.id).toBe('house-runner');
  expect(await versionOf('We have 500 users')).toBe(good.catalogVersion);

  write('tools/house-runner.json', tool({ skillLevel: 9 }));
  const broken = await statusWhen(({ refusals }) => refusals === 1);
  expect(broken).toMatchObject({ state: 'refused', catalogVersion: good.catalogVersion });
  expect(broken.problems).toMatchObject([{ file: 'tools/house-runner.json', path: 'skillLevel' }]);
  const ready = await get('/readyz');
  expect(ready).toMatchObject({
    status: 200,
    body: { catalog: { state: 'refused', problems: [{ path: 'skillLevel' }] } },
  });
  expect(await (await fetch(`${server.url}/metrics`)).text()).toMatch(/^advisor_catalog_refused 1$/m);
  expect(await versionOf('We have 600 users')).toBe(good.catalogVersion);
  expect((await get('/api/v1/catalog/tools/house-runner')).body).toMatchObject({ name: 'House runner two' });

  rmSync(join(overlay, 'tools/house-runner.json'));
  const gone = await statusWhen(({ reloads }) => reloads === 2);
  expect(gone).toMatchObject({ state: 'current', problems: [] });
  expect((await get('/api/v1/catalog/tools/house-runner')).status).toBe(404);
  expect(await versionOf('We have 700 users')).toBe(gone.catalogVersion);
  expect(gone.catalogVersion).not.toBe(good.catalogVersion);
}, 60_000);

it('knows the names of new entries when it reads a text', async () => {
  const before = await statusWhen(() => true);
  const id = 'meta-llama/Llama-3.1-8B-Instruct';
  const model = JSON.parse(readFileSync(join(catalogDir(), `models/${id}.json`), 'utf8')) as object;
  write('models/house/Zorbix-7B.json', JSON.stringify({ ...model, name: 'Zorbix-7B' }));
  await statusWhen(({ reloads }) => reloads === before.reloads + 1);
  const response = await fetch(`${server.url}/api/v1/understand`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: 'Can we serve Zorbix-7B for 20 users?' }),
  });
  expect(await response.json()).toMatchObject({ brief: { modelsMentioned: ['house/Zorbix-7B'] } });
});

it('does not start with a folder that is not there', () => {
  expect(() => createAdvisor({ overlayDir: join(overlay, 'nowhere') })).toThrow(/CATALOG_DIR names .*nowhere/);
});
