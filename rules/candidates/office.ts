import type { Place } from './types.ts';

interface Standing {
  readonly office: boolean;
  readonly racked: boolean;
}

const classes = new Map<string, Standing>();

/** Classes of machines are few, and asked for with every solution. */
function ofClass(machineClass: string): Standing {
  let standing = classes.get(machineClass);
  if (!standing) {
    standing = {
      office: /workstation|desktop|consumer|apple/i.test(machineClass),
      racked: /server|rack|turnkey|supercomputer/i.test(machineClass) && !/edge/i.test(machineClass),
    };
    classes.set(machineClass, standing);
  }
  return standing;
}

/** A machine that is mounted in a rack. */
export function isRacked(place: Pick<Place, 'machineClass'>): boolean {
  return ofClass(place.machineClass ?? '').racked;
}

/** A machine for a desk, not for a rack. */
export function isOffice(place: Pick<Place, 'machineClass'>): boolean {
  return ofClass(place.machineClass ?? '').office;
}
