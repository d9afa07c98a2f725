import type { Candidate } from '../candidates/types.ts';
import type { Need } from '../engine/need.ts';
import { externalMonthly } from '../scoring/budget-terms.ts';

/** One workload with the solution looked at. */
export interface Member {
  readonly need: Need;
  readonly candidate: Candidate;
  readonly index: number;
}

/** Machines of one kind with the workloads on them. */
export interface Machine {
  readonly members: readonly Member[];
  readonly nodes: number;
  readonly nodesApart: number;
}

/** What a machine of one's own is, so that two workloads can stand on it; null where there is nothing to share. */
function machineKey({ place, sizing }: Candidate): string | null {
  if (place.kind === 'hosted' || place.kind === 'software') return null;
  if (place.accelerator !== null && sizing === null) return null;
  return `${place.kind}|${place.offer ?? ''}|${place.accelerator?.id ?? place.name}|${String(place.acceleratorsPerNode)}`;
}

/**
 * Accelerators that a workload takes up: the larger of its share of memory and of its share of speed, for each
 * accelerator of each replica. Nodes without an accelerator are taken up by their share of requests.
 */
function accelerators({ need, candidate }: Member): number {
  const { sizing, place } = candidate;
  if (sizing === null || place.accelerator === null) return 0;
  const used = sizing.acceleratorCount * sizing.replicas;
  const memory = sizing.memoryPerAcceleratorBytes / place.accelerator.memory;
  const load =
    sizing.requestsPerSecond === null
      ? need.policy.number('gates.unsizedLoadShare')
      : need.peakRequestsPerSecond / sizing.requestsPerSecond;
  return used * Math.min(1, Math.max(memory, load));
}

/** Groups workloads that stand on machines of the same kind, with the nodes they need together and apart. */
export function machinesShared(members: readonly Member[]): readonly Machine[] {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const key = machineKey(member.candidate);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), member]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group;
    const perNode = Math.max(1, first?.candidate.place.acceleratorsPerNode ?? 1);
    const nodesApart = group.reduce((sum, { candidate }) => sum + (candidate.sizing?.nodes ?? 1), 0);
    const largest = Math.max(
      ...group.map(({ candidate }) => Math.ceil((candidate.sizing?.acceleratorCount ?? 1) / perNode)),
    );
    const needed = group.reduce((sum, member) => sum + accelerators(member), 0);
    return {
      members: group,
      nodes: Math.min(nodesApart, Math.max(1, largest, Math.ceil(needed / perNode))),
      nodesApart,
    };
  });
}

/** Person-months by role: whoever installs and leads does it once; the rest adds up. */
export function peopleShared(
  members: readonly Member[],
): readonly { readonly role: string; readonly personMonths: number; readonly apart: number }[] {
  const roles = new Map<string, number[]>();
  for (const { candidate } of members)
    for (const { role, personMonths } of candidate.people) roles.set(role, [...(roles.get(role) ?? []), personMonths]);
  return [...roles].map(([role, months]) => {
    const apart = months.reduce((sum, one) => sum + one, 0);
    const once = role === 'platform_engineer' || role === 'project_lead';
    return { role, personMonths: tenth(once ? Math.max(...months) : apart), apart: tenth(apart) };
  });
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

export interface Amounts {
  /** Outlay that is paid to others: without the work of the stated team. */
  readonly bought: number;
  /** Running cost a month that is paid to others. */
  readonly external: number;
  readonly oneOff: number;
  readonly monthly: number;
  readonly tco: number;
}

/** Money of the workloads apart, and together with machines, installation and lead shared, in the currency of the first. */
export function moneyShared(members: readonly Member[]): { readonly together: Amounts; readonly apart: Amounts } {
  const horizon = Math.max(...members.map(({ need }) => need.horizonMonths));
  const sum = (of: (member: Member) => number): number => members.reduce((total, member) => total + of(member), 0);
  let oneOff = sum(({ candidate }) => candidate.money.oneOff);
  let monthly = sum(({ candidate }) => candidate.money.monthly);
  let external = sum(({ candidate }) => externalMonthly(candidate.money));
  const ownStaff = sum(({ candidate }) => candidate.money.ownStaff);
  const apart = { oneOff, monthly, tco: oneOff + monthly * horizon, bought: oneOff - ownStaff, external };
  for (const { members: group, nodes, nodesApart } of machinesShared(members)) {
    const saved = 1 - nodes / nodesApart;
    for (const { candidate } of group) {
      const { purchase, energy, maintenance, usage } = candidate.money;
      oneOff -= purchase * saved;
      const less = (energy + maintenance + (candidate.place.kind === 'existing' ? 0 : usage)) * saved;
      monthly -= less;
      external -= less;
    }
  }
  const [first] = members;
  if (first) {
    const rate = first.need.money.convert(first.need.policy.number('costs.personMonth'), 'EUR');
    for (const { personMonths, apart: months } of peopleShared(members)) oneOff -= (months - personMonths) * rate;
  }
  const courses = members.map(({ candidate }) => candidate.money.courses);
  oneOff -= courses.reduce((total, one) => total + one, 0) - Math.max(0, ...courses);
  const bought = Math.max(0, oneOff - ownStaff);
  return { together: { oneOff, monthly, tco: oneOff + monthly * horizon, bought, external }, apart };
}
