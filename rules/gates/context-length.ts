import { defineGate, fails, holds } from '../engine/define.ts';
import { say } from '../message.ts';

export const contextLength = defineGate({
  id: 'context-length',
  question: 'Does a whole request with its answer fit the model’s context?',
  judges: 'model',
  needs: ['load.inputTokens', 'load.outputTokens'],
  policy: ['gates.contextReserve'],
  sources: [],
  judge: (need, model) => {
    if (
      model.contextTokens === undefined ||
      !['language', 'multimodal'].includes(model.domain) ||
      !model.tasks.includes('chatbot')
    )
      return holds;
    const needed = (need.inputTokens + need.outputTokens) * need.policy.number('gates.contextReserve');
    return model.contextTokens < needed
      ? fails(
          say('gateContextLength', { needed: { quantity: Math.round(needed), unit: 'token' } }),
          say('unlockContextLength'),
        )
      : holds;
  },
  examples: [
    {
      given: {
        brief: { load: { inputTokens: 60_000, outputTokens: 500 } },
        subject: { contextTokens: 32_768, tasks: ['chatbot'], domain: 'language' },
      },
      then: 'fails',
    },
    {
      given: {
        brief: { load: { inputTokens: 3000, outputTokens: 500 } },
        subject: { contextTokens: 32_768, tasks: ['chatbot'], domain: 'language' },
      },
      then: 'holds',
    },
    {
      given: {
        brief: { load: { inputTokens: 3000, outputTokens: 500 } },
        subject: { tasks: ['chatbot'], domain: 'language' },
      },
      then: 'holds',
    },
  ],
});
