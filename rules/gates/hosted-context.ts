import { defineGate, fails, holds } from '../engine/define.ts';
import { say } from '../message.ts';

export const hostedContext = defineGate({
  id: 'hosted-context',
  question: 'Does a whole request with its answer fit what the hosted model accepts?',
  judges: 'hosted',
  needs: ['load.inputTokens', 'load.outputTokens'],
  policy: ['gates.contextReserve'],
  sources: [],
  judge: (need, offer) => {
    if (offer.contextTokens === undefined) return holds;
    const needed = (need.inputTokens + need.outputTokens) * need.policy.number('gates.contextReserve');
    return offer.contextTokens < needed
      ? fails(
          say('gateContextLength', { needed: { quantity: Math.round(needed), unit: 'token' } }),
          say('unlockContextLength'),
        )
      : holds;
  },
  examples: [
    {
      given: { brief: { load: { inputTokens: 60_000, outputTokens: 500 } }, subject: { contextTokens: 32_768 } },
      then: 'fails',
    },
    { given: { brief: {}, subject: { contextTokens: 128_000 } }, then: 'holds' },
  ],
});
