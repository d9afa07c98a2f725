import type { PricedRequest, Ranker } from '../advisor.ts';
import type { Currency } from '../../catalog/index.ts';
import { analysisRequest, plansRequest, whyRequest, wireAnalysis, wirePlan, wireWhy } from '../protocol/analysis.ts';
import { endpoint, json, type Endpoint } from './endpoint.ts';

/** The fields of a request that say with which prices and in which currency. */
function pricedOf({
  currency,
  priceBook,
  customer,
}: {
  readonly currency?: Currency | undefined;
  readonly priceBook?: string | undefined;
  readonly customer?: string | undefined;
}): PricedRequest {
  return {
    ...(currency === undefined ? {} : { currency }),
    ...(priceBook === undefined ? {} : { priceBook }),
    ...(customer === undefined ? {} : { customer }),
  };
}

/** How firm a ranking is, several workloads in one plan, and why an entry is or is not the answer. */
export const analysisEndpoints: readonly Endpoint<Ranker>[] = [
  endpoint({
    path: '/analysis',
    summary:
      'Says how firm the ranking of a brief is, where costs cross, what money and quality buy, what would flip it',
    request: analysisRequest,
    response: wireAnalysis,
    handle: ({ brief, locale, ...rest }, { advisor }) =>
      json(advisor.renderer(locale).deep(advisor.analyse(brief, pricedOf(rest)))),
  }),
  endpoint({
    path: '/plans',
    summary: 'Plans several workloads that share machines, tools and people',
    request: plansRequest,
    response: wirePlan,
    handle: ({ briefs, locale, limit, ...rest }, { advisor }) =>
      json(advisor.renderer(locale).deep(advisor.plan(briefs, { ...pricedOf(rest), limit }))),
  }),
  endpoint({
    path: '/why',
    summary: 'Says why a catalog entry, a solution or an approach is or is not the answer to a brief',
    request: whyRequest,
    response: wireWhy,
    handle: ({ brief, id, locale, ...rest }, { advisor }) =>
      json(advisor.renderer(locale).deep(advisor.explainWhy(brief, id, pricedOf(rest)))),
  }),
];
