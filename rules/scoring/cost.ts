import { defineCriterion } from '../engine/define.ts';
import { exampleMoney } from '../engine/examples.ts';
import { say } from '../message.ts';
import { referenceCost } from './budget-terms.ts';

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
    return {
      value: Math.max(
        0,
        Math.min(1, 0.5 - need.policy.number('scoring.cost.perDoubling') * Math.log2(money.tco / reference.amount)),
      ),
      reason: say(reference.fromBudget ? 'costAgainstBudget' : 'costAgainstUsual', {
        tco: { quantity: Math.round(money.tco), unit: need.currency },
        months: { quantity: need.horizonMonths, unit: 'month' },
        reference: { quantity: Math.round(reference.amount), unit: need.currency },
      }),
    };
  },
  examples: [
    { brief: {}, better: { money: exampleMoney({ tco: 20_000 }) }, worse: { money: exampleMoney({ tco: 200_000 }) } },
  ],
});
