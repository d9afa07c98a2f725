import type { Accelerator, Catalog, Engine, Precision } from '../../catalog/index.ts';
import type { Estimate } from '../estimate.ts';
import { say } from '../message.ts';
import { coefficientsOf, type Coefficients } from '../physics/coefficients.ts';
import { costPerMillionOutputTokens } from '../physics/cost.ts';
import { peakFor } from '../physics/formats.ts';
import { planDeployment, type Deployment, type DeploymentTask } from '../physics/serving-plan.ts';
import { bytesToGigabytes, secondsToMilliseconds } from '../units/convert.ts';
import { around, exactly, type Range, type Unit } from '../units/range.ts';
import { collectAssumptions, noteInferredDimensions, type AssumptionList } from './assumptions.ts';
import { citedEstimate, fromAccelerator, fromFigure, fromModel, fromPolicy, fromRequest, type Cited } from './cite.ts';
import type { ServingEstimate, ServingInput, ServingOutcome, TraceStep } from './inputs.ts';
import { hourlyPriceOf } from './price.ts';
import { refuseServing } from './refusals.ts';

/** Runs of the llama.cpp formats and of computers with shared memory; other engines are not assumed by name. */
function likelyEngine(accelerator: Accelerator, precision: Precision): Engine {
  if (precision === 'q4_0' || precision === 'q4_k_m' || precision === 'q8_0') return 'llama_cpp';
  return accelerator.class === 'apple_silicon' ? 'llama_cpp' : 'other';
}

function taskOf(input: ServingInput, coefficients: Coefficients, list: AssumptionList): DeploymentTask {
  const { accelerator } = input;
  const half: Precision =
    accelerator.peakDense.bf16 === undefined && accelerator.peakDense.fp16 !== undefined ? 'fp16' : 'bf16';
  const precision = list.or(input.precision, {
    path: 'precision',
    value: half,
    reason: say('physicsPrecisionPublished', { precision: { term: half } }),
  });
  const kvPrecision = list.or(input.kvPrecision, {
    path: 'kvPrecision',
    value: half,
    reason: say('physicsKvPrecision', { precision: { term: half } }),
  });
  const engineGuess = likelyEngine(accelerator, precision);
  const engine = list.or(input.engine, {
    path: 'engine',
    value: engineGuess,
    reason: say('physicsEngineTypical', { engine: { term: engineGuess } }),
  });
  const mode = input.mode ?? 'online';
  if (input.concurrency === undefined && input.requestsPerSecond === undefined && mode === 'online') {
    list.note('concurrency', coefficients.value.defaultConcurrency, say('physicsOneRequest'));
  }
  const acceleratorsPerNode = list.or(input.acceleratorsPerNode, {
    path: 'acceleratorsPerNode',
    value: coefficients.value.acceleratorsPerNode,
    reason: say('physicsNodeSize', { count: coefficients.value.acceleratorsPerNode }),
  });
  if (accelerator.interconnect?.bandwidth === undefined) {
    list.note(
      'accelerator.interconnect',
      coefficients.value.defaultLink,
      say('physicsDefaultLink', { accelerator: accelerator.name }),
    );
  }
  if (Object.keys(accelerator.peakDense).length === 0) {
    list.note('accelerator.peakDense', null, say('physicsPeakInferred', { accelerator: accelerator.name }));
  }
  return {
    shape: input.model.shape,
    chip: accelerator,
    precision,
    kvPrecision,
    engine,
    mode,
    acceleratorsPerNode,
    inputTokens: input.inputTokens,
    outputTokens: input.outputTokens,
    concurrency: input.concurrency,
    requestsPerSecond: input.requestsPerSecond,
    slo: input.slo,
    spare: input.spare ?? false,
    fixed: {
      accelerators: input.acceleratorCount,
      tensor: input.parallelism?.tensor,
      pipeline: input.parallelism?.pipeline,
      data: input.parallelism?.data,
    },
  };
}

/** The full contract estimate of serving one model on one kind of accelerator. */
export function estimateServing(input: ServingInput, catalog: Catalog): ServingOutcome {
  const refusal = refuseServing(input);
  if (refusal) return refusal;
  const coefficients = coefficientsOf(catalog);
  const list = collectAssumptions();
  noteInferredDimensions(input.model.shape, list);
  const task = taskOf(input, coefficients, list);
  const deployment = planDeployment(task, coefficients);
  if (!deployment) {
    return {
      ok: false,
      path: 'accelerator',
      reason: say('physicsNoRoofline', { accelerator: input.accelerator.name }),
    };
  }
  noteDeployment(deployment, task, list);
  const figures = servingEstimates({ input, task, deployment }, coefficients);
  const price = hourlyPriceOf({ accelerator: input.accelerator, stated: input.price }, { catalog, coefficients }, list);
  const total = deployment.accelerators * deployment.replicas;
  const cost = price && {
    ...costPerMillionOutputTokens({
      accelerators: total,
      pricePerAcceleratorHour: price.amount,
      outputTokensPerSecond: { ...figures.outputTokensPerSecond, unit: 'token/s' },
    }),
    unit: price.currency,
  };
  const costCited: Cited[] = price
    ? [
        {
          input: {
            name: 'pricePerAcceleratorHour',
            value: price.amount,
            unit: `${price.currency}/h`,
            source: price.source,
          },
          grade: price.grade,
        },
        fromFigure('outputTokensPerSecond', figures.outputTokensPerSecond),
        fromRequest('accelerators', total, 'accelerator'),
      ]
    : [];
  const estimate: ServingEstimate = {
    ...figures,
    fits: deployment.figures.fits,
    ...(cost && {
      costPerMillionOutputTokens: citedEstimate(
        cost,
        'accelerators × pricePerAcceleratorHour ÷ 3600 ÷ outputTokensPerSecond × 1e6',
        costCited,
      ),
    }),
    assumptions: list.items,
    trace: traceOf(deployment, task),
  };
  return {
    ok: true,
    estimate,
    plan: {
      acceleratorCount: deployment.accelerators,
      nodes: Math.ceil(deployment.accelerators / task.acceleratorsPerNode),
      replicas: deployment.replicas,
      parallelism: { tensor: deployment.tensor, pipeline: deployment.pipeline, data: deployment.data, expert: 1 },
      precision: task.precision,
      kvPrecision: task.kvPrecision,
      engine: task.engine,
      concurrencyPerReplica: deployment.concurrencyPerReplica,
    },
  };
}

function noteDeployment(deployment: Deployment, task: DeploymentTask, list: AssumptionList): void {
  if (task.fixed.accelerators === undefined && task.fixed.tensor === undefined) {
    list.note(
      'acceleratorCount',
      deployment.accelerators,
      say('physicsSmallestReplica', { count: deployment.accelerators }),
    );
  }
  if (!deployment.meetsSlo) list.note('slo', null, say('physicsSloUnreachable'));
  if (deployment.figures.running < deployment.concurrencyPerReplica) {
    list.note(
      'concurrency',
      deployment.figures.running,
      say('physicsQueueing', { count: Math.floor(deployment.figures.running) }),
    );
  }
}

interface Situation {
  readonly input: ServingInput;
  readonly task: DeploymentTask;
  readonly deployment: Deployment;
}

type Figures = Omit<ServingEstimate, 'fits' | 'costPerMillionOutputTokens' | 'assumptions' | 'trace'>;

/** Every physical figure with its interval, formula and inputs. */
function servingEstimates({ input, task, deployment }: Situation, coefficients: Coefficients): Figures {
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
  const weightBits = fromPolicy(`weightBits.${keyOf(task.precision)}`, coefficients);
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
    fromPolicy(`layerOverhead.${keyOf(task.engine)}`, coefficients),
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

function keyOf(word: string): string {
  return word.replace(/[-_](\w)/g, (_, letter: string) => letter.toUpperCase());
}

function traceOf(deployment: Deployment, task: DeploymentTask): TraceStep[] {
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
    { name: 'busy', formula: 'roofline seconds ÷ all seconds', value: figures.busy, unit: '1' },
    { name: 'outputTokens', formula: 'as asked', value: task.outputTokens, unit: 'token' },
  ];
}
