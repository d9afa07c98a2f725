import type { Solution } from '../advice-shape.ts';
import { say, type Message } from '../message.ts';
import type { Ranking, Scored } from './core.ts';
import type { Need } from './need.ts';
import { budgetNeeded } from '../scoring/budget-terms.ts';
import { titleOf } from './title.ts';
import { choiceOf, firstWith } from './what-if.ts';

type Flip = Solution['flipsIf'][number];

/** A change that unseats the first choice, as the first tells it and as the one that takes its place does. */
interface Unseating {
  readonly flip: Flip;
  readonly own: Message;
}

const BISECTIONS = 2;
/** How far a number is moved to look for another first choice: a third, an eighth, three and eight times. */
const BUDGET_REACH = 3;
const USERS_REACH = 8;

/** Plausible changes that would make another solution the first; for a number, the nearest value found by bisection. */
export function flipsOf(need: Need, base: Ranking): readonly Unseating[] {
  return [...numberFlips(need, base), ...placeFlips(need, base)];
}

/** What a solution tells of them: the first, what would unseat it; another, what would make it the first. */
export function flipsToldBy(id: string, all: readonly Unseating[], isFirst: boolean): readonly Flip[] {
  return isFirst
    ? all.map(({ flip }) => flip)
    : all.filter(({ flip }) => flip.newWinner === id).map(({ flip, own }) => ({ ...flip, text: own }));
}

function attempt(
  need: Need,
  base: Ranking,
  change: { readonly path: 'budget.amount' | 'load.users' | 'deployment'; readonly value: unknown },
): Scored | null {
  const found = firstWith(need, base, { [change.path]: change.value });
  const useful = found && found.candidate.quality.likely >= need.policy.number('scoring.qualityFloor');
  if (!useful || choiceOf(found) === choiceOf(base.ranked[0])) return null;
  return change.path === 'budget.amount' && !isOfMeans(need, base, { found, amount: Number(change.value) })
    ? null
    : found;
}

/** Whether the change of a budget is one of what it pays: what both budgets pay is a matter of taste. */
function isOfMeans(
  need: Need,
  { ranked: [first] }: Ranking,
  { found, amount }: { readonly found: Scored; readonly amount: number },
): boolean {
  const { budget, brief, money, currency } = need;
  if (!budget || !first) return true;
  const changed = money.convert(amount, brief.budget?.currency ?? currency);
  // More money must buy what the budget does not; less must no longer pay the first.
  const [dearer, paid] = changed > budget.amount ? [found, budget.amount] : [first, changed];
  return budgetNeeded(need, dearer.candidate.money, budget.period) > paid;
}

function numberFlips(need: Need, base: Ranking): readonly Unseating[] {
  const { budget, load } = need.brief;
  const currency = budget?.currency ?? need.currency;
  const numbers = [
    {
      path: 'budget.amount' as const,
      from: budget?.amount,
      reach: BUDGET_REACH,
      tell: (from: number, to: number, title?: Message) => {
        const change = { from: { quantity: from, unit: currency }, to: { quantity: to, unit: currency } };
        return title ? say('flipBudget', { ...change, title }) : say('flipBudgetOwn', change);
      },
    },
    {
      path: 'load.users' as const,
      from: load?.users,
      reach: USERS_REACH,
      tell: (from: number, to: number, title?: Message) =>
        title ? say('flipUsers', { from, count: to, title }) : say('flipUsersOwn', { from, count: to }),
    },
  ];
  return numbers.flatMap(({ path, from, reach, tell }): readonly Unseating[] => {
    if (from === undefined) return [];
    return [from / reach, from * reach].flatMap((end): readonly Unseating[] => {
      let far = twoDigits(end);
      let other = attempt(need, base, { path, value: far });
      if (!other) return [];
      let near = from;
      for (let step = 0; step < BISECTIONS; step += 1) {
        const middle = twoDigits(Math.sqrt(near * far));
        const found = attempt(need, base, { path, value: middle });
        if (found) [far, other] = [middle, found];
        else near = middle;
      }
      const { candidate } = other;
      const flip = { path, from, to: far, newWinner: candidate.id, text: tell(from, far, titleOf(candidate)) };
      return [{ flip, own: tell(from, far) }];
    });
  });
}

const places = {
  any: say('placeAny'),
  cloud: say('placeCloud'),
  on_prem: say('placeOnPrem'),
  air_gapped: say('placeAirGapped'),
  edge: say('placeEdge'),
  laptop: say('placeLaptop'),
} as const;

/** The first other place, from the freest, that would change the choice. */
function placeFlips(need: Need, base: Ranking): readonly Unseating[] {
  const from = need.brief.deployment;
  for (const to of ['any', 'on_prem', 'cloud'] as const) {
    if (to === (from ?? 'any')) continue;
    const other = attempt(need, base, { path: 'deployment', value: to });
    if (!other) continue;
    const title = titleOf(other.candidate);
    const change = from === undefined ? { to: places[to] } : { to: places[to], from: places[from] };
    const told = from === undefined ? 'flipPlace' : 'flipPlaceFrom';
    const text = say(told, { ...change, title });
    const flip = { path: 'deployment', from: from ?? null, to, newWinner: other.candidate.id, text };
    return [{ flip, own: say(`${told}Own`, change) }];
  }
  return [];
}

function twoDigits(value: number): number {
  return Math.max(1, Math.round(Number(value.toPrecision(2))));
}
