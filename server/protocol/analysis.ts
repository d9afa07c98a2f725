import { z } from 'zod';
import { currency } from '../../catalog/schema/quantity.ts';
import { analysisOf } from '../../rules/analysis-shape.ts';
import { brief } from '../../rules/brief.ts';
import { MOST_WORKLOADS, planOf } from '../../rules/plan-shape.ts';
import { whyOf } from '../../rules/why-shape.ts';
import { locale, pricing } from './http.ts';
import { SOLUTIONS_MAX } from './limits.ts';

const common = { locale: locale.default('en'), currency: currency.optional() } as const;

export const analysisRequest = z.strictObject({ brief, ...common, ...pricing });
/** The answer of /analysis. */
export const wireAnalysis = analysisOf(z.string());
export type WireAnalysis = z.infer<typeof wireAnalysis>;

export const plansRequest = z.strictObject({
  briefs: z.array(brief).min(1).max(MOST_WORKLOADS),
  limit: z.number().int().min(1).max(SOLUTIONS_MAX).default(5),
  ...common,
  ...pricing,
});
/** The answer of /plans. */
export const wirePlan = planOf(z.string());
export type WirePlan = z.infer<typeof wirePlan>;

export const whyRequest = z.strictObject({
  brief,
  /** A catalog id, the id of a solution, an approach, or a usual name. */
  id: z.string().min(1).max(300),
  ...common,
  ...pricing,
});
/** The answer of /why. */
export const wireWhy = whyOf(z.string());
export type WireWhy = z.infer<typeof wireWhy>;
