import { defineAdvice, silent } from '../engine/define.ts';
import { exampleHosted, exampleSizing } from '../engine/examples.ts';
import { titleOf } from '../engine/title.ts';
import { say } from '../message.ts';

export const hybridPeaks = defineAdvice({
  id: 'hybrid-peaks',
  question: 'Are many machines there only for the peak, which a hosted model could take?',
  severity: 'info',
  needs: ['load.requestsPerDay', 'load.requestsPerSecond'],
  policy: ['advice.hybridReplicas', 'need.peakFactor'],
  sources: ['own-judgement'],
  judge: ({ need, winner, ranked = [] }) => {
    const { policy } = need;
    const sizing = winner?.sizing ?? null;
    if (winner === null || sizing === null || winner.place.sourcing === 'api' || need.pile) return silent;
    // What is there already costs the same at rest.
    if (winner.place.kind === 'existing' || sizing.nodes < policy.number('advice.hybridReplicas')) return silent;
    const hosted = ranked.find((one) => one.hosted !== null && one.worker === winner.worker);
    if (!hosted) return silent;
    const mean = Math.max(1, Math.ceil(sizing.nodes / policy.number('need.peakFactor')));
    return {
      state: 'holds',
      text: say('adviceHybridPeaks', { nodes: sizing.nodes, mean, title: titleOf(hosted) }),
    };
  },
  examples: [
    {
      given: {
        brief: { load: { requestsPerSecond: 40 } },
        winner: { sizing: { ...exampleSizing, nodes: 9, replicas: 9 } },
        ranked: [{ hosted: exampleHosted, place: { kind: 'hosted', sourcing: 'api' } }],
      },
      then: 'holds',
    },
    {
      given: { brief: {}, winner: { sizing: exampleSizing } },
      then: 'fails',
    },
  ],
});
