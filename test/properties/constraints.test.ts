import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../catalog/index.ts';
import { brief as briefShape, type Brief } from '../../rules/brief.ts';
import { rank } from '../../rules/engine/core.ts';
import { needOf } from '../../rules/engine/need.ts';
import { openCatalog } from '../../server/catalog/open-catalog.ts';

const catalog = openCatalog();
const today = '2026-11-24';
const RUNS = { numRuns: 8, seed: 20_261_125 };

const briefs: fc.Arbitrary<Brief> = fc
  .record(
    {
      task: fc.constantFrom(
        'chatbot',
        'rag_qa',
        'extraction',
        'code',
        'forecasting',
        'tabular_prediction',
        'image_classification',
        'speech_to_text',
        'ocr_document',
      ),
      expertise: fc.constantFrom('novice', 'practitioner', 'expert'),
      languages: fc.constantFrom(['es'], ['en']),
      load: fc.record({ users: fc.integer({ min: 10, max: 1500 }) }),
      data: fc.record({
        labels: fc.constantFrom(30, 250, 5000),
        sensitivity: fc.constantFrom('public', 'confidential', 'special_category'),
      }),
    },
    { requiredKeys: ['task'] },
  )
  .map((draft) => briefShape.parse(draft));

const constraints: fc.Arbitrary<Brief> = fc.constantFrom<Brief>(
  { deployment: 'on_prem' },
  { deployment: 'air_gapped' },
  { deployment: 'cloud' },
  { residency: 'ES' },
  { residency: 'EU' },
  { compliance: ['ens'] },
  { compliance: ['hipaa'] },
  { deadline: '2027-02-15' },
  { quality: { metric: 'accuracy', floor: 0.8 } },
  { latency: { ttftP95Ms: 1200 } },
  { budget: { amount: 60_000, currency: 'EUR', period: 'once' } },
);

const ranked = (brief: Brief, from: Catalog = catalog) => {
  const { ranked: serious, farBelow } = rank(needOf(brief, from, { today }), { record: false });
  return { serious, all: [...serious, ...farBelow] };
};

describe('constraints', () => {
  it('a way that is open under a constraint is open without it', () => {
    let seen = 0;
    fc.assert(
      fc.property(briefs, constraints, (brief, constraint) => {
        const ways = (of: Brief): ReadonlySet<string> =>
          new Set(ranked(of).all.map(({ candidate }) => `${candidate.approach} ${candidate.place.sourcing}`));
        const free = ways(brief);
        const bound = ways({ ...brief, ...constraint });
        seen += bound.size;
        expect([...bound].filter((way) => !free.has(way))).toEqual([]);
      }),
      { ...RUNS, numRuns: 14 },
    );
    expect(seen).toBeGreaterThan(0);
  });

  it('a bigger budget never makes the best score worse', () => {
    fc.assert(
      fc.property(
        briefs,
        fc.integer({ min: 15_000, max: 300_000 }),
        fc.double({ min: 1, max: 10, noNaN: true }),
        (brief, amount, factor) => {
          const best = (euros: number): number =>
            ranked({ ...brief, budget: { amount: euros, currency: 'EUR', period: 'once' } }).all.reduce(
              (most, { total }) => Math.max(most, total),
              -1,
            );
          expect(best(amount * factor)).toBeGreaterThanOrEqual(best(amount) - 1e-9);
        },
      ),
      RUNS,
    );
  });

  it('the ranking follows the facts: names that change hands change nothing', () => {
    // The names of providers are handed on by one, those of laboratories get a word in front: no fact moves.
    const rotated = (original: Catalog): Catalog => {
      const names = [...new Set([...original.hostedOffers.values()].map((one) => one.provider.name))].sort();
      const nameAfter = (name: string): string => names[(names.indexOf(name) + 1) % names.length] ?? name;
      const provider = <T extends { readonly provider: { readonly name: string } }>(one: T): T => ({
        ...one,
        provider: { ...one.provider, name: nameAfter(one.provider.name) },
      });
      return {
        ...original,
        hostedOffers: new Map([...original.hostedOffers].map(([id, offer]) => [id, provider(offer)])),
        models: new Map([...original.models].map(([id, one]) => [id, { ...one, lab: `Lab of ${one.lab}` }])),
      };
    };
    const other = rotated(catalog);
    fc.assert(
      fc.property(briefs, (brief) => {
        const order = (from: Catalog) =>
          ranked(brief, from).serious.map(({ candidate, total }) => [candidate.id, total]);
        expect(order(other)).toEqual(order(catalog));
      }),
      RUNS,
    );
  });

  it('a dearer offer never climbs', () => {
    fc.assert(
      fc.property(briefs, fc.double({ min: 1.5, max: 20, noNaN: true }), (brief, factor) => {
        const { serious } = ranked(brief);
        const winner = serious.find(({ candidate }) => candidate.hosted !== null)?.candidate.hosted;
        if (!winner) return;
        const times = (price: typeof winner.input) => (price ? { ...price, amount: price.amount * factor } : price);
        const dearer = { ...winner, input: times(winner.input), output: times(winner.output) };
        const changed: Catalog = { ...catalog, hostedOffers: new Map([...catalog.hostedOffers, [winner.id, dearer]]) };
        const place = (from: Catalog): number => {
          const index = ranked(brief, from).serious.findIndex(({ candidate }) => candidate.hosted?.id === winner.id);
          return index < 0 ? Infinity : index;
        };
        expect(place(changed)).toBeGreaterThanOrEqual(place(catalog));
      }),
      RUNS,
    );
  });
});
