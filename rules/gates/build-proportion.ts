import { defineGate, fails, holds } from '../engine/define.ts';
import { exampleMoney } from '../engine/examples.ts';
import { say } from '../message.ts';
import { toldApart } from '../units/apart.ts';

const shop = {
  industry: 'food',
  expertise: 'novice',
  budget: { amount: 60, currency: 'EUR', period: 'month' },
} as const;

export const buildProportion = defineGate({
  id: 'build-proportion',
  question: 'In a small business without anybody who builds software, does the budget carry the building?',
  judges: 'solution',
  needs: ['expertise', 'industry', 'budget.amount', 'budget.period', 'load.users', 'team.engineers'],
  policy: ['gates.smallBuildMonths'],
  sources: [],
  judge: (need, { route, money }) => {
    const { budget, brief, smallBusiness, policy } = need;
    const built = route.worker !== 'software' && route.worker !== 'none';
    const hands = (brief.team?.engineers ?? 0) + (brief.team?.mlEngineers ?? 0);
    if (!smallBusiness || !built || need.expertise !== 'novice' || hands > 0 || !budget) return holds;
    const months = { once: null, hour: null, month: 1, year: 12 }[budget.period];
    const carried =
      months === null ? budget.amount : (budget.amount / months) * policy.number('gates.smallBuildMonths');
    if (money.implementation <= carried) return holds;
    const quantity = toldApart(money.implementation, carried, 2);
    return fails(
      say('gateBuildProportion', {
        work: { quantity, unit: need.currency },
        carried: { quantity: Number(carried.toPrecision(2)), unit: need.currency },
      }),
      say('unlockBuildProportion'),
    );
  },
  examples: [
    { given: { brief: shop, subject: { money: exampleMoney({ implementation: 4000 }) } }, then: 'fails' },
    { given: { brief: shop, subject: { money: exampleMoney({ implementation: 1500 }) } }, then: 'holds' },
    {
      given: {
        brief: { ...shop, team: { engineers: 1 } },
        subject: { money: exampleMoney({ implementation: 4000 }) },
      },
      then: 'holds',
    },
  ],
});
