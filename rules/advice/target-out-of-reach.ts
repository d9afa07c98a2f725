import type { Candidate } from '../candidates/types.ts';
import { labelsForTarget, nearestTarget, reachesTarget } from '../candidates/target.ts';
import { defineAdvice, silent } from '../engine/define.ts';
import { labelsOf, type Need } from '../engine/need.ts';
import { titleOf } from '../engine/title.ts';
import { say, type Message } from '../message.ts';

function percent(share: number) {
  return { quantity: Math.round(share * 100), unit: '%' };
}

/** The fewest labels that take a way of the list to the target, and which. */
function byLabels(need: Need, ranked: readonly Candidate[], target: number): Message | null {
  const ways = ranked.flatMap((one) => {
    const labels = labelsForTarget(need, one, target);
    return labels === null ? [] : [{ labels, one }];
  });
  const [easiest] = ways.sort((a, b) => a.labels - b.labels);
  if (!easiest) return null;
  return say('targetByLabels', {
    labels: easiest.labels,
    have: labelsOf(need.brief) ?? need.labels,
    title: titleOf(easiest.one),
  });
}

export const targetOutOfReach = defineAdvice({
  id: 'target-out-of-reach',
  question: 'Is the quality that the customer wants expected, and if not, what would it take?',
  severity: 'critical',
  needs: ['quality.target', 'data.labels'],
  policy: ['advice.labelsAtMost'],
  sources: ['own-judgement'],
  judge: ({ need, winner, ranked = winner ? [winner] : [] }) => {
    const target = need.brief.quality?.target;
    if (target === undefined || winner === null || reachesTarget(need, winner)) return silent;
    const reaching = ranked.find((one) => reachesTarget(need, one));
    if (reaching)
      return {
        state: 'holds',
        severity: 'warning',
        text: say('adviceTargetOther', {
          target: percent(target),
          likely: percent(winner.quality.likely),
          title: titleOf(reaching),
          reached: percent(reaching.quality.likely),
          tco: { quantity: Number(reaching.money.tco.toPrecision(3)), unit: need.currency },
          months: { quantity: need.horizonMonths, unit: 'month' },
        }),
      };
    const best = nearestTarget(ranked) ?? winner;
    const text = say('adviceTargetNone', {
      target: percent(target),
      title: titleOf(best),
      likely: percent(best.quality.likely),
      low: percent(best.quality.low),
      high: percent(best.quality.high),
    });
    const labels = byLabels(need, ranked, target);
    return {
      state: 'holds',
      text: labels ? say('adviceTargetWith', { text, way: labels }) : say('adviceTargetOpen', { text }),
    };
  },
  examples: [
    {
      given: {
        brief: { quality: { target: 0.95 } },
        winner: { quality: { low: 0.7, likely: 0.8, high: 0.9, grade: 'assumed' } },
      },
      then: 'holds',
    },
    {
      given: {
        brief: { quality: { target: 0.75 } },
        winner: { quality: { low: 0.7, likely: 0.8, high: 0.9, grade: 'assumed' } },
      },
      then: 'fails',
    },
    { given: { brief: {}, winner: {} }, then: 'fails' },
  ],
});
