import { defineGate, fails, holds, unknown } from '../engine/define.ts';
import { say } from '../message.ts';
import { policyKey } from '../physics/coefficients.ts';

export const enoughText = defineGate({
  id: 'enough-text',
  question: 'Is there enough text to pre-train on?',
  judges: 'approach',
  needs: ['training.tokens', 'data.volume', 'data.sizeGb'],
  policy: ['gates.minimumTokens.continuedPretraining', 'gates.minimumTokens.pretrain', 'training.tokensPerGb'],
  sources: [],
  judge: ({ brief, policy }, { approach }) => {
    const entry = policy.find(`gates.minimumTokens.${policyKey(approach)}`);
    if (!entry) return holds;
    const { volume, unit, sizeGb } = brief.data ?? {};
    const gigabytes = sizeGb ?? (unit === 'gb' ? volume : undefined);
    const tokens =
      brief.training?.tokens ??
      (unit === 'tokens' ? volume : undefined) ??
      (gigabytes === undefined ? undefined : gigabytes * policy.number('training.tokensPerGb'));
    if (tokens === undefined) return unknown('training.tokens');
    return tokens < entry.value
      ? fails(
          say('gateEnoughText', {
            tokens: { quantity: tokens, unit: 'token' },
            needed: { quantity: entry.value, unit: 'token' },
            approach: { term: approach },
          }),
          say('unlockEnoughText', { needed: { quantity: entry.value, unit: 'token' } }),
        )
      : holds;
  },
  examples: [
    { given: { brief: { training: { tokens: 1e6 } }, subject: { approach: 'pretrain' } }, then: 'fails' },
    { given: { brief: { training: { tokens: 1e12 } }, subject: { approach: 'pretrain' } }, then: 'holds' },
    { given: { brief: {}, subject: { approach: 'pretrain' } }, then: 'unknown' },
    { given: { brief: {}, subject: { approach: 'rag_api' } }, then: 'holds' },
  ],
});
