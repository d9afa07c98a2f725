import { describe, expect, it } from 'vitest';
import { shiftOfFew, spreadOfGroups, studentQuantile } from './learn-spread.ts';

/** Groups of rows whose logarithms lie around a middle of their own. */
const group = (name: string, middle: number, logs: readonly number[] = [-0.1, -0.05, 0, 0.05, 0.1]) =>
  logs.map((log) => ({ group: name, ratio: Math.exp(middle + log) }));

describe('studentQuantile', () => {
  // Tables of Student's distribution, one-sided 10 %.
  it.each([
    [1, 3.078],
    [2, 1.886],
    [3, 1.638],
    [5, 1.476],
    [10, 1.372],
    [30, 1.31],
  ])('of %i degrees of freedom', (degrees, expected) => {
    expect(studentQuantile(degrees)).toBeCloseTo(expected, 2);
  });
});

describe('shiftOfFew', () => {
  it('is large for few groups and tends to one', () => {
    expect(shiftOfFew(4)).toBeGreaterThan(1.5);
    expect(shiftOfFew(10)).toBeGreaterThan(shiftOfFew(30));
    expect(shiftOfFew(200)).toBeLessThan(1.01);
  });
});

describe('spreadOfGroups', () => {
  const four = [...group('a', -0.3), ...group('b', -0.1), ...group('c', 0.1), ...group('d', 0.3)];

  it('reaches beyond the groups there are where few of them differ', () => {
    const { below, above } = spreadOfGroups(four);
    expect(above).toBeGreaterThan(Math.exp(0.4) - 1);
    expect(below).toBeGreaterThan(1 - Math.exp(-0.4));
  });

  it('takes two or three groups as they are', () => {
    const three = four.filter((row) => row.group !== 'd');
    expect(spreadOfGroups(three).above).toBeLessThanOrEqual(Math.exp(0.2) - 1 + 1e-9);
    expect(spreadOfGroups(three, 4).above).toBeGreaterThan(spreadOfGroups(three).above);
  });

  it('is that of the rows where groups do not differ', () => {
    const alike = ['a', 'b', 'c', 'd', 'e'].flatMap((name) => group(name, 0));
    expect(spreadOfGroups(alike).above).toBeCloseTo(Math.exp(0.1) - 1, 9);
  });

  it('lets no long table decide alone', () => {
    const long = Array.from({ length: 400 }, (_, index) => (index % 2 === 0 ? 0.01 : -0.01));
    const short = ['b', 'c', 'd', 'e', 'f'].flatMap((name, index) => group(name, index % 2 === 0 ? 0.4 : -0.4));
    expect(spreadOfGroups([...group('a', 0, long), ...short]).above).toBeGreaterThan(0.3);
  });
});
