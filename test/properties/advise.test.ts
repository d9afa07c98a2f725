import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../catalog/index.ts';
import { brief as briefShape, patchBrief, type Brief } from '../../rules/brief.ts';
import { rank } from '../../rules/engine/core.ts';
import { needOf } from '../../rules/engine/need.ts';
import { advise } from '../../rules/index.ts';
import { openCatalog } from '../../server/catalog/open-catalog.ts';

const catalog = openCatalog();
const today = '2026-11-24';
const RUNS = { numRuns: 6, seed: 20_261_124 };

const briefs: fc.Arbitrary<Brief> = fc
  .record(
    {
      task: fc.constantFrom('chatbot', 'rag_qa', 'text_classification', 'code', 'forecasting', 'image_classification'),
      deployment: fc.constantFrom('cloud', 'on_prem', 'air_gapped', 'any'),
      residency: fc.constantFrom('EU', 'ES', 'US'),
      expertise: fc.constantFrom('novice', 'practitioner', 'expert'),
      stage: fc.constantFrom('pilot', 'production'),
      languages: fc.constantFrom(['es'], ['en', 'es']),
      horizonMonths: fc.integer({ min: 12, max: 60 }),
      load: fc.record({ users: fc.integer({ min: 1, max: 2000 }) }),
      data: fc.record({ sensitivity: fc.constantFrom('public', 'confidential', 'special_category') }),
    },
    { requiredKeys: ['task'] },
  )
  .map((draft) => briefShape.parse(draft));

/** What a reader calls things, written backwards: a one-to-one renaming that touches no fact. */
function renamed(original: Catalog): Catalog {
  const backwards = (name: string): string => Array.from(name).reverse().join('');
  const each = <T>(entries: ReadonlyMap<string, T>, change: (entry: T) => T): ReadonlyMap<string, T> =>
    new Map([...entries].map(([id, entry]) => [id, change(entry)]));
  const provider = <T extends { readonly provider: { readonly name: string } }>(offer: T): T => ({
    ...offer,
    provider: { ...offer.provider, name: backwards(offer.provider.name) },
  });
  return {
    ...original,
    models: each(original.models, (model) => ({ ...model, name: backwards(model.name), lab: backwards(model.lab) })),
    accelerators: each(original.accelerators, (one) => ({
      ...one,
      name: backwards(one.name),
      vendor: backwards(one.vendor),
    })),
    systems: each(original.systems, (one) => ({ ...one, name: backwards(one.name), vendor: backwards(one.vendor) })),
    tools: each(original.tools, (tool) => ({ ...tool, name: backwards(tool.name) })),
    acceleratorOffers: each(original.acceleratorOffers, provider),
    hostedOffers: each(original.hostedOffers, (offer) => provider({ ...offer, name: backwards(offer.name) })),
  };
}

describe('advice', () => {
  it('is the same whatever was asked before, and the same twice', () => {
    fc.assert(
      fc.property(briefs, (brief) => {
        const first = JSON.stringify(advise(brief, catalog, { today }));
        expect(JSON.stringify(advise(brief, catalog, { today }))).toBe(first);
        // A copy of the catalog starts with nothing remembered.
        expect(JSON.stringify(advise(brief, { ...catalog }, { today }))).toBe(first);
      }),
      RUNS,
    );
  });

  it('ranks by facts: other names for vendors, labs, providers and models change nothing', () => {
    const other = renamed(catalog);
    const ranking = (brief: Brief, from: Catalog) =>
      advise(brief, from, { today }).solutions.map(({ id, score }) => [id, score.total]);
    fc.assert(
      fc.property(briefs, (brief) => {
        expect(ranking(brief, other)).toEqual(ranking(brief, catalog));
      }),
      RUNS,
    );
  });

  it('never loses with a bigger budget what a smaller one allowed', () => {
    const feasible = (brief: Brief): ReadonlySet<string> => {
      const { ranked, farBelow } = rank(needOf(brief, catalog, { today }), { record: false });
      return new Set([...ranked, ...farBelow].map(({ candidate }) => candidate.id));
    };
    let seen = 0;
    fc.assert(
      fc.property(
        briefs,
        fc.integer({ min: 5000, max: 300_000 }),
        fc.double({ min: 1, max: 20, noNaN: true }),
        fc.constantFrom('once' as const, 'month' as const, 'year' as const),
        (brief, amount, factor, period) => {
          const small = feasible({ ...brief, budget: { amount, currency: 'EUR', period } });
          const large = feasible({ ...brief, budget: { amount: amount * factor, currency: 'EUR', period } });
          seen += small.size;
          expect([...small].filter((id) => !large.has(id))).toEqual([]);
        },
      ),
      RUNS,
    );
    expect(seen).toBeGreaterThan(0);
  });

  it('takes an unknown industry for no industry', () => {
    fc.assert(
      fc.property(briefs, fc.stringMatching(/^zz[a-z]{3,8}$/), (brief, industry) => {
        const known = { ...advise({ ...brief, industry }, catalog, { today }), brief: null };
        const plain = { ...advise(brief, catalog, { today }), brief: null };
        expect(known).toEqual(plain);
      }),
      RUNS,
    );
  });

  it('keeps what its question and its flips promise', () => {
    let promises = 0;
    const keeps = (brief: Brief, path: string, value: unknown): string | undefined => {
      const patched = patchBrief(brief, { [path]: value });
      if (!patched.ok) throw new Error(`${path} is no field`);
      const [first] = advise(patched.brief, catalog, { today }).solutions;
      return first && JSON.stringify(first.title);
    };
    fc.assert(
      fc.property(briefs, (brief) => {
        const { nextQuestion, solutions } = advise(brief, catalog, { today });
        if (nextQuestion?.why.messageId === 'whyWould') {
          const { answer, title } = nextQuestion.why.params;
          const index = nextQuestion.options.findIndex((one) => JSON.stringify(one) === JSON.stringify(answer));
          expect(keeps(brief, nextQuestion.path, nextQuestion.values[index])).toBe(JSON.stringify(title));
          promises += 1;
        }
        for (const flip of solutions[0]?.flipsIf ?? []) {
          expect(keeps(brief, flip.path, flip.to)).toBe(JSON.stringify(flip.text.params['title']));
          promises += 1;
        }
      }),
      RUNS,
    );
    expect(promises).toBeGreaterThan(0);
  });

  it('never asks what it was told not to ask, and runs out of questions in the end', () => {
    fc.assert(
      fc.property(briefs, (brief) => {
        const declined: string[] = [];
        for (;;) {
          const question = advise(brief, catalog, { today, doNotAsk: declined }).nextQuestion;
          if (!question) break;
          expect(declined).not.toContain(question.path);
          declined.push(question.path);
          expect(declined.length).toBeLessThan(20);
        }
      }),
      { ...RUNS, numRuns: 3 },
    );
  });
});
