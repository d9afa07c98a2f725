import type { Catalog, Measurement } from '../../catalog/index.ts';
import { readPriceBook } from '../../catalog/price-book-read.ts';
import type { PriceBook } from '../../catalog/schema/price-book.ts';
import { regulationsTold } from '../../rules/regulation/regulations-for.ts';
import type { Advisor } from '../advisor.ts';
import { checkMeasurements } from '../measurements/check.ts';
import { measuredParts, partsOf, warmParts } from '../catalog/catalog-parts.ts';
import { openCatalog } from '../catalog/open-catalog.ts';
import { compareEntries } from '../catalog/compare.ts';
import { entryFigures } from '../catalog/figures.ts';
import { interpretAnswer } from '../nlu/index.ts';
import { createRanker, dateOf } from './create-ranker.ts';

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

/** Everything the transports need, on the real catalog. Throws when the catalog cannot be used. */
export function createAdvisor(options: {
  readonly overlayDir?: string | undefined;
  readonly today?: string | undefined;
  /** Read already. */
  readonly catalog?: Catalog;
}): Advisor {
  const today = dateOf(options.today);
  // What people measured changes figures, never what the catalog lists.
  let measurements: readonly Measurement[] = [];
  let parts = partsOf(options.catalog ?? openCatalog({ overlayDir: options.overlayDir }));
  let books: readonly PriceBook[] = [];
  const ranker = createRanker({
    measured: () => parts.measured,
    estimates: () => parts.estimates,
    priceBooks: () => books,
    today,
  });
  return {
    ...ranker,
    get catalogVersion() {
      return ranker.catalogVersion;
    },
    understand: (text, asked) => parts.understand(text, asked),
    interpretAnswer,
    regulations: (brief) => regulationsTold(brief, parts.catalog, today()),
    diagnose: (setup) => parts.triage.diagnose(setup),
    triageFigures: () => parts.triage.figures,
    splitNeeds: (text) => parts.splitNeeds(text),
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
    priceBooks: () => books,
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
  };
}
