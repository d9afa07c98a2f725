import { defineAdvice, silent } from '../engine/define.ts';
import { say } from '../message.ts';

export const retrievalForFacts = defineAdvice({
  id: 'retrieval-for-facts',
  question: 'Is fine-tuning asked for to teach facts?',
  severity: 'info',
  needs: ['data.kind'],
  policy: [],
  sources: ['own-judgement'],
  judge: ({ need }) => {
    const documents = need.brief.data?.kind === 'documents' || need.brief.data?.kind === 'text';
    const asked = need.task === 'finetuning_llm' || need.brief.training?.method !== undefined;
    return asked && documents ? { state: 'holds', text: say('adviceRetrievalForFacts') } : silent;
  },
  examples: [
    { given: { brief: { task: 'finetuning_llm', data: { kind: 'documents' } }, winner: {} }, then: 'holds' },
    { given: { brief: { task: 'chatbot' }, winner: {} }, then: 'fails' },
  ],
});
