import type { Approach } from '../../catalog/index.ts';
import type { Brief } from '../brief.ts';
import { isInteractive, type Need } from '../engine/need.ts';
import { perNeed, perNeedAnd } from '../engine/remember.ts';
import { policyKey } from '../physics/coefficients.ts';
import type { Route } from './ladder.ts';
import { isSolver } from './planning.ts';
import type { Draft } from './types.ts';

/** Whether the brief speaks of so few people that they are a household or a workshop. */
export function isForFew({ brief, policy, smallBusiness }: Need): boolean {
  return smallBusiness || (brief.load?.users ?? Infinity) <= policy.number('gates.fewUsers');
}

/** Whether the brief itself speaks of a trial: then its work is that of a first stage. */
export function isTrial({ stage }: Pick<Brief, 'stage'>): boolean {
  return stage === 'explore' || stage === 'pilot';
}

/** Work against that of the policy: the team's experience, and how many people the result is for. */
export const effortFactor = perNeed((need: Need): number => {
  const simulated = need.task === 'reinforcement_learning' ? need.policy.number('approaches.effort.reinforcement') : 1;
  return need.policy.number(`approaches.effort.${need.expertise}`) * scaleOf(need) * simulated;
});

/** The same for a rung: a solver takes the rules of the trade written down, which no method saves. */
export function effortOf(need: Need, route: Pick<Route, 'accuracy'>): number {
  const { policy, brief } = need;
  return (
    effortFactor(need) *
    (isSolver(route) ? policy.number('approaches.effort.planning') : 1) *
    (isTrial(brief) && !isForFew(need) ? policy.number('approaches.effort.firstStage') : 1)
  );
}

/** Of tables and series by their rows; less where few items a day come of what no person waits for; within bounds. */
function scaleOfWork(need: Need): number {
  const { brief, policy, task } = need;
  const { kind, unit, volume } = brief.data ?? {};
  const counted = unit === 'rows' || unit === 'records' || kind === 'tabular' || kind === 'time_series';
  const rows = counted && unit !== 'gb' ? volume : undefined;
  const power = (value: number, usual: string, exponent: string): number =>
    (Math.max(1, value) / policy.number(usual)) ** policy.number(exponent);
  const ofRows = rows === undefined ? 1 : power(rows, 'approaches.effort.usualRows', 'approaches.effort.rowsExponent');
  const perDay = need.requestsPerMonth / policy.number('need.daysPerMonth');
  const ofLoad = isInteractive(task)
    ? 1
    : Math.min(1, power(perDay, 'need.requestsPerDay', 'approaches.effort.loadExponent'));
  return Math.min(
    policy.number('approaches.effort.mostForRows'),
    Math.max(policy.number('approaches.effort.smallest'), ofRows * ofLoad),
  );
}

/** People for whom the result is, as the brief states them or their requests; null where it says neither. */
function peopleServed({ brief, task, policy }: Need): number | null {
  const { users, requestsPerDay } = brief.load ?? {};
  // What no person waits for takes work by its data and its volume.
  if (!isInteractive(task)) return null;
  if (users !== undefined) return users;
  return requestsPerDay !== undefined ? requestsPerDay / policy.number('need.requestsPerUserPerDay') : null;
}

/** (people ÷ usual people) ^ exponent, within bounds; 1 where nothing is said of how many people it is for. */
export const scaleOf = perNeed((need: Need): number => {
  const { policy } = need;
  if (isForFew(need)) return policy.number('approaches.effort.fewUsers');
  const people = peopleServed(need);
  if (people === null) return scaleOfWork(need);
  const scale =
    (people / policy.number('approaches.effort.usualUsers')) ** policy.number('approaches.effort.sizeExponent');
  return Math.min(
    policy.number('approaches.effort.largest'),
    Math.max(policy.number('approaches.effort.smallest'), scale),
  );
});

/** Policy of the weeks of an approach: shorter for a large run whose text and machines are there already. */
export function weeksPolicy(need: Need, approach: Approach): string {
  const prepared = `approaches.weeks.${policyKey(approach)}Prepared`;
  const ready = need.brief.training?.tokens !== undefined && need.owned.length > 0;
  return ready && need.policy.find(prepared) ? prepared : `approaches.weeks.${policyKey(approach)}`;
}

/** A server is ordered and installed; a small computer is in the shop, or under a desk already. */
function isServerToOrder({ place }: Pick<Draft, 'place'>): boolean {
  return place.kind === 'cpu_bought' && place.machineClass !== 'desktop';
}

/** Weeks of an approach for this team, without machines to order, documents or the run itself. */
export function weeksBefore(need: Need, approach: Approach): number {
  return need.policy.number(weeksPolicy(need, approach)) * effortFactor(need);
}

/** Weeks until what is ordered stands and runs; 0 where nothing is. */
export function weeksOrdered({ policy }: Need, draft: Pick<Draft, 'place'>): number {
  const ordered = draft.place.kind === 'bought' || draft.place.kind === 'leased' || isServerToOrder(draft);
  return ordered ? policy.number('approaches.weeks.procurement') : 0;
}

/** Weeks of preparing data, rights and scope: their share of the approach, and the documents. */
export function weeksPrepared(need: Need, { route }: Pick<Draft, 'route'>): number {
  return weeksOfRoute(need, route).prepared;
}

/** Weeks of opening it at further sites. */
export function weeksRolledOut(need: Need, { route }: Pick<Draft, 'route'>): number {
  return weeksOfRoute(need, route).rolledOut;
}

/** Weeks that are the same wherever a rung runs. */
const weeksOfRoute = perNeedAnd((need: Need, route: Route) => {
  const { policy } = need;
  const ofApproach = policy.number(weeksPolicy(need, route.approach)) * effortOf(need, route);
  const documents = weeksOfDocuments(need, route);
  const sites = sitesCounted(need, route) * policy.number('approaches.weeks.perSite');
  return {
    ofApproach,
    documents,
    prepared: ofApproach * policy.number('proposal.phaseShare.prepare') + documents,
    rolledOut: Math.min(sites, policy.number('approaches.weeks.mostForSites')),
  };
});

/** Weeks from the decision to production: the approach, documents, sites, the run, and what is waited for machines ordered meanwhile. */
export function weeksOf(need: Need, draft: Draft): number {
  const { ofApproach, documents, prepared, rolledOut } = weeksOfRoute(need, draft.route);
  const waiting = Math.max(0, weeksOrdered(need, draft) - prepared);
  const run = draft.training ? draft.training.estimate.wallClockHours.likely / (24 * 7) : 0;
  return ofApproach + documents + waiting + rolledOut + run;
}

/** Sites to connect after the first; the series of many sites come in one table, where each further one adds less. */
function sitesCounted({ brief, policy }: Need, route: Route): number {
  const more = Math.max(0, (brief.data?.sites ?? 1) - 1);
  return route.worker === 'specialist' || route.worker === 'writer'
    ? more
    : more ** policy.number('approaches.weeks.sitesExponent');
}

/** Machines read documents; what takes people's weeks is sampling and cleaning, which grows with the square root. */
function weeksOfDocuments({ policy, documents }: Need, route: Route): number {
  if (!route.retrieval) return 0;
  return policy.number('approaches.weeks.perDocumentThousand') * Math.sqrt(documents / 1000);
}
