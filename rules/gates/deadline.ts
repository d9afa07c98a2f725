import { weeksBetween } from '../engine/dates.ts';
import { firstStageInTime } from '../candidates/first-stage.ts';
import { daysOfPile } from '../candidates/pile.ts';
import { defineGate, fails, holds } from '../engine/define.ts';
import { say } from '../message.ts';

export const deadline = defineGate({
  id: 'deadline',
  question: 'Is it, or a first stage of it, in production before the stated date?',
  judges: 'solution',
  monotone: true,
  needs: ['deadline'],
  policy: ['approaches.weeks.firstStageShare', 'scoring.qualityFloor'],
  sources: [],
  judge: (need, candidate) => {
    if (need.brief.deadline === undefined) return holds;
    const weeks = candidate.weeks + (daysOfPile(need, candidate.sizing) ?? 0) / 7;
    const left = weeksBetween(need.today, need.brief.deadline);
    return weeks > left && !firstStageInTime(need, candidate)
      ? fails(
          say('gateDeadline', {
            weeks: { quantity: Math.round(weeks), unit: 'week' },
            over: { quantity: Math.max(1, Math.round(weeks - Math.max(0, left))), unit: 'week' },
            deadline: { date: need.brief.deadline },
          }),
          say('unlockDeadline'),
        )
      : holds;
  },
  examples: [
    { given: { brief: { deadline: '2026-12-20' }, subject: { weeks: 14 } }, then: 'fails' },
    { given: { brief: { deadline: '2027-01-24' }, subject: { weeks: 14 } }, then: 'holds' },
    { given: { brief: { deadline: '2027-11-24' }, subject: { weeks: 14 } }, then: 'holds' },
    { given: { brief: {}, subject: { weeks: 60 } }, then: 'holds' },
  ],
});
