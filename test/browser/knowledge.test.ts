import { describe, expect, it } from 'vitest';
import en from '../../client/i18n/knowledge.en.json';
import es from '../../client/i18n/knowledge.es.json';
import { answered, word } from './session.ts';
import { look, nameOf, setStage, views, wide } from './stage.ts';

const stage = setStage('knowledge');
const words = { en, es };

describe.each(views)('the terms at $width px, $scheme, $language', (view) => {
  const { language } = view;
  const part = words[language];

  it('are found by a word or an abbreviation, read at both depths with sources, and asked about in the chat', async () => {
    const { page, troubles } = await stage.open(view, '/knowledge');
    const list = page.getByRole('list');
    await list.getByRole('link').nth(50).waitFor();
    await look(page, `${nameOf(view)}-knowledge`);
    const box = page.getByRole('searchbox', { name: part.search });
    await box.fill('mfu');
    const term = list.getByRole('link', { name: /MFU/ });
    await term.waitFor();
    await expect.poll(() => list.getByRole('link').count()).toBeLessThan(20);
    await term.first().click();
    await page.getByRole('heading', { level: 2, name: /MFU/ }).waitFor();
    await page.getByRole('heading', { level: 3, name: part.sources }).waitFor();
    expect(await page.getByRole('article').getByRole('link').count()).toBeGreaterThan(1);
    await look(page, `${nameOf(view)}-knowledge-term`);
    // The address alone shows the same, also when it is the first that is opened.
    await page.reload();
    const name = await page.getByRole('heading', { level: 2 }).innerText();
    await page.getByRole('link', { name: part.ask }).click();
    const composer = page.getByRole('textbox', { name: word(language, 'chat.composer') });
    await composer.waitFor();
    expect(await composer.inputValue()).toBe(part.askFor.replace('{{name}}', name));
    await composer.press('Enter');
    await page.getByRole('log').getByText('MFU').nth(1).waitFor();
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('open where they stand on the board', async () => {
    const { page, troubles } = await stage.open(view);
    await answered(page, view);
    if (view.width < 1100) await page.getByRole('button', { name: /^1\b/ }).first().click();
    const card = page.getByRole('article').first();
    const named = word(language, 'approach.rag_self_hosted');
    await card.getByRole('button', { name: word(language, 'term.open').replace('{{name}}', named) }).click();
    const note = page.getByRole('dialog').filter({ has: page.getByRole('heading', { name: named }) });
    const ask = note.getByRole('button', { name: part.ask });
    await ask.waitFor();
    await look(page, `${nameOf(view)}-term-on-board`);
    await ask.click();
    await note.waitFor({ state: 'detached' });
    // A figure says what it means before it says where it comes from.
    const memory = word(language, 'estimate.memoryPerAcceleratorGb');
    await card
      .getByRole('button', { name: new RegExp(`^${memory}`) })
      .first()
      .click();
    await page.getByText(word(language, 'term.note').replace('{{name}}', memory)).click();
    await page.getByRole('dialog').getByRole('link', { name: part.open }).first().waitFor();
    await look(page, `${nameOf(view)}-term-in-evidence`);
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});

describe('a term', () => {
  it('that does not exist is said, with the way on', async () => {
    const { page } = await stage.open(wide('en'), '/knowledge/no-such-term');
    await page.getByText(en.missing).waitFor();
    await page.getByRole('searchbox', { name: en.search }).fill('quantization');
    await page
      .getByRole('link', { name: /^Quanti/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 2, name: /^Quanti/ }).waitFor();
    await page.context().close();
  });
});
