import { defineGate, fails, holds } from '../engine/define.ts';
import { say } from '../message.ts';

export const proportionate = defineGate({
  id: 'proportionate',
  question: 'Is the machine in proportion to the few people it is bought for, where no budget is stated?',
  judges: 'place',
  needs: ['load.users', 'load.requestsPerDay', 'load.requestsPerSecond', 'load.concurrentRequests', 'budget.amount'],
  policy: ['gates.fewUsers', 'gates.purchasePerFewUser'],
  sources: [],
  judge: (need, place) => {
    if (place.purchase === null) return holds;
    const { load, budget } = need.brief;
    const users = load?.users;
    const more = load?.requestsPerDay ?? load?.requestsPerSecond ?? load?.concurrentRequests;
    if (users === undefined || more !== undefined || budget?.amount !== undefined) return holds;
    if (users > need.policy.number('gates.fewUsers')) return holds;
    const price = need.money.price(place.purchase);
    const most = users * need.money.convert(need.policy.number('gates.purchasePerFewUser'), 'EUR');
    return price > most
      ? fails(
          say('gateProportionate', {
            price: { quantity: Number(price.toPrecision(3)), unit: need.currency },
            count: users,
          }),
          say('unlockProportionate'),
        )
      : holds;
  },
  examples: [
    {
      given: {
        brief: { load: { users: 1 } },
        subject: { purchase: { amount: 40_000, currency: 'EUR', per: 'each' } },
      },
      then: 'fails',
    },
    {
      given: { brief: { load: { users: 1 } }, subject: { purchase: { amount: 4000, currency: 'EUR', per: 'each' } } },
      then: 'holds',
    },
    {
      given: {
        brief: { load: { users: 1 }, budget: { amount: 60_000 } },
        subject: { purchase: { amount: 40_000, currency: 'EUR', per: 'each' } },
      },
      then: 'holds',
    },
    {
      given: {
        brief: { load: { users: 200 } },
        subject: { purchase: { amount: 40_000, currency: 'EUR', per: 'each' } },
      },
      then: 'holds',
    },
  ],
});
