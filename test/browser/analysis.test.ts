import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import en from '../../client/i18n/analysis.en.json';
import es from '../../client/i18n/analysis.es.json';
import { wireAnalysis } from '../../server/protocol/analysis.ts';
import { freePort, startServer, temporaryFolder, type ServerProcess } from '../support/server-process.ts';
import { hospital, launch, openPage, say as tell, titles, violations, word, type View } from './session.ts';

const folder = temporaryFolder('analysis');
const pictures = resolve(import.meta.dirname, '../../.cache/pictures');
let browser: Browser;
let server: ServerProcess;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  [browser, server] = await Promise.all([launch(), startServer({ port: await freePort(), dataDir: folder.path })]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  folder.remove();
});

const words = { en, es };
const views: readonly View[] = [
  { width: 1440, height: 900, scheme: 'light', language: 'es' },
  { width: 1440, height: 900, scheme: 'dark', language: 'en' },
  { width: 390, height: 844, scheme: 'light', language: 'en' },
  { width: 390, height: 844, scheme: 'dark', language: 'es' },
];

async function openBoard(page: Page, view: View): Promise<void> {
  await tell(page, view.language, hospital[view.language]);
  await page.getByRole('log').getByRole('group').waitFor();
  // On a phone the board slides over the conversation.
  if (view.width < 1100) await page.getByRole('button', { name: /^1\b/ }).first().click();
  await page.getByRole('article').first().waitFor();
}

const openTab = (page: Page, view: View, tab: 'compare' | 'costs'): Promise<void> =>
  page.getByRole('tab', { name: word(view.language, `board.tab.${tab}`) }).click();

describe.each(views)('the analysis at $width px, $scheme, $language', (view) => {
  const say = words[view.language];
  const name = `${view.width}-${view.scheme}-${view.language}-analysis`;

  it('shows costs, the front and what would change the first place, WCAG 2.2 AA', async () => {
    const { page, troubles } = await openPage(browser, server.url, view);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/api/v1/analysis')) asked.push(request.postData() ?? '');
    });
    const look = async (state: string, heading: string): Promise<void> => {
      const shown = page.getByRole('heading', { name: heading, exact: true });
      await shown.waitFor();
      await shown.scrollIntoViewIfNeeded();
      await page.screenshot({ path: join(pictures, `${name}-${state}.png`) });
    };
    await openBoard(page, view);
    expect(asked).toEqual([]);

    await openTab(page, view, 'costs');
    await look('time', say.overTime);
    await look('crossing', say.breakEven);
    await look('budgets', say.budgets);
    await look('footprint', say.footprint);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);

    await openTab(page, view, 'compare');
    await look('confidence', say.confidence);
    await look('front', say.front);
    await look('sensitivity', say.sensitivity);
    await page.getByRole('textbox', { name: say.whyLabel }).fill('Llama 70B');
    await page.getByRole('button', { name: say.whyAsk, exact: true }).click();
    await page.getByText(/Llama-3\.\d-70B-Instruct (is possible|es posible)/).waitFor();
    await look('why', say.why);
    await look('scores', say.scores);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    // Both tabs read one answer.
    expect(asked).toHaveLength(1);
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});

describe('the analysis', () => {
  const view: View = { width: 1440, height: 900, scheme: 'light', language: 'en' };

  it('tells each point of the front by keyboard, with the figures of the API', async () => {
    const { page } = await openPage(browser, server.url, view);
    await openBoard(page, view);
    const answered = page.waitForResponse((response) => response.url().endsWith('/api/v1/analysis'));
    await openTab(page, view, 'compare');
    const { front } = wireAnalysis.parse(await (await answered).json());
    const points = page.locator('.plot-point');
    await points.first().waitFor();
    expect(await points.count()).toBe(front.length);
    await points.first().focus();
    const told = await page.locator('.plot-told').textContent();
    expect(front.some(({ title }) => told?.startsWith(title))).toBe(true);
    await page.context().close();
  });

  it('asks a what-if from a line, and the board answers', async () => {
    const { page } = await openPage(browser, server.url, view);
    await openBoard(page, view);
    const [before] = await titles(page);
    await openTab(page, view, 'compare');
    await page
      .getByRole('button', { name: /^What if: / })
      .first()
      .click();
    await page.getByRole('button', { name: word('en', 'whatIf.back') }).waitFor();
    await page.getByRole('article').first().waitFor();
    expect((await titles(page))[0]).not.toBe(before);
    await page.context().close();
  });

  it('says when it did not arrive, and arrives when asked again', async () => {
    const { page } = await openPage(browser, server.url, view);
    await openBoard(page, view);
    await page.route('**/api/v1/analysis', (route) => route.abort());
    await openTab(page, view, 'costs');
    await page.getByText(en.failedTitle).waitFor();
    await page.screenshot({ path: join(pictures, '1440-light-en-analysis-failed.png') });
    expect(await violations(page)).toEqual([]);
    await page.unroute('**/api/v1/analysis');
    await page.getByRole('button', { name: en.again }).click();
    await page.getByRole('heading', { name: en.breakEven }).waitFor();
    await page.context().close();
  });
});
