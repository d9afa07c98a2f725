import type { Accelerator, AcceleratorOffer, Catalog, HostedOffer, Region, System } from '../../catalog/index.ts';
import { sourceOf } from '../../catalog/index.ts';
import { zones, zonesOf } from '../../catalog/countries.ts';
import { moneyOf } from '../engine/money.ts';
import type { Need } from '../engine/need.ts';
import { policyReader } from '../engine/policy.ts';
import { perNeed } from '../engine/remember.ts';
import { fewPlaces, standsFor } from './few.ts';
import type { Place } from './types.ts';

const own: Omit<Place, 'kind' | 'sourcing' | 'offer' | 'name'> = {
  provider: null,
  providerName: null,
  residencies: [],
  residencyBasis: 'always',
  region: null,
  country: null,
  lifecycle: 'available',
  accelerator: null,
  acceleratorsPerNode: 0,
  machineClass: null,
  watts: null,
  hourly: null,
  hourlyReserved: null,
  purchase: null,
  source: 'brief',
  grade: 'assumed',
};

/** Kinds of hosted offers that write text: sound and pictures are listed apart. */
const WRITES = /^(?!.*(speech|image|video|embedding)).*(chat|text|vlm|reason|code|language)/i;

function hostedPlace(offer: HostedOffer): Place {
  const use = sourceOf(offer, offer.perMinute === undefined ? 'input' : 'perMinute');
  return {
    ...own,
    kind: 'hosted',
    sourcing: 'api',
    offer: offer.id,
    name: offer.name,
    provider: offer.provider.id,
    providerName: offer.provider.name,
    residencies: offer.provider.residencies,
    residencyBasis: offer.provider.residencyBasis,
    lifecycle: offer.lifecycle,
    source: use?.source ?? 'own-judgement',
    grade: use?.grade ?? 'assumed',
  };
}

function rentedPlace(offer: AcceleratorOffer, accelerator: Accelerator, region: Region | undefined): Place {
  const use = sourceOf(offer, 'onDemand');
  return {
    ...own,
    kind: 'rented',
    sourcing: 'rented',
    offer: offer.id,
    name: `${String(offer.acceleratorCount)}x ${accelerator.name}`,
    provider: offer.provider.id,
    providerName: offer.provider.name,
    residencies: region ? [...region.zones, region.country] : offer.provider.residencies,
    residencyBasis: region ? 'always' : offer.provider.residencyBasis,
    region: offer.region,
    country: region?.country ?? null,
    lifecycle: worse(offer.lifecycle, accelerator.lifecycle),
    accelerator,
    acceleratorsPerNode: offer.acceleratorCount,
    machineClass: accelerator.class,
    watts: accelerator.power === undefined ? null : accelerator.power * offer.acceleratorCount,
    marketplace: offer.marketplace === true,
    hourly: offer.onDemand ?? null,
    hourlyReserved: offer.reserved1Year ?? null,
    hourlySpot: offer.spot ?? null,
    source: use?.source ?? 'own-judgement',
    grade: use?.grade ?? 'assumed',
  };
}

function worse(a: Place['lifecycle'], b: Place['lifecycle']): Place['lifecycle'] {
  if (a === 'discontinued' || a === 'announced') return a;
  return b === 'discontinued' || b === 'announced' ? b : a;
}

/** `factor`: power of the whole machine against its accelerators, where its own is not published. */
function boughtPlace(system: System, accelerator: Accelerator | null, factor: number): Place {
  const use = sourceOf(system, 'price.amount') ?? sourceOf(system, 'price');
  return {
    ...own,
    kind: accelerator ? 'bought' : 'cpu_bought',
    sourcing: 'owned',
    offer: system.id,
    name: system.name,
    lifecycle: accelerator ? worse(system.lifecycle, accelerator.lifecycle) : system.lifecycle,
    accelerator,
    acceleratorsPerNode: system.acceleratorCount,
    machineClass: system.class,
    watts:
      system.maxPower ??
      (accelerator?.power === undefined ? null : accelerator.power * system.acceleratorCount * factor),
    purchase: system.price?.amount ?? null,
    source: use?.source ?? 'own-judgement',
    grade: use?.grade ?? 'assumed',
  };
}

/** Everything in the catalog that can run a model on an accelerator or a processor, made once per catalog. */
export interface Machines {
  readonly hosted: readonly (Place & { readonly hosted: HostedOffer })[];
  /** Hosted models made for one thing: speech, pictures, vectors, reading of documents. */
  readonly hostedSpecial: readonly (Place & { readonly hosted: HostedOffer })[];
  readonly rented: readonly Place[];
  /** The same without those that cost more than others alike. */
  readonly rentedFew: readonly Place[];
  /** The same at the price at which they may be taken back, cheapest first. */
  readonly spot: readonly Place[];
  readonly bought: readonly Place[];
  readonly leased: readonly Place[];
  readonly cpuBought: readonly Place[];
}
const remembered = new WeakMap<Catalog, Machines>();

export function machinesOf(catalog: Catalog): Machines {
  const known = remembered.get(catalog);
  if (known) return known;
  const priced = [...catalog.hostedOffers.values()]
    .filter((offer) => offer.input !== undefined || offer.perMinute !== undefined)
    .map((offer) => ({ ...hostedPlace(offer), hosted: offer }));
  const hosted = priced.filter((place) => WRITES.test(place.hosted.kind) && place.hosted.output !== undefined);
  const hostedSpecial = priced.filter((place) => !WRITES.test(place.hosted.kind));
  const factor = policyReader(catalog).number('costs.systemPowerFactor');
  const rented: Place[] = [];
  for (const offer of catalog.acceleratorOffers.values()) {
    const accelerator = catalog.accelerators.get(offer.accelerator);
    if (!accelerator || offer.onDemand === undefined) continue;
    rented.push(rentedPlace(offer, accelerator, regionOf(catalog, offer)));
  }
  const bought: Place[] = [];
  const cpuBought: Place[] = [];
  for (const system of catalog.systems.values()) {
    if (system.price === undefined) continue;
    if (system.accelerator === undefined || system.acceleratorCount === 0) {
      if (system.acceleratorCount === 0) cpuBought.push(boughtPlace(system, null, factor));
      continue;
    }
    const accelerator = catalog.accelerators.get(system.accelerator);
    if (accelerator) bought.push(boughtPlace(system, accelerator, factor));
  }
  // The order of two prices is the same in every currency.
  const euro = moneyOf(catalog, 'EUR');
  const cost = ({ hourly, purchase }: Place): number =>
    hourly ? euro.price(hourly) : purchase ? euro.price(purchase) : 0;
  const byCost = (a: Place, b: Place): number => cost(a) - cost(b) || ((a.offer ?? '') < (b.offer ?? '') ? -1 : 1);
  rented.sort(byCost);
  bought.sort(byCost);
  cpuBought.sort(byCost);
  const leased = bought
    .filter((place) => isServer(place.machineClass))
    .map((place): Place => ({ ...place, kind: 'leased', sourcing: 'managed' }));
  const rentedFew = fewPlaces(rented, placeKey);
  const spot = fewPlaces(
    rented
      .filter(({ hourlySpot }) => hourlySpot)
      .map((place): Place => ({
        ...place,
        interruptible: true,
        hourly: place.hourlySpot ?? null,
        hourlyReserved: null,
        onDemand: place.hourly,
      }))
      .sort(byCost),
    placeKey,
  );
  const machines = { spot, rentedFew, hosted, hostedSpecial, rented, bought, leased, cpuBought };
  remembered.set(catalog, machines);
  return machines;
}

/** Vendor-run installations are offered for what stands in a rack, not for a computer under a desk. */
function isServer(machineClass: string | null): boolean {
  return machineClass !== null && /rack|server|turnkey/i.test(machineClass) && !/edge/i.test(machineClass);
}

function regionOf(catalog: Catalog, offer: AcceleratorOffer): Region | undefined {
  return (
    catalog.regions.get(`${offer.provider.id}/${offer.region}`) ??
    catalog.regions.get(`${offer.provider.id}:${offer.region}`) ??
    catalog.regions.get(offer.region)
  );
}

/** What the customer says to own, where the catalog knows the accelerator. */
export const existingPlaces = perNeed((need: Need): readonly Place[] => {
  // One list for all who own nothing, so that the gates meet it again.
  if (need.owned.length === 0) return nowhere;
  return need.owned.map(({ accelerator, count, perNode, nodes }): Place => ({
    ...own,
    kind: 'existing',
    sourcing: 'owned',
    offer: null,
    name: `${String(count)}x ${accelerator.name}`,
    accelerator,
    acceleratorsPerNode: perNode,
    nodesThere: nodes,
    machineClass: accelerator.class,
    watts: accelerator.power === undefined ? null : accelerator.power * perNode,
  }));
});
const nowhere: readonly Place[] = [];

export function softwarePlace(): Place {
  return {
    ...own,
    kind: 'software',
    sourcing: 'api',
    offer: null,
    name: 'packaged',
    residencies: ['EU', 'US'],
    residencyBasis: 'regional',
    source: 'own-judgement',
  };
}

export function cpuRentedPlace(need: Need, light: boolean): Place {
  const size = light ? 'small' : 'cpu';
  const residency = need.brief.residency;
  return {
    ...own,
    kind: 'cpu_rented',
    sourcing: 'rented',
    offer: null,
    name: light ? 'small-server' : 'cpu',
    // A plain server is for rent everywhere: nothing stated leaves every zone open.
    residencies: residency === undefined ? zones : [residency, ...zonesOf(residency)],
    residencyBasis: 'regional',
    country: need.country,
    watts: need.policy.number(`costs.${size}ServerWatts`),
    hourly: { amount: need.policy.number(`costs.${size}ServerHour`), currency: 'USD', per: 'h' },
    source: `policy:costs.${size}ServerHour`,
  };
}

/** Processors already there or bought: what small predictors need. */
export function cpuOwnPlace(need: Need, machines: Machines, light: boolean): Place {
  const { deployment, load } = need.brief;
  // Accelerators of one's own stand in a computer that has processors too.
  if (need.owned.length > 0)
    return {
      ...own,
      kind: 'existing',
      sourcing: 'owned',
      offer: null,
      name: 'cpu',
      watts: need.policy.number(`costs.${light ? 'small' : 'cpu'}${light ? 'Computer' : 'Server'}Watts`),
    };
  const few = (load?.users ?? Infinity) <= need.policy.number('gates.fewUsers');
  // A server room is not what stands at the edge, on a desk or at home.
  if (deployment === 'edge' || deployment === 'laptop' || few || light)
    return {
      ...own,
      kind: 'cpu_bought',
      sourcing: 'owned',
      offer: null,
      name: 'small-computer',
      machineClass: 'desktop',
      watts: need.policy.number('costs.smallComputerWatts'),
      purchase: { amount: need.policy.number('costs.smallComputerPurchase'), currency: 'EUR', per: 'each' },
      source: 'policy:costs.smallComputerPurchase',
    };
  const [cheapest] = machines.cpuBought;
  return (
    cheapest ?? {
      ...own,
      kind: 'cpu_bought',
      sourcing: 'owned',
      offer: null,
      name: 'cpu',
      watts: need.policy.number('costs.cpuServerWatts'),
      purchase: { amount: need.policy.number('costs.cpuServerPurchase'), currency: 'USD', per: 'each' },
      source: 'policy:costs.cpuServerPurchase',
    }
  );
}

/** What the gates on places look at: places of one key get one verdict. */
export function placeKey(place: Place): string {
  let key = keys.get(place);
  if (key === undefined) {
    key = `${place.kind}|${place.provider ?? ''}|${place.region ?? ''}|${place.lifecycle}|${place.marketplace === true ? 'market' : ''}|${place.interruptible === true ? 'spot' : ''}|${place.accelerator?.id ?? ''}|${place.machineClass ?? ''}|${String(place.acceleratorsPerNode)}|${place.kind === 'bought' || place.kind === 'leased' ? String(place.purchase?.amount ?? 0) : ''}`;
    keys.set(place, key);
  }
  return key;
}
const keys = new WeakMap<Place, string>();

/** How a screen judges a list of places. */
export const siftPlaces = { named: (place: Place) => ({ offer: place.offer }), key: placeKey, stands: standsFor };
