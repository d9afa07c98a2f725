import { isTrial } from '../candidates/effort.ts';
import { defineGate, fails, holds } from '../engine/define.ts';
import { say } from '../message.ts';

export const marketplaceHost = defineGate({
  id: 'marketplace-host',
  question: 'Is the machine a stranger’s, for data that is not public or for a service that people depend on?',
  judges: 'place',
  needs: ['data.sensitivity', 'stage'],
  policy: [],
  sources: ['toolshedlabs-hash-gpu-price-feed', 'eu-gdpr'],
  judge: ({ brief, sensitivity }, place) => {
    if (place.marketplace !== true || sensitivity === 'public') return holds;
    return isTrial(brief) && sensitivity === 'internal'
      ? holds
      : fails(say('gateMarketplace', { what: { term: sensitivity } }), say('unlockMarketplace'));
  },
  examples: [
    { given: { brief: {}, subject: { kind: 'rented', marketplace: true } }, then: 'fails' },
    {
      given: { brief: { data: { sensitivity: 'public' } }, subject: { kind: 'rented', marketplace: true } },
      then: 'holds',
    },
    { given: { brief: { stage: 'pilot' }, subject: { kind: 'rented', marketplace: true } }, then: 'holds' },
    {
      given: {
        brief: { stage: 'pilot', data: { sensitivity: 'confidential' } },
        subject: { kind: 'rented', marketplace: true },
      },
      then: 'fails',
    },
    { given: { brief: {}, subject: { kind: 'rented' } }, then: 'holds' },
  ],
});
