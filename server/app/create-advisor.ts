import type { Catalog, Measurement } from '../../catalog/index.ts';
import { readPriceBook } from '../../catalog/price-book-read.ts';
import type { PriceBook } from '../../catalog/schema/price-book.ts';
import { advise, analyse, explainWhy, planFor } from '../../rules/index.ts';
import { regulationsFor } from '../../rules/regulation/regulations-for.ts';
import type { Advisor, PricedRequest } from '../advisor.ts';
import { checkMeasurements } from '../measurements/check.ts';
import { RequestFailure } from '../api/failure.ts';
import { measuredParts, partsOf, warmParts } from '../catalog/catalog-parts.ts';
import { openCatalog } from '../catalog/open-catalog.ts';
import { compareEntries } from '../catalog/compare.ts';
import { entryFigures } from '../catalog/figures.ts';
import { interpretAnswer } from '../nlu/index.ts';
import type { Locale, ProposalRequest } from '../protocol/http.ts';
import { SOLUTIONS_MAX } from '../protocol/limits.ts';
import { createPricedCatalog } from '../price-books/priced.ts';
import { createRenderer, type Renderer } from '../render/render.ts';

/** The UTC date of the clock; a new day gives new answers without a restart. */
const clockDate = () => new Date().toISOString().slice(0, 10);

function rendererCache(): (locale: Locale) => Renderer {
  const made = new Map<Locale, Renderer>();
  return (locale) => {
    const renderer = made.get(locale) ?? createRenderer(locale);
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

function nameIn({ models, accelerators, systems, tools, hostedOffers }: Catalog, id: string): string {
  const kinds: readonly ReadonlyMap<string, { readonly name: string }>[] = [
    models,
    accelerators,
    systems,
    tools,
    hostedOffers,
  ];
  return kinds.flatMap((entries) => entries.get(id)?.name ?? [])[0] ?? id;
}

const currencyOf = ({ currency }: PricedRequest) => (currency === undefined ? {} : { currency });

/** Everything the transports need, on the real catalog. Throws when the catalog cannot be used. */
export function createAdvisor(options: {
  readonly overlayDir?: string | undefined;
  readonly today?: string | undefined;
}): Advisor {
  const fixed = options.today;
  const today = fixed === undefined ? clockDate : () => fixed;
  // What people measured changes figures, never what the catalog lists.
  let measurements: readonly Measurement[] = [];
  let parts = partsOf(openCatalog({ overlayDir: options.overlayDir }));
  let books: readonly PriceBook[] = [];
  const priced = createPricedCatalog(() => books);
  const pricedFor = ({ priceBook, customer }: PricedRequest): Catalog =>
    priced(parts.measured, { priceBook, customer }, today());
  return {
    get catalogVersion() {
      return parts.measured.version;
    },
    today,
    understand: (text, asked) => parts.understand(text, asked),
    interpretAnswer,
    advise: (brief, { priceBook, customer, ...request } = {}) =>
      advise(brief, priced(parts.measured, { priceBook, customer }, today()), { today: today(), ...request }),
    analyse: (brief, request = {}) => analyse(brief, pricedFor(request), { today: today(), ...currencyOf(request) }),
    plan: (briefs, { limit, ...request } = {}) =>
      planFor(briefs, pricedFor(request), { today: today(), limit, ...currencyOf(request) }),
    explainWhy: (brief, id, request = {}) =>
      explainWhy(brief, pricedFor(request), { today: today(), id, ...currencyOf(request) }),
    regulations: (brief) => regulationsFor(brief, parts.catalog, today()),
    diagnose: (setup) => parts.triage.diagnose(setup),
    triageFigures: () => parts.triage.figures,
    splitNeeds: (text) => parts.splitNeeds(text),
    estimateServing: (request) => parts.estimates.estimateServing(request),
    estimateTraining: (request) => parts.estimates.estimateTraining(request),
    checkMeasurements: (text, asked) => checkMeasurements(text, asked, parts.catalog),
    useMeasurements: (used) => {
      measurements = used;
      parts = measuredParts(parts, used);
    },
    replaceCatalog: async (catalog) => {
      parts = await warmParts(catalog, { measurements: () => measurements, today: today() });
    },
    usePriceBooks: (used) => {
      books = used;
    },
    readPriceBook: (cells, decimal) => readPriceBook(cells, parts.catalog, decimal),
    catalogMeasurements: () => [...parts.catalog.measurements.values()],
    searchCatalog: (kind, q, limit) => {
      const query = { q, limit, offset: 0, order: 'asc', choices: {}, ranges: {} } as const;
      const { total, items } = parts.browse(kind, query, today());
      return { total, items };
    },
    browseCatalog: (kind, query) => parts.browse(kind, query, today()),
    compareCatalog: (kind, ids) => compareEntries(parts.catalog, { kind, ids }, today()),
    catalogEntry: (kind, id) => entryFigures(parts.catalog, kind, id, today()) ?? null,
    entryName: (id) => nameIn(parts.catalog, id),
    source: (id) => {
      const source = parts.catalog.sources.get(id);
      return source ? { id, title: source.title, url: source.url ?? null, checkedOn: source.checkedOn } : null;
    },
    knowledge: () => parts.knowledge,
    renderer: rendererCache(),
    makeProposal: (request) => writeProposal(request, priced(parts.measured, request, today()), today()),
  };
}
