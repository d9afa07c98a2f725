import { isInteractive, type Need } from '../engine/need.ts';
import { itemsByThousand } from '../candidates/usage.ts';
import type { Money } from '../candidates/types.ts';

type Period = 'once' | 'hour' | 'month' | 'year';

/** External running cost a month: what is paid to others, without the customer's own staff. */
export function externalMonthly(money: Money): number {
  return money.usage + money.energy + money.maintenance;
}

/** Bought once: machines, courses and runs on other people's machines, without the customer's own staff. */
function boughtOnce(money: Money): number {
  return money.purchase + money.courses + money.trainingRun;
}

/** Cost over the horizon as the budget counts it: a budget by the month or the hour counts what is bought, not own staff. */
export function countedTotal(need: Need, money: Money): { readonly amount: number; readonly ownStaff: boolean } {
  const bought = need.budget?.period === 'month' || need.budget?.period === 'hour';
  return bought
    ? { amount: boughtOnce(money) + externalMonthly(money) * need.horizonMonths, ownStaff: false }
    : { amount: money.tco, ownStaff: true };
}

/** What a solution asks of a budget in the budget's own period (policy `need.onceCoversMonths` for one-off budgets). */
export function budgetNeeded(need: Need, money: Money, period: Period): number {
  switch (period) {
    case 'once':
      return (
        money.oneOff -
        money.ownStaff +
        externalMonthly(money) * Math.min(need.horizonMonths, need.policy.number('need.onceCoversMonths'))
      );
    case 'year':
      return (externalMonthly(money) + (money.oneOff - money.ownStaff) / need.horizonMonths) * 12;
    case 'month':
      return externalMonthly(money) + boughtOnce(money) / need.horizonMonths;
    case 'hour':
      return (
        (externalMonthly(money) + boughtOnce(money) / need.horizonMonths) /
        need.policy.number('physics-energy.hoursPerMonth')
      );
  }
}

/** The total cost that counts as middling: twice the stated budget is bad, half of it good; else what such work usually costs. */
export function referenceCost(need: Need): { readonly amount: number; readonly fromBudget: boolean } {
  const { policy, money, budget, horizonMonths } = need;
  if (budget) {
    const hours = policy.number('physics-energy.hoursPerMonth');
    const periods = { once: 1, hour: hours * horizonMonths, month: horizonMonths, year: horizonMonths / 12 };
    return { amount: budget.amount * periods[budget.period], fromBudget: true };
  }
  // People are what usually counts; where nobody waits, items are, at what they are sold for where that is less.
  const thousand = policy.number('scoring.reference.costPerThousandRequests');
  const each = Math.min(thousand, itemsByThousand(need) ?? thousand);
  const usual =
    isInteractive(need.task) && need.usersMatter
      ? need.users * policy.number('scoring.reference.costPerUserMonth') * horizonMonths
      : (need.requestsPerMonth / 1000) * each * horizonMonths;
  return {
    amount: money.convert(Math.max(policy.number('scoring.reference.costFloor'), usual), 'EUR'),
    fromBudget: false,
  };
}
