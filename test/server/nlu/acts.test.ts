import { expect, test } from 'vitest';
import { readAct, type Act } from '../../../server/nlu/acts.ts';
import type { Locale } from '../../../server/protocol/http.ts';

const acts: readonly (readonly [string, Locale, Act])[] = [
  ['¿y si pudiera ir a la nube en la UE?', 'es', { kind: 'whatIf' }],
  ['Y si fueran 40.000 llamadas', 'es', { kind: 'whatIf' }],
  ['what if I had 4?', 'en', { kind: 'whatIf' }],
  ['ok, what would change if we had two offices?', 'en', { kind: 'whatIf' }],
  ['undo that', 'en', { kind: 'undo', plainly: true }],
  ['Deshaz el último cambio, por favor', 'es', { kind: 'undo', plainly: true }],
  ['vuelve atrás', 'es', { kind: 'undo', plainly: false }],
  ['compare the first two', 'en', { kind: 'compare', ranks: [1, 2] }],
  ['compara las tres primeras', 'es', { kind: 'compare', ranks: [1, 2, 3] }],
  ['¿qué diferencia hay entre la primera y la tercera?', 'es', { kind: 'compare', ranks: [1, 3] }],
  ['compare 3 and 1', 'en', { kind: 'compare', ranks: [3, 1] }],
  ['compáralas', 'es', { kind: 'compare', ranks: [] }],
  ['la primera', 'es', { kind: 'choose', rank: 1 }],
  ["I'll take the second one", 'en', { kind: 'choose', rank: 2 }],
  ['me quedo con la opción 3', 'es', { kind: 'choose', rank: 3 }],
  ['quiero hablar con una persona', 'es', { kind: 'human' }],
  ['Can I speak with someone from your team?', 'en', { kind: 'human' }],
  ['en inglés por favor', 'es', { kind: 'language', locale: 'en' }],
  ['can you answer in Spanish?', 'en', { kind: 'language', locale: 'es' }],
  ['English', 'es', { kind: 'language', locale: 'en' }],
  ['delete the budget', 'en', { kind: 'remove', path: 'budget' }],
  ['quita la fecha límite', 'es', { kind: 'remove', path: 'deadline' }],
  ['hola qué tal', 'es', { kind: 'greeting' }],
  ['hey, how are you?', 'en', { kind: 'greeting' }],
  ['ok, muchas gracias', 'es', { kind: 'thanks' }],
  ['thanks a lot!', 'en', { kind: 'thanks' }],
];
test.each(acts)('%s', (text, locale, act) => {
  expect(readAct(text, locale)).toEqual(act);
});

const needs: readonly (readonly [string, Locale])[] = [
  ['', 'en'],
  ['hola, quiero un chatbot', 'es'],
  ['compare the A100 with the H100', 'en'],
  ['la primera es demasiado cara', 'es'],
  ['necesito un chatbot para hablar con personas', 'es'],
  ['we need an AI engineer assistant', 'en'],
  ['remove the background from images', 'en'],
  ['no budget', 'en'],
  ['imagine a chatbot for our clinic', 'en'],
  ['a chatbot in Spanish for our customers', 'en'],
  ['people', 'en'],
  ['English', 'en'],
  ['detect the first two defects of each part', 'en'],
];
test.each(needs)('no act: %s', (text, locale) => {
  expect(readAct(text, locale)).toBeNull();
});
