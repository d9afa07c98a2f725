import { isTalkedTo } from '../candidates/tool-uses.ts';
import { defineAdvice, silent } from '../engine/define.ts';
import { say } from '../message.ts';

export const inventedAnswers = defineAdvice({
  id: 'invented-answers',
  question: 'Does a model write the answers?',
  severity: 'warning',
  needs: ['task'],
  policy: [],
  sources: ['own-judgement'],
  judge: ({ need, winner }) =>
    winner?.worker === 'writer'
      ? { state: 'holds', text: say(isTalkedTo(need) ? 'adviceInventedAnswers' : 'adviceInventedResults') }
      : silent,
  examples: [
    { given: { brief: {}, winner: {} }, then: 'holds' },
    { given: { brief: { task: 'extraction' }, winner: {} }, then: 'holds' },
    { given: { brief: {}, winner: { worker: 'predictor' } }, then: 'fails' },
    { given: { brief: {}, winner: null }, then: 'fails' },
  ],
});
