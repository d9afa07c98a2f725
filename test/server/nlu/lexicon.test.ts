import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../server/nlu/document.ts';
import { findKinds, findPlain, findUnknown } from '../../../server/nlu/lexicon/answers.ts';
import { industries } from '../../../server/nlu/lexicon/industries.ts';
import { intentCues } from '../../../server/nlu/lexicon/intents.ts';
import { nouns, ratePhrases } from '../../../server/nlu/lexicon/nouns.ts';
import { placeCues } from '../../../server/nlu/lexicon/places.ts';
import { scopeCues } from '../../../server/nlu/lexicon/scope.ts';
import { taskCues } from '../../../server/nlu/lexicon/tasks.ts';
import {
  complianceCues,
  expertiseCues,
  labelledCues,
  qualityCues,
  sensitivityCues,
  stageCues,
} from '../../../server/nlu/lexicon/words.ts';
import { createMatcher, type PhraseList } from '../../../server/nlu/matcher.ts';

const doc = (text: string) => readDocument(text, { language: 'en', today: undefined, taken: [] });

/** Texts a phrase is meant to find: each option of each choice once, the first of the others, no gap filled. */
function examplesOf(phrase: string): readonly string[] {
  const steps = phrase
    .split(/\s+/)
    .filter((step) => step !== '+' && !step.startsWith('~'))
    .map((step) => step.replace(/^\?/, '').split('|'));
  const plain = (option: string | undefined) => (option ?? '').replaceAll('_', ' ').replace('*', '').replace('#', '3');
  return steps.flatMap((options, changed) =>
    options.map((option) => steps.map((other, at) => plain(at === changed ? option : other[0])).join(' ')),
  );
}

const lexicons: Readonly<Record<string, readonly PhraseList<unknown>[]>> = {
  industries,
  intentCues,
  nouns,
  ratePhrases,
  placeCues,
  scopeCues,
  taskCues,
  complianceCues,
  expertiseCues,
  labelledCues,
  qualityCues,
  sensitivityCues,
  stageCues,
};

describe('every phrase finds what is written', () => {
  test.each(Object.entries(lexicons))('%s', (_name, lists) => {
    const unreachable: string[] = [];
    for (const { value, phrases } of lists) {
      for (const phrase of phrases) {
        const find = createMatcher([{ value, phrases: [phrase] }]);
        for (const text of examplesOf(phrase))
          if (find(doc(text).tokens).length === 0) unreachable.push(`${phrase} ← ${text}`);
      }
    }
    expect(unreachable).toEqual([]);
  });
});

describe('choices', () => {
  const found = (phrase: string, text: string) =>
    createMatcher([{ value: 1, phrases: [phrase] }])(doc(text).tokens).length > 0;
  test('two choices side by side are refused without a "+"', () => {
    expect(() => createMatcher([{ value: 1, phrases: ['no data scientist|ml engineer|idea'] }])).toThrow('missing');
    expect(() => createMatcher([{ value: 1, phrases: ['make dataset|set of rows|lines'] }])).toThrow('missing');
  });
  test.each([
    ['a|b + c|d', 'a d', true],
    ['a|b + c|d', 'd', false],
    ['no data_scientist|idea', 'no idea', true],
    ['no data_scientist|idea', 'no data scientist', true],
    ['no data_scientist|idea', 'no data idea', false],
    ['see x_ray*|scan today', 'see x rays today', true],
    ['see x_ray*|scan today', 'see x scan today', false],
    ['see x_ray*|scan today', 'see scan today', true],
  ])('%s in "%s": %s', (phrase, text, expected) => {
    expect(found(phrase, text)).toBe(expected);
  });
});

test('short replies are found', () => {
  expect(findUnknown(doc('ni idea').tokens)).toHaveLength(1);
  expect(findKinds(doc('hojas de cálculo').tokens).map((match) => match.value)).toContain('tabular');
  expect(findPlain(doc('da igual').tokens).map((match) => match.value)).toContain('deployment:any');
});
