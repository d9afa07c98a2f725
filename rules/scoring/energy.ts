import { defineCriterion } from '../engine/define.ts';
import { say } from '../message.ts';

export const energy = defineCriterion({
  id: 'energy',
  question: 'How much electricity does a thousand requests take?',
  needs: ['load.requestsPerDay'],
  policy: ['scoring.reference.kwhPerThousandRequests', 'scoring.reference.kwhMonthLeast'],
  sources: [],
  judge: (need, { energyKwhPerMonth }) => {
    if (energyKwhPerMonth === null) return { value: 0.5, reason: () => say('energyUnknown') };
    const each = (energyKwhPerMonth / need.requestsPerMonth) * 1000;
    // What an office would not notice on its bill is no argument, however few requests share it.
    const usual = Math.max(
      need.policy.number('scoring.reference.kwhMonthLeast'),
      (need.policy.number('scoring.reference.kwhPerThousandRequests') * need.requestsPerMonth) / 1000,
    );
    return {
      value: 1 / (1 + energyKwhPerMonth / usual),
      reason: () =>
        say('energyPerThousand', {
          each: { quantity: Number(each.toPrecision(2)), unit: 'kWh' },
          month: { quantity: Number(energyKwhPerMonth.toPrecision(2)), unit: 'kWh' },
        }),
    };
  },
  examples: [{ brief: {}, better: { energyKwhPerMonth: 20 }, worse: { energyKwhPerMonth: 5000 } }],
});
