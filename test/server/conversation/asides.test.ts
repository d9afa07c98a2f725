import { describe, expect, test } from 'vitest';
import { askedWhy, supposes } from '../../../server/conversation/asides.ts';
import type { StoredAdvice } from '../../../server/conversation/drafts.ts';

const advice = { solutions: [{ id: 'one' }, { id: 'two' }, { id: 'three' }] } as unknown as StoredAdvice;

describe('a supposition', () => {
  test.each([
    '¿Y si fueran 5.000 usuarios?',
    'y si hubiera 300.000 €',
    '¿Qué pasaría si la nube nos valiera?',
    'Imagina que tenemos 2 millones',
    'What if there were 5,000 users?',
    'And what if cloud were fine?',
    'Suppose we had 2 engineers',
  ])('is told from a statement: %s', (text) => {
    expect(supposes(text)).toBe(true);
  });
  test.each([
    'Sí, son 300 usuarios',
    'Y sí, la nube está bien',
    'The cloud is fine',
    'We have 5,000 users',
    'Y siempre son 400 usuarios',
  ])('a statement stays one: %s', (text) => {
    expect(supposes(text)).toBe(false);
  });
});

describe('a why', () => {
  test.each([
    ['¿Por qué?', 'one'],
    ['¿Por qué la segunda?', 'two'],
    ['Why the third one?', 'three'],
    ['why', 'one'],
  ])('asks about a solution: %s', (text, id) => {
    expect(askedWhy(text, advice)?.id).toBe(id);
  });
  test('needs an answer to ask about', () => {
    expect(askedWhy('Why?', null)).toBeUndefined();
    expect(askedWhy('Whyte is our name', advice)).toBeUndefined();
    expect(askedWhy('Porque lo digo yo', advice)).toBeUndefined();
  });
});
