import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../../rules/estimate.ts';
import { priceLines, toCents } from '../../../server/proposal/price.ts';

const total = (likely: number, parts: readonly number[]): Estimate => ({
  low: likely,
  likely,
  high: likely,
  unit: 'EUR',
  grade: 'derived',
  formula: 'a + b',
  inputs: parts.map((value, index) => ({ name: `part${index}`, value, unit: 'EUR', source: 'brief' })),
});
const cents = (estimate: Estimate): readonly number[] => priceLines(estimate).map((line) => line.cents);

describe('the lines of a price', () => {
  it('sum to the total to the cent, whatever the parts', () => {
    const amount = fc.double({ min: 0, max: 1e7, noNaN: true });
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 8 }), (parts) => {
        const likely = parts.reduce((sum, part) => sum + part, 0);
        expect(cents(total(likely, parts)).reduce((sum, one) => sum + one, 0)).toBe(toCents(likely));
      }),
    );
  });

  it('sum to it where the inputs were rounded to six figures', () => {
    const exact = [123_456.784, 2_345.678_91, 98_765.432_1];
    const likely = exact.reduce((sum, part) => sum + part, 0);
    const lines = priceLines(
      total(
        likely,
        exact.map((part) => Number(part.toPrecision(6))),
      ),
    );
    expect(lines.map((line) => line.name)).toEqual(['part0', 'part1', 'part2']);
    expect(lines.reduce((sum, line) => sum + line.cents, 0)).toBe(toCents(likely));
  });

  it('give a cent lost in rounding back to the part that was rounded, not to a round one', () => {
    expect(cents(total(64_777.09, [12_677.1, 49_600, 2500]))).toEqual([1_267_709, 4_960_000, 250_000]);
  });

  it('name what the inputs leave, and refuse inputs that are no parts', () => {
    expect(priceLines(total(100, [60])).map((line) => [line.name, line.cents])).toEqual([
      ['part0', 6000],
      [null, 4000],
    ]);
    expect(priceLines(total(100, [300, 20])).map((line) => [line.name, line.cents])).toEqual([[null, 10_000]]);
  });
});
