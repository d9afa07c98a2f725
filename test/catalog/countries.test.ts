import { averageIntensity } from '@tgwf/co2';
import { describe, expect, it } from 'vitest';
import { alpha2Of, countryName, isCountry, zonesOf } from '../../catalog/countries.ts';
import { countryGridRegions } from '../../server/catalog/grid-intensity.ts';
import { openCatalog } from '../../server/catalog/open-catalog.ts';
import { folderWith } from './support/folder.ts';

describe('countries', () => {
  it('have two codes and two names', () => {
    expect(alpha2Of('ESP')).toBe('ES');
    expect(alpha2Of('WORLD')).toBeUndefined();
    expect(isCountry('ES') && !isCountry('ESP') && !isCountry('EU')).toBe(true);
    expect([countryName('ES'), countryName('ES', 'es')]).toEqual(['Spain', 'España']);
  });

  it('are in a zone of residency by membership, not by continent', () => {
    expect(['ES', 'NO', 'IS', 'LI'].map((code) => zonesOf(code))).toEqual([['EU'], ['EU'], ['EU'], ['EU']]);
    expect(['CH', 'GB', 'US', 'BR', 'MX', 'JP'].map((code) => zonesOf(code))).toEqual([
      [],
      ['UK'],
      ['US'],
      ['LATAM'],
      ['LATAM'],
      [],
    ]);
  });
});

describe('grid intensity', () => {
  it('is read for every country of the package, and for nothing that is no country', () => {
    const regions = countryGridRegions();
    const groups = Object.keys(averageIntensity.data).length - regions.length;
    expect(regions.length).toBeGreaterThan(200);
    expect(groups).toBeLessThan(16);
    expect(regions.every(({ country }) => isCountry(country))).toBe(true);
    expect(openCatalog().regions.get('FR')?.gridIntensity).toBe(averageIntensity.data['FRA']);
  });
});

describe('opening the catalog', () => {
  it('throws one error that lists every problem', () => {
    const overlayDir = folderWith({ 'tools/a.json': '{', 'tools/b.json': {} });
    expect(() => openCatalog({ overlayDir })).toThrow(/tools\/a\.json: not JSON[\s\S]*tools\/b\.json: name:/);
  });
});
