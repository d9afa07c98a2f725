import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Brief } from '../../../rules/brief.ts';
import { planFor } from '../../../rules/index.ts';
import { plan as shape } from '../../../rules/plan-shape.ts';
import { openCatalog } from '../../../server/catalog/open-catalog.ts';
import { createRenderer } from '../../../server/render/render.ts';
import { briefs, today } from '../analysis/briefs.ts';

const catalog = openCatalog();
const planned = (all: readonly Brief[]) => planFor(all, catalog, { today, limit: 3 });
const onPremises: readonly Brief[] = [
  { task: 'chatbot', deployment: 'on_prem', load: { users: 200 } },
  { task: 'ocr_document', deployment: 'on_prem', data: { kind: 'documents', volume: 50_000, unit: 'documents' } },
  { task: 'forecasting', deployment: 'on_prem', data: { kind: 'time_series', volume: 300_000, unit: 'rows' } },
];

describe('a plan of several workloads', () => {
  it('has its documented shape and words in both languages', () => {
    const found = planned(onPremises);
    expect(shape.safeParse(found).error).toBeUndefined();
    for (const locale of ['en', 'es'] as const)
      expect(JSON.stringify(createRenderer(locale).deep(found))).not.toMatch(/\{\{|messageId|undefined|NaN/);
    expect(JSON.stringify(planned(onPremises))).toBe(JSON.stringify(found));
  });

  it('costs no more together than apart, needs no more people, and no more machines', () => {
    fc.assert(
      fc.property(fc.array(briefs, { minLength: 1, maxLength: 3 }), (all) => {
        const { together, apart, shared } = planned(all);
        expect(together.tco).toBeLessThanOrEqual(apart.tco + 0.01);
        for (const { nodes, nodesApart } of shared.machines) expect(nodes).toBeLessThanOrEqual(nodesApart);
        for (const { personMonths, apart: months } of shared.people) expect(personMonths).toBeLessThanOrEqual(months);
      }),
      { numRuns: 6, seed: 20_261_124 },
    );
  });

  it('of one workload shares nothing', () => {
    const { together, apart, shared } = planned([onPremises[0] ?? {}]);
    expect(together).toEqual(apart);
    expect(shared.machines).toEqual([]);
    expect(shared.tools).toEqual([]);
  });

  it('counts one budget once, and says whether the whole is within it', () => {
    const budget = (amount: number) => ({ amount, currency: 'EUR', period: 'once' }) as const;
    const withBudget = (amount: number) => planned(onPremises.map((brief) => ({ ...brief, budget: budget(amount) })));
    expect(withBudget(5_000_000).withinBudget).toBe(true);
    expect(withBudget(1000).withinBudget).toBe(false);
    expect(withBudget(1000).againstBudget).toBeGreaterThan(1000);
    expect(planned(onPremises).withinBudget).toBeNull();
  });

  it('still plans the others where one workload is not possible', () => {
    const impossible: Brief = { task: 'chatbot', deployment: 'air_gapped', quality: { floor: 1 } };
    const { workloads, together } = planned([impossible, ...onPremises.slice(1)]);
    expect(workloads.map(({ chosen }) => chosen === null)).toEqual([true, false, false]);
    expect(together.tco).toBeGreaterThan(0);
  });
});
