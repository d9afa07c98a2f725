import { defineAdvice, silent } from '../engine/define.ts';
import { isInteractive } from '../engine/need.ts';
import { isForFew } from '../candidates/effort.ts';
import { asBegun } from '../candidates/first-stage.ts';
import { phasesOf } from '../plan/phases.ts';
import { say } from '../message.ts';

export const pilotFirst = defineAdvice({
  id: 'pilot-first',
  question: 'Is it going to production without a pilot?',
  severity: 'info',
  needs: ['stage', 'load.users'],
  policy: ['advice.pilotUsers', 'proposal.phaseShare.pilot'],
  sources: ['own-judgement'],
  judge: ({ need, winner }) => {
    const { stage } = need.brief;
    if (winner === null || stage === 'pilot' || stage === 'scale' || isForFew(need)) return silent;
    const begun = asBegun(need, winner);
    // What is begun as a first stage is a pilot already.
    if (begun.whole) return silent;
    const weeks = phasesOf(need, begun).find(({ id }) => id === 'pilot')?.weeks ?? 0;
    const duration = { quantity: Math.max(1, Math.round(weeks)), unit: 'week' };
    const people = need.usersMatter && isInteractive(need.task);
    const users = Math.min(need.policy.number('advice.pilotUsers'), Math.ceil(need.users / 2));
    return {
      state: 'holds',
      text: people ? say('advicePilotFirst', { users, weeks: duration }) : say('advicePilotPart', { weeks: duration }),
    };
  },
  examples: [
    { given: { brief: {}, winner: {} }, then: 'holds' },
    { given: { brief: { task: 'forecasting' }, winner: {} }, then: 'holds' },
    { given: { brief: { load: { users: 2 } }, winner: {} }, then: 'fails' },
    { given: { brief: { stage: 'scale' }, winner: {} }, then: 'fails' },
  ],
});
