import { defineAdvice } from '../engine/define.ts';
import { dutiesOf } from '../regulation/duties-text.ts';

export const gdprDuties = defineAdvice({
  id: 'gdpr-duties',
  question: 'Which duties of the GDPR follow from the data?',
  severity: 'info',
  needs: ['residency', 'data.sensitivity', 'industry', 'compliance', 'description'],
  policy: [],
  sources: ['eu-gdpr'],
  judge: (context) => dutiesOf('gdpr', context),
  examples: [
    { given: { brief: { residency: 'ES', industry: 'healthcare' } }, then: 'holds' },
    {
      given: { brief: { residency: 'ES', data: { sensitivity: 'public' }, description: 'Prices', industry: 'retail' } },
      then: 'fails',
    },
  ],
});
