import type { Advice, SourceLink } from '../rules/advice-shape.ts';
import type { Analysis } from '../rules/analysis-shape.ts';
import type { Brief, BriefPath } from '../rules/brief.ts';
import type { RegulationFinding } from '../rules/regulation/regulations-for.ts';
import type { Plan } from '../rules/plan-shape.ts';
import type { Why } from '../rules/why-shape.ts';
import type { Catalog, Currency, Measurement } from '../catalog/index.ts';
import type { ReadPriceBook } from '../catalog/price-book-read.ts';
import type { PriceBook } from '../catalog/schema/price-book.ts';
import type { MeasurementDefaults, MeasurementFormat } from '../catalog/import/formats/measurements/index.ts';
import type { Checked } from './measurements/check.ts';
import type { Diagnose, TriageFigures } from './conversation/triage/diagnose.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import type { StatedNeed } from './nlu/needs.ts';
import type { Understand, AnswerReading } from './nlu/index.ts';
import type { BrowseQuery } from './catalog/browse.ts';
import type { CatalogBrowse, CatalogComparison } from './protocol/catalog.ts';
import type { CatalogKind, Locale, ProposalRequest, ServingRequest, TrainingRequest } from './protocol/http.ts';
import type { EstimateAnswer } from './api/estimates.ts';
import type { Renderer } from './render/render.ts';

/** With whose prices, and in which currency. */
export interface PricedRequest {
  readonly currency?: Currency;
  /** Id of the price book whose prices count, and whose customer it is for. */
  readonly priceBook?: string;
  readonly customer?: string;
}

export interface AdviseRequest extends PricedRequest {
  readonly limit?: number;
  /** Fields not to ask about. */
  readonly doNotAsk?: readonly BriefPath[];
}

export interface DocumentFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly body: Buffer;
}

/** Everything the transports ask of the inner rings. Synchronous parts are pure; today's date is fixed by the maker. */
export interface Advisor {
  /** Of what figures are computed with now: read it anew for each answer. */
  readonly catalogVersion: string;
  readonly today: () => string;
  readonly understand: Understand;
  /** `today` is what "in three months" counts from. */
  readonly interpretAnswer: (
    path: string,
    raw: string,
    context: { readonly locale: Locale; readonly today: string },
  ) => AnswerReading;
  readonly advise: (brief: Brief, request?: AdviseRequest) => Advice;
  /** How firm the ranking is, and what would change it. */
  readonly analyse: (brief: Brief, request?: PricedRequest) => Analysis;
  /** Several workloads in one plan. */
  readonly plan: (briefs: readonly Brief[], request?: PricedRequest & { readonly limit?: number }) => Plan;
  /** Why a catalog id, a solution, an approach or a usual name is or is not the answer. */
  readonly explainWhy: (brief: Brief, id: string, request?: PricedRequest) => Why;
  /** Laws and standards that bind a need, or may. */
  readonly regulations: (brief: Brief) => readonly RegulationFinding[];
  /** The needs of a message that asks for several things. */
  readonly splitNeeds: (text: string) => readonly StatedNeed[];
  /** What a set-up that fails would do, and with one thing changed; null where model or card are not known. */
  readonly diagnose: Diagnose;
  readonly triageFigures: () => TriageFigures;
  readonly estimateServing: (request: ServingRequest) => EstimateAnswer;
  readonly estimateTraining: (request: TrainingRequest) => EstimateAnswer;
  readonly searchCatalog: (
    kind: CatalogKind,
    query: string | undefined,
    limit: number,
  ) => { readonly total: number; readonly items: readonly { readonly id: string; readonly name: string }[] };
  /** A list searched, filtered, counted and sorted. */
  readonly browseCatalog: (kind: CatalogKind, query: BrowseQuery) => Omit<CatalogBrowse, 'catalogVersion'>;
  /** Entries side by side; the ids must be those of entries. */
  readonly compareCatalog: (kind: CatalogKind, ids: readonly string[]) => Omit<CatalogComparison, 'catalogVersion'>;
  /** null when there is no such entry. */
  readonly catalogEntry: (kind: CatalogKind, id: string) => object | null;
  /** The name of a model, accelerator, system or tool; its id where the catalog has none. */
  readonly entryName: (id: string) => string;
  readonly source: (id: string) => SourceLink | null;
  /** The concepts that can be explained, and how they are found. */
  readonly knowledge: () => Knowledge;
  /** Reads benchmark results and compares them with what is predicted without any measurement; keeps nothing. */
  readonly checkMeasurements: (
    text: string,
    options: { readonly format?: MeasurementFormat | undefined; readonly defaults?: MeasurementDefaults | undefined },
  ) => Checked;
  /** From now on these measurements of users correct the figures, and no others; the catalog version changes with them. */
  readonly useMeasurements: (measurements: readonly Measurement[]) => void;
  /**
   * From the resolved promise on, every answer comes from this catalog; until then, from the one before. Rejects, and
   * keeps the one before, when names or search cannot be built from it.
   */
  readonly replaceCatalog: (catalog: Catalog) => Promise<void>;
  /** The price books that a request may name from now on. */
  readonly usePriceBooks: (books: readonly PriceBook[]) => void;
  readonly priceBooks: () => readonly PriceBook[];
  /** Reads the cells of a table, header first, as rows of a price book; keeps nothing. */
  readonly readPriceBook: (cells: readonly (readonly string[])[], decimal?: '.' | ',') => ReadPriceBook;
  /** Those that the catalog brings itself. */
  readonly catalogMeasurements: () => readonly Measurement[];
  readonly renderer: (locale: Locale) => Renderer;
  readonly makeProposal: (request: ProposalRequest) => Promise<DocumentFile>;
}

/** The part that ranks, sizes and writes, without what understands words. */
export type Ranker = Pick<
  Advisor,
  | 'catalogVersion'
  | 'today'
  | 'advise'
  | 'analyse'
  | 'plan'
  | 'explainWhy'
  | 'estimateServing'
  | 'estimateTraining'
  | 'renderer'
  | 'makeProposal'
>;
