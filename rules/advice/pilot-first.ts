import { defineAdvice, silent } from '../engine/define.ts';
import { say } from '../message.ts';

export const pilotFirst = defineAdvice({
  id: 'pilot-first',
  question: 'Is it going to production without a pilot?',
  severity: 'info',
  needs: ['stage'],
  policy: ['advice.pilotUsers', 'advice.pilotWeeks'],
  sources: ['own-judgement'],
  judge: ({ need, winner }) => {
    if (winner === null || need.brief.stage === 'pilot' || need.brief.stage === 'scale') return silent;
    return {
      state: 'holds',
      text: say('advicePilotFirst', {
        users: need.policy.number('advice.pilotUsers'),
        weeks: { quantity: need.policy.number('advice.pilotWeeks'), unit: 'week' },
      }),
    };
  },
  examples: [
    { given: { brief: {}, winner: {} }, then: 'holds' },
    { given: { brief: { stage: 'scale' }, winner: {} }, then: 'fails' },
  ],
});
