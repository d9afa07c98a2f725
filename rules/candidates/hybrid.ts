import type { Catalog, HostedOffer, Model } from '../../catalog/index.ts';
import type { Need } from '../engine/need.ts';
import { createScreen } from '../engine/screen.ts';
import { pricePerRequest } from './billed.ts';
import { complete } from './complete.ts';
import type { Route } from './ladder.ts';
import { machinesOf, type Machines } from './places.ts';
import { sizeModel } from './sizing.ts';
import type { Candidate, ChosenModel, Overflow, Place, Sizing } from './types.ts';
import { expectedAt, type Writer } from './writers.ts';

interface Ask {
  readonly route: Route;
  readonly writer: Writer;
  readonly helpers: readonly ChosenModel[];
  readonly place: Place;
  /** How the machines would carry the whole peak; null where they cannot. */
  readonly full: Sizing | null;
}

/**
 * Machines for the base of the load, and the same model at a provider for what comes above it. Weighed where the peak
 * takes many machines, or more than those that are there; not where requests may not leave.
 */
export function hybridOf(need: Need, { route, writer, helpers, place, full }: Ask): Candidate | null {
  const { policy } = need;
  const many = full !== null && full.nodes >= policy.number('advice.hybridReplicas');
  const short = place.kind === 'existing' && full === null;
  if (need.pile || !(many || short)) return null;
  const found = baseOn(need, { writer, place, full });
  if (!found) return null;
  const { base, share } = found;
  const partner = partnerFor(need, writer.model, route);
  if (!partner) return null;
  return complete(
    need,
    {
      route,
      place,
      hosted: null,
      sizing: base,
      training: null,
      overflow: { ...partner, share: overflowOf(need, share), base: share },
    },
    {
      models: [
        { role: route.role, id: writer.model.id, model: writer.model },
        { role: route.role, id: partner.hosted.id, model: null },
        ...helpers,
      ],
      quality: expectedAt(writer, base.precision),
    },
  );
}

/** The largest base that the machines carry, of the shares of the peak that are tried. */
function baseOn(
  need: Need,
  { writer, place, full }: Pick<Ask, 'writer' | 'place' | 'full'>,
): { readonly base: Sizing; readonly share: number } | null {
  const most = need.policy.number('hybrid.baseShare');
  // What is there already is worth using for less.
  const tried = place.kind === 'existing' ? [most, need.policy.number('hybrid.leastShare')] : [most];
  for (const share of tried) {
    const base = sizeModel(atShare(need, share), writer.model, place);
    if (base && !(full && base.nodes >= full.nodes)) return { base, share };
  }
  return null;
}

/** Share of the peak for which machines are sized at least, with or without a provider for the rest. */
export function leastShareOf({ policy }: Need): number {
  return Math.min(policy.number('hybrid.baseShare'), policy.number('hybrid.leastShare'));
}

/** Share of all requests that come above a base: e^(−base × peak ÷ mean), of a load whose heights fall off exponentially. */
function overflowOf({ policy }: Need, base: number): number {
  return Math.exp(-base * policy.number('need.peakFactor'));
}

const shares = new WeakMap<Need, Map<number, Need>>();

function atShare(need: Need, share: number): Need {
  const table = shares.get(need) ?? new Map<number, Need>();
  shares.set(need, table);
  let less = table.get(share);
  if (!less) {
    less = {
      ...need,
      concurrency: Math.max(1, need.concurrency * share),
      peakRequestsPerSecond: need.peakRequestsPerSecond * share,
    };
    table.set(share, less);
  }
  return less;
}

type Partner = Omit<Overflow, 'share' | 'base'>;
const partners = new WeakMap<Need, Map<string, Partner | null>>();

type HostedPlace = Machines['hosted'][number];
const hosts = new WeakMap<Catalog, ReadonlyMap<string, readonly HostedPlace[]>>();

/** Who hosts these weights, in the order of the catalog; sorted out once per catalog. */
function hostsOf(catalog: Catalog, model: Model): readonly HostedPlace[] {
  let table = hosts.get(catalog);
  if (!table) {
    const made = new Map<string, HostedPlace[]>();
    for (const place of machinesOf(catalog).hosted) {
      const { openModel } = place.hosted;
      if (openModel === undefined) continue;
      const others = made.get(openModel);
      if (others) others.push(place);
      else made.set(openModel, [place]);
    }
    table = made;
    hosts.set(catalog, table);
  }
  return table.get(model.id) ?? [];
}

/** The cheapest provider of the same weights that passes the gates. */
function partnerFor(need: Need, model: Model, { approach }: Route): Partner | null {
  const table = partners.get(need) ?? new Map<string, Partner | null>();
  partners.set(need, table);
  let partner = table.get(model.id);
  if (partner === undefined) {
    const screen = createScreen(need, { record: false });
    const price = (hosted: HostedOffer): number => pricePerRequest(need, hosted);
    const [first] = hostsOf(need.catalog, model)
      .filter(
        (place) =>
          screen.passes('place', place, approach, {}) &&
          screen.passes('hosted', { ...place.hosted, scored: true }, approach, {}),
      )
      .sort((a, b) => price(a.hosted) - price(b.hosted) || (a.hosted.id < b.hosted.id ? -1 : 1));
    partner = first ? { hosted: first.hosted, place: first } : null;
    table.set(model.id, partner);
  }
  return partner;
}
