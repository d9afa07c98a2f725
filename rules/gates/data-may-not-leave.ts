import { defineGate, fails, holds, unknown } from '../engine/define.ts';
import { say } from '../message.ts';
import { isElsewhere } from './place-facts.ts';

export const dataMayNotLeave = defineGate({
  id: 'data-may-not-leave',
  question: 'May the data be processed outside the customer’s own premises?',
  judges: 'place',
  needs: ['deployment', 'data.sensitivity'],
  policy: [],
  sources: ['eu-gdpr'],
  judge: ({ brief, sensitivity }, place) => {
    if (!isElsewhere(place)) return holds;
    const deployment = brief.deployment;
    if (deployment === 'on_prem' || deployment === 'air_gapped' || deployment === 'edge' || deployment === 'laptop') {
      return fails(
        say('gateDataMayNotLeave', {
          deployment: { term: deployment },
          sourcing: { term: place.sourcing === 'rented' && !place.accelerator ? 'rented_machines' : place.sourcing },
        }),
        say('unlockDataMayNotLeave'),
      );
    }
    return deployment === undefined && sensitivity === 'special_category' ? unknown('deployment') : holds;
  },
  examples: [
    { given: { brief: { deployment: 'on_prem' }, subject: { sourcing: 'api' } }, then: 'fails' },
    { given: { brief: { deployment: 'on_prem' }, subject: { sourcing: 'owned' } }, then: 'holds' },
    { given: { brief: { deployment: 'cloud' }, subject: { sourcing: 'api' } }, then: 'holds' },
    { given: { brief: { data: { sensitivity: 'special_category' } }, subject: { sourcing: 'api' } }, then: 'unknown' },
  ],
});
