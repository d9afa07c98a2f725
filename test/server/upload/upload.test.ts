import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAdvisor } from '../../../server/app/create-advisor.ts';
import { documentProgress, documentReading, type DocumentReading } from '../../../server/protocol/documents.ts';
import type { Problem } from '../../../server/protocol/http.ts';
import { connect, type ChatClient } from '../support/chat-client.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { docxOf, pdfOf, xlsxOf, zipOf, pixel } from './files.ts';

const advisor = createAdvisor({ today: '2026-11-24' });
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ advisor });
});
afterAll(() => server.remove());

interface Sending {
  readonly name?: string;
  readonly query?: string;
  readonly headers?: Record<string, string>;
}

async function post(body: Buffer, { name = 'file.bin', query = '', headers = {} }: Sending = {}): Promise<Response> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(body)]), name);
  return fetch(`${server.url}/api/v1/documents${query}`, { method: 'POST', body: form, headers });
}

async function read(body: Buffer, sending: Sending = {}): Promise<DocumentReading> {
  const response = await post(body, sending);
  expect(response.status).toBe(200);
  return documentReading.parse(await response.json());
}

const pageOf = (reading: DocumentReading, path: string): readonly number[] =>
  reading.evidence.filter((item) => item.path === path).map(({ page }) => page);

const tender = [
  [
    'Request for proposals',
    'The hospital wants its 400 clinicians to search 25,000',
    'clinical protocols in Spanish, with answers that name their source.',
  ],
  ['Conditions', 'Turnover of at least 2,000,000 EUR a year. Penalties of 500 EUR per day of delay.'],
  ['Requirements', 'Data may not leave the hospital.', 'Item\tValue', 'Concurrent users\t40', 'Budget\t150,000 EUR'],
];

describe('reading', () => {
  it('a PDF gives facts with their pages, rows of tables among them, and none about the bidder', async () => {
    const reading = await read(await pdfOf(tender), { name: 'Licitación nº 3.pdf' });
    expect(reading).toMatchObject({
      fileName: 'Licitación nº 3.pdf',
      kind: 'pdf',
      unit: 'page',
      pages: 3,
      inScope: true,
    });
    expect(reading.brief).toMatchObject({
      budget: { amount: 150_000, currency: 'EUR' },
      data: { volume: 25_000, unit: 'documents' },
      deployment: 'on_prem',
      load: { concurrentRequests: 40 },
    });
    expect(pageOf(reading, 'data.volume')).toEqual([1]);
    expect(pageOf(reading, 'budget.amount')).toEqual([3]);
    expect(pageOf(reading, 'load.concurrentRequests')).toEqual([3]);
    expect(reading.seq).toBeNull();
  });

  it('two pages that contradict each other settle nothing, and both are named', async () => {
    const reading = await read(await pdfOf([...tender, ['Summary', 'The budget is 180,000 EUR in total.']]));
    expect(reading.brief.budget).toBeUndefined();
    const doubt = reading.unresolved.find(({ path }) => path === 'budget.amount');
    expect(doubt?.page).toBe(4);
    expect(doubt?.reason).toMatch(/150,000.*page 3.*180,000.*page 4/);
  });

  it('two pages that agree are one fact', async () => {
    const reading = await read(await pdfOf([...tender, ['Summary', 'The budget is 150,000 EUR in total.']]));
    expect(reading.brief.budget).toEqual({ amount: 150_000, currency: 'EUR' });
    expect(pageOf(reading, 'budget.amount')).toEqual([3, 4]);
  });

  it('a Word document in Spanish is read by paragraph, with its tables', async () => {
    const reading = await read(
      await docxOf([
        'Pliego de prescripciones',
        'El ayuntamiento necesita clasificar 30.000 facturas al mes.',
        [
          ['Concepto', 'Valor'],
          ['Presupuesto', '60.000 €'],
          ['Usuarios', '25'],
        ],
        'Garantía definitiva: 5.000 €. Volumen anual de negocio mínimo: 900.000 €.',
      ]),
    );
    expect(reading).toMatchObject({ kind: 'docx', unit: 'paragraph', language: 'es' });
    expect(reading.brief).toMatchObject({ budget: { amount: 60_000, currency: 'EUR' }, load: { users: 25 } });
    expect(pageOf(reading, 'budget.amount')).toEqual([3]);
  });

  it('a workbook is read by sheet; two amounts of one field are asked about', async () => {
    const reading = await read(
      await xlsxOf([
        {
          sheet: 'Need',
          rows: [
            ['Users', 300],
            ['Budget', '50,000 USD'],
            ['Deployment', 'on premises'],
          ],
        },
        {
          sheet: 'Volumes',
          rows: [
            ['Source', 'Documents', 'Language'],
            ['Contracts', 12_000, 'German'],
            ['Letters', 50_000, 'German'],
          ],
        },
      ]),
    );
    expect(reading).toMatchObject({ kind: 'xlsx', sheets: ['Need', 'Volumes'] });
    expect(reading.brief).toMatchObject({
      load: { users: 300 },
      budget: { amount: 50_000, currency: 'USD' },
      languages: ['de'],
    });
    expect(reading.brief.data?.volume).toBeUndefined();
    expect(reading.unresolved).toContainEqual(expect.objectContaining({ path: 'data.volume', page: 2 }));
  });

  it('offsets of evidence count in the text of the page', async () => {
    const text = '# Brief\n\nA chatbot for 200 employees.\n\nThe budget is 20,000 euros.';
    const reading = await read(Buffer.from(text));
    const budget = reading.evidence.find(({ path }) => path === 'budget.amount');
    expect(budget?.page).toBe(3);
    expect('The budget is 20,000 euros.'.slice(budget?.start, budget?.end)).toBe(budget?.text);
  });

  it('a long text is read in time and lets the server answer meanwhile', async () => {
    const filler = 'The committee meets in the main building and keeps minutes of what was said there. ';
    const long = Buffer.from(`${filler.repeat(2400)}\n\nWe need a chatbot for 300 users.`);
    const started = performance.now();
    const reading = read(long);
    const alive = await fetch(`${server.url}/healthz`);
    expect(alive.status).toBe(200);
    expect((await reading).brief.load).toEqual({ users: 300 });
    // 200 ms for 20,000 characters, and as much again for a machine that is busy.
    expect(performance.now() - started).toBeLessThan((2 * 200 * long.length) / 20_000);
  });
});

describe('what cannot be read is refused in words', () => {
  const cases: readonly (readonly [string, () => Promise<Buffer> | Buffer, RegExp])[] = [
    ['a password', () => pdfOf(tender, { userPassword: 'secret' }), /password/],
    ['a scan', () => pdfOf([[], []]), /no text/],
    ['half a PDF', async () => (await pdfOf(tender)).subarray(0, 300), /damaged/],
    ['an empty document', () => docxOf([]), /no text/],
    ['nothing', () => Buffer.alloc(0), /no text/],
    ['some archive', () => zipOf([{ name: 'a.txt', content: Buffer.from('hello') }]), /not a PDF/],
    ['a bomb', () => zipOf([{ name: 'word/document.xml', content: Buffer.alloc(250 * 1024 * 1024) }]), /unpacks/],
    [
      'a bomb that lies about its size',
      () => zipOf([{ name: 'word/document.xml', content: Buffer.alloc(40 * 1024 * 1024), claimed: 2000 }]),
      /unpacks/,
    ],
    ['half an archive', async () => (await docxOf(['A chatbot'])).subarray(0, 900), /damaged/],
    ['bytes', () => Buffer.from(Array.from({ length: 3000 }, (_, index) => (index * 7919) % 32)), /not a PDF/],
    ['an old Office file', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), /old format/],
  ];
  it.each(cases)('%s', async (_what, make, words) => {
    const response = await post(await make());
    expect(response.status).toBe(422);
    expect(((await response.json()) as Problem).detail).toMatch(words);
  });

  it('a document beyond 20 MB, in the language asked for', async () => {
    const response = await post(Buffer.alloc(20 * 1024 * 1024 + 1, 97), { headers: { 'accept-language': 'es' } });
    expect(response.status).toBe(413);
    expect(((await response.json()) as Problem).detail).toBe('Un documento puede tener hasta 20 MB.');
  });

  it('the content decides, not the name', async () => {
    expect((await read(await pdfOf(tender), { name: 'notes.txt' })).kind).toBe('pdf');
  });

  it('the file may be the body itself', async () => {
    const body = new Uint8Array(await pdfOf(tender));
    const response = await fetch(`${server.url}/api/v1/documents?name=tender.pdf`, { method: 'POST', body });
    expect(documentReading.parse(await response.json())).toMatchObject({ fileName: 'tender.pdf', kind: 'pdf' });
  });
});

it('progress comes a line each, and the reading is the last', async () => {
  const response = await post(await pdfOf(tender), { headers: { accept: 'application/x-ndjson' } });
  const lines = (await response.text())
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  const steps = lines.slice(0, -1).map((line) => documentProgress.parse(line).done);
  expect(steps.length).toBeGreaterThan(3);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  expect(lines.at(-1)).toMatchObject({ type: 'reading', reading: { kind: 'pdf' } });
});

describe('in a conversation', () => {
  let client: ChatClient;
  let opened: { conversationId: string; token: string };
  beforeAll(async () => {
    client = await connect(server.url);
    opened = await client.hello();
  });
  afterAll(() => client.close());

  const sending = (message: string): Sending => ({
    name: 'tender.pdf',
    query: `?conversation=${opened.conversationId}&message=${message}`,
    headers: { authorization: `Bearer ${opened.token}` },
  });

  it('[5.21] is said, understood with pages and advised on; the same again has no second effect', async () => {
    const body = await pdfOf(tender);
    const reading = await read(body, sending('doc-1'));
    const understood = await client.next('understood');
    expect(understood).toMatchObject({ by: 'text', messageSeq: null, replyTo: 'doc-1' });
    expect(understood.evidence.find(({ path }) => path === 'budget.amount')?.page).toBe(3);
    await client.next('advice', ({ replyTo }) => replyTo === 'doc-1');
    expect(client.events()[0]).toMatchObject({ from: 'customer', parts: [{ text: 'Document: tender.pdf (3 pages)' }] });
    const count = client.events().length;
    expect((await read(body, sending('doc-1'))).seq).toBe(reading.seq);
    await client.ask({ id: 'undo', type: 'say', text: 'undo' });
    const undone = await client.next('understood', ({ replyTo }) => replyTo === 'undo');
    expect(undone.seq).toBeGreaterThanOrEqual(count);
    expect(undone.brief).toEqual({});
  });

  it('[5.21] says which part of it was a picture and is not in the brief', async () => {
    const reading = await read(await pdfOf(tender, { images: [pixel, pixel] }), sending('doc-4'));
    expect(reading).toMatchObject({ pages: tender.length + 2, pagesWithoutText: 2 });
    const told = await client.next(
      'message',
      ({ parts: [part] }) => part?.type === 'text' && /pictures/.test(part.text),
    );
    expect(told.parts[0]).toMatchObject({ text: expect.stringContaining('2 pages hold pictures') as string });
    await client.next('advice', ({ replyTo }) => replyTo === 'doc-4');
  });

  it('[5.21] with another token it changes nothing', async () => {
    const response = await post(await pdfOf(tender), {
      ...sending('doc-2'),
      headers: { authorization: 'Bearer wrong' },
    });
    expect(response.status).toBe(404);
    expect(client.events().some((event) => 'replyTo' in event && event.replyTo === 'doc-2')).toBe(false);
  });

  it('[5.21] a document about something else is answered and changes nothing', async () => {
    await post(Buffer.from('Minutes of the gardening club. Roses were discussed.'), sending('doc-3'));
    const answer = await client.next('message', (message) => message.replyTo === 'doc-3' && message.from === 'advisor');
    expect(answer.parts[0]).toMatchObject({ text: expect.stringContaining('found nothing') as string });
  });
});
