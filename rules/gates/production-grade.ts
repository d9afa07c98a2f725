import { defineGate, fails, holds, unknown } from '../engine/define.ts';
import { say } from '../message.ts';

export const productionGrade = defineGate({
  id: 'production-grade',
  question: 'Is the machine built to serve that many people every day?',
  judges: 'place',
  needs: ['stage', 'load.users'],
  policy: ['gates.desktopMaxUsers', 'gates.workstationMaxUsers', 'gates.workstationEverUsers'],
  sources: [],
  judge: (need, place) => {
    const { stage } = need.brief;
    if (place.kind !== 'bought' || stage === 'explore' || stage === 'pilot') return holds;
    const consumer = place.accelerator?.class === 'consumer' || place.accelerator?.class === 'apple_silicon';
    const desktop = consumer || /desktop|laptop/i.test(place.machineClass ?? '');
    if (!desktop && !/workstation/i.test(place.machineClass ?? '')) return holds;
    const most = need.policy.number(desktop ? 'gates.desktopMaxUsers' : 'gates.workstationMaxUsers');
    // A stated rate says nothing about people: whether the machine carries it is a matter of its size.
    if (!need.usersMatter || need.users <= most) return holds;
    // A workstation is sold for daily work; whether it may carry a service depends on what is asked of it.
    const ever = need.policy.number('gates.workstationEverUsers');
    const open = !desktop && stage === undefined;
    if (open && need.users <= ever) return unknown('stage');
    const limit = open ? ever : most;
    return fails(
      say(desktop ? 'gateProductionDesktop' : 'gateProductionWorkstation', { users: need.users, most: limit }),
      say('unlockProductionGrade', { most: limit }),
    );
  },
  examples: [
    {
      given: { brief: { load: { users: 5000 } }, subject: { machineClass: 'workstation', accelerator: {} } },
      then: 'fails',
    },
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
    {
      given: {
        brief: { stage: 'production', load: { users: 400 } },
        subject: { machineClass: 'workstation', accelerator: {} },
      },
      then: 'fails',
    },
    {
      given: { brief: { load: { users: 400 } }, subject: { machineClass: 'workstation', accelerator: {} } },
      then: 'unknown',
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
