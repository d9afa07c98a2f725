import { describe, expect, test } from 'vitest';
import type { Brief } from '../../../rules/brief.ts';
import { openCatalog } from '../../../server/catalog/open-catalog.ts';
import { impliedFacts } from '../../../server/nlu/implied.ts';
import { createNeedSplitter } from '../../../server/nlu/needs.ts';
import { createProductFinder } from '../../../server/nlu/products.ts';

const catalog = openCatalog();
const splitNeeds = createNeedSplitter(catalog);
const namedProducts = createProductFinder(catalog);

describe('several needs in one message', () => {
  test.each([
    ['a chatbot, OCR of invoices and a sales forecast', ['chatbot', 'ocr_document', 'forecasting']],
    ['un chatbot, leer facturas escaneadas y prever las ventas', ['chatbot', 'ocr_document', 'forecasting']],
    ['Transcribe our calls. Also classify the complaints by topic.', ['speech_to_text', 'text_classification']],
    ['1. translate the manuals\n2. detect defects on the line with a camera', ['translation', 'detection']],
    ['a chatbot that answers from our manuals', ['rag_qa']],
    ['not a chatbot, we want to classify complaints', ['text_classification']],
    ['hello there', []],
  ])('%s', (text, tasks) => {
    expect(splitNeeds(text).map((need) => need.task)).toEqual(tasks);
  });

  test('the words of each need are its own, in order and apart', () => {
    const text = 'A chatbot for 40 users, OCR of invoices, and a demand forecast for 12 shops';
    const needs = splitNeeds(text);
    expect(needs).toHaveLength(3);
    for (const need of needs) expect(text.slice(need.start, need.end)).toContain(need.text);
    expect(needs[0]?.text).toContain('40 users');
    expect(needs[2]?.text).toContain('12 shops');
    expect(needs[0]?.end).toBeLessThanOrEqual(needs[1]?.start ?? -1);
  });
});

describe('products by name', () => {
  test.each([
    ['is Determined still sold?', ['determined']],
    ['we run HPE MLDE with Pachyderm', ['determined', 'pachyderm']],
    ['vllm or SGLang on k8s', ['vllm', 'sglang', 'kubernetes']],
    ['llama.cpp or ollama?', ['llama-cpp', 'ollama']],
    ['a spark of hope, a ray of light, and determined people', []],
    ['our pipeline runs on Spark', ['spark']],
  ])('%s', (text, ids) => {
    expect(namedProducts(text).map((product) => product.id)).toEqual(ids);
  });
  test('offerings of vendors are named without an entry', () => {
    expect(namedProducts('we pay for GreenLake')).toEqual([
      { kind: 'offering', id: undefined, name: 'HPE GreenLake', start: 11, end: 20 },
    ]);
  });
});

describe('implied facts', () => {
  const says = (brief: Brief) => impliedFacts(brief).map(({ path, value }) => [path, value]);
  test('stay apart from what was said and never contradict it', () => {
    expect(says({ task: 'speech_to_text' })).toEqual([['data.kind', 'audio']]);
    expect(says({ task: 'speech_to_text', data: { kind: 'video' } })).toEqual([]);
    expect(says({})).toEqual([]);
  });
  test('each is marked, less than certain, and tells what it follows from', () => {
    const facts = impliedFacts({ task: 'summarization', industry: 'healthcare', compliance: ['gdpr'] });
    expect(facts.map(({ path }) => path)).toEqual(['data.kind', 'data.sensitivity']);
    for (const fact of facts) {
      expect(fact.implied).toBe(true);
      expect(fact.confidence).toBeLessThan(1);
    }
    expect(facts[1]).toMatchObject({ value: 'special_category', from: 'industry' });
  });
});
