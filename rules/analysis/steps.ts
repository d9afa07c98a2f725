import type { Analysis } from '../analysis-shape.ts';
import type { Candidate } from '../candidates/types.ts';
import type { Scored } from '../engine/core.ts';
import type { Need } from '../engine/need.ts';
import { say } from '../message.ts';
import { budgetNeeded } from '../scoring/budget-terms.ts';
import { tcoBand } from './bands.ts';
import { choiceFor } from './choice.ts';

const percent = (share: number) => ({ quantity: Math.round(share * 100), unit: '%' });
const MOST_STEPS = 6;
/** Amounts are shown with three digits. */
const SAME_AMOUNT = 1.01;

/** From the cheapest solution upwards, each that answers better than all cheaper ones. `ranked`: without a budget. */
export function budgetSteps(need: Need, ranked: readonly Scored[]): Analysis['budgets'] {
  const period = need.budget?.period ?? 'once';
  const step = need.policy.number('scoring.noticeableQuality');
  const byCost = ranked
    .map(({ candidate }) => ({ candidate, amount: Math.max(0, budgetNeeded(need, candidate.money, period)) }))
    .sort((a, b) => a.amount - b.amount || (a.candidate.id < b.candidate.id ? -1 : 1));
  const steps: { candidate: Candidate; amount: number }[] = [];
  for (const one of byCost) {
    const last = steps.at(-1);
    if (one.candidate.quality.likely <= (last?.candidate.quality.likely ?? -1) + step) continue;
    // Amounts that a reader sees as the same are one step, to the solution that answers best.
    if (last && one.amount < last.amount * SAME_AMOUNT) steps.pop();
    steps.push(one);
  }
  return thinned(steps).map(({ candidate, amount: exact }) => {
    const amount = Number(exact.toPrecision(3));
    return {
      ...choiceFor(candidate),
      needed: { amount, currency: need.currency, period },
      quality: candidate.quality.likely,
      text: say('analysisBudget', {
        amount: { quantity: amount, unit: need.currency },
        period: { term: period },
        title: choiceFor(candidate).short,
        quality: percent(candidate.quality.likely),
      }),
    };
  });
}

/** The first, the last and those between that add most. */
function thinned<T extends { readonly candidate: Candidate }>(steps: readonly T[]): readonly T[] {
  if (steps.length <= MOST_STEPS) return steps;
  const gain = (index: number): number =>
    (steps[index]?.candidate.quality.likely ?? 0) - (steps[index - 1]?.candidate.quality.likely ?? 0);
  const inner = steps
    .map((_, index) => index)
    .slice(1, -1)
    .sort((a, b) => gain(b) - gain(a) || a - b)
    .slice(0, MOST_STEPS - 2);
  return steps.filter((_, index) => index === 0 || index === steps.length - 1 || inner.includes(index));
}

const TARGETS = [0.8, 0.85, 0.9, 0.95] as const;

/** The cheapest solution whose likely results reach each share; a stated target and floor are among them. */
export function qualitySteps(need: Need, ranked: readonly Scored[]): Analysis['qualities'] {
  const { target, floor } = need.brief.quality ?? {};
  const wanted = [...new Set([...TARGETS, ...[target, floor].filter((one) => one !== undefined)])]
    .filter((share) => share > 0 && share <= 1)
    .sort((a, b) => a - b);
  return wanted.map((share) => {
    const [cheapest] = ranked
      .map(({ candidate }) => candidate)
      .filter(({ quality }) => quality.likely >= share)
      .sort((a, b) => a.money.tco - b.money.tco || (a.id < b.id ? -1 : 1));
    if (!cheapest)
      return { target: share, cheapest: null, tco: null, text: say('analysisNoQuality', { target: percent(share) }) };
    return {
      target: share,
      cheapest: choiceFor(cheapest),
      tco: tcoBand(need, cheapest),
      text: say('analysisQuality', {
        target: percent(share),
        title: choiceFor(cheapest).short,
        tco: { quantity: Number(cheapest.money.tco.toPrecision(3)), unit: need.currency },
        months: { quantity: need.horizonMonths, unit: 'month' },
      }),
    };
  });
}
