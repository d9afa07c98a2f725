import { describe, expect, it } from 'vitest';
import { licenceText } from '../../../server/proposal/licence.ts';

describe('a licence in words', () => {
  it.each([
    ['apache-2.0', 'Apache 2.0', 'Apache 2.0'],
    ['mit (core)', 'MIT (core)', 'MIT (core)'],
    ['cc-by-nc-4.0', 'CC BY NC 4.0', 'CC BY NC 4.0'],
    ['llama-community', 'Llama Community', 'Llama Community'],
    ['apache-2.0 / proprietary', 'Apache 2.0 / proprietary', 'Apache 2.0 / propietaria'],
    ['see model card', 'as its model card says', 'según la ficha del modelo'],
  ])('%s', (id, en, es) => {
    expect(licenceText(id, 'en')).toBe(en);
    expect(licenceText(id, 'es')).toBe(es);
  });
});
