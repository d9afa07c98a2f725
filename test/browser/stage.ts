import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { freePort, startServer, temporaryFolder, type ServerProcess } from '../support/server-process.ts';
import { launch, openPage, violations, type Language, type View } from './session.ts';

/** Every size and scheme a page is looked at in, each language in both sizes. */
export const views: readonly View[] = [
  { width: 1440, height: 900, scheme: 'light', language: 'es' },
  { width: 1440, height: 900, scheme: 'dark', language: 'en' },
  { width: 390, height: 844, scheme: 'light', language: 'en' },
  { width: 390, height: 844, scheme: 'dark', language: 'es' },
];

export const wide = (language: Language, scheme: View['scheme'] = 'light'): View => ({
  width: 1440,
  height: 900,
  scheme,
  language,
});

/** The conversation alone fits: the rest slides over it. */
export const isNarrow = ({ width }: View): boolean => width < 1100;
export const nameOf = ({ width, scheme, language }: View): string => `${width}-${scheme}-${language}`;

const pictures = resolve(import.meta.dirname, '../../.cache/pictures');
export const picture = (page: Page, name: string): Promise<Buffer> =>
  page.screenshot({ path: join(pictures, `${name}.png`) });

/** Takes a picture, and expects no WCAG violation and nothing wider than the screen. */
export async function look(page: Page, name: string): Promise<void> {
  await picture(page, name);
  expect(await violations(page), name).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), name).toBe(true);
}

export interface Stage {
  readonly folder: string;
  readonly url: () => string;
  readonly open: (view: View, path?: string) => ReturnType<typeof openPage>;
  /** Kills the server without warning and starts it again on the same port and data. */
  readonly killAndRestart: () => Promise<void>;
}

interface StageOptions {
  /** Called with the folder of this test before the server starts; what it gives is put into the environment. */
  readonly prepare?: (folder: string) => Readonly<Record<string, string>>;
}

/** A browser and a server of its own for the tests of one file, gone when they end. */
export function setStage(name: string, options: StageOptions = {}): Stage {
  const folder = temporaryFolder(name);
  let browser: Browser | undefined;
  let server: ServerProcess | undefined;
  let port = 0;
  const env = options.prepare?.(folder.path) ?? {};
  const start = (): Promise<ServerProcess> => startServer({ port, dataDir: join(folder.path, 'data'), env });

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    port = await freePort();
    [browser, server] = await Promise.all([launch(), start()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    folder.remove();
  });
  return {
    folder: folder.path,
    url: () => server?.url ?? '',
    open: (view, path = '') => {
      if (browser === undefined || server === undefined) throw new Error('the stage is not set yet');
      return openPage(browser, `${server.url}${path}`, view);
    },
    killAndRestart: async () => {
      await server?.stop('SIGKILL');
      server = await start();
    },
  };
}
