import { zonesOf } from '../countries.ts';
import type { CatalogCheck } from './types.ts';

export const zonesCheck: CatalogCheck = {
  id: 'zones',
  title: 'a region lies in the residency zones of its country',
  run: ({ catalog }) =>
    [...(catalog?.regions.values() ?? [])].flatMap((region) => {
      const expected = [...zonesOf(region.country)].sort().join(', ');
      const given = [...region.zones].sort().join(', ');
      if (expected === given) return [];
      const message = `${region.country} is in "${expected}", the entry says "${given}"`;
      return [{ level: 'error' as const, file: 'grids', path: `${region.id}.zones`, message }];
    }),
};
