import { defineGate, fails, holds } from '../engine/define.ts';
import { say } from '../message.ts';
import { hasPromise, isElsewhere } from './place-facts.ts';

export const residencyPromise = defineGate({
  id: 'residency-promise',
  question: 'Does the provider say where requests are processed, when that matters?',
  judges: 'place',
  needs: ['residency', 'data.sensitivity', 'compliance'],
  policy: [],
  sources: ['eu-gdpr'],
  judge: ({ brief, sensitivity }, place) => {
    const matters =
      brief.residency !== undefined || sensitivity === 'special_category' || (brief.compliance ?? []).includes('gdpr');
    return matters && isElsewhere(place) && !hasPromise(place)
      ? fails(say('gateResidencyPromise'), say('unlockResidencyPromise'))
      : holds;
  },
  examples: [
    {
      given: { brief: { residency: 'EU' }, subject: { sourcing: 'api', residencies: [], residencyBasis: 'unknown' } },
      then: 'fails',
    },
    {
      given: { brief: { compliance: ['gdpr'] }, subject: { sourcing: 'api', residencies: [], residencyBasis: 'none' } },
      then: 'fails',
    },
    {
      given: { brief: { residency: 'EU' }, subject: { sourcing: 'owned', residencies: [], residencyBasis: 'unknown' } },
      then: 'holds',
    },
    { given: { brief: {}, subject: { sourcing: 'api', residencies: [], residencyBasis: 'unknown' } }, then: 'holds' },
  ],
});
