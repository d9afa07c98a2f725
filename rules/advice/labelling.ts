import { defineAdvice, silent } from '../engine/define.ts';
import { labelsOf } from '../engine/need.ts';
import { say } from '../message.ts';

export const labelling = defineAdvice({
  id: 'labelling',
  question: 'Are labels missing that the approach learns from?',
  severity: 'warning',
  needs: ['data.labels'],
  policy: ['advice.fewLabels', 'advice.labelsPerHour'],
  sources: ['own-judgement'],
  judge: ({ need, winner }) => {
    const learns =
      winner !== null &&
      ['classical_ml', 'automl', 'transfer_learning', 'finetune_adapter', 'finetune_full'].includes(winner.approach);
    if (!learns || need.task === 'anomaly_detection') return silent;
    const labels = labelsOf(need.brief);
    if (labels === undefined) return { state: 'unknown', missing: 'data.labels' };
    const wanted = need.policy.number('advice.fewLabels');
    if (labels >= wanted) return silent;
    return {
      state: 'holds',
      text: say('adviceLabelling', {
        labels,
        wanted,
        hours: { quantity: Math.ceil((wanted - labels) / need.policy.number('advice.labelsPerHour')), unit: 'h' },
      }),
    };
  },
  examples: [
    { given: { brief: { data: { labels: 250 } }, winner: { approach: 'transfer_learning' } }, then: 'holds' },
    { given: { brief: { data: { labels: 90000 } }, winner: { approach: 'transfer_learning' } }, then: 'fails' },
    { given: { brief: {}, winner: { approach: 'transfer_learning' } }, then: 'unknown' },
  ],
});
