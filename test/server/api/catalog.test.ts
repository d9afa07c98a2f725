import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCatalog } from '../../../server/catalog/open-catalog.ts';
import { createAdvisor } from '../../../server/app/create-advisor.ts';
import {
  catalogBrowse,
  catalogComparison,
  type CatalogBrowse,
  type ListedFigure,
} from '../../../server/protocol/catalog.ts';
import { catalogKinds, problem, type Problem } from '../../../server/protocol/http.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

const catalog = openCatalog();
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ advisor: createAdvisor({ today: '2026-11-24' }) });
});
afterAll(() => server.remove());

const get = (path: string) => fetch(`${server.url}/api/v1/catalog/${path}`);
async function list(path: string): Promise<CatalogBrowse> {
  const response = await get(path);
  expect(response.status, path).toBe(200);
  return catalogBrowse.parse(await response.json());
}
async function refusal(path: string, status = 400): Promise<Problem> {
  const response = await get(path);
  expect(response.status, path).toBe(status);
  return problem.parse(await response.json());
}
const ids = async (path: string) => (await list(path)).items.map(({ id }) => id);
const value = (item: CatalogBrowse['items'][number], field: string) => (item[field] as ListedFigure | undefined)?.value;
const counts = (answer: CatalogBrowse, facet: string) =>
  Object.fromEntries((answer.facets[facet] ?? []).map((entry) => [entry.value, entry.count]));

describe('a list of the catalog', () => {
  it.each(catalogKinds)(
    'of %s has the documented shape, and figures with unit, source, grade and date',
    async (kind) => {
      const answer = await list(kind);
      expect(answer.total).toBeGreaterThan(0);
      expect(answer.items).toHaveLength(Math.min(50, answer.total));
      for (const item of answer.items) {
        for (const field of Object.values(item)) {
          if (typeof field !== 'object' || field === null || Array.isArray(field)) continue;
          const figure = field as ListedFigure;
          expect(catalog.sources.has(figure.source), `${item.id} ${figure.source}`).toBe(true);
          expect(figure.checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
          expect(['measured', 'vendor', 'published', 'derived', 'assumed']).toContain(figure.grade);
        }
      }
    },
  );

  it('comes page by page without a gap or a repeat', async () => {
    const whole = await ids('accelerators?limit=500');
    const { total } = await list('accelerators?limit=1');
    const pages = await Promise.all(
      Array.from({ length: Math.ceil(total / 20) }, (_, page) => ids(`accelerators?limit=20&offset=${page * 20}`)),
    );
    expect(pages.flat()).toEqual(whole);
    expect(new Set(whole).size).toBe(total);
    expect((await list(`accelerators?offset=${total}`)).items).toEqual([]);
  });

  it('forgives typos and missing accents, and filters what was found', async () => {
    expect((await ids('tools?q=pachiderm'))[0]).toBe('pachyderm');
    expect((await ids('regions?q=espana'))[0]).toBe('ES');
    const spanish = await list('offers?q=espa%C3%B1a&type=accelerator&accelerator=l40s');
    expect(spanish.total).toBeGreaterThan(0);
    for (const item of spanish.items) expect(item).toMatchObject({ country: 'ES', accelerator: 'l40s' });
  });

  it('takes any of several values of a facet, in any case, and all facets together', async () => {
    const both = await list('accelerators?vendor=nvidia&vendor=AMD&limit=500');
    const known = [...catalog.accelerators.values()].filter(({ vendor }) => ['NVIDIA', 'AMD'].includes(vendor));
    expect(both.total).toBe(known.length);
    const narrow = await list('accelerators?vendor=nvidia&vendor=AMD&class=consumer&limit=500');
    expect(narrow.items.map(({ id }) => id)).toEqual(
      known.filter((entry) => entry.class === 'consumer').map(({ id }) => id),
    );
  });

  it('counts a facet among what the other filters leave, so that its values stay open', async () => {
    const all = await list('accelerators');
    const one = await list('accelerators?vendor=NVIDIA');
    expect(counts(one, 'vendor')).toEqual(counts(all, 'vendor'));
    expect(counts(one, 'vendor')['NVIDIA']).toBe(one.total);
    const sum = Object.values(counts(one, 'class')).reduce((total, next) => total + next, 0);
    expect(sum).toBe(one.total);
    expect(counts(await list('accelerators?vendor=nobody'), 'vendor')['nobody']).toBe(0);
  });

  it('bounds a figure in the unit it is shown in; what has no figure is left out', async () => {
    const { items, ranges } = await list('accelerators?memoryMin=80&memoryMax=96&limit=500');
    expect(items.length).toBeGreaterThan(2);
    for (const item of items) {
      expect(value(item, 'memory')).toBeGreaterThanOrEqual(80);
      expect(value(item, 'memory')).toBeLessThanOrEqual(96);
    }
    expect(ranges['memory']).toMatchObject({ unit: 'GB' });
    expect(ranges['memory']?.max).toBeGreaterThan(96);
    const priced = await list('accelerators?priceMin=0&limit=500');
    expect(priced.items.every((item) => item['price'] !== undefined)).toBe(true);
  });

  it('sorts either way with what is unknown last, and money of several currencies by its worth', async () => {
    for (const order of ['asc', 'desc']) {
      const { items } = await list(`accelerators?sort=fp8&order=${order}&limit=500`);
      const seen = items.map((item) => value(item, 'fp8'));
      const known = seen.filter((each) => each !== undefined);
      expect(seen.slice(0, known.length)).toEqual(known);
      expect(known).toEqual(known.toSorted((a, b) => (order === 'asc' ? a - b : b - a)));
      expect(known.length).toBeLessThan(seen.length);
    }
    const perEuro = catalog.policies.get('exchange-rates')?.values['usd']?.value ?? 0;
    const { items } = await list('offers?type=hosted&sort=input&limit=500&inputMin=0.2');
    const worth = items.map((item) => {
      const figure = item['input'] as ListedFigure;
      return figure.unit === 'EUR/Mtoken' ? figure.value * perEuro : figure.value;
    });
    expect(worth).toEqual(worth.toSorted((a, b) => a - b));
  });

  it('shares the price of an instance among its accelerators, as a derived figure', async () => {
    const { items } = await list('offers?type=accelerator&acceleratorCountMin=2&onDemandMin=1&limit=100');
    expect(items.length).toBeGreaterThan(10);
    for (const item of items) {
      const each = (value(item, 'onDemand') ?? 0) / (value(item, 'acceleratorCount') ?? 1);
      expect(Math.abs((value(item, 'onDemandEach') ?? 0) / each - 1)).toBeLessThan(1e-9);
      expect(['derived', 'assumed']).toContain((item['onDemandEach'] as ListedFigure).grade);
    }
  });

  it('finds what two sources disagree about, and what is out of date', async () => {
    const differing = await list('offers?flag=disagreement&limit=500');
    const known = [...catalog.hostedOffers.values()].filter((offer) => (offer.disagreements ?? []).length > 0);
    expect(differing.items.map(({ id }) => id)).toEqual(known.map(({ id }) => id));
    const stale = await list('offers?flag=stale&limit=500');
    for (const item of stale.items)
      expect(Object.values(item).some((field) => (field as ListedFigure | null)?.stale === true)).toBe(true);
  });
});

describe('a list refuses', () => {
  it.each([
    ['accelerators?vendr=NVIDIA', 'vendr'],
    ['accelerators?task=chatbot', 'task'],
    ['models?memoryMin=1', 'memoryMin'],
    ['models?lifecycle=avaliable', 'lifecycle.0'],
    ['models?sort=colour', 'sort'],
    ['models?order=down', 'order'],
    ['models?limit=0', 'limit'],
    ['models?limit=501', 'limit'],
    ['models?limit=ten', 'limit'],
    ['models?offset=-1', 'offset'],
    ['accelerators?memoryMin=much', 'memoryMin'],
    ['accelerators?memoryMin=', 'memoryMin'],
    ['accelerators?memoryMin=96&memoryMax=80', 'memoryMin'],
    ['accelerators?vendor=', 'vendor.0'],
    ['models?q=a&q=b', 'q'],
  ])('%s and names %s', async (path, named) => {
    const { errors } = await refusal(path);
    expect(errors.map((error) => error.path)).toEqual([named]);
    expect(errors[0]?.message).not.toBe('');
  });

  it('a kind it does not have', async () => {
    expect((await refusal('colours', 404)).detail).toContain('models');
  });

  it('words of a search that are code elsewhere, without harm', async () => {
    for (const q of ['%00', '%27;--', '__proto__', '%22%22', '(((', '*']) await list(`models?q=${q}`);
    await refusal('models?__proto__=x');
    await refusal('models?constructor=x');
  });
});

describe('entries side by side', () => {
  const compare = async (kind: string, names: readonly string[]) => {
    const query = new URLSearchParams({ kind, ids: names.join(',') });
    const response = await get(`compare?${query.toString()}`);
    expect(response.status).toBe(200);
    return catalogComparison.parse(await response.json());
  };

  it('are told field by field, differences marked, each value with where it comes from', async () => {
    const { entries, fields } = await compare('accelerators', ['h100-sxm', 'h100-pcie']);
    expect(entries.map(({ id }) => id)).toEqual(['h100-sxm', 'h100-pcie']);
    const field = (path: string) => fields.find((entry) => entry.path === path);
    expect(field('vendor')).toMatchObject({ differs: false });
    expect(field('memoryBandwidth')).toMatchObject({ differs: true, values: [{ unit: 'GB/s' }, { unit: 'GB/s' }] });
    for (const { path, values } of fields) {
      expect(values).toHaveLength(2);
      for (const each of values) if (each !== null) expect(each.source, path).not.toBeNull();
    }
  });

  it('may have ids with slashes, in either spelling of the address', async () => {
    const [a = '', b = ''] = [...catalog.models.keys()].filter((id) => id.includes('/'));
    expect((await compare('models', [a, b])).entries.map(({ id }) => id)).toEqual([a, b]);
    const plain = await get(`compare?kind=models&ids=${a},${b}`);
    expect(plain.status).toBe(200);
    const repeated = await get(`compare?kind=models&ids=${a}&ids=${b}`);
    expect(await repeated.json()).toEqual(await plain.json());
  });

  it('of two languages, of prices in two currencies, of lists of words', async () => {
    const services = await compare('services', [...catalog.services.keys()].slice(0, 4));
    expect(services.entries).toHaveLength(4);
    const offers = await compare('offers', [...catalog.hostedOffers.keys()].slice(0, 2));
    expect(offers.fields.map(({ path }) => path)).toContain('provider');
  });

  it('an unknown value differs from a known one', async () => {
    const { fields } = await compare('accelerators', ['a100-sxm-80gb', 'h100-sxm']);
    expect(fields.find(({ path }) => path === 'peakDense.fp8')).toMatchObject({ differs: true });
  });

  it.each([
    ['compare', ['kind', 'ids']],
    ['compare?kind=models&ids=a', ['ids']],
    ['compare?kind=models&ids=a,b,c,d,e', ['ids']],
    ['compare?kind=models&ids=a,a', ['ids']],
    ['compare?kind=colours&ids=a,b', ['kind']],
    ['compare?kind=models&ids=a,b&colour=red', ['colour']],
  ])('%s is refused and names what is wrong', async (path, named) => {
    const { errors } = await refusal(path);
    expect(errors.map((error) => error.path)).toEqual(named);
  });

  it('says which entry there is not', async () => {
    const { errors } = await refusal('compare?kind=accelerators&ids=h100-sxm,h999', 404);
    expect(errors).toEqual([{ path: 'ids', message: 'there is no "h999" among the accelerators' }]);
  });
});

describe('the description of the API', () => {
  it('names every filter with the kinds that know it', async () => {
    const document = (await (await fetch(`${server.url}/openapi.json`)).json()) as {
      paths: Record<string, { get: { parameters: { name: string; in: string; description?: string }[] } }>;
    };
    const parameters = document.paths['/api/v1/catalog/{kind}']?.get.parameters ?? [];
    const asked = parameters.filter((parameter) => parameter.in === 'query');
    const described = (name: string) => asked.find((parameter) => parameter.name === name)?.description ?? '';
    expect(described('memoryMin')).toContain('accelerators');
    expect(described('task')).toContain('models');
    expect(described('vendor')).toContain('systems');
    expect(new Set(asked.map(({ name }) => name)).size).toBe(asked.length);
    expect(document.paths['/api/v1/catalog/compare']?.get.parameters.map(({ name }) => name)).toEqual(['kind', 'ids']);
  });

  it('serves the page on the addresses of its parts', async () => {
    for (const path of ['/catalog', '/catalog/models', '/accuracy']) {
      const response = await fetch(`${server.url}${path}`);
      expect([response.status, response.headers.get('content-type')], path).toEqual([200, 'text/html; charset=utf-8']);
    }
    expect((await fetch(`${server.url}/catalog/models/more`)).status).toBe(404);
  });
});
