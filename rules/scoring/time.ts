import { defineCriterion } from '../engine/define.ts';
import { say } from '../message.ts';

export const time = defineCriterion({
  id: 'time',
  question: 'How soon is it in production?',
  needs: ['deadline', 'data.sites'],
  policy: ['scoring.reference.weeks'],
  sources: [],
  judge: ({ policy }, { weeks }) => ({
    value: 1 / (1 + weeks / policy.number('scoring.reference.weeks')),
    reason: () => say('timeWeeks', { weeks: { quantity: Math.round(weeks), unit: 'week' } }),
  }),
  examples: [{ brief: {}, better: { weeks: 6 }, worse: { weeks: 40 } }],
});
