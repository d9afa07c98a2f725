import { reachesTarget } from '../candidates/target.ts';
import { defineRisk } from '../engine/define.ts';
import { say } from '../message.ts';

export const fallsShort = defineRisk({
  id: 'falls-short',
  question: 'Are the results expected to be useful, and as good as the customer wants?',
  severity: 'critical',
  needs: ['quality.target'],
  policy: ['scoring.qualityFloor'],
  sources: ['own-judgement'],
  judge: ({ need, candidate }) => {
    const { likely } = candidate.quality;
    if (likely < need.policy.number('scoring.qualityFloor'))
      return { state: 'holds', text: say('dangerFallsShort'), mitigation: say('mitigateFallsShort') };
    if (reachesTarget(need, candidate)) return { state: 'fails' };
    const percent = (share: number) => ({ quantity: Math.round(share * 100), unit: '%' });
    const target = percent(need.brief.quality?.target ?? 0);
    return {
      state: 'holds',
      text: say('dangerBelowTarget', { likely: percent(likely), target }),
      mitigation: say('mitigateBelowTarget'),
    };
  },
  examples: [
    { given: { brief: { quality: { target: 0.95 } }, subject: {} }, then: 'holds' },
    { given: { brief: {}, subject: {} }, then: 'fails' },
  ],
});
