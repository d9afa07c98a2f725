import { defineAdvice, silent } from '../engine/define.ts';
import { say } from '../message.ts';

export const pretrainingWarning = defineAdvice({
  id: 'pretraining-warning',
  question: 'Is pre-training asked for where less would do?',
  severity: 'critical',
  needs: ['training.tokens'],
  policy: [],
  sources: ['own-judgement'],
  judge: ({ need }) => {
    return need.task === 'pretraining_llm' ? { state: 'holds', text: say('advicePretrainingWarning') } : silent;
  },
  examples: [
    { given: { brief: { task: 'pretraining_llm' }, winner: {} }, then: 'holds' },
    { given: { brief: { task: 'chatbot' }, winner: {} }, then: 'fails' },
  ],
});
