import type { Deployment, DeploymentTask } from '../physics/serving-plan.ts';
import type { TraceStep } from './inputs.ts';

/** The steps of the computation in order. */
export function servingTrace(deployment: Deployment, task: DeploymentTask): TraceStep[] {
  const { figures } = deployment;
  return [
    { name: 'weights', formula: 'parameters × weightBits ÷ 8', value: figures.weightsBytes, unit: 'B' },
    {
      name: 'kvCachePerToken',
      formula: 'layers × kvElementsPerLayer × bytesPerElement',
      value: figures.kvBytesPerToken,
      unit: 'B',
    },
    {
      name: 'maxConcurrency',
      formula: 'free memory ÷ kvCachePerSequence',
      value: figures.maxConcurrency,
      unit: 'sequence',
    },
    {
      name: 'acceleratorsPerReplica',
      formula: 'tensor × pipeline × data',
      value: deployment.accelerators,
      unit: 'accelerator',
    },
    {
      name: 'replicas',
      formula: 'load ÷ capacity of one replica, rounded up',
      value: deployment.replicas,
      unit: 'replica',
    },
    {
      name: 'running',
      formula: 'min(concurrencyPerReplica, maxConcurrency)',
      value: figures.running,
      unit: 'sequence',
    },
    {
      name: 'memoryPerAccelerator',
      formula: '(weights + kvCache) ÷ accelerators + workspace + overhead',
      value: figures.memoryPerAcceleratorBytes,
      unit: 'B',
    },
    {
      name: 'prefill',
      formula: 'FLOP of the prompt ÷ (peak × prefillEfficiency) + overhead',
      value: figures.prefillSeconds,
      unit: 's',
    },
    { name: 'decodeStep', formula: 'roofline + overhead + collectives', value: figures.stepSeconds, unit: 's' },
    {
      name: 'tpot',
      formula: 'decodeStep + interleave × others × prefill ÷ outputTokens',
      value: figures.tpotSeconds,
      unit: 's',
    },
    { name: 'ttft', formula: 'prefill + requestOverhead + wait', value: figures.ttftSeconds, unit: 's' },
    {
      name: 'outputTokensPerSecond',
      formula: 'replicas × running × outputTokens ÷ (ttft + (outputTokens − 1) × tpot)',
      value: figures.outputTokensPerSecond * deployment.replicas,
      unit: 'token/s',
    },
    { name: 'busy', formula: 'roofline seconds ÷ all seconds', value: figures.activity.busy, unit: '1' },
    { name: 'outputTokens', formula: 'as asked', value: task.outputTokens, unit: 'token' },
  ];
}
