import type { Grade } from '../../catalog/index.ts';
import { weakestGrade } from '../../catalog/index.ts';
import type { EstimateName } from '../advice-shape.ts';
import type { Estimate, EstimateInput } from '../estimate.ts';
import type { Candidate } from '../candidates/types.ts';
import { bandOfEffort, electricityOf, gridOf } from '../candidates/price.ts';
import { policyKey } from '../physics/coefficients.ts';
import { bandOf } from './policy.ts';
import type { Need } from './need.ts';

type Figures = Partial<Record<EstimateName, Estimate>>;

interface Part {
  readonly name: string;
  readonly likely: number;
  readonly low: number;
  readonly high: number;
  readonly source: string;
}

function part(
  name: string,
  likely: number,
  band: { readonly low: number; readonly high: number },
  source: string,
): Part {
  return { name, likely, low: likely * band.low, high: likely * band.high, source };
}

/** Independent parts: likely values add up, deviations combine in quadrature. */
function total(parts: readonly Part[]): { readonly low: number; readonly likely: number; readonly high: number } {
  const likely = parts.reduce((sum, one) => sum + one.likely, 0);
  const deviation = (side: 'low' | 'high'): number =>
    Math.sqrt(parts.reduce((sum, one) => sum + (one[side] - one.likely) ** 2, 0));
  return { low: Math.max(0, likely - deviation('low')), likely, high: likely + deviation('high') };
}

const exact = { low: 1, high: 1 };

/** Every figure of a solution that can be known, with formula, inputs and sources. What is unknown is absent. */
export function figuresFor(need: Need, candidate: Candidate): Figures {
  const oneOff = oneOffParts(need, candidate);
  const monthly = monthlyParts(need, candidate);
  const currency = need.currency;
  const grade = weakestGrade('derived', candidate.place.grade, 'assumed');
  const money = (parts: readonly Part[], formula: string): Estimate => ({
    ...total(parts),
    unit: currency,
    grade,
    formula,
    inputs: parts
      .filter((one) => one.likely > 0)
      .map((one) => ({ name: one.name, value: rounded(one.likely), unit: currency, source: one.source })),
  });
  const once = total(oneOff);
  const month = total(monthly);
  const horizon = need.horizonMonths;
  const tco = {
    low: once.low + month.low * horizon,
    likely: once.likely + month.likely * horizon,
    high: once.high + month.high * horizon,
  };
  const requests: EstimateInput = {
    name: 'requestsPerMonth',
    value: rounded(need.requestsPerMonth),
    unit: 'request/month',
    source: sourceOfPath(need, 'load.requestsPerDay'),
  };
  const perThousand = 1000 / (horizon * need.requestsPerMonth);
  return {
    oneOffCost: money(oneOff, 'purchase + implementation + courses + trainingRun'),
    monthlyCost: money(monthly, 'usage + energy + maintenance + operations'),
    tco: {
      ...tco,
      unit: currency,
      grade,
      formula: 'oneOffCost + monthlyCost × horizonMonths',
      inputs: [
        { name: 'oneOffCost', value: rounded(once.likely), unit: currency, source: 'figure:oneOffCost' },
        { name: 'monthlyCost', value: rounded(month.likely), unit: currency, source: 'figure:monthlyCost' },
        { name: 'horizonMonths', value: horizon, unit: 'month', source: sourceOfPath(need, 'horizonMonths') },
      ],
    },
    costPerThousandRequests: {
      low: tco.low * perThousand,
      likely: tco.likely * perThousand,
      high: tco.high * perThousand,
      unit: currency,
      grade,
      formula: 'tco ÷ (horizonMonths × requestsPerMonth) × 1000',
      inputs: [{ name: 'tco', value: rounded(tco.likely), unit: currency, source: 'figure:tco' }, requests],
    },
    weeksToProduction: weeks(need, candidate),
    quality: {
      low: candidate.quality.low,
      likely: candidate.quality.likely,
      high: candidate.quality.high,
      unit: 'share',
      grade: candidate.quality.grade,
      formula:
        candidate.worker === 'writer'
          ? 'logistic(ability − difficulty + gains − losses)'
          : 'accuracy × labels ÷ (labels + labelsForHalf)',
      inputs: qualityInputs(need, candidate),
    },
    ...energyFigures(need, candidate),
    ...speedFigures(need, candidate),
  };
}

function rounded(value: number): number {
  return Number(value.toPrecision(6));
}

/** "brief" where the customer said it, else "assumption". */
function sourceOfPath(need: Need, path: string): string {
  return need.assumptions.some((one) => one.path === path) ? 'assumption' : 'brief';
}

function oneOffParts(need: Need, candidate: Candidate): readonly Part[] {
  const { money, place, training } = candidate;
  const spread = need.policy.number('costs.priceBandSystem');
  const run = training?.estimate.cost;
  return [
    part('purchase', money.purchase, { low: 1 - spread, high: 1 + spread }, place.source),
    part('implementation', money.implementation, bandOfEffort(need, candidate.approach), 'policy:costs.personMonth'),
    part('courses', money.courses, bandOf(need.policy.entry('costs.courseNovice')), 'policy:costs.courseNovice'),
    part(
      'trainingRun',
      money.trainingRun,
      run !== undefined && run.likely > 0 ? { low: run.low / run.likely, high: run.high / run.likely } : exact,
      training?.place.source ?? 'assumption',
    ),
  ];
}

function monthlyParts(need: Need, candidate: Candidate): readonly Part[] {
  const { money, place } = candidate;
  const { policy } = need;
  const load =
    sourceOfPath(need, 'load.requestsPerDay') === 'assumption' &&
    (place.kind === 'hosted' || place.kind === 'software');
  const perUser = policy.entry('need.requestsPerUserPerDay');
  const usageBand =
    place.kind === 'software'
      ? bandOf(policy.entry('costs.seatMonth'))
      : load
        ? bandOf(perUser)
        : place.kind === 'leased'
          ? bandOf(policy.entry('costs.leasePremium'))
          : exact;
  const narrowed = place.kind === 'leased' ? { low: 0.9, high: 1.2 } : usageBand;
  return [
    part('usage', money.usage, narrowed, place.source),
    part('energy', money.energy, bandOf(policy.entry('costs.usePowerShare')), electricityOf(need).source),
    part(
      'maintenance',
      money.maintenance,
      bandOf(policy.entry('physics-energy.maintenanceShare')),
      'policy:physics-energy.maintenanceShare',
    ),
    part(
      'operations',
      money.operations,
      bandOf(policy.entry(`approaches.operations.${policyKey(candidate.approach)}`)),
      'policy:costs.operationsMonth',
    ),
  ];
}

function weeks(need: Need, candidate: Candidate): Estimate {
  const band = bandOf(need.policy.entry(`approaches.weeks.${policyKey(candidate.approach)}`));
  const base = need.policy.input(`approaches.weeks.${policyKey(candidate.approach)}`);
  return {
    low: candidate.weeks * band.low,
    likely: candidate.weeks,
    high: candidate.weeks * band.high,
    unit: 'week',
    grade: 'assumed',
    formula: 'approachWeeks × effort + procurement + documents + sites + trainingRun',
    inputs: [
      { ...base, name: 'approachWeeks' },
      { ...need.policy.input(`approaches.effort.${need.expertise}`), name: 'effort' },
      {
        name: 'sites',
        value: need.brief.data?.sites ?? 1,
        unit: 'site',
        source: need.brief.data?.sites === undefined ? 'assumption' : 'brief',
      },
    ],
  };
}

function qualityInputs(need: Need, candidate: Candidate): EstimateInput[] {
  if (candidate.worker !== 'writer') {
    return [
      {
        name: 'labels',
        value: need.labels,
        unit: 'label',
        source: need.brief.data?.labels === undefined ? 'assumption' : 'brief',
      },
      need.policy.input('approaches.labelsForHalf'),
    ];
  }
  return [
    { name: 'model', value: candidate.models[0]?.id ?? 'own', unit: 'id', source: 'figure:benchmarks' },
    need.policy.input('approaches.discrimination'),
    ...(candidate.retrieval ? [need.policy.input('approaches.gain.retrieval')] : []),
  ];
}

function energyFigures(need: Need, candidate: Candidate): Figures {
  const energy = candidate.energyKwhPerMonth;
  if (energy === null) return {};
  const grid = gridOf(need, candidate.place);
  const hosted = candidate.hosted !== null;
  const share = need.policy.entry(hosted ? 'costs.joulesPerTokenPerBillion' : 'costs.usePowerShare');
  const band = bandOf(share);
  const own = candidate.place.sourcing === 'owned' || candidate.place.sourcing === 'managed';
  const inputs: EstimateInput[] = hosted
    ? [
        need.policy.input('costs.joulesPerTokenPerBillion'),
        {
          name: 'requestsPerMonth',
          value: rounded(need.requestsPerMonth),
          unit: 'request/month',
          source: sourceOfPath(need, 'load.requestsPerDay'),
        },
      ]
    : [
        { name: 'nodeWatts', value: rounded(candidate.place.watts ?? 0), unit: 'W', source: candidate.place.source },
        { name: 'nodes', value: candidate.sizing?.nodes ?? 1, unit: '1', source: 'assumption' },
        need.policy.input('costs.usePowerShare'),
        need.policy.input(own ? 'costs.pueOwn' : 'physics-energy.pue'),
      ];
  return {
    energyKwhPerMonth: {
      low: energy * band.low,
      likely: energy,
      high: energy * band.high,
      unit: 'kWh',
      grade: 'assumed',
      formula: hosted
        ? 'requestsPerMonth × tokens × joulesPerTokenPerBillion × activeParameters'
        : 'nodeWatts × nodes × usePowerShare × hoursPerMonth × pue',
      inputs,
    },
    carbonKgPerMonth: {
      low: (energy * band.low * grid.grams) / 1000,
      likely: (energy * grid.grams) / 1000,
      high: (energy * band.high * grid.grams) / 1000,
      unit: 'kg',
      grade: 'assumed',
      formula: 'energyKwhPerMonth × gridIntensity ÷ 1000',
      inputs: [
        { name: 'energyKwhPerMonth', value: rounded(energy), unit: 'kWh', source: 'figure:energyKwhPerMonth' },
        { name: 'gridIntensity', value: rounded(grid.grams), unit: 'gCO2e/kWh', source: grid.source },
      ],
    },
  };
}

function speedFigures(need: Need, candidate: Candidate): Figures {
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
    { name: 'outputTokens', value: need.outputTokens, unit: 'token', source: sourceOfPath(need, 'load.outputTokens') },
  ];
  const common = { inputs, grade: 'derived' as const };
  const memoryBand = {
    low: 1 - policy.number('physics-memory.servingMemoryBandBelow'),
    high: 1 + policy.number('physics-memory.servingMemoryBandAbove'),
  };
  const figures: Figures = {
    memoryPerAcceleratorGb: make(sizing.memoryPerAcceleratorBytes / 1e9, 'GB', {
      ...common,
      band: memoryBand,
      formula: 'weights + kvCache + workspace, per accelerator',
    }),
  };
  if (ttftMs !== null)
    figures.ttftMs = make(ttftMs, 'ms', {
      ...common,
      band: physics('ttft'),
      formula: 'prefill + waiting for running batches',
    });
  if (tpotMs !== null)
    figures.tpotMs = make(tpotMs, 'ms', {
      ...common,
      band: physics('tpot'),
      formula: 'max(bytes ÷ bandwidth, flop ÷ peak) + overheads, per step',
    });
  if (sizing.requestsPerSecond !== null && sizing.requestsPerSecond > 0) {
    figures.requestsPerSecond = make(sizing.requestsPerSecond, 'request/s', {
      ...common,
      band: physics('throughput'),
      formula: 'running requests ÷ time of one request × replicas',
    });
  }
  return figures;
}
