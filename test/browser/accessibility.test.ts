import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, startServer, temporaryFolder, type ServerProcess } from '../support/server-process.ts';
import { hospital, launch, openPage, say, violations, word, type View } from './session.ts';

const folder = temporaryFolder('accessibility');
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

const views: readonly View[] = [
  { width: 1440, height: 900, scheme: 'light', language: 'es' },
  { width: 1440, height: 900, scheme: 'dark', language: 'en' },
  { width: 390, height: 844, scheme: 'light', language: 'en' },
  { width: 390, height: 844, scheme: 'dark', language: 'es' },
];

describe.each(views)('WCAG 2.2 AA at $width px, $scheme, $language', (view) => {
  it('holds on the empty page, the answer, its details and an open figure; nothing is wider than the screen', async () => {
    const { page, troubles } = await openPage(browser, server.url, view);
    const name = `${view.width}-${view.scheme}-${view.language}`;
    const look = async (state: string): Promise<void> => {
      await page.screenshot({ path: join(pictures, `${name}-${state}.png`) });
      expect(await violations(page), state).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), state).toBe(true);
    };
    await page.getByRole('textbox', { name: word(view.language, 'chat.composer') }).waitFor();
    await look('empty');

    await say(page, view.language, hospital[view.language]);
    await page.getByRole('log').getByRole('group').waitFor();
    await look('answer');

    // On a phone the board slides over the conversation, from the line that names the winner.
    if (view.width < 1100) await page.getByRole('button', { name: /^1\b/ }).first().click();
    const first = page.getByRole('article').first();
    await first.waitFor();
    await look('board');
    await first
      .getByRole('button', { name: new RegExp(`^${word(view.language, 'estimate.monthlyCost')}`) })
      .first()
      .click();
    await page.getByText(word(view.language, 'evidence.formula'), { exact: true }).waitFor();
    await look('evidence');
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('can be used by keyboard alone', async () => {
    const { page } = await openPage(browser, server.url, view);
    const composer = page.getByRole('textbox', { name: word(view.language, 'chat.composer') });
    await composer.waitFor();
    await page.getByRole('link').first().focus();
    await page.keyboard.press('/');
    expect(await composer.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
    await page.keyboard.type('chatbot');
    expect(await composer.inputValue()).toBe('chatbot');
    await page.context().close();
  });
});
