import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kwhToMwh } from '../../../rules/units/convert.ts';
import { around, exactly, product, quotient, scale, sum, type Range } from '../../../rules/units/range.ts';

const positive = fc.double({ min: 1e-6, max: 1e9, noNaN: true });
const share = fc.double({ min: 0, max: 0.9, noNaN: true });
const range = fc.tuple(positive, share, share).map(([value, below, above]) => around(value, 'kWh', { below, above }));
const holds = (of: Range) => of.low <= of.likely && of.likely <= of.high;

describe('ranges', () => {
  it('keep kWh and MWh apart', () => {
    const energy = exactly(1500, 'kWh');
    // @ts-expect-error ranges of different units do not add up
    sum(energy, exactly(1, 'MWh'));
    expect(sum(kwhToMwh(energy), exactly(1, 'MWh')).likely).toBeCloseTo(2.5);
  });

  it('contain their likely value however they are combined', () => {
    fc.assert(
      fc.property(range, range, fc.double({ min: -10, max: 10, noNaN: true }), (a, b, factor) => {
        expect([sum(a, b), product(a, b, 'x'), quotient(a, b, 'x'), scale(a, factor)].filter((r) => !holds(r))).toEqual(
          [],
        );
      }),
    );
  });

  it('widen when what they are made of widens', () => {
    fc.assert(
      fc.property(range, range, share, (a, b, extra) => {
        const wider = { ...a, low: a.low * (1 - extra), high: a.high * (1 + extra) };
        expect(product(wider, b, 'x').high).toBeGreaterThanOrEqual(product(a, b, 'x').high);
        expect(quotient(wider, b, 'x').low).toBeLessThanOrEqual(quotient(a, b, 'x').low);
      }),
    );
  });
});
