import type { Understanding } from '../../protocol/http.ts';
import type { ReplyContext } from '../context.ts';
import type { StoredPart } from '../drafts.ts';
import type { ConversationState } from '../state.ts';
import { triageParts } from './reply.ts';
import { readSetup } from './setup.ts';
import { symptomsOf } from './symptom.ts';

export interface Trouble {
  readonly parts: readonly StoredPart[];
  readonly topic: 'trouble' | 'trouble_more';
}

/** "It runs out of memory" names nothing of AI, and is about nothing else here. */
const FEW_WORDS = 10;

/** Words about something that fails, or that go on about it; null where they are neither. */
export function troubled(
  text: string,
  understanding: Understanding,
  state: ConversationState,
  context: ReplyContext,
): Trouble | null {
  const symptoms = symptomsOf(text);
  const bare = !understanding.inScope && symptoms[0] === 'memory' && text.trim().split(/\s+/).length <= FEW_WORDS;
  const setup = readSetup(text, understanding.brief);
  const sized = symptoms[0] === 'memory' && (setup.model !== null || setup.parameters !== null);
  const tells =
    bare || sized || (understanding.intent === 'troubleshoot' && (symptoms.length > 0 || state.advice === null));
  const named = setup.model !== null || setup.parameters !== null || setup.accelerator !== null;
  const said = [named, setup.count, setup.precision, setup.contextTokens, setup.concurrency].some(
    (value) => value !== null && value !== false,
  );
  const before = state.trouble === null ? null : symptomsOf(state.trouble)[0];
  const fresh = tells && (state.trouble === null || named || (symptoms.length > 0 && symptoms[0] !== before));
  if (fresh) return { parts: triageParts([text], context), topic: 'trouble' };
  if (state.trouble === null || understanding.brief.task !== undefined || !(said || tells)) return null;
  return { parts: triageParts([...state.trouble.split('\n\n'), text], context), topic: 'trouble_more' };
}
