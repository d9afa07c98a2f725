import { isInteractive, type Need } from '../engine/need.ts';
import { itemsByThousand, shareOfVolume } from '../candidates/usage.ts';
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

/** A budget as it is told: to the unit as stated, with three digits where it was exchanged. */
export function budgetTold(
  { brief, currency }: Need,
  amount: number,
): { readonly quantity: number; readonly unit: string } {
  const stated = (brief.budget?.currency ?? currency) === currency;
  return { quantity: stated ? Math.round(amount) : Number(amount.toPrecision(3)), unit: currency };
}

/** Whether a budget pays bills alone: one by the month or the hour says nothing of the customer's own people. */
export function paysBillsOnly({ budget }: Pick<Need, 'budget'>): boolean {
  return budget?.period === 'month' || budget?.period === 'hour';
}

/** Cost over the horizon as the budget counts it: bills alone, or all there is. */
export function countedTotal(need: Need, money: Money): number {
  return paysBillsOnly(need) ? boughtOnce(money) + externalMonthly(money) * need.horizonMonths : money.tco;
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

/**
 * The total cost that counts as middling: twice of it is bad, half of it good. A budget by the period is added up over
 * the horizon; one paid once comes with what such a thing usually costs to run (policy `scoring.reference.runningYear`);
 * without one it is what such work usually costs.
 */
export function referenceCost(need: Need): { readonly amount: number; readonly fromBudget: boolean } {
  const { policy, money, budget, horizonMonths } = need;
  if (budget) {
    const hours = policy.number('physics-energy.hoursPerMonth');
    const running = 1 + (policy.number('scoring.reference.runningYear') * horizonMonths) / 12;
    const periods = { once: running, hour: hours * horizonMonths, month: horizonMonths, year: horizonMonths / 12 };
    return { amount: budget.amount * periods[budget.period], fromBudget: true };
  }
  // People are what usually counts; where nobody waits, items are, at what they are sold for where that is less: the
  // price of many falls as that of software sold by the item does.
  const thousand = policy.number('scoring.reference.costPerThousandRequests') * shareOfVolume(need);
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
