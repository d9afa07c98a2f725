import { say } from '../../rules/message.ts';
import type { Understanding } from '../protocol/http.ts';
import { outOfBounds } from './bounds.ts';
import { textPart, type StoredPart } from './drafts.ts';
import type { ConversationState } from './state.ts';

/** Words that could not be settled, named in one reply. */
const UNRESOLVED_NAMED = 2;

function unresolvedParts(understanding: Understanding): readonly StoredPart[] {
  return understanding.unresolved
    .slice(0, UNRESOLVED_NAMED)
    .map((item) => textPart(say('conversation.unclear', { text: item.text, reason: item.reason })));
}

/** What to say to words that change nothing in the brief. */
export function answerWithoutChange(
  text: string,
  understanding: Understanding,
  state: ConversationState,
): readonly StoredPart[] {
  const able = textPart(say('conversation.abilities'));
  if (understanding.unresolved.length > 0) return unresolvedParts(understanding);
  switch (understanding.intent) {
    case 'explain_concept':
      return [able];
    case 'troubleshoot':
      return [textPart(say('conversation.cannotRepair')), able];
    case 'data_prep':
      return [textPart(say('conversation.cannotPrepare')), able];
    case 'out_of_scope':
      return outOfBounds(text);
    case 'compare':
      if (state.advice !== null) return [textPart(say('conversation.compareHow'))];
      return [textPart(say('conversation.tellMore')), able];
    case 'recommend':
    case 'size_training':
    case 'size_inference':
    case 'cost':
    case 'compliance':
      return [textPart(say(state.advice === null ? 'conversation.tellMore' : 'conversation.nothingNew')), able];
  }
}
