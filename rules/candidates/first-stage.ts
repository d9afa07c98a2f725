import { weeksBetween } from '../engine/dates.ts';
import type { Need } from '../engine/need.ts';
import { budgetNeeded } from '../scoring/budget-terms.ts';
import { isForFew, isTrial } from './effort.ts';
import type { Candidate, Money } from './types.ts';

/** A run of months on many machines is not begun with one group of users. */
const UNDIVIDED: ReadonlySet<Candidate['approach']> = new Set(['continued_pretraining', 'pretrain']);

/** Whether the work of a solution can be begun with one group of people: whatever the budget is. */
function isDivisible(need: Need, { approach, quality }: Candidate): boolean {
  return (
    !UNDIVIDED.has(approach) &&
    !isTrial(need.brief) &&
    !isForFew(need) &&
    quality.likely >= need.policy.number('scoring.qualityFloor')
  );
}

/** Part of the use of the whole: what is paid by the request or the seat is paid for one group of people. */
function usageOfStage({ policy, users, usersMatter }: Need, { place }: Candidate): number {
  if (place.kind !== 'hosted' && place.kind !== 'software') return 1;
  return usersMatter
    ? Math.min(1, policy.number('advice.pilotUsers') / users)
    : policy.number('approaches.effort.firstStage');
}

/** Money of the first stage: the work is a share of the whole, machines and courses are not. */
function moneyOfStage(need: Need, candidate: Candidate): Money {
  const { policy, horizonMonths } = need;
  const { money } = candidate;
  const implementation = money.implementation * policy.number('approaches.effort.firstStage');
  const oneOff = money.oneOff - money.implementation + implementation;
  const ownStaff = Math.min(implementation, money.ownStaff * policy.number('approaches.weeks.firstStageShare'));
  const usage = money.usage * usageOfStage(need, candidate);
  const monthly = money.monthly - money.usage + usage;
  return { ...money, implementation, ownStaff, oneOff, usage, monthly, tco: oneOff + monthly * horizonMonths };
}

/** Whether a first stage stays within a stated budget. */
export function firstStageAffordable(need: Need, candidate: Candidate): boolean {
  const { budget } = need;
  if (budget === null || !isDivisible(need, candidate)) return false;
  const stage = moneyOfStage(need, candidate);
  // A trial is not begun with machines that take the budget of the work.
  const machines = budgetNeeded(need, { ...stage, oneOff: stage.purchase, ownStaff: 0, courses: 0 }, budget.period);
  return (
    budgetNeeded(need, stage, budget.period) <= budget.amount &&
    machines <= budget.amount * need.policy.number('approaches.firstStageMachines')
  );
}

/** Whether a first stage is ready by a stated date; a pile is to be done by it, and not begun. */
export function firstStageInTime(need: Need, candidate: Candidate): boolean {
  const { deadline } = need.brief;
  if (deadline === undefined || need.pile || !isDivisible(need, candidate)) return false;
  return weeksOfStage(need, candidate) <= weeksBetween(need.today, deadline);
}

function weeksOfStage({ policy }: Need, { weeks }: Candidate): number {
  return weeks * policy.number('approaches.weeks.firstStageShare');
}

/** What keeps the whole of a solution from being done at once; null where nothing does. */
export function heldBy(need: Need, { money, weeks }: Candidate): 'budget' | 'deadline' | null {
  const { budget, brief, today } = need;
  if (budget && budgetNeeded(need, money, budget.period) > budget.amount) return 'budget';
  return brief.deadline !== undefined && weeks > weeksBetween(today, brief.deadline) ? 'deadline' : null;
}

/** To a tenth, never none. */
function monthsOf(months: number): number {
  return Math.max(0.1, Math.round(months * 10) / 10);
}

/** The solution as it is begun where the budget or the date does not allow the whole of it; itself where they do. */
export function asBegun(need: Need, candidate: Candidate): Candidate {
  const held = heldBy(need, candidate);
  if (held === null) return candidate;
  const possible = held === 'budget' ? firstStageAffordable(need, candidate) : firstStageInTime(need, candidate);
  if (!possible) return candidate;
  const share = need.policy.number('approaches.effort.firstStage');
  return {
    ...candidate,
    whole: candidate,
    people: candidate.people.map((one) => ({ ...one, personMonths: monthsOf(one.personMonths * share) })),
    weeks: weeksOfStage(need, candidate),
    usageShare: usageOfStage(need, candidate),
    money: moneyOfStage(need, candidate),
  };
}
