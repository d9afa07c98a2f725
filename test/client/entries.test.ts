import { expect, test } from 'vitest';
import { readEntry } from '../../client/catalog/entries.ts';

test('an entry is called by its title, its name in one language or in both, else its id', () => {
  expect(readEntry('s', { title: 'A paper', titleEs: 'Un artículo' })).toMatchObject({
    name: 'A paper',
    nameEs: 'Un artículo',
  });
  expect(readEntry('m', { name: 'Model 7B' })).toMatchObject({ name: 'Model 7B', nameEs: null });
  expect(readEntry('c', { name: { en: 'Course', es: 'Curso' } })).toMatchObject({ name: 'Course', nameEs: 'Curso' });
  expect(readEntry('x/y', {}).name).toBe('x/y');
  expect(readEntry('x/y', null).name).toBe('x/y');
});

test('a number of judgement is told from other sources', () => {
  const policy = { id: 'policy:a.b', kind: 'policy', name: 'A: b', value: 3 };
  expect(readEntry('policy:a.b', policy).policy).toBe(policy);
  expect(readEntry('paper', { id: 'paper', kind: 'paper', title: 'A paper' }).policy).toBeNull();
});

test('a model brings its published scores', () => {
  expect(readEntry('m', { name: 'M', benchmarks: [{ id: 'mmlu' }] }).benchmarks).toHaveLength(1);
  expect(readEntry('m', { name: 'M' }).benchmarks).toEqual([]);
});
