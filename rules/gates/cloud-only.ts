import { defineGate, fails, holds } from '../engine/define.ts';
import { say } from '../message.ts';
import { isElsewhere } from './place-facts.ts';

export const cloudOnly = defineGate({
  id: 'cloud-only',
  question: 'Does the customer want no machines of their own?',
  judges: 'place',
  needs: ['deployment'],
  policy: [],
  sources: [],
  judge: ({ brief }, place) =>
    brief.deployment === 'cloud' && !isElsewhere(place) && place.kind !== 'existing'
      ? fails(say('gateCloudOnly'), say('unlockCloudOnly'))
      : holds,
  examples: [
    { given: { brief: { deployment: 'cloud' }, subject: { kind: 'bought', sourcing: 'owned' } }, then: 'fails' },
    { given: { brief: { deployment: 'any' }, subject: { kind: 'bought', sourcing: 'owned' } }, then: 'holds' },
    { given: { brief: { deployment: 'cloud' }, subject: { kind: 'existing', sourcing: 'owned' } }, then: 'holds' },
  ],
});
