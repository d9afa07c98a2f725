import { defineAdvice, silent } from '../engine/define.ts';
import { conditionalModel } from '../engine/examples.ts';
import { say } from '../message.ts';

export const licenceConditions = defineAdvice({
  id: 'licence-conditions',
  question: 'Does the licence of the model carry conditions?',
  severity: 'warning',
  needs: [],
  policy: [],
  sources: ['own-judgement'],
  judge: ({ winner }) => {
    const named = winner?.models.find((one) => one.model?.licence?.commercialUse === 'conditional')?.model;
    return named?.licence
      ? { state: 'holds', text: say('adviceLicenceConditions', { model: named.name, licence: named.licence.id }) }
      : silent;
  },
  examples: [
    { given: { brief: {}, winner: { models: [conditionalModel] } }, then: 'holds' },
    { given: { brief: {}, winner: {} }, then: 'fails' },
  ],
});
