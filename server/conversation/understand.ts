import { patchBrief, type Brief } from '../../rules/brief.ts';
import { say } from '../../rules/message.ts';
import { readAct, type Act } from '../nlu/acts.ts';
import type { Understanding } from '../protocol/http.ts';
import type { DraftEvent } from '../store/store.ts';
import { answerAsk, approachesNamed, meaningParts, whyApproachIsOut } from './answers.ts';
import { applyPatch } from './apply-patch.ts';
import { affirms, supposes } from './asides.ts';
import { isQuestion, readAsk, type Ask } from './asks.ts';
import { outOfBounds } from './bounds.ts';
import { compared } from './compare.ts';
import type { ReplyContext } from './context.ts';
import { advisorSays, answered, textPart, type Stamp, type StoredPart } from './drafts.ts';
import { asksDuties, dutiesFor, lawsNamed } from './duties.ts';
import { patchFromStatement } from './patches.ts';
import { chooseBest, kept, perform, redone } from './perform.ts';
import { ponder, type Pondered } from './ponder.ts';
import { questionPart } from './ranking.ts';
import { followUp, severalNeeds, understoodEvent } from './several.ts';
import type { ConversationState, Effect } from './state.ts';
import { asksToShop, shoppingParts } from './shopping.ts';
import { supposed, type About } from './suppose.ts';
import { taught, taughtBy } from './teach.ts';
import { troubled } from './triage/talk.ts';
import { typedAnswer } from './typed-answer.ts';
import { asksOfAnother, noLimit, readWish, type Wish } from './wishes.ts';
import { dropped, opened, planParts } from './workloads.ts';

export type UnderstandEffect = Extract<Effect, { type: 'understand' }>;

/** What words lead to: events, and what the message about the new advice says besides, before or after the ranking. */
export interface Understood {
  readonly drafts: readonly DraftEvent[];
  readonly first?: (state: ConversationState) => readonly StoredPart[];
  readonly also?: (state: ConversationState) => readonly StoredPart[];
}

/** Words that could not be settled, named in one reply. */
const UNRESOLVED_NAMED = 2;

function unresolvedParts(understanding: Understanding): readonly StoredPart[] {
  return understanding.unresolved
    .slice(0, UNRESOLVED_NAMED)
    .map((item) => textPart(say('conversation.unclear', { text: item.text, reason: item.reason })));
}

/** What to say to words that change nothing in the brief. */
function answerWithoutChange(
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
  figures: ['industry', 'stage'],
  currency: ['industry', 'budget.currency'],
  model: ['modelsMentioned', 'industry'],
  machine: ['industry'],
  why: ['modelsMentioned', 'industry', 'task'],
  whyNot: ['modelsMentioned', 'industry', 'deployment', 'task'],
  risks: ['industry'],
  duties: [],
};

const pondered = (wish: Wish): wish is Pondered =>
  ['qualityCost', 'budgetSteps', 'owning', 'sure', 'wouldChoose', 'whyNot'].includes(wish.kind);

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

/** A wish that can be meant as things stand. */
function wishOf(text: string, state: ConversationState): Wish | null {
  const wish = readWish(text);
  if (wish === null) return null;
  const several = state.needs.briefs.length > 1;
  const short = text.trim().split(/\s+/).length < 3;
  if (wish.kind === 'keep') return state.supposed !== null || !short ? wish : null;
  if (wish.kind === 'open' || wish.kind === 'dropWorkload' || wish.kind === 'showPlan') return several ? wish : null;
  return state.advice === null ? null : wish;
}

/** What a person does with the conversation in words of their own. */
function performed(wish: Wish, state: ConversationState, { stamp, context }: About): readonly DraftEvent[] | null {
  switch (wish.kind) {
    case 'best':
      return chooseBest(stamp, wish.by, state);
    case 'keep':
      return kept(stamp, state);
    case 'redo':
      return redone(stamp, state);
    case 'open':
      return opened(stamp, wish.place, state);
    case 'dropWorkload':
      return dropped(stamp, wish.place, state);
    case 'showPlan':
      return [advisorSays(stamp, planParts(state.needs, context))];
    case 'qualityCost':
    case 'budgetSteps':
    case 'owning':
    case 'sure':
    case 'wouldChoose':
    case 'whyNot':
      return null;
  }
}

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
  if (known && !affirms(text) && (act?.kind === 'whatIf' || supposes(text) || another))
    return { drafts: supposed(text, state, about) };

  const deed = wish ? performed(wish, state, about) : null;
  if (deed) return { drafts: deed };
  const asked = context.advisor.knowledge().read(text);
  if (asked.only && !(ask?.topic === 'figures')) return said(...taught(asked, state, context));
  const understanding = context.advisor.understand(text, {
    language: context.locale,
    brief: state.brief,
    today: context.advisor.today(),
  });
  const mayAnswer = wish === null && (act === null || meansOption(act, text, state));
  const answer = mayAnswer ? typedAnswer(text, understanding.brief, state, context) : null;
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
  const comparing = known && understanding.intent === 'compare' && isQuestion(text);
  if (comparing && wish === null) {
    const drafts = versus(text, state, about);
    if (drafts) return { drafts };
  }
  // "Is it worth it versus training our own" asks for no training.
  const passing = wish
    ? ponderedPassing
    : ask
      ? inPassing[ask.topic]
      : comparing
        ? ['task', 'training.method', 'modelsMentioned']
        : [];
  // How much is shown was chosen: how a person writes does not change it any more.
  const stated = without(understanding.brief, state.expertiseChosen ? [...passing, 'expertise'] : passing);
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
