import { defineGate, fails, holds, unknown } from '../engine/define.ts';
import { say } from '../message.ts';

export const licenceConfirmed = defineGate({
  id: 'licence-confirmed',
  question: 'Is the licence known well enough to go to production with it?',
  judges: 'model',
  needs: ['stage'],
  policy: [],
  sources: [],
  judge: ({ brief }, model) => {
    const open = model.licence === undefined || model.licence.commercialUse === 'check';
    if (!open) return holds;
    if (brief.stage === 'explore') return holds;
    return brief.stage === undefined && model.licence === undefined
      ? unknown('stage')
      : fails(say('gateLicenceConfirmed'), say('unlockLicenceConfirmed'));
  },
  examples: [
    {
      given: { brief: { stage: 'production' }, subject: { licence: { id: 'see model card', commercialUse: 'check' } } },
      then: 'fails',
    },
    {
      given: { brief: { stage: 'explore' }, subject: { licence: { id: 'see model card', commercialUse: 'check' } } },
      then: 'holds',
    },
    { given: { brief: {}, subject: { licence: undefined } }, then: 'unknown' },
    { given: { brief: {}, subject: { licence: { id: 'mit', commercialUse: 'yes' } } }, then: 'holds' },
  ],
});
