import type { Brief, BriefPatch } from '../../rules/brief.ts';
import type { EstimateName } from '../../rules/advice-shape.ts';
import { say } from '../../rules/message.ts';
import type { DraftEvent } from '../store/store.ts';
import { figurePart } from './answers.ts';
import type { ReplyContext } from './context.ts';
import { advisorSays, textPart, type Stamp } from './drafts.ts';
import { fitAdvice } from './fit.ts';
import { patchWords } from './patches.ts';
import { limitParts, solutionsPart, winnerMessage } from './ranking.ts';
import type { ConversationState } from './state.ts';
import { becauseParts, winnerChange } from './winner.ts';

/** The ranking that a patch would give, and what is first in it; the brief stays as it is. */
export function whatIfEvents(
  stamp: Stamp,
  supposed: {
    readonly patch: BriefPatch;
    readonly brief: Brief;
    /** Figures of the first solution that were asked for. */
    readonly figures?: readonly EstimateName[];
  },
  state: ConversationState,
  context: ReplyContext,
): readonly DraftEvent[] {
  const advice = context.advisor.advise(supposed.brief, { limit: 5, doNotAsk: state.declined });
  const { event, dropped } = fitAdvice(
    { type: 'advice', ...stamp, whatIf: true, patch: { ...supposed.patch }, advice, chosen: null },
    context.renderers,
  );
  context.onFitted?.(dropped);
  const [winner] = event.advice.solutions;
  const list = patchWords(supposed.patch, supposed.brief);
  const change = winnerChange(event.advice, { advice: state.advice, brief: state.brief });
  const said = winner
    ? [
        textPart(list ? say('conversation.whatIfWith', { list }) : say('conversation.whatIf')),
        textPart(winnerMessage(winner, event.advice.brief)),
        ...(supposed.figures ?? []).flatMap((name) => figurePart(name, winner)),
        ...(change ? becauseParts(change) : []),
        solutionsPart(event.advice),
        textPart(say('conversation.whatIfKeep')),
      ]
    : [
        textPart(list ? say('conversation.whatIfNone', { list }) : say('conversation.whatIfNothing')),
        ...limitParts(event.advice),
      ];
  return [event, advisorSays(stamp, said)];
}
