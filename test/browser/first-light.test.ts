import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answered, cloudIsFine, say, titles, word, type Language } from './session.ts';
import { setStage, wide } from './stage.ts';

const stage = setStage('first-light');

function board(page: Page, language: Language) {
  return page.getByRole('tabpanel', { name: word(language, 'board.tab.solutions') });
}

async function conversationText(page: Page, language: Language): Promise<string> {
  return (await page.getByRole('log', { name: word(language, 'chat.title') }).innerText()).replace(/\s+/g, ' ');
}

describe.each(['es', 'en'] as const)('a hospital asks (%s)', (language) => {
  it('is understood, answered with sourced figures, changed, and found again after a reload and a SIGKILL', async () => {
    const { page, troubles } = await stage.open(wide(language));
    await answered(page, wide(language));

    // What was understood, each with the words it came from.
    const marked = await page.getByRole('log').locator('mark').allTextContents();
    expect(marked.join(' · ')).toContain('hospital');
    expect(marked.join(' · ')).toMatch(/400/);
    expect(marked.join(' · ')).toMatch(/150[.,]000/);
    const understood = await page.getByRole('region', { name: word(language, 'brief.title') }).innerText();
    expect(understood).toContain(word(language, 'industry.healthcare'));
    expect(understood).toContain(word(language, 'deployment.on_prem'));

    // At least three solutions with memory, money and energy; what was excluded and why; one question.
    const before = await titles(page);
    expect(before.length).toBeGreaterThanOrEqual(3);
    expect(new Set(before).size).toBe(before.length);
    const first = page.getByRole('article').first();
    for (const figure of ['oneOffCost', 'monthlyCost', 'memoryPerAcceleratorGb', 'energyKwhPerMonth']) {
      await first
        .getByRole('button', { name: new RegExp(`^${word(language, `estimate.${figure}`)}`) })
        .first()
        .waitFor();
    }
    expect(await board(page, language).innerText()).toContain(word(language, 'board.excluded'));
    expect(await page.getByRole('log').getByRole('group').count()).toBe(1);

    // A figure opens to its formula, its inputs and their sources.
    await first
      .getByRole('button', { name: new RegExp(`^${word(language, 'estimate.oneOffCost')}`) })
      .first()
      .click();
    const evidence = page.getByRole('dialog');
    await evidence.getByText(word(language, 'evidence.formula'), { exact: true }).waitFor();
    expect(await evidence.getByRole('listitem').count()).toBeGreaterThanOrEqual(2);
    await evidence.getByText(/2026/).first().waitFor();
    await page.keyboard.press('Escape');
    await evidence.waitFor({ state: 'detached' });

    // "Cloud is fine" changes the ranking for a stated reason.
    await say(page, language, cloudIsFine[language]);
    await expect.poll(async () => (await titles(page)).join('|'), { timeout: 30_000 }).not.toBe(before.join('|'));
    const after = await titles(page);
    expect(after[0]).not.toBe(before[0]);
    await expect
      .poll(async () => conversationText(page, language))
      .toContain(word(language, 'deployment.cloud').toLowerCase());
    expect(await conversationText(page, language)).toContain(language === 'es' ? 'El motivo:' : 'Why:');

    // The same conversation after a reload, and after the server was killed without warning.
    const told = await conversationText(page, language);
    await page.reload();
    await page.getByRole('article').nth(2).waitFor();
    await expect.poll(async () => conversationText(page, language), { timeout: 20_000 }).toBe(told);
    // What is under way when a server dies is the browser's to report.
    await page.waitForLoadState('networkidle');
    await stage.killAndRestart();
    await page.reload();
    await page.getByRole('article').nth(2).waitFor();
    await expect.poll(async () => conversationText(page, language), { timeout: 20_000 }).toBe(told);
    expect(await titles(page)).toEqual(after);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('edits a field where it stands, and undoes it', async () => {
    const { page, troubles } = await stage.open(wide(language, 'dark'));
    await answered(page, wide(language));
    const before = await titles(page);
    const brief = page.getByRole('region', { name: word(language, 'brief.title') });
    await brief.getByRole('button', { name: new RegExp(word(language, 'deployment.on_prem')) }).click();
    const editor = page.getByRole('dialog');
    await editor.getByRole('combobox').selectOption({ label: word(language, 'deployment.cloud') });
    await editor.getByRole('button', { name: word(language, 'brief.save') }).click();
    await expect.poll(async () => (await titles(page))[0], { timeout: 30_000 }).not.toBe(before[0]);
    await page
      .getByRole('button', { name: word(language, 'brief.undo') })
      .first()
      .click();
    await expect.poll(async () => titles(page), { timeout: 30_000 }).toEqual(before);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('gives a proposal in Word and in PDF', async () => {
    const { page, troubles } = await stage.open(wide(language));
    await answered(page, wide(language));
    for (const [format, magic] of [
      ['docx', 'PK'],
      ['pdf', '%PDF'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download', { timeout: 60_000 }),
        page
          .getByRole('article')
          .first()
          .getByRole('button', { name: word(language, `proposal.make.${format}`) })
          .click(),
      ]);
      expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${format}$`));
      expect(
        readFileSync(await download.path())
          .subarray(0, magic.length)
          .toString(),
      ).toBe(magic);
    }
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});
