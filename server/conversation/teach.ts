import { explainConcept } from '../knowledge/explain.ts';
import type { Asked } from '../knowledge/question.ts';
import type { Understanding } from '../protocol/http.ts';
import type { ReplyContext } from './context.ts';
import type { StoredPart } from './drafts.ts';
import type { ConversationState } from './state.ts';

/** A concept explained with the figures of this conversation. */
export function taught(asked: Asked, state: ConversationState, { advisor }: ReplyContext): readonly StoredPart[] {
  const knowledge = advisor.knowledge();
  const { brief, advice, chosen } = state;
  return explainConcept(asked, {
    own: { brief, advice, chosen, advisor, policy: knowledge.policy, nameOf: knowledge.nameOf },
    knowledge,
    source: advisor.source,
  });
}

/**
 * Whether words that state a need, or nothing, also ask to have a known concept explained: "how much data do I need"
 * prepares data, and a bare "capex vs opex?" looks like nothing at all.
 */
export function taughtBy({ ids, bare }: Asked, intent: Understanding['intent']): boolean {
  return ids.length > 0 && (bare || intent === 'explain_concept' || intent === 'data_prep');
}
