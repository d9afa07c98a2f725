import { defineGate, fails, holds } from '../engine/define.ts';
import { say } from '../message.ts';

export const lifeCycle = defineGate({
  id: 'life-cycle',
  question: 'Can the machine or service be had today, and will it be kept?',
  judges: 'place',
  needs: [],
  policy: [],
  sources: [],
  judge: (_need, place) =>
    place.lifecycle === 'discontinued' || place.lifecycle === 'announced'
      ? fails(say('gateLifeCycle', { lifecycle: { term: place.lifecycle } }), say('unlockLifeCycle'))
      : holds,
  examples: [
    { given: { brief: {}, subject: { lifecycle: 'discontinued' } }, then: 'fails' },
    { given: { brief: {}, subject: { lifecycle: 'announced' } }, then: 'fails' },
    { given: { brief: {}, subject: { lifecycle: 'available' } }, then: 'holds' },
  ],
});
