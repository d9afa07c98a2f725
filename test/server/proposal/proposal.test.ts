import { describe, expect, it } from 'vitest';
import type { Advice } from '../../../rules/advice-shape.ts';
import { formatEstimate, formatMoney } from '../../../server/protocol/format.ts';
import { locale as localeShape, proposalFormats, type Locale } from '../../../server/protocol/http.ts';
import { composeProposal, makeProposal, UnknownSolutionError } from '../../../server/proposal/index.ts';
import type { Proposal } from '../../../server/proposal/model.ts';
import { fixtureAdvice } from './fixture-advice.ts';
import { fixtureCatalog } from './fixture-catalog.ts';
import { plain, readDocx, readPdf } from './read-back.ts';

const today = '2026-11-24';
const catalog = fixtureCatalog();
const branding = { customer: 'Hospital Santa Lucía', company: 'Integradora & Hijos <SL>' };
const compose = (locale: Locale, advice: Advice = fixtureAdvice()): Proposal =>
  composeProposal({ advice, catalog, locale, today, branding });
const locales = localeShape.options;

/** What the price table and the figures of the first solution must say, from the advice alone. */
function expectedFigures(locale: Locale): readonly string[] {
  const [main] = fixtureAdvice().solutions;
  if (!main) throw new Error('the fixture holds a solution');
  const { oneOffCost, monthlyCost, tco } = main.estimates;
  const totals = [oneOffCost, monthlyCost, tco].map((one) =>
    formatMoney(one?.likely ?? NaN, 'EUR', locale, { cents: true }),
  );
  const others = fixtureAdvice().solutions.flatMap((solution) =>
    Object.values(solution.estimates).map((one) => (one ? formatEstimate(one, locale).likely : '')),
  );
  return [...totals, ...others].map(plain);
}

describe.each(locales)('a proposal in %s', (locale) => {
  it('says the same figures in Word, PDF, Markdown and JSON, to the cent', async () => {
    const request = { advice: fixtureAdvice(), catalog, locale, today, branding };
    const docx = (await readDocx((await makeProposal({ ...request, format: 'docx' })).body)).paragraphs.join('\n');
    const pdf = (await readPdf((await makeProposal({ ...request, format: 'pdf' })).body)).pages.join(' ');
    const md = plain((await makeProposal({ ...request, format: 'md' })).body.toString('utf8'));
    const json = plain((await makeProposal({ ...request, format: 'json' })).body.toString('utf8'));
    const figures = expectedFigures(locale);
    expect(figures.length).toBeGreaterThan(20);
    for (const text of [docx, pdf, md, json]) {
      for (const figure of figures) expect(text).toContain(figure);
    }
    for (const line of priceAmounts(compose(locale))) {
      for (const text of [docx, pdf, md, json]) expect(text).toContain(line);
    }
  });

  it('has price lines that sum to their totals to the cent', () => {
    const sums = groupSums(compose(locale), locale);
    expect(sums).toHaveLength(3);
    for (const { parts, total } of sums) expect(parts).toBe(total);
  });

  it('leaves no section empty, no template unfilled, and numbers every note it cites', () => {
    const proposal = compose(locale);
    const text = JSON.stringify(proposal.sections);
    expect(text).not.toMatch(/\{\{|undefined|NaN|\[object/u);
    for (const section of proposal.sections) expect(section.blocks.length).toBeGreaterThan(0);
    const cited = [...text.matchAll(/"notes":\[([\d,]*)\]/gu)].flatMap((match) =>
      (match[1] ?? '')
        .split(',')
        .filter((part) => part !== '')
        .map(Number),
    );
    const numbers = proposal.notes.map((note) => note.number);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    for (const number of cited) expect(numbers).toContain(number);
    expect(new Set(cited).size).toBe(numbers.length);
  });

  it('gives each figure that has sources their notes, through policies and other figures', () => {
    const proposal = compose(locale);
    const titles = (name: string): readonly string[] => {
      const figure = proposal.figures.find((one) => one.name === name && one.solution === 'fixture-1');
      return (figure?.notes ?? []).map((number) => proposal.notes[number - 1]?.id ?? '');
    };
    expect(titles('oneOffCost').toSorted()).toEqual(['own-judgement', 'street-prices']);
    expect(titles('monthlyCost').toSorted()).toEqual(['grid-mix', 'own-judgement']);
    expect(titles('tco')).toEqual(expect.arrayContaining(['assumption', 'grid-mix', 'street-prices']));
    expect(titles('memoryPerAcceleratorGb')).toEqual(['brief']);
  });

  it('marks sources past their shelf life, and the figures that rest on them', () => {
    const proposal = compose(locale);
    expect(proposal.notes.filter((note) => note.stale).map((note) => note.id)).toEqual(['street-prices']);
    const stale = locale === 'es' ? 'sin actualizar' : 'out of date';
    expect(JSON.stringify(proposal.sections)).toContain(stale);
  });

  it('is the same text twice', () => {
    expect(JSON.stringify(compose(locale))).toBe(JSON.stringify(compose(locale)));
  });
});

/** Amounts of the price table as written. */
function priceAmounts(proposal: Proposal): readonly string[] {
  const section = proposal.sections.find((one) => one.id === 'price');
  const table = section?.blocks.find((block) => block.type === 'table');
  const amounts = table?.rows.flatMap((row) => row.cells[1]?.[0]?.text ?? []) ?? [];
  expect(amounts.length).toBeGreaterThan(7);
  return amounts.map(plain);
}

function groupSums(proposal: Proposal, locale: Locale): readonly { readonly parts: number; readonly total: number }[] {
  const section = proposal.sections.find((one) => one.id === 'price');
  const table = section?.blocks.find((block) => block.type === 'table');
  const sums: { parts: number; total: number }[] = [];
  let parts = 0;
  for (const row of table?.rows ?? []) {
    const cents = centsOf(row.cells[1]?.[0]?.text ?? '', locale);
    if (row.kind === 'group') parts = 0;
    else if (row.kind === 'total') sums.push({ parts, total: cents });
    else parts += cents;
  }
  return sums;
}

const centsOf = (text: string, locale: Locale): number =>
  Number(text.replaceAll(locale === 'es' ? /[^\d,-]/gu : /[^\d.-]/gu, '').replaceAll(/[.,]/gu, ''));

describe('the files', () => {
  it('have a name without accents, a type and a body', async () => {
    for (const format of proposalFormats) {
      const file = await makeProposal({ advice: fixtureAdvice(), catalog, locale: 'es', today, branding, format });
      expect(file.fileName).toBe(`propuesta-hospital-santa-lucia-2026-11-24.${format}`);
      expect(file.contentType).toMatch(/^(application|text)\//u);
      expect(file.body.length).toBeGreaterThan(5000);
    }
  });

  it('are well-formed Word with headings, header rows and page numbers, whatever the names hold', async () => {
    const hostile = { customer: 'A\u0000\u0007B & <b>"C"</b> \ud800', company: branding.company };
    const { body } = await makeProposal({
      advice: fixtureAdvice(),
      catalog,
      locale: 'es',
      today,
      branding: hostile,
      format: 'docx',
    });
    const { paragraphs, xml } = await readDocx(body);
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml).toContain('w:val="Heading1"');
    expect(paragraphs.some((text) => text.includes('AB & <b>"C"</b>'))).toBe(true);
    expect(xml).not.toMatch(/(?![\n\r\t])\p{Cc}/u);
  });

  it('are a PDF of a readable length with a title, no page without text and numbered pages', async () => {
    const { body } = await makeProposal({
      advice: fixtureAdvice(),
      catalog,
      locale: 'en',
      today,
      branding,
      format: 'pdf',
    });
    const { pages, title } = await readPdf(body);
    expect(title).toContain('Proposal for an AI solution');
    expect(pages.length).toBeGreaterThanOrEqual(5);
    expect(pages.length).toBeLessThanOrEqual(10);
    for (const [index, text] of pages.entries()) {
      expect(text.length).toBeGreaterThan(100);
      if (index > 0) expect(text).toContain(`Page ${index + 1} of ${pages.length}`);
    }
  });
});

describe('which solutions', () => {
  const ask = (solutionIds: readonly string[]): Proposal =>
    composeProposal({ advice: fixtureAdvice(), catalog, locale: 'en', today, solutionIds });

  it('proposes a chosen one beside the best others', () => {
    const proposal = ask(['fixture-3']);
    expect([...new Set(proposal.figures.map((figure) => figure.solution))].toSorted()).toEqual([
      'fixture-1',
      'fixture-2',
      'fixture-3',
    ]);
    expect(JSON.stringify(proposal.sections[0])).toContain('You chose');
  });

  it('keeps to the ones asked for', () => {
    expect([...new Set(ask(['fixture-2', 'fixture-1']).figures.map((figure) => figure.solution))]).toEqual([
      'fixture-2',
      'fixture-1',
    ]);
  });

  it('refuses one that the advice does not hold', () => {
    expect(() => ask(['elsewhere'])).toThrow(UnknownSolutionError);
  });

  it('still says what was ruled out where nothing is left', () => {
    const proposal = composeProposal({ advice: { ...fixtureAdvice(), solutions: [] }, catalog, locale: 'es', today });
    expect(proposal.sections.map((section) => section.id)).toEqual(
      expect.arrayContaining(['summary', 'need', 'excluded', 'assumptions', 'sources']),
    );
    expect(proposal.sections.map((section) => section.id)).not.toContain('price');
  });
});
