import { defineAdvice, silent } from '../engine/define.ts';
import { say } from '../message.ts';
import { findingsOf } from '../regulation/regulations-for.ts';

export const impactAssessment = defineAdvice({
  id: 'impact-assessment',
  question: 'Does the GDPR ask for an impact assessment before the start?',
  severity: 'critical',
  needs: ['data.sensitivity', 'residency', 'industry', 'description'],
  policy: [],
  sources: ['eu-gdpr'],
  judge: ({ need }) => {
    const gdpr = findingsOf(need).find(({ regulation }) => regulation.id === 'gdpr');
    return gdpr?.duties.some(({ duty }) => duty.id === 'impact-assessment') === true
      ? { state: 'holds', text: say('adviceImpactAssessment') }
      : silent;
  },
  examples: [
    { given: { brief: { data: { sensitivity: 'special_category' } }, winner: {} }, then: 'holds' },
    { given: { brief: { data: { sensitivity: 'public' } }, winner: {} }, then: 'fails' },
  ],
});
