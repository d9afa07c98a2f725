import writeXlsx from 'write-excel-file/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAdvisor } from '../../../server/app/create-advisor.ts';
import { openCatalog } from '../../../server/catalog/open-catalog.ts';
import { priceBookAnswer, priceBookDetail, priceBookList } from '../../../server/protocol/price-books.ts';
import type { WireAdvice } from '../../../server/protocol/http.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

const today = '2026-11-24';
const advisor = createAdvisor({ today });
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ advisor });
});
afterAll(() => server.remove());

const url = (path: string): string => `${server.url}/api/v1${path}`;
const brief = { task: 'rag_qa', deployment: 'cloud', load: { users: 200 }, languages: ['en'] };

async function post(path: string, body: string | Buffer | FormData, type?: string): Promise<Response> {
  return fetch(url(path), {
    method: 'POST',
    body,
    ...(type ? { headers: { 'content-type': type } } : {}),
  } as RequestInit);
}
async function recommend(extra: object): Promise<{ status: number; body: WireAdvice }> {
  const response = await post('/recommendations', JSON.stringify({ brief, ...extra }), 'application/json');
  return { status: response.status, body: (await response.json()) as WireAdvice };
}

it('a book changes the advice that names it, traces its figures and leaves the rest alone', async () => {
  const before = (await recommend({})).body;
  const offer = before.solutions.map(({ serving }) => serving.offer).find((id) => id !== null);
  const known = openCatalog();
  const priced = known.hostedOffers.get(offer ?? '');
  if (!priced) throw new Error('the best cloud solution is no hosted offer');
  const csv = `offer;price type;list price;currency;discount\n${priced.id};input;90,00;USD;50\n${priced.id};output;180,00;USD;50\nno such thing;input;1;USD;\n`;
  const answer = priceBookAnswer.parse(await (await post('/price-books?name=Autumn', csv, 'text/csv')).json());
  expect(answer.accepted.map(({ effectivePrice }) => effectivePrice)).toEqual([45, 90]);
  expect(answer.refused).toMatchObject([{ line: 4, field: 'entry' }]);
  expect(answer.refused[0]?.reason).toContain('no such thing');
  expect(answer.refused[0]?.candidates.length).toBeGreaterThan(0);

  const after = (await recommend({ priceBook: answer.id, limit: 20 })).body;
  expect(after.catalogVersion).not.toBe(before.catalogVersion);
  const cost = ({ solutions }: WireAdvice) =>
    solutions.find(({ serving }) => serving.offer === offer)?.estimates.monthlyCost;
  const dear = cost(after);
  if (dear) {
    expect(dear.likely).toBeGreaterThan(cost(before)?.likely ?? Infinity);
    expect(dear.inputs.map(({ source }) => source)).toContain(`price-book-${answer.id ?? ''}`);
  } else expect(after.solutions[0]?.serving.offer).not.toBe(offer);
  expect((await recommend({})).body).toEqual(before);

  const list = priceBookList.parse(await (await fetch(url('/price-books'))).json());
  expect(list.items).toMatchObject([{ id: answer.id, name: 'Autumn', rows: 2, validRows: 2 }]);
  const one = priceBookDetail.parse(await (await fetch(url(`/price-books/${answer.id ?? ''}`))).json());
  expect(one.rows).toHaveLength(2);
  expect((await fetch(url(`/price-books/${answer.id ?? ''}`), { method: 'DELETE' })).status).toBe(200);
  const gone = await recommend({ priceBook: answer.id });
  expect(gone).toMatchObject({ status: 400, body: { errors: [{ path: 'priceBook' }] } });
});

it('reads an XLSX from a form, and answers in the language asked for', async () => {
  const system = [...openCatalog().systems.values()].find(({ price }) => price !== undefined);
  const text = (value: string) => ({ value, type: String });
  const file = await writeXlsx([
    ['Sistema', 'Precio', 'Moneda', 'Margen %'].map(text),
    [text(system?.id ?? ''), { value: 1234.125, type: Number }, text('EUR'), { value: 12.5, type: Number }],
    [text('nadie'), { value: 1, type: Number }, text('EUR')],
  ]).toBuffer();
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(file)]), 'otoño.xlsx');
  const response = await fetch(url('/price-books?dryRun=true'), {
    method: 'POST',
    body: form,
    headers: { 'accept-language': 'es' },
  });
  const answer = priceBookAnswer.parse(await response.json());
  expect(answer).toMatchObject({ id: null, accepted: [{ listPrice: 1234.125, marginAmount: 154.265625 }] });
  expect(answer.refused[0]?.reason).toBe('El catálogo no tiene nada llamado «nadie».');
  expect(priceBookList.parse(await (await fetch(url('/price-books'))).json()).total).toBe(0);
});

it.each([
  ['', 400],
  [Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), 400],
  [Buffer.from([0xff, 0xfe, 0x00]), 400],
  ['a;b\n1;2\n', 200],
  ['x'.repeat(5 * 1024 * 1024 + 1), 413],
] as const)('refuses what is no price book with words (%#)', async (body, status) => {
  const response = await post('/price-books', body, 'text/csv');
  expect(response.status).toBe(status);
  if (status === 200) expect(priceBookAnswer.parse(await response.json())).toMatchObject({ id: null, accepted: [] });
});
