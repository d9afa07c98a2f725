import { defineAdvice, silent } from '../engine/define.ts';
import { examplePeople } from '../engine/examples.ts';
import { say } from '../message.ts';

const MONTHS = 12;

export const hireOrPartner = defineAdvice({
  id: 'hire-or-partner',
  question: 'Who builds it: a partner, somebody hired, or the own team after a course?',
  severity: 'info',
  needs: ['team.mlEngineers', 'expertise'],
  policy: ['costs.personMonth', 'people.hireYear', 'people.hireFee', 'people.hireMonths', 'people.leastToCompare'],
  sources: ['own-judgement'],
  judge: ({ need, winner }) => {
    const { policy, money, brief } = need;
    const months = winner?.people.reduce((sum, one) => sum + one.personMonths, 0) ?? 0;
    const skilled = (brief.team?.mlEngineers ?? 0) > 0 || brief.expertise === 'expert';
    if (winner === null || skilled || months < policy.number('people.leastToCompare')) return silent;
    const amount = (euros: number) => ({
      quantity: Number(money.convert(euros, 'EUR').toPrecision(2)),
      unit: need.currency,
    });
    const hire = policy.number('people.hireYear') * (1 + policy.number('people.hireFee'));
    const { purchase, usage, energy, maintenance } = winner.money;
    const machines = purchase + (usage + energy + maintenance) * MONTHS;
    const text = say('adviceHireOrPartner', {
      months: { quantity: Math.round(months * 10) / 10, unit: 'personMonth' },
      partner: amount(months * policy.number('costs.personMonth')),
      hire: amount(hire),
      wait: { quantity: policy.number('people.hireMonths'), unit: 'month' },
      course: amount(policy.number('costs.courseNovice')),
    });
    return {
      state: 'holds',
      text:
        machines > money.convert(policy.number('costs.personMonth'), 'EUR') && money.convert(hire, 'EUR') > machines
          ? say('adviceHireOverMachines', {
              text,
              machines: { quantity: Number(machines.toPrecision(2)), unit: need.currency },
            })
          : text,
    };
  },
  examples: [
    { given: { brief: { expertise: 'novice' }, winner: { people: examplePeople } }, then: 'holds' },
    { given: { brief: { team: { mlEngineers: 2 } }, winner: { people: examplePeople } }, then: 'fails' },
    { given: { brief: {}, winner: { people: [] } }, then: 'fails' },
    { given: { brief: {}, winner: null }, then: 'fails' },
  ],
});
