import { defineRisk } from '../engine/define.ts';
import { say } from '../message.ts';

export const fallsShort = defineRisk({
  id: 'falls-short',
  question: 'Are the results expected to be useful?',
  severity: 'critical',
  needs: ['quality.target'],
  policy: ['scoring.qualityFloor'],
  sources: ['own-judgement'],
  judge: ({ need, candidate }) =>
    candidate.quality.likely < (need.brief.quality?.target ?? need.policy.number('scoring.qualityFloor'))
      ? { state: 'holds', text: say('dangerFallsShort'), mitigation: say('mitigateFallsShort') }
      : { state: 'fails' },
  examples: [
    { given: { brief: { quality: { target: 0.95 } }, subject: {} }, then: 'holds' },
    { given: { brief: {}, subject: {} }, then: 'fails' },
  ],
});
