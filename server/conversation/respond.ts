import { say } from '../../rules/message.ts';
import type { DraftEvent } from '../store/store.ts';
import type { ReplyContext } from './context.ts';
import { advisorSays, textPart, type Stamp, type StoredAdvice, type StoredPart } from './drafts.ts';
import { fitAdvice, fits } from './fit.ts';
import { readerParts, solutionsFor } from './for-reader.ts';
import { moreMoneyParts } from './ponder.ts';
import { conflictParts, questionPart, rankingParts } from './ranking.ts';
import { reduce, type ConversationState, type Effect } from './state.ts';
import { understandText, type Understood } from './understand.ts';
import { openLine, planParts } from './workloads.ts';

type AdviseEffect = Extract<Effect, { type: 'advise' }>;

const sameAdvice = (a: StoredAdvice, b: StoredAdvice): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whose prices count now, where that changed or the book is gone. */
function pricesParts(
  before: string | null,
  { priceBook }: ConversationState,
  { advisor }: ReplyContext,
): readonly StoredPart[] {
  if (priceBook === null) return before === null ? [] : [textPart(say('conversation.listPrices'))];
  const book = advisor.priceBooks().find(({ id }) => id === priceBook);
  if (book === undefined) return [textPart(say('conversation.priceBookGone'))];
  return before === priceBook ? [] : [textPart(say('conversation.pricesOf', { name: book.name }))];
}

/** The advice on the brief as it is now, and one message about it. */
function adviseNow(
  effects: readonly AdviseEffect[],
  state: ConversationState,
  context: ReplyContext,
): readonly DraftEvent[] {
  const [first] = effects;
  const last = effects.at(-1);
  if (first === undefined || last === undefined) return [];
  const stamp: Stamp = { at: context.at, replyTo: last.replyTo };
  const advised = context.advisor.advise(state.brief, {
    limit: solutionsFor(state.brief.expertise),
    doNotAsk: state.declined,
  });
  // A question that was declined is not asked again, whoever proposes it.
  const declined = state.declined.some((path) => path === advised.nextQuestion?.path);
  const advice: StoredAdvice = declined ? { ...advised, nextQuestion: null } : advised;
  const chosen = advice.solutions.some((solution) => solution.id === state.chosen) ? state.chosen : null;
  const { event, dropped } = fitAdvice(
    { type: 'advice', ...stamp, whatIf: false, patch: {}, advice, chosen },
    context.renderers,
  );
  context.onFitted?.(dropped);
  const question = questionPart(advice);
  const unchanged = state.advice !== null && sameAdvice(state.advice, event.advice);
  // Another workload than before is not compared with it.
  const same = first.workload === state.needs.at && first.before.task === state.brief.task;
  const earlier =
    same || state.needs.briefs.length < 2
      ? { advice: state.advice, brief: first.before }
      : { advice: null, brief: state.brief };
  const plan = planParts(state.needs, context);
  const grown = first.workloads !== state.needs.briefs.length;
  const planned =
    plan.length === 0
      ? []
      : [
          textPart(
            grown
              ? say('conversation.planTitle', { count: state.needs.briefs.length })
              : say('conversation.planUpdated'),
          ),
          ...plan,
          ...openLine(state.needs),
        ];
  const empty = Object.keys(state.brief).length === 0;
  const parts = [
    ...pricesParts(first.priceBook, state, context),
    ...planned,
    ...(empty ? [textPart(say('conversation.emptied'))] : conflictParts(event.advice, earlier)),
    ...(empty ? [] : unchanged ? [textPart(say('conversation.sameAdvice'))] : rankingParts(event.advice, earlier)),
    ...(unchanged ? [] : readerParts(event.advice, context)),
    ...(event.advice.solutions[0]?.approach === 'no_ai' ? moreMoneyParts(state, context) : []),
    ...(state.chosen !== null && chosen === null ? [textPart(say('conversation.choiceGone'))] : []),
    ...(question ? [question] : [textPart(say('conversation.noQuestion'))]),
  ];
  return [...(unchanged ? [] : [event]), advisorSays(stamp, parts)];
}

/** The drafts with more said in the last message of the advisor, before its question, where its frame has room. */
function withParts(
  drafts: readonly DraftEvent[],
  { first, more }: { readonly first: readonly StoredPart[]; readonly more: readonly StoredPart[] },
  context: ReplyContext,
): readonly DraftEvent[] {
  const at = drafts.findLastIndex((draft) => draft.type === 'message' && draft.from === 'advisor');
  const last = drafts[at];
  if (more.length + first.length === 0 || last?.type !== 'message') return drafts;
  const [before, after] = [
    last.parts.filter((part) => part.type !== 'question'),
    last.parts.filter((part) => part.type === 'question'),
  ];
  const longer: DraftEvent = { ...last, parts: [...first, ...before, ...more, ...after] };
  return fits(longer, context.renderers) ? drafts.with(at, longer) : drafts;
}

/** Answers to everything open in this state: the events to store, all at once. */
export function respond(state: ConversationState, context: ReplyContext): readonly DraftEvent[] {
  const drafts: DraftEvent[] = [];
  let so = state;
  const add = (draft: DraftEvent) => {
    drafts.push(draft);
    so = reduce(so, { ...draft, seq: so.lastSeq + 1 }).state;
  };
  const asked: Understood[] = [];
  for (const effect of state.open) {
    if (effect.type !== 'understand') continue;
    const understood = understandText(effect, so, context);
    asked.push(understood);
    for (const draft of understood.drafts) add(draft);
  }
  const toAdvise = so.open.filter((effect): effect is AdviseEffect => effect.type === 'advise');
  for (const draft of adviseNow(toAdvise, so, context)) add(draft);
  // A question that also stated something is answered from the new ranking.
  const first = asked.flatMap((one) => one.first?.(so) ?? []);
  const answers = asked.flatMap((one) => one.also?.(so) ?? []);
  const notes = context.followed === true ? [textPart(say('conversation.languageFollowed'))] : [];
  return withParts(drafts, { first, more: [...answers, ...notes] }, context);
}
