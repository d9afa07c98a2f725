import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openCatalog } from '../../../server/catalog/open-catalog.ts';
import { createAnalyser } from '../../../server/nlu/analyse.ts';
import { createUnderstanding } from '../../../server/nlu/index.ts';
import { learnedIntents, learnedTasks } from '../../../server/nlu/learned/classes.ts';
import { openModel, type StoredModel } from '../../../server/nlu/learned/model.ts';
import { remembering } from '../../../server/nlu/remembering.ts';
import { fitLinear, type Example } from '../../validation/learn-linear.ts';
import { digestOf, phrasesToLearn } from '../../validation/learn-phrases.ts';
import { readPhrases } from '../../validation/understanding-phrases.ts';

const catalog = openCatalog();
const understand = createUnderstanding(catalog);
const analyse = createAnalyser(catalog);
const file = new URL('../../../server/nlu/learned/weights.json', import.meta.url);

interface Weights {
  readonly learntFrom: string;
  readonly intent: StoredModel;
  readonly task: StoredModel;
}

describe('the weights', () => {
  const written = readFileSync(file, 'utf8');
  const weights = JSON.parse(written) as Weights;

  test('were learnt from the phrases as they are now', () => {
    expect(weights.learntFrom).toBe(digestOf(phrasesToLearn()));
  });

  test('are small and for the classes of the contract', () => {
    expect(written.length).toBeLessThan(500_000);
    expect(weights.intent.classes).toEqual(learnedIntents);
    expect(weights.task.classes).toEqual(learnedTasks);
    expect(() => openModel(weights.intent, ['recommend'])).toThrow('other classes');
  });

  test('never saw a held-out phrase', () => {
    const learnt = new Set(phrasesToLearn().map(({ text }) => text.toLowerCase()));
    const held = [...readPhrases('held-out', 'en'), ...readPhrases('held-out', 'es')];
    expect(held.filter(({ text }) => learnt.has(text.toLowerCase()))).toEqual([]);
  });
});

describe('learning', () => {
  const shown = (...names: readonly string[]) => new Map(names.map((name) => [name, { weight: 1, at: null }]));
  const examples: readonly Example[] = Array.from({ length: 12 }, (_, at) => ({
    features: at % 2 === 0 ? shown('bird', 'small') : shown('fish', 'small'),
    class: at % 2,
  }));
  const fit = { passes: 10, rate: 0.3, shrink: 0.001, fewest: 2, most: 3 };

  test('tells two kinds apart, the same way each time', () => {
    const stored = fitLinear(examples, ['air', 'water'], fit);
    expect(fitLinear(examples, ['air', 'water'], fit)).toEqual(stored);
    const model = openModel(stored, ['air', 'water']);
    const [air = 0, water = 0] = model.score(shown('fish'));
    expect(water).toBeGreaterThan(air);
    expect(Math.exp(air) + Math.exp(water)).toBeCloseTo(1, 9);
    expect(model.weightOf('bird', 'air')).toBeGreaterThan(0);
    expect(model.weightOf('cloud', 'air')).toBe(0);
  });

  test('keeps only what weighs most', () => {
    expect(
      fitLinear(examples, ['air', 'water'], { ...fit, most: 2 })
        .features.split('|')
        .sort(),
    ).toEqual(['bird', 'fish']);
  });

  test('a word is looked at once, and an endless one each time', () => {
    let looks = 0;
    const look = remembering((word) => {
      looks += 1;
      return word.length > 3 ? word : null;
    });
    expect([look('bird'), look('bird'), look('a'), look('a')]).toEqual(['bird', 'bird', null, null]);
    expect(looks).toBe(2);
    expect(look('x'.repeat(40))).toBe(look('x'.repeat(40)));
    expect(looks).toBe(4);
  });
});

describe('what is shown of a text', () => {
  test('is bounded whatever its length', () => {
    const sentence = 'We run two clinics and want to read scanned letters with a model on our own server. ';
    const [short, long] = [20, 200].map((times) => analyse(sentence.repeat(times), {}).features?.size ?? 0);
    expect(long).toBeLessThanOrEqual((short ?? 0) + 5);
  });

  test('counts the question more than the story', () => {
    const { features } = analyse('My cat likes tea. Which GPU do I need to run a 70B model?', {});
    expect(features?.get('w run')?.weight).toBeGreaterThan(features?.get('w tea')?.weight ?? Infinity);
  });
});

describe('mended classes of mistakes', () => {
  test.each([
    ['Two A6000s sitting idle, which quant for a 70B?', [{ accelerator: 'rtx-a6000', count: 2 }]],
    ['We have 4 nodes with 8x L40S each', [{ accelerator: 'l40s', count: 32 }]],
    ['Got a quote for 2x H100 NVL (~$78k), which model could it run?', undefined],
    ['It ran out of memory when I used a RTX 5060', [{ accelerator: 'rtx-5060', count: 1 }]],
  ] as const)('%s', (text, owned) => {
    expect(understand(text).brief.hardwareOwned).toEqual(owned);
  });

  test.each([
    ['My boss gave me £400 a month to try AI for receipts', 400],
    ['Salaries range from 15,000 to 90,000 dollars and we want to predict them', undefined],
    ['We got a quote for 2x H100 NVL (~$78k), is that fine for a 70B?', undefined],
    ['We lose 50k€ per year to fraud in claims', undefined],
  ] as const)('budget of: %s', (text, amount) => {
    expect(understand(text).brief.budget?.amount).toBe(amount);
  });

  test.each([
    ['a csv with 12 columns and 5,000 rows for a churn model', 5000, 'rows'],
    ['There are 350 classes with 20 images each for the classifier', undefined, undefined],
    ['our product catalogue (about 9k SKUs) needs a better search', 9000, 'records'],
    ['I have 3000 audio clips of birds for a classifier', 3000, 'files'],
  ] as const)('data of: %s', (text, volume, unit) => {
    const { data } = understand(text).brief;
    expect([data?.volume, data?.unit]).toEqual([volume, unit]);
  });

  test.each([
    ['everything inside a closed perimeter, an assistant over our manuals', 'on_prem'],
    ['transcribe podcasts, tiene que funcionar sin internet en mi pc', 'laptop'],
    ['half of the invoices are phone photos, we need OCR', undefined],
    ['our chatbot runs on a VPS', 'cloud'],
  ] as const)('place of: %s', (text, deployment) => {
    expect(understand(text).brief.deployment).toBe(deployment);
  });

  test('one thing of a trade is an example, the trade itself is not', () => {
    expect(
      understand('What is the difference between LoRA and full fine-tuning for a bakery?').brief.industry,
    ).not.toBe('finance');
    expect(understand('unsloth vs axolotl vs llama-factory').brief.industry).toBeUndefined();
    expect(understand('We are landlords and want to extract dates from leases').brief.industry).toBe('real_estate');
  });

  test.each([
    ['de', 'Reicht eine RTX 4090 für Llama 3.3 70B in Q4?', 'size_inference'],
    ['fr', 'Bonjour, combien de VRAM faut-il pour un modèle de 32B ?', 'size_inference'],
    ['pt', 'Quanto custa por mês usar a API do Gemini para resumir 500 contratos?', 'cost'],
    ['fr', 'Peux-tu me raconter une histoire pour dormir ?', 'out_of_scope'],
  ] as const)('%s: %s', (language, text, intent) => {
    const read = understand(text);
    expect([read.language, read.intent]).toEqual([language, intent]);
  });
});
