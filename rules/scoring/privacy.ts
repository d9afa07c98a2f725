import { defineCriterion } from '../engine/define.ts';
import type { Need } from '../engine/need.ts';
import type { Place } from '../candidates/types.ts';
import { covers } from '../gates/place-facts.ts';
import { say } from '../message.ts';

export const privacy = defineCriterion({
  id: 'privacy',
  question: 'In whose hands and where is the data processed?',
  needs: ['data.sensitivity', 'residency'],
  policy: [
    'scoring.privacy.ownPremises',
    'scoring.privacy.vendorOnPremises',
    'scoring.privacy.rentedInRegion',
    'scoring.privacy.rentedElsewhere',
    'scoring.privacy.hostedInRegion',
    'scoring.privacy.hostedRegional',
    'scoring.privacy.hostedElsewhere',
    'scoring.privacy.software',
  ],
  sources: ['eu-gdpr'],
  judge: (need, { place, overflow }) => {
    // What goes out at the peak is out.
    const kind = handsOf(need, overflow?.place ?? place);
    return {
      value: need.policy.number(`scoring.privacy.${kind}`),
      reason: () => say(`privacy${kind.charAt(0).toUpperCase()}${kind.slice(1)}`),
    };
  },
  examples: [
    {
      brief: {},
      better: { place: { kind: 'bought', sourcing: 'owned' } },
      worse: { place: { kind: 'hosted', sourcing: 'api', residencies: [], residencyBasis: 'unknown' } },
    },
    {
      brief: { residency: 'EU' },
      better: { place: { kind: 'hosted', sourcing: 'api', residencies: ['EU'], residencyBasis: 'always' } },
      worse: { place: { kind: 'hosted', sourcing: 'api', residencies: ['US'], residencyBasis: 'always' } },
    },
  ],
});

function handsOf(need: Need, place: Place): string {
  if (place.sourcing === 'owned') return 'ownPremises';
  if (place.sourcing === 'managed') return 'vendorOnPremises';
  if (place.kind === 'software') return 'software';
  const asked = need.brief.residency;
  const inside = asked === undefined ? place.residencies.includes('EU') : covers(place, asked);
  if (place.sourcing === 'rented') return inside || place.kind === 'cpu_rented' ? 'rentedInRegion' : 'rentedElsewhere';
  if (!inside) return 'hostedElsewhere';
  return place.residencyBasis === 'always' ? 'hostedInRegion' : 'hostedRegional';
}
