import { describe, expect, it } from 'vitest';
import { electricityOf, gridOf } from '../../../rules/candidates/price.ts';
import type { Place } from '../../../rules/candidates/types.ts';
import { needOf } from '../../../rules/engine/need.ts';
import type { Brief } from '../../../rules/brief.ts';
import { openCatalog } from '../../../server/catalog/open-catalog.ts';

const catalog = openCatalog();
const needFor = (brief: Brief) => needOf(brief, catalog, { today: '2026-11-24' });
const notes = (brief: Brief) => needFor(brief).assumptions.map(({ reason }) => reason.messageId);
const place = (given: Partial<Place>): Place =>
  ({ kind: 'rented', sourcing: 'rented', provider: 'p', region: 'any', country: null, ...given }) as Place;

describe('what is not known is said, and never taken from another place', () => {
  it('states the price of electricity that is assumed where none is known', () => {
    expect(notes({ deployment: 'on_prem', residency: 'AD' })).toContain('assumeElectricityOf');
    expect(notes({ deployment: 'on_prem' })).toContain('assumeElectricity');
    expect(
      notes({ deployment: 'on_prem', residency: 'ES' }).filter((id) => id.startsWith('assumeElectricity')),
    ).toEqual([]);
    expect(notes({ deployment: 'cloud' }).filter((id) => id.startsWith('assumeElectricity'))).toEqual([]);
    expect(electricityOf(needFor({ residency: 'AD' })).source).toBe('policy:physics-energy.electricityPrice');
  });

  it('cites the source of the price, not of another figure of the country', () => {
    const use = catalog.regions.get('ES')?.sources.find(({ of }) => of.includes('*'));
    expect(electricityOf(needFor({ residency: 'ES' })).source).toBe(use?.source);
  });

  it('takes the world for machines of others that stand nobody knows where, the customer’s country for his own', () => {
    const need = needFor({ residency: 'ES' });
    const spain = catalog.regions.get('ES')?.gridIntensity;
    expect(gridOf(need, place({}))).toMatchObject({ source: 'policy:physics-energy.worldGrid' });
    expect(gridOf(need, place({ sourcing: 'api' }))).toMatchObject({ source: 'policy:physics-energy.worldGrid' });
    expect(gridOf(need, place({ country: 'ES' })).grams).toBe(spain);
    expect(gridOf(need, place({ sourcing: 'owned', provider: null, region: null })).grams).toBe(spain);
  });

  it('says that nothing is sized on hardware whose bandwidth is not published', () => {
    const blind = [...catalog.accelerators.values()].find(({ memoryBandwidth }) => memoryBandwidth === undefined);
    expect(notes({ hardwareOwned: [{ accelerator: blind?.id ?? '' }] })).toContain('assumeHardwareUnsized');
    expect(notes({ hardwareOwned: [{ accelerator: 'rtx-4090' }] })).not.toContain('assumeHardwareUnsized');
  });
});
