import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analysis as shape, type Analysis } from '../../../rules/analysis-shape.ts';
import { patchBrief, type Brief } from '../../../rules/brief.ts';
import { resized } from '../../../rules/candidates/resize.ts';
import type { Candidate } from '../../../rules/candidates/types.ts';
import { rank } from '../../../rules/engine/core.ts';
import { needOf } from '../../../rules/engine/need.ts';
import { analyse } from '../../../rules/index.ts';
import { openCatalog } from '../../../server/catalog/open-catalog.ts';
import { createRenderer } from '../../../server/render/render.ts';
import { briefs, needs, today } from './briefs.ts';

const catalog = openCatalog();
const RUNS = { numRuns: 8, seed: 20_261_124 };
const BESIDE = 1.12;
const analysed = (brief: Brief): Analysis => analyse(brief, catalog, { today });

const rankedOf = (brief: Brief) => rank(needOf(brief, catalog, { today }), { record: false }).ranked;

/** Cost a month with the outlay spread over the horizon, for another number of requests a month. */
function costAt(brief: Brief, candidate: Candidate, requestsPerMonth: number): number {
  const need = needOf(brief, catalog, { today });
  const factor = requestsPerMonth / need.requestsPerMonth;
  const made = resized(
    {
      ...need,
      requestsPerMonth,
      peakRequestsPerSecond: need.peakRequestsPerSecond * factor,
      concurrency: Math.max(1, Math.ceil(need.concurrency * factor)),
    },
    candidate,
  );
  return made === null ? Infinity : made.money.oneOff / need.horizonMonths + made.money.monthly;
}

describe.each(Object.entries(needs))('the analysis of the %s', (_, brief) => {
  it('has its documented shape and words in both languages', () => {
    const found = analysed(brief);
    expect(shape.safeParse(found).error).toBeUndefined();
    for (const locale of ['en', 'es'] as const) {
      const texts = JSON.stringify(createRenderer(locale).deep(found));
      expect(texts).not.toMatch(/\{\{|messageId|undefined|NaN/);
    }
  });

  it('says no title twice in one sentence', () => {
    for (const locale of ['en', 'es'] as const) {
      const { breakEven, sensitivity, budgets } = createRenderer(locale).deep(analysed(brief));
      for (const { text, first, second } of breakEven)
        for (const { short } of [first, second])
          expect(text.toLowerCase().split(short.toLowerCase()).length - 1).toBeLessThanOrEqual(1);
      for (const { text } of [...sensitivity, ...budgets]) expect(text.length).toBeLessThan(220);
    }
  });

  it('names at each crossing which costs less on either side, as pricing both there shows', () => {
    const ranked = rankedOf(brief);
    const find = (id: string): Candidate | undefined => ranked.find(({ candidate }) => candidate.id === id)?.candidate;
    for (const { requestsPerMonth, cheaperBelow, cheaperAbove, first, second } of analysed(brief).breakEven) {
      const [one, other] = [find(first.id), find(second.id)];
      if (!one || !other) throw new Error('a break-even names a solution that is not ranked');
      const stated = needOf(brief, catalog, { today }).requestsPerMonth;
      const cheaperAt = (volume: number): string =>
        costAt(brief, one, volume) <= costAt(brief, other, volume) ? one.id : other.id;
      if (requestsPerMonth === null) {
        expect(cheaperBelow).toBe(cheaperAbove);
        expect([0.5, 1, 2].map((factor) => cheaperAt(stated * factor))).toEqual([1, 2, 3].map(() => cheaperBelow));
        continue;
      }
      expect(cheaperBelow).not.toBe(cheaperAbove);
      // Close by: machines come in whole ones, so that the two may cross again further on. The volume has two digits.
      expect(cheaperAt(requestsPerMonth / BESIDE)).toBe(cheaperBelow);
      expect(cheaperAt(requestsPerMonth * BESIDE)).toBe(cheaperAbove);
    }
  });
});

describe('any analysis', () => {
  it('keeps nothing on the front that another solution beats', () => {
    fc.assert(
      fc.property(briefs, (brief) => {
        const { front } = analysed(brief);
        const candidates = rankedOf(brief).map(({ candidate }) => candidate);
        for (const { id, tco, quality, carbonKgPerMonth } of front) {
          const better = candidates.filter(
            (one) =>
              one.id !== id &&
              one.money.tco < tco.likely * 0.999 &&
              one.quality.likely > quality.likely &&
              (one.carbonKgPerMonth ?? Infinity) < (carbonKgPerMonth ?? Infinity) &&
              one.ttftMs !== null &&
              one.ttftMs + (one.tpotMs ?? 0) * 100 < 1,
          );
          expect(better).toEqual([]);
        }
        for (const one of front)
          for (const other of front)
            if (one !== other)
              expect(
                other.tco.likely < one.tco.likely &&
                  other.quality.likely > one.quality.likely &&
                  (other.waitSeconds ?? Infinity) < (one.waitSeconds ?? Infinity) &&
                  (other.carbonKgPerMonth ?? Infinity) < (one.carbonKgPerMonth ?? Infinity) &&
                  other.safety > one.safety,
              ).toBe(false);
      }),
      RUNS,
    );
  });

  it('shares one whole among first choices and among ways', () => {
    fc.assert(
      fc.property(briefs, (brief) => {
        const { first, ways } = analysed(brief).confidence;
        const sum = (shares: readonly { readonly share: number }[]): number =>
          shares.reduce((total, { share }) => total + share, 0);
        expect(sum(first)).toBeLessThanOrEqual(1 + 1e-9);
        if (first.length > 0) expect(sum(ways)).toBeCloseTo(1, 9);
        for (const { share } of ways) expect(share).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });

  it('asks more money for each better step, and keeps the steps within what costs more', () => {
    fc.assert(
      fc.property(briefs, (brief) => {
        const { budgets, qualities } = analysed(brief);
        for (const [at, step] of budgets.entries()) {
          const before = budgets[at - 1];
          if (!before) continue;
          expect(step.needed.amount).toBeGreaterThan(before.needed.amount);
          expect(step.quality).toBeGreaterThan(before.quality);
        }
        for (const [at, step] of qualities.entries()) {
          const before = qualities[at - 1];
          expect(step.tco === null || before === undefined || (before.tco?.likely ?? Infinity) <= step.tco.likely).toBe(
            true,
          );
        }
      }),
      RUNS,
    );
  });

  it('flips the first choice as it says it does', () => {
    fc.assert(
      fc.property(briefs, (brief) => {
        for (const { path, to, newWinner } of analysed(brief).sensitivity) {
          const patched = patchBrief(brief, { [path]: to });
          if (!patched.ok) throw new Error(`${path} cannot be ${String(to)}`);
          expect(rankedOf(patched.brief)[0]?.candidate.id).toBe(newWinner.id);
        }
      }),
      { ...RUNS, numRuns: 4 },
    );
  });

  it('is the same twice, and in another currency but for the scale of money', () => {
    const brief = needs['hospital'] ?? {};
    expect(JSON.stringify(analysed(brief))).toBe(JSON.stringify(analysed(brief)));
    const [euro, dollar] = [analysed(brief), analyse(brief, catalog, { today, currency: 'USD' })];
    const rate = catalog.policies.get('exchange-rates')?.values['usd']?.value ?? Number.NaN;
    expect(dollar.front.map(({ id }) => id)).toEqual(euro.front.map(({ id }) => id));
    expect(dollar.confidence.first).toEqual(euro.confidence.first);
    for (const [at, { tco }] of dollar.front.entries())
      expect(tco.likely / (euro.front[at]?.tco.likely ?? 0)).toBeCloseTo(rate, 6);
    expect(dollar.budgets.map(({ id }) => id)).toEqual(euro.budgets.map(({ id }) => id));
  });

  it('compares energy with homes and cars by the figures of the policies', () => {
    const { solutions } = analysed(needs['hospital'] ?? {}).footprint;
    const policy = catalog.policies.get('everyday')?.values;
    expect(solutions.length).toBeGreaterThan(0);
    for (const { energyKwhPerMonth, homes, carbonKgPerMonth, carKmPerMonth } of solutions) {
      expect(homes * ((policy?.['homeKwhPerYear']?.value ?? 0) / 12)).toBeCloseTo(energyKwhPerMonth, 6);
      expect((carKmPerMonth * (policy?.['carGramsPerKm']?.value ?? 0)) / 1000).toBeCloseTo(carbonKgPerMonth, 6);
    }
  });

  it('offers only the same accelerators elsewhere, the cleanest first', () => {
    const { regions } = analysed({ task: 'chatbot', deployment: 'cloud', load: { users: 50 } }).footprint;
    const machines = new Set(
      regions.map(({ offer }) => {
        const { accelerator, acceleratorCount } = catalog.acceleratorOffers.get(offer) ?? {};
        return `${String(accelerator)} ${String(acceleratorCount)}`;
      }),
    );
    expect(regions.length).toBeGreaterThan(1);
    expect(machines.size).toBe(1);
    expect(regions.filter(({ current }) => current)).toHaveLength(1);
    const grams = regions.map(({ gramsPerKwh }) => gramsPerKwh);
    expect(grams).toEqual([...grams].sort((a, b) => a - b));
  });

  it('says so where nothing is possible', () => {
    const brief: Brief = { task: 'rag_qa', deployment: 'air_gapped', budget: { amount: 10, currency: 'EUR' } };
    const found = analysed(brief);
    expect(found.front).toEqual([]);
    expect(found.sensitivity).toEqual([]);
    expect(found.confidence.text.messageId).toBe('analysisNothing');
  });
});
