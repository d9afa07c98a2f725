import { defineRisk } from '../engine/define.ts';
import { conditionalModel } from '../engine/examples.ts';
import { say } from '../message.ts';

export const licenceTerms = defineRisk({
  id: 'licence-terms',
  question: 'Does the licence of the model have conditions?',
  severity: 'info',
  needs: [],
  policy: [],
  sources: ['own-judgement'],
  judge: ({ candidate }) =>
    candidate.models.some((one) => one.model?.licence?.commercialUse === 'conditional')
      ? { state: 'holds', text: say('dangerLicenceTerms'), mitigation: say('mitigateLicenceTerms') }
      : { state: 'fails' },
  examples: [
    { given: { brief: {}, subject: { models: [conditionalModel] } }, then: 'holds' },
    { given: { brief: {}, subject: {} }, then: 'fails' },
  ],
});
