import type { Catalog } from '../../catalog/index.ts';
import type { Analysis } from '../analysis-shape.ts';
import type { Brief } from '../brief.ts';
import type { AdviseOptions } from '../engine/advise.ts';
import { askedApproaches, diverse, rank } from '../engine/core.ts';
import { needOf } from '../engine/need.ts';
import { breakEvenOf } from './break-even.ts';
import { confidenceOf } from './confidence.ts';
import { footprintOf } from './footprint.ts';
import { frontOf } from './front.ts';
import { sensitivityOf } from './sensitivity.ts';
import { budgetSteps, qualitySteps } from './steps.ts';

const SHOWN = 5;

/**
 * How firm the ranking of a brief is and what would change it: Pareto front, break-even volumes, the share of draws in
 * which the winner stays first, what each budget and each share of good answers gets, and the inputs that flip the
 * winner. The same input gives the same bytes.
 */
export function analyse(brief: Brief, catalog: Catalog, options: AdviseOptions): Analysis {
  const need = needOf(brief, catalog, options);
  const base = rank(need, { record: false });
  // What money gets is asked without the money there is.
  const { budget, ...unbounded } = brief;
  const free =
    budget === undefined
      ? base
      : rank(needOf(unbounded, catalog, { ...options, currency: need.currency }), { record: false });
  const shown = diverse(base.ranked, SHOWN, { asked: askedApproaches(need), named: need.named });
  return {
    catalogVersion: catalog.version,
    asOf: options.today,
    front: frontOf(need, base.ranked),
    statedRequestsPerMonth: need.requestsPerMonth,
    breakEven: breakEvenOf(need, base.ranked),
    confidence: confidenceOf(need, base.ranked),
    budgets: budgetSteps(need, free.ranked),
    qualities: qualitySteps(need, free.ranked),
    footprint: footprintOf(need, { shown, ranked: base.ranked }),
    sensitivity: base.ranked.length === 0 ? [] : sensitivityOf(need, base),
  };
}
