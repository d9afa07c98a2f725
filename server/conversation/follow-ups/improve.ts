import { say } from '../../../rules/message.ts';
import { patchBrief } from '../../../rules/brief.ts';
import type { DraftEvent } from '../../store/store.ts';
import { advisorSays, textPart, type Stamp, type StoredAdvice, type StoredPart } from '../drafts.ts';
import { whatIfEvents } from '../what-if.ts';
import type { ReplyContext } from '../context.ts';
import type { ConversationState } from '../state.ts';
import { bestParts, inOrderOf } from './best.ts';
import { replies } from './next.ts';

/** Solutions looked at when a person asks for something better than what is shown. */
const WIDER = 12;
const LINES = 3;

/** More of the ranking than the list shows, worked out as the list was. */
export const widerAdvice = (state: ConversationState, { advisor }: ReplyContext): StoredAdvice =>
  advisor.advise(state.brief, { limit: WIDER, doNotAsk: state.declined });

const criteria = { cost: 'cost', simple: 'simplicity', quality: 'quality' } as const;

/** "Anything cheaper?": the best of the list in that, and what else would help where the first is that already. */
function listedParts(by: Improved, advice: StoredAdvice, { state, context }: Asked): readonly StoredPart[] {
  const firstIsBest = inOrderOf(by, advice.solutions)[0]?.solution.rank === 1;
  return [
    ...bestParts(by, advice),
    ...(firstIsBest ? [textPart(say(`followUp.already.${by}`))] : []),
    ...more(by, state, context),
  ];
}

type Improved = keyof typeof criteria;
interface Asked {
  readonly state: ConversationState;
  readonly context: ReplyContext;
}

/**
 * What is better in one thing. Where something beyond the list is, the ranking is tried with that counted as much as a
 * wish that was stated, so that it can be kept and chosen.
 */
export function improved(
  by: Improved,
  stamp: Stamp,
  asked: Asked & { readonly advice: StoredAdvice },
): readonly DraftEvent[] {
  const { state, context, advice } = asked;
  const best = inOrderOf(by, widerAdvice(state, context).solutions)[0]?.solution;
  const listed = best === undefined || advice.solutions.some(({ id }) => id === best.id);
  const path = `priorities.${criteria[by]}` as const;
  if (!listed && state.brief.priorities?.[criteria[by]] === undefined) {
    const patch = { [path]: context.advisor.knowledge().policy('scoring.priority.stated').value };
    const next = patchBrief(state.brief, patch);
    if (next.ok) return whatIfEvents(stamp, { patch, brief: next.brief }, state, context);
  }
  return [advisorSays(stamp, listedParts(by, advice, asked))];
}

function more(by: Improved, state: ConversationState, { advisor }: ReplyContext): readonly StoredPart[] {
  if (by === 'quality') {
    const lines = advisor.analyse(state.brief).qualities.slice(0, LINES);
    return lines.length === 0
      ? []
      : [textPart(say('conversation.qualityAnswer')), ...lines.map(({ text }) => textPart(text))];
  }
  if (by === 'cost') {
    const lines = advisor.analyse(state.brief).budgets.slice(0, LINES);
    return [
      ...(lines.length === 0
        ? []
        : [textPart(say('conversation.budgetAnswer')), ...lines.map(({ text }) => textPart(text))]),
      replies(say('followUp.say.rent'), say('followUp.say.halfUsers')),
    ];
  }
  return [];
}
