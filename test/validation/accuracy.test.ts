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

  it.each([
    ['from the published speed', () => fromPublishedSpeed(catalog, coefficients)],
    ['from model, tokens and accelerators', () => fromScratch(catalog)],
  ])('finds the energy and carbon of GPT-3 within 10 %% %s', (_, compute) => {
    const { megawattHours, tonnes } = compute();
    expect(Math.abs(megawattHours / published.megawattHours - 1)).toBeLessThanOrEqual(0.1);
    expect(Math.abs(tonnes / published.tonnes - 1)).toBeLessThanOrEqual(0.1);
  });
});
