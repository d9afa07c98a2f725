import { defineRisk } from '../engine/define.ts';
import { exampleTraining } from '../engine/examples.ts';
import { say } from '../message.ts';

export const trainingFails = defineRisk({
  id: 'training-fails',
  question: 'Must a model be trained first?',
  severity: 'warning',
  needs: [],
  policy: [],
  sources: ['own-judgement'],
  judge: ({ candidate }) =>
    candidate.training !== null
      ? { state: 'holds', text: say('dangerTrainingFails'), mitigation: say('mitigateTrainingFails') }
      : { state: 'fails' },
  examples: [
    { given: { brief: {}, subject: { training: exampleTraining } }, then: 'holds' },
    { given: { brief: {}, subject: { training: null } }, then: 'fails' },
  ],
});
