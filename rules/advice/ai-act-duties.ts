import { defineAdvice } from '../engine/define.ts';
import { dutiesOf } from '../regulation/duties-text.ts';

export const aiActDuties = defineAdvice({
  id: 'ai-act-duties',
  question: 'Which duties follow from the class under the EU AI Act, and from when?',
  severity: 'info',
  needs: ['residency', 'task', 'industry', 'description'],
  policy: [],
  sources: ['eu-ai-act', 'ai-act-omnibus-note'],
  judge: (context) => dutiesOf('eu-ai-act', context),
  examples: [
    { given: { brief: { residency: 'ES', task: 'chatbot' } }, then: 'holds' },
    { given: { brief: { residency: 'US', task: 'chatbot' } }, then: 'fails' },
  ],
});
