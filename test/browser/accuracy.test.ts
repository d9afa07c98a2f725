import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../client/i18n/accuracy.en.json';
import es from '../../client/i18n/accuracy.es.json';
import { accuracyReport } from '../../server/protocol/accuracy.ts';
import { hospital, say as tell, word } from './session.ts';
import { look, nameOf, picture, setStage, views, wide } from './stage.ts';

const stage = setStage('accuracy');
const report = accuracyReport.parse(
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../docs/accuracy.json'), 'utf8')),
);
const words = { en, es };
const results = [
  'model,accelerator,engine,precision,input_tokens,output_tokens,concurrency,tpot_ms,output_tokens_per_second',
  'meta-llama/Llama-3.1-8B-Instruct,h100-sxm,vllm,fp8,1000,250,16,20,700',
  'meta-llama/Llama-3.1-8B-Instruct,h100-sxm,vllm,fp7,1000,250,32,20,700',
].join('\n');

describe.each(views)('“How sure are we?” at $width px, $scheme, $language', (view) => {
  const say = words[view.language];

  it('shows every kind, its dots and its worst cases, WCAG 2.2 AA', async () => {
    const { page, troubles } = await stage.open(view, '/accuracy#ttft');
    const name = `${nameOf(view)}-accuracy`;
    await page.getByRole('heading', { level: 1, name: say.title }).waitFor();
    await page.getByRole('heading', { level: 3, name: say.kind.ttft }).waitFor();
    await page.getByRole('link', { name: say.kind.tpot, exact: true }).click();
    await page.getByRole('heading', { level: 3, name: say.kind.tpot }).waitFor();
    await picture(page, `${name}-kind`);
    const kind = report.kinds.find(({ id }) => id === 'tpot');
    const dots = await page
      .locator('.scatter .scatter-dots')
      .evaluateAll((paths) => paths.map((one) => one.getAttribute('d')));
    expect(dots.join('').split('M').length - 1).toBe(kind?.splits.reduce((sum, { count }) => sum + count, 0));
    await page.getByText(say.worstShow, { exact: true }).click();
    await page.getByText(say.binsShow, { exact: true }).click();
    expect(await page.getByRole('rowheader', { name: kind?.worst[0]?.model ?? 'none' }).count()).toBeGreaterThan(0);
    for (const heading of [say.overview, say.own, say.evidence, say.marks])
      await page.getByRole('heading', { level: 2, name: heading }).waitFor();
    await page.evaluate(`document.getElementById('accuracy').scrollTo(0, 0)`);
    await look(page, name);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('takes a benchmark of one’s own, says what it refused, and takes it back', async () => {
    const { page, troubles } = await stage.open(view, '/accuracy');
    const name = `${nameOf(view)}-own`;
    await page.getByText(say.keptNone).waitFor();
    await page.getByRole('textbox', { name: say.content }).fill(results);
    await page.getByRole('button', { name: say.check }).click();
    // The file names no number of accelerators: nothing is guessed.
    await page
      .getByText(view.language === 'en' ? 'the number of accelerators' : 'el número de aceleradores')
      .first()
      .waitFor();
    await page.getByRole('textbox', { name: say.default.acceleratorCount }).fill('1');
    await page.keyboard.press('Enter');
    const save = page.getByRole('button', { name: say.save_one.replace('{{count}}', '1') });
    await save.waitFor();
    await page.getByText('fp7').first().waitFor();
    await save.scrollIntoViewIfNeeded();
    await look(page, name);
    await save.click();
    const remove = page.getByRole('button', { name: /Llama-3\.1-8B/ });
    await remove.waitFor();
    await remove.scrollIntoViewIfNeeded();
    await look(page, `${name}-kept`);
    await remove.click();
    await page.getByText(say.keptNone).waitFor();
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});

describe('a figure of an answer', () => {
  it('leads to how sure we are of figures of its kind', async () => {
    const { page, troubles } = await stage.open(wide('en'));
    await tell(page, 'en', hospital.en);
    const figure = page.getByRole('button', { name: new RegExp(`^${word('en', 'estimate.memoryPerAcceleratorGb')}`) });
    await figure.first().click();
    await page.getByRole('link', { name: word('en', 'evidence.howSure') }).click();
    await page.getByRole('heading', { level: 3, name: en.kind.servingMemory }).waitFor();
    expect(page.url()).toContain('/accuracy#servingMemory');
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});
