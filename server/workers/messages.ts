import type { Catalog, Measurement } from '../../catalog/index.ts';
import type { PriceBook } from '../../catalog/schema/price-book.ts';
import type { FailureCode, FieldError } from '../api/failure.ts';
import type { Locale } from '../protocol/http.ts';

/** What a worker answers from, handed to it at its start. */
export interface Facts {
  readonly catalog: Catalog;
  readonly measurements: readonly Measurement[];
  readonly priceBooks: readonly PriceBook[];
}

export interface WorkerData extends Facts {
  /** Fixed date, else the clock's. */
  readonly today: string | undefined;
}

/** Which endpoint is to answer what. */
export interface Work {
  readonly path: string;
  readonly body: unknown;
  readonly locale: Locale;
}

/** To a worker, in order: what is told counts for all work after it. */
export type ToWorker =
  { readonly type: 'work'; readonly work: Work } | { readonly type: 'facts'; readonly facts: Partial<Facts> };

export type WorkerReply =
  | { readonly type: 'json-text'; readonly text: string }
  | { readonly type: 'file'; readonly fileName: string; readonly contentType: string; readonly body: Uint8Array };

export type FromWorker =
  | { readonly type: 'ready' }
  | { readonly type: 'reply'; readonly reply: WorkerReply }
  /** A ranking was made for the work under way. */
  | { readonly type: 'advised'; readonly seconds: number }
  | {
      readonly type: 'failure';
      readonly code: FailureCode;
      readonly detail: string;
      readonly errors: readonly FieldError[];
    }
  /** Not the fault of the request. */
  | { readonly type: 'fault'; readonly error: Error };
