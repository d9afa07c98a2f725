import type { Estimate } from '../estimate.ts';
import { policyKey, type Coefficients } from '../physics/coefficients.ts';
import { peakFor } from '../physics/formats.ts';
import { sharesMemory } from '../physics/memory.ts';
import { spreadOf, type Band } from '../physics/seen.ts';
import type { Deployment, DeploymentTask } from '../physics/serving-plan.ts';
import { bytesToGigabytes, secondsToMilliseconds } from '../units/convert.ts';
import { around, exactly, type Range, type Unit } from '../units/range.ts';
import {
  citedEstimate,
  fromAccelerator,
  fromFigure,
  fromModel,
  fromPlan,
  fromPolicy,
  fromRequest,
  type Cited,
} from './cite.ts';
import type { ServingEstimate, ServingInput } from './inputs.ts';
import { rateBand } from './rate-band.ts';
import { wholeAnswer } from './sample-figures.ts';

interface Situation {
  readonly input: ServingInput;
  readonly task: DeploymentTask;
  readonly deployment: Deployment;
}

type Figures = Omit<ServingEstimate, 'fits' | 'costPerMillionOutputTokens' | 'assumptions' | 'trace'>;

/** Every physical figure with its interval, formula and inputs. */
export function servingEstimates({ input, task, deployment }: Situation, coefficients: Coefficients): Figures {
  const { figures, replicas } = deployment;
  const { model, accelerator } = input;
  const total = deployment.accelerators * replicas;
  const inFlight = Math.max(figures.running, deployment.concurrencyPerReplica);
  const subject = { shape: model.shape, chip: accelerator, inFlight };
  const banded = <U extends Unit>(value: number, unit: U, band: Band): Range<U> =>
    around(value, unit, spreadOf(band, subject, coefficients));

  const rate = rateBand(task, deployment);
  /** Where only the rate was measured, in samples or of one request alone, the interval of a time is that turned over. */
  const timed = (seconds: number, band: 'tpot' | 'ttft'): Range<'ms'> => {
    const milliseconds = secondsToMilliseconds(seconds);
    const follows = rate === 'samples' || (rate === 'singleStream' && band === 'tpot');
    if (!follows) return banded(milliseconds, 'ms', band);
    const { below, above } = spreadOf(rate, subject, coefficients);
    return around(milliseconds, 'ms', { below: 1 - 1 / (1 + above), above: 1 / (1 - below) - 1 });
  };

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
  const arithmetic = peakFor(accelerator, task.precision);
  const prefillFormat = arithmetic?.format ?? 'bits16';
  const peak = fromAccelerator(accelerator, 'peakDense', {
    value: arithmetic?.flopPerSecond ?? 0,
    unit: 'FLOP/s',
  });
  const lengths = [
    fromRequest('inputTokens', task.inputTokens, 'token'),
    fromRequest('outputTokens', task.outputTokens, 'token'),
  ];
  const degrees = fromPlan('tensorParallel', deployment.tensor, {
    unit: '1',
    stated: input.parallelism?.tensor !== undefined,
  });
  const accelerators = fromPlan('accelerators', total, { unit: 'accelerator', stated: false });

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
  const running = fromPlan('sequences', figures.running, {
    unit: 'sequence',
    stated: figures.running === input.concurrency,
  });
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
      fromPolicy(`processBytes.${policyKey(task.engine)}`, coefficients),
    ],
  );
  const maxConcurrency = citedEstimate(
    scaleCount(figures.maxConcurrency * replicas, spreadOf('servingMemory', subject, coefficients).below),
    '(memory × usableShare − weights − workspace − overhead) ÷ kvCachePerSequence × replicas',
    [
      capacity,
      fromPolicy(sharesMemory(accelerator) ? 'sharedUsableShare' : 'servingUsableShare', coefficients),
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
  const answer = wholeAnswer({ input, task, running: figures.running }, coefficients);
  const tpotMs = citedEstimate(
    timed(figures.tpotSeconds, 'tpot'),
    answer?.next.formula ??
      'roofline(weights + kvCache read, FLOP) + layers × layerOverhead + stepOverhead + collectives + share of other prompts',
    answer?.next.cited ?? speedCited,
  );
  const ttftMs = citedEstimate(
    timed(figures.ttftSeconds, 'ttft'),
    answer?.first.formula ?? 'prefill(FLOP ÷ (peak × prefillEfficiency)) + requestOverhead + wait for other prompts',
    answer?.first.cited ?? [
      active,
      peak,
      fromPolicy(`prefillEfficiency.${prefillFormat}`, coefficients),
      fromPolicy(`requestOverhead.${policyKey(task.engine)}`, coefficients),
      ...lengths,
      running,
      degrees,
    ],
  );
  const requestsPerSecond = citedEstimate(
    banded(figures.requestsPerSecond * replicas, 'request/s', rate),
    'replicas × sequences ÷ (ttft + (outputTokens − 1) × tpot)',
    [fromFigure('ttftMs', ttftMs), fromFigure('tpotMs', tpotMs), running, ...lengths],
  );
  const outputTokensPerSecond = citedEstimate(
    banded(figures.outputTokensPerSecond * replicas, 'token/s', rate),
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
      banded((figures.outputTokensPerSecond * replicas) / total, 'token/s', rate),
      'outputTokensPerSecond ÷ accelerators',
      [fromFigure('outputTokensPerSecond', outputTokensPerSecond), accelerators],
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
        { input, throughput: outputTokensPerSecond, accelerators, inFlight },
        coefficients,
      ),
    }),
  };
}

function joulesEstimate(
  joules: number,
  of: {
    readonly input: ServingInput;
    readonly throughput: Estimate;
    readonly accelerators: Cited;
    readonly inFlight: number;
  },
  coefficients: Coefficients,
): Estimate {
  const { accelerator, model } = of.input;
  const subject = { shape: model.shape, chip: accelerator, inFlight: of.inFlight };
  return citedEstimate(
    around(joules, 'J', spreadOf('joules', subject, coefficients)),
    'accelerators × power × (servingIdleShare + (loadedShare − servingIdleShare) × busy + turningPowerShare × turning + matrixPowerShare × √matrixUse + joulesPerByte × bytes per second ÷ power) ÷ outputTokensPerSecond, without hosts and PUE',
    [
      fromAccelerator(accelerator, 'power', { value: accelerator.power ?? 0, unit: 'W' }),
      fromPolicy('servingIdleShare', coefficients),
      fromPolicy('loadedShare', coefficients),
      fromPolicy('matrixPowerShare', coefficients),
      fromPolicy('joulesPerByte', coefficients),
      fromPolicy('turningPowerShare', coefficients),
      fromFigure('outputTokensPerSecond', of.throughput),
      of.accelerators,
    ],
  );
}

function replicaCited(task: DeploymentTask, coefficients: Coefficients): Cited[] {
  if (task.requestsPerSecond === undefined && task.concurrency === undefined)
    return [fromPolicy(task.mode === 'offline' ? 'maxBatchOffline' : 'defaultConcurrency', coefficients)];
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
