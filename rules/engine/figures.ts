import { weakestGrade } from '../../catalog/index.ts';
import type { Estimate, EstimateInput } from '../estimate.ts';
import type { Candidate } from '../candidates/types.ts';
import { scaleOf, weeksPolicy } from '../candidates/effort.ts';
import { bandOfEffort, electricityOf } from '../candidates/price.ts';
import { packagedUnit } from '../candidates/usage.ts';
import { labelsForHalf } from '../candidates/expect.ts';
import { policyKey } from '../physics/coefficients.ts';
import { energyFigures } from './energy-figures.ts';
import { rounded, sourceOfPath, type Figures } from './figure-parts.ts';
import type { Need } from './need.ts';
import { bandOf } from './policy.ts';
import { speedFigures } from './speed-figures.ts';

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
      ? bandOf(policy.entry(packagedUnit(need).policy))
      : load
        ? bandOf(perUser)
        : place.kind === 'leased'
          ? bandOf(policy.entry('costs.leaseRate'))
          : exact;
  return [
    part('usage', money.usage, usageBand, place.source),
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
  const name = weeksPolicy(need, candidate.approach);
  const band = bandOf(need.policy.entry(name));
  const base = need.policy.input(name);
  return {
    low: candidate.weeks * band.low,
    likely: candidate.weeks,
    high: candidate.weeks * band.high,
    unit: 'week',
    grade: 'assumed',
    formula: 'approachWeeks × effort × scale + procurement + documents + sites + trainingRun',
    inputs: [
      { ...base, name: 'approachWeeks' },
      { ...need.policy.input(`approaches.effort.${need.expertise}`), name: 'effort' },
      ...(scaleOf(need) === 1
        ? []
        : [
            {
              name: 'scale',
              value: rounded(scaleOf(need)),
              unit: '1',
              source: 'policy:approaches.effort.sizeExponent',
            },
          ]),
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
      { ...need.policy.input(labelsForHalf(candidate.approach === 'transfer_learning')), name: 'labelsForHalf' },
    ];
  }
  return [
    { name: 'model', value: candidate.models[0]?.id ?? 'own', unit: 'id', source: 'figure:benchmarks' },
    need.policy.input('approaches.discrimination'),
    ...(candidate.retrieval ? [need.policy.input('approaches.gain.retrieval')] : []),
  ];
}
