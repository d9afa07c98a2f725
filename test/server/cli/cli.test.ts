import { expect, it } from 'vitest';
import { endpoints } from '../../../server/api/endpoints.ts';
import { createAdvisor } from '../../../server/app/create-advisor.ts';
import { runCli } from '../../../server/cli/main.ts';
import { table } from '../../../server/cli/table.ts';

const env = { ADVISOR_TODAY: '2026-11-24', LANG: 'C' };

async function cli(args: readonly string[], stdin = '') {
  let [out, err] = ['', ''];
  const written = new Map<string, string | Uint8Array>();
  const code = await runCli(args, {
    env,
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    stdin: () => Promise.resolve(stdin),
    readFile: () => stdin,
    writeFile: (path, body) => void written.set(path, body),
  });
  return { code, out, err, written };
}

async function api(path: string, body: unknown): Promise<unknown> {
  const advisor = createAdvisor({ today: env.ADVISOR_TODAY });
  const reply = await endpoints.find((one) => one.path === path)?.handle(body, { advisor, locale: 'en' });
  if (reply?.type !== 'json') throw new Error('no JSON');
  return JSON.parse(JSON.stringify(reply.body));
}

const need = 'A chatbot over 3,000 documents for 400 users, budget 150,000 EUR a year';
const brief = { task: 'rag_qa', load: { users: 200 }, data: { kind: 'documents', volume: 2000, unit: 'documents' } };
const serving = {
  model: 'meta-llama/Llama-3.1-8B-Instruct',
  accelerator: 'h100-sxm',
  inputTokens: 2000,
  outputTokens: 300,
  concurrency: 16,
};

it.each([
  ['/understand', ['understand', '--json'], need, { text: need }],
  ['/recommendations', ['recommend', '--json', '--limit', '3'], JSON.stringify(brief), { brief, limit: 3 }],
  ['/estimates/serving', ['estimate', 'serving', '--json'], JSON.stringify(serving), serving],
])('prints as JSON exactly what POST %s answers', async (path, args, stdin, body) => {
  const { code, out } = await cli(args, stdin);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual(await api(path, body));
});

it('takes options instead of a file', async () => {
  const { out } = await cli([
    ...['estimate', 'serving', '--json', '--model', serving.model, '--accelerator', 'h100-sxm'],
    ...['--input-tokens', '2e3', '--output-tokens', '300', '--concurrency', '16'],
  ]);
  expect(JSON.parse(out)).toEqual(await api('/estimates/serving', serving));
});

it('writes a proposal', async () => {
  const { code, written } = await cli(['proposal', '--out', 'x.md', '--locale', 'es'], JSON.stringify(brief));
  expect(code).toBe(0);
  expect(Buffer.from(written.get('x.md') ?? '').toString()).toMatch(/^# /m);
});

it.each([
  [['nonsense'], 2, 'nonsense'],
  [[], 2, 'advisor <command>'],
  [['estimate', 'serving', '--nonsense', '1'], 2, '--nonsense'],
  [['estimate', 'serving', '--concurrency', 'many', '--model', 'x'], 2, '--concurrency'],
  [
    ['estimate', 'serving', '--model', 'x', '--accelerator', 'h100-sxm', '--input-tokens', '1', '--output-tokens', '1'],
    1,
    'model',
  ],
  [['catalog', 'show', 'models', 'nobody/nothing'], 1, 'nobody/nothing'],
  [['catalog', 'list', 'cheeses'], 2, 'kind'],
  [['proposal', '--format', 'odt', '--out', 'x.odt'], 2, '--format'],
])('%j ends with %i and names the field', async (args, code, named) => {
  const result = await cli(args, '{}');
  expect(result.code).toBe(code);
  expect(result.err).toContain(named);
});

it('refuses an unknown field of a brief by its path', async () => {
  const { code, err } = await cli(['recommend'], '{"load": {"usres": 3}}');
  expect(code).toBe(1);
  expect(err).toContain('brief.load.usres');
});

it.each(['understand', 'recommend', 'estimate', 'catalog', 'proposal', 'serve'])(
  '%s has help in both languages',
  async (name) => {
    const [english, spanish] = [await cli([name, '--help']), await cli([name, '--help', '--locale', 'es'])];
    expect(english.code).toBe(0);
    expect(english.out).toContain(`advisor ${name}`);
    expect(spanish.out).toContain(`advisor ${name}`);
    expect(spanish.out).not.toBe(english.out);
  },
);

it('finds, shows and compares entries of the catalog', async () => {
  const found = await cli(['catalog', 'search', 'accelerators', 'h100', '--json']);
  expect((JSON.parse(found.out) as { items: { id: string }[] }).items.map(({ id }) => id)).toContain('h100-sxm');
  const shown = await cli(['catalog', 'show', 'accelerators', 'h100-sxm']);
  expect(shown.out).toMatch(/^memory +80 GB +\S+ +\w+ +\d{4}-\d{2}-\d{2}/m);
  const side = await cli(['catalog', 'compare', 'accelerators', 'h100-sxm', 'h200-sxm']);
  expect(side.out).toMatch(/^\* memory +80 GB +141 GB/m);
});

it('lists what is past its shelf life, oldest first within a family', async () => {
  const { out } = await cli(['catalog', 'stale', '--json', '--today', '2027-06-01']);
  const { items } = JSON.parse(out) as { items: { family: string; checkedOn: string }[] };
  const offers = items.filter(({ family }) => family === 'acceleratorOffers').map(({ checkedOn }) => checkedOn);
  expect(offers.length).toBeGreaterThan(100);
  expect(offers).toEqual(offers.toSorted());
  expect(JSON.parse((await cli(['catalog', 'stale', '--json', '--today', '2020-01-01'])).out)).toMatchObject({
    total: 0,
  });
});

it('aligns numbers to the right', () => {
  expect(
    table(
      ['a', 'bb'],
      [
        ['x', '1.5'],
        ['yy', '10'],
      ],
    ),
  ).toBe('a    bb\n--  ---\nx   1.5\nyy   10\n');
});

it('adds the analysis where it is asked for, as the API gives it', async () => {
  const input = JSON.stringify({ brief, limit: 2 });
  const { code, out } = await cli(['recommend', '--analysis', '--json'], input);
  expect(code).toBe(0);
  expect((JSON.parse(out) as { analysis: unknown }).analysis).toEqual(await api('/analysis', { brief }));
  const told = await cli(['recommend', '--analysis', '--locale', 'es'], input);
  expect(told.out).toContain('Qué cambiaría el primer puesto');
  expect((await cli(['recommend'], input)).out).not.toContain('Where costs cross');
});
