import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import en from '../../client/i18n/upload.en.json';
import es from '../../client/i18n/upload.es.json';
import { DOCUMENT_MAX_BYTES, TEXT_MAX } from '../../server/protocol/limits.ts';
import { uploadEn } from '../../server/render/messages/upload.en.ts';
import { uploadEs } from '../../server/render/messages/upload.es.ts';
import { pdfOf, pixel } from '../server/upload/files.ts';
import { say, word, type Language } from './session.ts';
import { isNarrow, look, nameOf, setStage, views, wide } from './stage.ts';

const stage = setStage('upload');
const words = { en, es };
const told = { en: uploadEn, es: uploadEs };

const pages: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  en: [
    ['Request for proposals: assistant for our technical staff', 'Issued by the water utility of the region.'],
    [
      'Purpose',
      'We want an assistant that answers questions from our 8,000 technical documents in PDF.',
      'It will be used by 350 employees.',
    ],
    ['Terms', 'Everything must run on our own premises; no data may leave them.', 'The budget is 120,000 EUR.'],
  ],
  es: [
    ['Petición de ofertas: asistente para el personal técnico', 'La empresa de aguas de la región.'],
    [
      'Objeto',
      'Queremos un asistente que responda preguntas sobre nuestros 8.000 documentos técnicos en PDF.',
      'Lo usarán 350 empleados.',
    ],
    [
      'Condiciones',
      'Todo debe funcionar en nuestras instalaciones; los datos no pueden salir.',
      'Presupuesto: 120.000 EUR.',
    ],
  ],
};

const png = Buffer.from(pixel.slice(pixel.indexOf(',') + 1), 'base64');

async function attach(page: Page, name: string, buffer: Buffer, mimeType = 'application/pdf'): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
}

describe.each(views)('a document at $width px, $scheme, $language', (view) => {
  const { language } = view;

  it('is read into the brief with the page of each fact, and answered', async () => {
    const { page, troubles } = await stage.open(view);
    await page.getByRole('textbox', { name: word(language, 'chat.composer') }).waitFor();
    await attach(page, 'pliego técnico.pdf', await pdfOf(pages[language]));
    const log = page.getByRole('log');
    await log.getByRole('group').waitFor();
    const text = (await log.innerText()).replaceAll(/\s+/g, ' ');
    expect(text).toContain('pliego técnico.pdf');
    const place = (number: number): string => word(language, 'chat.place.page').replace('{{page}}', String(number));
    const line = (field: string): Promise<string> =>
      log
        .locator('.understood-list > div')
        .filter({ hasText: word(language, `field.${field}`) })
        .first()
        .innerText();
    expect(await line('load_users')).toMatch(/350/);
    expect(await line('load_users')).toContain(place(2));
    expect(await line('budget')).toContain(place(3));
    expect(await line('deployment')).toContain(place(3));
    await look(page, `${nameOf(view)}-upload`);
    if (isNarrow(view)) await page.getByRole('button', { name: /^1\b/ }).first().click();
    await page.getByRole('article').nth(2).waitFor();
    // It names the conversation, and stays after a reload.
    await page.reload();
    await expect.poll(async () => (await log.innerText()).replaceAll(/\s+/g, ' '), { timeout: 20_000 }).toContain(text);
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});

describe.each(['en', 'es'] as const)('a document that cannot be read (%s)', (language) => {
  const part = words[language];

  it('is refused in words, stays at hand, and changes nothing', async () => {
    const { page } = await stage.open(wide(language));
    await say(page, language, language === 'en' ? 'A chatbot for 40 users' : 'Un chatbot para 40 usuarios');
    await page.getByRole('log').getByRole('group').waitFor();
    const before = await page.getByRole('log').innerText();
    const cases: readonly (readonly [string, Buffer, string])[] = [
      ['secret.pdf', await pdfOf(pages[language], { userPassword: 'key' }), told[language]['upload.encrypted'] ?? '?'],
      ['scan.pdf', await pdfOf([], { images: [pixel, pixel] }), told[language]['upload.scanned'] ?? '?'],
      ['broken.pdf', Buffer.from('%PDF-1.7\nnot one at all'), told[language]['upload.corrupt'] ?? '?'],
      ['photo.pdf', png, told[language]['upload.unknownKind'] ?? '?'],
      ['large.pdf', Buffer.alloc(DOCUMENT_MAX_BYTES + 1), part.tooLarge.replace('{{size}}', '20')],
    ];
    for (const [name, body, reason] of cases) {
      await attach(page, name, body);
      const alert = page.getByRole('alert').filter({ hasText: name });
      await alert.getByText(reason).waitFor();
      await alert.getByRole('button', { name: part.again }).waitFor();
      if (name === 'scan.pdf') await look(page, `1440-light-${language}-upload-refused`);
      await alert.getByRole('button', { name: word(language, 'app.close') }).click();
      await alert.waitFor({ state: 'detached' });
    }
    expect(await page.getByRole('log').innerText()).toBe(before);
    await page.context().close();
  });

  it('comes through when the line is back, and once', async () => {
    const { page } = await stage.open(wide(language));
    await page.getByRole('textbox', { name: word(language, 'chat.composer') }).waitFor();
    await page.route('**/api/v1/documents**', (route) => route.abort());
    await attach(page, 'brief.pdf', await pdfOf(pages[language]));
    const alert = page.getByRole('alert').filter({ hasText: 'brief.pdf' });
    await alert.waitFor();
    await page.unroute('**/api/v1/documents**');
    await alert.getByRole('button', { name: part.again }).click();
    await page.getByRole('article').nth(2).waitFor();
    expect(await page.getByRole('log').getByText('brief.pdf').count()).toBe(1);
    await page.context().close();
  });

  it('is made of a pasted text that is too long to be said', async () => {
    const { page } = await stage.open(wide(language));
    const box = page.getByRole('textbox', { name: word(language, 'chat.composer') });
    await box.focus();
    const filler = (
      language === 'en' ? 'General terms apply to all. ' : 'Se aplican las condiciones generales. '
    ).repeat(900);
    const text = `${pages[language].flat().join('\n')}\n\n${filler}`;
    expect(text.length).toBeGreaterThan(TEXT_MAX);
    await page.evaluate((pasted) => {
      const data = new DataTransfer();
      data.setData('text', pasted);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, text);
    await page.getByRole('article').nth(2).waitFor();
    await page.getByRole('log').getByText(part.pasted).waitFor();
    expect(await box.inputValue()).toBe('');
    await page.context().close();
  });
});
