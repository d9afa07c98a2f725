import { defineRisk } from '../engine/define.ts';
import { say } from '../message.ts';

export const inventedAnswers = defineRisk({
  id: 'invented-answers',
  question: 'Does a model write the answers?',
  severity: 'warning',
  needs: [],
  policy: [],
  sources: ['own-judgement'],
  judge: ({ candidate }) =>
    candidate.worker === 'writer'
      ? { state: 'holds', text: say('dangerInventedAnswers'), mitigation: say('mitigateInventedAnswers') }
      : { state: 'fails' },
  examples: [
    { given: { brief: {}, subject: {} }, then: 'holds' },
    { given: { brief: {}, subject: { worker: 'predictor' } }, then: 'fails' },
  ],
});
