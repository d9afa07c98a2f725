import { defineAdvice, silent } from '../engine/define.ts';
import { exampleTraining } from '../engine/examples.ts';
import { say } from '../message.ts';

export const spotTraining = defineAdvice({
  id: 'spot-training',
  question: 'Would interruptible machines make the training run cheaper, and at which risk?',
  severity: 'info',
  needs: [],
  policy: ['advice.spotWorth', 'costs.spotRepeat', 'costs.trainingReruns'],
  sources: ['aws-spot-docs', 'young-checkpoint-paper'],
  judge: ({ need, winner }) => {
    const { policy, money } = need;
    const place = winner?.training?.place;
    const { hourly, hourlySpot } = place ?? {};
    if (!winner || !hourly || !hourlySpot || place?.interruptible === true) return silent;
    const once = winner.money.trainingRun;
    const spot = (once * money.price(hourlySpot) * (1 + policy.number('costs.spotRepeat'))) / money.price(hourly);
    if (once - spot < money.convert(policy.number('advice.spotWorth'), 'EUR')) return silent;
    const amount = (value: number) => ({ quantity: Number(value.toPrecision(2)), unit: need.currency });
    return { state: 'holds', text: say('adviceSpotTraining', { onDemand: amount(once), spot: amount(spot) }) };
  },
  examples: [
    {
      given: {
        brief: {},
        winner: {
          money: {
            purchase: 0,
            implementation: 0,
            ownStaff: 0,
            courses: 0,
            trainingRun: 90_000,
            oneOff: 90_000,
            usage: 0,
            energy: 0,
            maintenance: 0,
            operations: 0,
            monthly: 0,
            tco: 90_000,
          },
          training: {
            ...exampleTraining,
            place: {
              ...exampleTraining.place,
              hourly: { amount: 3, currency: 'EUR', per: 'h' },
              hourlySpot: { amount: 1, currency: 'EUR', per: 'h' },
            },
          },
        },
      },
      then: 'holds',
    },
    { given: { brief: {}, winner: { training: exampleTraining } }, then: 'fails' },
    { given: { brief: {}, winner: {} }, then: 'fails' },
  ],
});
