import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checks } from '../../catalog/checks/index.ts';
import { currencies } from '../../catalog/schema/quantity.ts';
import { contextOf, fixesOf, runChecks } from '../../catalog/checks/run.ts';
import { gcp, policy, smallCatalog, smallEntry } from './support/folder.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Findings of one check on the small catalog with some files changed. */
function findingsOf(check: string, changes: Readonly<Record<string, unknown>>): readonly string[] {
  const chosen = checks.filter(({ id }) => id === check);
  expect(chosen).toHaveLength(1);
  return runChecks(contextOf(smallCatalog(changes)), chosen).map(
    ({ level, path, message }) => `${level} ${path}: ${message}`,
  );
}

describe('the registry of checks', () => {
  it('holds every check in the folder, under its file name', () => {
    const notChecks = new Set(['index.ts', 'main.ts', 'run.ts', 'types.ts', 'entries.ts']);
    const files = readdirSync(join(root, 'catalog/checks')).filter((file) => !notChecks.has(file));
    expect(checks.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
  });

  it('has a test with a planted fault for each check', () => {
    const here = readFileSync(fileURLToPath(import.meta.url), 'utf8');
    expect(checks.filter(({ id }) => !here.includes(`findingsOf('${id}'`)).map(({ id }) => id)).toEqual([]);
  });
});

describe('each check finds its planted fault', () => {
  it('leaves a sound catalog alone', () => {
    expect(runChecks(contextOf(smallCatalog({ 'offers/gcp.json': gcp })))).toEqual([]);
  });

  it('schema', () => {
    const tool = smallEntry('tools/acme-serve.json');
    expect(findingsOf('schema', { 'tools/acme-serve.json': { ...tool, skillLevel: 6 } })[0]).toMatch(
      /^error skillLevel/,
    );
  });

  it('file-names', () => {
    const tool = smallEntry('tools/acme-serve.json');
    expect(findingsOf('file-names', { 'tools/Acme Serve.json': tool })).toHaveLength(1);
    expect(
      findingsOf('file-names', { 'models/flat.json': smallEntry('models/acme/Nube-8B-Instruct.json') }),
    ).toHaveLength(1);
    const grid = smallEntry('grids/countries.json');
    const [spain] = grid['regions'] as object[];
    const renamed = { regions: [{ ...spain, id: 'Spain' }] };
    expect(findingsOf('file-names', { 'grids/countries.json': renamed })[0]).toMatch(/^error Spain/);
  });

  it('references', () => {
    const tool = smallEntry('tools/acme-serve.json');
    const system = smallEntry('systems/acme-box-8.json');
    const offers = smallEntry('offers/nimbo.json');
    const [hosted, rented] = offers['offers'] as object[];
    const benchmark = smallEntry('benchmarks/general-exam.json');
    const sources = [{ of: ['*'], source: 'nowhere', grade: 'published', checkedOn: '2026-01-01' }];
    const found = findingsOf('references', {
      'offers/gcp.json': gcp,
      'tools/acme-serve.json': { ...tool, alternatives: ['gone'], sources },
      'systems/acme-box-8.json': { ...system, accelerator: 'x9' },
      'offers/nimbo.json': {
        ...offers,
        offers: [
          { ...hosted, openModel: 'acme/Gone' },
          { ...rented, accelerator: 'x8' },
        ],
      },
      'benchmarks/general-exam.json': { ...benchmark, scores: [{ model: 'acme/Other', score: 1 }] },
      'policies/p.json': policy({ a: { source: 'also-nowhere' } }),
    });
    for (const missing of ['"gone"', '"nowhere"', '"x9"', '"acme/Gone"', '"x8"', '"acme/Other"', '"also-nowhere"']) {
      expect(
        found.filter((text) => text.includes(missing)),
        missing,
      ).toHaveLength(1);
    }
    expect(findingsOf('references', {})).toEqual([expect.stringContaining('provider "gcp"')]);
  });

  it('concepts', () => {
    const sources = [{ of: ['*'], source: 'acme-datasheet', grade: 'vendor', checkedOn: '2026-01-01' }];
    const words = { name: 'Cache', aliases: ['kv'], plain: 'One. Two.', deep: 'One. Two. Three. Four.' };
    const found = findingsOf('concepts', {
      'knowledge/concepts/cache.json': { related: ['gone'], sources },
      'knowledge/en/cache.json': words,
      'knowledge/es/cache.json': { ...words, deep: 'Uno. Dos. Tres. Cuatro. Cinco.' },
    });
    expect(found).toHaveLength(2);
    expect(found.join()).toMatch(/4 sentences.*"gone" is not in the catalog/s);
  });

  it('duplicates', () => {
    const model = smallEntry('models/acme/Nube-8B-Instruct.json');
    const found = findingsOf('duplicates', { 'models/acme/nube-8b-instruct.json': model });
    expect(found.some((text) => text.startsWith('error') && text.includes('upper and lower case'))).toBe(true);
    expect(found.some((text) => text.startsWith('warning') && text.includes('share a name'))).toBe(true);
  });

  it('provenance', () => {
    const accelerator = smallEntry('accelerators/x1-sxm.json');
    const sources = [{ of: ['memory', 'peakDense.*'], source: 'acme-specs', grade: 'vendor', checkedOn: '2026-01-01' }];
    const found = findingsOf('provenance', { 'accelerators/x1-sxm.json': { ...accelerator, sources } });
    expect(found.map((text) => text.split(':')[0])).toEqual(
      [
        'releasedYear',
        'memoryOptions.0',
        'memoryOptions.1',
        'memoryBandwidth',
        'achievableBf16',
        'power',
        'interconnect.bandwidth',
        'price.amount',
      ].map((path) => `error ${path}`),
    );
  });

  it('dates', () => {
    const model = smallEntry('models/acme/Nube-8B-Instruct.json');
    const late = { ...model, releasedOn: '2031-01-01' };
    expect(findingsOf('dates', { 'models/acme/Nube-8B-Instruct.json': late })[0]).toMatch(/^error releasedOn: 2031/);
    expect(findingsOf('dates', { 'models/acme/Nube-8B-Instruct.json': { ...late, lifecycle: 'announced' } })).toEqual(
      [],
    );
    const source = smallEntry('sources/acme-specs.json');
    const found = findingsOf('dates', { 'sources/acme-specs.json': { ...source, checkedOn: '2020-01-01' } });
    expect(found.every((text) => text.includes('was last checked'))).toBe(true);
    expect(found.length).toBeGreaterThan(0);
  });

  it('zones', () => {
    const grid = smallEntry('grids/countries.json');
    const [spain] = grid['regions'] as object[];
    expect(findingsOf('zones', { 'grids/countries.json': { regions: [{ ...spain, zones: [] }] } })).toHaveLength(1);
  });

  it('attribution', () => {
    const source = smallEntry('sources/epoch-ai-notable-models.json');
    const { attribution, ...without } = source;
    expect(attribution).toBeDefined();
    expect(findingsOf('attribution', { 'sources/epoch-ai-notable-models.json': without })).toHaveLength(1);
  });

  it('prices', () => {
    const bounds = policy({ 'hour.datacenter': { low: 0.1, high: 2 }, 'each.datacenter': { low: 20000, high: 90000 } });
    const offers = smallEntry('offers/nimbo.json');
    const rented = (offers['offers'] as object[])[1];
    const found = findingsOf('prices', {
      'policies/plausible-prices.json': bounds,
      'offers/nimbo.json': { ...offers, offers: [{ ...rented, spot: '11 USD/h' }] },
    });
    expect(found).toEqual([
      'warning nimbo/es-mad-1/x1.4: onDemand: 2.400 an hour for one x1-sxm',
      'warning nimbo/es-mad-1/x1.4: spot: 2.750 an hour for one x1-sxm',
      'warning nimbo/es-mad-1/x1.4: spot costs more than on demand',
      'warning price.amount: 12000 is not usual for its class',
    ]);
  });

  it('parameters', () => {
    const model = smallEntry('models/acme/Nube-8B-Instruct.json');
    const found = findingsOf('parameters', { 'models/acme/Nube-8B-Instruct.json': { ...model, totalParameters: 9e9 } });
    expect(found[0]).toMatch(/^warning totalParameters: differs by 1\d %/);
  });

  it('between-fields', () => {
    const chip = smallEntry('accelerators/x1-sxm.json');
    const model = smallEntry('models/acme/Nube-8B-Instruct.json');
    const offers = smallEntry('offers/nimbo.json');
    const system = smallEntry('systems/acme-box-8.json');
    const [hosted] = offers['offers'] as object[];
    const peakDense = { fp32: '600 TFLOP/s', bf16: '500 TFLOP/s', fp8: '400 TFLOP/s' };
    const odd = {
      ...hosted,
      kind: 'chat',
      input: '1 USD/Mtoken',
      cacheRead: '2 USD/Mtoken',
      contextTokens: 10,
      maxOutputTokens: 20,
    };
    const found = findingsOf('between-fields', {
      'accelerators/x1-sxm.json': { ...chip, memory: '40 GB', peakDense, achievableBf16: '510 TFLOP/s' },
      'models/acme/Nube-8B-Instruct.json': { ...model, totalParameters: 8e9, activeParameters: 9e9 },
      'offers/nimbo.json': { ...offers, offers: [odd] },
      'systems/acme-box-8.json': {
        ...system,
        accelerator: 'x1-sxm',
        acceleratorCount: 8,
        acceleratorMemoryTotal: '999 GB',
      },
    });
    for (const words of [
      'none of its options',
      'slower than 16',
      'faster than 16',
      'more than the peak',
      'more than the total',
      'cached token',
      'may write more',
      'gives 125 GB to each x1-sxm',
    ])
      expect(
        found.filter((text) => text.includes(words)),
        words,
      ).toHaveLength(1);
  });

  it('decode-speed', () => {
    const measured = (tpotMs: number) => ({
      title: 'A run',
      measurements: [
        {
          model: 'acme/Nube-8B-Instruct',
          accelerator: 'x1-sxm',
          acceleratorCount: 1,
          precision: 'q4_k_m',
          load: { kind: 'serving', mode: 'online', inputTokens: 100, outputTokens: 100, concurrency: 1 },
          figures: { tpotMs },
        },
      ],
    });
    // 8 × 10⁹ weights of 4.8 bits over 2 TB/s take 2.4 ms.
    const bits = { 'policies/physics-memory.json': policy({ 'weightBits.q4KM': { value: 4.8 } }) };
    expect(findingsOf('decode-speed', { ...bits, 'measurements/a.json': measured(1) })).toEqual([
      expect.stringContaining('a token in 1.00 ms; reading the weights takes 2.'),
    ]);
    expect(findingsOf('decode-speed', { ...bits, 'measurements/a.json': measured(4) })).toEqual([]);
  });

  it('exchange-rates', () => {
    const every = Object.fromEntries(
      currencies
        .filter((currency) => currency !== 'EUR')
        .map((currency) => [currency.toLowerCase(), { unit: `${currency} per EUR`, low: 0.5, high: 2 }]),
    );
    const rates = (changes: Readonly<Record<string, object | undefined>>) => {
      const values = Object.entries({ ...every, ...changes }).flatMap(([key, value]) => (value ? [[key, value]] : []));
      return { 'policies/exchange-rates.json': policy(Object.fromEntries(values) as Record<string, object>) };
    };
    expect(findingsOf('exchange-rates', rates({}))).toEqual([]);
    expect(
      findingsOf(
        'exchange-rates',
        rates({ usd: undefined, gbp: { unit: 'EUR per GBP' }, mxn: { unit: 'MXN per EUR', low: 2, high: 3 } }),
      ),
    ).toEqual([
      'error values.usd: is missing: prices in it cannot be compared',
      'error values.gbp: has the unit "EUR per GBP"',
      'error values.mxn: lies outside its own range',
    ]);
  });

  it('staleness', () => {
    const life = policy({ acceleratorsPrice: { value: 365 }, hostedOffers: { value: 10_000 } });
    const chip = smallEntry('accelerators/x1-sxm.json');
    const price = { amount: '12000 USD', kind: 'list price', date: '2020-01-01' };
    const found = findingsOf('staleness', {
      'policies/shelf-life.json': life,
      'accelerators/x1-sxm.json': { ...chip, price },
    });
    expect(found).toEqual(['warning : 1 past their shelf life, oldest x1-sxm of 2020-01-01']);
    expect(findingsOf('staleness', { 'policies/shelf-life.json': life })).toEqual([]);
  });

  it('unused-sources', () => {
    const source = smallEntry('sources/acme-specs.json');
    expect(findingsOf('unused-sources', { 'sources/lonely.json': source })).toEqual(['warning : no entry cites it']);
    expect(findingsOf('unused-sources', { 'sources/act.json': { ...source, kind: 'law' } })).toEqual([]);
  });

  it('key-order, which it can also put right', () => {
    const { name, ...rest } = smallEntry('tools/acme-serve.json');
    const changes = { 'tools/acme-serve.json': { ...rest, name } };
    expect(findingsOf('key-order', changes)).toHaveLength(1);
    const fixed = fixesOf(contextOf(smallCatalog(changes)));
    expect([...fixed.keys()]).toEqual(['tools/acme-serve.json']);
    expect(findingsOf('key-order', Object.fromEntries(fixed))).toEqual([]);
    expect(JSON.parse(fixed.get('tools/acme-serve.json') ?? '')).toEqual({ ...rest, name });
  });
});
