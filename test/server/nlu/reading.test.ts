import { describe, expect, test } from 'vitest';
import { isBriefPath, readBrief, type BriefPath } from '../../../rules/brief.ts';
import { openCatalog } from '../../../server/catalog/open-catalog.ts';
import { createUnderstanding, interpretAnswer } from '../../../server/nlu/index.ts';

const understand = createUnderstanding(openCatalog());
const today = '2026-11-24';
const says = (text: string, path: BriefPath, language: string) =>
  readBrief(understand(text, { today, language }).brief, path);

describe('what may not leave stays, whatever the order of the words', () => {
  test.each([
    'Queremos un chatbot y que no salga nada de nuestros servidores',
    'un asistente, sin que nada abandone nuestros servidores',
    'no queremos que salga a la nube, un chatbot',
    'no subir nada a la nube; resumir informes',
    'we never let anything leave our servers; a chatbot',
    'the cloud is not allowed to see our data; a chatbot',
    'la nube está descartada, un chatbot',
    "don't send data out of our own servers, we need a summarizer",
  ])('%s', (text) => {
    expect(says(text, 'deployment', 'es')).toBe('on_prem');
  });
  test.each(['no tenemos servidores propios, un chatbot', 'a chatbot that does not need our own servers'])(
    'a denial sends nothing to the cloud: %s',
    (text) => {
      expect(says(text, 'deployment', 'es')).toBeUndefined();
    },
  );
  test.each([
    'cloud is not a problem, a chatbot',
    'la nube no es ningún problema, un chatbot',
    'un chatbot en la nube, no en local',
  ])('the cloud is welcome: %s', (text) => {
    expect(says(text, 'deployment', 'es')).toBe('cloud');
  });
  test('locally: one person or an organisation', () => {
    expect(says('I have 2x RTX 3090 and want to run a coding model locally', 'deployment', 'en')).toBe('laptop');
    expect(says('our company has 2 RTX 3090 to run a coding model locally', 'deployment', 'en')).toBe('on_prem');
  });
});

describe('money in a need is a budget', () => {
  test.each([
    ['chatbot, 500 € al mes', { amount: 500, currency: 'EUR', period: 'month' }],
    ['chatbot 500 €/mes', { amount: 500, currency: 'EUR', period: 'month' }],
    ['a chatbot, 300 € a month', { amount: 300, currency: 'EUR', period: 'month' }],
    ['summarize our reports, 80k this year', { amount: 80_000 }],
    ['support bot, 8k a month tops', { amount: 8000, period: 'month' }],
    ['clasificar correos, 120.000 € a 3 años', { amount: 120_000, currency: 'EUR', period: 'once' }],
    ['resumir informes, 400 usuarios, 150.000 €', { amount: 150_000, currency: 'EUR' }],
  ])('%s', (text, budget) => {
    expect(says(text, 'budget', 'es')).toEqual(budget);
  });
  test.each([
    'la GPU cuesta 500 €, quiero un chatbot',
    'un chatbot que venda productos de 500 €',
    'perdemos 30.000 € al año por fraude, queremos detectarlo',
    'clasificar facturas de más de 3.000 €',
    'a chatbot for a store that sells $500 items',
    'we pay AWS $4,000 a month, a chatbot that is cheaper',
    'predict prices of $300k homes',
    'a chatbot that costs €30 per user a month',
    'the rent is 1.200 € a month, a chatbot',
    'our 10,000 € monthly AWS bill is too high, a chatbot',
    'RTX 4090 for $1,600 or two 3090 for $1,400?',
    'predict which customers will spend 500 € or more',
    'classify expenses under 100 €',
    'our store makes 300 € a day, a chatbot',
    'we get 40k a month from sales, a chatbot',
  ])('unless it is a price: %s', (text) => {
    expect(says(text, 'budget', 'es')).toBeUndefined();
  });
});

test.each<readonly [string, BriefPath, unknown]>([
  ['chatbot para el ayuntamiento. ENS alto, datos en España', 'residency', 'ES'],
  ['chatbot, data in Germany', 'residency', 'DE'],
  ['tenemos datos en España de ventas, predecir la demanda', 'residency', undefined],
  ['asistente para el hospital (unas 400 personas)', 'load.users', 400],
  ['400 médicos', 'load.users', 400],
  ['son 900 personas, no 400', 'load.users', 900],
  ['hospital (unas 400 personas), resumir informes', 'load.users', undefined],
  ['classify Spanish and Basque text', 'languages', ['es', 'eu']],
  ['pull parties, dates, clauses out of 25k contracts', 'task', 'extraction'],
  ['pull the parties out of 25k contracts, mostly scanned', 'task', 'ocr_document'],
  ['kiero preveer las ventas de la semana q viene, 200 mil lineas en excel', 'task', 'forecasting'],
  ['kiero preveer las ventas de la semana q viene, 200 mil lineas en excel', 'data.volume', 200_000],
  ['detectar defectos en 3 lineas de producción', 'data.volume', undefined],
])('%s → %s', (text, path, value) => {
  expect(isBriefPath(path)).toBe(true);
  expect(says(text, path, 'es')).toEqual(value);
});

test('a second job is asked about', () => {
  const read = understand('un chatbot y además transcribir llamadas', { today, language: 'es' });
  expect(read.brief.task).toBe('chatbot');
  expect(read.unresolved.map(({ path, text, reason }) => [path, text, reason.messageId])).toEqual([
    ['task', 'transcribir', 'twoTasks'],
  ]);
});

describe('answers to an open question', () => {
  test.each(['para facturas', 'no sé', 'between 20k and 30k euros', '3 piezas por segundo', 'in 3 months'])(
    '%s is in scope',
    (text) => {
      expect(understand(text, { today, pending: 'task' }).inScope).toBe(true);
      expect(understand(text, { today, brief: { task: 'detection' } }).inScope).toBe(true);
    },
  );
  test('two names of languages are the languages', () => {
    expect(understand('Spanish and Catalan', { today, brief: { task: 'translation' } }).brief.languages).toEqual([
      'es',
      'ca',
    ]);
  });
  test.each([
    ['load.requestsPerDay', '3 piezas por segundo', { 'load.requestsPerSecond': 3 }],
    ['load.requestsPerSecond', '1200 al día', { 'load.requestsPerDay': 1200 }],
    ['load.requestsPerSecond', '5', { 'load.requestsPerSecond': 5 }],
  ])('%s: %s', (path, raw, patch) => {
    expect(interpretAnswer(path, raw, 'es')).toEqual({ ok: true, patch });
  });
});

test.each([
  ['chatbot', 'es'],
  ['chatbot', 'en'],
  ['64 H100s', 'es'],
  ['para 2026', 'es'],
  ['400 médicos', 'es'],
])('a few words keep the language of the page: %s, %s', (text, language) => {
  expect(understand(text, { today, language }).language).toBe(language);
});

test.each([
  ['llama 70b does not fit on one RTX 4090, what can I do?', 'en', [{ accelerator: 'rtx-4090', count: 1 }]],
  ['el modelo no cabe en dos RTX 4090, me da OOM', 'es', [{ accelerator: 'rtx-4090', count: 2 }]],
  ["llama 70b won't run without an RTX 4090, or will it?", 'en', undefined],
])('what a model does not fit on is there: %s', (text, language, owned) => {
  expect(says(text, 'hardwareOwned', language)).toEqual(owned);
});

test('a law to comply with is no trade', () => {
  expect(says('Queremos un asistente para empleados que cumpla las leyes de mi país', 'industry', 'es')).toBe(
    undefined,
  );
});
