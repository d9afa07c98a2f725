import { describe, expect, it } from 'vitest';
import { answered, word } from './session.ts';
import { isNarrow, look, nameOf, setStage, views } from './stage.ts';

const stage = setStage('accessibility');

describe.each(views)('WCAG 2.2 AA at $width px, $scheme, $language', (view) => {
  it('holds on the empty page, the answer, its details and an open figure; nothing is wider than the screen', async () => {
    const { page, troubles } = await stage.open(view);
    const at = nameOf(view);
    await page.getByRole('textbox', { name: word(view.language, 'chat.composer') }).waitFor();
    await look(page, `${at}-empty`);

    await answered(page, view);
    await look(page, `${at}-answer`);

    // On a phone the board slides over the conversation, from the line that names the winner.
    if (isNarrow(view)) await page.getByRole('button', { name: /^1\b/ }).first().click();
    const first = page.getByRole('article').first();
    await first.waitFor();
    await look(page, `${at}-board`);
    await first
      .getByRole('button', { name: new RegExp(`^${word(view.language, 'estimate.monthlyCost')}`) })
      .first()
      .click();
    await page.getByText(word(view.language, 'evidence.formula'), { exact: true }).waitFor();
    await look(page, `${at}-evidence`);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('can be used by keyboard alone', async () => {
    const { page } = await stage.open(view);
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
