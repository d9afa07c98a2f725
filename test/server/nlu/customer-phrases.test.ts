import { describe, expect, test } from 'vitest';
import { readBrief, type BriefPath } from '../../../rules/brief.ts';
import { openCatalog } from '../../../server/catalog/open-catalog.ts';
import { createUnderstanding } from '../../../server/nlu/index.ts';
import { readDocumentFile } from '../../../server/upload/read.ts';
import type { Advisor } from '../../../server/advisor.ts';
import type { Brief } from '../../../rules/brief.ts';

const understand = createUnderstanding(openCatalog());
const today = '2026-11-24';
const read = (text: string, brief?: Brief) =>
  understand(text, { today, language: 'en', ...(brief === undefined ? {} : { brief }) });
const stated = (text: string, path: BriefPath): unknown => readBrief(read(text).brief, path);

describe('jobs in medical images', () => {
  test.each([
    ['lung nodule detection in CT scans', 'detection'],
    ['200,000 CT scans a year and want lung nodule detection', 'detection'],
    ['Our 4 hospitals read 200,000 CT scans per year. Find nodules automatically', 'detection'],
    ['queremos detectar nódulos en TAC', 'detection'],
    ['polyp detection in colonoscopy videos', 'detection'],
    ['flag bone fractures on x-rays', 'detection'],
    ['procesamos 90.000 radiografías al año y queremos localizar fracturas', 'detection'],
    ['detección de hemorragias cerebrales en TAC craneal', 'detection'],
    ['outline tumours on brain MRI', 'segmentation'],
    ['contornear tumores hepáticos en resonancias', 'segmentation'],
    ['screening mammograms for cancer, yes or no', 'image_classification'],
    ['cribado de retinopatía en retinografías', 'image_classification'],
    ['triage chest x-rays', 'image_classification'],
    ['2 million radiology reports, flag those that mention a nodule', 'text_classification'],
    ['Scan old invoices and read them', 'ocr_document'],
  ])('%s', (text, task) => {
    expect(stated(text, 'task')).toBe(task);
  });
});

test.each([
  ['rust detection', 'detection'],
  ['detección de baches', 'detection'],
  ['fraud detection', 'anomaly_detection'],
  ['anomaly detection in pumps', 'anomaly_detection'],
  ['spam detection', 'text_classification'],
  ['sarcasm detection', 'text_classification'],
  ['clasificación de uvas por foto', 'image_classification'],
  ['clasificación de residuos', 'image_classification'],
  ['energy forecasting', 'forecasting'],
  ['prediction of crop yield', 'forecasting'],
  ['predicción de la demanda', 'forecasting'],
  ['predicción de abandono', 'tabular_prediction'],
  ['salary prediction', 'tabular_prediction'],
  ['tumour segmentation', 'segmentation'],
])('a job named by a noun alone: %s', (text, task) => {
  expect(stated(text, 'task')).toBe(task);
});

test.each([
  ['we process 200,000 CT scans a year to find nodules', 200000, 'images', 547.945],
  ['procesamos 90.000 radiografías al año y queremos localizar fracturas', 90000, 'images', 246.575],
  ['we sort 60,000 support tickets a year by team', 60000, 'records', 164.384],
])('a yearly stock is a volume and a load: %s', (text, volume, unit, perDay) => {
  const { brief } = read(text);
  expect(brief.data).toMatchObject({ volume, unit });
  expect(brief.load?.requestsPerDay).toBe(perDay);
});

describe('money', () => {
  test('an amount without currency is a budget whose currency is asked', () => {
    const { brief, unresolved } = read('budget 150k including staff for three years');
    expect(brief.budget).toMatchObject({ amount: 150000 });
    expect(brief.budget?.currency).toBeUndefined();
    expect(brief.horizonMonths).toBe(36);
    expect(unresolved.map(({ path, text }) => [path, text])).toEqual([['budget.currency', '150k']]);
    expect(read('presupuesto 200.000 incluyendo personal durante 2 años para un chatbot').brief).toMatchObject({
      budget: { amount: 200000 },
      horizonMonths: 24,
    });
  });

  test.each([
    ['budget -500 EUR and 0 users', ['budget.amount', 'load.users']],
    ['our budget is minus 500 euros', ['budget.amount']],
    ['presupuesto de -2.000 € para un chatbot', ['budget.amount']],
    ['chatbot for -5 users', ['load.users']],
    ['chatbot for 0 users', ['load.users']],
  ])('nothing and less than nothing is refused, and said: %s', (text, paths) => {
    const { brief, unresolved } = read(text);
    expect(brief.budget).toBeUndefined();
    expect(brief.load).toBeUndefined();
    expect(unresolved.map(({ path }) => path)).toEqual(paths);
    expect(unresolved.every(({ reason }) => reason.messageId === 'notPositive')).toBe(true);
  });

  test.each([
    ['budget: 1.500€ - 2.000€ for a chatbot', 2000],
    ['budget - 500 EUR for a chatbot', 500],
    ['presupuesto: al menos 500 euros al mes para un chatbot', 500],
    ['Presupuesto de 96.800 € IVA incluido (80.000 € sin IVA) para un chatbot', 80000],
    ['Presupuesto base de licitación: 80.000 € sin IVA (96.800 € IVA incluido)', 80000],
    ['Budget for the chatbot: $12,100 including VAT', 12100],
  ])('%s', (text, amount) => {
    expect(stated(text, 'budget.amount')).toBe(amount);
  });

  test('the amount with tax is named, and not mixed up with the other', () => {
    const { unresolved } = read('Presupuesto base de licitación: 80.000 € sin IVA (96.800 € IVA incluido)');
    expect(unresolved).toMatchObject([
      { path: 'budget.amount', text: '96.800 €', reason: { messageId: 'taxIncluded', params: { kept: '80.000 €' } } },
    ]);
  });
});

test.each([
  ['make it cloud in the EU', 'cloud', 'EU'],
  ['ponlo en la nube en la UE', 'cloud', 'EU'],
  ['a chatbot hosted in the cloud within Germany', 'cloud', 'DE'],
])('a place for the cloud: %s', (text, deployment, residency) => {
  expect(read(text, { task: 'chatbot' }).brief).toMatchObject({ deployment, residency });
});

test('a request about their own data states no field', () => {
  for (const text of ['delete my data', 'borra mis datos']) expect(read(text, { task: 'chatbot' }).brief).toEqual({});
});

describe('hardware that is asked about', () => {
  test.each([
    'On 8x MI300X',
    'On 8x MI300X, how many tokens per second for Llama 3.3 70B?',
    'H100 vs MI300X for Llama 70B',
    'what do I need to run Llama 3.3 70B on H100 or MI300X',
    'would 2x 4090 do for a 32B model',
    '¿Bastan 2 H100 para Llama 70B?',
    '¿qué necesito en H100 para servir DeepSeek V3?',
    'we want to serve Llama 3.3 70B to 500 users on MI300X',
    'no: self-host Llama 3.3 70B only, on H100 or MI300X',
    'no: solo Llama 3.3 70B en nuestros servidores, con H100 o MI300X',
  ])('is not owned, asked about or lost: %s', (text) => {
    const { brief, unresolved } = read(text);
    expect(brief.hardwareOwned).toBeUndefined();
    expect(unresolved.filter(({ path }) => path === 'hardwareOwned')).toEqual([]);
    expect(brief.description).toMatch(/MI300X|H100|4090/);
    expect(read(text, { task: 'rag_qa' }).brief.hardwareOwned).toBeUndefined();
  });

  test.each([
    'we have 8 MI300X',
    'tenemos 8 MI300X y queremos servir Llama 3.3 70B a 500 usuarios',
    'Our server has 8x MI300X and we want to serve Llama 3.3 70B',
  ])('is theirs: %s', (text) => {
    expect(read(text).brief.hardwareOwned).toEqual([{ accelerator: 'mi300x', count: 8 }]);
  });
});

test.each([
  'a robot that answers our phones',
  'a robot that answers our phones and takes bookings',
  'something to pick up the phone and book tables',
  'quiero algo q conteste el telefono para reservas',
  'un robot que coja las llamadas y apunte citas',
])('who answers the phone is an assistant, and no device: %s', (text) => {
  const { brief, inScope } = read(text);
  expect(inScope).toBe(true);
  expect(['chatbot', 'agents']).toContain(brief.task);
  expect(brief.deployment).toBeUndefined();
});

test.each([
  ['somos 30 empleados y queremos un chatbot', 30, undefined],
  ['30 empleados', 30, undefined],
  ['there are 12 of us in the office, we want to search our contracts', 12, undefined],
  ['tenemos un equipo de 4 personas técnicas y queremos un chatbot', undefined, 4],
  ['our IT team is 3 people, we need a chatbot', undefined, 3],
  ['el equipo de informática son 5 personas y queremos un chatbot', undefined, 5],
  ['we have one Python dev and want to classify emails', undefined, 1],
  ['un equipo de 4 personas técnicas', undefined, 4],
])('who uses it and who builds it: %s', (text, users, engineers) => {
  const { brief } = read(text);
  expect([brief.load?.users, brief.team?.engineers]).toEqual([users, engineers]);
});

test('several corrections in one message', () => {
  const known: Brief = { task: 'rag_qa', deployment: 'cloud', load: { users: 50 } };
  expect(read('no, 300 users, on premises and budget 40k EUR', known).brief).toMatchObject({
    budget: { amount: 40000, currency: 'EUR' },
    deployment: 'on_prem',
    load: { users: 300 },
  });
  expect(read('perdón: son 300 usuarios, en nuestros servidores y con 40.000 €', known).brief).toMatchObject({
    budget: { amount: 40000, currency: 'EUR' },
    deployment: 'on_prem',
    load: { users: 300 },
  });
  expect(read('no: self-host Llama 3.3 70B only, on H100 or MI300X', known)).toMatchObject({
    intent: 'recommend',
    brief: { deployment: 'on_prem', modelsMentioned: ['meta-llama/Llama-3.3-70B-Instruct'] },
  });
});

test.each([
  ['120.000 instancias históricas ya clasificadas, clasificar las nuevas', 120000],
  ['65,000 historical permit files, already labelled by case workers, to classify new ones', 65000],
  ['tenemos 8.000 fotos con su etiqueta y queremos clasificarlas', 8000],
  ['we have 1,000 documents not labelled', undefined],
])('what is labelled already: %s', (text, labels) => {
  expect(stated(text, 'data.labels')).toBe(labels);
});

test.each([
  'chatbot, plazo de 4 meses desde la firma del contrato',
  'the chatbot must be live within 6 months of award',
])('a time counted from the contract is no date: %s', (text) => {
  const { brief, unresolved } = read(text);
  expect(brief.deadline).toBeUndefined();
  expect(unresolved).toMatchObject([{ path: 'deadline', reason: { messageId: 'fromWhichDay' } }]);
});

const tender = `PLIEGO DE PRESCRIPCIONES TÉCNICAS
Servicio de clasificación automática de instancias ciudadanas. Ayuntamiento de Valdeoria

1. Objeto. Diseño, implantación y mantenimiento de un sistema que clasifique las instancias que presentan los ciudadanos. El Ayuntamiento recibe 90.000 instancias al año.

2. Situación actual. El servicio de informática está formado por 4 personas técnicas. Se dispone de 120.000 instancias históricas ya clasificadas, con un tamaño aproximado de 45 GB de documentos.

3. Requisitos. La exactitud mínima exigida es del 92 %. El tiempo de respuesta será inferior a 3 segundos.
Los datos se alojarán en el territorio de la Unión Europea.
El sistema cumplirá el ENS en categoría MEDIA y el Reglamento General de Protección de Datos.

4. Plazos. Plazo de ejecución: 4 meses. La duración del contrato será de 24 meses.

5. Presupuesto base de licitación: 80.000 € sin IVA (96.800 € IVA incluido).
Valor estimado del contrato: 128.000 €, incluida la prórroga de 40.000 €.
Garantía definitiva: 5 % del precio de adjudicación (4.000 €).

6. Solvencia. Volumen anual de negocios de al menos 120.000 €. El equipo del adjudicatario tendrá como mínimo 2 ingenieros con 5 años de experiencia.

7. Criterios. Precio: hasta 45 puntos. Se valorará con 10 puntos la reducción de 30 días del plazo.

8. Penalidades. Por cada día de retraso se impondrá una penalidad de 300 €.

9. Las ofertas se presentarán antes del 18 de diciembre de 2026.
`;

test('a whole tender: the need, and nothing of the procedure', async () => {
  const advisor: Pick<Advisor, 'understand' | 'today'> = { understand, today: () => today };
  const outcome = await readDocumentFile(Buffer.from(tender), {
    fileName: 'pliego.txt',
    language: 'es',
    advisor,
    clock: () => 0,
  });
  if (!outcome.ok) throw new Error('the tender was refused');
  const { brief } = outcome.reading;
  expect(brief).toMatchObject({
    task: 'text_classification',
    industry: 'public_sector',
    team: { engineers: 4 },
    budget: { amount: 80000, currency: 'EUR' },
    data: { kind: 'documents', volume: 120000, unit: 'documents', sizeGb: 45, labels: 120000 },
    residency: 'EU',
    compliance: ['ens', 'gdpr'],
    load: { requestsPerDay: 246.575 },
    latency: { e2eSeconds: 3 },
    horizonMonths: 24,
    quality: { metric: 'accuracy', target: 0.92 },
  });
  expect(brief.deadline).toBeUndefined();
  expect(brief.load?.users).toBeUndefined();
  expect(outcome.reading.unresolved.map(({ path, text }) => [path, text])).toEqual([['budget.amount', '96.800 €']]);
});
