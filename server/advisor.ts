import type { Advice, SourceLink } from '../rules/advice-shape.ts';
import type { Brief, BriefPath } from '../rules/brief.ts';
import type { Currency } from '../catalog/index.ts';
import type { Understand, AnswerReading } from './nlu/index.ts';
import type { CatalogKind, Locale, ProposalRequest, ServingRequest, TrainingRequest } from './protocol/http.ts';
import type { EstimateAnswer } from './api/estimates.ts';
import type { Renderer } from './render/render.ts';

export interface AdviseRequest {
  readonly limit?: number;
  readonly currency?: Currency;
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
  readonly estimateServing: (request: ServingRequest) => EstimateAnswer;
  readonly estimateTraining: (request: TrainingRequest) => EstimateAnswer;
  readonly searchCatalog: (
    kind: CatalogKind,
    query: string | undefined,
    limit: number,
  ) => { readonly total: number; readonly items: readonly { readonly id: string; readonly name: string }[] };
  /** null when there is no such entry. */
  readonly catalogEntry: (kind: CatalogKind, id: string) => object | null;
  readonly source: (id: string) => SourceLink | null;
  readonly renderer: (locale: Locale) => Renderer;
  readonly makeProposal: (request: ProposalRequest) => Promise<DocumentFile>;
}
