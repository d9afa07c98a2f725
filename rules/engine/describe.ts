import type { Solution } from '../advice-shape.ts';
import type { Candidate } from '../candidates/types.ts';
import { asBegun, heldBy } from '../candidates/first-stage.ts';
import { reachesTarget } from '../candidates/target.ts';
import { daysOfPile } from '../candidates/pile.ts';
import { routesFor } from '../candidates/ladder.ts';
import { hourlyOf, usageParts } from '../candidates/usage.ts';
import { toolsFor } from '../candidates/tools.ts';
import { say, type Message } from '../message.ts';
import { budgetNeeded } from '../scoring/budget-terms.ts';
import { toldApart } from '../units/apart.ts';
import { termsOf, type Scored, type ScoreTerm } from './core.ts';
import { figuresFor } from './figures.ts';
import type { Need } from './need.ts';
import { ratesOfRun } from './rates.ts';
import { titleOf } from './title.ts';

/** The two criteria that lift the solution most above the middle, and the one that costs it most. */
function reasonsOf(terms: readonly ScoreTerm[], need: Need, candidate: Candidate): readonly Message[] {
  const gain = (term: ScoreTerm): number => term.weight * (term.value - 0.5);
  // What the whole costs against the budget stands in the line on the first stage.
  const begun = firstStageOf(need, candidate);
  const told = begun?.messageId === 'reasonFirstStage' ? terms.filter(({ criterion }) => criterion !== 'cost') : terms;
  const sorted = [...told].sort((a, b) => gain(b) - gain(a) || (a.criterion < b.criterion ? -1 : 1));
  // What misses the target is no argument in favour, however good it is.
  const short = reachesTarget(need, candidate) ? undefined : sorted.find(({ criterion }) => criterion === 'quality');
  // A few open points may weigh little, yet they are no argument in favour.
  const best = sorted
    .filter((term) => gain(term) > 0 && (term.criterion !== 'risk' || term.reason.messageId === 'riskFew'))
    .filter((term) => term !== short)
    .slice(0, 3);
  const worst = short ?? sorted.at(-1);
  const reasons: Message[] = best.map((term) =>
    say('reasonFor', { criterion: { term: term.criterion }, reason: term.reason }),
  );
  if (candidate.sizing && candidate.place.accelerator) {
    const memory = { quantity: Number((candidate.sizing.memoryPerAcceleratorBytes / 1e9).toPrecision(3)), unit: 'GB' };
    const have = { quantity: Math.round(candidate.place.accelerator.memory / 1e9), unit: 'GB' };
    const rate = { quantity: Number(need.peakRequestsPerSecond.toPrecision(2)), unit: 'request/s' };
    reasons.push(
      candidate.sizing.requestsPerSecond === null
        ? say('reasonFitsUnmeasured', { memory, have, rate })
        : speaksOfPeople(need)
          ? say('reasonFits', { memory, have, users: need.users })
          : say('reasonFitsRate', { memory, have, rate }),
    );
  }
  if (begun) reasons.unshift(begun);
  reasons.push(...layoutOf(need, candidate));
  reasons.push(...commitmentOf(need, candidate), ...headroomOf(need, candidate));
  const days = daysOfPile(need, candidate.sizing);
  if (need.pile && days !== null)
    reasons.push(
      say('reasonPile', {
        items: Math.round(need.pile.items),
        days: { quantity: Number(days.toPrecision(2)), unit: 'day' },
      }),
    );
  if (candidate.worker === 'specialist' && candidate.sizing === null && !candidate.hosted)
    reasons.push(
      say('reasonUnmeasured', {
        rate: { quantity: Number(need.peakRequestsPerSecond.toPrecision(2)), unit: 'request/s' },
      }),
    );
  const cost = terms.find(({ criterion }) => criterion === 'cost');
  // Who states a budget reads what of it is spent, for or against it or neither.
  if (need.budget && cost && !best.includes(cost) && !candidate.whole && (cost !== worst || gain(cost) >= 0))
    reasons.push(say('reasonCost', { criterion: { term: 'cost' }, reason: cost.reason }));
  if (worst && (worst === short || gain(worst) < 0))
    reasons.push(say('reasonAgainst', { criterion: { term: worst.criterion }, reason: worst.reason }));
  return reasons;
}

/** Whether the customer thinks of people who use it, and not of a number of requests. */
function speaksOfPeople({ brief, usersMatter }: Need): boolean {
  return brief.load?.users !== undefined || (usersMatter && brief.load?.requestsPerDay === undefined);
}

/** A machine to spare, and where the peaks go. */
function layoutOf(need: Need, candidate: Candidate): readonly Message[] {
  const { sizing, overflow } = candidate;
  const percent = (share: number) => ({ quantity: Math.round(share * 100), unit: '%' });
  const spare = (sizing?.spareNodes ?? 0) > 0 ? [say('reasonSpare')] : [];
  if (!overflow) return spare;
  const hybrid = say('reasonHybrid', {
    base: percent(overflow.base),
    share: percent(overflow.share),
    provider: overflow.hosted.provider.name,
    cost: { quantity: Number(usageParts(need, candidate).overflow.toPrecision(2)), unit: need.currency },
  });
  return [...spare, hybrid];
}

/** That the budget or the date allows a first stage of it, and what the whole takes. */
function firstStageOf(need: Need, { whole }: Candidate): Message | null {
  if (!whole) return null;
  const share = { quantity: Math.round(need.policy.number('approaches.effort.firstStage') * 100), unit: '%' };
  if (heldBy(need, whole) === 'deadline')
    return say('reasonFirstStageDate', {
      share,
      deadline: { date: need.brief.deadline ?? '' },
      weeks: { quantity: Math.round(whole.weeks), unit: 'week' },
    });
  if (!need.budget) return null;
  const needed = budgetNeeded(need, whole.money, need.budget.period);
  return say('reasonFirstStage', {
    share,
    needed: { quantity: toldApart(needed, need.budget.amount, 3), unit: need.currency },
    period: { term: need.budget.period },
  });
}

/** That the price is one with a commitment, and what it saves. */
function commitmentOf(need: Need, { place }: Candidate): readonly Message[] {
  const { hourly, hourlyReserved } = place;
  if (!hourly || !hourlyReserved || hourlyOf(need, place) !== hourlyReserved) return [];
  const price = (of: typeof hourly) => ({
    quantity: Number(need.money.price(of).toPrecision(3)),
    unit: `${need.currency}/h`,
  });
  return [say('reasonReserved', { reserved: price(hourlyReserved), onDemand: price(hourly) })];
}

/** Room above the peak, where the throughput is known: what growth it takes before more machines are needed. */
function headroomOf(need: Need, { sizing }: Candidate): readonly Message[] {
  const rate = sizing?.requestsPerSecond ?? null;
  if (rate === null || need.pile) return [];
  const times = rate / need.peakRequestsPerSecond;
  if (times >= need.policy.number('advice.sharedFrom'))
    return [
      say('reasonShared', { share: { quantity: Math.max(0.1, Number((100 / times).toPrecision(1))), unit: '%' } }),
    ];
  return times < 1.05 ? [] : [say('reasonHeadroom', { times: Number(times.toPrecision(2)) })];
}

/** The terms by which the whole is scored; the weeks are told of what is begun, as its figures are. */
function termsTold(need: Need, whole: Candidate, begun: Candidate): readonly ScoreTerm[] {
  const terms = termsOf(need, whole);
  if (begun === whole) return terms;
  const time = termsOf(need, begun).find(({ criterion }) => criterion === 'time');
  return terms.map((term) => (time && term.criterion === 'time' ? { ...term, reason: time.reason } : term));
}

/** A candidate as the advice shows it; risks and flips are added by their own modules. */
export function describe(need: Need, scored: Scored, rank: number): Omit<Solution, 'risks' | 'flipsIf'> {
  const candidate = asBegun(need, scored.candidate);
  const { place, sizing, training } = candidate;
  const terms = termsTold(need, scored.candidate, candidate);
  const route = routesFor(need).find((one) => one.approach === candidate.approach && one.worker === candidate.worker);
  return {
    id: candidate.id,
    rank,
    title: titleOf(candidate),
    approach: candidate.approach,
    models: candidate.models.map(({ role, id }) => ({ role, id })),
    serving: {
      sourcing: place.sourcing,
      offer: place.offer,
      accelerator: place.accelerator?.id ?? null,
      acceleratorCount: sizing?.acceleratorCount ?? 0,
      nodes: sizing?.nodes ?? (place.sourcing === 'api' ? 0 : 1),
      replicas: sizing?.replicas ?? 1,
      precision: sizing?.precision ?? null,
      parallelism: sizing?.parallelism ?? null,
      provider: place.provider,
      region: place.region,
    },
    training: training
      ? {
          sourcing: training.place.sourcing,
          offer: training.place.offer,
          accelerator: training.place.accelerator?.id ?? null,
          provider: training.place.provider,
          region: training.place.region,
          method: training.method,
          plan: training.estimate.plan,
          acceleratorHours: training.estimate.acceleratorHours,
          wallClockHours: training.estimate.wallClockHours,
          energyMwh: training.estimate.energyMwh,
          carbonTonnes: training.estimate.carbonTonnes,
          cost: {
            ...training.estimate.cost,
            inputs: [...training.estimate.cost.inputs, ...ratesOfRun(need, training.place)],
          },
        }
      : null,
    tools: route ? [...toolsFor(route, candidate, need)] : [],
    people: candidate.people.map((person) => ({ ...person })),
    estimates: figuresFor(need, candidate),
    score: {
      total: round4(scored.total),
      terms: terms.map((term) => ({ ...term, weight: round4(term.weight), value: round4(term.value) })),
    },
    reasons: [...reasonsOf(terms, need, candidate)],
  };
}

function round4(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
