import { weakestGrade } from '../../catalog/index.ts';
import type { Estimate, EstimateInput } from '../estimate.ts';
import type { Candidate } from '../candidates/types.ts';
import { scaleOf, weeksPolicy } from '../candidates/effort.ts';
import { bandOfEffort, coolingShare, electricityOf } from '../candidates/price.ts';
import { purchaseParts } from '../candidates/purchase.ts';
import { packagedUnit, usageParts } from '../candidates/usage.ts';
import { labelsForHalf } from '../candidates/expect.ts';
import { policyKey } from '../physics/coefficients.ts';
import { energyFigures } from './energy-figures.ts';
import { rounded, sourceOfPath, type Figures } from './figure-parts.ts';
import type { Need } from './need.ts';
import { bandOf } from './policy.ts';
import { ratesMonthly, ratesOnce } from './rates.ts';
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

/** Those that cost something. */
function paid(parts: readonly Part[]): readonly Part[] {
  return parts.filter(({ likely }) => likely > 0);
}

/** Every figure of a solution that can be known, with formula, inputs and sources. What is unknown is absent. */
export function figuresFor(need: Need, candidate: Candidate): Figures {
  return Object.fromEntries(Object.entries(allFigures(need, candidate)).map(([name, one]) => [name, short(one)]));
}

/** Digits that nobody reads are left out; money keeps its cents. */
function short(one: Estimate): Estimate {
  const DIGITS = 10;
  const digits = (value: number): number => Number(value.toPrecision(DIGITS));
  return { ...one, low: digits(one.low), likely: digits(one.likely), high: digits(one.high) };
}

function allFigures(need: Need, candidate: Candidate): Figures {
  const oneOff = oneOffParts(need, candidate);
  const monthly = monthlyParts(need, candidate);
  const currency = need.currency;
  const grade = weakestGrade('derived', candidate.place.grade, 'assumed');
  const money = (parts: readonly Part[], rates: readonly EstimateInput[]): Estimate => ({
    ...total(parts),
    unit: currency,
    grade,
    formula: paid(parts)
      .map(({ name }) => name)
      .join(' + '),
    inputs: [
      ...paid(parts).map((one) => ({
        name: one.name,
        value: rounded(one.likely),
        unit: currency,
        source: one.source,
      })),
      ...rates,
    ],
  });
  const once = total(oneOff);
  const month = total(monthly);
  const horizon = need.horizonMonths;
  const tco = {
    low: once.low + month.low * horizon,
    likely: once.likely + month.likely * horizon,
    high: once.high + month.high * horizon,
  };
  // Of a first stage, those of its group of people.
  const asked = need.requestsPerMonth * (candidate.usageShare ?? 1);
  const requests: EstimateInput = {
    name: 'requestsPerMonth',
    value: rounded(asked),
    unit: 'request/month',
    source: sourceOfPath(need, 'load.requestsPerDay'),
  };
  const perThousand = 1000 / (horizon * asked);
  return {
    oneOffCost: money(oneOff, ratesOnce(need, candidate)),
    monthlyCost: money(monthly, ratesMonthly(need, candidate)),
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

/** What is built around machines of one's own, with the policy of each. */
const builtAround = [
  ['installation', 'costs.installationShare'],
  ['rack', 'costs.rackPerNode'],
  ['powerSupply', 'costs.powerPerKilowatt'],
  ['network', 'costs.networkPerNode'],
  ['storage', 'costs.diskGigabyte'],
] as const;

function ofPolicy({ policy }: Need, name: string, of: { readonly likely: number; readonly policy: string }): Part {
  return part(name, of.likely, bandOf(policy.entry(of.policy)), `policy:${of.policy}`);
}

function oneOffParts(need: Need, candidate: Candidate): readonly Part[] {
  const { money, place, training } = candidate;
  const spread = need.policy.number('costs.priceBandSystem');
  const run = training?.estimate.cost;
  const bought = purchaseParts(need, candidate);
  return [
    part('machines', bought.machines, { low: 1 - spread, high: 1 + spread }, place.source),
    ...builtAround.map(([name, policy]) => ofPolicy(need, name, { likely: bought[name], policy })),
    part('implementation', money.implementation, bandOfEffort(need, candidate.approach), 'policy:costs.personMonth'),
    part('courses', money.courses, bandOf(need.policy.entry('costs.courseNovice')), 'policy:costs.courseNovice'),
    part(
      'trainingRuns',
      money.trainingRun,
      run !== undefined && run.likely > 0 ? { low: run.low / run.likely, high: run.high / run.likely } : exact,
      training?.place.source ?? 'assumption',
    ),
  ];
}

function monthlyParts(need: Need, candidate: Candidate): readonly Part[] {
  const { money, place } = candidate;
  const { policy } = need;
  const share = candidate.usageShare ?? 1;
  const used = usageParts(need, candidate);
  const cooling = coolingShare(need, place);
  const power = bandOf(policy.entry('costs.usePowerShare'));
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
    part('usage', used.usage * share, usageBand, place.source),
    ofPolicy(need, 'overflow', { likely: used.overflow * share, policy: 'need.peakFactor' }),
    ofPolicy(need, 'host', { likely: used.host * share, policy: 'costs.applicationHostMonth' }),
    ofPolicy(need, 'storage', { likely: used.storage * share, policy: 'costs.storageGbMonth' }),
    ofPolicy(need, 'dataTransfer', { likely: used.dataTransfer * share, policy: 'costs.transferGb' }),
    part('energy', money.energy * (1 - cooling), power, electricityOf(need).source),
    part('cooling', money.energy * cooling, power, electricityOf(need).source),
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
    formula: 'approachWeeks × effort × scale + documents + waitForMachines + sites + trainingRun',
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
