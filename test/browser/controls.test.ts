import { describe, expect, it } from 'vitest';
import analysisEn from '../../client/i18n/analysis.en.json';
import analysisEs from '../../client/i18n/analysis.es.json';
import { priceBookAnswer } from '../../server/protocol/price-books.ts';
import { answered, say, titles, word } from './session.ts';
import { isNarrow, look, nameOf, setStage, views, wide } from './stage.ts';

const stage = setStage('controls');
const analysis = { en: analysisEn, es: analysisEs };

const twoNeeds = {
  en: 'We need a chatbot for customers with 2,000 users. Also, we want to forecast the sales of 300 shops. Budget €60,000.',
  es: 'Necesitamos un chatbot para clientes con 2.000 usuarios y también predecir las ventas de 300 tiendas. Presupuesto 60.000 €.',
} as const;

describe.each(views)('several needs at $width px, $scheme, $language', (view) => {
  const { language } = view;

  it('are switched on the board, and planned together', async () => {
    const { page, troubles } = await stage.open(view);
    await say(page, language, twoNeeds[language]);
    await page.getByRole('log').getByRole('group').waitFor();
    if (isNarrow(view)) await page.getByRole('button', { name: /^1\b/ }).first().click();
    await page.getByRole('article').first().waitFor();
    const needs = page.getByRole('group', { name: word(language, 'board.workloads') }).getByRole('button');
    expect(await needs.count()).toBe(2);
    const [first] = await titles(page);
    await needs.nth(1).click();
    await expect.poll(() => needs.nth(1).getAttribute('aria-pressed'), { timeout: 30_000 }).toBe('true');
    await expect.poll(async () => (await titles(page))[0], { timeout: 30_000 }).not.toBe(first);
    await look(page, `${nameOf(view)}-needs`);
    await page.getByRole('tab', { name: word(language, 'board.tab.plan') }).click();
    const together = page.getByRole('row', { name: new RegExp(`^${analysis[language].wholeTogether}`) });
    await together.waitFor();
    expect(await together.innerText()).toMatch(/\d/);
    await look(page, `${nameOf(view)}-whole-plan`);
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});

describe.each(['en', 'es'] as const)('the controls (%s)', (language) => {
  const view = wide(language);

  it('take an edit back and make it again, by button and by key', async () => {
    const { page, troubles } = await stage.open(view);
    await answered(page, view);
    const before = await titles(page);
    const brief = page.getByRole('region', { name: word(language, 'brief.title') });
    await brief.getByRole('button', { name: new RegExp(word(language, 'deployment.on_prem')) }).click();
    const editor = page.getByRole('dialog');
    await editor.getByRole('combobox').selectOption({ label: word(language, 'deployment.cloud') });
    await editor.getByRole('button', { name: word(language, 'brief.save') }).click();
    await expect.poll(() => titles(page), { timeout: 30_000 }).not.toEqual(before);
    const after = await titles(page);
    await brief.getByRole('button', { name: word(language, 'brief.undo') }).click();
    await expect.poll(() => titles(page), { timeout: 30_000 }).toEqual(before);
    await brief.getByRole('button', { name: word(language, 'brief.redo') }).click();
    await expect.poll(() => titles(page), { timeout: 30_000 }).toEqual(after);
    await page.getByRole('heading', { level: 3 }).first().click();
    await page.keyboard.press('Control+z');
    await expect.poll(() => titles(page), { timeout: 30_000 }).toEqual(before);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => titles(page), { timeout: 30_000 }).toEqual(after);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('ask on: each question offered is answered and not offered again', async () => {
    const { page, troubles } = await stage.open(view);
    await answered(page, view);
    const offered = page.getByRole('group', { name: word(language, 'followUp.title') }).getByRole('button');
    const first = await offered.allInnerTexts();
    expect(first.length).toBeGreaterThanOrEqual(3);
    await offered.first().click();
    await expect.poll(() => offered.allInnerTexts(), { timeout: 30_000 }).toEqual(first.slice(1));
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('show each reader what is for them', async () => {
    const { page } = await stage.open(view);
    await answered(page, view);
    const card = page.getByRole('article').first();
    const level = page.getByRole('combobox', { name: word(language, 'app.expertise') });
    const against = word(language, 'tradeOff.against').replace('{{rank}}', '2');
    expect(await card.getByText(against).count()).toBe(0);
    const figures = () =>
      card.getByRole('button', { name: new RegExp(word(language, 'estimate.oneOffCost')) }).innerText();
    const costs = await figures();
    const brief = await page.getByRole('region', { name: word(language, 'brief.title') }).innerText();
    await level.selectOption({ label: word(language, 'level.practitioner') });
    await card.getByText(against).waitFor();
    expect(await card.getByText(word(language, 'tradeOff.knobs')).count()).toBe(0);
    await level.selectOption({ label: word(language, 'level.expert') });
    await card.getByText(word(language, 'tradeOff.knobs')).waitFor();
    await card.getByRole('button', { name: new RegExp(`^${word(language, 'estimate.ttftMs')}`) }).waitFor();
    // How much is shown is a choice of the page: neither the brief nor a price moves, and it is there after a reload.
    expect(await figures()).toBe(costs);
    expect(await page.getByRole('region', { name: word(language, 'brief.title') }).innerText()).toBe(brief);
    await page.reload();
    await card.getByText(word(language, 'tradeOff.knobs')).waitFor();
    expect(await figures()).toBe(costs);
    await look(page, `${nameOf(view)}-expert`);
    await page.context().close();
  });
});

describe('a price book', () => {
  it('is chosen on the board, counts at once, and is put away again', async () => {
    const { page, troubles } = await stage.open(wide('en'));
    await say(page, 'en', 'A chatbot for 2,000 customers, in the cloud, in English. 5,000 requests a day.');
    await page.getByRole('article').nth(2).waitFor();
    const before = await page.getByRole('article').first().innerText();
    const offer = await page.evaluate<string | null>(
      `fetch('/api/v1/recommendations', { method: 'POST', headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ brief: { task: 'chatbot', deployment: 'cloud', languages: ['en'], load: { users: 2000, requestsPerDay: 5000 } } }) })
        .then((answer) => answer.json()).then(({ solutions }) => solutions[0].serving.offer)`,
    );
    const csv = `offer;price type;list price;currency\n${offer ?? ''};input;300;USD\n${offer ?? ''};output;900;USD\n`;
    const response = await fetch(`${stage.url()}/api/v1/price-books?name=Reseller`, {
      method: 'POST',
      body: csv,
      headers: { 'content-type': 'text/csv' },
    });
    expect(priceBookAnswer.parse(await response.json()).id).not.toBeNull();
    await page.reload();
    const prices = page.getByRole('combobox', { name: word('en', 'board.prices') });
    await prices.selectOption({ label: 'Reseller' });
    await page.getByRole('log').getByText('“Reseller”').waitFor();
    await expect.poll(() => page.getByRole('article').first().innerText()).not.toBe(before);
    await look(page, '1440-light-en-price-book');
    await prices.selectOption({ label: word('en', 'board.listPrices') });
    await expect.poll(() => page.getByRole('article').first().innerText(), { timeout: 30_000 }).toBe(before);
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});
