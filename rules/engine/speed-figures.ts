import type { Grade } from '../../catalog/index.ts';
import type { Candidate, Sizing } from '../candidates/types.ts';
import type { Estimate, EstimateInput } from '../estimate.ts';
import { withEvidence } from '../estimates/correct-replica.ts';
import { sourceOfPath, type Figures } from './figure-parts.ts';
import type { Need } from './need.ts';
import { bandOf } from './policy.ts';

/** Memory and speed of what runs on known machines; the usual of hosted models for the rest. */
export function speedFigures(need: Need, candidate: Candidate): Figures {
  const { ttftMs, tpotMs, sizing, hosted, place } = candidate;
  const { policy } = need;
  const physics = (kind: string): { readonly low: number; readonly high: number } => ({
    low: 1 - policy.number(`physics-serving.${kind}BandBelow`),
    high: 1 + policy.number(`physics-serving.${kind}BandAbove`),
  });
  const make = (
    value: number,
    unit: string,
    more: {
      readonly band: { readonly low: number; readonly high: number };
      readonly formula: string;
      readonly inputs: EstimateInput[];
      readonly grade: Grade;
    },
  ): Estimate => ({
    low: value * more.band.low,
    likely: value,
    high: value * more.band.high,
    unit,
    grade: more.grade,
    formula: more.formula,
    inputs: more.inputs,
  });
  if (hosted) {
    if (ttftMs === null || tpotMs === null) return {};
    const first = hosted.reasoning === true ? 'hosted.ttftMs.reasoning' : 'hosted.ttftMs.plain';
    return {
      ttftMs: make(ttftMs, 'ms', {
        band: bandOf(policy.entry(first)),
        formula: 'usual for hosted models',
        inputs: [policy.input(first)],
        grade: 'assumed',
      }),
      tpotMs: make(tpotMs, 'ms', {
        band: bandOf(policy.entry('hosted.tpotMs')),
        formula: 'usual for hosted models',
        inputs: [policy.input('hosted.tpotMs')],
        grade: 'assumed',
      }),
    };
  }
  if (!sizing) return {};
  if (need.audioSeconds !== null) return soundFigures(need, candidate, sizing);
  const inputs: EstimateInput[] = [
    {
      name: 'model',
      value: candidate.models[0]?.id ?? 'own',
      unit: 'id',
      source: candidate.models[0]?.model?.sources[0]?.source ?? 'assumption',
    },
    {
      name: 'accelerator',
      value: place.accelerator?.id ?? 'none',
      unit: 'id',
      source: place.accelerator?.sources[0]?.source ?? 'assumption',
    },
    {
      name: 'concurrencyPerReplica',
      value: sizing.concurrencyPerReplica,
      unit: 'request',
      source: sourceOfPath(need, 'load.requestsPerDay'),
    },
    { name: 'inputTokens', value: need.inputTokens, unit: 'token', source: sourceOfPath(need, 'load.inputTokens') },
    ...(tpotMs === null
      ? []
      : [
          {
            name: 'outputTokens',
            value: need.outputTokens,
            unit: 'token',
            source: sourceOfPath(need, 'load.outputTokens'),
          },
        ]),
  ];
  const common = { inputs, grade: 'derived' as const };
  const memoryBand = {
    low: 1 - policy.number('physics-memory.servingMemoryBandBelow'),
    high: 1 + policy.number('physics-memory.servingMemoryBandAbove'),
  };
  const figures: Figures = {};
  const { corrections } = sizing;
  if (place.accelerator)
    figures.memoryPerAcceleratorGb = withEvidence(
      make(sizing.memoryPerAcceleratorBytes / 1e9, 'GB', {
        ...common,
        band: memoryBand,
        // What writes no tokens keeps none.
        formula:
          tpotMs === null ? 'weights + workspace, per accelerator' : 'weights + kvCache + workspace, per accelerator',
      }),
      corrections?.memoryPerAcceleratorGb,
    );
  if (ttftMs !== null)
    figures.ttftMs = withEvidence(
      make(ttftMs, 'ms', { ...common, band: physics('ttft'), formula: 'prefill + waiting for running batches' }),
      corrections?.ttftMs,
    );
  if (tpotMs !== null)
    figures.tpotMs = withEvidence(
      make(tpotMs, 'ms', {
        ...common,
        band: physics('tpot'),
        formula: 'max(bytes ÷ bandwidth, flop ÷ peak) + overheads, per step',
      }),
      corrections?.tpotMs,
    );
  if (sizing.requestsPerSecond !== null && sizing.requestsPerSecond > 0) {
    figures.requestsPerSecond = withEvidence(
      make(sizing.requestsPerSecond, 'request/s', {
        ...common,
        band: physics('throughput'),
        formula: 'running requests ÷ time of one request × replicas',
      }),
      corrections?.rate,
      { ofReplicas: sizing.replicas },
    );
  }
  return figures;
}

/** Speech models: recordings a second from the operations of a second of sound; graded assumed, as no list publishes it. */
function soundFigures(need: Need, { models, place }: Candidate, sizing: Sizing): Figures {
  const { policy } = need;
  const band = bandOf(policy.entry(place.accelerator ? 'need.audioUtilisation' : speedOfProcessor(place)));
  const inputs: EstimateInput[] = [
    {
      name: 'parameters',
      value: models[0]?.model?.totalParameters ?? 0,
      unit: '1',
      source: models[0]?.model?.sources[0]?.source ?? 'assumption',
    },
    {
      name: 'audioSeconds',
      value: need.audioSeconds ?? 0,
      unit: 's',
      source: need.brief.data?.unit === 'minutes' ? 'brief' : 'policy:need.audioSeconds',
    },
    policy.input('need.audioFramesPerSecond'),
    policy.input(place.accelerator ? 'need.audioUtilisation' : speedOfProcessor(place)),
    { name: 'replicas', value: sizing.replicas, unit: '1', source: 'figure:requestsPerSecond' },
  ];
  const make = (value: number, unit: string, formula: string, turned: boolean): Estimate => ({
    low: value * (turned ? 1 / band.high : band.low),
    likely: value,
    high: value * (turned ? 1 / band.low : band.high),
    unit,
    grade: 'assumed',
    formula,
    inputs,
  });
  const work = '2 × parameters × audioFramesPerSecond × audioSeconds';
  return {
    ...(place.accelerator && {
      memoryPerAcceleratorGb: {
        ...make(sizing.memoryPerAcceleratorBytes / 1e9, 'GB', 'weights + workspace', false),
        low: (sizing.memoryPerAcceleratorBytes / 1e9) * (1 - policy.number('physics-memory.servingMemoryBandBelow')),
        high: (sizing.memoryPerAcceleratorBytes / 1e9) * (1 + policy.number('physics-memory.servingMemoryBandAbove')),
      },
    }),
    ...(sizing.ttftSeconds !== null && {
      ttftMs: make(sizing.ttftSeconds * 1000, 'ms', `${work} ÷ sustained flop/s`, true),
    }),
    ...(sizing.requestsPerSecond !== null && {
      requestsPerSecond: make(sizing.requestsPerSecond, 'request/s', `replicas × sustained flop/s ÷ (${work})`, false),
    }),
  };
}

function speedOfProcessor({ machineClass }: Candidate['place']): string {
  return machineClass === 'desktop' ? 'need.smallComputerFlopPerSecond' : 'need.processorFlopPerSecond';
}
