import { defineGate, fails, holds } from '../engine/define.ts';
import { say } from '../message.ts';

export const qualityFloor = defineGate({
  id: 'quality-floor',
  question: 'Can the stated lowest acceptable result be reached?',
  judges: 'solution',
  monotone: true,
  needs: ['quality.floor'],
  policy: [],
  sources: [],
  judge: ({ brief }, { quality }) => {
    const floor = brief.quality?.floor;
    return floor !== undefined && quality.high < floor
      ? fails(
          say('gateQualityFloor', {
            high: { quantity: Math.round(quality.high * 100), unit: '%' },
            floor: { quantity: Math.round(floor * 100), unit: '%' },
          }),
          say('unlockQualityFloor'),
        )
      : holds;
  },
  examples: [
    {
      given: {
        brief: { quality: { floor: 0.95 } },
        subject: { quality: { low: 0.3, likely: 0.4, high: 0.5, grade: 'assumed' } },
      },
      then: 'fails',
    },
    {
      given: {
        brief: { quality: { floor: 0.7 } },
        subject: { quality: { low: 0.7, likely: 0.8, high: 0.9, grade: 'assumed' } },
      },
      then: 'holds',
    },
    { given: { brief: {}, subject: {} }, then: 'holds' },
  ],
});
