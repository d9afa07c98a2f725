import { describe, expect, test } from 'vitest';
import { openCatalog } from '../../../server/catalog/open-catalog.ts';
import { createUnderstanding } from '../../../server/nlu/index.ts';
import { createMatcher } from '../../../server/nlu/matcher.ts';
import { tokenise } from '../../../server/nlu/tokens.ts';

const understand = createUnderstanding(openCatalog());

describe('the role a prompt gives is not the person who writes it', () => {
  test.each([
    ['Act as a senior data scientist in a bank. Which model should we use to translate menus?', 'recommend'],
    [
      'You are a radiologist with machine learning skills. How much VRAM does a 70B model need at 4 bits?',
      'size_inference',
    ],
    ['Actúa como consultor de hospitales. ¿Qué modelo usarías para traducir cartas de restaurante?', 'recommend'],
  ])('%s', (text, intent) => {
    const result = understand(text);
    expect(result.intent).toBe(intent);
    expect(result.brief.expertise).toBeUndefined();
    expect(result.brief.industry).not.toBe('banking');
    expect(result.brief.industry).not.toBe('healthcare');
  });

  test('what is said outside the role still counts', () => {
    const result = understand('Act as a consultant. We are a hospital and want to transcribe visits.');
    expect(result.brief.industry).toBe('healthcare');
    expect(result.brief.task).toBe('speech_to_text');
  });

  test('the request a prompt announces outweighs the scene it sets', () => {
    const scene = 'I want you to act as a teacher. You will explain every concept step by step.';
    expect(understand(`${scene} My first request is "Which library should I use to forecast sales?"`).intent).toBe(
      'recommend',
    );
    expect(understand('I want you to explain overfitting step by step').intent).toBe('explain_concept');
  });
});

describe('what is told and what is asked', () => {
  test.each([
    ['Our chatbot used to answer in two seconds and now it takes a minute', 'troubleshoot'],
    ['Which machine could answer in two seconds with a 14B model?', 'size_inference'],
    ['Classify scans into normal vs pneumonia', 'recommend'],
    ['A100 vs H100 for training?', 'compare'],
    ['Performance difference between an A100 and an H100?', 'compare'],
    ['What is the difference between recall and precision?', 'explain_concept'],
    ['Can I run a LoRA of a 7B on 12 GB of VRAM?', 'size_training'],
  ])('%s', (text, intent) => {
    expect(understand(text).intent).toBe(intent);
  });

  test('how fast it was is no wish', () => {
    expect(understand('Our bot used to answer in two seconds').brief.latency).toBeUndefined();
    expect(understand('Our bot must answer in two seconds').brief.latency?.e2eSeconds).toBe(2);
  });

  test('labelled pictures are pictures, and the second number is how many at once', () => {
    expect(understand('We have 2,750 labelled pictures of moles').brief.data).toMatchObject({
      volume: 2750,
      unit: 'images',
      kind: 'images',
      labels: 2750,
    });
    const load = understand('A chatbot for 300 employees, 20 people at the same time').brief.load;
    expect(load?.concurrentRequests).toBe(20);
  });
});

test('a matcher made after a text was read finds its phrases in it', () => {
  const tokens = tokenise('one two three');
  const first = createMatcher([{ value: 'a', phrases: ['one'] }]);
  expect(first(tokens)).toHaveLength(1);
  const second = createMatcher([{ value: 'b', phrases: ['two ~ three', 'thr*'] }]);
  expect(second(tokens).map((match) => match.firstToken)).toEqual([1, 2]);
});
