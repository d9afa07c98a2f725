import { describe, expect, it } from 'vitest';
import { coefficientsOf } from '../../../rules/physics/coefficients.ts';
import { nodeLink, nodePort } from '../../../rules/physics/links.ts';
import { chipSignature, modelSignature, spreadOf } from '../../../rules/physics/seen.ts';
import { shapeFrom, type Chip, type ModelShape } from '../../../rules/physics/shape.ts';
import { openCatalogForValidation } from '../../validation/open.ts';

const catalog = openCatalogForValidation();
const coefficients = coefficientsOf(catalog);
const chipOf = (id: string): Chip => {
  const found = catalog.accelerators.get(id);
  if (!found) throw new Error(`the catalog lacks ${id}`);
  return found;
};
const dense = (totalParameters: number) => shapeFrom({ totalParameters }, coefficients);

describe('signatures', () => {
  it('tell models by sparsity and size, not by name', () => {
    expect(modelSignature(dense(70.6e9))).toBe('dense.71e9');
    expect(modelSignature(dense(71.4e9))).toBe('dense.71e9');
    const sparse = shapeFrom(
      { totalParameters: 70.6e9, activeParameters: 13e9, experts: 8, expertsPerToken: 2 },
      coefficients,
    );
    expect(modelSignature(sparse)).toBe('sparse.71e9');
  });

  it('tell accelerators by peak and bandwidth', () => {
    expect(chipSignature(chipOf('h100-sxm'))).not.toBe(chipSignature(chipOf('h200-sxm')));
    expect(chipSignature({ ...chipOf('h100-sxm'), memory: 1 })).toBe(chipSignature(chipOf('h100-sxm')));
  });
});

describe('spreadOf', () => {
  const known = dense(70.6e9);
  const odd = dense(61e9);
  const bands = ['hours', 'throughput', 'tpot', 'ttft', 'joules', 'singleStream', 'offline'] as const;
  it.each(bands)('is no narrower for an unmeasured chip or model, and widest for both: %s', (band) => {
    const width = (shape: ModelShape, id: string) => {
      const { below, above } = spreadOf(band, { shape, chip: chipOf(id) }, coefficients);
      return below + above;
    };
    const measured = band === 'singleStream' ? 'a100-sxm-80gb' : 'h100-sxm';
    const [seen, model] = [width(known, measured), width(odd, measured)];
    const [chip, both] = [width(known, 'gaudi3'), width(odd, 'gaudi3')];
    expect(chip).toBeGreaterThanOrEqual(seen);
    expect(model).toBeGreaterThanOrEqual(seen);
    expect(both).toBeGreaterThan(Math.max(chip, model) - 1e-9);
    if (band !== 'hours') expect(chip).toBeGreaterThan(seen);
    expect(both).toBeLessThan(chip + model);
  });

  it('knows an accelerator by the kind of figure: one request alone says nothing of many', () => {
    const at = (band: 'singleStream' | 'throughput') =>
      spreadOf(band, { shape: known, chip: chipOf('rtx-4090') }, coefficients);
    const k = coefficients.value;
    expect(at('singleStream').above).toBeCloseTo(k.singleStreamBandAbove, 9);
    expect(at('throughput').above).toBeCloseTo(k.throughputChipAbove, 9);
  });

  it('looks only at the model for memory', () => {
    const at = (id: string) => spreadOf('servingMemory', { shape: known, chip: chipOf(id) }, coefficients);
    expect(at('gaudi3')).toEqual(at('h100-sxm'));
  });
});

describe('nodePort', () => {
  it('is slower for servers of older accelerators and never faster than the link inside', () => {
    const ports = ['v100-sxm2-16gb', 'a100-sxm-80gb', 'h100-sxm'].map((id) => nodePort(chipOf(id), coefficients));
    expect(ports).toEqual([...ports].sort((a, b) => a - b));
    expect(ports[0]).toBeCloseTo(6.25e9, -9);
    for (const chip of catalog.accelerators.values())
      expect(nodePort(chip, coefficients)).toBeLessThanOrEqual(nodeLink(chip, coefficients));
  });
});
