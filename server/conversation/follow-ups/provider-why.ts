import { say } from '../../../rules/message.ts';
import { fold } from '../../nlu/fold.ts';
import { barred } from '../answers.ts';
import { textPart, type StoredPart } from '../drafts.ts';
import type { ReplyContext } from '../context.ts';
import type { ConversationState } from '../state.ts';
import { widerAdvice } from './improve.ts';
import { opens } from './next.ts';

const wordsOf = (text: string): ReadonlySet<string> => new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []);
const LEAST_LETTERS = 3;

/** Whether words name a provider by its id ("azure", "google-cloud", "amazon-bedrock"). */
function names(said: ReadonlySet<string>, provider: string): boolean {
  const parts = provider.split(/[-_./]/).filter((part) => part.length >= LEAST_LETTERS);
  return parts.length > 0 && parts.some((part) => said.has(part));
}

/** "And Azure?": what of that provider fits, and its place, or what keeps it out; null where none is named. */
export function providerParts(
  text: string,
  state: ConversationState,
  context: ReplyContext,
): readonly StoredPart[] | null {
  if (state.advice === null) return null;
  const said = wordsOf(text);
  const wider = widerAdvice(state, context);
  const best = wider.solutions.find(({ serving: { provider } }) => provider !== null && names(said, provider));
  if (best !== undefined) {
    const shown = state.advice.solutions.find(({ id }) => id === best.id);
    return [
      textPart(
        shown
          ? say('followUp.providerAt', { rank: shown.rank, title: best.title })
          : say('followUp.providerBeyond', { title: best.title }),
      ),
      ...best.reasons.map(textPart),
      opens('compare'),
    ];
  }
  const lines = barred(wider, ({ offer }) => offer !== null && names(said, offer.split('/')[0] ?? ''));
  return lines.length > 0 ? [textPart(say('followUp.providerOut')), ...lines] : null;
}
