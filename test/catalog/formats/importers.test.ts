import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { planImport, readForeign, type ImportPlan } from '../../../catalog/import/formats/index.ts';
import { loadCatalog } from '../../../catalog/load.ts';
import { readEntryFiles } from '../../../catalog/read-entries.ts';

const dir = join(import.meta.dirname, '../../../catalog');
const loaded = loadCatalog({ dir });
if (!loaded.ok) throw new Error('the catalog does not load');
const { catalog } = loaded;
const present = new Map([...readEntryFiles(dir).values()].flat().map(({ path, text }) => [path, text] as const));
const fixture = (name: string): string => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');

function plan(format: string, text: string, said: { provider?: string; id?: string; kind?: string } = {}): ImportPlan {
  const read = readForeign(format, text, { catalog, checkedOn: '2026-11-20', ...said });
  if (!read.ok) throw new Error(`${read.field}: ${read.reason}`);
  return planImport(read.imported, (path) => {
    const found = present.get(path);
    return found === undefined ? undefined : (JSON.parse(found) as Readonly<Record<string, unknown>>);
  });
}

const offersOf = (made: ImportPlan, file: string): readonly Readonly<Record<string, unknown>>[] =>
  (JSON.parse(made.files.get(file) ?? '{"offers":[]}') as { offers: Readonly<Record<string, unknown>>[] }).offers;

it('models.dev: US dollars a million tokens; zero is no price; what the file does not say stays', () => {
  const made = plan('modelsdev', fixture('models-dev.json'));
  expect(made.added).toEqual([
    'offers/openai/fixture-large',
    'offers/fixture-cloud/embed-small',
    'offers/fixture-cloud/free-chat',
  ]);
  expect(made.changed).toContainEqual(
    expect.objectContaining({ entry: 'offers/openai/gpt-4o-mini', field: 'input', new: '0.11 USD/Mtoken' }),
  );
  expect(made.refused).toMatchObject([{ place: 'openai.models.fixture-broken', field: 'input' }]);
  const [mini, large] = offersOf(made, 'offers/openai.json');
  expect(mini).toMatchObject({ model: 'gpt-4o-mini', output: '0.6 USD/Mtoken', lab: 'openai' });
  expect(mini?.['sources']).toContainEqual(
    expect.objectContaining({
      source: 'anomalyco-models-dev',
      checkedOn: '2026-11-20',
      of: expect.arrayContaining(['input']) as unknown,
    }),
  );
  expect(large).toMatchObject({ releasedOn: '2026-05-01', contextTokens: 400_000 });
  expect(large).not.toHaveProperty('maxOutputTokens');
  expect(offersOf(made, 'offers/fixture-cloud.json')).toMatchObject([
    { kind: 'embedding', input: '0.02 USD/Mtoken' },
    { listedAtZero: true },
  ]);
});

it('LiteLLM: US dollars a token become a million tokens; regions, pictures and strangers are refused with the reason', () => {
  const made = plan('litellm', fixture('litellm.json'));
  expect(made.added).toEqual(['offers/groq/fixture-fast']);
  expect(offersOf(made, 'offers/groq.json')).toMatchObject([{ input: '0.59 USD/Mtoken', output: '0.79 USD/Mtoken' }]);
  expect(made.refused.map(({ place, field }) => [place, field])).toEqual([
    ['bedrock/eu-west-3/fixture.text-v1', ''],
    ['1024-x-1024/dall-e-fixture', 'mode'],
    ['nobody/fixture', 'litellm_provider'],
    ['fixture-half', 'input_cost_per_token'],
    ['fixture-dear', 'input'],
  ]);
});

it('SkyPilot: US dollars an hour; zones become one offer; no region, memory or accelerator is guessed', () => {
  const made = plan('skypilot', fixture('skypilot.csv'), { provider: 'aws' });
  expect(made.added).toEqual(['offers/aws/eu-west-1/fx1.large']);
  const [known, fresh] = offersOf(made, 'offers/aws.json');
  expect(known).toMatchObject({ accelerator: 'a100-sxm-40gb', onDemand: '30.5 USD/h', spot: '10.75 USD/h' });
  expect(fresh).toMatchObject({ accelerator: 't4', acceleratorCount: 1, hostMemory: '32 GiB' });
  expect(fresh).not.toHaveProperty('spot');
  expect(made.refused.map(({ place, field }) => [place, field])).toEqual([
    ['5', 'AcceleratorName'],
    ['6', 'Region'],
    ['7', 'AcceleratorName'],
    ['8', 'Price'],
    ['11', 'Price'],
    ['10', 'acceleratorCount'],
  ]);
  expect(readForeign('skypilot', fixture('skypilot.csv'), { catalog, checkedOn: '2026-11-20' })).toMatchObject({
    ok: false,
    field: '--provider',
  });
});

it('Hugging Face: parameters are counted, and a new model needs its kind', () => {
  const config = fixture('huggingface.json');
  const made = plan('huggingface', config, { id: 'fixture-lab/Tiny-1B', kind: 'chat' });
  const entry = JSON.parse(made.files.get('models/fixture-lab/Tiny-1B.json') ?? '{}') as {
    totalParameters: number;
    architecture: object;
  };
  // 128,256 × 2048 tied embeddings, and 16 layers of 60.8 million: 1.24 billion, as published for this shape.
  expect(entry.totalParameters / 1.2358e9).toBeCloseTo(1, 3);
  expect(entry.architecture).toMatchObject({ layers: 16, kvElementsPerFullLayer: 1024, fullAttentionLayers: 16 });
  const unsaid = { catalog, checkedOn: '2026-11-20' };
  expect(readForeign('huggingface', config, { ...unsaid, id: 'fixture-lab/Tiny-1B' })).toMatchObject({
    field: '--kind',
  });
  expect(readForeign('huggingface', config, unsaid)).toMatchObject({ field: '--id' });
  expect(readForeign('huggingface', '{"hidden_size": 8}', unsaid)).toMatchObject({ field: 'num_hidden_layers' });
});

it('reading what was written changes nothing', () => {
  const first = plan('litellm', fixture('litellm.json'));
  for (const [path, text] of first.files) {
    const over = JSON.parse(text) as { offers?: unknown[] };
    const base = JSON.parse(present.get(path) ?? '{}') as { offers?: unknown[] };
    present.set(path, JSON.stringify({ ...base, ...over, offers: over.offers }));
  }
  const again = plan('litellm', fixture('litellm.json'));
  expect(again).toMatchObject({ added: [], changed: [] });
  expect(again.unchanged).toHaveLength(2);
  expect(again.files.size).toBe(0);
});
