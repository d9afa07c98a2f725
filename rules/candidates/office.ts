import type { Place } from './types.ts';

/** A machine for a desk, not for a rack. */
export function isOffice(place: Pick<Place, 'machineClass'>): boolean {
  return /workstation|desktop|consumer|apple/i.test(place.machineClass ?? '');
}
