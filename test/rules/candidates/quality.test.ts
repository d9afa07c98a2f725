import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Benchmark, Catalog, Model } from '../../../catalog/index.ts';
import { combine, evidenceOf, WIDEST, type Reading } from '../../../rules/candidates/quality-evidence.ts';
import { abilitiesOf, fieldFor, unknownAbility } from '../../../rules/candidates/quality.ts';

const reading = fc.record({
  score: fc.double({ min: -3, max: 3, noNaN: true }),
  scatter: fc.double({ min: 0, max: 1, noNaN: true }),
});
const noise = fc.double({ min: 0.05, max: 1, noNaN: true });
const meanOf = (readings: readonly Reading[]): number =>
  readings.reduce((sum, { score }) => sum + score, 0) / readings.length;

describe('combining what benchmarks say of one model', () => {
  it('never grows wider by one more reading that agrees', () => {
    fc.assert(
      fc.property(fc.array(reading, { minLength: 1, maxLength: 9 }), noise, (readings, variance) => {
        const before = combine(readings, variance);
        const after = combine([...readings, { score: meanOf(readings), scatter: 0 }], variance);
        expect(after.spread).toBeLessThanOrEqual(before.spread + 1e-12);
        expect(after.benchmarks).toBe(before.benchmarks + 1);
      }),
      { seed: 3 },
    );
  });

  it('is never wider than knowing nothing, and knows nothing of nothing', () => {
    fc.assert(
      fc.property(fc.array(reading, { maxLength: 9 }), noise, (readings, variance) => {
        const { spread } = combine(readings, variance);
        expect(spread).toBeGreaterThan(0);
        expect(spread).toBeLessThanOrEqual(WIDEST);
      }),
      { seed: 4 },
    );
    expect(combine([], 0.5)).toEqual({ value: 0, spread: WIDEST, benchmarks: 0 });
    expect(unknownAbility).toEqual({ value: 0, spread: WIDEST, benchmarks: 0, scored: false });
  });

  it('is wider where readings, or the settings of one benchmark, contradict one another', () => {
    const agree = combine(
      [1, 1, 1].map((score) => ({ score, scatter: 0 })),
      0.3,
    );
    expect(
      combine(
        [-1, 1, 3].map((score) => ({ score, scatter: 0 })),
        0.3,
      ).spread,
    ).toBeGreaterThan(agree.spread);
    expect(
      combine(
        [1, 1, 1].map((score) => ({ score, scatter: 2 })),
        0.3,
      ).spread,
    ).toBeGreaterThan(agree.spread);
  });
});

const benchmark = (
  id: string,
  scores: Readonly<Record<string, number | readonly number[]>>,
  more: Partial<Benchmark> = {},
): Benchmark => ({
  id,
  name: id,
  domain: 'llm',
  metric: '%',
  higherIsBetter: true,
  scores: Object.entries(scores).flatMap(([model, given]) => [given].flat().map((score) => ({ model, score }))),
  sources: [{ of: ['*'], source: 's', grade: 'published', checkedOn: '2026-01-01' }],
  ...more,
});

describe('the evidence of a field', () => {
  const first = benchmark('first', { a: 10, b: 20, c: 30, d: 40 });

  it('does not change with the unit or the direction of a benchmark', () => {
    const errors = benchmark('first', { a: 0.9, b: 0.8, c: 0.7, d: 0.6 }, { higherIsBetter: false });
    const [percent, share] = [evidenceOf([first]), evidenceOf([errors])];
    for (const model of 'abcd') expect(share.get(model)?.value).toBeCloseTo(percent.get(model)?.value ?? NaN, 9);
  });

  it('counts a model once for each benchmark, by its middle setting: a best setting lends nothing to the others', () => {
    const usual = evidenceOf([first]).get('b');
    const settings = evidenceOf([benchmark('first', { a: 10, b: [12, 20, 39], c: 30, d: 40 })]).get('b');
    expect(settings?.value).toBeCloseTo(usual?.value ?? NaN, 9);
    expect(settings?.benchmarks).toBe(1);
    expect(settings?.spread).toBeGreaterThan(usual?.spread ?? Infinity);
  });

  it('takes a summary of other benchmarks for no evidence, nor one of fewer than four models', () => {
    const summary = benchmark('average', { a: 40, b: 30, c: 20, d: 10 }, { summary: true });
    const tiny = benchmark('tiny', { a: 99, b: 1 });
    expect(evidenceOf([first, summary, tiny])).toEqual(evidenceOf([first]));
    expect(evidenceOf([tiny]).size).toBe(0);
  });
});

const model = (id: string, totalParameters?: number): Model =>
  ({
    id,
    name: id,
    ...(totalParameters === undefined ? {} : { totalParameters }),
    releasedOn: '2025-01-01',
  }) as unknown as Model;

const catalogOf = (benchmarks: readonly Benchmark[], models: readonly Model[]): Catalog =>
  ({
    benchmarks: new Map(benchmarks.map((one) => [one.id, one])),
    models: new Map(models.map((one) => [one.id, one])),
  }) as unknown as Catalog;

describe('abilities by field', () => {
  const ids = 'a b c d e f g h i j'.split(' ');
  const scores = (of: (index: number) => number) => Object.fromEntries(ids.map((id, index) => [id, of(index)]));
  const exam = benchmark(
    'exam',
    scores((index) => index * 7),
  );
  const programs = benchmark(
    'programs',
    scores((index) => 90 - index * 3),
    { domain: 'code' },
  );
  const models = ids.map((id, index) => model(id, 1e9 * (index + 1)));

  it('are not one index: who leads in one field may trail in another', () => {
    const abilities = abilitiesOf(catalogOf([exam, programs], models));
    const j = model('j');
    expect(abilities.ofModel(j, 'language')?.value).toBeGreaterThan(1);
    expect(abilities.ofModel(j, 'code')?.value).toBeLessThan(-1);
    expect(fieldFor('code', 'language')).toBe('code');
    expect(fieldFor('chatbot', null)).toBe('language');
    expect(fieldFor('code', 'embedding')).toBe('embedding');
  });

  it('borrow from a neighbouring field as far as the two go together, and are less sure of it', () => {
    const loose = benchmark('programs', Object.fromEntries(ids.slice(0, 9).map((id, index) => [id, (index * 7) % 5])), {
      domain: 'code',
    });
    const abilities = abilitiesOf(catalogOf([exam, loose], models));
    const [own, lent] = [abilities.ofModel(model('j'), 'language'), abilities.ofModel(model('j'), 'code')];
    expect(lent?.scored).toBe(true);
    expect(Math.abs(lent?.value ?? NaN)).toBeLessThan(Math.abs(own?.value ?? 0));
    expect(lent?.spread).toBeGreaterThan(own?.spread ?? Infinity);
  });

  it('of a model without scores are a guess by size, less sure than any score; without size they are not given', () => {
    const abilities = abilitiesOf(catalogOf([exam], models));
    const scored = abilities.ofModel(model('e'), 'language');
    const guessed = abilities.ofModel(model('z', 5e9), 'language');
    expect(guessed?.scored).toBe(false);
    expect(guessed?.spread).toBeGreaterThanOrEqual(scored?.spread ?? Infinity);
    expect(abilities.ofModel(model('z'), 'language')).toBeNull();
    expect(abilities.ofModel(model('e'), 'speech')).toBeNull();
  });

  it('do not pass from one variant of a model to another', () => {
    const named = benchmark('exam', { 'lab/nube-8b': 80, 'lab/nube-8b-thinking': 95, 'lab/c': 60, 'lab/d': 50 });
    const abilities = abilitiesOf(catalogOf([named], []));
    const offer = (name: string) => ({ id: `p/${name}`, model: name, openModel: undefined }) as never;
    const plain = abilities.ofHosted(offer('nube-8b'), 'language');
    const thinking = abilities.ofHosted(offer('nube-8b-thinking'), 'language');
    expect(plain?.value).toBeLessThan(thinking?.value ?? -Infinity);
    expect(abilities.ofHosted(offer('nube-8b-mini'), 'language')).toBeNull();
  });
});
