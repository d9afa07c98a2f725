import { describe, expect, it } from 'vitest';
import { loadCatalog, type LoadedCatalog } from '../../catalog/load.ts';
import type { Catalog, Region } from '../../catalog/index.ts';
import { folderWith, smallCatalog, smallEntry } from './support/folder.ts';

function catalogOf(loaded: LoadedCatalog): Catalog {
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.catalog;
}

const problemsOf = (loaded: LoadedCatalog) => (loaded.ok ? [] : loaded.problems);

describe('loading', () => {
  it('gives every quantity as an SI number and every entry its id', () => {
    const catalog = catalogOf(loadCatalog({ dir: smallCatalog() }));
    const accelerator = catalog.accelerators.get('x1-sxm');
    expect(accelerator).toMatchObject({ id: 'x1-sxm', memory: 48e9, memoryBandwidth: 2e12, power: 450 });
    expect(accelerator?.peakDense.bf16).toBe(5e14);
    expect(catalog.models.get('acme/Nube-8B-Instruct')?.totalParameters).toBe(8.03e9);
    expect(catalog.hostedOffers.get('nimbo/nube-8b-instruct')).toMatchObject({
      openModel: 'acme/Nube-8B-Instruct',
      input: { amount: 0.2, currency: 'USD', per: 'Mtoken' },
      provider: { id: 'nimbo', residencies: ['EU'], residencyBasis: 'always' },
    });
    expect(catalog.acceleratorOffers.get('nimbo/es-mad-1/x1.4')?.onDemand?.amount).toBe(9.6);
    expect(catalog.regions.get('nimbo/es-mad-1')).toMatchObject({ country: 'ES', zones: ['EU'] });
    expect(catalog.regions.get('ES')?.electricity).toEqual({ amount: 0.127, currency: 'EUR', per: 'kWh' });
    expect(catalog.policies.get('facility-pue')?.values['onPremiseAverage']).toMatchObject({ value: 1.58, low: 1.4 });
    expect(catalog.newestCheck).toBe('2026-11-24');
  });

  it('names file and field of every fault and drops nothing silently', () => {
    const broken = smallEntry('accelerators/x1-sxm.json');
    const dir = smallCatalog({
      'accelerators/x1-sxm.json': { ...broken, memory: '48 apples', colour: 'red' },
      'tools/bad.json': '{ not json',
    });
    const problems = problemsOf(loadCatalog({ dir }));
    expect(problems).toContainEqual(expect.objectContaining({ file: 'accelerators/x1-sxm.json', path: 'memory' }));
    expect(problems.find(({ message }) => message.includes('colour'))?.file).toBe('accelerators/x1-sxm.json');
    expect(problems.find(({ file }) => file === 'tools/bad.json')?.message).toMatch(/^not JSON/);
  });

  it('names a row of a dense file', () => {
    const file = smallEntry('offers/nimbo.json');
    const [first, second] = file['offers'] as object[];
    const dir = smallCatalog({
      'offers/nimbo.json': { ...file, offers: [first, { ...second, onDemand: '9.6 shells/h' }] },
    });
    expect(problemsOf(loadCatalog({ dir }))[0]).toMatchObject({ file: 'offers/nimbo.json', path: 'offers.1.onDemand' });
  });

  it('refuses an offer or a region given twice', () => {
    const file = smallEntry('offers/nimbo.json');
    const offers = file['offers'] as object[];
    const twice = smallCatalog({ 'offers/nimbo.json': { ...file, offers: [...offers, ...offers] } });
    expect(problemsOf(loadCatalog({ dir: twice })).map(({ message }) => message)).toEqual([
      'offer "nimbo/nube-8b-instruct" is given twice',
      'offer "nimbo/es-mad-1/x1.4" is given twice',
    ]);
    const more = smallCatalog({ 'grids/more.json': smallEntry('grids/countries.json') });
    expect(problemsOf(loadCatalog({ dir: more }))[0]?.message).toBe('region "ES" is given twice');
  });

  it('says so when there is no catalog', () => {
    expect(problemsOf(loadCatalog({ dir: folderWith({ 'readme.txt': 'x' }) }))[0]?.message).toMatch(/no catalog here/);
  });

  it('holds every map in ascending order of id', () => {
    const dir = smallCatalog({
      'tools/zz.json': smallEntry('tools/acme-serve.json'),
      'tools/aa.json': smallEntry('tools/acme-serve.json'),
    });
    expect([...catalogOf(loadCatalog({ dir })).tools.keys()]).toEqual(['aa', 'acme-serve', 'zz']);
  });
});

describe('a rented machine', () => {
  it('has no promise of residency where its region is not known, whatever its provider promises for hosted models', () => {
    const file = smallEntry('offers/nimbo.json');
    const rented = (file['offers'] as Record<string, unknown>[])[1];
    const offers = [rented, { ...rented, region: 'any' }];
    const catalog = catalogOf(loadCatalog({ dir: smallCatalog({ 'offers/nimbo.json': { ...file, offers } }) }));
    const known = catalog.acceleratorOffers.get('nimbo/es-mad-1/x1.4');
    const unknown = catalog.acceleratorOffers.get('nimbo/any/x1.4');
    expect(known?.provider.residencies).toEqual(['EU']);
    expect(unknown?.provider).toMatchObject({ id: 'nimbo', residencies: [], residencyBasis: 'unknown' });
  });
});

describe('the version', () => {
  it('is the same for the same facts and another for others', () => {
    const version = (dir: string) => catalogOf(loadCatalog({ dir })).version;
    const base = version(smallCatalog());
    expect(version(smallCatalog())).toBe(base);
    const tool = smallEntry('tools/acme-serve.json');
    expect(version(smallCatalog({ 'tools/acme-serve.json': { ...tool, skillLevel: 4 } }))).not.toBe(base);
  });
});

describe('an overlay', () => {
  it('replaces entries of the same id, adds others, and joins offers', () => {
    const tool = smallEntry('tools/acme-serve.json');
    const file = smallEntry('offers/nimbo.json');
    const rented = (file['offers'] as Record<string, unknown>[])[1] ?? {};
    const overlayDir = folderWith({
      'tools/acme-serve.json': { ...tool, name: 'Ours' },
      'tools/own.json': { ...tool, name: 'Own' },
      'offers/nimbo.json': {
        ...file,
        offers: [
          { ...rented, onDemand: '5 USD/h' },
          { ...rented, instance: 'x1.1', acceleratorCount: 1 },
        ],
      },
    });
    const catalog = catalogOf(loadCatalog({ dir: smallCatalog(), overlayDir }));
    expect(catalog.tools.get('acme-serve')?.name).toBe('Ours');
    expect(catalog.tools.get('own')?.name).toBe('Own');
    expect(catalog.acceleratorOffers.get('nimbo/es-mad-1/x1.4')?.onDemand?.amount).toBe(5);
    expect(catalog.acceleratorOffers.has('nimbo/es-mad-1/x1.1')).toBe(true);
    expect(catalog.hostedOffers.get('nimbo/nube-8b-instruct')?.sources.length).toBeGreaterThan(0);
  });
});

describe('regions known at run time', () => {
  const spain: Region = {
    id: 'ES',
    name: 'Spain',
    kind: 'country',
    country: 'ES',
    zones: ['EU'],
    gridIntensity: 146,
    sources: [{ of: ['*'], source: 'elsewhere', grade: 'published', checkedOn: '2026-01-01' }],
  };

  it('give a known region what it lacks, with the source of just that', () => {
    const catalog = catalogOf(
      loadCatalog({ dir: smallCatalog(), extraRegions: [spain, { ...spain, id: 'PT', country: 'PT' }] }),
    );
    const merged = catalog.regions.get('ES');
    expect(merged).toMatchObject({ gridIntensity: 146, electricity: { amount: 0.127 } });
    expect(merged?.sources.at(-1)).toMatchObject({ of: ['gridIntensity'], source: 'elsewhere' });
    expect(catalog.regions.has('PT')).toBe(true);
  });

  it('do not override a figure that the catalog has', () => {
    const extra = { ...spain, id: 'gcp/europe-southwest1', gridIntensity: 1 };
    const catalog = catalogOf(loadCatalog({ dir: smallCatalog(), extraRegions: [extra] }));
    expect(catalog.regions.get('gcp/europe-southwest1')?.gridIntensity).toBe(131);
  });
});
