import type { Candidate } from '../candidates/types.ts';
import { defineAdvice, silent } from '../engine/define.ts';
import { exampleMoney, exampleSizing, exampleHosted } from '../engine/examples.ts';
import type { Need } from '../engine/need.ts';
import { titleOf } from '../engine/title.ts';
import { say } from '../message.ts';

/** The best solution on machines, rented or of one's own, that does what the hosted winner does. */
function onMachines(ranked: readonly Candidate[], winner: Candidate): Candidate | undefined {
  return ranked.find(
    ({ place, sizing, worker, retrieval }) =>
      place.sourcing !== 'api' && sizing !== null && worker === winner.worker && retrieval === winner.retrieval,
  );
}

/** Requests a month at which both cost the same in all: (fixed cost of the machines − that of the API) ÷ (price of a request × months). */
function crossing(need: Need, api: Candidate, own: Candidate): number | null {
  const each = api.money.usage / need.requestsPerMonth;
  const fixed = own.money.tco - (api.money.tco - api.money.usage * need.horizonMonths);
  return each <= 0 || fixed <= 0 ? null : fixed / (each * need.horizonMonths);
}

/** First month in which the outlay for machines is earned back by what they cost less each month. */
function monthOf(api: Candidate, own: Candidate): number {
  const saved = api.money.monthly - own.money.monthly;
  return saved <= 0 ? 1 : Math.max(1, Math.ceil((own.money.oneOff - api.money.oneOff) / saved));
}

/** Requests a month that the machines carry at the peak of the need. */
function carried(need: Need, { sizing }: Candidate): number {
  return ((sizing?.requestsPerSecond ?? 0) / need.peakRequestsPerSecond) * need.requestsPerMonth;
}

export const breakEven = defineAdvice({
  id: 'break-even',
  question: 'From which volume do machines cost less than the API, and do those machines carry it?',
  severity: 'info',
  needs: ['load.requestsPerDay', 'horizonMonths'],
  policy: ['advice.breakEvenMost'],
  sources: ['own-judgement'],
  judge: ({ need, winner, ranked = [] }) => {
    if (winner?.place.sourcing !== 'api' || winner.hosted === null || need.pile) return silent;
    const own = onMachines(ranked, winner);
    const volume = own ? crossing(need, winner, own) : null;
    const most = need.requestsPerMonth * need.policy.number('advice.breakEvenMost');
    if (!own || volume === null || volume > Math.min(most, carried(need, own))) return silent;
    const percent = (one: Candidate) => ({ quantity: Math.round(one.quality.likely * 100), unit: '%' });
    if (volume <= need.requestsPerMonth)
      return {
        state: 'holds',
        text: say('adviceCheaperOnMachines', {
          title: titleOf(own),
          likely: percent(own),
          best: percent(winner),
          month: monthOf(winner, own),
        }),
      };
    return {
      state: 'holds',
      text: say('adviceBreakEven', {
        requests: { quantity: Number(volume.toPrecision(2)), unit: 'request/month' },
        times: Number((volume / need.requestsPerMonth).toPrecision(2)),
        title: titleOf(own),
      }),
    };
  },
  examples: [
    {
      given: {
        brief: { task: 'chatbot', load: { requestsPerDay: 50_000 } },
        winner: {
          hosted: exampleHosted,
          retrieval: false,
          place: { kind: 'hosted', sourcing: 'api' },
          money: exampleMoney({ usage: 4000, monthly: 5000, tco: 200_000 }),
        },
        ranked: [
          {
            retrieval: false,
            sizing: { ...exampleSizing, requestsPerSecond: 100 },
            money: exampleMoney({ tco: 260_000 }),
          },
        ],
      },
      then: 'holds',
    },
    {
      given: {
        brief: { task: 'chatbot', load: { requestsPerDay: 50 } },
        winner: { hosted: exampleHosted, place: { kind: 'hosted', sourcing: 'api' } },
      },
      then: 'fails',
    },
  ],
});
