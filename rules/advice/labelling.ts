import { defineAdvice, silent } from '../engine/define.ts';
import { labelsOf, type Need } from '../engine/need.ts';
import { say } from '../message.ts';
import type { Candidate } from '../candidates/types.ts';

/** Policy of the labels that one person makes in an hour: a class, a box, an outline, an outline through a volume. */
function paceOf({ task }: Need, { models }: Candidate): string {
  const volumes = models.some(({ model }) => (model?.modalitiesIn ?? []).some((one) => /volume/i.test(one)));
  if (volumes) return 'advice.labelsPerHour.volume';
  if (task === 'segmentation') return 'advice.labelsPerHour.outline';
  return task === 'detection' || task === 'video' ? 'advice.labelsPerHour.box' : 'advice.labelsPerHour';
}

/** Hours up to a working week, person-months beyond it. */
function workOf({ policy }: Need, hours: number): { readonly quantity: number; readonly unit: string } {
  const WEEK = 40;
  return hours <= WEEK
    ? { quantity: Math.ceil(hours), unit: 'h' }
    : { quantity: Math.round((hours / policy.number('people.hoursPerMonth')) * 10) / 10, unit: 'personMonth' };
}

export const labelling = defineAdvice({
  id: 'labelling',
  question: 'Are labels missing that the approach learns from, and what would they take?',
  severity: 'warning',
  needs: ['data.labels'],
  policy: [
    'advice.fewLabels',
    'advice.labelsPerHour',
    'advice.labelsPerHour.box',
    'advice.labelsPerHour.outline',
    'advice.labelsPerHour.volume',
    'advice.labelHour',
    'advice.labelTwice',
    'people.hoursPerMonth',
  ],
  sources: ['own-judgement'],
  judge: ({ need, winner }) => {
    const { policy } = need;
    const learns =
      winner !== null &&
      ['classical_ml', 'automl', 'transfer_learning', 'finetune_adapter', 'finetune_full'].includes(winner.approach);
    // Rows of a table carry their outcome: more of them come with time, and nobody labels them.
    if (!learns || need.task === 'anomaly_detection' || winner.worker === 'predictor') return silent;
    const labels = labelsOf(need.brief);
    if (labels === undefined) return { state: 'unknown', missing: 'data.labels' };
    const wanted = policy.number('advice.fewLabels');
    if (labels >= wanted) return silent;
    const hours = ((wanted - labels) / policy.number(paceOf(need, winner))) * policy.number('advice.labelTwice');
    const cost = hours * need.money.convert(policy.number('advice.labelHour'), 'EUR');
    return {
      state: 'holds',
      text: say('adviceLabelling', {
        labels,
        wanted,
        work: workOf(need, hours),
        cost: { quantity: Number(cost.toPrecision(2)), unit: need.currency },
      }),
    };
  },
  examples: [
    { given: { brief: { data: { labels: 250 } }, winner: { approach: 'transfer_learning' } }, then: 'holds' },
    { given: { brief: { data: { labels: 90000 } }, winner: { approach: 'transfer_learning' } }, then: 'fails' },
    { given: { brief: {}, winner: { approach: 'transfer_learning' } }, then: 'unknown' },
  ],
});
