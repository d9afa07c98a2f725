import { isOffice } from '../candidates/office.ts';
import type { Candidate } from '../candidates/types.ts';
import type { Need } from '../engine/need.ts';
import { defineRisk } from '../engine/define.ts';
import { say } from '../message.ts';

/** Regimes that ask for availability, physical protection and an inventory of what carries the service. */
const REGIMES: readonly string[] = ['ens', 'hipaa', 'pci_dss'];

/** The regime under which a machine of the desk class would carry a service; null where none does. */
export function deskUnderRegime({ brief }: Need, { place }: Pick<Candidate, 'place'>): string | null {
  const trial = brief.stage === 'explore' || brief.stage === 'pilot';
  if (trial || place.sourcing !== 'owned' || !isOffice(place)) return null;
  return (brief.compliance ?? []).find((one) => REGIMES.includes(one)) ?? null;
}

export const deskMachine = defineRisk({
  id: 'desk-machine',
  question: 'Does a machine of the desk class carry a service that a regime protects?',
  severity: 'critical',
  needs: ['compliance', 'stage'],
  policy: [],
  sources: ['es-ens'],
  judge: ({ need, candidate }) => {
    const regime = deskUnderRegime(need, candidate);
    return regime === null
      ? { state: 'fails' }
      : {
          state: 'holds',
          text: say('dangerDeskMachine', { regime: { term: regime } }),
          mitigation: say('mitigateDeskMachine'),
        };
  },
  examples: [
    { given: { brief: { compliance: ['ens'] }, subject: { place: { machineClass: 'workstation' } } }, then: 'holds' },
    { given: { brief: { compliance: ['ens'] }, subject: { place: { machineClass: 'rack server' } } }, then: 'fails' },
    { given: { brief: {}, subject: { place: { machineClass: 'workstation' } } }, then: 'fails' },
    {
      given: {
        brief: { compliance: ['ens'], stage: 'pilot' },
        subject: { place: { machineClass: 'workstation' } },
      },
      then: 'fails',
    },
  ],
});
