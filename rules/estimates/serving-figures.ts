import type { Accelerator } from '../../catalog/index.ts';
import type { Estimate } from '../estimate.ts';
import { policyKey, type Coefficients } from '../physics/coefficients.ts';
import { peakFor } from '../physics/formats.ts';
import type { Deployment, DeploymentTask } from '../physics/serving-plan.ts';
import { bytesToGigabytes, secondsToMilliseconds } from '../units/convert.ts';
import { around, exactly, type Range, type Unit } from '../units/range.ts';
import { citedEstimate, fromAccelerator, fromFigure, fromModel, fromPolicy, fromRequest, type Cited } from './cite.ts';
import type { ServingEstimate, ServingInput } from './inputs.ts';

interface Situation {
  readonly input: ServingInput;
  readonly task: DeploymentTask;
  readonly deployment: Deployment;
}

type Figures = Omit<ServingEstimate, 'fits' | 'costPerMillionOutputTokens' | 'assumptions' | 'trace'>;

/** Every physical figure with its interval, formula and inputs. */
export function servingEstimates({ input, task, deployment }: Situation, coefficients: Coefficients): Figures {
  const k = coefficients.value;
  const { figures, replicas } = deployment;
  const { model, accelerator } = input;
  const total = deployment.accelerators * replicas;
  const banded = <U extends Unit>(
    value: number,
    unit: U,
    band: 'tpot' | 'ttft' | 'throughput' | 'servingMemory',
  ): Range<U> => around(value, unit, { below: k[`${band}BandBelow`], above: k[`${band}BandAbove`] });

  const parameters = fromModel('totalParameters', model.shape.totalParameters, { unit: 'parameter', model });
  const active = fromModel('activeParameters', model.shape.activeParameters, { unit: 'parameter', model });
  const weightBits = fromPolicy(`weightBits.${policyKey(task.precision)}`, coefficients);
  const kvElements = fromModel('kvElementsPerFullLayer', model.shape.kvElementsPerFullLayer, {
    unit: 'element',
    model,
  });
  const kvHeads = fromModel('kvHeads', model.shape.kvHeads, { unit: 'head', model });
  const layers = fromModel('layers', model.shape.layers, { unit: 'layer', model });
  const capacity = fromAccelerator(accelerator, 'memory', { value: accelerator.memory, unit: 'B' });
  const bandwidth = fromAccelerator(accelerator, 'memoryBandwidth', {
    value: accelerator.memoryBandwidth ?? 0,
    unit: 'B/s',
  });
  const peak = fromAccelerator(accelerator, 'peakDense', {
    value: peakFor(accelerator, task.precision)?.flopPerSecond ?? 0,
    unit: 'FLOP/s',
  });
  const lengths = [
    fromRequest('inputTokens', task.inputTokens, 'token'),
    fromRequest('outputTokens', task.outputTokens, 'token'),
  ];
  const degrees = fromRequest('tensorParallel', deployment.tensor, '1');

  const weightsGb = citedEstimate(
    exactly(bytesToGigabytes(figures.weightsBytes), 'GB'),
    'parameters × weightBits ÷ 8, embeddings at 16 bits',
    [parameters, weightBits],
  );
  const kvCacheBytesPerToken = citedEstimate(
    exactly(figures.kvBytesPerToken, 'B'),
    'layers × kvElementsPerLayer × bytesPerElement',
    [layers, kvElements, kvHeads],
  );
  const running = fromRequest('sequences', figures.running, 'sequence');
  const kvCacheGb = citedEstimate(
    exactly(bytesToGigabytes(figures.kvBytes), 'GB'),
    'kvCacheBytesPerToken × (inputTokens + outputTokens) × sequences',
    [fromFigure('kvCacheBytesPerToken', kvCacheBytesPerToken), ...lengths, running],
  );
  const memoryPerAcceleratorGb = citedEstimate(
    banded(bytesToGigabytes(figures.memoryPerAcceleratorBytes), 'GB', 'servingMemory'),
    '(weights + kvCache) ÷ accelerators + workspace + overhead',
    [
      fromFigure('weightsGb', weightsGb),
      fromFigure('kvCacheGb', kvCacheGb),
      degrees,
      fromPolicy('contextBytes', coefficients),
    ],
  );
  const maxConcurrency = citedEstimate(
    scaleCount(figures.maxConcurrency * replicas, k.servingMemoryBandBelow),
    '(memory × usableShare − weights − workspace − overhead) ÷ kvCachePerSequence × replicas',
    [
      capacity,
      fromPolicy('servingUsableShare', coefficients),
      fromFigure('weightsGb', weightsGb),
      fromFigure('kvCacheBytesPerToken', kvCacheBytesPerToken),
    ],
  );
  const speedCited = [
    active,
    weightBits,
    bandwidth,
    peak,
    fromPolicy('bandwidthEfficiency', coefficients),
    fromPolicy(`layerOverhead.${policyKey(task.engine)}`, coefficients),
    ...lengths,
    running,
    degrees,
  ];
  const tpotMs = citedEstimate(
    banded(secondsToMilliseconds(figures.tpotSeconds), 'ms', 'tpot'),
    'roofline(weights + kvCache read, FLOP) + layers × layerOverhead + stepOverhead + collectives + share of other prompts',
    speedCited,
  );
  const ttftMs = citedEstimate(
    banded(secondsToMilliseconds(figures.ttftSeconds), 'ms', 'ttft'),
    'prefill(FLOP ÷ (peak × prefillEfficiency)) + requestOverhead + wait for other prompts',
    [active, peak, fromPolicy('prefillEfficiency.bits16', coefficients), ...lengths, running, degrees],
  );
  const requestsPerSecond = citedEstimate(
    banded(figures.requestsPerSecond * replicas, 'request/s', 'throughput'),
    'replicas × sequences ÷ (ttft + (outputTokens − 1) × tpot)',
    [fromFigure('ttftMs', ttftMs), fromFigure('tpotMs', tpotMs), running, ...lengths],
  );
  const outputTokensPerSecond = citedEstimate(
    banded(figures.outputTokensPerSecond * replicas, 'token/s', 'throughput'),
    'requestsPerSecond × outputTokens',
    [fromFigure('requestsPerSecond', requestsPerSecond), ...lengths],
  );
  const joules = figures.joulesPerOutputToken;
  return {
    memoryPerAcceleratorGb,
    weightsGb,
    kvCacheBytesPerToken,
    kvCacheGb,
    maxConcurrency,
    ttftMs,
    tpotMs,
    outputTokensPerSecond,
    outputTokensPerSecondPerAccelerator: citedEstimate(
      banded((figures.outputTokensPerSecond * replicas) / total, 'token/s', 'throughput'),
      'outputTokensPerSecond ÷ accelerators',
      [fromFigure('outputTokensPerSecond', outputTokensPerSecond), fromRequest('accelerators', total, 'accelerator')],
    ),
    requestsPerSecond,
    replicas: citedEstimate(
      exactly(replicas, 'replica'),
      'load ÷ capacity of one replica, rounded up',
      replicaCited(task, coefficients),
    ),
    ...(joules !== undefined && {
      joulesPerOutputToken: joulesEstimate(
        joules,
        { accelerator, throughput: outputTokensPerSecond, accelerators: total },
        coefficients,
      ),
    }),
  };
}

function joulesEstimate(
  joules: number,
  of: { readonly accelerator: Accelerator; readonly throughput: Estimate; readonly accelerators: number },
  coefficients: Coefficients,
): Estimate {
  const k = coefficients.value;
  return citedEstimate(
    around(joules, 'J', { below: k.joulesBandBelow, above: k.joulesBandAbove }),
    'accelerators × power × (idleShare + busyShare × busy) ÷ outputTokensPerSecond, without hosts and PUE',
    [
      fromAccelerator(of.accelerator, 'power', { value: of.accelerator.power ?? 0, unit: 'W' }),
      fromPolicy('idleShare', coefficients),
      fromPolicy('busyShare', coefficients),
      fromFigure('outputTokensPerSecond', of.throughput),
      fromRequest('accelerators', of.accelerators, 'accelerator'),
    ],
  );
}

function replicaCited(task: DeploymentTask, coefficients: Coefficients): Cited[] {
  return [
    ...(task.requestsPerSecond === undefined
      ? []
      : [
          fromRequest('requestsPerSecond', task.requestsPerSecond, 'request/s'),
          fromPolicy('targetUtilisation', coefficients),
        ]),
    ...(task.concurrency === undefined ? [] : [fromRequest('concurrency', task.concurrency, 'request')]),
  ];
}

/** Whole sequences; memory that turns out larger leaves room for fewer. */
function scaleCount(value: number, spread: number): Range<'sequence'> {
  return {
    low: Math.floor(value * (1 - spread)),
    likely: value,
    high: Math.ceil(value * (1 + spread)),
    unit: 'sequence',
  };
}
