import { isOffice } from '../candidates/office.ts';
import { busyShare } from '../candidates/pile.ts';
import { gridOf } from '../candidates/price.ts';
import type { Candidate } from '../candidates/types.ts';
import type { EstimateInput } from '../estimate.ts';
import { rounded, sourceOfPath, type Figures } from './figure-parts.ts';
import type { Need } from './need.ts';
import { bandOf } from './policy.ts';

/** Electricity and its carbon a month; nothing where nothing is known about the machines. */
export function energyFigures(need: Need, candidate: Candidate): Figures {
  const energy = candidate.energyKwhPerMonth;
  if (energy === null) return {};
  const grid = gridOf(need, candidate.place);
  const hosted = candidate.hosted !== null;
  const share = need.policy.entry(hosted ? 'costs.joulesPerTokenPerBillion' : 'costs.usePowerShare');
  const band = bandOf(share);
  const busy = hosted ? 1 : busyShare(need, candidate.sizing);
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
        need.policy.input(!own ? 'physics-energy.pue' : isOffice(candidate.place) ? 'costs.pueOffice' : 'costs.pueOwn'),
        ...(busy === 1 ? [] : [{ name: 'busyShare', value: rounded(busy), unit: '1', source: 'assumption' }]),
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
        : `nodeWatts × nodes × usePowerShare × hoursPerMonth × pue${busy === 1 ? '' : ' × busyShare'}`,
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
