import type { Solution } from '../advice-shape.ts';
import type { Candidate } from '../candidates/types.ts';
import { say } from '../message.ts';
import { budgetNeeded } from '../scoring/budget-terms.ts';
import type { Need } from './need.ts';

type Risk = Solution['risks'][number];

/** What can go wrong with one solution and what to do about it. */
export function risksOf(need: Need, candidate: Candidate): readonly Risk[] {
  const { place, training, sizing, quality, models } = candidate;
  const risk = (id: string, severity: Risk['severity']): Risk => {
    const key = id.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
    return { id, severity, text: say(`danger${key}`), mitigation: say(`mitigate${key}`), sources: [] };
  };
  const tight = need.policy.number('advice.tightBudgetShare');
  const found: readonly (readonly [boolean, Risk])[] = [
    [candidate.worker === 'writer', risk('invented-answers', 'warning')],
    [place.sourcing === 'api', risk('dependence', 'warning')],
    [place.sourcing === 'owned' && sizing?.nodes === 1, risk('one-machine', 'warning')],
    [training !== null, risk('training-fails', 'warning')],
    [
      need.budget !== null && budgetNeeded(need, candidate.money, need.budget.period) > need.budget.amount * tight,
      risk('tight-budget', 'warning'),
    ],
    [
      quality.likely < (need.brief.quality?.target ?? need.policy.number('scoring.qualityFloor')),
      risk('falls-short', 'critical'),
    ],
    [models.some((one) => one.model?.licence?.commercialUse === 'conditional'), risk('licence-terms', 'info')],
  ];
  return found.flatMap(([applies, one]) => (applies ? [one] : []));
}
