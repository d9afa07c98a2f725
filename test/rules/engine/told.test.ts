import { describe, expect, it } from 'vitest';
import type { Advice } from '../../../rules/advice-shape.ts';
import { brief as briefShape, type Brief } from '../../../rules/brief.ts';
import { needOf } from '../../../rules/engine/need.ts';
import { advise } from '../../../rules/index.ts';
import type { Message } from '../../../rules/message.ts';
import { toldApart } from '../../../rules/units/apart.ts';
import { openCatalog } from '../../../server/catalog/open-catalog.ts';
import { createRenderer } from '../../../server/render/render.ts';

const catalog = openCatalog();
const today = '2026-11-24';
const ask = (brief: Brief): Advice => advise(briefShape.parse(brief), catalog, { today });
const needFor = (brief: Brief) => needOf(briefShape.parse(brief), catalog, { today });

/** Ids of a message and of those inside it. */
const idsIn = (message: Message): readonly string[] => [
  message.messageId,
  ...Object.values(message.params).flatMap((one) => (typeof one === 'object' && 'messageId' in one ? idsIn(one) : [])),
];
const reasonsOf = (advice: Advice, index = 0): readonly string[] =>
  (advice.solutions[index]?.reasons ?? []).flatMap(idsIn);

const visits: Brief = {
  task: 'tabular_prediction',
  data: { kind: 'tabular', volume: 180_000, unit: 'rows', labelled: 'all' },
};
const once = (amount: number) => ({ amount, currency: 'EUR', period: 'once' }) as const;

describe('a budget', () => {
  it('paid once is compared with what is paid at first; running is said apart', () => {
    const ids = reasonsOf(ask({ ...visits, budget: once(60_000) }));
    expect(ids).toContain('costOnceAgainstBudget');
    expect(ids).not.toContain('costAgainstBudget');
  });

  it('paid once does not count against a solution that it pays twice over', () => {
    const [first] = ask({ ...visits, budget: once(60_000) }).solutions;
    expect(first?.score.terms.find(({ criterion }) => criterion === 'cost')?.value).toBeGreaterThan(0.5);
  });

  it('says that the work of a team of one’s own is not in it', () => {
    expect(reasonsOf(ask({ ...visits, budget: once(60_000), team: { engineers: 3, mlEngineers: 2 } }))).toContain(
      'costOnceOwnTeam',
    );
  });

  it('by the month pays bills, and people are said to come on top', () => {
    const { solutions } = ask({
      task: 'chatbot',
      load: { requestsPerDay: 60 },
      budget: { amount: 50, currency: 'EUR', period: 'month' },
    });
    for (const { reasons } of solutions) expect(reasons.flatMap(idsIn)).toContain('costBoughtAgainstBudget');
  });

  it('changes the first choice only by what it pays', () => {
    const rich: Brief = { task: 'rag_qa', deployment: 'air_gapped', stage: 'production', load: { users: 600 } };
    const flips = ask({ ...rich, budget: once(3_000_000) }).solutions[0]?.flipsIf ?? [];
    expect(flips.filter(({ path }) => path === 'budget.amount')).toEqual([]);
  });

  it('that buys nothing is answered with the amount that a line asks for, and what it buys', () => {
    const { solutions, excluded } = ask({ ...visits, budget: once(1500) });
    expect(solutions).toEqual([]);
    const lines = excluded.filter(({ rule, unlock }) => rule === 'budget' && unlock.messageId === 'unlockWithoutOf');
    expect(lines.length).toBeGreaterThan(0);
    for (const { unlock } of lines) {
      const { needed, unlock: own } = unlock.params;
      const amount = (of: unknown): number => (of as { readonly quantity: number }).quantity;
      expect(amount(needed)).toBeLessThanOrEqual(amount((own as Message).params['needed']));
    }
  });
});

describe('a limit that is passed', () => {
  it('is told with figures that read apart', () => {
    expect(toldApart(2039, 2000, 2)).toBe(2040);
    expect(toldApart(51.2, 50, 2)).toBe(51);
    expect(toldApart(150_004, 150_000, 3)).toBe(150_004);
  });

  it('says by how much a wait and a date are missed', () => {
    const slow = ask({ task: 'rag_qa', deployment: 'on_prem', load: { users: 900 }, latency: { ttftP95Ms: 150 } });
    const late = ask({ task: 'rag_qa', load: { users: 900 }, data: { sites: 30 }, deadline: '2027-01-10' });
    for (const [advice, rule] of [[slow, 'latency'] as const, [late, 'deadline'] as const]) {
      const line = advice.excluded.find((one) => one.rule === rule);
      expect((line?.reason.params['over'] as { readonly quantity: number }).quantity).toBeGreaterThan(0);
    }
  });
});

describe('what is told once or not at all', () => {
  const bank: Brief = { task: 'rag_qa', residency: 'EU', industry: 'banking', load: { users: 300 }, languages: ['es'] };

  it('a solution does not name itself as what would come first', () => {
    const { solutions } = ask(bank);
    for (const { rank, title, flipsIf } of solutions)
      for (const { text } of flipsIf) {
        expect(text.messageId.endsWith('Own')).toBe(rank > 1);
        expect(JSON.stringify(text)).not.toContain(JSON.stringify(title));
      }
    expect(solutions.slice(1).some(({ flipsIf }) => flipsIf.length > 0)).toBe(true);
  });

  it('that a model can be wrong is said once for all solutions', () => {
    const { solutions, advice } = ask(bank);
    expect(advice.filter(({ id }) => id === 'invented-answers')).toHaveLength(1);
    for (const { risks } of solutions) expect(risks.map(({ id }) => id)).not.toContain('invented-answers');
  });

  it.each<Brief>([
    bank,
    { ...bank, industry: 'healthcare', residency: 'ES', data: { sensitivity: 'special_category' } },
    { task: 'tabular_prediction', industry: 'insurance', residency: 'DE', description: 'price of life insurance' },
    { task: 'chatbot', industry: 'education' },
  ])('what a law asks is said in 280 letters: %#', (brief) => {
    const { advice } = ask(brief);
    const laws = advice.filter(({ id }) => ['gdpr-duties', 'ai-act-duties'].includes(id));
    expect(laws.length).toBeGreaterThan(0);
    for (const locale of ['en', 'es'] as const)
      for (const { text } of laws) expect(createRenderer(locale).text(text).length).toBeLessThanOrEqual(280);
  });

  it('no law on people’s data is brought up for a robot arm, and one is for a bank', () => {
    const idsOf = (brief: Brief): readonly string[] => ask(brief).advice.map(({ id }) => id);
    expect(idsOf({ task: 'reinforcement_learning', industry: 'manufacturing' })).not.toContain('gdpr-duties');
    expect(idsOf({ task: 'detection', industry: 'healthcare' })).toContain('gdpr-duties');
    expect(idsOf(bank)).toContain('gdpr-duties');
  });

  it('nobody is asked how many people use what no person waits for', () => {
    for (const task of ['detection', 'ocr_document', 'speech_to_text', 'forecasting'] as const)
      expect(ask({ task }).nextQuestion?.path).not.toBe('load.users');
  });
});

describe('a pile', () => {
  const pages: Brief = { task: 'ocr_document', data: { kind: 'images', volume: 500_000, unit: 'images' } };

  it('is paid for until it is done, and not for as long as machines last', () => {
    const { pile, horizonMonths } = needFor({ ...pages, deadline: '2027-05-24' });
    expect(pile).not.toBeNull();
    expect(horizonMonths).toBe(6);
    expect(needFor({ ...pages, load: { requestsPerDay: 2000 } }).horizonMonths).toBe(36);
    expect(needFor({ ...pages, horizonMonths: 24 }).horizonMonths).toBe(24);
  });

  it('pays a machine of a vendor to the end of its contract', () => {
    const here: Brief = { ...pages, deployment: 'on_prem' };
    const leased = ask(here).solutions.find(({ serving }) => serving.sourcing === 'managed');
    const later = ask({ ...here, horizonMonths: 36 }).solutions.find(({ serving }) => serving.sourcing === 'managed');
    if (!leased || !later) throw new Error('no machine of a vendor is offered');
    const usage = (of: typeof leased): number =>
      Number(of.estimates.monthlyCost?.inputs.find(({ name }) => name === 'usage')?.value);
    expect(usage(leased)).toBeGreaterThan(usage(later) * 2);
  });
});

describe('what is there already', () => {
  it('carries a model of a table without another server', () => {
    const owned = ask({
      ...visits,
      deployment: 'on_prem',
      hardwareOwned: [{ accelerator: 'a100-sxm-80gb', count: 2 }],
    });
    for (const { estimates } of owned.solutions)
      expect(estimates.oneOffCost?.inputs.map(({ name }) => name)).not.toContain('machines');
  });
});
