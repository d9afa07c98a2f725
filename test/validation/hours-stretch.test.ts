import { describe, expect, it } from 'vitest';
import { coefficientsOf } from '../../rules/physics/coefficients.ts';
import { shapeFrom } from '../../rules/physics/shape.ts';
import { learnHoursStretch } from './learn-hours-stretch.ts';
import type { Residual } from './learn-stretch.ts';
import type { Measurement } from './measure.ts';
import { openCatalogForValidation } from './open.ts';
import { isUsableRun } from './predict-training.ts';

const coefficients = coefficientsOf(openCatalogForValidation());
const dense = shapeFrom({ totalParameters: 7e9 }, coefficients);
const sparse = shapeFrom({ totalParameters: 47e9, activeParameters: 13e9 }, coefficients);
const COUNT = 201;

/** Residuals spread evenly between half and double of so many logarithms. */
function residuals(reach: number, of: Partial<Measurement>): Residual[] {
  return Array.from({ length: COUNT }, (_, index) => ({
    measurement: {
      group: 'training accelerator-hours',
      split: 'fitted',
      row: {},
      shape: dense,
      chip: undefined,
      predicted: 1,
      measured: Math.exp(reach * ((2 * index) / (COUNT - 1) - 1)),
      ...of,
    },
    weight: 1,
  }));
}

describe('learnHoursStretch', () => {
  const plain = residuals(0.1, {});

  it('stretches each kind by how much wider it is, and what was not measured not at all', () => {
    const whole = residuals(0.3, { wholeness: 1 });
    const older = residuals(0.2, { softwareYear: 2020 });
    const found = learnHoursStretch([...plain, ...whole, ...older], coefficients);
    expect(found.wholeRunStretch).toBeCloseTo(3, 1);
    expect(found.olderStretch).toBeCloseTo(2, 1);
    expect(found.sparseRunStretch).toBe(1);
  });

  it('never narrows', () => {
    const found = learnHoursStretch([...plain, ...residuals(0.02, { shape: sparse })], coefficients);
    expect(found.sparseRunStretch).toBe(1);
  });

  it('does not count what is old and whole twice', () => {
    const older = residuals(0.2, { softwareYear: 2020 });
    const both = residuals(0.6, { softwareYear: 2020, wholeness: 1 });
    expect(learnHoursStretch([...plain, ...older, ...both], coefficients).wholeRunStretch).toBeCloseTo(3, 1);
  });
});

describe('rows of training that are left out', () => {
  const row = { accelerators: '32', tensor: '4', pipeline: '8', data: '1', context: '' };

  it('contradict themselves in their degrees or their hours', () => {
    expect(isUsableRun(row)).toBe(true);
    expect(isUsableRun({ ...row, accelerators: '16' })).toBe(false);
    expect(isUsableRun({ ...row, data: '' })).toBe(true);
    expect(isUsableRun({ accelerators: '32', acceleratorHours: '6100', wallDays: '8' })).toBe(true);
    expect(isUsableRun({ accelerators: '32', acceleratorHours: '1500', wallDays: '8' })).toBe(false);
  });

  it('are flagged where their time is not that of the model on the accelerators', () => {
    for (const mfuFlag of ['high', 'distilled', 'offloaded']) expect(isUsableRun({ mfuFlag })).toBe(false);
    expect(isUsableRun({ mfuFlag: 'ok' })).toBe(true);
  });
});
