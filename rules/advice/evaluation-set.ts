import { defineAdvice, silent } from '../engine/define.ts';
import { isInteractive, type Need } from '../engine/need.ts';
import { say } from '../message.ts';
import { kindOfData } from './data-preparation.ts';

/** What is tried before a choice, by what goes in and what comes out. */
function wordsFor(need: Need): string {
  const { task } = need;
  if (task === 'image_generation' || task === 'text_to_speech') return 'adviceEvaluationMade';
  if (task === 'search_embedding') return 'adviceEvaluationSearch';
  if (task === 'code') return 'adviceEvaluationCode';
  if (task === 'ocr_document') return 'adviceEvaluationPages';
  const kind = kindOfData(need);
  if (kind === 'images') return 'adviceEvaluationImages';
  if (kind === 'sound') return 'adviceEvaluationSound';
  return isInteractive(task) ? 'adviceEvaluationSet' : 'adviceEvaluationTexts';
}

export const evaluationSet = defineAdvice({
  id: 'evaluation-set',
  question: 'Is there a test set of the customer’s own?',
  severity: 'warning',
  needs: ['quality.metric', 'data.kind'],
  policy: ['advice.evaluationQuestions'],
  sources: ['own-judgement'],
  judge: ({ need, winner }) => {
    // What is trained has its cases kept apart from the labels; what is bought or used as published is tested first.
    if (winner === null || (winner.worker !== 'writer' && winner.worker !== 'specialist') || winner.route.learns)
      return silent;
    return {
      state: 'holds',
      text: say(wordsFor(need), { count: need.policy.number('advice.evaluationQuestions') }),
    };
  },
  examples: [
    { given: { brief: {}, winner: { worker: 'writer' } }, then: 'holds' },
    { given: { brief: {}, winner: { worker: 'predictor' } }, then: 'fails' },
  ],
});
