import { describe, expect, it } from 'vitest';
import { advice as adviceShape } from '../../rules/advice-shape.ts';
import type { Brief } from '../../rules/brief.ts';
import { advise } from '../../rules/index.ts';
import { openCatalog } from '../../server/catalog/open-catalog.ts';

const catalog = openCatalog();
const options = { today: '2026-11-24' };
const hospital: Brief = {
  task: 'rag_qa',
  industry: 'healthcare',
  languages: ['es'],
  expertise: 'novice',
  budget: { amount: 150_000, currency: 'EUR', period: 'once' },
  data: { kind: 'documents', volume: 3000, unit: 'documents', sites: 4, sensitivity: 'special_category' },
  deployment: 'on_prem',
  load: { users: 400 },
};

describe('a hospital whose data may not leave', () => {
  const answer = advise(hospital, catalog, options);

  it('has the shape of the contract and fits a chat frame', () => {
    expect(adviceShape.safeParse(answer).error?.issues ?? []).toEqual([]);
    expect(JSON.stringify(answer).length).toBeLessThan(60_000);
  });

  it('gets retrieval on its own machines within the budget', () => {
    expect(answer.solutions.length).toBeGreaterThanOrEqual(3);
    const [first] = answer.solutions;
    expect(first?.approach).toBe('rag_self_hosted');
    expect(first?.estimates.oneOffCost?.likely ?? Infinity).toBeLessThan(150_000);
    for (const solution of answer.solutions) expect(['owned', 'managed']).toContain(solution.serving.sourcing);
    expect(answer.excluded.map((line) => line.rule)).toContain('data-may-not-leave');
    expect(answer.advice.map((one) => one.id)).toContain('impact-assessment');
  });

  it('gets hosted models once the cloud is fine', () => {
    const free = advise({ ...hospital, deployment: 'cloud' }, catalog, options);
    expect(free.solutions[0]?.serving.sourcing).not.toBe('owned');
    expect(free.solutions[0]?.id).not.toBe(answer.solutions[0]?.id);
  });

  it('gives the same bytes twice', () => {
    expect(JSON.stringify(advise(hospital, catalog, options))).toBe(JSON.stringify(answer));
  });

  it('is told what would help when nothing is feasible', () => {
    const none = advise({ ...hospital, budget: { amount: 2000, currency: 'EUR', period: 'once' } }, catalog, options);
    expect(none.solutions).toEqual([]);
    expect(none.excluded.find((line) => line.rule === 'budget')?.unlock.messageId).toBe('unlockWithout');
  });
});
