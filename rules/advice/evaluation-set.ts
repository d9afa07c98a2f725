import { defineAdvice, silent } from '../engine/define.ts';
import { say } from '../message.ts';

export const evaluationSet = defineAdvice({
  id: 'evaluation-set',
  question: 'Is there a test set of the customer’s own?',
  severity: 'warning',
  needs: ['quality.metric'],
  policy: ['advice.evaluationQuestions'],
  sources: ['own-judgement'],
  judge: ({ need, winner }) => {
    return winner !== null && winner.worker === 'writer'
      ? {
          state: 'holds',
          text: say('adviceEvaluationSet', { count: need.policy.number('advice.evaluationQuestions') }),
        }
      : silent;
  },
  examples: [
    { given: { brief: {}, winner: { worker: 'writer' } }, then: 'holds' },
    { given: { brief: {}, winner: { worker: 'predictor' } }, then: 'fails' },
  ],
});
