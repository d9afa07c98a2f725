import { zonesOf } from '../../catalog/countries.ts';
import { defineGate, fails, holds, unknown } from '../engine/define.ts';
import { say } from '../message.ts';

export const licenceTerritory = defineGate({
  id: 'licence-territory',
  question: 'Does the licence cover customers of that territory?',
  judges: 'model',
  needs: ['residency'],
  policy: [],
  sources: [],
  judge: ({ brief }, model) => {
    const excluded = model.licence?.excludes ?? [];
    if (excluded.length === 0) return holds;
    if (brief.residency === undefined) return unknown('residency');
    const territory = [brief.residency, ...zonesOf(brief.residency)];
    return excluded.some((one) => territory.includes(one))
      ? fails(say('gateLicenceTerritory', { residency: { term: brief.residency } }), say('unlockLicenceTerritory'))
      : holds;
  },
  examples: [
    {
      given: { brief: { residency: 'ES' }, subject: { licence: { id: 'x', commercialUse: 'yes', excludes: ['EU'] } } },
      then: 'fails',
    },
    {
      given: { brief: { residency: 'US' }, subject: { licence: { id: 'x', commercialUse: 'yes', excludes: ['EU'] } } },
      then: 'holds',
    },
    {
      given: { brief: {}, subject: { licence: { id: 'x', commercialUse: 'yes', excludes: ['EU'] } } },
      then: 'unknown',
    },
  ],
});
