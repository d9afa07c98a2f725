import { describe, expect, it } from 'vitest';
import { acceleratorAliases, weakFields, withUniqueAliases } from '../../catalog/import/readers/accelerators.ts';
import { createOpenModelFinder } from '../../catalog/import/readers/hosted-offers.ts';
import { policyKey } from '../../catalog/import/readers/facility-pue.ts';
import { countryOfGeo } from '../../catalog/import/readers/regions.ts';
import { citationOf, citationsOf } from '../../catalog/import/provenance.ts';
import { residencyOf } from '../../catalog/import/providers.ts';
import { importReport } from '../../catalog/import/report.ts';
import { runImport, type CsvFile } from '../../catalog/import/run.ts';
import {
  acceleratorRow,
  csvOf,
  gridRows,
  hostedRow,
  instanceRow,
  modelRow,
  qualityRow,
  smallTables,
  toolRow,
} from './support/tables.ts';

const refusalsOf = (file: CsvFile, rows: readonly Readonly<Record<string, string>>[]) =>
  runImport({ ...smallTables, [file]: csvOf(rows) })
    .refused.filter((refusal) => refusal.file === file)
    .map(({ line, field, reason }) => ({ line, field, reason }));

describe('the importer', () => {
  it('turns a small set of tables into these files', async () => {
    const { files } = runImport(smallTables);
    const text = [...files].map(([path, content]) => `=== ${path}\n${content}`).join('\n');
    await expect(text).toMatchFileSnapshot('golden/import.txt');
  });

  it('reports what it accepted and refused', async () => {
    const tables = {
      ...smallTables,
      'cloud_instances.csv': csvOf([instanceRow, { ...instanceRow, instance_type: 'c1', kind: 'cpu', count: '0' }]),
    };
    await expect(importReport(runImport(tables), { 'tools/kept.json': 'known better' })).toMatchFileSnapshot(
      'golden/report.txt',
    );
  });

  it('gives the same bytes again, and whatever the order of the rows', () => {
    const second = { ...acceleratorRow, id: 'x2', name: 'Acme X2' };
    const rows = [acceleratorRow, second];
    const offers = [instanceRow, { ...instanceRow, instance_type: 'x1.8', count: '8', source: 'other/prices a.csv' }];
    const forward = { ...smallTables, 'accelerators.csv': csvOf(rows), 'cloud_instances.csv': csvOf(offers) };
    const backward = {
      ...smallTables,
      'accelerators.csv': csvOf([...rows].reverse()),
      'cloud_instances.csv': csvOf([...offers].reverse()),
    };
    const sorted = (tables: typeof forward) => [...runImport(tables).files].sort(([a], [b]) => (a < b ? -1 : 1));
    expect(sorted(forward)).toEqual(sorted(forward));
    expect(sorted(backward)).toEqual(sorted(forward));
  });

  it('accepts every row of the small tables', () => {
    expect(runImport(smallTables).refused).toEqual([]);
  });
});

describe('refusals name line, field and reason', () => {
  it('refuses a figure out of its range, a word that is no number, and a repeated id', () => {
    const rows = [
      acceleratorRow,
      { ...acceleratorRow, id: 'x2', memory_gb: '0.5' },
      { ...acceleratorRow, id: 'x3', tdp_w: 'lots' },
      { ...acceleratorRow, id: 'X1-SXM' },
      { ...acceleratorRow, id: 'x5', name: '' },
    ];
    expect(refusalsOf('accelerators.csv', rows)).toEqual([
      { line: 3, field: 'memory', reason: '"0.5 GB" is outside the plausible range of this field' },
      { line: 4, field: 'tdp_w', reason: '"lots" is not a number' },
      { line: 5, field: 'id', reason: 'a row above has the same id' },
      { line: 6, field: 'name', reason: 'is empty' },
    ]);
  });

  it('keeps what is listed at zero without a price, and an embedding whose output is free', () => {
    const rows = [
      { ...hostedRow, model_id: 'free', input_usd_mtok: '0', output_usd_mtok: '0' },
      { ...hostedRow, model_id: 'embed', kind: 'embedding', output_usd_mtok: '0' },
      { ...hostedRow, model_id: 'odd', output_usd_mtok: '0' },
    ];
    const { files, refused } = runImport({ ...smallTables, 'api_models.csv': csvOf(rows) });
    expect(refused.filter(({ file }) => file === 'api_models.csv')).toEqual([]);
    const offers = (
      JSON.parse(files.get('offers/nimbo.json') ?? '') as {
        offers: { model?: string; input?: string; output?: string; listedAtZero?: boolean }[];
      }
    ).offers;
    const free = offers.find(({ model }) => model === 'free');
    expect(free?.listedAtZero).toBe(true);
    expect([free?.input, free?.output]).toEqual([undefined, undefined]);
    expect(offers.find(({ model }) => model === 'embed')?.output).toBe('0 USD/Mtoken');
    expect(offers.find(({ model }) => model === 'odd')?.output).toBeUndefined();
  });

  it('refuses what it cannot place', () => {
    expect(refusalsOf('open_models.csv', [{ ...modelRow, task: 'telepathy' }])[0]?.field).toBe('task');
    expect(refusalsOf('cloud_instances.csv', [{ ...instanceRow, kind: 'cpu' }])[0]?.field).toBe('kind');
    const [spain] = gridRows;
    expect(refusalsOf('grid_carbon.csv', [{ ...spain, code: 'WORLD' }])[0]?.field).toBe('code');
    expect(refusalsOf('grid_carbon.csv', [{ ...spain, price_usd_kwh: '', price_eur_kwh: '' }])[0]?.field).toBe(
      'gco2_kwh',
    );
    expect(refusalsOf('grid_carbon.csv', [{ ...spain, kind: 'us_state' }])[0]?.field).toBe('kind');
    expect(refusalsOf('tools.csv', [{ ...toolRow, skill_level: '9' }])[0]?.field).toBe('skillLevel');
  });

  it('refuses scores of unknown models, measures that are not quality, and figures it may not show', () => {
    const rows = [
      { ...qualityRow, model_ref: '' },
      { ...qualityRow, model_ref: 'open:acme/Other' },
      { ...qualityRow, benchmark: 'Run cost' },
      { ...qualityRow, source: 'x/y a.csv (Artificial Analysis figures)' },
    ];
    expect(refusalsOf('quality.csv', rows).map(({ field }) => field)).toEqual([
      'model_ref',
      'model_ref',
      'benchmark',
      'source',
    ]);
  });

  it('leaves a zero out where it means none, and never writes it as a figure', () => {
    const { files } = runImport({
      ...smallTables,
      'open_models.csv': csvOf([{ ...modelRow, params_total_b: '0', params_active_b: '0' }]),
    });
    expect(JSON.parse(files.get('models/acme/Nube-8B-Instruct.json') ?? '')).not.toHaveProperty('totalParameters');
  });
});

describe('provenance of imported figures', () => {
  it('reads repositories, packages, datasets and unverified knowledge', () => {
    expect(citationOf('owner/name some/path.csv')).toMatchObject({
      id: 'owner-name',
      grade: 'published',
      note: 'some/path.csv',
      entry: { url: 'https://github.com/owner/name' },
    });
    expect(citationOf('npm @scope/tables 1.2.3 hardware')).toMatchObject({
      id: 'npm-scope-tables',
      note: '1.2.3 hardware',
    });
    expect(citationOf('general knowledge (unverified)')).toMatchObject({ id: 'general-knowledge', grade: 'assumed' });
    expect(citationOf('Epoch AI ML hardware dataset (CC-BY), copy in a/b c.csv').entry.attribution).toBe(
      'Epoch AI, CC-BY',
    );
    expect(citationOf('Google Cloud TPU docs (pages)').grade).toBe('vendor');
    expect(citationsOf('a/b c; d/e f').map(({ id }) => id)).toEqual(['a-b', 'd-e']);
  });

  it('finds the figures that a note calls weaker', () => {
    expect(weakFields('bandwidth from general knowledge; cloud only')).toEqual([
      { of: ['memoryBandwidth'], grade: 'assumed', clause: 'bandwidth from general knowledge' },
    ]);
    expect(weakFields('power is an outside estimate')[0]).toMatchObject({ of: ['power'], grade: 'assumed' });
    expect(weakFields('bf16 derived as 2x fp32')[0]).toMatchObject({ of: ['peakDense.bf16'], grade: 'derived' });
    expect(weakFields('runs at 1600 MHz')).toEqual([]);
    expect(weakFields(undefined)).toEqual([]);
  });

  it('maps words about residency to a promise only where they make one', () => {
    expect(residencyOf('yes', 'EU (Finland, France) and US')).toEqual({
      residencies: ['EU'],
      residencyBasis: 'always',
    });
    expect(residencyOf('regional', 'regional')).toEqual({ residencies: ['EU'], residencyBasis: 'regional' });
    expect(residencyOf('no', 'US; EU on dedicated')).toEqual({ residencies: ['US'], residencyBasis: 'always' });
    expect(residencyOf('no', 'US; some EU capacity')).toEqual({ residencies: [], residencyBasis: 'none' });
    expect(residencyOf('no', 'US/SG')).toEqual({ residencies: [], residencyBasis: 'none' });
    expect(residencyOf('no', undefined)).toEqual({ residencies: [], residencyBasis: 'unknown' });
  });

  it('knows the country of a zone only where it is one country', () => {
    expect(countryOfGeo('EU-ES', 'spaincentral')).toBe('ES');
    expect(countryOfGeo('EU-CH', 'eu-central-2')).toBe('CH');
    expect(countryOfGeo('UK', 'uksouth')).toBe('GB');
    expect(countryOfGeo('LATAM-BR', 'sa-east-1')).toBe('BR');
    expect(countryOfGeo('ME', 'me-west1')).toBe('IL');
    expect(countryOfGeo('ME', 'elsewhere')).toBeUndefined();
    expect(countryOfGeo('US/EU', 'any')).toBeUndefined();
    expect(countryOfGeo('US', 'nyc/tor')).toBeUndefined();
    expect(countryOfGeo('marketplace', 'any')).toBeUndefined();
  });

  it('makes keys of a policy from words', () => {
    expect(policyKey('on-premise (average)')).toBe('onPremiseAverage');
  });
});

describe('aliases', () => {
  it('drops the maker, the memory and the form, and reads a second name in brackets', () => {
    expect(acceleratorAliases('NVIDIA H100 SXM 80GB')).toEqual(['H100 SXM 80GB', 'H100 SXM', 'H100 SXM 80 GB', 'H100']);
    expect(acceleratorAliases('NVIDIA GB10 (DGX Spark)')).toEqual(['GB10', 'DGX Spark']);
    expect(acceleratorAliases('NVIDIA A16 (4 GPUs on a board)')).toEqual(['A16']);
  });

  it('keeps no alias that could mean another entry', () => {
    const items = [
      { id: 'a', entry: { name: 'Card 40GB', aliases: ['Card', 'A card'] } },
      { id: 'b', entry: { name: 'Card 80GB', aliases: ['card'] } },
    ];
    expect(withUniqueAliases(items).map(({ entry }) => entry)).toEqual([
      { name: 'Card 40GB', aliases: ['A card'] },
      { name: 'Card 80GB' },
    ]);
  });
});

describe('the open model behind a hosted one', () => {
  const find = createOpenModelFinder([
    { id: 'acme/Nube-8B', name: 'Nube-8B' },
    { id: 'acme/Rio', name: 'Rio' },
    { id: 'other/Rio', name: 'Rio' },
  ]);

  it('is found by id or by name however it is spelt, and not guessed where two have the name', () => {
    expect(find('ACME/nube-8b', 'x')).toBe('acme/Nube-8B');
    expect(find('hosted/nube_8b', 'x')).toBe('acme/Nube-8B');
    expect(find('v1', 'Nube 8B')).toBe('acme/Nube-8B');
    expect(find('rio', 'Rio')).toBeUndefined();
    expect(find('nube-8b-turbo', 'Nube 8B Turbo')).toBeUndefined();
  });
});
