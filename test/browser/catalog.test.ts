import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import en from '../../client/i18n/catalog.en.json';
import es from '../../client/i18n/catalog.es.json';
import { word, type Language } from './session.ts';
import { isNarrow, look, nameOf, picture, setStage, views, wide } from './stage.ts';

const MANY = 5000;

type Tree = Readonly<Record<string, Readonly<Record<string, string>>>>;
const catalogues: Readonly<Record<Language, Tree>> = { en, es };
/** The catalog page's own words, their places filled. */
function said(language: Language, group: string, key: string, values: Readonly<Record<string, string>> = {}): string {
  const text = catalogues[language][group]?.[key];
  if (text === undefined) throw new Error(`no word ${group}.${key}`);
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}

/** A provider of thousands of offers, so that the list is longer than any screen. */
function manyOffers(): string {
  const use = { of: ['*'], source: 'own-judgement', grade: 'assumed', checkedOn: '2026-11-20' };
  const offers = Array.from({ length: MANY }, (_, index) => ({
    type: 'hosted',
    model: `bulk-${String(index).padStart(4, '0')}`,
    name: `Bulk model ${String(index).padStart(4, '0')}`,
    kind: 'chat',
    input: `${(index + 1) / 100} USD/Mtoken`,
    output: `${(index + 1) / 50} USD/Mtoken`,
    contextTokens: 1000 + index,
    lifecycle: 'available',
  }));
  return JSON.stringify({
    provider: { name: 'Bulk', residencies: [], residencyBasis: 'unknown', sources: [use] },
    sources: [use],
    offers,
  });
}

const stage = setStage('catalog-page', {
  prepare: (folder) => {
    const overlay = join(folder, 'overlay');
    mkdirSync(join(overlay, 'offers'), { recursive: true });
    writeFileSync(join(overlay, 'offers', 'bulk.json'), manyOffers());
    return { CATALOG_DIR: overlay };
  },
});
const { open } = stage;

const names = (page: Page) => page.locator('.cat-body .cat-name').allTextContents();
const firstName = async (page: Page): Promise<string> => (await names(page))[0] ?? '';
/** Looks again until the page shows it. */
const poll = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 15_000 });
const query = (page: Page): URLSearchParams => new URL(page.url()).searchParams;
const search = (page: Page) => page.getByRole('searchbox');
const found = (page: Page) => page.locator('.cat-found').innerText();

describe('the catalog page', () => {
  it('finds with a typo and without accents, keeps the focus, and the step back takes it back', async () => {
    const { page, troubles } = await open(wide('es'), '/catalog/tools');
    await poll(() => names(page)).not.toEqual([]);
    await search(page).pressSequentially('pachiderm', { delay: 20 });
    await poll(() => firstName(page)).toMatch(/^Pachyderm/);
    expect(await search(page).evaluate((box) => box === box.ownerDocument.activeElement)).toBe(true);
    expect(query(page).get('q')).toBe('pachiderm');

    await page.getByRole('link', { name: said('es', 'tab', 'regions'), exact: true }).click();
    await search(page).fill('espana');
    await poll(() => firstName(page)).toBe('Spain');
    await page.goBack();
    await poll(() => search(page).inputValue()).toBe('pachiderm');
    await poll(() => firstName(page)).toMatch(/^Pachyderm/);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('filters, bounds and sorts; the address opened anew shows the same', async () => {
    const { page, troubles } = await open(wide('en'), '/catalog/accelerators');
    await poll(() => names(page)).not.toEqual([]);
    await page
      .getByRole('checkbox', { name: /^NVIDIA/ })
      .first()
      .check();
    await poll(() => query(page).getAll('vendor')).toEqual(['NVIDIA']);
    await page
      .getByRole('textbox', { name: said('en', 'page', 'least', { name: said('en', 'field', 'memory') }) })
      .fill('80');
    await page.keyboard.press('Enter');
    await poll(() => query(page).get('memoryMin')).toBe('80');
    const head = page.getByRole('columnheader', { name: said('en', 'field', 'memoryBandwidth') });
    await head.getByRole('button').click();
    await poll(() => head.getAttribute('aria-sort')).toBe('ascending');
    const up = await firstName(page);
    await head.getByRole('button').click();
    await poll(() => head.getAttribute('aria-sort')).toBe('descending');
    await poll(() => firstName(page)).not.toBe(up);

    const shown = await names(page);
    const count = await found(page);
    expect(shown.length).toBeGreaterThan(3);
    const again = await open(wide('en'), new URL(page.url()).pathname + new URL(page.url()).search);
    await poll(() => names(again.page)).toEqual(shown);
    expect(await found(again.page)).toBe(count);
    expect(
      await again.page
        .getByRole('checkbox', { name: /^NVIDIA/ })
        .first()
        .isChecked(),
    ).toBe(true);

    // The way a filter came it goes: with the back button, and with its own cross.
    await page.goBack();
    await page.goBack();
    await poll(() => query(page).get('sort')).toBeNull();
    await page.getByRole('button', { name: /NVIDIA/ }).click();
    await poll(() => query(page).getAll('vendor')).toEqual([]);
    expect([...troubles, ...again.troubles]).toEqual([]);
    await page.context().close();
    await again.page.context().close();
  });

  it('opens a figure to its source', async () => {
    const { page, troubles } = await open(wide('en'), '/catalog/accelerators?q=h100%20sxm');
    await page
      .getByRole('gridcell')
      .getByRole('button', { name: /80\sGB/ })
      .first()
      .click();
    const evidence = page.getByRole('dialog');
    const link = evidence.getByRole('link');
    await link.waitFor();
    expect(await link.getAttribute('href')).toMatch(/^https:\/\//);
    expect(await evidence.innerText()).toMatch(/80\sGB[\s\S]*2026/);
    await picture(page, 'catalog-figure');
    await page.keyboard.press('Escape');
    await evidence.waitFor({ state: 'detached' });
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('puts entries side by side with what differs marked, and each figure open to its source', async () => {
    const { page, troubles } = await open(wide('es'), '/catalog/accelerators?q=nvidia%20sxm');
    await poll(() => names(page)).not.toEqual([]);
    for (const name of ['NVIDIA H100 SXM 80GB', 'NVIDIA B200 SXM'])
      await page.getByRole('checkbox', { name: said('es', 'compare', 'add', { name }) }).check();
    await page.getByRole('button', { name: said('es', 'compare', 'see', { count: '2' }) }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('row').nth(5).waitFor();
    const memory = sheet
      .getByRole('row')
      .filter({ hasText: said('es', 'field', 'memory') })
      .first();
    expect(await memory.getAttribute('data-differs')).toBe('true');
    expect(await memory.innerText()).toMatch(/80[\s\S]*180/);
    const all = await sheet.getByRole('row').count();
    await sheet.getByRole('checkbox', { name: said('es', 'compare', 'onlyDifferent') }).check();
    expect(await sheet.getByRole('row').count()).toBeLessThan(all);
    await memory.getByRole('button').first().click();
    await page
      .getByRole('dialog')
      .getByText(said('es', 'entry', 'source'), { exact: true })
      .waitFor();
    await page.keyboard.press('Escape');

    const again = await open(wide('es'), new URL(page.url()).pathname + new URL(page.url()).search);
    await again.page.getByRole('dialog').getByRole('row').nth(5).waitFor();
    expect([...troubles, ...again.troubles]).toEqual([]);
    await page.context().close();
    await again.page.context().close();
  });

  it('says what is no longer sold, leads to what does its job, and asks the advisor', async () => {
    const { page, troubles } = await open(wide('en'), '/catalog/tools?entry=determined');
    const sheet = page.getByRole('dialog');
    await sheet.getByText(said('en', 'entry', 'discontinued')).waitFor();
    const other = sheet.getByRole('link', { name: 'Kubeflow' });
    await other.click();
    await poll(() => query(page).get('entry')).toBe('kubeflow');
    await sheet.getByRole('heading', { name: 'Kubeflow', level: 2 }).waitFor();
    await sheet.getByRole('link', { name: said('en', 'entry', 'ask') }).click();
    const composer = page.getByRole('textbox', { name: word('en', 'chat.composer') });
    await composer.waitFor();
    expect(await composer.inputValue()).toBe(said('en', 'entry', 'askText', { name: 'Kubeflow' }));
    await poll(() => page.url()).not.toContain('ask=');
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('is used by keyboard alone', async () => {
    const { page, troubles } = await open(wide('en'), '/catalog/models');
    await poll(() => names(page)).not.toEqual([]);
    await page.keyboard.press('/');
    await page.keyboard.type('mistral');
    await poll(() => firstName(page)).toMatch(/istral/);
    const active = () => page.evaluate(`document.activeElement.getAttribute('aria-rowindex')`);
    await page.getByRole('row').nth(1).focus();
    await page.keyboard.press('ArrowDown');
    await poll(active).toBe('3');
    await page.keyboard.press('c');
    await poll(() => query(page).getAll('pick').length).toBe(1);
    await page.keyboard.press('End');
    await poll(active).not.toBe('3');
    await page.keyboard.press('Home');
    await poll(active).toBe('2');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('heading', { level: 2 }).waitFor();
    await page.keyboard.press('Escape');
    await poll(() => query(page).get('entry')).toBeNull();
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('names what an address asks for and the catalog does not know, and what failed', async () => {
    const { page } = await open(wide('en'), '/catalog/systems?vendr=x');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('vendr');
    await alert.getByRole('button').click();
    await poll(() => names(page)).not.toEqual([]);
    await page.route('**/api/v1/catalog/**', (route) => route.abort());
    await search(page).fill('dgx');
    await page.getByText(said('en', 'page', 'broken')).waitFor();
    await page.unroute('**/api/v1/catalog/**');
    await page.getByRole('button', { name: said('en', 'page', 'again') }).click();
    await poll(() => firstName(page)).toMatch(/DGX/);
    await page.context().close();
  });
});

it(`holds ${MANY} rows, of which few are drawn and the last can be reached`, async () => {
  const { page, troubles } = await open(wide('en'), '/catalog/hosted-offers?provider=bulk');
  await poll(() => found(page)).toBe(said('en', 'page', 'found_other', { total: '5,000' }));
  // Frames while the list is scrolled: for the report, not for the verdict. First as fast as a wheel is spun by hand,
  // then from end to end as fast as a bar is dragged.
  for (const [how, pixels, most] of [
    ['a wheel', 120, 60],
    ['a bar', 4000, 10_000],
  ] as const) {
    const frames = await page.evaluate<number[]>(`new Promise((done) => {
      const list = document.querySelector('.cat-table');
      const times = [];
      let before = performance.now();
      const step = () => {
        const now = performance.now();
        times.push(now - before);
        before = now;
        list.scrollTop += ${pixels};
        const end = list.scrollTop + list.clientHeight >= list.scrollHeight - 1;
        if (end || times.length > ${most}) done(times.slice(1));
        else requestAnimationFrame(step);
      };
      requestAnimationFrame(step);
    })`);
    const ordered = frames.toSorted((a, b) => a - b);
    const at = (share: number): string => (ordered[Math.floor((ordered.length - 1) * share)] ?? 0).toFixed(1);
    console.log(
      `${MANY} rows by ${how}, ${pixels} px a frame, ${frames.length} frames: ` +
        `median ${at(0.5)} ms, 95 % ${at(0.95)} ms, longest ${at(1)} ms`,
    );
  }
  await poll(async () => (await names(page)).at(-1)).toBe('Bulk model 4999');
  expect(await page.locator('.cat-body .cat-row').count()).toBeLessThan(60);
  expect(troubles).toEqual([]);
  await page.context().close();
});

/** Each waits for what the state before it does not show. */
const states: readonly (readonly [name: string, path: string, ready: string])[] = [
  ['list', '/catalog/models?commercialUse=yes&sort=totalParameters&order=desc', '.cat-name'],
  ['offers', '/catalog/accelerator-offers?q=l40s&pick=aws/eu-south-2/g6e.xlarge', '.cat-name:has-text("L40S")'],
  ['entry', '/catalog/accelerators?entry=h100-sxm', '.cat-fields'],
  ['ended', '/catalog/tools?q=determined&entry=determined', '[role=dialog] a:has-text("Kubeflow")'],
  ['compare', '/catalog/accelerators?pick=h100-sxm&pick=mi300x&pick=l40s&compare=1', '.cat-compare td'],
  ['law', '/catalog/regulations?level=high&entry=eu-ai-act', '.cat-fields'],
  ['nothing', '/catalog/sources?q=zzzzqq', '.cat-instead .button'],
];

describe.each(views)('WCAG 2.2 AA of the catalog at $width px, $scheme, $language', (view) => {
  it('holds for every state; nothing is wider than the screen', async () => {
    const { page, troubles } = await open(view, '/catalog/models');
    for (const [name, path, ready] of states) {
      // As a link of the page does: the application stays.
      await page.evaluate((to) => {
        history.pushState(null, '', to);
        dispatchEvent(new PopStateEvent('popstate'));
      }, path);
      await page.locator(ready).first().waitFor();
      await look(page, `catalog-${name}-${nameOf(view)}`);
      if (name === 'list' && isNarrow(view)) {
        await page.getByRole('button', { name: new RegExp(`^${said(view.language, 'page', 'filters')}`) }).click();
        await page.getByRole('dialog').getByRole('checkbox').first().waitFor();
        await look(page, `catalog-filters-${nameOf(view)}`);
      }
    }
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});
