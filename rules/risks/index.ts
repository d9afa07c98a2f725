import type { Solution } from '../advice-shape.ts';
import { rungOf, sourcesOfRung, wordsOfRung } from '../candidates/rungs.ts';
import type { Candidate } from '../candidates/types.ts';
import type { RiskRule } from '../engine/define.ts';
import { sourceLinks } from '../engine/links.ts';
import type { Need } from '../engine/need.ts';
import { say } from '../message.ts';
import { dependence } from './dependence.ts';
import { deskMachine } from './desk-machine.ts';
import { fallsShort } from './falls-short.ts';
import { interruption } from './interruption.ts';
import { licenceTerms } from './licence-terms.ts';
import { oneMachine } from './one-machine.ts';
import { tightBudget } from './tight-budget.ts';
import { trainingFails } from './training-fails.ts';
import { unmeasuredWait } from './unmeasured-wait.ts';

/** What can go wrong with a solution, in the order in which it is told. */
export const risks: readonly RiskRule[] = [
  dependence,
  unmeasuredWait,
  interruption,
  deskMachine,
  oneMachine,
  trainingFails,
  tightBudget,
  fallsShort,
  licenceTerms,
];

/** The risks that one solution has, with what to do about them; last, when its way of doing it wins and when it fails. */
export function risksOf(need: Need, candidate: Candidate): Solution['risks'] {
  return [...ownRisksOf(need, candidate), winsAndFails(need, candidate)];
}

function winsAndFails(need: Need, { route }: Candidate): Solution['risks'][number] {
  const { wins, fails, instead } = wordsOfRung(need, route);
  return {
    id: 'wins-and-fails',
    severity: 'info',
    text: say('rungWinsAndFails', { wins, fails }),
    mitigation: instead,
    sources: sourceLinks(need.catalog, sourcesOfRung[rungOf(need.task, route)] ?? ['own-judgement']),
  };
}

function ownRisksOf(need: Need, candidate: Candidate): Solution['risks'] {
  return risks.flatMap((rule) => {
    const verdict = rule.judge({ need, candidate });
    return verdict.state === 'holds'
      ? [
          {
            id: rule.id,
            severity: rule.severity,
            text: verdict.text,
            mitigation: verdict.mitigation,
            sources: sourceLinks(need.catalog, rule.sources),
          },
        ]
      : [];
  });
}
