import type { Residency } from '../../catalog/index.ts';
import { zonesOf } from '../../catalog/countries.ts';
import type { Place } from '../candidates/types.ts';

/** Runs in somebody else's data centre. */
export function isElsewhere(place: Place): boolean {
  return place.sourcing === 'api' || place.sourcing === 'rented';
}

/** Where a place can promise to stay covers where the data must stay: the same zone or country, or a country inside the zone. */
export function covers(place: Place, required: Residency): boolean {
  const offered = [...place.residencies, ...(place.country === null ? [] : [place.country])];
  return offered.some(
    (one) => one === required || (one.length === 2 && (zonesOf(one) as readonly string[]).includes(required)),
  );
}

export function hasPromise(place: Place): boolean {
  return (place.residencyBasis === 'always' || place.residencyBasis === 'regional') && place.residencies.length > 0;
}
