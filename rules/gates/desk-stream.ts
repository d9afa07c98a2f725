import { defineGate, fails, holds } from '../engine/define.ts';
import { say } from '../message.ts';

export const deskStream = defineGate({
  id: 'desk-stream',
  question: 'Would a machine of the desk class carry a steady stream of requests that others depend on?',
  judges: 'place',
  needs: ['stage', 'deployment', 'load.requestsPerDay', 'load.requestsPerSecond', 'load.concurrentRequests'],
  policy: ['gates.desktopMaxRequestsPerSecond', 'gates.workstationMaxRequestsPerSecond'],
  sources: [],
  judge: (need, place) => {
    const { stage, deployment } = need.brief;
    if (place.kind !== 'bought' || stage === 'explore' || stage === 'pilot') return holds;
    // What stands beside a camera or on a lap is what was asked for; people and piles have gates of their own.
    if (deployment === 'edge' || deployment === 'laptop' || need.usersMatter || need.pile) return holds;
    const consumer = place.accelerator?.class === 'consumer' || place.accelerator?.class === 'apple_silicon';
    const desktop = consumer || /desktop|laptop/i.test(place.machineClass ?? '');
    if (!desktop && !/workstation/i.test(place.machineClass ?? '')) return holds;
    const most = need.policy.number(
      desktop ? 'gates.desktopMaxRequestsPerSecond' : 'gates.workstationMaxRequestsPerSecond',
    );
    return need.peakRequestsPerSecond > most
      ? fails(
          say('gateDeskStream', {
            rate: { quantity: Number(need.peakRequestsPerSecond.toPrecision(2)), unit: 'request/s' },
            most: { quantity: most, unit: 'request/s' },
          }),
          say('unlockDeskStream'),
        )
      : holds;
  },
  examples: [
    {
      given: {
        brief: { task: 'agents', load: { requestsPerSecond: 12 } },
        subject: { machineClass: 'workstation', accelerator: {} },
      },
      then: 'fails',
    },
    {
      given: {
        brief: { task: 'search_embedding', load: { requestsPerSecond: 20 } },
        subject: { machineClass: 'desktop', accelerator: {} },
      },
      then: 'fails',
    },
    {
      given: {
        brief: { task: 'detection', deployment: 'edge', load: { requestsPerSecond: 20 } },
        subject: { machineClass: 'desktop', accelerator: {} },
      },
      then: 'holds',
    },
    {
      given: {
        brief: { task: 'search_embedding', load: { requestsPerSecond: 20 } },
        subject: { machineClass: 'rack server', accelerator: {} },
      },
      then: 'holds',
    },
  ],
});
