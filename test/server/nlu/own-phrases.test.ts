import { describe, expect, test } from 'vitest';
import { openCatalog } from '../../../server/catalog/open-catalog.ts';
import { createUnderstanding } from '../../../server/nlu/index.ts';
import { readPhrases, saysOf, scorePhrases } from '../../validation/understanding-phrases.ts';

const understand = createUnderstanding(openCatalog());

describe.each(['en', 'es'] as const)('own phrases, %s', (language) => {
  test.each(readPhrases('tuned', language).map((phrase) => [phrase.text, phrase] as const))('%s', (_text, phrase) => {
    expect(saysOf(understand, phrase)).toEqual(phrase.says);
  });
  test('phrases nobody adjusted for', () => {
    const score = scorePhrases(understand, readPhrases('held-out', language));
    const precision = score.right / (score.right + score.wrong + score.invented);
    const recall = score.right / (score.right + score.wrong + score.missed);
    expect(precision).toBeGreaterThan(0.92);
    expect(recall).toBeGreaterThan(0.84);
  });
});
