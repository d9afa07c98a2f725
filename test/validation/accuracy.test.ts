import { describe, expect, it } from 'vitest';
import { coefficientsOf } from '../../rules/physics/coefficients.ts';
import { fromPublishedSpeed, fromScratch, published } from './headline.ts';
import { measureAll } from './measure.ts';
import { openCatalogForValidation } from './open.ts';
import { createLookup } from './read.ts';
import { summarise } from './report.ts';

const catalog = openCatalogForValidation();
const coefficients = coefficientsOf(catalog);
const summaries = summarise(measureAll(createLookup(catalog, coefficients), coefficients), coefficients);

/** Medians of the fitted rows that first light promised. */
const promised = {
  'inference memory': 0.12,
  'serving throughput': 0.35,
  'time per output token': 0.35,
  'training accelerator-hours': 0.3,
} as const;

describe('accuracy against published measurements', () => {
  it.each(Object.entries(promised))('keeps the median error of %s within %d', (group, limit) => {
    const found = summaries.find((one) => one.group === group && one.split === 'fitted');
    expect(found?.count).toBeGreaterThan(100);
    expect(found?.median).toBeLessThanOrEqual(limit);
  });

  it.each(summaries.filter(({ split, count }) => split === 'fitted' && count >= 50))(
    'holds at least 78 %% of the fitted rows of $group in their 80 %% interval',
    ({ coverage }) => {
      expect(coverage).toBeGreaterThanOrEqual(0.78);
    },
  );

  it.each(['held-out model', 'held-out accelerator'] as const)('covers most of what was measured of a %s', (split) => {
    const of = summaries.filter((one) => one.split === split);
    const rows = of.reduce((sum, { count }) => sum + count, 0);
    const inside = of.reduce((sum, { count, coverage }) => sum + count * coverage, 0);
    expect(inside / rows).toBeGreaterThanOrEqual(0.75);
    // Intervals that hold everything say nothing.
    expect(inside / rows).toBeLessThanOrEqual(0.95);
  });

  it.each([
    {},
    { sequenceLength: 2048 },
    { globalBatch: 1536 },
    { globalBatch: 1536, sequenceLength: 2048 },
    { globalBatch: 1536, sequenceLength: 2048, precision: 'fp16' },
    { globalBatch: 1536, sequenceLength: 2048, microBatch: 1 },
    { globalBatch: 1536, sequenceLength: 2048, sharding: 'zero1' },
    { globalBatch: 1536, sequenceLength: 2048, activationCheckpointing: 'selective' },
    { globalBatch: 1562, sequenceLength: 2048 },
  ] as const)('finds the energy and carbon of GPT-3 within 10 %% whatever is stated: %j', (stated) => {
    const { megawattHours, tonnes } = fromScratch(catalog, stated);
    expect(Math.abs(megawattHours / published.megawattHours - 1)).toBeLessThanOrEqual(0.1);
    expect(Math.abs(tonnes / published.tonnes - 1)).toBeLessThanOrEqual(0.1);
  });

  it.each([
    ['from the published speed', () => fromPublishedSpeed(catalog, coefficients)],
    ['from model, tokens and accelerators', () => fromScratch(catalog)],
  ])('finds the energy and carbon of GPT-3 within 10 %% %s', (_, compute) => {
    const { megawattHours, tonnes } = compute();
    expect(Math.abs(megawattHours / published.megawattHours - 1)).toBeLessThanOrEqual(0.1);
    expect(Math.abs(tonnes / published.tonnes - 1)).toBeLessThanOrEqual(0.1);
  });
});
