import { patchBrief, type Brief } from '../../rules/brief.ts';
import { say } from '../../rules/message.ts';
import { readAct, type Act } from '../nlu/acts.ts';
import type { Understanding } from '../protocol/http.ts';
import type { DraftEvent } from '../store/store.ts';
import { answerAsk, approachesNamed, meaningParts, whyApproachIsOut } from './answers.ts';
import { applyPatch } from './apply-patch.ts';
import { affirms, supposes } from './asides.ts';
import { asksFirst, asksOnly, isQuestion, readAsk, type Ask } from './asks.ts';
import { outOfBounds } from './bounds.ts';
import { compared } from './compare.ts';
import type { ReplyContext } from './context.ts';
import { advisorSays, answered, textPart, type Stamp, type StoredPart } from './drafts.ts';
import { asksDuties, dutiesFor, lawsNamed } from './duties.ts';
import { patchFromStatement } from './patches.ts';
import { perform } from './perform.ts';
import { performed, pondered, wishOf } from './deeds.ts';
import { ponder } from './ponder.ts';
import { questionPart } from './ranking.ts';
import { followUp, severalNeeds, understoodEvent } from './several.ts';
import type { ConversationState, Effect } from './state.ts';
import { asksToShop, shoppingParts } from './shopping.ts';
import { trySupposed, unreadTest, type About } from './suppose.ts';
import { taught, taughtBy } from './teach.ts';
import { troubled } from './triage/talk.ts';
import { typedAnswer } from './typed-answer.ts';
import { answerWithoutChange } from './unchanged.ts';
import { asksOfAnother, noLimit } from './wishes.ts';
import { bestParts } from './follow-ups/best.ts';
import { periodStated } from './follow-ups/relative.ts';
import { givesAmount, readTurn, turnAnswered, turnGuessed, withoutPassing } from './follow-ups/turn.ts';

export type UnderstandEffect = Extract<Effect, { type: 'understand' }>;

/** What words lead to: events, and what the message about the new advice says besides, before or after the ranking. */
export interface Understood {
  readonly drafts: readonly DraftEvent[];
  readonly first?: (state: ConversationState) => readonly StoredPart[];
  readonly also?: (state: ConversationState) => readonly StoredPart[];
}

/** From this share words that suppose in their own way are tried as a test. */
const SUPPOSES = 0.5;
/** A need in a few words (“a chatbot for 500 users”) looks like a test that asks nothing. */
const SUPPOSES_UNASKED = 0.85;

/** "Is it worth it versus …": the first solution beside the one of that approach, or why that one is out. */
function versus(text: string, state: ConversationState, about: About): readonly DraftEvent[] | null {
  const { advice } = state;
  const [first] = advice?.solutions ?? [];
  if (advice === null || first === undefined) return null;
  const named = approachesNamed(text, about.context.renderers);
  const other = advice.solutions.find(({ id, approach }) => id !== first.id && named.includes(approach));
  if (other) return [compared(about.stamp, [first, other], about.context)];
  for (const approach of named) {
    const parts = whyApproachIsOut(approach, advice);
    if (parts) return [advisorSays(about.stamp, parts)];
  }
  return null;
}

/** Statements that a question about the answer makes only by the words it needs. */
const inPassing: Readonly<Record<Ask['topic'], readonly string[]>> = {
  figures: ['industry', 'stage', 'horizonMonths'],
  currency: ['industry', 'budget.currency'],
  model: ['modelsMentioned', 'industry'],
  machine: ['industry'],
  why: ['modelsMentioned', 'industry', 'task'],
  whyNot: ['modelsMentioned', 'industry', 'deployment', 'task'],
  risks: ['industry'],
  duties: [],
};

/** What a question about the ranking names is no statement. */
const ponderedPassing = [
  'task',
  'industry',
  'deployment',
  'modelsMentioned',
  'hardwareOwned',
  'quality.target',
  'quality.floor',
  'quality.metric',
  'training.method',
  'priorities.quality',
  'priorities.cost',
];

function without(brief: Brief, paths: readonly string[]): Brief {
  const next = patchBrief(brief, Object.fromEntries(paths.map((path) => [path, null])));
  return next.ok ? next.brief : brief;
}

/** Places of the list are numbered, options of a question are not: "the first one" means the list, where there is one. */
function meansOption(act: Act, text: string, state: ConversationState): boolean {
  if (act.kind === 'language') return state.question?.path === 'languages';
  if (act.kind !== 'choose') return false;
  const listed = (state.advice?.solutions.length ?? 0) > 0 && state.question?.path !== 'task';
  return !listed || /\b(?:answer|respuesta)\b/i.test(text);
}

/** Two tasks in one message are no doubt where they are two needs. */
const withoutTaskDoubt = (understanding: Understanding): Understanding => ({
  ...understanding,
  unresolved: understanding.unresolved.filter(({ path }) => path !== 'task'),
});

export function understandText(effect: UnderstandEffect, state: ConversationState, context: ReplyContext): Understood {
  const { text } = effect;
  const stamp: Stamp = { at: context.at, replyTo: effect.replyTo };
  const about = { stamp, context };
  const said = (...parts: readonly StoredPart[]): Understood => ({ drafts: [advisorSays(stamp, parts)] });
  const act = readAct(text, context.locale);
  const known = state.advice !== null;
  const wish = wishOf(text, state);
  const ask = known && wish === null ? readAsk(text) : null;
  const another = wish === null && ask === null && asksOfAnother(text);
  const turn = readTurn(text, state);
  if (known && !affirms(text) && (act?.kind === 'whatIf' || supposes(text) || another))
    return {
      drafts:
        trySupposed(text, state, about) ??
        turnGuessed(turn, text, { state, about, read: { inScope: true, brief: {} } }) ??
        unreadTest(text, state, about),
    };

  if (wish?.kind === 'best' && state.advice !== null && asksOnly(text))
    return said(...bestParts(wish.by, state.advice));
  const deed = wish ? performed(wish, state, about) : null;
  if (deed) return { drafts: deed };
  if (
    ask === null &&
    (turn?.kind === 'whatIf' || turn?.kind === 'budgetInverse') &&
    turn.share >= (turn.kind === 'whatIf' && !isQuestion(text) ? SUPPOSES_UNASKED : SUPPOSES) &&
    act === null
  ) {
    const drafts = trySupposed(text, state, about);
    if (drafts) return { drafts };
  }
  const understanding = context.advisor.understand(text, {
    language: context.locale,
    brief: state.brief,
    today: context.advisor.today(),
  });
  const asked = context.advisor.knowledge().read(text);
  const mayAnswer = wish === null && (act === null || meansOption(act, text, state));
  const answer = mayAnswer ? typedAnswer(text, understanding.brief, state, context) : null;
  const comparing = known && understanding.intent === 'compare' && isQuestion(text);
  if (comparing && wish === null && act === null) {
    const drafts = versus(text, state, about);
    if (drafts) return { drafts };
  }
  if (
    act === null &&
    wish === null &&
    ask?.topic === 'figures' &&
    asksFirst(text) &&
    givesAmount(understanding.brief)
  ) {
    const drafts = trySupposed(text, state, about, ask.names);
    if (drafts) return { drafts };
  }
  const doubts = wish?.kind === 'sure' && /\d/.test(text);
  // "Is it worth it versus training our own" names a way, and is no question about the first one.
  const weighs = comparing && understanding.brief.task !== undefined;
  if (act === null && (wish === null || doubts) && !weighs) {
    const read = { stated: understanding.brief, answer };
    const drafts = turnAnswered(turn, text, { read, state, about });
    if (drafts) return { drafts };
    const period = periodStated(text, state);
    const next = period ? patchBrief(state.brief, period) : null;
    if (period && next?.ok) return { drafts: [answered(stamp, { patch: period, brief: next.brief }, state.needs)] };
  }
  if (asked.only && !(ask?.topic === 'figures')) return said(...taught(asked, state, context));
  if (answer?.kind === 'answer') {
    const applied = applyPatch(state.brief, answer.patch);
    if (Object.keys(applied.patch).length > 0) return { drafts: [answered(stamp, applied, state.needs)] };
  }
  if (noLimit(text) && act === null && wish === null)
    return {
      drafts: [answered(stamp, { patch: { budget: null }, brief: without(state.brief, ['budget']) }, state.needs)],
    };
  if (answer?.kind === 'unknown')
    return { drafts: [answered(stamp, { patch: { [answer.path]: null }, brief: state.brief }, state.needs)] };
  if (act !== null && act.kind !== 'whatIf') return { drafts: perform(act, stamp, state, context) };

  const trouble = troubled(text, understanding, state, context);
  if (trouble) {
    // What is said of the case is kept; a ranking would sell before it helps.
    const noted = state.advice === null ? followUp(text, understanding, state) : null;
    const events =
      noted && Object.keys(noted.patch).length > 0 ? [understoodEvent(effect, understanding, noted, context)] : [];
    return { drafts: [...events, { ...advisorSays(stamp, trouble.parts), topic: trouble.topic }] };
  }
  const legal =
    asksDuties(text) &&
    (understanding.intent === 'compliance' ||
      ask?.topic === 'duties' ||
      (isQuestion(text) && lawsNamed(text).length > 0));
  // "Is it worth it versus training our own" asks for no training.
  const passing = wish
    ? ponderedPassing
    : ask
      ? inPassing[ask.topic]
      : comparing
        ? ['task', 'training.method', 'modelsMentioned']
        : [];
  const unsaid = withoutPassing(turn, text, understanding.brief);
  // How much is shown was chosen: how a person writes does not change it any more.
  const stated = without(understanding.brief, [...passing, ...unsaid, ...(state.expertiseChosen ? ['expertise'] : [])]);
  const asksOnlyLaw =
    legal && Object.keys(patchFromStatement(stated, state.brief)).every((path) => path === 'compliance');
  const reading: Understanding = { ...understanding, brief: asksOnlyLaw ? {} : stated };
  const several = wish || ask || legal ? null : severalNeeds(text, reading, state, context);
  const change = several ?? followUp(text, reading, state);
  const teaches = taughtBy(asked, understanding.intent);
  const parts = (so: ConversationState): readonly StoredPart[] => {
    if (legal)
      return dutiesFor(
        text,
        asksOnlyLaw ? applyPatch(so.brief, patchFromStatement(stated, so.brief)).brief : so.brief,
        context,
      );
    if (wish && pondered(wish)) return ponder(wish, text, so, context) ?? [];
    const answers = ask ? (answerAsk(ask, text, so, context) ?? []) : [];
    if (answers.length === 0 && asksToShop(text)) return shoppingParts(so, context);
    return answers.length === 0 && teaches ? taught(asked, so, context) : answers;
  };
  if (Object.keys(change.patch).length > 0 || several) {
    const understood = understoodEvent(
      effect,
      several ? withoutTaskDoubt(understanding) : understanding,
      change,
      context,
    );
    // A question of law before it is known what the system does is answered; a ranking would be of nothing.
    if (legal && change.brief.task === undefined)
      return {
        drafts: [
          understood,
          advisorSays(stamp, [...dutiesFor(text, change.brief, context), textPart(say('conversation.tellNeed'))]),
        ],
      };
    return { drafts: [understood], ...(legal ? { first: parts } : { also: parts }) };
  }
  const meant =
    understanding.intent === 'explain_concept' && asked.ids.length === 0
      ? (meaningParts(text, state.advice, context.renderers) ?? taught(asked, state, context))
      : null;
  const explained = meant ?? parts(state);
  if (explained.length > 0) return said(...explained);
  const guessed =
    act === null && wish === null && !weighs ? turnGuessed(turn, text, { state, about, read: understanding }) : null;
  if (guessed) return { drafts: guessed };
  const openQuestion =
    state.advice?.nextQuestion?.path === state.question?.path && state.advice ? questionPart(state.advice) : null;
  const asksNothingElse = ['recommend', 'cost', 'size_training', 'size_inference', 'compliance', 'out_of_scope'];
  if (
    answer?.kind === 'unread' &&
    understanding.unresolved.length === 0 &&
    asksNothingElse.includes(understanding.intent)
  )
    return said(textPart(answer.reason), ...(openQuestion ? [openQuestion] : []));
  if (!understanding.inScope) return said(...outOfBounds(text));
  return said(...answerWithoutChange(text, understanding, state));
}
