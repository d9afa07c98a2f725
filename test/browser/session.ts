import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findBrowser } from '../support/find-browser.ts';

export type Language = 'en' | 'es';
type Words = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

const catalogues = Object.fromEntries(
  (['en', 'es'] as const).map((language) => [
    language,
    JSON.parse(readFileSync(resolve(import.meta.dirname, `../../client/i18n/${language}.json`), 'utf8')) as Words,
  ]),
);

/** The page's own words, so that a better label does not break a test. */
export function word(language: Language, key: string): string {
  let value: unknown = catalogues[language];
  for (const part of key.split('.')) value = (value as Readonly<Record<string, unknown>> | undefined)?.[part];
  if (typeof value !== 'string') throw new Error(`no word ${key} in ${language}`);
  return value;
}

/** What the issue asks for, in both languages, and its change. */
export const hospital = {
  es: 'Somos un hospital con 4 sedes y 3.000 protocolos en PDF. Queremos un asistente que responda a los médicos. Nada puede salir de nuestro centro de datos. 150.000 € y nadie sabe de IA. 400 usuarios.',
  en: 'We are a hospital with 4 sites and 3,000 protocols in PDF. We want an assistant that answers our doctors. Nothing may leave our data centre. €150,000 and nobody knows about AI. 400 users.',
} as const;
export const cloudIsFine = { es: 'La nube está bien', en: 'Cloud is fine' } as const;

export async function launch(): Promise<Browser> {
  const found = await findBrowser();
  return chromium.launch({ executablePath: found.executablePath, args: [...found.args], env: { ...found.env } });
}

export interface View {
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
  readonly language: Language;
}

/** A page that remembers what went wrong in it. */
export async function openPage(
  browser: Browser,
  url: string,
  view: View,
): Promise<{ readonly page: Page; readonly troubles: string[] }> {
  const context = await browser.newContext({
    viewport: { width: view.width, height: view.height },
    colorScheme: view.scheme,
    locale: view.language === 'es' ? 'es-ES' : 'en-GB',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (line) => {
    // A lost connection is logged by the browser itself.
    if (line.type() === 'error' && !line.text().includes('WebSocket')) troubles.push(line.text());
  });
  await page.goto(url);
  return { page, troubles };
}

export async function say(page: Page, language: Language, text: string): Promise<void> {
  const composer = page.getByRole('textbox', { name: word(language, 'chat.composer') });
  await composer.fill(text);
  await composer.press('Enter');
}

/** Says the need of the hospital and waits for its answer and the question in it; on a phone the board is slid over. */
export async function answered(page: Page, { language, width }: View): Promise<void> {
  await say(page, language, hospital[language]);
  await page.getByRole('log').getByRole('group').waitFor();
  if (width >= 1100) await page.getByRole('article').nth(2).waitFor();
}
export async function openBoard(page: Page, view: View): Promise<void> {
  await answered(page, view);
  if (view.width < 1100) await page.getByRole('button', { name: /^1\b/ }).first().click();
  await page.getByRole('article').first().waitFor();
}

/** The titles on the board, best first. */
export async function titles(page: Page): Promise<readonly string[]> {
  return page.getByRole('article').getByRole('heading', { level: 3 }).allTextContents();
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** WCAG 2.2 A and AA violations of what is on the page, in words. */
export async function violations(page: Page): Promise<readonly string[]> {
  // Once for each document: it is the larger part of the work.
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axeSource);
  const result = await page.evaluate<AxeResult>(
    `axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      resultTypes: ['violations'],
    })`,
  );
  return result.violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
  );
}
