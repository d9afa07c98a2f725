import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBrief, isBriefPath, type Brief } from '../../../rules/brief.ts';
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
    const { description, ...brief } = understand(text, { today }).brief;
    expect(brief).toEqual(hospital);
    // The need in the person's own words.
    expect(description).toMatch(/^(?:Queremos un asistente|We want an assistant)/);
    expect(text).toContain(description);
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
// [5.36] of the conversation: a word inside a sentence about something else answers nothing.
test.each([
  ['data.sensitivity', 'no', 'public'],
  ['data.sensitivity', 'pues no, no lo son', 'public'],
  ['data.sensitivity', 'sí, claro', 'confidential'],
  ['data.sensitivity', 'no me fio de esos numeros', null],
  ['data.sensitivity', "I don't trust it, no way", null],
  ['data.labelled', 'no, none yet', 'none'],
  ['data.labelled', 'no entiendo', null],
])('a yes or no to %s: %s', (path, raw, value) => {
  const read = interpretAnswer(path, raw, 'es');
  expect(read.ok ? read.patch : null).toEqual(value === null ? null : { [path]: value });
});
test('an answer without a number is not one', () => {
  expect(interpretAnswer('load.users', 'muchos', 'es').ok).toBe(false);
});

describe('values put right', () => {
  const users = { load: { users: 50 } };
  const several = { load: { users: 50 }, data: { sites: 4 }, budget: { amount: 20_000 } };
  const unresolved = (text: string, brief: Brief) =>
    understand(text, { today, brief }).unresolved.map((item) => [item.path, item.reason.messageId, item.text]);

  test.each([
    ['A chatbot for 50 users… no, 300 users', 'load.users', 300],
    ['Un chatbot para 50 usuarios. No, 300.', 'load.users', 300],
    ['Budget of $20k for a chatbot, sorry, I meant $30k', 'budget.amount', 30_000],
    ['Un chatbot con presupuesto de 20.000 €, perdón, 30.000 €', 'budget.amount', 30_000],
  ])('%s', (text, path, value) => {
    const read = understand(text, { today });
    expect(isBriefPath(path) && readBrief(read.brief, path)).toBe(value);
    expect(read.unresolved).toEqual([]);
  });

  test.each(['no, 300', 'No, son 300', '300, not 50', '300 en vez de 50', 'actually 300'])('follow-up: %s', (text) => {
    const read = understand(text, { today, brief: users });
    expect(read.brief).toEqual({ load: { users: 300 } });
    expect(read.intent).toBe('recommend');
  });
  test('the old value tells which of several figures is meant', () => {
    expect(understand('300, not 50', { today, brief: several }).brief).toEqual({ load: { users: 300 } });
  });
  test('a bare figure that could replace several is asked about, not guessed', () => {
    expect(understand('no, 300', { today, brief: several }).brief).toEqual({});
    expect(unresolved('no, 300', several)).toEqual([['load.users', 'numberOfWhat', '300']]);
  });
  test('a bare figure with nothing known before is left alone', () => {
    expect(understand('no, 300', { today }).brief).toEqual({});
  });

  test.each([
    ['Chatbot con presupuesto de 20.000 € y otro presupuesto de 30.000 €', 'budget.amount', '30.000 €'],
    ['A chatbot for 50 users and the other department says 80 users', 'load.users', '80 users'],
  ])('two values and no correction: %s', (text, path, other) => {
    expect(unresolved(text, {})).toEqual([[path, 'twoValues', other]]);
  });
});

describe('names', () => {
  test.each([
    ["We have 3x Tesla A100's for our LLM", [{ accelerator: 'Tesla A100', count: 3 }]],
    ['We own 64 H100s for LLMs', [{ accelerator: 'H100', count: 64 }]],
    ['We own two L40s for LLMs', [{ accelerator: 'l40s', count: 2 }]],
    ['We have a couple of 3090s for LLMs', [{ accelerator: 'rtx-3090', count: 2 }]],
    ['Tenemos una A6000 para LLM', [{ accelerator: 'rtx-a6000', count: 1 }]],
    ['We have a Gefroce RTX 3090 for LLMs', [{ accelerator: 'rtx-3090', count: 1 }]],
    ['We have an AMD 7900 XTX for LLMs', [{ accelerator: 'rx-7900-xtx', count: 1 }]],
    ['We have a Nvida A1000 for LLMs', undefined],
  ])('%s', (text, owned) => {
    expect(understand(text, { today }).brief.hardwareOwned).toEqual(owned);
  });
  test.each([
    ['deploy lama 3.1 8b for a chatbot', ['meta-llama/Llama-3.1-8B-Instruct']],
    ['deploy deepsek r1 for a chatbot', ['deepseek r1']],
    ['images with stable difusion', ['stable diffusion']],
    ['a chatbot with chatgtp', ['chatgpt']],
    ['transcribe with wisper', ['whisper']],
    ['me llamo Juan y quiero un chatbot', undefined],
    ['la llama no se ve en la cámara, detectar fuego', undefined],
    ['summarise clause 3.5 of a contract', undefined],
    ['la gema 3 del inventario, clasificar imágenes', undefined],
    ['queen 2 and king 3: detect cards in images', undefined],
  ])('%s', (text, names) => {
    expect(understand(text, { today }).brief.modelsMentioned).toEqual(names);
  });
});

test.each([
  ['chatbot', 'es', 'es'],
  ['chatbot', 'en', 'en'],
  ['400 médicos', 'es', 'es'],
  ['para 2026', 'es', 'es'],
  ['64 H100s', 'en', 'en'],
  ['hola', 'en', 'es'],
  ['we need a chatbot for our team', 'es', 'en'],
  ['je cherche un modèle pour mon entreprise', 'es', 'fr'],
])('language of "%s" on a page in %s', (text, language, expected) => {
  expect(understand(text, { today, language }).language).toBe(expected);
});
