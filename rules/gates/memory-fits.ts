import { defineGate, fails, holds } from '../engine/define.ts';
import { say } from '../message.ts';

export const memoryFits = defineGate({
  id: 'memory-fits',
  question: 'Do weights, cache and workspace fit the memory of each accelerator?',
  judges: 'solution',
  needs: ['load.concurrentRequests', 'hardwareOwned'],
  policy: [],
  sources: [],
  judge: (_need, { sizing, place }) => {
    const memory = place.accelerator?.memory;
    if (!sizing || memory === undefined) return holds;
    return sizing.fits && sizing.memoryPerAcceleratorBytes <= memory
      ? holds
      : fails(
          say('gateMemoryFits', {
            needed: { quantity: sizing.memoryPerAcceleratorBytes / 1e9, unit: 'GB' },
            have: { quantity: memory / 1e9, unit: 'GB' },
          }),
          say('unlockMemoryFits'),
        );
  },
  examples: [
    {
      given: {
        brief: {},
        subject: {
          sizing: {
            precision: 'bf16',
            parallelism: { tensor: 1, pipeline: 1, data: 1, expert: 1 },
            acceleratorCount: 1,
            nodes: 1,
            replicas: 1,
            memoryPerAcceleratorBytes: 90e9,
            fits: true,
            ttftSeconds: 1,
            tpotSeconds: 0.03,
            requestsPerSecond: 1,
            concurrencyPerReplica: 1,
          },
          place: { accelerator: { memory: 80e9 } },
        },
      },
      then: 'fails',
    },
    {
      given: {
        brief: {},
        subject: {
          sizing: {
            precision: 'fp8',
            parallelism: { tensor: 1, pipeline: 1, data: 1, expert: 1 },
            acceleratorCount: 1,
            nodes: 1,
            replicas: 1,
            memoryPerAcceleratorBytes: 60e9,
            fits: true,
            ttftSeconds: 1,
            tpotSeconds: 0.03,
            requestsPerSecond: 1,
            concurrencyPerReplica: 1,
          },
          place: { accelerator: { memory: 80e9 } },
        },
      },
      then: 'holds',
    },
    { given: { brief: {}, subject: { sizing: null } }, then: 'holds' },
  ],
});
