import { advice, type Advice, type Solution } from '../../../rules/advice-shape.ts';
import type { Estimate, EstimateInput } from '../../../rules/estimate.ts';
import { say, type Message } from '../../../rules/message.ts';

/** Any words: the fixture borrows sentences of the proposal itself, so that it depends on no other table. */
const words = (id: string, params: Message['params'] = {}): Message => say(`proposal.${id}`, params);
const title = (role: string): Message => words('component.model', { role: { term: role } });

const input = (name: string, value: number, at: { readonly unit: string; readonly source: string }): EstimateInput => ({
  name,
  value,
  ...at,
});

interface Ends {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}
const around = (likely: number): Ends => ({ low: likely * 0.8, likely, high: likely * 1.3 });

function estimate(
  ends: Ends,
  unit: string,
  about: Partial<Pick<Estimate, 'grade' | 'formula' | 'inputs'>> = {},
): Estimate {
  return {
    ...ends,
    unit,
    grade: about.grade ?? 'derived',
    formula: about.formula ?? 'given',
    inputs: about.inputs ?? [],
  };
}

interface Shape {
  readonly id: string;
  readonly rank: number;
  readonly purchase: number;
  readonly implementation: number;
  readonly energy: number;
  readonly operations: number;
}

/** Amounts with thirds of a cent, so that rounding each part on its own would miss the total. */
function solution(shape: Shape): Solution {
  const euro = (source: string) => ({ unit: 'EUR', source });
  const oneOff = shape.purchase + shape.implementation;
  const monthly = shape.energy + shape.operations;
  return {
    id: shape.id,
    rank: shape.rank,
    title: title(shape.rank === 1 ? 'generator' : shape.rank === 2 ? 'reranker' : 'guard'),
    approach: 'rag_self_hosted',
    models: [
      { role: 'generator', id: 'lab/reader-32b' },
      { role: 'embedder', id: 'lab/embed-small' },
    ],
    serving: {
      sourcing: 'owned',
      offer: 'acme-tower-2',
      accelerator: 'acme-a48',
      acceleratorCount: 2,
      nodes: 1,
      replicas: 1,
      precision: 'fp8',
      parallelism: { tensor: 2, pipeline: 1, data: 1, expert: 1 },
      provider: null,
      region: null,
    },
    training: null,
    tools: [{ role: 'serving-engine', id: 'servit' }],
    people: [
      { role: 'ml_engineer', personMonths: 2.5, course: null },
      { role: 'domain_expert', personMonths: 1, course: 'course-foundations' },
    ],
    estimates: {
      oneOffCost: estimate(around(oneOff), 'EUR', {
        grade: 'assumed',
        formula: 'purchase + implementation',
        inputs: [
          input('purchase', shape.purchase, euro('street-prices')),
          input('implementation', shape.implementation, euro('policy:costs.personMonth')),
        ],
      }),
      monthlyCost: estimate(around(monthly), 'EUR', {
        formula: 'energy + operations',
        inputs: [
          input('energy', shape.energy, euro('figure:energyKwhPerMonth')),
          input('operations', shape.operations, euro('policy:costs.personMonth')),
        ],
      }),
      tco: estimate(around(oneOff + monthly * 36), 'EUR', {
        formula: 'oneOffCost + monthlyCost × horizonMonths',
        inputs: [
          input('oneOffCost', oneOff, euro('figure:oneOffCost')),
          input('monthlyCost', monthly, euro('figure:monthlyCost')),
          input('horizonMonths', 36, { unit: 'months', source: 'assumption' }),
        ],
      }),
      costPerThousandRequests: estimate(around(12.34), 'EUR'),
      energyKwhPerMonth: estimate(around(431.2), 'kWh', {
        inputs: [input('gridIntensity', 120, { unit: 'gCO2e/kWh', source: 'grid-mix' })],
      }),
      carbonKgPerMonth: estimate(around(51.7), 'kgCO2e', {
        inputs: [input('gridIntensity', 120, { unit: 'gCO2e/kWh', source: 'grid-mix' })],
      }),
      weeksToProduction: estimate(around(11), 'weeks', {
        inputs: [
          input('data', 4, { unit: 'weeks', source: 'own-judgement' }),
          input('pilot', 7, { unit: 'weeks', source: 'own-judgement' }),
        ],
      }),
      ttftMs: estimate(around(840), 'ms', { inputs: [input('memory', 48, { unit: 'GB', source: 'acme-datasheet' })] }),
      memoryPerAcceleratorGb: estimate(around(38.4), 'GB', {
        inputs: [input('load.users', 400, { unit: 'users', source: 'brief' })],
      }),
    },
    score: {
      total: 0.8 - shape.rank * 0.05,
      terms: [
        { criterion: 'cost', weight: 0.4, value: 0.95 - shape.rank * 0.1, reason: words('price.lead') },
        { criterion: 'quality', weight: 0.6, value: 0.6 + shape.rank * 0.02, reason: words('energy.lead') },
      ],
    },
    reasons: [words('flips.lead'), words('data.lead')],
    risks: [
      {
        id: 'single-machine',
        severity: 'warning',
        text: words('risks.none'),
        mitigation: words('plan.phaseText.open'),
        sources: [
          {
            id: 'servit-docs',
            title: 'Servit documentation',
            url: 'https://example.org/servit',
            checkedOn: '2026-10-02',
          },
        ],
      },
    ],
    flipsIf: [{ path: 'load.users', from: 400, to: 1900, newWinner: 'fixture-2', text: words('flips.none') }],
  };
}

/** A hospital that keeps its data inside, with three solutions; valid by the schema of advice. */
export function fixtureAdvice(): Advice {
  const made: Advice = {
    catalogVersion: 'fixture-1',
    asOf: '2026-11-24',
    brief: {
      task: 'rag_qa',
      industry: 'healthcare',
      languages: ['es'],
      expertise: 'novice',
      budget: { amount: 150_000, currency: 'EUR' },
      data: { kind: 'documents', volume: 3000, unit: 'documents', sites: 4 },
      deployment: 'on_prem',
      load: { users: 400 },
    },
    assumptions: [
      { path: 'horizonMonths', value: 36, reason: words('method.assumed') },
      { path: 'load.outputTokens', value: 400, reason: words('method.assumed') },
    ],
    solutions: [
      solution({
        id: 'fixture-1',
        rank: 1,
        purchase: 21_333.333_333,
        implementation: 40_666.666_666,
        energy: 80.335,
        operations: 1375.005,
      }),
      solution({
        id: 'fixture-2',
        rank: 2,
        purchase: 61_000.126,
        implementation: 44_000,
        energy: 190.1,
        operations: 1650,
      }),
      solution({
        id: 'fixture-3',
        rank: 3,
        purchase: 9500.5,
        implementation: 52_000,
        energy: 45.12,
        operations: 1900.77,
      }),
    ],
    excluded: [
      {
        approach: 'managed_api',
        model: null,
        offer: null,
        count: 214,
        rule: 'data-may-not-leave',
        reason: words('risks.none'),
        unlock: words('flips.lead'),
      },
    ],
    advice: [
      {
        id: 'impact-assessment',
        severity: 'critical',
        text: words('guidance.law'),
        sources: [{ id: 'law-1', title: 'Regulation 1', url: 'https://example.org/law', checkedOn: '2026-10-02' }],
      },
    ],
    nextQuestion: null,
  };
  return advice.parse(made);
}
