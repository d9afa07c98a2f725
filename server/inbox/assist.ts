import type { ReplyContext } from '../conversation/context.ts';
import type { StoredPart } from '../conversation/drafts.ts';
import { respond } from '../conversation/respond.ts';
import type { ConversationState } from '../conversation/state.ts';

/** What the advisor would have said, for the seller's eyes. */
export interface AssistDraft {
  readonly replyTo: string;
  readonly parts: readonly StoredPart[];
  /** What it would have taken into the brief. */
  readonly patch: Readonly<Record<string, unknown>>;
}

/** The advisor's answer to words it keeps silent about. Nothing of it is stored. */
export function draftFor(
  said: { readonly text: string; readonly replyTo: string },
  state: ConversationState,
  context: ReplyContext,
): AssistDraft | null {
  const effect = { type: 'understand' as const, ...said, seq: Math.max(1, state.lastSeq) };
  const events = respond({ ...state, seller: null, waiting: false, open: [effect] }, context);
  const last = events.findLast((event) => event.type === 'message');
  const understood = events.find((event) => event.type === 'understood');
  if (last?.type !== 'message' && understood === undefined) return null;
  return {
    replyTo: said.replyTo,
    parts: last?.type === 'message' ? last.parts : [],
    patch: understood?.type === 'understood' ? understood.patch : {},
  };
}
