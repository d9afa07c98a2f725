import type { Catalog, Currency } from '../../catalog/index.ts';
import type { Advice } from '../advice-shape.ts';
import type { Brief } from '../brief.ts';
import { askedApproaches, diverse, rank } from './core.ts';
import { describe } from './describe.ts';
import { needOf } from './need.ts';

export interface AdviseOptions {
  /** ISO date. */
  readonly today: string;
  /** Solutions to show, 5 by default. */
  readonly limit?: number | undefined;
  readonly currency?: Currency | undefined;
}

const DEFAULT_LIMIT = 5;

/** Ranked whole solutions for a need, with what was excluded and why. The same input gives the same bytes. */
export function advise(brief: Brief, catalog: Catalog, options: AdviseOptions): Advice {
  const need = needOf(brief, catalog, options);
  const ranking = rank(need, { record: true });
  const chosen = diverse(ranking.ranked, options.limit ?? DEFAULT_LIMIT, askedApproaches(need));
  return {
    catalogVersion: catalog.version,
    asOf: options.today,
    brief,
    assumptions: [...need.assumptions],
    solutions: chosen.map((one, index) => ({ ...describe(need, one, index + 1), risks: [], flipsIf: [] })),
    excluded: [...ranking.screen.excluded()],
    advice: [],
    nextQuestion: null,
  };
}
