import type { Solution } from '../advice-shape.ts';
import { say, type Message } from '../message.ts';
import type { Ranking, Scored } from './core.ts';
import type { Need } from './need.ts';
import { titleOf } from './title.ts';
import { choiceOf, firstWith } from './what-if.ts';

type Flip = Solution['flipsIf'][number];

const BISECTIONS = 2;
/** How far a number is moved to look for another first choice: a third, an eighth, three and eight times. */
const BUDGET_REACH = 3;
const USERS_REACH = 8;

/** Plausible changes that would make another solution the first; for a number, the nearest value found by bisection. */
export function flipsOf(need: Need, base: Ranking): readonly Flip[] {
  return [...numberFlips(need, base), ...placeFlips(need, base)];
}

function attempt(
  need: Need,
  base: Ranking,
  change: { readonly path: 'budget.amount' | 'load.users' | 'deployment'; readonly value: unknown },
): Scored | null {
  const found = firstWith(need, base, { [change.path]: change.value });
  const useful = found && found.candidate.quality.likely >= need.policy.number('scoring.qualityFloor');
  return useful && choiceOf(found) !== choiceOf(base.ranked[0]) ? found : null;
}

function numberFlips(need: Need, base: Ranking): readonly Flip[] {
  const { budget, load } = need.brief;
  const currency = budget?.currency ?? need.currency;
  const numbers = [
    {
      path: 'budget.amount' as const,
      from: budget?.amount,
      reach: BUDGET_REACH,
      tell: (from: number, to: number, title: Message) =>
        say('flipBudget', { from: { quantity: from, unit: currency }, to: { quantity: to, unit: currency }, title }),
    },
    {
      path: 'load.users' as const,
      from: load?.users,
      reach: USERS_REACH,
      tell: (from: number, to: number, title: Message) => say('flipUsers', { from, count: to, title }),
    },
  ];
  return numbers.flatMap(({ path, from, reach, tell }): readonly Flip[] => {
    if (from === undefined) return [];
    return [from / reach, from * reach].flatMap((end): readonly Flip[] => {
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
      return [{ path, from, to: far, newWinner: candidate.id, text: tell(from, far, titleOf(candidate)) }];
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
function placeFlips(need: Need, base: Ranking): readonly Flip[] {
  const from = need.brief.deployment;
  for (const to of ['any', 'on_prem', 'cloud'] as const) {
    if (to === (from ?? 'any')) continue;
    const other = attempt(need, base, { path: 'deployment', value: to });
    if (!other) continue;
    const title = titleOf(other.candidate);
    const text =
      from === undefined
        ? say('flipPlace', { to: places[to], title })
        : say('flipPlaceFrom', { to: places[to], from: places[from], title });
    return [{ path: 'deployment', from: from ?? null, to, newWinner: other.candidate.id, text }];
  }
  return [];
}

function twoDigits(value: number): number {
  return Math.max(1, Math.round(Number(value.toPrecision(2))));
}
