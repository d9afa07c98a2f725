import type { Precision } from '../../../catalog/index.ts';
import type { TrainingMethod } from '../../../rules/brief.ts';

/** One set-up as it would do. Memory is per accelerator; null where what does not run has no speed. */
export interface Trial {
  readonly change: Change;
  readonly fits: boolean;
  readonly memoryGb: number;
  readonly weightsGb: number;
  /** Requests that run at once. */
  readonly atOnce: number | null;
  readonly ttftMs: number | null;
  readonly tokensPerSecond: number | null;
}

/** What is changed against the set-up as it is. */
export type Change =
  | { readonly kind: 'asIs' }
  | { readonly kind: 'kv8' }
  | { readonly kind: 'context'; readonly tokens: number }
  | { readonly kind: 'atOnce'; readonly count: number }
  | { readonly kind: 'weights'; readonly precision: Precision }
  | { readonly kind: 'weightsAndKv'; readonly precision: Precision }
  | { readonly kind: 'model'; readonly name: string; readonly precision: Precision }
  | { readonly kind: 'method'; readonly method: TrainingMethod }
  | { readonly kind: 'cards'; readonly count: number };
