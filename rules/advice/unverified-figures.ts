import { defineAdvice, silent } from '../engine/define.ts';
import { say } from '../message.ts';

export const unverifiedFigures = defineAdvice({
  id: 'unverified-figures',
  question: 'Does the price of the first choice rest on an unverified figure?',
  severity: 'info',
  needs: [],
  policy: [],
  sources: ['own-judgement'],
  judge: ({ winner }) => {
    return winner !== null && winner.place.grade === 'assumed'
      ? { state: 'holds', text: say('adviceUnverifiedFigures') }
      : silent;
  },
  examples: [
    { given: { brief: {}, winner: { place: { grade: 'assumed' } } }, then: 'holds' },
    { given: { brief: {}, winner: { place: { grade: 'vendor' } } }, then: 'fails' },
  ],
});
