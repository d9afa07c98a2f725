import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../../rules/estimate.ts';
import { correctionFrom, corrected, following, squaredDistance } from '../../../rules/estimates/correct.ts';

describe('the arithmetic of a correction', () => {
  const policy = { noise: 0.06, measuredBand: 0.08, leastLikeness: 0.1 };
  const estimate: Estimate = {
    low: 70,
    likely: 100,
    high: 140,
    unit: 'ms',
    grade: 'derived',
    formula: 'f',
    inputs: [],
  };
  const one = (likeness: number, ratio: number, id = 'm') => ({ id, likeness, measured: ratio * 50, predicted: 50 });

  it('never goes beyond what was measured, however many say the same', () => {
    const many = Array.from({ length: 24 }, (_, index) => one(0.6, 2, `m${String(index)}`));
    const found = correctionFrom(estimate, many, policy);
    expect(found?.factor).toBeGreaterThan(1.8);
    expect(found?.factor).toBeLessThan(2);
    expect((found?.used ?? []).reduce((sum, { weight }) => sum + weight, 0)).toBeLessThan(1);
  });

  it('says nothing where nothing is near', () => {
    expect(correctionFrom(estimate, [one(0.09, 2)], policy)).toBeUndefined();
    expect(correctionFrom(estimate, [], policy)).toBeUndefined();
  });

  it('takes the geometric mean of repeated runs', () => {
    expect(correctionFrom(estimate, [one(1, 2, 'a'), one(1, 8, 'b'), one(0.9, 100, 'c')], policy)?.factor).toBeCloseTo(
      4,
      9,
    );
  });

  it('holds the likely value inside of every band, also of what follows', () => {
    const found = correctionFrom(estimate, [one(0.8, 3)], policy);
    const after = found ? corrected(estimate, found) : estimate;
    for (const power of [1, -1] as const) {
      const moved = following({ ...estimate, low: 99, high: 101 }, { before: estimate, after, power });
      expect(moved.low).toBeLessThanOrEqual(moved.likely);
      expect(moved.high).toBeGreaterThanOrEqual(moved.likely);
    }
  });

  it('keeps runs apart for good where a word has no step', () => {
    const steps = { scale: {}, apart: { engine: 1 }, sameWithin: 0.02 };
    const at = (mode: string, engine: string) => ({ numbers: {}, words: { mode, engine } });
    expect(squaredDistance(at('online', 'a'), at('online', 'b'), steps)).toBe(1);
    expect(squaredDistance(at('online', 'a'), at('offline', 'a'), steps)).toBe(Infinity);
  });
});
