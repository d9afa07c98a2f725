import { defineAdvice, silent } from '../engine/define.ts';
import { labelsOf } from '../engine/need.ts';
import { say } from '../message.ts';

const learning = {
  approach: 'transfer_learning',
  worker: 'specialist',
  role: 'vision',
  field: null,
  accuracy: 'transferLearning',
  hosted: false,
  training: 'transfer',
  retrieval: false,
  learns: true,
  domains: ['vision'],
} as const;

export const labelCoverage = defineAdvice({
  id: 'label-coverage',
  question: 'For how many classes are the labels enough?',
  severity: 'info',
  needs: ['data.labels', 'data.labelled'],
  policy: ['advice.labelsPerClass'],
  sources: ['own-judgement'],
  judge: ({ need, winner }) => {
    const classes = ['text_classification', 'image_classification', 'detection', 'segmentation', 'extraction'];
    if (winner === null || !winner.route.learns || !classes.includes(need.task)) return silent;
    const labels = labelsOf(need.brief);
    if (labels === undefined) return { state: 'unknown', missing: 'data.labels' };
    const each = need.policy.number('advice.labelsPerClass');
    const enough = Math.floor(labels / each);
    if (enough < 1) return { state: 'holds', severity: 'warning', text: say('adviceLabelsTooFew', { labels, each }) };
    return { state: 'holds', text: say('adviceLabelCoverage', { labels, count: enough, each }) };
  },
  examples: [
    {
      given: {
        brief: { task: 'image_classification', data: { labels: 800 } },
        winner: { route: learning },
      },
      then: 'holds',
    },
    { given: { brief: { task: 'image_classification' }, winner: { route: learning } }, then: 'unknown' },
    { given: { brief: { task: 'chatbot' }, winner: {} }, then: 'fails' },
  ],
});
