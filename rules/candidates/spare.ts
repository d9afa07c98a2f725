import type { Need } from '../engine/need.ts';
import type { Draft, Sizing } from './types.ts';

/** Whether a service goes on when one of its own machines fails is asked of those that many depend on every day. */
function mustGoOn({ brief, policy, users, usersMatter, peakRequestsPerSecond, pile }: Need): boolean {
  if (pile || (brief.stage !== 'production' && brief.stage !== 'scale')) return false;
  return usersMatter
    ? users >= policy.number('gates.spareFromUsers')
    : peakRequestsPerSecond >= policy.number('gates.spareFromRequestsPerSecond');
}

/** One machine more than the load needs (N + 1), of machines on the customer's premises: rented ones are replaced at once. */
export function withSpare(need: Need, { place, sizing }: Pick<Draft, 'place' | 'sizing'>): Sizing | null {
  const there = place.kind === 'bought' || place.kind === 'leased';
  if (!sizing || !place.accelerator || !there || !mustGoOn(need)) return sizing;
  const each = Math.max(1, Math.round(sizing.replicas / sizing.nodes));
  return { ...sizing, nodes: sizing.nodes + 1, replicas: sizing.replicas + each, spareNodes: 1 };
}
