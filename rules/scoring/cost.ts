import { defineCriterion } from '../engine/define.ts';
import { exampleMoney } from '../engine/examples.ts';
import { isInteractive } from '../engine/need.ts';
import { say } from '../message.ts';
import { countedTotal, referenceCost } from './budget-terms.ts';

export const cost = defineCriterion({
  id: 'cost',
  question: 'What does it cost in all over the horizon, against the budget or the usual?',
  needs: ['budget.amount', 'budget.period', 'horizonMonths'],
  policy: [
    'scoring.cost.perDoubling',
    'scoring.reference.costPerUserMonth',
    'scoring.reference.costFloor',
    'scoring.reference.costPerThousandRequests',
  ],
  sources: [],
  judge: (need, { money }) => {
    const reference = referenceCost(need);
    const counted = countedTotal(need, money);
    const basis = counted.ownStaff ? 'costAgainstBudget' : 'costBoughtAgainstBudget';
    return {
      value: Math.max(
        0,
        Math.min(
          1,
          0.5 - need.policy.number('scoring.cost.perDoubling') * Math.log2(counted.amount / reference.amount),
        ),
      ),
      reason: () =>
        say(
          reference.fromBudget
            ? basis
            : need.usersMatter || !isInteractive(need.task)
              ? 'costAgainstUsual'
              : 'costAlone',
          {
            tco: { quantity: Number(counted.amount.toPrecision(3)), unit: need.currency },
            months: { quantity: need.horizonMonths, unit: 'month' },
            reference: {
              quantity: Number(reference.amount.toPrecision(reference.fromBudget ? 3 : 2)),
              unit: need.currency,
            },
          },
        ),
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
