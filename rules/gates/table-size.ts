import { defineGate, fails, holds } from '../engine/define.ts';
import { say } from '../message.ts';

export const tableSize = defineGate({
  id: 'table-size',
  question: 'Does the table fit into a model that was pre-trained on tables?',
  judges: 'approach',
  needs: ['data.volume', 'data.unit'],
  policy: ['gates.tablePretrainedMaxRows'],
  sources: ['own-judgement'],
  judge: ({ brief, policy, task }, { approach }) => {
    const { volume, unit } = brief.data ?? {};
    if (task !== 'tabular_prediction' || approach !== 'self_hosted' || volume === undefined || unit === 'gb')
      return holds;
    const most = policy.number('gates.tablePretrainedMaxRows');
    return volume > most
      ? fails(say('gateTableSize', { rows: volume, most }), say('unlockTableSize', { most }))
      : holds;
  },
  examples: [
    {
      given: {
        brief: { task: 'tabular_prediction', data: { kind: 'tabular', volume: 2_000_000, unit: 'rows' } },
        subject: { approach: 'self_hosted' },
      },
      then: 'fails',
    },
    {
      given: {
        brief: { task: 'tabular_prediction', data: { kind: 'tabular', volume: 8000, unit: 'rows' } },
        subject: { approach: 'self_hosted' },
      },
      then: 'holds',
    },
    {
      given: {
        brief: { task: 'tabular_prediction', data: { kind: 'tabular', volume: 2_000_000, unit: 'rows' } },
        subject: { approach: 'classical_ml' },
      },
      then: 'holds',
    },
  ],
});
