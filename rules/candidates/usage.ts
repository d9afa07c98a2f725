import type { HostedOffer } from '../../catalog/index.ts';
import type { Need } from '../engine/need.ts';
import { policyKey } from '../physics/coefficients.ts';
import { pricePerRequest } from './billed.ts';
import { busyShare } from './pile.ts';
import type { Draft, Place } from './types.ts';

/** What is paid to others for use, a month, in the currency of the need. */
export interface UsageParts {
  /** Tokens, seats, hours or a rate. */
  readonly usage: number;
  /** Requests above the base of the load, at a provider. */
  readonly overflow: number;
  /** The host of the application in front of an API. */
  readonly host: number;
  readonly storage: number;
  readonly dataTransfer: number;
}

const none: UsageParts = { usage: 0, overflow: 0, host: 0, storage: 0, dataTransfer: 0 };

export function usageOf(need: Need, draft: Draft): number {
  const { usage, overflow, host, storage, dataTransfer } = usageParts(need, draft);
  return usage + overflow + host + storage + dataTransfer;
}

/** Part by part: usage = requests × price, seats × price or hours × price; storage = GB × price; dataTransfer = GB × share × price. */
export function usageParts(need: Need, draft: Pick<Draft, 'place' | 'hosted' | 'sizing' | 'overflow'>): UsageParts {
  const { overflow } = draft;
  const parts = partsAt(need, draft);
  return overflow ? { ...parts, overflow: tokensOf(need, overflow.hosted) * overflow.share } : parts;
}

function partsAt(need: Need, { place, hosted, sizing }: Pick<Draft, 'place' | 'hosted' | 'sizing'>): UsageParts {
  const { policy, money } = need;
  const nodes = sizing?.nodes ?? 1;
  if (hosted) return { ...none, usage: tokensOf(need, hosted), host: hostOf(need), ...storageOf(need) };
  if (place.kind === 'software') return { ...none, usage: packagedOf(need) };
  const hourly = hourlyOf(need, place);
  if (hourly) {
    const again = place.interruptible === true ? 1 + policy.number('costs.spotRepeat') : 1;
    const hours = policy.number('physics-energy.hoursPerMonth') * busyShare(need, sizing) * again;
    return { ...none, usage: money.price(hourly) * hours * nodes, ...storageOf(need) };
  }
  if (place.kind !== 'leased' || !place.purchase) return none;
  const base = Math.max(
    money.price(place.purchase) * nodes * (1 + policy.number('costs.leasePremium')),
    money.convert(policy.number('costs.leaseMinimum'), 'EUR'),
  );
  // The contract is paid to its end, even where the work ends before.
  return { ...none, usage: base / Math.min(policy.number('costs.leaseMonths'), need.horizonMonths) };
}

/** The hourly price that such use pays: with a commitment of a year where one is listed and it is no trial. */
export function hourlyOf({ brief, policy, horizonMonths }: Need, place: Place): Place['hourly'] {
  const trial = brief.stage === 'explore' || brief.stage === 'pilot';
  const stays = !trial && horizonMonths >= policy.number('costs.reservedFromMonths');
  return stays && place.hourlyReserved ? place.hourlyReserved : place.hourly;
}

/** What is kept in the cloud and leaves it again, where the brief says how much data there is. */
function storageOf({ brief, policy, money }: Need): Pick<UsageParts, 'storage' | 'dataTransfer'> {
  const { sizeGb, volume, unit } = brief.data ?? {};
  const gigabytes = money.convert(sizeGb ?? (unit === 'gb' ? volume : undefined) ?? 0, 'USD');
  return {
    storage: gigabytes * policy.number('costs.storageGbMonth'),
    dataTransfer: gigabytes * policy.number('costs.transferShare') * policy.number('costs.transferGb'),
  };
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
export function packagedUnit({ brief, task, policy, smallBusiness }: Need): {
  readonly policy: string;
  readonly seats: boolean;
} {
  const forColleagues = ['chatbot', 'rag_qa', 'code', 'agents', 'other', 'search_embedding'].includes(task);
  // In a shop or a restaurant it is the customers who write.
  const answersCustomers = smallBusiness && task === 'chatbot' && brief.load?.users === undefined;
  const countsRequests =
    answersCustomers ||
    (brief.load?.users === undefined &&
      (brief.load?.requestsPerDay ?? brief.load?.requestsPerSecond ?? brief.load?.concurrentRequests) !== undefined);
  if (forColleagues && !countsRequests) return { policy: 'costs.seatMonth', seats: true };
  const own = `costs.unit.${policyKey(task)}`;
  return { policy: policy.find(own) ? own : 'costs.unitRequest', seats: false };
}

/** Euros that software sold by the item asks for a thousand of this task at such a volume: unit price × (usual ÷ volume) ^ exponent. */
export function itemsByThousand(need: Need): number | null {
  const unit = need.policy.find(`costs.unit.${policyKey(need.task)}`);
  return unit ? 1000 * unit.value * shareOfVolume(need) : null;
}

/** Price of one item among so many against that of few: (usual ÷ volume) ^ exponent, 1 up to the usual volume. */
export function shareOfVolume({ policy, requestsPerMonth }: Need): number {
  const beyond = Math.max(1, requestsPerMonth / policy.number('costs.packagedUsualVolume'));
  return 1 / beyond ** policy.number('costs.packagedVolumeExponent');
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
