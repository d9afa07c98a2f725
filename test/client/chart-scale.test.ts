import { describe, expect, test } from 'vitest';
import { costAxis, crossingsOf, niceTicks } from '../../client/charts/scale.ts';

describe('ticks', () => {
  test.each([
    [258_000, 4, [0, 100_000, 200_000]],
    [10, 5, [0, 2, 4, 6, 8, 10]],
    [0.9, 3, [0, 0.5]],
    [0, 4, [0]],
  ])('up to %d, about %d of them', (most, count, ticks) => {
    expect(niceTicks(most, count)).toEqual(ticks);
  });
});

describe('a cost axis', () => {
  test('keeps every cost inside and in order, near or far apart', () => {
    for (const costs of [
      [146_000, 153_000, 162_000, 368_000],
      [10_000, 900_000, 45_000_000],
      [70_000, 70_000],
    ]) {
      const axis = costAxis(costs);
      const places = costs.map(axis.at);
      for (const place of places) {
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(1);
      }
      expect(places).toEqual([...places].sort((a, b) => a - b));
      for (const tick of axis.ticks(5)) {
        expect(axis.at(tick)).toBeGreaterThanOrEqual(-1e-9);
        expect(axis.at(tick)).toBeLessThanOrEqual(1 + 1e-9);
      }
    }
    expect(costAxis([10_000, 45_000_000]).logarithmic).toBe(true);
    expect(costAxis([146_000, 368_000]).logarithmic).toBe(false);
  });
});

describe('crossings', () => {
  const api = { id: 'api', once: 10_000, month: 5000 };
  const own = { id: 'own', once: 70_000, month: 2000 };
  test('are where both have cost the same', () => {
    expect(crossingsOf([own, api], 36)).toEqual([
      { month: 20, cost: 110_000, startsCheaper: 'api', endsCheaper: 'own' },
    ]);
  });
  test('are none beyond the horizon, or where the cheaper start stays cheaper', () => {
    expect(crossingsOf([api, own], 20)).toEqual([]);
    expect(crossingsOf([{ ...api, month: 1000 }, own], 36)).toEqual([]);
  });
  test('come earliest first', () => {
    const soon = { id: 'soon', once: 20_000, month: 3000 };
    expect(crossingsOf([own, api, soon], 60).map(({ month }) => month)).toEqual([5, 20, 50]);
  });
});
