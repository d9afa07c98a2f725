import type { Candidate } from '../candidates/types.ts';
import { defineAdvice, silent } from '../engine/define.ts';
import type { Need } from '../engine/need.ts';
import { titleOf } from '../engine/title.ts';
import { say } from '../message.ts';

function figuresOf({ currency }: Need, { quality, money }: Candidate) {
  return {
    likely: { quantity: Math.round(quality.likely * 100), unit: '%' },
    tco: { quantity: Number(money.tco.toPrecision(2)), unit: currency },
  };
}

export const pretrainingWarning = defineAdvice({
  id: 'pretraining-warning',
  question: 'Is pre-training asked for where less would do?',
  severity: 'critical',
  needs: ['training.tokens', 'training.method'],
  policy: [],
  sources: ['own-judgement', 'chinchilla-paper', 'llama-3-paper'],
  judge: ({ need, winner, ranked = [] }) => {
    if (need.task !== 'pretraining_llm') return silent;
    const scratch = ranked.find(({ approach }) => approach === 'pretrain');
    if (!winner || !scratch || winner.approach === 'pretrain')
      return { state: 'holds', text: say('advicePretrainingWarning') };
    const instead = figuresOf(need, winner);
    const { likely, tco } = figuresOf(need, scratch);
    return {
      state: 'holds',
      severity: 'warning',
      text: say('advicePretrainingInstead', { title: titleOf(winner), ...instead, scratch: likely, scratchTco: tco }),
    };
  },
  examples: [
    { given: { brief: { task: 'pretraining_llm' }, winner: { approach: 'pretrain' } }, then: 'holds' },
    {
      given: {
        brief: { task: 'pretraining_llm' },
        winner: { approach: 'continued_pretraining' },
        ranked: [{ approach: 'pretrain' }],
      },
      then: 'holds',
    },
    { given: { brief: { task: 'chatbot' }, winner: {} }, then: 'fails' },
  ],
});
