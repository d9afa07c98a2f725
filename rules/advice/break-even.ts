import { defineAdvice, silent } from '../engine/define.ts';
import { say } from '../message.ts';

export const breakEven = defineAdvice({
  id: 'break-even',
  question: 'Is the volume so high that owning may beat paying per use?',
  severity: 'info',
  needs: ['load.requestsPerDay'],
  policy: ['advice.highVolumeRequestsPerMonth', 'advice.longHorizonMonths'],
  sources: ['own-judgement'],
  judge: ({ need, winner }) => {
    const high =
      need.requestsPerMonth >= need.policy.number('advice.highVolumeRequestsPerMonth') &&
      need.horizonMonths >= need.policy.number('advice.longHorizonMonths');
    return high && winner?.place.sourcing === 'api'
      ? {
          state: 'holds',
          text: say('adviceBreakEven', { requests: { quantity: Math.round(need.requestsPerMonth), unit: 'request' } }),
        }
      : silent;
  },
  examples: [
    {
      given: { brief: { load: { requestsPerDay: 50000 } }, winner: { place: { sourcing: 'api', kind: 'hosted' } } },
      then: 'holds',
    },
    {
      given: { brief: { load: { requestsPerDay: 50 } }, winner: { place: { sourcing: 'api', kind: 'hosted' } } },
      then: 'fails',
    },
  ],
});
