import { describe, expect, test } from 'vitest';
import type { Brief } from '../../../rules/brief.ts';
import type { Solution } from '../../../rules/advice-shape.ts';
import type { Estimate } from '../../../rules/estimate.ts';
import { createAdvisor } from '../../../server/app/create-advisor.ts';
import { benchmarkScore, policySource } from '../../../server/protocol/evidence.ts';
import { formulaText, inputTables, inputWords } from '../../../server/protocol/words/formula.ts';

const advisor = createAdvisor({ today: '2026-11-24' });

const briefs: Readonly<Record<string, Brief>> = {
  hospital: {
    task: 'rag_qa',
    industry: 'healthcare',
    expertise: 'novice',
    data: { kind: 'documents', volume: 3000, unit: 'documents', sites: 4 },
    deployment: 'on_prem',
    budget: { amount: 150_000, currency: 'EUR', period: 'once' },
    load: { users: 400 },
  },
  defects: {
    task: 'image_classification',
    data: { kind: 'images', volume: 20_000, unit: 'images', labels: 2000 },
    deployment: 'edge',
    budget: { amount: 60_000, currency: 'EUR', period: 'once' },
  },
  chat: { task: 'chatbot', deployment: 'cloud', load: { requestsPerDay: 12_000 } },
  tuning: { task: 'finetuning_llm', training: { method: 'lora', samples: 50_000 } },
};

function figuresOf(solution: Solution): ReadonlyMap<string, Estimate> {
  const all = Object.entries({ ...solution.estimates, ...solution.training });
  return new Map(
    all.filter(
      (entry): entry is [string, Estimate] => typeof entry[1] === 'object' && entry[1] !== null && 'inputs' in entry[1],
    ),
  );
}

describe.each(Object.entries(briefs))('every figure of the answer to %s', (_name, brief) => {
  const { solutions } = advisor.advise(brief);
  const figures = solutions.flatMap((solution) =>
    [...figuresOf(solution).values()].map((figure) => ({ solution, figure })),
  );

  test('is there', () => {
    expect(figures.length).toBeGreaterThan(20);
  });

  test('has a formula and inputs in words of both languages', () => {
    for (const locale of ['en', 'es'] as const) {
      const unknown = figures
        .flatMap(({ figure }) => figure.inputs.map(({ name }) => name))
        .filter((name) => inputWords(name, locale) === undefined);
      expect([...new Set(unknown)]).toEqual([]);
      const code = figures
        .map(({ figure }) => formulaText(figure.formula, locale))
        .filter((text) => /[a-z][A-Z]/u.test(text));
      expect([...new Set(code)]).toEqual([]);
    }
  });

  test('rests on sources that can be opened, with a title and a date', () => {
    const dead = new Set<string>();
    for (const { solution, figure } of figures) {
      for (const { source, value } of figure.inputs) {
        if (source === 'brief' || source === 'assumption') continue;
        if (source === 'figure:benchmarks') {
          const entry =
            advisor.catalogEntry('models', String(value)) ?? advisor.catalogEntry('offers', String(value)) ?? {};
          if (!('benchmarks' in entry)) dead.add(`${source} of ${String(value)}`);
          else for (const score of entry.benchmarks as unknown[]) benchmarkScore.parse(score);
        } else if (source.startsWith('figure:')) {
          // A step of the training estimate that the answer does not carry as a figure of its own.
          const step = source === 'figure:tokensPerSecondPerAccelerator';
          if (!step && !figuresOf(solution).has(source.slice('figure:'.length))) dead.add(source);
        } else {
          const entry = advisor.catalogEntry('sources', source);
          if (entry === null) dead.add(source);
          else if (source.startsWith('policy:')) policySource.parse(entry);
          else
            expect(entry).toMatchObject({
              name: expect.stringMatching(/\S/) as unknown,
              checkedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as unknown,
            });
        }
      }
    }
    expect([...dead]).toEqual([]);
  });
});

describe('a number of judgement', () => {
  test('is shown with its band, its grade and its own source', () => {
    const entry = policySource.parse(advisor.catalogEntry('sources', 'policy:costs.personMonth'));
    expect(entry.low).toBeLessThan(entry.value);
    expect(entry.high).toBeGreaterThan(entry.value);
    expect(entry).toMatchObject({ kind: 'policy', policy: { id: 'costs' }, stale: false });
    expect(entry.source.title).toMatch(/\S/);
  });

  test('is out of date past the shelf life of its kind', () => {
    const later = createAdvisor({ today: '2031-01-01' });
    expect(policySource.parse(later.catalogEntry('sources', 'policy:costs.personMonth')).stale).toBe(true);
  });

  test.each(['policy:', 'policy:costs', 'policy:costs.nothing', 'policy:nothing.personMonth', 'policy:costs.toString'])(
    'that does not exist is not found: %s',
    (id) => {
      expect(advisor.catalogEntry('sources', id)).toBeNull();
    },
  );
});

describe('a formula in words', () => {
  test('keeps its signs and writes numbers as the reader does', () => {
    expect(formulaText('tco ÷ (horizonMonths × requestsPerMonth) × 1000', 'es')).toBe(
      'coste total ÷ (horizonte en meses × peticiones al mes) × 1.000',
    );
    expect(formulaText('weights + kvCache, per accelerator', 'en')).toBe('weights + KV cache, per accelerator');
  });

  test('both languages know the same names', () => {
    expect(Object.keys(inputTables.es).toSorted()).toEqual(Object.keys(inputTables.en).toSorted());
  });
});
