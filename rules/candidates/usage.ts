import type { HostedOffer } from '../../catalog/index.ts';
import type { Need } from '../engine/need.ts';
import { policyKey } from '../physics/coefficients.ts';
import { pricePerRequest } from './billed.ts';
import type { Draft, Place } from './types.ts';

/** What is paid to others for use, a month, in the currency of the need: tokens, seats, hours or a rate. */
export function usageOf(need: Need, draft: Draft): number {
  const { policy, money } = need;
  const { place, hosted, sizing } = draft;
  const nodes = sizing?.nodes ?? 1;
  if (hosted) return tokensOf(need, hosted) + hostOf(need) + storageOf(need);
  if (place.kind === 'software') return packagedOf(need);
  const hourly = hourlyOf(need, place);
  if (hourly) return money.price(hourly) * policy.number('physics-energy.hoursPerMonth') * nodes + storageOf(need);
  if (place.kind !== 'leased' || !place.purchase) return 0;
  const base = Math.max(
    money.price(place.purchase) * nodes * (1 + policy.number('costs.leasePremium')),
    money.convert(policy.number('costs.leaseMinimum'), 'EUR'),
  );
  return base / policy.number('costs.leaseMonths');
}

/** The hourly price that such use pays: with a commitment of a year where one is listed and it is no trial. */
export function hourlyOf({ brief, policy, horizonMonths }: Need, place: Place): Place['hourly'] {
  const trial = brief.stage === 'explore' || brief.stage === 'pilot';
  const stays = !trial && horizonMonths >= policy.number('costs.reservedFromMonths');
  return stays && place.hourlyReserved ? place.hourlyReserved : place.hourly;
}

/** What is kept in the cloud and leaves it again, where the brief says how much data there is. */
function storageOf({ brief, policy, money }: Need): number {
  const { sizeGb, volume, unit } = brief.data ?? {};
  const gigabytes = sizeGb ?? (unit === 'gb' ? volume : undefined) ?? 0;
  const each =
    policy.number('costs.storageGbMonth') + policy.number('costs.transferShare') * policy.number('costs.transferGb');
  return money.convert(gigabytes * each, 'USD');
}

function tokensOf(need: Need, hosted: HostedOffer): number {
  return pricePerRequest(need, hosted) * need.requestsPerMonth;
}

/** The host of the application in front of an API: from the smallest one, with the square root of the load. */
function hostOf({ policy, money, requestsPerMonth }: Need): number {
  const load = requestsPerMonth / policy.number('costs.applicationHostRequests');
  const host = policy.number('costs.applicationHostMonth') * Math.sqrt(load);
  return money.convert(Math.max(policy.number('costs.applicationHostLeast'), host), 'EUR');
}

/** Policy of what a packaged product charges for: seats where colleagues use it, else items. */
export function packagedUnit({ brief, task, policy }: Need): { readonly policy: string; readonly seats: boolean } {
  const forColleagues = ['chatbot', 'rag_qa', 'code', 'agents', 'other', 'search_embedding'].includes(task);
  const countsRequests =
    brief.load?.users === undefined &&
    (brief.load?.requestsPerDay ?? brief.load?.requestsPerSecond ?? brief.load?.concurrentRequests) !== undefined;
  if (forColleagues && !countsRequests) return { policy: 'costs.seatMonth', seats: true };
  const own = `costs.unit.${policyKey(task)}`;
  return { policy: policy.find(own) ? own : 'costs.unitRequest', seats: false };
}

/** max(least, units × unit price × (usual volume ÷ units) ^ exponent beyond the usual volume). */
function packagedOf(need: Need): number {
  const { policy, money } = need;
  const unit = packagedUnit(need);
  const units = unit.seats ? need.users : need.requestsPerMonth * ((need.audioSeconds ?? 60) / 60);
  const usual = policy.number('costs.packagedUsualVolume');
  const discount = unit.seats || units <= usual ? 1 : (usual / units) ** policy.number('costs.packagedVolumeExponent');
  const price = units * policy.number(unit.policy) * discount;
  const own = `costs.packagedLeast.${policyKey(need.task)}`;
  const least = policy.number(policy.find(own) ? own : 'costs.packagedLeastMonth');
  return money.convert(Math.max(least, price), 'EUR');
}
