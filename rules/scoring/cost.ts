import { heldBy } from '../candidates/first-stage.ts';
import type { Candidate, Money } from '../candidates/types.ts';
import { defineCriterion } from '../engine/define.ts';
import { exampleMoney } from '../engine/examples.ts';
import { isInteractive, type Need } from '../engine/need.ts';
import { say, type Message } from '../message.ts';
import { toldApart } from '../units/apart.ts';
import { budgetNeeded, budgetTold, countedTotal, paysBillsOnly, referenceCost } from './budget-terms.ts';

/** A yardstick this many times off, either way, is no argument. */
const YARDSTICK_REACH = 6;
const DIGITS = 3;
/** Part of the work from which it is worth saying that the customer's own people do it. */
const OWN_TEAM = 0.25;

/** What of it is to be paid from the budget, in the budget's own terms, and what comes on top. */
function againstBudget(need: Need, candidate: Candidate, budget: NonNullable<Need['budget']>): Message {
  const { money } = candidate;
  const amount = (quantity: number) => ({ quantity: Number(quantity.toPrecision(DIGITS)), unit: need.currency });
  const needed = budgetNeeded(need, money, budget.period);
  const told = { quantity: toldApart(needed, budget.amount, DIGITS), unit: need.currency };
  const reference = budgetTold(need, budget.amount);
  if (paysBillsOnly(need)) {
    const period = { term: budget.period };
    const own = { people: amount(money.operations), work: amount(money.implementation) };
    return say('costBoughtAgainstBudget', { needed: told, period, reference, ...own });
  }
  const months = { quantity: need.horizonMonths, unit: 'month' };
  if (budget.period === 'year') return say('costAgainstBudget', { tco: amount(money.tco), months, ...yearly(need) });
  const least = Math.min(need.horizonMonths, need.policy.number('need.onceCoversMonths'));
  const covered = { quantity: least, unit: 'month' };
  if (need.pile) return say('costPileAgainstBudget', { needed: told, reference });
  if (heldBy(need, candidate) === null && money.ownStaff > OWN_TEAM * money.implementation)
    return say('costOnceOwnTeam', {
      needed: told,
      reference,
      covered,
      work: amount(money.ownStaff),
      monthly: amount(money.monthly),
    });
  return heldBy(need, candidate) === 'budget'
    ? say('costOnceOverBudget', { needed: told, reference, covered })
    : say('costOnceAgainstBudget', { needed: told, reference, covered, monthly: amount(money.monthly) });
}

function yearly(need: Need) {
  return { reference: { quantity: Number(referenceCost(need).amount.toPrecision(DIGITS)), unit: need.currency } };
}

function againstUsual(need: Need, money: Money, reference: number): Message {
  const tco = { quantity: Number(money.tco.toPrecision(DIGITS)), unit: need.currency };
  const months = { quantity: need.horizonMonths, unit: 'month' };
  const off = Math.max(money.tco / reference, reference / money.tco);
  return off <= YARDSTICK_REACH && (need.usersMatter || !isInteractive(need.task))
    ? say('costAgainstUsual', {
        tco,
        months,
        reference: { quantity: Number(reference.toPrecision(2)), unit: need.currency },
      })
    : say('costAlone', { tco, months });
}

export const cost = defineCriterion({
  id: 'cost',
  question: 'What does it cost in all over the horizon, against the budget or the usual?',
  needs: ['budget.amount', 'budget.period', 'horizonMonths'],
  policy: [
    'scoring.cost.perDoubling',
    'scoring.reference.costPerUserMonth',
    'scoring.reference.costFloor',
    'scoring.reference.costPerThousandRequests',
    'scoring.reference.runningYear',
  ],
  sources: [],
  judge: (need, candidate) => {
    const { money } = candidate;
    const reference = referenceCost(need);
    const doublings = Math.log2(countedTotal(need, money) / reference.amount);
    return {
      value: Math.max(0, Math.min(1, 0.5 - need.policy.number('scoring.cost.perDoubling') * doublings)),
      reason: () =>
        need.budget ? againstBudget(need, candidate, need.budget) : againstUsual(need, money, reference.amount),
    };
  },
  examples: [
    { brief: {}, better: { money: exampleMoney({ tco: 20_000 }) }, worse: { money: exampleMoney({ tco: 200_000 }) } },
    {
      brief: { budget: { amount: 500, currency: 'EUR', period: 'month' } },
      better: { money: exampleMoney({ purchase: 0, usage: 100, implementation: 90_000 }) },
      worse: { money: exampleMoney({ purchase: 0, usage: 900, implementation: 0 }) },
    },
  ],
});
