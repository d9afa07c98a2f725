import { defineAdvice, silent } from '../engine/define.ts';
import { say } from '../message.ts';

export const trainingPeople = defineAdvice({
  id: 'training-people',
  question: 'Does the team start without experience?',
  severity: 'info',
  needs: ['expertise'],
  policy: ['costs.courseNovice'],
  sources: ['own-judgement'],
  judge: ({ need, winner }) => {
    if (winner === null) return silent;
    if (need.brief.expertise === undefined) return { state: 'unknown', missing: 'expertise' };
    return need.expertise === 'novice' ? { state: 'holds', text: say('adviceTrainingPeople') } : silent;
  },
  examples: [
    { given: { brief: { expertise: 'novice' }, winner: {} }, then: 'holds' },
    { given: { brief: { expertise: 'expert' }, winner: {} }, then: 'fails' },
    { given: { brief: {}, winner: {} }, then: 'unknown' },
  ],
});
