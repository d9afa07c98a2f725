import type { Catalog } from '../../catalog/index.ts';
import { advise } from '../../rules/index.ts';
import type { Advisor } from '../advisor.ts';
import { createEstimates } from '../api/run-estimates.ts';
import { RequestFailure } from '../api/failure.ts';
import { openCatalog } from '../catalog/open-catalog.ts';
import { createCatalogSearch, entryFigures } from '../catalog/search.ts';
import { createUnderstanding, interpretAnswer } from '../nlu/index.ts';
import type { Locale, ProposalRequest } from '../protocol/http.ts';
import { SOLUTIONS_MAX } from '../protocol/limits.ts';
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

/** Everything the transports need, on the real catalog. Throws when the catalog cannot be used. */
export function createAdvisor(options: {
  readonly overlayDir?: string | undefined;
  readonly today?: string | undefined;
}): Advisor {
  const catalog = openCatalog({ overlayDir: options.overlayDir });
  const fixed = options.today;
  const today = fixed === undefined ? clockDate : () => fixed;
  const search = createCatalogSearch(catalog);
  return {
    catalogVersion: catalog.version,
    today,
    understand: createUnderstanding(catalog),
    interpretAnswer,
    advise: (brief, request = {}) => advise(brief, catalog, { today: today(), ...request }),
    ...createEstimates(catalog),
    searchCatalog: (kind, query, limit) => search(kind, query, limit),
    catalogEntry: (kind, id) => entryFigures(catalog, kind, id, today()) ?? null,
    source: (id) => {
      const source = catalog.sources.get(id);
      return source ? { id, title: source.title, url: source.url ?? null, checkedOn: source.checkedOn } : null;
    },
    renderer: rendererCache(),
    makeProposal: (request) => writeProposal(request, catalog, today()),
  };
}
