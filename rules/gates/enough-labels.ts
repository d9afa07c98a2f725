import { defineGate, fails, holds, unknown } from '../engine/define.ts';
import { labelsOf } from '../engine/need.ts';
import { say } from '../message.ts';
import { policyKey } from '../physics/coefficients.ts';

export const enoughLabels = defineGate({
  id: 'enough-labels',
  question: 'Are there enough labelled examples to learn from?',
  judges: 'approach',
  needs: ['data.labels', 'data.labelled'],
  policy: [
    'gates.minimumLabels.transferLearning',
    'gates.minimumLabels.classicalMl',
    'gates.minimumLabels.automl',
    'gates.minimumLabels.finetuneAdapter',
    'gates.minimumLabels.finetuneFull',
  ],
  sources: [],
  judge: ({ brief, policy, task }, { approach }) => {
    const entry = policy.find(`gates.minimumLabels.${policyKey(approach)}`);
    // Unusual events and actions are learned without labels.
    if (
      !entry ||
      ((task === 'anomaly_detection' || task === 'reinforcement_learning' || task === 'recommendation') &&
        approach !== 'transfer_learning')
    )
      return holds;
    const labels = brief.training?.samples ?? labelsOf(brief);
    if (labels === undefined) return unknown('data.labels');
    return labels < entry.value
      ? fails(
          say('gateEnoughLabels', { labels, needed: entry.value, approach: { term: approach } }),
          say('unlockEnoughLabels', { needed: entry.value }),
        )
      : holds;
  },
  examples: [
    { given: { brief: { data: { labels: 10 } }, subject: { approach: 'transfer_learning' } }, then: 'fails' },
    { given: { brief: { data: { labels: 250 } }, subject: { approach: 'transfer_learning' } }, then: 'holds' },
    { given: { brief: {}, subject: { approach: 'finetune_adapter' } }, then: 'unknown' },
    { given: { brief: {}, subject: { approach: 'managed_api' } }, then: 'holds' },
  ],
});
