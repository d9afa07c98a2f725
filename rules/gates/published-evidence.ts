import { defineGate, fails, holds } from '../engine/define.ts';
import { say } from '../message.ts';

export const publishedEvidence = defineGate({
  id: 'published-evidence',
  question: 'Does any published score say how well the hosted model works?',
  judges: 'hosted',
  needs: [],
  policy: [],
  sources: [],
  judge: (_need, offer) => (offer.scored ? holds : fails(say('gatePublishedEvidence'), say('unlockPublishedEvidence'))),
  examples: [
    { given: { brief: {}, subject: { scored: false } }, then: 'fails' },
    { given: { brief: {}, subject: { scored: true } }, then: 'holds' },
  ],
});
