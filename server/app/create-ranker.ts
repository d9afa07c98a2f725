import type { Catalog } from '../../catalog/index.ts';
import type { PriceBook } from '../../catalog/schema/price-book.ts';
import { advise, analyse, explainWhy, planFor } from '../../rules/index.ts';
import type { PricedRequest, Ranker } from '../advisor.ts';
import { RequestFailure } from '../api/failure.ts';
import type { createEstimates } from '../api/run-estimates.ts';
import { createPricedCatalog } from '../price-books/priced.ts';
import type { Locale, ProposalRequest } from '../protocol/http.ts';
import { SOLUTIONS_MAX } from '../protocol/limits.ts';
import { createRenderer, type Renderer } from '../render/render.ts';

/** The UTC date of the clock; a new day gives new answers without a restart. */
const clockDate = () => new Date().toISOString().slice(0, 10);

function rendererCache(catalog: () => Catalog): (locale: Locale) => Renderer {
  const made = new Map<Locale, Renderer>();
  const inSpanish = (id: string) => catalog().sources.get(id)?.titleEs;
  return (locale) => {
    const renderer = made.get(locale) ?? createRenderer(locale, locale === 'es' ? { sourceTitle: inSpanish } : {});
    made.set(locale, renderer);
    return renderer;
  };
}

function unknownSolutions(unknown: readonly string[], asked: readonly string[]): RequestFailure {
  const errors = unknown.map((id) => ({
    path: `solutionIds.${asked.indexOf(id)}`,
    message: `no solution of this brief has the id "${id}"; POST /recommendations with the same brief and currency lists them`,
  }));
  return new RequestFailure('not-possible', errors.map((error) => error.message).join('; '), errors);
}

async function writeProposal(request: ProposalRequest, catalog: Catalog, today: string) {
  const { makeProposal, UnknownSolutionError } = await import('../proposal/index.ts');
  const advice = advise(request.brief, catalog, {
    today,
    // A solution may have been chosen from a longer list than the usual one.
    ...(request.solutionIds ? { limit: SOLUTIONS_MAX } : {}),
    ...(request.currency ? { currency: request.currency } : {}),
  });
  try {
    return await makeProposal({
      advice,
      catalog,
      today,
      format: request.format,
      locale: request.locale,
      ...(request.solutionIds ? { solutionIds: request.solutionIds } : {}),
      ...(request.branding ? { branding: request.branding } : {}),
    });
  } catch (error) {
    if (error instanceof UnknownSolutionError) throw unknownSolutions(error.solutionIds, request.solutionIds ?? []);
    throw error;
  }
}

/** The date that answers are given for: a fixed one, else the clock's. */
export function dateOf(fixed: string | undefined): () => string {
  return fixed === undefined ? clockDate : () => fixed;
}

const currencyOf = ({ currency }: PricedRequest) => (currency === undefined ? {} : { currency });

/** What ranks, sizes and writes, without what understands words: all that a worker thread needs. */
export function createRanker(of: {
  /** The catalog with what its users measured, as it is now. */
  readonly measured: () => Catalog;
  readonly estimates: () => ReturnType<typeof createEstimates>;
  readonly priceBooks: () => readonly PriceBook[];
  readonly today: () => string;
}): Ranker {
  const { measured, estimates, priceBooks, today } = of;
  const priced = createPricedCatalog(priceBooks);
  const pricedFor = ({ priceBook, customer }: PricedRequest): Catalog =>
    priced(measured(), { priceBook, customer }, today());
  return {
    get catalogVersion() {
      return measured().version;
    },
    today,
    advise: (brief, { priceBook, customer, ...request } = {}) =>
      advise(brief, priced(measured(), { priceBook, customer }, today()), { today: today(), ...request }),
    analyse: (brief, request = {}) => analyse(brief, pricedFor(request), { today: today(), ...currencyOf(request) }),
    plan: (briefs, { limit, ...request } = {}) =>
      planFor(briefs, pricedFor(request), { today: today(), limit, ...currencyOf(request) }),
    explainWhy: (brief, id, request = {}) =>
      explainWhy(brief, pricedFor(request), { today: today(), id, ...currencyOf(request) }),
    estimateServing: (request) => estimates().estimateServing(request),
    estimateTraining: (request) => estimates().estimateTraining(request),
    renderer: rendererCache(measured),
    makeProposal: (request) => writeProposal(request, priced(measured(), request, today()), today()),
  };
}
