import { defineRisk } from '../engine/define.ts';
import { say } from '../message.ts';

export const interruption = defineRisk({
  id: 'interruption',
  question: 'May the provider take the machine back while it works?',
  severity: 'warning',
  needs: [],
  policy: ['costs.spotRepeat'],
  sources: ['aws-spot-docs'],
  judge: ({ need, candidate: { place } }) => {
    const { hourly, onDemand } = place;
    if (place.interruptible !== true || !hourly || !onDemand) return { state: 'fails' };
    const price = (of: typeof hourly) => ({
      quantity: Number(need.money.price(of).toPrecision(3)),
      unit: `${need.currency}/h`,
    });
    return {
      state: 'holds',
      text: say('dangerInterruption', { spot: price(hourly), onDemand: price(onDemand) }),
      mitigation: say('mitigateInterruption', {
        share: { quantity: Math.round(need.policy.number('costs.spotRepeat') * 100), unit: '%' },
      }),
    };
  },
  examples: [
    {
      given: {
        brief: {},
        subject: {
          place: {
            kind: 'rented',
            interruptible: true,
            hourly: { amount: 1, currency: 'EUR', per: 'h' },
            onDemand: { amount: 3, currency: 'EUR', per: 'h' },
          },
        },
      },
      then: 'holds',
    },
    { given: { brief: {}, subject: {} }, then: 'fails' },
  ],
});
