import type { Analysis } from '../analysis-shape.ts';
import { machinesOf, siftPlaces } from '../candidates/places.ts';
import { hourlyOf } from '../candidates/usage.ts';
import { gridOf } from '../candidates/price.ts';
import type { Candidate, Place } from '../candidates/types.ts';
import type { Scored } from '../engine/core.ts';
import { sourceLinks } from '../engine/links.ts';
import type { Need } from '../engine/need.ts';
import { createScreen } from '../engine/screen.ts';
import { say, type Message } from '../message.ts';
import { choiceFor } from './choice.ts';

const SOLUTIONS = 5;
const REGIONS = 6;
/** Rented solutions looked at for one whose accelerators others rent out where the grid is known. */
const RENTED_TRIED = 10;
const MONTHS_OF_YEAR = 12;

type Footprint = Analysis['footprint'];

const digits = (value: number): number => Number(value.toPrecision(2));

/** Electricity and carbon of the shown solutions beside homes and car journeys, and where the same machine runs cleaner. */
export function footprintOf(
  need: Need,
  { shown, ranked }: { readonly shown: readonly Scored[]; readonly ranked: readonly Scored[] },
): Footprint {
  const home = need.policy.number('everyday.homeKwhPerYear') / MONTHS_OF_YEAR;
  const car = need.policy.number('everyday.carGramsPerKm') / 1000;
  const solutions = shown.slice(0, SOLUTIONS).flatMap(({ candidate }): Footprint['solutions'] => {
    const { energyKwhPerMonth, carbonKgPerMonth } = candidate;
    if (energyKwhPerMonth === null || carbonKgPerMonth === null) return [];
    const homes = energyKwhPerMonth / home;
    const carKmPerMonth = carbonKgPerMonth / car;
    const params = {
      homes: digits(homes),
      count: homes < 1 ? 1 : digits(homes),
      percent: { quantity: Math.max(1, Math.round(homes * 100)), unit: '%' },
      energy: { quantity: digits(energyKwhPerMonth), unit: 'kWh' },
      carbon: { quantity: digits(carbonKgPerMonth), unit: 'kg' },
      km: { quantity: Math.max(1, digits(carKmPerMonth)), unit: 'km' },
    };
    const text = say(homes < 1 ? 'footprintLessThanHome' : 'footprintHomes', params);
    return [{ ...choiceFor(candidate), energyKwhPerMonth, carbonKgPerMonth, homes, carKmPerMonth, text }];
  });
  const rented = ranked.filter(({ candidate }) => candidate.place.kind === 'rented').slice(0, RENTED_TRIED);
  let regions: Footprint['regions'] = [];
  for (const { candidate } of rented) if (regions.length === 0) regions = regionsFor(need, candidate);
  return {
    solutions,
    regions,
    sources: sourceLinks(need.catalog, ['ember-electricity', 'epa-typical-vehicle', 'own-judgement']),
  };
}

/** The same accelerators where others rent them out and the rules allow it; regions whose grid is not known are left out. */
function regionsFor(need: Need, candidate: Candidate): Footprint['regions'] {
  const { place, energyKwhPerMonth: energy, sizing } = candidate;
  if (energy === null) return [];
  const same = machinesOf(need.catalog).rented.filter(
    (other) =>
      other.accelerator?.id === place.accelerator?.id && other.acceleratorsPerNode === place.acceleratorsPerNode,
  );
  const allowed = createScreen(need, { record: false }).sift('place', same, candidate.approach, siftPlaces);
  const hours = need.policy.number('physics-energy.hoursPerMonth') * (sizing?.nodes ?? 1);
  const facts = (other: Place) => {
    const grid = gridOf(need, other);
    const hourly = hourlyOf(need, other);
    return {
      place: other,
      known: !grid.source.startsWith('policy:'),
      gramsPerKwh: grid.grams,
      carbonKgPerMonth: (energy * grid.grams) / 1000,
      pricePerMonth: hourly === null ? 0 : need.money.price(hourly) * hours,
    };
  };
  const here = facts(place);
  const others = allowed
    .map(facts)
    .filter((one) => one.known && one.place.offer !== place.offer)
    .sort(
      (a, b) =>
        a.gramsPerKwh - b.gramsPerKwh ||
        a.pricePerMonth - b.pricePerMonth ||
        ((a.place.offer ?? '') < (b.place.offer ?? '') ? -1 : 1),
    );
  if (others.length === 0) return [];
  // The cheapest of each place on the map; the list is sorted by grid, then by price.
  const seen = new Set<string>();
  const kept = others
    .filter(({ place: { country, region } }) => {
      const key = country ?? region ?? '';
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, REGIONS - 1);
  return [...kept, here]
    .sort((a, b) => a.gramsPerKwh - b.gramsPerKwh || a.pricePerMonth - b.pricePerMonth)
    .map((one) => {
      const current = one === here;
      const saved = here.carbonKgPerMonth - one.carbonKgPerMonth;
      const more = one.pricePerMonth - here.pricePerMonth;
      const params = {
        region: nameOf(one.place),
        carbon: { quantity: digits(Math.abs(saved)), unit: 'kg' },
        money: { quantity: digits(Math.abs(more)), unit: need.currency },
      };
      const costsSame = Math.abs(more) < here.pricePerMonth / 100;
      const way = costsSame ? 'Same' : more > 0 ? 'Dearer' : 'Cheaper';
      const text = current
        ? say('footprintHere', { region: params.region })
        : say(`footprint${saved >= 0 ? 'Cleaner' : 'Dirtier'}${way}`, params);
      return {
        offer: one.place.offer ?? '',
        provider: one.place.providerName ?? '',
        region: one.place.region ?? '',
        country: one.place.country,
        current,
        gramsPerKwh: one.gramsPerKwh,
        carbonKgPerMonth: one.carbonKgPerMonth,
        pricePerMonth: one.pricePerMonth,
        currency: need.currency,
        text,
      };
    });
}

/** Provider and region; where it stands is its own affair for a market of machines. */
function nameOf({ providerName, region }: Place): Message {
  const provider = providerName ?? '';
  return region === null || region === 'any'
    ? say('footprintAnywhere', { provider })
    : say('footprintAt', { provider, region });
}
