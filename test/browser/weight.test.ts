import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { answered, word } from './session.ts';
import { setStage, wide } from './stage.ts';

const stage = setStage('weight');

/** Bytes of JavaScript, compressed, that a first visit may load before a person can write. */
const FIRST_LOAD_MAX = 180_000;

it('loads little before a person can write, and the rest when it is looked at', async () => {
  const { page } = await stage.open(wide('es'), '/healthz');
  const scripts = new Map<string, number>();
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    void response.body().then((body) => scripts.set(response.url(), gzipSync(body).length));
  });
  const sum = (): number => [...scripts.values()].reduce((total, bytes) => total + bytes, 0);
  await page.goto(stage.url());
  await page.getByRole('textbox', { name: word('es', 'chat.composer') }).waitFor();
  await page.waitForLoadState('networkidle');
  const first = sum();
  console.log(`first load: ${scripts.size} scripts, ${(first / 1000).toFixed(1)} kB gzip`);
  expect(first).toBeGreaterThan(50_000);
  expect(first).toBeLessThanOrEqual(FIRST_LOAD_MAX);
  // The tabs of the board and the pages beside the chat are not among it.
  await answered(page, wide('es'));
  const before = scripts.size;
  await page.getByRole('tab', { name: word('es', 'board.tab.costs') }).click();
  await expect.poll(() => scripts.size).toBeGreaterThan(before);
  await page.context().close();
});
