import { otherProviders } from '../candidates/alternatives.ts';
import { defineRisk } from '../engine/define.ts';
import { say } from '../message.ts';

/** How many other providers a sentence names. */
const NAMED = 3;

export const dependence = defineRisk({
  id: 'dependence',
  question: 'Does it hang on one provider, and who else hosts the same model?',
  severity: 'warning',
  needs: [],
  policy: [],
  sources: ['own-judgement'],
  judge: ({ need, candidate }) => {
    if (candidate.place.sourcing !== 'api') return { state: 'fails' };
    const others = otherProviders(need.catalog, candidate);
    return {
      state: 'holds',
      text: say('dangerDependence'),
      mitigation:
        others.length === 0
          ? say('mitigateDependence')
          : say('mitigateDependenceOthers', { others: others.slice(0, NAMED).join(', '), count: others.length }),
    };
  },
  examples: [
    { given: { brief: {}, subject: { place: { kind: 'hosted', sourcing: 'api' } } }, then: 'holds' },
    { given: { brief: {}, subject: { place: { kind: 'bought', sourcing: 'owned' } } }, then: 'fails' },
  ],
});
