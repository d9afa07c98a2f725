import { defineRisk } from '../engine/define.ts';
import { say } from '../message.ts';

export const dependence = defineRisk({
  id: 'dependence',
  question: 'Does it hang on one provider?',
  severity: 'warning',
  needs: [],
  policy: [],
  sources: ['own-judgement'],
  judge: ({ candidate }) =>
    candidate.place.sourcing === 'api'
      ? { state: 'holds', text: say('dangerDependence'), mitigation: say('mitigateDependence') }
      : { state: 'fails' },
  examples: [
    { given: { brief: {}, subject: { place: { kind: 'hosted', sourcing: 'api' } } }, then: 'holds' },
    { given: { brief: {}, subject: { place: { kind: 'bought', sourcing: 'owned' } } }, then: 'fails' },
  ],
});
