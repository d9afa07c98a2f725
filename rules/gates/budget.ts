import { firstStageAffordable } from '../candidates/first-stage.ts';
import { budgetNeeded, budgetTold } from '../scoring/budget-terms.ts';
import { defineGate, fails, holds, unknown } from '../engine/define.ts';
import { say } from '../message.ts';
import { toldApart } from '../units/apart.ts';

/** Up to the next two significant digits, so that the amount said is one that suffices and not far above. */
function roundedUp(amount: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, amount))) - 1);
  return Math.ceil(amount / step) * step;
}

export const budget = defineGate({
  id: 'budget',
  question: 'Does the likely cost, or that of a first stage, stay within the budget, in the budget’s own period?',
  judges: 'solution',
  monotone: true,
  needs: ['budget.amount', 'budget.currency', 'budget.period'],
  policy: [
    'need.onceCoversMonths',
    'approaches.effort.firstStage',
    'approaches.weeks.firstStageShare',
    'approaches.firstStageMachines',
    'advice.pilotUsers',
    'scoring.qualityFloor',
  ],
  sources: [],
  judge: (need, candidate) => {
    if (need.budget === null) return unknown('budget.amount');
    const needed = budgetNeeded(need, candidate.money, need.budget.period);
    return needed > need.budget.amount && !firstStageAffordable(need, candidate)
      ? fails(
          say('gateBudget', {
            needed: { quantity: toldApart(needed, need.budget.amount, 3), unit: need.currency },
            budget: budgetTold(need, need.budget.amount),
            period: { term: need.budget.period },
          }),
          say('unlockBudget', {
            needed: { quantity: roundedUp(needed), unit: need.currency },
            period: { term: need.budget.period },
          }),
        )
      : holds;
  },
  examples: [
    { given: { brief: { budget: { amount: 1000, currency: 'EUR', period: 'once' } }, subject: {} }, then: 'fails' },
    {
      given: { brief: { budget: { amount: 10_000_000, currency: 'EUR', period: 'once' } }, subject: {} },
      then: 'holds',
    },
    {
      given: { brief: { budget: { amount: 1200, currency: 'EUR', period: 'month' } }, subject: {} },
      then: 'holds',
    },
    { given: { brief: {}, subject: {} }, then: 'unknown' },
  ],
});
