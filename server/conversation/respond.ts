import { patchBrief, type Brief, type BriefPatch } from '../../rules/brief.ts';
import { say } from '../../rules/message.ts';
import { readAct } from '../nlu/acts.ts';
import type { Understanding } from '../protocol/http.ts';
import type { DraftEvent } from '../store/store.ts';
import { BRIEF_MAX_BYTES } from './accept.ts';
import { approachesNamed, answerAsk, meaningParts, whyApproachIsOut } from './answers.ts';
import { affirms, asStated, supposes } from './asides.ts';
import { isQuestion, readAsk, type Ask } from './asks.ts';
import { compared } from './compare.ts';
import type { ReplyContext } from './context.ts';
import { advisorSays, edited, textPart, type Stamp, type StoredAdvice, type StoredPart } from './drafts.ts';
import { fitAdvice, fits, fitUnderstood } from './fit.ts';
import { patchFromStatement } from './patches.ts';
import { perform } from './perform.ts';
import { conflictParts, questionPart, rankingParts } from './ranking.ts';
import { reduce, type ConversationState, type Effect } from './state.ts';
import { typedAnswer } from './typed-answer.ts';
import { whatIfEvents } from './what-if.ts';

/** Solutions a chat shows at most; fewer when a frame cannot hold them. */
const SOLUTIONS_MAX = 5;
/** Words that could not be settled, named in one reply. */
const UNRESOLVED_NAMED = 2;

type UnderstandEffect = Extract<Effect, { type: 'understand' }>;
type AdviseEffect = Extract<Effect, { type: 'advise' }>;

interface Asked {
  readonly ask: Ask;
  readonly text: string;
}

interface Applied {
  readonly brief: Brief;
  readonly patch: BriefPatch;
}

const small = (brief: Brief): boolean => Buffer.byteLength(JSON.stringify(brief)) <= BRIEF_MAX_BYTES;

/** Keeps what is valid and fits: one impossible value must not lose the rest of what a person said. */
function applyPatch(brief: Brief, patch: BriefPatch): Applied {
  const whole = patchBrief(brief, patch);
  if (whole.ok && small(whole.brief)) return { brief: whole.brief, patch };
  return Object.entries(patch).reduce<Applied>(
    (so, [path, value]) => {
      const next = patchBrief(so.brief, { [path]: value });
      return next.ok && small(next.brief) ? { brief: next.brief, patch: { ...so.patch, [path]: value } } : so;
    },
    { brief, patch: {} },
  );
}

function unresolvedParts(understanding: Understanding): readonly StoredPart[] {
  return understanding.unresolved
    .slice(0, UNRESOLVED_NAMED)
    .map((item) => textPart(say('conversation.unclear', { text: item.text, reason: item.reason })));
}

/** What to say to words that change nothing in the brief. */
function answerWithoutChange(understanding: Understanding, state: ConversationState): readonly StoredPart[] {
  const able = textPart(say('conversation.abilities'));
  if (understanding.unresolved.length > 0) return unresolvedParts(understanding);
  switch (understanding.intent) {
    case 'explain_concept':
      return [textPart(say('conversation.cannotExplain')), able];
    case 'troubleshoot':
      return [textPart(say('conversation.cannotRepair')), able];
    case 'data_prep':
      return [textPart(say('conversation.cannotPrepare')), able];
    case 'out_of_scope':
      return [textPart(say('conversation.outOfScope')), able];
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

interface About {
  readonly stamp: Stamp;
  readonly context: ReplyContext;
}

/** A supposition in words: what it would change, or that it could not be read. Never a change of the brief. */
function supposed(text: string, state: ConversationState, { stamp, context }: About): readonly DraftEvent[] {
  const understand = (words: string) =>
    context.advisor.understand(words, { language: context.locale, brief: state.brief, today: context.advisor.today() });
  const readingOf = (words: string): Applied =>
    applyPatch(state.brief, patchFromStatement(understand(words).brief, state.brief));
  for (const words of [text, asStated(text)]) {
    const read = readingOf(words);
    if (Object.keys(read.patch).length === 0) continue;
    // "What if it was 40,000 calls" after "4,000 a day" means a day too, not a stock of data nobody spoke of.
    const { data, load } = state.brief;
    const stock = 'data.volume' in read.patch && data?.volume === undefined && load?.requestsPerDay !== undefined;
    const daily = stock
      ? readingOf(`${words.replace(/[\s?.!]+$/, '')} ${context.locale === 'es' ? 'al día' : 'a day'}`)
      : read;
    return whatIfEvents(stamp, 'load.requestsPerDay' in daily.patch ? daily : read, state, context);
  }
  return [advisorSays(stamp, [textPart(say('conversation.whatIfUnread'))])];
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

function understandText(
  effect: UnderstandEffect,
  state: ConversationState,
  context: ReplyContext,
): { readonly drafts: readonly DraftEvent[]; readonly ask?: Asked } {
  const { text } = effect;
  const stamp: Stamp = { at: context.at, replyTo: effect.replyTo };
  const about = { stamp, context };
  const said = (...parts: readonly StoredPart[]) => ({ drafts: [advisorSays(stamp, parts)] });
  const act = readAct(text, context.locale);
  const known = state.advice !== null;
  if (known && !affirms(text) && (act?.kind === 'whatIf' || supposes(text)))
    return { drafts: supposed(text, state, about) };

  const understanding = context.advisor.understand(text, {
    language: context.locale,
    brief: state.brief,
    today: context.advisor.today(),
  });
  // "English" may answer which languages the data is in, and "the first" which option is meant.
  const mayAnswer =
    act === null || act.kind === 'choose' || (act.kind === 'language' && state.question?.path === 'languages');
  const answer = mayAnswer ? typedAnswer(text, understanding.brief, state, context) : null;
  if (answer?.kind === 'answer') {
    const applied = applyPatch(state.brief, answer.patch);
    if (Object.keys(applied.patch).length > 0)
      return { drafts: [edited(stamp, { by: 'answer', patch: applied.patch, brief: applied.brief })] };
  }
  if (answer?.kind === 'unknown')
    return { drafts: [edited(stamp, { by: 'answer', patch: { [answer.path]: null }, brief: state.brief })] };
  if (act !== null && act.kind !== 'whatIf') return { drafts: perform(act, stamp, state, context) };

  const ask = known ? readAsk(text) : null;
  const patched = patchFromStatement(understanding.brief, state.brief);
  const comparing = known && understanding.intent === 'compare' && isQuestion(text);
  // "Is it worth it versus training our own" asks for no training.
  const passing = ask ? inPassing[ask.topic] : comparing ? ['task', 'training.method', 'modelsMentioned'] : [];
  const patch = Object.fromEntries(Object.entries(patched).filter(([path]) => !passing.includes(path)));
  if (comparing) {
    const drafts = versus(text, state, about);
    if (drafts) return { drafts };
  }
  const applied = applyPatch(state.brief, patch);
  if (Object.keys(applied.patch).length > 0) {
    const understood = fitUnderstood(
      {
        type: 'understood',
        ...stamp,
        by: 'text',
        intent: understanding.intent,
        language: understanding.language,
        patch: { ...applied.patch },
        brief: applied.brief,
        evidence: understanding.evidence,
        unresolved: understanding.unresolved,
        messageSeq: effect.seq,
      },
      context.renderers,
    );
    return { drafts: [understood], ...(ask ? { ask: { ask, text } } : {}) };
  }
  const meant = understanding.intent === 'explain_concept' ? meaningParts(text, state.advice, context.renderers) : null;
  const explained = meant ?? (ask ? answerAsk(ask, text, state, context) : null);
  if (explained) return said(...explained);
  const openQuestion =
    state.advice?.nextQuestion?.path === state.question?.path && state.advice ? questionPart(state.advice) : null;
  const asksNothingElse = ['recommend', 'cost', 'size_training', 'size_inference', 'compliance', 'out_of_scope'];
  if (
    answer?.kind === 'unread' &&
    understanding.unresolved.length === 0 &&
    asksNothingElse.includes(understanding.intent)
  )
    return said(textPart(answer.reason), ...(openQuestion ? [openQuestion] : []));
  if (!understanding.inScope)
    return said(textPart(say('conversation.outOfScope')), textPart(say('conversation.abilities')));
  return said(...answerWithoutChange(understanding, state));
}

const sameAdvice = (a: StoredAdvice, b: StoredAdvice): boolean => JSON.stringify(a) === JSON.stringify(b);

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
  const advised = context.advisor.advise(state.brief, { limit: SOLUTIONS_MAX, doNotAsk: state.declined });
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
  const earlier = { advice: state.advice, brief: first.before };
  const parts = [
    ...conflictParts(event.advice, earlier),
    ...(unchanged ? [textPart(say('conversation.sameAdvice'))] : rankingParts(event.advice, earlier)),
    ...(state.chosen !== null && chosen === null ? [textPart(say('conversation.choiceGone'))] : []),
    ...(question ? [question] : [textPart(say('conversation.noQuestion'))]),
  ];
  return [...(unchanged ? [] : [event]), advisorSays(stamp, parts)];
}

/** The drafts with more said in the last message of the advisor, before its question, where its frame has room. */
function withParts(
  drafts: readonly DraftEvent[],
  more: readonly StoredPart[],
  context: ReplyContext,
): readonly DraftEvent[] {
  const at = drafts.findLastIndex((draft) => draft.type === 'message' && draft.from === 'advisor');
  const last = drafts[at];
  if (more.length === 0 || last?.type !== 'message') return drafts;
  const [before, after] = [
    last.parts.filter((part) => part.type !== 'question'),
    last.parts.filter((part) => part.type === 'question'),
  ];
  const longer: DraftEvent = { ...last, parts: [...before, ...more, ...after] };
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
  const asked: Asked[] = [];
  for (const effect of state.open) {
    if (effect.type !== 'understand') continue;
    const { drafts: answers, ask } = understandText(effect, so, context);
    if (ask) asked.push(ask);
    for (const draft of answers) add(draft);
  }
  const toAdvise = so.open.filter((effect): effect is AdviseEffect => effect.type === 'advise');
  for (const draft of adviseNow(toAdvise, so, context)) add(draft);
  // A question that also stated something is answered from the new ranking.
  const answers = asked.flatMap(({ ask, text }) => answerAsk(ask, text, so, context) ?? []);
  const notes = context.followed === true ? [textPart(say('conversation.languageFollowed'))] : [];
  return withParts(drafts, [...answers, ...notes], context);
}
