import { describe, expect, it } from 'vitest';
import { gaussNewton } from './gauss-newton.ts';

/** y = a·x + b·√x at ten places. */
const truth = { a: 3, b: 0.5 };
const places = Array.from({ length: 10 }, (_, i) => i + 1);
const curve = ({ a, b }: { readonly a: number; readonly b: number }, x: number) => a * x + b * Math.sqrt(x);
const bounds = { a: [0.1, 100], b: [0.01, 100] } as const;

function fit(
  measured: readonly number[],
  limits: typeof bounds | { a: [number, number]; b: [number, number] } = bounds,
) {
  const misses = (values: Readonly<Record<string, number>>) =>
    places.map((x, i) => ({
      value: Math.log(curve({ a: values['a'] ?? 1, b: values['b'] ?? 1 }, x) / (measured[i] ?? 1)),
      weight: 1,
    }));
  return gaussNewton({ a: 1, b: 1 }, misses, { bounds: limits, rounds: 50, pull: 1e-6 }).values;
}

describe('gaussNewton', () => {
  const exact = places.map((x) => curve(truth, x));

  it('finds the numbers that made the measurements', () => {
    const found = fit(exact);
    expect(Math.abs((found['a'] ?? 0) / truth.a - 1)).toBeLessThan(0.01);
    expect(Math.abs((found['b'] ?? 0) / truth.b - 1)).toBeLessThan(0.05);
  });

  it('is not led astray by a few measurements that are ten times off', () => {
    const found = fit(exact.map((y, i) => (i === 3 || i === 7 ? y * 10 : y)));
    expect(Math.abs((found['a'] ?? 0) / truth.a - 1)).toBeLessThan(0.05);
  });

  it('stays within bounds', () => {
    const found = fit(exact, { a: [0.1, 2], b: [0.01, 100] });
    expect(found['a']).toBeLessThanOrEqual(2);
  });

  it('gives the same on every run', () => {
    expect(fit(exact)).toEqual(fit(exact));
  });
});
