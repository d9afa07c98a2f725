import type { Need } from '../engine/need.ts';
import { isRacked } from './office.ts';
import type { Draft } from './types.ts';

/** What is paid once for machines of one's own and what they stand in, in the currency of the need. */
export interface PurchaseParts {
  readonly machines: number;
  /** Carrying in, mounting and first start. */
  readonly installation: number;
  /** Share of a rack with its rails and cables. */
  readonly rack: number;
  /** Uninterruptible supply and distribution, by what the machines draw. */
  readonly powerSupply: number;
  /** Adapters and ports of a switch. */
  readonly network: number;
  /** Disks for data beyond what the machines hold. */
  readonly storage: number;
}

const nothing: PurchaseParts = { machines: 0, installation: 0, rack: 0, powerSupply: 0, network: 0, storage: 0 };

/**
 * machines = price × nodes; installation = machines × share; rack and network = nodes × each; powerSupply = kilowatts ×
 * nodes × each; storage = (data × copies − disks of the nodes) × each. A computer under a desk needs none but the first two.
 */
export function purchaseParts(need: Need, { place, sizing }: Pick<Draft, 'place' | 'sizing'>): PurchaseParts {
  const bought = place.kind === 'bought' || place.kind === 'cpu_bought';
  if (!bought || !place.purchase) return nothing;
  const { policy, money } = need;
  const nodes = sizing?.nodes ?? 1;
  const machines = money.price(place.purchase) * nodes;
  const installation = machines * policy.number('costs.installationShare');
  if (!isRacked(place)) return { ...nothing, machines, installation };
  const each = (name: string): number => money.convert(policy.number(`costs.${name}`), 'EUR');
  return {
    machines,
    installation,
    rack: nodes * each('rackPerNode'),
    powerSupply: ((place.watts ?? 0) / 1000) * nodes * each('powerPerKilowatt'),
    network: nodes * each('networkPerNode'),
    storage: Math.max(0, gigabytesKept(need) - nodes * policy.number('costs.diskPerNode')) * each('diskGigabyte'),
  };
}

export function purchaseOf(parts: PurchaseParts): number {
  const { machines, installation, rack, powerSupply, network, storage } = parts;
  return machines + installation + rack + powerSupply + network + storage;
}

function gigabytesKept({ brief, policy }: Need): number {
  const { sizeGb, volume, unit } = brief.data ?? {};
  return (sizeGb ?? (unit === 'gb' ? volume : undefined) ?? 0) * policy.number('costs.copiesKept');
}
