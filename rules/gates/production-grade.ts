import { defineGate, fails, holds } from '../engine/define.ts';
import { say } from '../message.ts';

export const productionGrade = defineGate({
  id: 'production-grade',
  question: 'Is the machine built to serve that many people every day?',
  judges: 'place',
  needs: ['stage', 'load.users'],
  policy: ['gates.desktopMaxUsers'],
  sources: [],
  judge: (need, place) => {
    const { stage } = need.brief;
    if (place.kind !== 'bought' || stage === 'explore' || stage === 'pilot') return holds;
    const most = need.policy.number('gates.desktopMaxUsers');
    const consumer = place.accelerator?.class === 'consumer' || place.accelerator?.class === 'apple_silicon';
    const desktop = /desktop|laptop/i.test(place.machineClass ?? '');
    return (consumer || desktop) && need.users > most
      ? fails(say('gateProductionGrade', { users: need.users, most }), say('unlockProductionGrade', { most }))
      : holds;
  },
  examples: [
    {
      given: { brief: { load: { users: 400 } }, subject: { machineClass: 'desktop', accelerator: {} } },
      then: 'fails',
    },
    {
      given: {
        brief: { load: { users: 400 } },
        subject: { machineClass: 'workstation', accelerator: { class: 'consumer' } },
      },
      then: 'fails',
    },
    { given: { brief: { load: { users: 20 } }, subject: { machineClass: 'desktop', accelerator: {} } }, then: 'holds' },
    {
      given: { brief: { stage: 'pilot', load: { users: 400 } }, subject: { machineClass: 'desktop', accelerator: {} } },
      then: 'holds',
    },
    {
      given: { brief: { load: { users: 400 } }, subject: { machineClass: 'rack server', accelerator: {} } },
      then: 'holds',
    },
  ],
});
