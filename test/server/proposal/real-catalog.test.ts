import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { adviceOf } from '../../../rules/advice-shape.ts';
import type { Brief } from '../../../rules/brief.ts';
import { createAdvisor } from '../../../server/app/create-advisor.ts';
import { formatEstimate, formatMoney } from '../../../server/protocol/format.ts';
import { locale as localeShape, problem, type Locale, type ProposalRequest } from '../../../server/protocol/http.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { plain, readDocx, readPdf } from './read-back.ts';

const hospital: Brief = {
  task: 'rag_qa',
  industry: 'healthcare',
  languages: ['es'],
  expertise: 'novice',
  budget: { amount: 150_000, currency: 'EUR' },
  data: { kind: 'documents', volume: 3000, unit: 'documents', sites: 4 },
  deployment: 'on_prem',
  load: { users: 400 },
};
const shop: Brief = {
  task: 'chatbot',
  industry: 'retail',
  budget: { amount: 3000, currency: 'EUR', period: 'month' },
  deployment: 'cloud',
  residency: 'EU',
  load: { requestsPerDay: 20_000 },
};
const branding = { customer: 'Hospital Santa Lucía' };

/** What the comparison needs of a proposal as data; the rest is left as it is. */
const proposalData = z.looseObject({
  figures: z.array(
    z.looseObject({
      solution: z.string(),
      name: z.string(),
      low: z.number(),
      likely: z.number(),
      high: z.number(),
      unit: z.string(),
      grade: z.string(),
      text: z.string(),
      notes: z.array(z.number()),
    }),
  ),
  notes: z.array(z.looseObject({ number: z.number(), title: z.string() })),
  sections: z.array(z.looseObject({ id: z.string() })),
});
const wireAdvice = adviceOf(z.string());
type WireAdvice = z.infer<typeof wireAdvice>;

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ advisor: createAdvisor({ today: '2026-11-24' }) });
});
afterAll(() => server.remove());

const post = (path: string, body: object): Promise<Response> =>
  fetch(`${server.url}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

async function recommend(brief: Brief, locale: Locale, limit = 5): Promise<WireAdvice> {
  const answer = await post('/recommendations', { brief, locale, limit });
  expect(answer.status).toBe(200);
  return wireAdvice.parse(await answer.json());
}

async function write(brief: Brief, request: Omit<ProposalRequest, 'brief'>): Promise<Buffer> {
  const answer = await post('/proposals', { brief, ...request });
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

/** Each figure of the three solutions compared as it must be written; the money of the first also to the cent. */
function expectedTexts(advice: WireAdvice, locale: Locale): readonly string[] {
  const compared = advice.solutions.slice(0, 3);
  const rounded = compared.flatMap(({ estimates }) =>
    Object.entries(estimates).flatMap(([name, one]) =>
      one ? [formatEstimate({ ...one, unit: name === 'quality' ? 'share' : one.unit }, locale).likely] : [],
    ),
  );
  const { oneOffCost, monthlyCost, tco } = compared[0]?.estimates ?? {};
  const exact = [oneOffCost, monthlyCost, tco].flatMap((one) =>
    one ? [formatMoney(one.likely, one.unit, locale, { cents: true })] : [],
  );
  expect(exact).toHaveLength(3);
  return [...rounded, ...exact].map(plain);
}

const dataOf = async (brief: Brief, locale: Locale) =>
  proposalData.parse(JSON.parse((await write(brief, { format: 'json', locale, branding })).toString('utf8')));

describe.each(localeShape.options)('the proposal for a hospital on the real catalog, in %s', (locale) => {
  it('says in Word and PDF what the API says, to the cent', async () => {
    const advice = await recommend(hospital, locale);
    const docx = (await readDocx(await write(hospital, { format: 'docx', locale, branding }))).paragraphs.join('\n');
    const pdf = (await readPdf(await write(hospital, { format: 'pdf', locale, branding }))).pages.join(' ');
    const texts = expectedTexts(advice, locale);
    expect(texts.length).toBeGreaterThan(25);
    for (const text of texts) {
      expect(docx).toContain(text);
      expect(pdf).toContain(text);
    }
  });

  it('holds the figures of the API unchanged, each with a note that exists', async () => {
    const advice = await recommend(hospital, locale);
    const { figures, notes } = await dataOf(hospital, locale);
    for (const solution of advice.solutions.slice(0, 3)) {
      for (const [name, one] of Object.entries(solution.estimates)) {
        const figure = figures.find((each) => each.solution === solution.id && each.name === name);
        if (!one) continue;
        const { low, likely, high, unit, grade } = one;
        expect(figure, name).toMatchObject({ low, likely, high, unit, grade });
        expect(figure?.notes.length, name).toBeGreaterThan(0);
        for (const number of figure?.notes ?? []) expect(notes[number - 1]?.number).toBe(number);
      }
    }
  });

  it('is a PDF of at most ten pages', async () => {
    const { pages } = await readPdf(await write(hospital, { format: 'pdf', locale, branding }));
    expect(pages.length).toBeGreaterThanOrEqual(5);
    expect(pages.length).toBeLessThanOrEqual(10);
    for (const text of pages) expect(text.length).toBeGreaterThan(100);
  });

  it.each([
    ['a hospital', hospital],
    ['a shop in the cloud', shop],
  ])('is written for %s in words, without ids or the names of fields', async (_name, brief) => {
    const { sections } = await dataOf(brief, locale);
    const text = wordsOf(sections.filter((section) => section.id !== 'sources'));
    expect(text).not.toMatch(/\{\{|undefined|NaN|\[object|policy:|figure:/u);
    expect(text.match(/\b[a-z]+_[a-z_]+\b/gu) ?? []).toEqual([]);
    expect(text.match(/(?<![\p{L}.-])\p{Ll}{2,}\p{Lu}\p{Ll}+/gu) ?? []).toEqual([]);
    expect(text.match(/(?<![\p{L}\p{N}/])[\w.-]+\/[\w.-]*\d[\w.-]*/gu) ?? []).toEqual([]);
    if (locale === 'es') {
      const familiar = /(?<!\p{L})(?:tú|tus?|contigo|tienes|quieres|necesitas|prefieres|puedes)(?!\p{L})/giu;
      expect(text.match(familiar) ?? []).toEqual([]);
      expect(text.match(/(?<!\p{L})(?:and|as|at|for|from|of|per|step|the|time|with)(?!\p{L})/gu) ?? []).toEqual([]);
    }
  });
});

/** Every text of a value, whatever it is nested in. */
function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join('\n');
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([key, item]) =>
      ['text', 'title', 'label', 'band', 'description'].includes(key) ? String(item) : wordsOf(item),
    )
    .join('\n');
}

describe('a chosen solution', () => {
  it('may come from beyond the usual list', async () => {
    const { solutions } = await recommend(hospital, 'en', 20);
    const last = solutions.at(-1);
    expect(solutions.length).toBeGreaterThan(5);
    const body = await write(hospital, { format: 'json', locale: 'en', solutionIds: [last?.id ?? ''] });
    const { figures } = proposalData.parse(JSON.parse(body.toString('utf8')));
    expect(figures[0]?.solution).toBe(last?.id);
  });

  it('that the brief does not lead to is refused by name', async () => {
    const [first] = (await recommend(hospital, 'en')).solutions;
    const answer = await post('/proposals', {
      brief: hospital,
      format: 'pdf',
      solutionIds: [first?.id ?? '', 'no-such-solution'],
    });
    expect(answer.status).toBe(422);
    const { errors } = problem.parse(await answer.json());
    expect(errors.map((error) => error.path)).toEqual(['solutionIds.1']);
    expect(errors[0]?.message).toContain('no-such-solution');
  });
});
