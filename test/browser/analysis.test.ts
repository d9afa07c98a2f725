import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import en from '../../client/i18n/analysis.en.json';
import es from '../../client/i18n/analysis.es.json';
import { wireAnalysis } from '../../server/protocol/analysis.ts';
import { openBoard, titles, word, type View } from './session.ts';
import { look as lookAll, nameOf, picture, setStage, views, wide } from './stage.ts';

const stage = setStage('analysis');
const words = { en, es };
const openTab = (page: Page, view: View, tab: 'compare' | 'costs'): Promise<void> =>
  page.getByRole('tab', { name: word(view.language, `board.tab.${tab}`) }).click();

describe.each(views)('the analysis at $width px, $scheme, $language', (view) => {
  const say = words[view.language];
  const name = `${nameOf(view)}-analysis`;

  it('shows costs, the front and what would change the first place, WCAG 2.2 AA', async () => {
    const { page, troubles } = await stage.open(view);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/api/v1/analysis')) asked.push(request.postData() ?? '');
    });
    const look = async (state: string, heading: string): Promise<void> => {
      const shown = page.getByRole('heading', { name: heading, exact: true });
      await shown.waitFor();
      await shown.scrollIntoViewIfNeeded();
      await picture(page, `${name}-${state}`);
    };
    await openBoard(page, view);
    expect(asked).toEqual([]);

    await openTab(page, view, 'costs');
    await look('time', say.overTime);
    await look('crossing', say.breakEven);
    await look('budgets', say.budgets);
    await look('footprint', say.footprint);
    await lookAll(page, `${name}-costs`);

    await openTab(page, view, 'compare');
    await look('confidence', say.confidence);
    await look('front', say.front);
    await look('sensitivity', say.sensitivity);
    await page.getByRole('textbox', { name: say.whyLabel }).fill('Llama 70B');
    await page.getByRole('button', { name: say.whyAsk, exact: true }).click();
    await page.getByText(/Llama-3\.\d-70B-Instruct (is possible|es posible)/).waitFor();
    await look('why', say.why);
    await look('scores', say.scores);
    await lookAll(page, `${name}-compare`);
    // Both tabs read one answer.
    expect(asked).toHaveLength(1);
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});

describe('the analysis', () => {
  const view = wide('en');

  it('tells each point of the front by keyboard, with the figures of the API', async () => {
    const { page } = await stage.open(view);
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
    const { page } = await stage.open(view);
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
    const { page } = await stage.open(view);
    await openBoard(page, view);
    await page.route('**/api/v1/analysis', (route) => route.abort());
    await openTab(page, view, 'costs');
    await page.getByText(en.failedTitle).waitFor();
    await lookAll(page, '1440-light-en-analysis-failed');
    await page.unroute('**/api/v1/analysis');
    await page.getByRole('button', { name: en.again }).click();
    await page.getByRole('heading', { name: en.breakEven }).waitFor();
    await page.context().close();
  });
});
