import { describe, expect, it } from 'vitest';
import { tasks } from '../../../catalog/schema/vocabulary.ts';
import { routesFor } from '../../../rules/candidates/ladder.ts';
import { rungOf, rungs, wordsOfRung } from '../../../rules/candidates/rungs.ts';
import { advise, en, es } from '../../../rules/index.ts';
import { needOf } from '../../../rules/engine/need.ts';
import { openCatalog } from '../../../server/catalog/open-catalog.ts';
import { createRenderer } from '../../../server/render/render.ts';

const catalog = openCatalog();
const today = '2026-11-24';
const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

describe('rungs of the ladder', () => {
  it('say when they win, when they fail and what is done then, in both languages', () => {
    for (const rung of rungs)
      for (const what of ['wins', 'fails', 'instead']) {
        expect(en[`${what}${capital(rung)}`], `${what} ${rung}`).toBeTruthy();
        expect(es[`${what}${capital(rung)}`], `${what} ${rung}`).toBeTruthy();
      }
  });

  it('are all reached by some need', () => {
    const reached = new Set<string>();
    const of = (brief: Parameters<typeof needOf>[0]): void => {
      const need = needOf(brief, catalog, { today });
      for (const route of routesFor(need)) reached.add(rungOf(need.task, route));
    };
    for (const task of tasks) of({ task });
    of({ task: 'other', description: 'optimise the routes of 40 vans' });
    expect([...rungs].filter((rung) => !reached.has(rung))).toEqual([]);
  });

  it('quote the number of the gate, not one of their own', () => {
    const need = needOf({ task: 'image_classification' }, catalog, { today });
    const route = routesFor(need).find((one) => one.approach === 'transfer_learning');
    expect(route).toBeDefined();
    if (!route) return;
    const least = need.policy.number('gates.minimumLabels.transferLearning');
    expect(createRenderer('en').text(wordsOfRung(need, route).fails)).toContain(String(least));
  });

  it('stand with every solution, last of its risks and with a source', () => {
    const { solutions } = advise({ task: 'rag_qa', load: { users: 40 } }, catalog, { today });
    expect(solutions.length).toBeGreaterThan(0);
    for (const { risks } of solutions) {
      expect(risks.at(-1)?.id).toBe('wins-and-fails');
      expect(risks.at(-1)?.sources.length).toBeGreaterThan(0);
    }
  });
});

describe('a plan under rules', () => {
  const planned = { task: 'other', description: 'Optimise delivery routes for 40 vans carrying parcels' } as const;

  it('is answered with a solver or the software around one, never with a model that writes', () => {
    const { solutions } = advise(planned, catalog, { today });
    expect(solutions[0]?.title.params['way']).toEqual({ messageId: 'wayOptimisation', params: {} });
    expect(new Set(solutions.map((one) => one.approach))).toEqual(new Set(['no_ai', 'packaged_saas']));
    expect(solutions[0]?.tools.map((tool) => tool.id)).toContain('or-tools');
  });

  it('is weighed beside learning by trial where that is asked for', () => {
    const learnt = { ...planned, task: 'reinforcement_learning' } as const;
    const { solutions } = advise(learnt, catalog, { today });
    expect(solutions[0]?.title.params['way']).toEqual({ messageId: 'wayOptimisation', params: {} });
    expect(solutions.map((one) => one.approach)).toContain('classical_ml');
  });

  it('is not what a mail that is routed to a department is', () => {
    for (const brief of [
      { task: 'text_classification', description: 'We get 5000 emails a day and route them to departments' },
      { task: 'other', description: 'something for our office' },
    ] as const) {
      const need = needOf(brief, catalog, { today });
      expect(routesFor(need).some((route) => route.approach === 'managed_api')).toBe(true);
    }
  });
});
