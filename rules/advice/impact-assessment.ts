import { zonesOf } from '../../catalog/countries.ts';
import { defineAdvice, silent } from '../engine/define.ts';
import { say } from '../message.ts';

export const impactAssessment = defineAdvice({
  id: 'impact-assessment',
  question: 'Is specially protected personal data processed?',
  severity: 'critical',
  needs: ['data.sensitivity', 'residency'],
  policy: [],
  sources: ['eu-gdpr'],
  judge: ({ need }) => {
    const european =
      need.brief.residency === undefined ||
      need.brief.residency === 'EU' ||
      zonesOf(need.brief.residency).includes('EU') ||
      (need.brief.compliance ?? []).includes('gdpr');
    return need.sensitivity === 'special_category' && european
      ? { state: 'holds', text: say('adviceImpactAssessment') }
      : silent;
  },
  examples: [
    { given: { brief: { data: { sensitivity: 'special_category' } }, winner: {} }, then: 'holds' },
    { given: { brief: { data: { sensitivity: 'public' } }, winner: {} }, then: 'fails' },
  ],
});
