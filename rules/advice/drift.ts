import { defineAdvice, silent } from '../engine/define.ts';
import { say } from '../message.ts';

export const drift = defineAdvice({
  id: 'drift',
  question: 'Will the world change under a trained model?',
  severity: 'info',
  needs: [],
  policy: [],
  sources: ['own-judgement'],
  judge: ({ winner }) => {
    return winner !== null && (winner.worker === 'predictor' || winner.training !== null)
      ? { state: 'holds', text: say('adviceDrift') }
      : silent;
  },
  examples: [
    { given: { brief: {}, winner: { worker: 'predictor' } }, then: 'holds' },
    { given: { brief: {}, winner: { worker: 'software' } }, then: 'fails' },
  ],
});
