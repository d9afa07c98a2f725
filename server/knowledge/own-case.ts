import type { PolicyValue } from '../../catalog/index.ts';
import type { Brief } from '../../rules/brief.ts';
import type { Estimate, EstimateInput } from '../../rules/estimate.ts';
import type { Message } from '../../rules/message.ts';
import type { EstimateAnswer } from '../api/estimates.ts';
import type { StoredAdvice, StoredSolution } from '../conversation/drafts.ts';
import type { ServingRequest, TrainingRequest } from '../protocol/http.ts';

/** A number of judgement and the input it is in an estimate. */
export type PolicyInput = PolicyValue & { readonly input: EstimateInput };

/** The reader's own case: what is known of the need and what was advised on it. */
export interface OwnCase {
  readonly brief: Brief;
  readonly advice: StoredAdvice | null;
  /** Id of the solution the person chose. */
  readonly chosen: string | null;
  readonly advisor: {
    readonly estimateServing: (request: ServingRequest) => EstimateAnswer;
    readonly estimateTraining: (request: TrainingRequest) => EstimateAnswer;
  };
  readonly policy: (name: string) => PolicyInput;
  readonly nameOf: (id: string) => string;
}

/** What is put beside a concept: a line of words, then figures with their evidence. */
export interface OwnFigure {
  readonly lead: Message;
  readonly figures: readonly { readonly label: Message; readonly estimate: Estimate }[];
}

export function subjectOf({ advice, chosen }: OwnCase): StoredSolution | undefined {
  return advice?.solutions.find(({ id }) => id === chosen) ?? advice?.solutions[0];
}
