import { say } from '../../../rules/message.ts';
import { textPart, type StoredPart, type StoredSolution } from '../drafts.ts';
import type { ReplyContext } from '../context.ts';
import { ponder } from '../ponder.ts';
import type { ConversationState } from '../state.ts';
import { wayNamed } from '../ways.ts';

const LINES = 4;

/** What would make another solution the first: of a kind that words name, else whatever is nearest to doing so. */
export function changeMindParts(
  text: string,
  first: StoredSolution,
  { state, context }: { readonly state: ConversationState; readonly context: ReplyContext },
): readonly StoredPart[] {
  if (wayNamed(text) !== null) {
    const parts = ponder({ kind: 'wouldChoose', way: text }, text, state, context);
    if (parts !== null) return parts;
  }
  const { sensitivity, confidence } = context.advisor.analyse(state.brief);
  const texts = sensitivity.length > 0 ? sensitivity.map((one) => one.text) : first.flipsIf.map((one) => one.text);
  return [
    textPart(say(texts.length > 0 ? 'followUp.flips' : 'followUp.noFlips', { title: first.title })),
    ...texts.slice(0, LINES).map(textPart),
    textPart(confidence.text),
  ];
}
