import { describe, expect, it } from 'vitest';
import { brief as briefShape, type Brief } from '../../../rules/brief.ts';
import type { Candidate } from '../../../rules/candidates/types.ts';
import { rank } from '../../../rules/engine/core.ts';
import { needOf } from '../../../rules/engine/need.ts';
import { advise } from '../../../rules/index.ts';
import { openCatalog } from '../../../server/catalog/open-catalog.ts';

const catalog = openCatalog();
const options = { today: '2026-11-24' };
const parse = (draft: unknown): Brief => briefShape.parse(draft);
/** Relative, as sums of money differ by orders of magnitude. */
function expectWithin(actual: number, expected: number, share: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(share * Math.abs(expected));
}
const rankedFor = (draft: unknown): readonly Candidate[] =>
  rank(needOf(parse(draft), catalog, options), { record: false }).ranked.map(({ candidate }) => candidate);

describe('costs part by part', () => {
  const drafts = [
    { task: 'rag_qa', deployment: 'on_prem', load: { users: 400 }, data: { sizeGb: 20_000 }, residency: 'ES' },
    { task: 'chatbot', load: { requestsPerSecond: 30 }, residency: 'EU', data: { sizeGb: 500 } },
    { task: 'ocr_document', data: { kind: 'images', volume: 4_000_000, unit: 'images' } },
  ];

  it.each(drafts)('add up to the totals: $task', (draft) => {
    for (const currency of ['EUR', 'GBP'] as const)
      for (const { estimates } of advise(parse(draft), catalog, { ...options, currency }).solutions)
        for (const name of ['oneOffCost', 'monthlyCost'] as const) {
          const figure = estimates[name];
          const parts = figure?.inputs.filter(({ unit }) => unit === currency) ?? [];
          const sum = parts.reduce((total, { value }) => total + Number(value), 0);
          expectWithin(sum, figure?.likely ?? 0, 1e-4);
          expect(figure?.formula.split(' + ').length).toBe(parts.length);
        }
  });

  it('show rack, supply, network and disks of servers, and none of them of a computer under a desk', () => {
    const { solutions } = advise(parse(drafts[0]), catalog, { ...options, limit: 12 });
    const namesOf = (offer: RegExp): readonly string[] =>
      solutions
        .filter(
          ({ serving }) =>
            serving.sourcing === 'owned' && offer.test(catalog.systems.get(serving.offer ?? '')?.class ?? ''),
        )
        .flatMap(({ estimates }) => estimates.oneOffCost?.inputs.map(({ name }) => name) ?? []);
    expect(namesOf(/server/)).toEqual(
      expect.arrayContaining(['machines', 'rack', 'powerSupply', 'network', 'storage']),
    );
    expect(namesOf(/workstation/)).not.toContain('rack');
  });

  it('name the exchange rate with its source where money was converted, and only there', () => {
    const inputs = (currency: 'EUR' | 'USD'): readonly string[] =>
      advise(parse(drafts[1]), catalog, { ...options, currency }).solutions.flatMap(
        ({ estimates }) => estimates.oneOffCost?.inputs.map(({ name, source }) => `${name} ${source}`) ?? [],
      );
    expect(inputs('USD')).toContain('exchangeRate policy:exchange-rates.usd');
    const plain = advise(
      parse({ task: 'tabular_prediction', data: { kind: 'tabular', volume: 9000, unit: 'rows' } }),
      catalog,
      options,
    );
    const own = plain.solutions.find(({ serving }) => serving.sourcing === 'owned');
    expect(own?.estimates.monthlyCost?.inputs.map(({ name }) => name)).not.toContain('exchangeRate');
  });
});

describe('electricity', () => {
  it('of bought machines is what its inputs multiply to', () => {
    const need = needOf(parse({ task: 'chatbot', deployment: 'on_prem', load: { users: 150 } }), catalog, options);
    const hours = need.policy.number('physics-energy.hoursPerMonth');
    const { solutions } = advise(need.brief, catalog, { ...options, limit: 10 });
    let seen = 0;
    for (const { estimates, serving } of solutions) {
      const figure = estimates.energyKwhPerMonth;
      if (!figure || serving.sourcing !== 'owned') continue;
      seen += 1;
      const product = figure.inputs.reduce((total, { value }) => total * Number(value), hours / 1000);
      expectWithin(product, figure.likely, 1e-3);
    }
    expect(seen).toBeGreaterThan(0);
  });
});

describe('so few people that they set it up themselves', () => {
  const draft = { task: 'rag_qa', deployment: 'laptop', load: { users: 1 }, data: { volume: 2000, unit: 'documents' } };

  it('spend their budget on machines, and it is said that their time stands apart', () => {
    const brief = parse({ ...draft, budget: { amount: 4000, currency: 'EUR' } });
    const { solutions, assumptions } = advise(brief, catalog, options);
    expect(solutions[0]?.approach).toBe('rag_self_hosted');
    expect(assumptions.map(({ reason }) => reason.messageId)).toContain('assumeOwnTime');
  });
});

describe('a machine to spare', () => {
  const draft = { task: 'rag_qa', deployment: 'on_prem', load: { users: 400 } };

  it('stands beside those the load needs once many people depend on the service', () => {
    const before = rankedFor(draft).find(
      ({ place }) => place.kind === 'bought' && /server/.test(place.machineClass ?? ''),
    );
    const after = rankedFor({ ...draft, stage: 'production' }).find(({ id }) => id === before?.id);
    expect(before?.sizing?.nodes).toBeGreaterThan(0);
    expect(after?.sizing?.nodes).toBe((before?.sizing?.nodes ?? 0) + 1);
    expect(after?.sizing?.spareNodes).toBe(1);
    expect(after?.money.purchase).toBeGreaterThan((before?.money.purchase ?? 0) * 1.4);
  });

  it('is not asked of a team of ten, nor of rented machines', () => {
    for (const { sizing } of rankedFor({ ...draft, stage: 'production', load: { users: 10 } }))
      expect(sizing?.spareNodes).toBeUndefined();
    for (const { sizing, place } of rankedFor({ task: 'rag_qa', stage: 'production', load: { users: 400 } }))
      if (place.kind === 'rented') expect(sizing?.spareNodes).toBeUndefined();
  });
});

describe('a base of one’s own with peaks at a provider', () => {
  const draft = { task: 'chatbot', load: { requestsPerSecond: 60 }, residency: 'EU' };

  it('is weighed where the peak takes many machines, with fewer machines and the same model outside', () => {
    const hybrids = rankedFor(draft).filter(({ overflow }) => overflow);
    expect(hybrids.length).toBeGreaterThan(0);
    for (const { overflow, models, sizing, id } of hybrids) {
      expect(overflow?.hosted.openModel).toBe(models[0]?.id);
      const whole = rankedFor(draft).find((one) => one.id === id.replace(/~peaks~.*/, ''));
      if (whole) expect(sizing?.nodes).toBeLessThan(whole.sizing?.nodes ?? 0);
    }
  });

  it('is not, where requests may not leave', () => {
    expect(rankedFor({ ...draft, deployment: 'on_prem' }).filter(({ overflow }) => overflow)).toEqual([]);
  });
});

describe('a pile to work through', () => {
  const pages = { task: 'ocr_document', data: { kind: 'images', volume: 4_000_000, unit: 'images' } };
  const withCards = (count: number) => ({
    ...pages,
    deployment: 'on_prem',
    hardwareOwned: [{ accelerator: 'rtx-4090', count }],
  });

  it('is done sooner by every card that is there', () => {
    const rate = (count: number): number =>
      rankedFor(withCards(count)).find(({ place }) => place.kind === 'existing')?.sizing?.requestsPerSecond ?? 0;
    expectWithin(rate(4) / rate(1), 4, 0.01);
  });

  it('pays rented machines for its days, not for the horizon', () => {
    const rented = rankedFor(pages).find(({ place }) => place.kind === 'rented');
    const hourly = rented?.place.hourly;
    expect(rented && hourly).toBeTruthy();
    if (rented && hourly) expect(rented.money.usage).toBeLessThan(hourly.amount * 730 * 0.2);
  });

  it('may run on machines that can be taken back, which conversations may not', () => {
    const spot = rankedFor({ ...pages, residency: 'EU' }).filter(({ place }) => place.interruptible);
    expect(spot.length).toBeGreaterThan(0);
    expect(rankedFor({ task: 'chatbot' }).filter(({ place }) => place.interruptible)).toEqual([]);
  });
});

describe('a budget that does not cover the whole', () => {
  const draft = {
    task: 'rag_qa',
    deployment: 'on_prem',
    data: { kind: 'documents', volume: 3000, unit: 'documents' },
    hardwareOwned: [{ accelerator: 'rtx-4090', count: 1 }],
    load: { users: 100 },
  };
  const once = (amount: number) => ({ ...draft, budget: { amount, currency: 'EUR', period: 'once' } });

  it('begins with a first stage of the best solution, within the budget, and says what the whole takes', () => {
    const [first] = advise(parse(once(20_000)), catalog, options).solutions;
    expect(first?.approach).toBe('rag_self_hosted');
    expect(first?.title.messageId).toBe('titleFirstStage');
    expect(first?.reasons[0]?.messageId).toBe('reasonFirstStage');
    expect(first?.estimates.oneOffCost?.likely).toBeLessThan(20_000);
  });

  it('gives the whole of it once the budget does', () => {
    const [first] = advise(parse(once(200_000)), catalog, options).solutions;
    expect(first?.title.messageId).not.toBe('titleFirstStage');
  });

  it('gives nothing where even that is out of reach', () => {
    expect(advise(parse(once(3000)), catalog, options).solutions).toEqual([]);
  });
});

describe('whose machine it is', () => {
  it('keeps machines of strangers out, but for public data', () => {
    const found = (sensitivity: string): boolean =>
      rankedFor({ task: 'summarization', data: { sensitivity } }).some(({ place }) => place.marketplace);
    expect(found('internal')).toBe(false);
    expect(found('public')).toBe(true);
  });

  it('has no computer of the desk class for eighty people, with no network to fall back on', () => {
    const draft = {
      task: 'rag_qa',
      deployment: 'air_gapped',
      load: { users: 80 },
      budget: { amount: 60_000, currency: 'EUR' },
    };
    for (const { place } of rankedFor(draft)) expect(place.machineClass).not.toBe('desktop');
  });
});
