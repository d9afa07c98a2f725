import { defineCriterion } from '../engine/define.ts';
import { say } from '../message.ts';

export const quality = defineCriterion({
  id: 'quality',
  question: 'How often is the result expected to be good enough?',
  needs: ['quality.target', 'languages', 'data.labels'],
  policy: ['scoring.qualityFloor'],
  sources: [],
  judge: ({ policy, brief }, { quality: expected }) => {
    const floor = policy.number('scoring.qualityFloor');
    const target = brief.quality?.target;
    const short = target === undefined ? 0 : Math.max(0, target - expected.likely);
    return {
      value: Math.max(0, Math.min(1, (expected.likely - floor) / (1 - floor) - short)),
      reason: () =>
        say(target === undefined ? 'qualityExpected' : 'qualityAgainstTarget', {
          likely: { quantity: Math.round(expected.likely * 100), unit: '%' },
          low: { quantity: Math.round(expected.low * 100), unit: '%' },
          high: { quantity: Math.round(expected.high * 100), unit: '%' },
          ...(target === undefined ? {} : { target: { quantity: Math.round(target * 100), unit: '%' } }),
        }),
    };
  },
  examples: [
    {
      brief: {},
      better: { quality: { low: 0.8, likely: 0.9, high: 0.95, grade: 'assumed' } },
      worse: { quality: { low: 0.5, likely: 0.6, high: 0.7, grade: 'assumed' } },
    },
    {
      brief: { quality: { target: 0.95 } },
      better: { quality: { low: 0.9, likely: 0.95, high: 1, grade: 'assumed' } },
      worse: { quality: { low: 0.8, likely: 0.85, high: 0.9, grade: 'assumed' } },
    },
  ],
});
