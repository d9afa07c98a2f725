import { defineAdvice, silent } from '../engine/define.ts';
import { say } from '../message.ts';

export const processorContract = defineAdvice({
  id: 'processor-contract',
  question: 'Does a provider process confidential data?',
  severity: 'warning',
  needs: ['data.sensitivity'],
  policy: [],
  sources: ['eu-gdpr'],
  judge: ({ need, winner }) => {
    return winner?.place.sourcing === 'api' && need.sensitivity !== 'public'
      ? { state: 'holds', text: say('adviceProcessorContract') }
      : silent;
  },
  examples: [
    {
      given: { brief: { data: { sensitivity: 'confidential' } }, winner: { place: { sourcing: 'api' } } },
      then: 'holds',
    },
    { given: { brief: {}, winner: {} }, then: 'fails' },
  ],
});
