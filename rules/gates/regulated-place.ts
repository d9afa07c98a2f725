import { defineGate, fails, holds } from '../engine/define.ts';
import { say } from '../message.ts';

const regional: Readonly<Partial<Record<string, readonly string[]>>> = { ens: ['EU', 'ES'], hipaa: ['US'] };

export const regulatedPlace = defineGate({
  id: 'regulated-place',
  question: 'Does the stated regime accept the place of a hosted service?',
  judges: 'place',
  needs: ['compliance'],
  policy: [],
  sources: ['es-ens', 'us-hipaa'],
  judge: ({ brief }, place) => {
    if (place.sourcing !== 'api') return holds;
    const offered = [...place.residencies, ...(place.country === null ? [] : [place.country])];
    const broken = (brief.compliance ?? []).find(
      (regime) => regional[regime] !== undefined && !(regional[regime] ?? []).some((zone) => offered.includes(zone)),
    );
    return broken === undefined
      ? holds
      : fails(
          say('gateRegulatedPlace', { regime: { term: broken } }),
          say('unlockRegulatedPlace', { regime: { term: broken } }),
        );
  },
  examples: [
    { given: { brief: { compliance: ['ens'] }, subject: { sourcing: 'api', residencies: ['US'] } }, then: 'fails' },
    { given: { brief: { compliance: ['ens'] }, subject: { sourcing: 'api', residencies: ['EU'] } }, then: 'holds' },
    { given: { brief: { compliance: ['hipaa'] }, subject: { sourcing: 'owned', residencies: [] } }, then: 'holds' },
  ],
});
