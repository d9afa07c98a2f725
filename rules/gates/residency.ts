import { defineGate, fails, holds } from '../engine/define.ts';
import { say } from '../message.ts';
import { covers, hasPromise, isElsewhere } from './place-facts.ts';

export const residency = defineGate({
  id: 'residency',
  question: 'Can the place keep the data where it must stay?',
  judges: 'place',
  needs: ['residency'],
  policy: [],
  sources: ['eu-gdpr'],
  judge: ({ brief }, place) => {
    if (brief.residency === undefined || !isElsewhere(place) || !hasPromise(place)) return holds;
    return covers(place, brief.residency)
      ? holds
      : fails(
          say('gateResidency', { residency: { term: brief.residency } }),
          say('unlockResidency', { residency: { term: brief.residency } }),
        );
  },
  examples: [
    {
      given: {
        brief: { residency: 'EU' },
        subject: { sourcing: 'api', residencies: ['US'], residencyBasis: 'always' },
      },
      then: 'fails',
    },
    {
      given: {
        brief: { residency: 'EU' },
        subject: { sourcing: 'rented', residencies: ['ES'], residencyBasis: 'always' },
      },
      then: 'holds',
    },
    {
      given: {
        brief: { residency: 'ES' },
        subject: { sourcing: 'api', residencies: ['EU'], residencyBasis: 'always' },
      },
      then: 'fails',
    },
    {
      given: { brief: {}, subject: { sourcing: 'api', residencies: ['US'], residencyBasis: 'always' } },
      then: 'holds',
    },
  ],
});
