import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tabForKind, tabOf, tabs } from '../../client/catalog/kinds.ts';
import {
  addressOf,
  cycleSort,
  emptyView,
  filterCount,
  isChosen,
  listQuery,
  PICKED_MAX,
  readView,
  setRange,
  toggleChoice,
  togglePicked,
  withoutFilters,
  writeView,
  type View,
} from '../../client/catalog/view.ts';

const models = tabOf('models');
if (models === undefined) throw new Error('no models');

const word = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() === text);
const field = fc.constantFrom('vendor', 'task', 'lifecycle', 'provider', 'kind');
const bounded = fc.constantFrom('memory', 'price', 'contextTokens');
const range = fc
  .record(
    { min: fc.integer({ min: 0, max: 1e12 }), max: fc.double({ min: 0, max: 1e6, noNaN: true }) },
    { requiredKeys: [] },
  )
  .filter((ends) => Object.keys(ends).length > 0);
const views: fc.Arbitrary<View> = fc
  .record({
    q: fc.oneof(fc.constant(''), word),
    sort: fc.option(field),
    descending: fc.boolean(),
    choices: fc.dictionary(field, fc.uniqueArray(word, { minLength: 1, maxLength: 3 })),
    ranges: fc.dictionary(bounded, range),
    picked: fc.uniqueArray(fc.constantFrom('a', 'lab/model b', 'x/y/1x RTX (per GPU)', 'c&d=e'), { maxLength: 4 }),
    comparing: fc.boolean(),
    entry: fc.option(fc.constantFrom('meta-llama/Llama-3.1-70B', 'ä/ö', '#?&')),
  })
  .map((view) => ({
    ...view,
    descending: view.descending && view.sort !== null,
    comparing: view.comparing && view.picked.length >= 2,
  }));

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the address of the catalog page', () => {
  test('gives back the view that was written into it', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(plain(readView(writeView(view)))).toEqual(plain(view));
      }),
    );
  });

  test('is short and readable', () => {
    const view: View = { ...emptyView, q: 'llama 70b', picked: ['meta-llama/Llama-3.1-70B'], entry: 'a/b' };
    expect(addressOf(models, view)).toBe('/catalog/models?q=llama+70b&pick=meta-llama/Llama-3.1-70B&entry=a/b');
    expect(addressOf(models, emptyView)).toBe('/catalog/models');
  });

  test('keeps a name nobody knows, so that the server can say so', () => {
    expect(readView('?vendr=x').choices).toEqual({ vendr: ['x'] });
    expect(readView('?memoryMin=much').choices).toEqual({ memoryMin: ['much'] });
    expect(readView('?memoryMin=').choices).toEqual({ memoryMin: [''] });
  });

  test('takes neither a fifth entry nor a comparison of one', () => {
    expect(readView('?pick=a&pick=b&pick=c&pick=d&pick=e').picked).toEqual(['a', 'b', 'c', 'd']);
    expect(readView('?pick=a&pick=a&compare=1')).toMatchObject({ picked: ['a'], comparing: false });
  });
});

describe('what the server is asked', () => {
  test('is the filters and the order, not what is picked or open', () => {
    const view = readView('?q=+h100+&vendor=NVIDIA&vendor=AMD&memoryMin=80&sort=memory&order=desc&pick=a&entry=b');
    expect(listQuery(models, view)).toBe('q=h100&vendor=NVIDIA&vendor=AMD&memoryMin=80&sort=memory&order=desc');
  });

  test('holds what the tab stands for, newest first while nothing is searched', () => {
    const [hosted, rented] = [tabOf('hosted-offers'), tabOf('accelerator-offers')];
    expect(hosted && listQuery(hosted, emptyView)).toBe('type=hosted&sort=releasedOn&order=desc');
    expect(hosted && listQuery(hosted, { ...emptyView, q: 'x' })).toBe('type=hosted&q=x');
    expect(hosted && listQuery(hosted, { ...emptyView, sort: 'input' })).toBe('type=hosted&sort=input');
    expect(rented && listQuery(rented, emptyView)).toBe('type=accelerator');
  });
});

describe('changes', () => {
  test('a choice is taken and given back in any case', () => {
    const chosen = toggleChoice(emptyView, 'vendor', 'nvidia');
    expect(isChosen(chosen.choices['vendor'] ?? [], 'NVIDIA')).toBe(true);
    expect(toggleChoice(chosen, 'vendor', 'NVIDIA')).toEqual(emptyView);
  });

  test('a range without ends is none', () => {
    expect(setRange(setRange(emptyView, 'memory', { min: 1 }), 'memory', {})).toEqual(emptyView);
  });

  test('filters are counted and cleared together; the search stays', () => {
    const view = readView('?q=x&vendor=a&vendor=b&memoryMin=1&memoryMax=2');
    expect(filterCount(view)).toBe(3);
    expect(withoutFilters(view)).toEqual({ ...emptyView, q: 'x' });
  });

  test('four are compared at most, and a comparison of one closes', () => {
    const four = ['a', 'b', 'c', 'd'].reduce(togglePicked, emptyView);
    expect(four.picked).toHaveLength(PICKED_MAX);
    expect(togglePicked(four, 'e')).toBe(four);
    const two = { ...emptyView, picked: ['a', 'b'], comparing: true };
    expect(togglePicked(two, 'a')).toMatchObject({ picked: ['b'], comparing: false });
  });

  test('a column sorts up, down and not', () => {
    const up = cycleSort(emptyView, 'memory');
    const down = cycleSort(up, 'memory');
    expect(up).toMatchObject({ sort: 'memory', descending: false });
    expect(down).toMatchObject({ sort: 'memory', descending: true });
    expect(cycleSort(down, 'memory')).toEqual(emptyView);
    expect(cycleSort(down, 'price')).toMatchObject({ sort: 'price', descending: false });
  });
});

test('every kind that points at an entry has a tab, an offer that of its type', () => {
  expect(tabs.map(({ id }) => id)).toEqual([...new Set(tabs.map(({ id }) => id))]);
  expect(tabForKind('offers', 'accelerator')?.id).toBe('accelerator-offers');
  expect(tabForKind('offers')?.id).toBe('hosted-offers');
  expect(tabOf('nothing')).toBeUndefined();
  expect(tabOf(undefined)?.id).toBe('models');
});
