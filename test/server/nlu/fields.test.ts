import { describe, expect, test } from 'vitest';
import { readBrief, type BriefPath } from '../../../rules/brief.ts';
import { openCatalog } from '../../../server/catalog/open-catalog.ts';
import { createUnderstanding } from '../../../server/nlu/index.ts';
import { createNeedSplitter } from '../../../server/nlu/needs.ts';

const catalog = openCatalog();
const understand = createUnderstanding(catalog);
const needsOf = createNeedSplitter(catalog);

function read(text: string, path: BriefPath): unknown {
  const language = /[áéíóúñ¿]| (?:de|el|la|los|para) /.test(text) ? 'es' : 'en';
  return readBrief(understand(text, { language, today: '2026-11-24' }).brief, path);
}

describe('people by their trade', () => {
  test.each([
    ['Dictation for the 16 nurses on our ward', 16],
    ['RAG over rulings for a firm of 70 lawyers', 70],
    ['transcribe calls, call centre with 85 agents', 85],
    ['Somos doce procuradores y queremos resúmenes de sentencias', 12],
    ['un modelo para programar para 26 intérpretes', 26],
    ['70 physicists need a model for writing code', 70],
    ['asistente para un despacho: 4 abogados y 2 secretarias', 6],
    ['summaries of notes for the volunteers (35 of them)', 35],
    ['a staff of 3,000 should be able to question the manuals with an LLM', 3000],
  ])('%s', (text, users) => {
    expect(read(text, 'load.users')).toBe(users);
  });

  test.each([
    'predict which of our 300 nurses will quit, machine learning',
    'a chatbot for a company with 900 employees',
    'we have 3 data scientists and want to forecast sales',
    'classify 1,200 checklists with machine learning',
  ])('nobody is counted in: %s', (text) => {
    expect(read(text, 'load.users')).toBeUndefined();
  });

  test('"a 30 personas" is no A30', () => {
    const { brief } = understand('servidor para dar un modelo de 70B a 30 personas a la vez', { language: 'es' });
    expect(brief.hardwareOwned).toBeUndefined();
    expect(brief.load?.concurrentRequests).toBe(30);
    expect(read('tengo una a 100 de 80gb para entrenar un modelo', 'hardwareOwned')).toHaveLength(1);
  });
});

describe('what the data are', () => {
  test.each([
    ['OCR for 42,000 scanned baptism records', 42_000, 'documents'],
    ['semantic search over 80 million paragraphs', 80_000_000, 'text'],
    ['segment tumours in 1,200 CT volumes', 1200, 'images'],
    ['satellite tiles, 35,000 of them, mark flooded areas', 35_000, 'images'],
    ['Constructora: 2.200 planos en PDF, contar puertas con IA', 2200, 'documents'],
    ['transcribir 700 testimonios en audio', 700, 'audio'],
    ['buscar en los expedientes de urbanismo de 30 años, unos 80.000, con IA', 80_000, 'documents'],
  ])('%s', (text, volume, kind) => {
    expect(read(text, 'data.volume')).toBe(volume);
    expect(read(text, 'data.kind')).toBe(kind);
  });

  test.each([
    ['read our invoices (some 4,500 a month, PDF) with OCR', 'load.requestsPerDay', 147.945],
    ['extraer datos de 1.200 conocimientos de embarque al día', 'load.requestsPerDay', 1200],
    ['five years of sensor readings, anomaly detection', 'data.kind', 'time_series'],
    ['forecast sales, the receipts are in Google Sheets', 'data.kind', 'tabular'],
  ] as const)('%s', (text, path, value) => {
    expect(read(text, path)).toBe(value);
  });

  test.each([
    ['Which model for summarising 40-page tenders?', 'data.volume'],
    ['generate product photos for 3,000 shoes', 'data.volume'],
    ['1,900 photographs of welds, 90 of them cracked, detect cracks', 'data.labels'],
    ['LoRA over Qwen3 14B with 8k sequences', 'data.volume'],
  ] as const)('is not said by: %s', (text, path) => {
    expect(read(text, path)).toBeUndefined();
  });
});

describe('how good, by when, where', () => {
  test.each([
    ['forecast wind power, error below 6 percent', 0.94],
    ['detectar arañazos, fallos por debajo del 0,5 %', 0.995],
    ['transcribe oral history with WER under 15%', 0.85],
    ['prever la demanda, MAPE < 5%', 0.95],
    ['image classifier gives 88%, the client wants 95%', 0.95],
  ])('%s', (text, target) => {
    expect(read(text, 'quality.target')).toBeCloseTo(target, 6);
  });

  test('an error that is told is no target', () => {
    expect(read('our image classifier currently has an error of 12 %', 'quality.target')).toBeUndefined();
  });

  test.each([
    ['clasificar correos con IA para el viernes', '2026-11-27'],
    ['recommendation engine live before Black Friday', '2026-11-27'],
    ['a chatbot, the tender closes in six weeks', '2027-01-05'],
    ['segmentar imágenes, tengo 2 semanas', '2026-12-08'],
    ['an OCR pilot by the end of the month', '2026-11-30'],
  ])('%s', (text, date) => {
    expect(read(text, 'deadline')).toBe(date);
  });

  test.each([
    ['chatbot over HR files, keep it all in Frankfurt', 'residency', 'DE'],
    ['fraud model, data may not leave Switzerland', 'residency', 'CH'],
    ['fraud model, data may not leave Switzerland', 'deployment', undefined],
    ['detectar defectos con un mini pc junto a la línea', 'deployment', 'edge'],
    ['code assistant in a closed network', 'deployment', 'air_gapped'],
    ['predict readmission on our hospital servers only', 'deployment', 'on_prem'],
    ['elegir entre una API y un servidor propio para un LLM', 'deployment', undefined],
  ] as const)('%s: %s', (text, path, value) => {
    expect(read(text, path)).toBe(value);
  });
});

describe('money and machines', () => {
  test.each([
    ['video generator, nothing above 50 euros a month', 50],
    ['a chatbot, gasto máximo 60 lucas al mes', 60_000],
    ['nos dieron 25 millones de pesos argentinos para un servidor de IA', 25_000_000],
  ])('%s', (text, amount) => {
    expect(read(text, 'budget.amount')).toBe(amount);
  });

  test('a price that is judged is no budget', () => {
    expect(read('Is 5,000 euros a month reasonable for a support bot?', 'budget.amount')).toBeUndefined();
  });

  test.each([
    ['Segment tumours in CT volumes. Two RTX A5000s. Any advice on a model?', 2],
    ['Mark broken insulators in drone video. 4x A6000 in the rack.', 4],
  ])('%s', (text, count) => {
    expect(read(text, 'hardwareOwned')).toMatchObject([{ count }]);
  });

  test('cards to choose from are not theirs', () => {
    expect(read('Deciding for a 70B model.\n2x H200\n8x L40S', 'hardwareOwned')).toBeUndefined();
  });
});

describe('one thing more', () => {
  test.each([
    ['We want a chatbot for our website and also classify 50,000 invoices', ['chatbot', 'text_classification']],
    ['Queremos un chatbot y además clasificar 50.000 facturas', ['chatbot', 'text_classification']],
    ['A chatbot, answering from our manuals', ['rag_qa']],
  ])('%s', (text, tasks) => {
    expect(needsOf(text).map(({ task }) => task)).toEqual(tasks);
  });
});
