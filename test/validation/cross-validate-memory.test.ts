import { describe, expect, it } from 'vitest';
import { coefficientsOf } from '../../rules/physics/coefficients.ts';
import { memoryLeftOut, seriesOf, spreadOfLeftOut, summariseLeftOut, type LeftOut } from './cross-validate-memory.ts';
import { measureAll } from './measure.ts';
import { openCatalogForValidation } from './open.ts';
import { createLookup } from './read.ts';

const catalog = openCatalogForValidation();
const coefficients = coefficientsOf(catalog);
const lookup = createLookup(catalog, coefficients);
const left = memoryLeftOut(measureAll(lookup, coefficients), lookup, coefficients);
const summaries = summariseLeftOut(left);

/** Goals on series of models that no number was fitted to: median and 90th percentile of the relative error. */
const goals = {
  'inference memory': [0.06, 0.25],
  'adapter memory': [0.15, 0.45],
  'full training memory': [0.25, 0.6],
} as const;

describe('memory of series of models left out', () => {
  it.each(Object.entries(goals))('keeps the error of %s within %j', (group, [median, p90]) => {
    const found = summaries.find((one) => one.group === group);
    expect(found?.count).toBeGreaterThan(50);
    expect(found?.median).toBeLessThanOrEqual(median);
    expect(found?.p90).toBeLessThanOrEqual(p90);
  });

  it.each(summaries)('covers 75 to 90 %% of $group by the interval of the other series', ({ coverage }) => {
    expect(coverage).toBeGreaterThanOrEqual(0.75);
    expect(coverage).toBeLessThanOrEqual(0.9);
  });

  it('predicts each measurement once', () => {
    const ids = left.map(({ row }) => row['id']);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('tells generations of one name apart', () => {
    expect(seriesOf({ model: 'Qwen2.5-14B' })).toBe('qwen2.5');
    expect(seriesOf({ model: 'Qwen-14B' })).toBe('qwen');
    expect(seriesOf({ model: 'gemma-2-2b' })).toBe('gemma');
  });

  it('widens the interval the fewer series there are', () => {
    const [first] = left;
    if (!first) throw new Error('there are measurements');
    const spread = (series: number) =>
      spreadOfLeftOut(
        Array.from({ length: 200 }, (_, index): LeftOut => {
          const name = String(index % series);
          return {
            ...first,
            row: { model: `m${name}` },
            series: name,
            predicted: 1,
            measured: 1 + (index - 100) / 1000,
          };
        }),
      );
    expect(spread(4).below).toBeGreaterThan(spread(40).below);
    expect(spread(4).above).toBeGreaterThan(spread(40).above);
  });
});
