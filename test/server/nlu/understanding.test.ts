import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBrief, isBriefPath } from '../../../rules/brief.ts';
import { openCatalog } from '../../../server/catalog/open-catalog.ts';
import { createUnderstanding, interpretAnswer } from '../../../server/nlu/index.ts';
import { english, spanish } from './phrases.ts';

const understand = createUnderstanding(openCatalog());
const today = '2026-11-24';

describe('phrases', () => {
  test.each([...english, ...spanish])('%s → %s', (text, path, value) => {
    const read = understand(text, { today });
    expect(isBriefPath(path) ? readBrief(read.brief, path) : read.intent).toEqual(value);
  });
});

describe('the hospital', () => {
  const hospital = {
    task: 'rag_qa',
    industry: 'healthcare',
    expertise: 'novice',
    budget: { amount: 150_000, currency: 'EUR' },
    data: { kind: 'documents', volume: 3000, unit: 'documents', sites: 4 },
    deployment: 'on_prem',
    load: { users: 400 },
  };
  test.each([
    'Somos un hospital con 4 sedes y 3.000 protocolos en PDF. Queremos un asistente que responda a los médicos. Nada puede salir de nuestro centro de datos. 150.000 € y nadie sabe de IA. 400 usuarios.',
    'We are a hospital with 4 sites and 3,000 protocols in PDF. We want an assistant that answers the doctors. Nothing may leave our data centre. €150,000 and nobody knows AI. 400 users.',
  ])('%s', (text) => {
    expect(understand(text, { today }).brief).toEqual(hospital);
  });
  test.each(['cloud is fine', 'la nube está bien'])('follow-up: %s', (text) => {
    expect(understand(text, { today, brief: { deployment: 'on_prem' } }).brief.deployment).toBe('cloud');
  });
});

test('evidence points at its own words, whatever the text', () => {
  const pieces = fc.constantFrom(
    '150.000 €',
    ' hospital ',
    '4 sedes',
    '\ud83d\ude00',
    '\ud800',
    '\u0000',
    'İ',
    'sin nube ',
    '3x A100 ',
    ' and ',
    'medio millón de euros',
    ' tenemos ',
    '\n',
    'ﬁ',
    ' 400 users ',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      if (text === '') return;
      for (const item of understand(text, { today }).evidence) expect(text.slice(item.start, item.end)).toBe(item.text);
    }),
    { seed: 7, numRuns: 300 },
  );
});

test('a bare amount keeps its currency open', () => {
  const read = understand('Budget of 20k for a chatbot', { today });
  expect(read.brief.budget).toEqual({ amount: 20_000 });
  expect(read.unresolved.map((item) => [item.path, item.reason.messageId])).toEqual([
    ['budget.currency', 'currencyNotSaid'],
  ]);
});

test.each([
  ['load.users', 'unos 300', { 'load.users': 300 }],
  ['quality.target', '95%', { 'quality.target': 0.95 }],
  ['deployment', 'en la nube', { deployment: 'cloud' }],
  ['budget.amount', '20.000 €', { 'budget.amount': 20000, 'budget.currency': 'EUR' }],
  ['residency', 'España', { residency: 'ES' }],
])('answer to %s: %s', (path, raw, patch) => {
  expect(interpretAnswer(path, raw, 'es')).toEqual({ ok: true, patch });
});
test('an answer without a number is not one', () => {
  expect(interpretAnswer('load.users', 'muchos', 'es').ok).toBe(false);
});
