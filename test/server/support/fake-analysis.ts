import type { Analysis } from '../../../rules/analysis-shape.ts';
import type { Brief } from '../../../rules/brief.ts';
import { say } from '../../../rules/message.ts';
import type { Plan } from '../../../rules/plan-shape.ts';
import type { Why } from '../../../rules/why-shape.ts';

const words = (text: string) => say('conversation.label', { label: text });
const choice = (id: string) => ({
  id,
  title: words(`Title of ${id}`),
  short: words(id),
  approach: 'rag_self_hosted' as const,
  sourcing: 'owned' as const,
});
const band = (likely: number, unit: string) => ({ low: likely * 0.9, likely, high: likely * 1.2, unit });

/** Two solutions on the front, one crossing, one field that flips the first. */
export function fakeAnalysis(today: string): Analysis {
  return {
    catalogVersion: 'fake',
    asOf: today,
    front: [
      ['own/a', 90_000, 0.9],
      ['own/b', 60_000, 0.8],
    ].map(([id, cost, quality], index) => ({
      ...choice(String(id)),
      rank: index + 1,
      tco: band(Number(cost), 'EUR'),
      costPerRequest: band(Number(cost) / 1e6, 'EUR'),
      quality: band(Number(quality), 'share'),
      waitSeconds: index === 0 ? 2.5 : null,
      carbonKgPerMonth: 40,
      safety: 0.9,
      best: [index === 0 ? ('quality' as const) : ('cost' as const)],
    })),
    statedRequestsPerMonth: 100_000,
    breakEven: [
      {
        first: choice('own/a'),
        second: choice('own/b'),
        requestsPerMonth: 250_000,
        cheaperBelow: 'own/b',
        cheaperAbove: 'own/a',
        month: null,
        text: words('They cross.'),
      },
    ],
    confidence: {
      draws: 200,
      first: [{ ...choice('own/a'), share: 0.6 }],
      ways: [{ approach: 'rag_self_hosted', sourcing: 'owned', name: words('RAG (bought)'), share: 1 }],
      text: words('RAG comes first.'),
    },
    budgets: [
      {
        ...choice('own/b'),
        needed: { amount: 50_000, currency: 'EUR', period: 'once' },
        quality: 0.8,
        text: words('50,000 gets b.'),
      },
    ],
    qualities: [{ target: 0.95, cheapest: null, tco: null, text: words('Nothing reaches it.') }],
    footprint: { solutions: [], regions: [], sources: [] },
    sensitivity: [
      {
        path: 'load.users',
        from: 400,
        to: 900,
        newWinner: choice('own/b'),
        text: words('Users 900: b comes first.'),
      },
    ],
  };
}

export function fakePlan(briefs: readonly Brief[], today: string, advice: Plan['workloads'][number]['advice']): Plan {
  const amounts = { oneOff: 1, monthly: 1, tco: 37, currency: 'EUR' };
  return {
    catalogVersion: 'fake',
    asOf: today,
    workloads: briefs.map((brief) => ({
      advice: { ...advice, brief },
      chosen: 'own/a',
      title: words('Title of own/a'),
    })),
    shared: { machines: [], tools: [], people: [] },
    together: amounts,
    apart: amounts,
    withinBudget: null,
    againstBudget: null,
    text: words('Together.'),
  };
}

export function fakeWhy(id: string, today: string): Why {
  return {
    catalogVersion: 'fake',
    asOf: today,
    asked: id,
    kind: 'model',
    entries: [{ id, name: id }],
    outcome: 'excluded',
    text: words(`${id} is out.`),
    solution: null,
    first: { ...choice('own/a'), score: 0.9 },
    terms: [],
    exclusions: [{ rule: 'language-support', approach: null, reason: words('No Spanish.'), unlock: words('English.') }],
  };
}
