import { defineGate, fails, holds } from '../engine/define.ts';
import { say } from '../message.ts';

export const modelLifeCycle = defineGate({
  id: 'model-life-cycle',
  question: 'Is the model published and still offered?',
  judges: 'model',
  needs: [],
  policy: [],
  sources: [],
  judge: (_need, model) =>
    model.lifecycle === 'discontinued' || model.lifecycle === 'announced'
      ? fails(say('gateLifeCycle', { lifecycle: { term: model.lifecycle } }), say('unlockLifeCycle'))
      : holds,
  examples: [
    { given: { brief: {}, subject: { lifecycle: 'announced' } }, then: 'fails' },
    { given: { brief: {}, subject: { lifecycle: 'available' } }, then: 'holds' },
  ],
});
