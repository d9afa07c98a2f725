import { describe, expect, test } from 'vitest';
import { affirms, askedPlace, asStated, supposes } from '../../../server/conversation/asides.ts';

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

test.each([
  ['¿Por qué la segunda?', 1],
  ['Why the third one?', 2],
  ['¿Y la primera?', 0],
  ['why', null],
  ['unprimerable', null],
])('the place of the ranking that a question names: %s', (text, place) => {
  expect(askedPlace(text)).toBe(place);
});

test('what is supposed is read as if it were so', () => {
  expect(asStated('What if we had 4 engineers')).toBe('we have 4 engineers');
  expect(asStated('¿Y si tuviéramos 300.000 €?')).toBe('tenemos 300.000 €?');
});

test('"y sí" affirms', () => {
  expect(affirms('Y sí, la nube está bien')).toBe(true);
  expect(affirms('y si fuera en la nube')).toBe(false);
});
