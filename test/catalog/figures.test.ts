import { describe, expect, it } from 'vitest';
import { sourceOf, weakestGrade, type SourceUse } from '../../catalog/index.ts';
import { freshnessOf } from '../../server/catalog/freshness.ts';
import { openCatalog } from '../../server/catalog/open-catalog.ts';
import { entryFigures } from '../../server/catalog/search.ts';
import { catalogKinds, figure } from '../../server/protocol/http.ts';

const catalog = openCatalog();
const today = '2026-11-24';

const use = (of: readonly string[], source: string): SourceUse => ({
  of: [...of],
  source,
  grade: 'published',
  checkedOn: '2026-01-01',
});

describe('the source of a field', () => {
  const entry = {
    sources: [
      use(['*'], 'all'),
      use(['peakDense.*'], 'peaks'),
      use(['peakDense.fp8'], 'one'),
      use(['price'], 'prices'),
    ],
  };

  it('is the most specific that vouches for it', () => {
    expect(sourceOf(entry, 'memory')?.source).toBe('all');
    expect(sourceOf(entry, 'peakDense.bf16')?.source).toBe('peaks');
    expect(sourceOf(entry, 'peakDense.fp8')?.source).toBe('one');
    expect(sourceOf(entry, 'price.amount')?.source).toBe('prices');
  });

  it('is the first named among equals, and none where nobody vouches', () => {
    expect(sourceOf({ sources: [use(['*'], 'a'), use(['*'], 'b')] }, 'x')?.source).toBe('a');
    expect(sourceOf({ sources: [use(['price'], 'a')] }, 'priceless')).toBeUndefined();
  });

  it('passes the weakest grade on', () => {
    expect(weakestGrade('vendor', 'assumed', 'measured')).toBe('assumed');
  });
});

describe('an entry with its figures', () => {
  it('shows each number with unit, source, grade and date', () => {
    expect(entryFigures(catalog, 'accelerators', 'h100-sxm', today)).toMatchObject({
      id: 'h100-sxm',
      name: catalog.accelerators.get('h100-sxm')?.name,
      vendor: 'NVIDIA',
      memory: { value: 80, unit: 'GB', source: 'stas00-ml-engineering', grade: 'published', checkedOn: '2026-08-22' },
      memoryBandwidth: { value: 3350, unit: 'GB/s' },
      peakDense: { bf16: { value: 989, unit: 'TFLOP/s' }, int8: { unit: 'TOP/s' } },
      achievableBf16: { grade: 'measured' },
      price: { amount: { unit: 'USD' } },
    });
    expect(entryFigures(catalog, 'regions', 'ES', today)).toMatchObject({
      electricity: { unit: 'EUR/kWh' },
      gridIntensity: { unit: 'gCO2e/kWh', source: 'ember-electricity' },
    });
  });

  it('shows what must be said beside a figure: where it is from and how to name it', () => {
    const sources = entryFigures(catalog, 'regions', 'ES', today)?.['sources'];
    expect(sources).toContainEqual(
      expect.objectContaining({ source: 'ember-electricity', attribution: expect.stringContaining('Ember') as string }),
    );
  });

  it('says nothing of an entry that is not there', () => {
    expect(entryFigures(catalog, 'models', 'no/such', today)).toBeUndefined();
    expect(entryFigures(catalog, 'tools', '__proto__', today)).toBeUndefined();
  });

  it('has figures of the contract in every entry of every kind', () => {
    // What another source says of a field ("of") is quoted, not a figure of the entry.
    const isFigure = (value: unknown): value is object =>
      typeof value === 'object' && value !== null && 'checkedOn' in value && 'value' in value && !('of' in value);
    const collect = (value: unknown): object[] =>
      isFigure(value)
        ? [value]
        : typeof value === 'object' && value !== null
          ? Object.values(value).flatMap(collect)
          : [];
    const plainNumbers = (value: unknown): unknown[] =>
      typeof value === 'number'
        ? [value]
        : isFigure(value) || typeof value !== 'object' || value === null
          ? []
          : Object.values(value).flatMap(plainNumbers);
    const mapsOf = { offers: [...catalog.hostedOffers.keys(), ...catalog.acceleratorOffers.keys()] };
    for (const kind of catalogKinds) {
      const ids = kind === 'offers' ? mapsOf.offers : [...catalog[kind].keys()];
      for (const id of ids.filter((_, index) => index % 7 === 0)) {
        const entry = entryFigures(catalog, kind, id, today);
        expect(entry?.id).toBe(id);
        expect(plainNumbers(entry), id).toEqual([]);
        for (const shown of collect(entry)) expect(figure.safeParse(shown).success, id).toBe(true);
      }
    }
  });
});

describe('shelf life', () => {
  const at = { family: 'hostedOffers', path: 'input', use: use(['*'], 'list') } as const;

  it('takes a grade from a stale figure and marks it', () => {
    expect(freshnessOf(catalog, at, '2026-02-01')).toEqual({ grade: 'published', stale: false });
    expect(freshnessOf(catalog, at, '2027-02-01')).toEqual({ grade: 'derived', stale: true });
  });

  it('is shorter for the price of a thing than for the thing', () => {
    const accelerator = { family: 'accelerators', use: use(['*'], 'list') } as const;
    expect(freshnessOf(catalog, { ...accelerator, path: 'memory' }, '2027-03-01').stale).toBe(false);
    expect(freshnessOf(catalog, { ...accelerator, path: 'price.amount' }, '2027-03-01').stale).toBe(true);
  });

  it('never makes a figure weaker than assumed', () => {
    const assumed = { ...at, use: { ...at.use, grade: 'assumed' as const } };
    expect(freshnessOf(catalog, assumed, '2030-01-01')).toEqual({ grade: 'assumed', stale: true });
  });
});
