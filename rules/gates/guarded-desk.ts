import { isForFew } from '../candidates/effort.ts';
import { defineGate, fails, holds, unknown } from '../engine/define.ts';
import { say } from '../message.ts';

/** Regimes that ask for availability, physical protection and an inventory of what carries the service. */
const REGIMES: readonly string[] = ['ens', 'hipaa', 'pci_dss'];

export const guardedDesk = defineGate({
  id: 'guarded-desk',
  question: 'Would a machine of the desk class carry a service under a regime, or one with data of special categories?',
  judges: 'place',
  needs: ['compliance', 'data.sensitivity', 'stage', 'deployment', 'load.users'],
  policy: ['gates.fewUsers'],
  sources: ['es-ens', 'eu-gdpr'],
  judge: (need, place) => {
    const { stage, deployment, compliance = [] } = need.brief;
    // A small processor machine can be a share of a server that is there, in a room that is guarded already.
    const own = place.kind === 'bought';
    const trial = stage === 'explore' || stage === 'pilot';
    if (!own || trial || deployment === 'laptop' || deployment === 'edge' || isForFew(need)) return holds;
    const office = /desktop|laptop/i.test(place.machineClass ?? '');
    if (!office && !/workstation/i.test(place.machineClass ?? '')) return holds;
    const regime = compliance.find((one) => REGIMES.includes(one));
    if (regime === undefined && need.sensitivity !== 'special_category') return holds;
    // A workstation is sold for daily work; whether it may carry a service depends on what is asked of it.
    if (!office && stage === undefined) return unknown('stage');
    return fails(say('gateGuardedDesk', { what: { term: regime ?? 'special_category' } }), say('unlockGuardedDesk'));
  },
  examples: [
    {
      given: { brief: { data: { sensitivity: 'special_category' } }, subject: { machineClass: 'desktop' } },
      then: 'fails',
    },
    {
      given: { brief: { compliance: ['ens'], stage: 'production' }, subject: { machineClass: 'workstation' } },
      then: 'fails',
    },
    { given: { brief: { compliance: ['ens'] }, subject: { machineClass: 'workstation' } }, then: 'unknown' },
    {
      given: { brief: { compliance: ['ens'], stage: 'pilot' }, subject: { machineClass: 'desktop' } },
      then: 'holds',
    },
    { given: { brief: {}, subject: { machineClass: 'desktop' } }, then: 'holds' },
    { given: { brief: { compliance: ['ens'] }, subject: { machineClass: 'rack server' } }, then: 'holds' },
  ],
});
