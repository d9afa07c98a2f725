import { defineGate, fails, holds } from '../engine/define.ts';
import { say } from '../message.ts';

export const licenceUse = defineGate({
  id: 'licence-use',
  question: 'May the model be used for the customer’s purpose?',
  judges: 'model',
  needs: ['industry'],
  policy: [],
  sources: [],
  judge: ({ brief }, model) => {
    const nonCommercial = brief.industry === 'research' || brief.industry === 'education';
    return model.licence?.commercialUse === 'no' && !nonCommercial
      ? fails(say('gateLicenceUse'), say('unlockLicenceUse'))
      : holds;
  },
  examples: [
    {
      given: { brief: { industry: 'retail' }, subject: { licence: { id: 'cc-by-nc-4.0', commercialUse: 'no' } } },
      then: 'fails',
    },
    {
      given: { brief: { industry: 'research' }, subject: { licence: { id: 'cc-by-nc-4.0', commercialUse: 'no' } } },
      then: 'holds',
    },
    { given: { brief: {}, subject: { licence: { id: 'apache-2.0', commercialUse: 'yes' } } }, then: 'holds' },
  ],
});
