import { defineGate, fails, holds } from '../engine/define.ts';
import { say } from '../message.ts';

export const airGap = defineGate({
  id: 'air-gap',
  question: 'Does anything need a connection to its vendor where none is allowed?',
  judges: 'place',
  needs: ['deployment'],
  policy: [],
  sources: [],
  judge: ({ brief }, place) =>
    brief.deployment === 'air_gapped' && place.sourcing === 'managed'
      ? fails(say('gateAirGap'), say('unlockAirGap'))
      : holds,
  examples: [
    { given: { brief: { deployment: 'air_gapped' }, subject: { sourcing: 'managed' } }, then: 'fails' },
    { given: { brief: { deployment: 'on_prem' }, subject: { sourcing: 'managed' } }, then: 'holds' },
  ],
});
