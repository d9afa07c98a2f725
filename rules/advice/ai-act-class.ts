import { zonesOf } from '../../catalog/countries.ts';
import { defineAdvice, silent } from '../engine/define.ts';
import { say } from '../message.ts';

export const aiActClass = defineAdvice({
  id: 'ai-act-class',
  question: 'Which duties of the EU AI Act may follow?',
  severity: 'warning',
  needs: ['industry', 'residency'],
  policy: [],
  sources: ['eu-ai-act'],
  judge: ({ need }) => {
    const { industry, residency } = need.brief;
    if (residency !== undefined && residency !== 'EU' && !zonesOf(residency).includes('EU')) return silent;
    if (industry === undefined) return { state: 'unknown', missing: 'industry' };
    const sensitive = [
      'healthcare',
      'banking',
      'finance',
      'insurance',
      'education',
      'public_sector',
      'security',
      'energy',
      'transport',
    ].includes(industry);
    return sensitive ? { state: 'holds', text: say('adviceAiActClass', { industry: { term: industry } }) } : silent;
  },
  examples: [
    { given: { brief: { industry: 'healthcare' }, winner: {} }, then: 'holds' },
    { given: { brief: { industry: 'gaming' }, winner: {} }, then: 'fails' },
    { given: { brief: {}, winner: {} }, then: 'unknown' },
  ],
});
