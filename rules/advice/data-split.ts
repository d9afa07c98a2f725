import { defineAdvice, silent } from '../engine/define.ts';
import { exampleTraining } from '../engine/examples.ts';
import { say } from '../message.ts';
import { kindOfData } from './data-preparation.ts';

const textOf = {
  tables: 'adviceSplitTables',
  series: 'adviceSplitSeries',
  images: 'adviceSplitImages',
  sound: 'adviceSplitSound',
  texts: 'adviceSplitTexts',
} as const;

export const dataSplit = defineAdvice({
  id: 'data-split',
  question: 'How is the data split, so that the test says what will happen and nothing leaks into it?',
  severity: 'warning',
  needs: ['data.kind'],
  policy: [],
  sources: ['own-judgement'],
  judge: ({ need, winner }) => {
    const learns = winner !== null && (winner.training !== null || winner.route.learns) && winner.worker !== 'none';
    if (!learns || winner.approach === 'pretrain' || winner.approach === 'continued_pretraining') return silent;
    return { state: 'holds', text: say(textOf[kindOfData(need)]) };
  },
  examples: [
    { given: { brief: { task: 'forecasting' }, winner: { training: exampleTraining } }, then: 'holds' },
    { given: { brief: { task: 'rag_qa' }, winner: {} }, then: 'fails' },
    { given: { brief: {}, winner: null }, then: 'fails' },
  ],
});
