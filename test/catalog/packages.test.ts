import { describe, expect, it } from 'vitest';
import { pricePackage, skuPackage } from '../../catalog/import/packages.ts';
import type { PackagePrice } from '../../catalog/import/readers/package-prices.ts';
import type { Sku } from '../../catalog/import/readers/skus.ts';
import { runImport, type ImportPackages } from '../../catalog/import/run.ts';
import { acceleratorRow, csvOf, hostedRow, smallTables } from './support/tables.ts';

const sku = (name: string, more: Partial<Sku> = {}): Sku => ({
  name,
  vendor: 'NVIDIA',
  tflops: 60,
  memory: [24, 48],
  msrp: 12000,
  power: 450,
  releaseYear: 2025,
  ...more,
});

const withSkus = (rows: readonly Readonly<Record<string, string>>[], skus: readonly Sku[]) => {
  const packages: ImportPackages = {
    skus: { edition: '@huggingface/tasks 1 hardware tables', publishedOn: '2026-09-29', skus },
  };
  const { files, refused, compared } = runImport({ ...smallTables, 'accelerators.csv': csvOf(rows) }, packages);
  const entry = (id: string) =>
    JSON.parse(files.get(`accelerators/${id}.json`) ?? 'null') as Record<string, unknown> | null;
  const ids = [...files.keys()].filter((path) => path.startsWith('accelerators/')).sort();
  return { ids, entry, refused, compared };
};

describe('accelerators of a table of hardware', () => {
  it('are those we lack, without bandwidth, with all their sizes and an approximate peak', () => {
    const { entry } = withSkus(
      [acceleratorRow],
      [sku('RTX 3080', { tflops: 30.6, memory: [12, 10], msrp: 800, power: 350, releaseYear: 2020 })],
    );
    expect(entry('rtx-3080')).toMatchObject({
      name: 'NVIDIA GeForce RTX 3080',
      class: 'consumer',
      platform: 'cuda',
      memory: '12 GB',
      memoryOptions: ['10 GB', '12 GB'],
      peakDense: {},
      approximatePeak: '30.6 TFLOP/s',
      price: { amount: '800 USD', date: '2020-01-01' },
      sources: [{ of: ['*'], source: 'npm-huggingface-tasks', grade: 'published', checkedOn: '2026-09-29' }],
    });
    expect(entry('rtx-3080')).not.toHaveProperty('memoryBandwidth');
  });

  it('are never a second entry for one of ours, however the name is written', () => {
    const nvidia = { ...acceleratorRow, vendor: 'NVIDIA' };
    const rows = [
      { ...nvidia, id: 'rtx-4090', name: 'NVIDIA GeForce RTX 4090' },
      { ...nvidia, id: 'a100-sxm-80gb', name: 'NVIDIA A100 SXM 80GB' },
      { ...nvidia, id: 'a100-pcie-40gb', name: 'NVIDIA A100 PCIe 40GB' },
      { ...nvidia, id: 'b300', name: 'NVIDIA B300 SXM (Blackwell Ultra)' },
    ];
    const { ids } = withSkus(rows, [sku('RTX 4090'), sku('A100', { memory: [80, 40] }), sku('B300'), sku('RTX 4090D')]);
    expect(ids.map((path) => path.slice('accelerators/'.length, -'.json'.length))).toEqual([
      'a100-pcie-40gb',
      'a100-sxm-80gb',
      'b300',
      'rtx-4090',
      'rtx-4090d',
    ]);
  });

  it('of another size than ours become a card of their own', () => {
    const ours = {
      ...acceleratorRow,
      id: 'rtx-5060-ti-16gb',
      name: 'NVIDIA GeForce RTX 5060 Ti 16GB',
      vendor: 'NVIDIA',
      memory_gb: '16',
      memory_options_gb: '16',
    };
    const { entry } = withSkus([ours], [sku('RTX 5060 Ti', { memory: [16, 8] })]);
    expect(entry('rtx-5060-ti-8gb')).toMatchObject({ name: 'NVIDIA GeForce RTX 5060 Ti 8GB', memory: '8 GB' });
  });

  it('flag ours where a figure is more than 15 % apart, and keep both', () => {
    const ours = { ...acceleratorRow, id: 'x', name: 'NVIDIA X9', vendor: 'NVIDIA' };
    const near = withSkus([ours], [sku('X9', { power: 500 })]).entry('x');
    expect(near).not.toHaveProperty('disagreements');
    const far = withSkus([ours], [sku('X9', { power: 600, tflops: 17 })]).entry('x');
    expect(far).toMatchObject({
      power: '450 W',
      disagreements: [
        { of: 'power', value: '600 W', source: 'npm-huggingface-tasks', checkedOn: '2026-09-29' },
        { of: 'peakDense', value: '17 TFLOP/s' },
      ],
    });
  });

  it('without memory are refused, by name', () => {
    const { memory, ...bare } = sku('Chip');
    expect(memory).toBeDefined();
    expect(withSkus([acceleratorRow], [bare]).refused.map(({ subject, field }) => [subject, field])).toEqual([
      ['Chip', 'memory'],
    ]);
  });
});

const offersWith = (row: Readonly<Record<string, string>>, found: Partial<PackagePrice>) => {
  const price: PackagePrice = { id: 'nube-8b', deprecated: false, otherUnits: false, ...found };
  const { files } = runImport(
    { ...smallTables, 'api_models.csv': csvOf([{ ...hostedRow, provider: 'groq', model_id: 'nube-8b', ...row }]) },
    {
      prices: {
        edition: '@pydantic/genai-prices 1',
        publishedOn: '2026-09-23',
        lookup: (provider, model) => (provider === 'groq' && model === 'nube-8b' ? price : undefined),
        modelsOf: () => [],
      },
    },
  );
  const file = JSON.parse(files.get('offers/groq.json') ?? '') as {
    sources: object[];
    offers: Record<string, unknown>[];
  };
  const offer = file.offers.find(({ model }) => model === 'nube-8b') ?? {};
  return { offer, sources: (offer['sources'] ?? file.sources) as { of: string[]; source: string }[] };
};

const listed = {
  input_usd_mtok: '1',
  output_usd_mtok: '3',
  context_tokens: '128000',
  as_of: '2026-07-02',
  kind: 'chat',
};

describe('prices of a second source', () => {
  it('that agree are cited, with the day the price began', () => {
    const { offer, sources } = offersWith(listed, { input: 1, output: 3, from: '2026-03-13' });
    expect(offer).toMatchObject({ input: '1 USD/Mtoken', priceFrom: '2026-03-13' });
    expect(offer).not.toHaveProperty('disagreements');
    expect(sources.map(({ source, of }) => [source, of])).toContainEqual([
      'npm-pydantic-genai-prices',
      ['input', 'output'],
    ]);
  });

  it('that differ and are later are shown, and the earlier is kept', () => {
    const { offer, sources } = offersWith(listed, { input: 0.5, output: 3, contextTokens: 131072 });
    expect(offer).toMatchObject({
      input: '0.5 USD/Mtoken',
      output: '3 USD/Mtoken',
      disagreements: [{ of: 'input', value: '1 USD/Mtoken', checkedOn: '2026-07-02' }],
    });
    expect(sources.at(-1)).toMatchObject({ of: ['input'], source: 'npm-pydantic-genai-prices' });
  });

  it('of another context window are kept beside, not shown: which is newer is not known', () => {
    const { offer } = offersWith(listed, { input: 0.5, output: 3, contextTokens: 64000 });
    expect(offer).toMatchObject({
      input: '1 USD/Mtoken',
      disagreements: [{ of: 'input', value: '0.5 USD/Mtoken', source: 'npm-pydantic-genai-prices' }],
    });
  });

  it('of a model of another size are not compared', () => {
    const { offer } = offersWith(listed, { id: 'nube-120b', input: 9, output: 9, contextTokens: 128000 });
    expect(offer).toMatchObject({ input: '1 USD/Mtoken' });
    expect(offer).not.toHaveProperty('disagreements');
  });
});

describe('the installed packages', () => {
  it('hold accelerators of four makers, and a price on the day they were published', () => {
    const { skus, publishedOn } = skuPackage();
    expect(new Set(skus.map(({ vendor }) => vendor))).toEqual(new Set(['NVIDIA', 'AMD', 'Intel', 'Apple']));
    expect(publishedOn).toBe('2026-09-29');
    const book = pricePackage();
    const found = book.lookup('anthropic', 'claude-opus-4-6');
    expect(found?.input).toBeGreaterThan(0);
    expect(found?.from).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(book.lookup('anthropic', 'no-such-model')).toBeUndefined();
    expect(book.modelsOf('anthropic').length).toBeGreaterThan(5);
  });
});
