import { defineAdvice, silent } from '../engine/define.ts';
import { say } from '../message.ts';

export const distributionShift = defineAdvice({
  id: 'distribution-shift',
  question: 'Does data come from several places that may differ?',
  severity: 'warning',
  needs: ['data.sites'],
  policy: ['advice.manySites'],
  sources: ['own-judgement'],
  judge: ({ need, winner }) => {
    const sites = need.brief.data?.sites;
    if (sites === undefined) return { state: 'unknown', missing: 'data.sites' };
    return sites >= need.policy.number('advice.manySites')
      ? {
          state: 'holds',
          text: say(winner?.retrieval === true ? 'adviceDocumentsOfSites' : 'adviceDistributionShift', { sites }),
        }
      : silent;
  },
  examples: [
    { given: { brief: { data: { sites: 4 } }, winner: {} }, then: 'holds' },
    { given: { brief: { data: { sites: 1 } }, winner: {} }, then: 'fails' },
    { given: { brief: {}, winner: {} }, then: 'unknown' },
  ],
});
