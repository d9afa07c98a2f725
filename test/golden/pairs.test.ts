import { describe, expect, it } from 'vitest';
import { brief as briefShape } from '../../rules/brief.ts';
import { advise } from '../../rules/index.ts';
import { openCatalog } from '../../server/catalog/open-catalog.ts';
import { irrelevant, pairs } from './pairs.ts';

const catalog = openCatalog();
const ask = (brief: unknown) => advise(briefShape.parse(brief), catalog, { today: '2026-11-24' });

describe('one field changed', () => {
  it('are at least twenty pairs', () => {
    expect(Object.keys(pairs).length).toBeGreaterThanOrEqual(20);
  });

  it.each(Object.entries(pairs))('%s', (_, { base, change, before, after }) => {
    const [one, other] = [ask(base), ask({ ...base, ...change })];
    expect([before(one), after(other)]).toEqual([true, true]);
  });

  it('a nearer date never asks for fewer machines', () => {
    const pile = (deadline: string) =>
      ask({
        task: 'ocr_document',
        deployment: 'on_prem',
        data: { kind: 'images', volume: 4_000_000, unit: 'images' },
        deadline,
      }).solutions.flatMap(({ id, serving }) => [[id, serving.replicas * serving.acceleratorCount] as const]);
    const late = new Map(pile('2027-10-30'));
    const shared = pile('2027-04-30').filter(([id]) => late.has(id));
    expect(shared.length).toBeGreaterThan(0);
    for (const [id, machines] of shared) expect(machines).toBeGreaterThanOrEqual(late.get(id) ?? Infinity);
  });
});

describe('one field that does not matter', () => {
  it.each(Object.entries(irrelevant))('%s', (_, { base, change }) => {
    const ranking = (brief: unknown) => ask(brief).solutions.map(({ id }) => id);
    expect(ranking({ ...base, ...change })).toEqual(ranking(base));
  });
});
