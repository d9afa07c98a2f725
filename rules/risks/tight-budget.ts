import { defineRisk } from '../engine/define.ts';
import { say } from '../message.ts';
import { budgetNeeded } from '../scoring/budget-terms.ts';

export const tightBudget = defineRisk({
  id: 'tight-budget',
  question: 'Does it use nearly all of the budget?',
  severity: 'warning',
  needs: ['budget.amount', 'budget.period'],
  policy: ['advice.tightBudgetShare'],
  sources: ['own-judgement'],
  judge: ({ need, candidate }) =>
    need.budget !== null &&
    budgetNeeded(need, candidate.money, need.budget.period) >
      need.budget.amount * need.policy.number('advice.tightBudgetShare')
      ? { state: 'holds', text: say('dangerTightBudget'), mitigation: say('mitigateTightBudget') }
      : { state: 'fails' },
  examples: [
    { given: { brief: { budget: { amount: 70_000, currency: 'EUR', period: 'once' } }, subject: {} }, then: 'holds' },
    { given: { brief: { budget: { amount: 900_000, currency: 'EUR', period: 'once' } }, subject: {} }, then: 'fails' },
  ],
});
