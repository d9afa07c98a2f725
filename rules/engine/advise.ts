import type { Catalog, Currency } from '../../catalog/index.ts';
import { advices } from '../advice/index.ts';
import type { Advice, Solution } from '../advice-shape.ts';
import type { Brief } from '../brief.ts';
import { asBegun } from '../candidates/first-stage.ts';
import type { Candidate } from '../candidates/types.ts';
import { risksOf } from '../risks/index.ts';
import { askedApproaches, diverse, farBelowLines, rank } from './core.ts';
import { sourceLinks } from './links.ts';
import { describe } from './describe.ts';
import { needOf, type Need } from './need.ts';

import { flipsOf, flipsToldBy } from './flips.ts';
import { nextQuestionOf } from './question.ts';
import { relaxed } from './relaxed.ts';

export interface AdviseOptions {
  /** ISO date. */
  readonly today: string;
  /** Solutions to show, 5 by default. */
  readonly limit?: number | undefined;
  readonly currency?: Currency | undefined;
  /** Fields of the brief that are never the next question, because the customer passed over them. */
  readonly doNotAsk?: readonly string[] | undefined;
}

const DEFAULT_LIMIT = 5;

/** Ranked whole solutions for a need, with what was excluded and why. The same input gives the same bytes. */
export function advise(brief: Brief, catalog: Catalog, options: AdviseOptions): Advice {
  const need = needOf(brief, catalog, options);
  const base = rank(need, { record: true });
  const { ranked, screen } = base;
  const [winner] = ranked;
  const chosen = diverse(ranked, options.limit ?? DEFAULT_LIMIT, { asked: askedApproaches(need), named: need.named });
  const flips = winner ? flipsOf(need, base) : [];
  const solutions = chosen.map((one, index): Solution => ({
    ...describe(need, one, index + 1),
    risks: [...risksOf(need, asBegun(need, one.candidate))],
    flipsIf: [...flipsToldBy(one.candidate.id, flips, index === 0)],
  }));
  const excluded = [...screen.excluded(), ...farBelowLines(need, base)];
  return {
    catalogVersion: catalog.version,
    asOf: options.today,
    brief,
    assumptions: [...need.assumptions],
    solutions,
    excluded: [...(winner ? excluded : relaxed(need, base, [...excluded, ...screen.alsoRefused()]))],
    advice: [
      ...adviceFor(
        need,
        ranked.map(({ candidate }) => candidate),
      ),
    ],
    nextQuestion: nextQuestionOf(need, base, options.doNotAsk ?? []),
  };
}

function adviceFor(need: Need, ranked: readonly Candidate[]): Advice['advice'] {
  const winner = ranked[0] ?? null;
  return advices.flatMap((rule) => {
    const verdict = rule.judge({ need, winner, ranked });
    if (verdict.state !== 'holds') return [];
    return [
      {
        id: rule.id,
        severity: verdict.severity ?? rule.severity,
        text: verdict.text,
        sources: sourceLinks(need.catalog, verdict.sources ?? rule.sources),
        ...(verdict.phases === undefined ? {} : { phases: verdict.phases }),
      },
    ];
  });
}
