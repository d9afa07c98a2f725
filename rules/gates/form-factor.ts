import { defineGate, fails, holds } from '../engine/define.ts';
import { say } from '../message.ts';

export const formFactor = defineGate({
  id: 'form-factor',
  question: 'Does the machine fit where it must stand?',
  judges: 'place',
  needs: ['deployment'],
  policy: ['gates.edgeMaxWatts', 'gates.laptopMaxAccelerators', 'gates.laptopMaxMemory', 'gates.laptopMaxWatts'],
  sources: [],
  judge: ({ brief, policy }, place) => {
    if (place.accelerator === null || place.kind === 'existing') return holds;
    if (brief.deployment !== 'edge' && /edge computer/i.test(place.machineClass ?? ''))
      return fails(say('gateEdgeOnly'), say('unlockEdgeOnly'));
    if (brief.deployment === 'edge') {
      const most = policy.number('gates.edgeMaxWatts');
      const small = place.watts !== null && place.watts <= most;
      const edge = /edge/i.test(place.machineClass ?? '');
      return small || edge
        ? holds
        : fails(say('gateEdge', { watts: { quantity: most, unit: 'W' } }), say('unlockFormFactor'));
    }
    if (brief.deployment === 'laptop') {
      const small =
        /desktop|laptop/i.test(place.machineClass ?? '') &&
        place.acceleratorsPerNode <= policy.number('gates.laptopMaxAccelerators') &&
        place.accelerator.memory <= policy.number('gates.laptopMaxMemory') &&
        (place.watts ?? 0) <= policy.number('gates.laptopMaxWatts');
      return small ? holds : fails(say('gateLaptop'), say('unlockFormFactor'));
    }
    return holds;
  },
  examples: [
    {
      given: { brief: { deployment: 'edge' }, subject: { watts: 10_000, machineClass: 'gpu server', accelerator: {} } },
      then: 'fails',
    },
    {
      given: { brief: { deployment: 'edge' }, subject: { watts: 60, machineClass: 'desktop', accelerator: {} } },
      then: 'holds',
    },
    { given: { brief: {}, subject: { watts: 60, machineClass: 'edge computer', accelerator: {} } }, then: 'fails' },
    {
      given: {
        brief: { deployment: 'edge' },
        subject: { watts: 60, machineClass: 'edge computer', accelerator: {} },
      },
      then: 'holds',
    },
    {
      given: {
        brief: { deployment: 'laptop' },
        subject: { watts: 10_000, machineClass: 'gpu server', accelerator: { class: 'datacenter' } },
      },
      then: 'fails',
    },
    {
      given: {
        brief: { deployment: 'laptop' },
        subject: { watts: 120, machineClass: 'desktop', accelerator: { class: 'apple_silicon', memory: 512e9 } },
      },
      then: 'fails',
    },
    {
      given: {
        brief: { deployment: 'laptop' },
        subject: { watts: 120, machineClass: 'desktop', accelerator: { class: 'apple_silicon', memory: 64e9 } },
      },
      then: 'holds',
    },
    { given: { brief: {}, subject: { watts: 10_000, machineClass: 'gpu server', accelerator: {} } }, then: 'holds' },
  ],
});
