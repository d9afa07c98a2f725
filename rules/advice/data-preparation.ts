import { defineAdvice, silent } from '../engine/define.ts';
import { say } from '../message.ts';

export const dataPreparation = defineAdvice({
  id: 'data-preparation',
  question: 'How much of the project goes into the data?',
  severity: 'info',
  needs: ['data.quality'],
  policy: ['advice.dataShareLow', 'advice.dataShareHigh'],
  sources: ['own-judgement'],
  judge: ({ need, winner }) => {
    if (winner === null || winner.worker === 'software') return silent;
    return {
      state: 'holds',
      text: say('adviceDataPreparation', {
        low: { quantity: need.policy.number('advice.dataShareLow') * 100, unit: '%' },
        high: { quantity: need.policy.number('advice.dataShareHigh') * 100, unit: '%' },
      }),
    };
  },
  examples: [
    { given: { brief: {}, winner: {} }, then: 'holds' },
    { given: { brief: {}, winner: null }, then: 'fails' },
  ],
});
