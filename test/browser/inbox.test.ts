import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import en from '../../client/i18n/inbox.en.json';
import es from '../../client/i18n/inbox.es.json';
import { answered, say, word, type Language, type View } from './session.ts';
import { look, nameOf, setStage, views, wide } from './stage.ts';

const key = 'a key of this test';
const stage = setStage('inbox', { prepare: () => ({ SELLER_KEY: key }) });
const words = { en, es };

const wishes = { en: 'A price for two years', es: 'Un precio a dos años' } as const;
const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');

async function askForPerson(page: Page, language: Language, contact: string): Promise<void> {
  await page
    .getByRole('button', { name: word(language, 'chat.person') })
    .first()
    .click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('textbox', { name: words[language].ask.note }).fill(wishes[language]);
  await sheet.getByRole('textbox', { name: words[language].ask.contact }).fill(contact);
}

async function signIn(page: Page, language: Language, name: string): Promise<void> {
  await page.getByRole('textbox', { name: words[language].name }).fill(name);
  await page.getByLabel(words[language].key).fill(key);
  await page.getByRole('button', { name: words[language].signIn }).click();
}

describe.each(views)('a person joins at $width px, $scheme, $language', (view: View) => {
  const { language } = view;
  const part = words[language];
  const contact = `${nameOf(view)}@example.org`;

  it('keeps the message while nobody is there; then both write and both read', async () => {
    const customer = await stage.open(view);
    await answered(customer.page, view);
    await askForPerson(customer.page, language, contact);
    await look(customer.page, `${nameOf(view)}-ask-person`);
    await customer.page.getByRole('dialog').getByRole('button', { name: part.ask.send }).click();
    const log = customer.page.getByRole('log');
    // What is kept is said with its way back to the person.
    await log.getByText(contact).first().waitFor();

    const seller = await stage.open(view, '/inbox');
    await seller.page.getByRole('textbox', { name: part.name }).waitFor();
    await look(seller.page, `${nameOf(view)}-inbox-sign-in`);
    await signIn(seller.page, language, 'Robin');
    const request = seller.page.getByRole('link').filter({ hasText: contact });
    await request.waitFor();
    expect(await request.innerText()).toContain(wishes[language]);
    expect(await seller.page.title()).toMatch(/^\(\d+\)/);
    await look(seller.page, `${nameOf(view)}-inbox-list`);
    await request.click();
    await seller.page.getByText(contact).first().waitFor();
    await look(seller.page, `${nameOf(view)}-inbox-one`);
    await seller.page.getByRole('button', { name: part.join }).click();

    await log.getByText(filled(word(language, 'chat.participant.joined'), { who: 'Robin' })).waitFor();
    const box = seller.page.getByRole('textbox', { name: part.write });
    await box.fill('12.345 €');
    await box.press('Enter');
    await log.getByText('12.345 €').waitFor();
    // The advisor keeps silent to the customer, and tells the seller alone what it would say.
    const texts = await log.getByRole('listitem').count();
    await say(customer.page, language, language === 'en' ? 'Make it 900 users' : 'Mejor para 900 usuarios');
    await seller.page.getByText(part.private).waitFor();
    expect(await seller.page.getByRole('complementary').innerText()).toContain(
      `${word(language, 'field.load_users')} 900`,
    );
    await look(seller.page, `${nameOf(view)}-inbox-live`);
    await seller.page.getByRole('button', { name: part.draftApply }).click();
    await expect.poll(() => log.innerText(), { timeout: 20_000 }).toMatch(/900/);
    expect(await log.getByText(part.private).count()).toBe(0);
    expect(await log.getByRole('listitem').count()).toBeGreaterThan(texts);
    await look(customer.page, `${nameOf(view)}-with-person`);

    await seller.page.getByRole('button', { name: part.leave }).click();
    await log.getByText(filled(word(language, 'chat.participant.left'), { who: 'Robin' })).waitFor();
    await seller.page.getByRole('button', { name: part.settle }).click();
    await seller.page.getByRole('heading', { level: 1, name: part.title }).waitFor();
    await request.waitFor({ state: 'detached' });
    expect([...customer.troubles, ...seller.troubles]).toEqual([]);
    await customer.page.context().close();
    await seller.page.context().close();
  });
});

describe('the inbox', () => {
  it('is led to from every page once signed in, and not after signing out', async () => {
    const { page } = await stage.open(wide('en'), '/inbox');
    await page.getByRole('textbox', { name: en.name }).fill('Sam');
    await page.getByLabel(en.key).fill('not the key at all');
    await page.getByRole('button', { name: en.signIn }).click();
    await page.getByRole('alert').waitFor();
    await signIn(page, 'en', 'Sam');
    await page.getByText(filled(en.signedInAs, { name: 'Sam' })).waitFor();
    const nav = page.getByRole('navigation', { name: word('en', 'nav.title') });
    await nav.getByRole('link', { name: word('en', 'nav.catalog') }).click();
    await nav.getByRole('link', { name: word('en', 'nav.inbox') }).click();
    await page.getByText(filled(en.signedInAs, { name: 'Sam' })).waitFor();
    await page.getByRole('button', { name: en.signOut }).click();
    await nav.getByRole('link', { name: word('en', 'nav.catalog') }).click();
    expect(await nav.getByRole('link', { name: word('en', 'nav.inbox') }).count()).toBe(0);
    await page.context().close();
  });
});
