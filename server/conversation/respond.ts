import { patchBrief, type Brief, type BriefPatch } from '../../rules/brief.ts';
import { say } from '../../rules/message.ts';
import type { Understanding } from '../protocol/http.ts';
import type { DraftEvent } from '../store/store.ts';
import { BRIEF_MAX_BYTES } from './accept.ts';
import { askedWhy, supposes } from './asides.ts';
import { comparisonPart, lighter } from './compare.ts';
import type { ReplyContext } from './context.ts';
import { advisorSays, edited, textPart, type Stamp, type StoredAdvice, type StoredPart } from './drafts.ts';
import { explain } from './explain.ts';
import { fitAdvice, fits, fitUnderstood } from './fit.ts';
import { patchFromStatement } from './patches.ts';
import { conflictParts, questionPart, rankingParts } from './ranking.ts';
import { whatIfEvents } from './what-if.ts';
import { reduce, type ConversationState, type Effect } from './state.ts';

/** Solutions a chat shows at most; fewer when a frame cannot hold them. */
const SOLUTIONS_MAX = 5;
/** Solutions compared when a person asks to compare without naming any. */
const COMPARED = 3;
/** Words that could not be settled, named in one reply. */
const UNRESOLVED_NAMED = 2;

type UnderstandEffect = Extract<Effect, { type: 'understand' }>;
type AdviseEffect = Extract<Effect, { type: 'advise' }>;

/** A typed reply to the open question, where the text alone says nothing. */
function readAsAnswer(text: string, state: ConversationState, context: ReplyContext): BriefPatch | null {
  if (state.question === null) return null;
  const reading = context.advisor.interpretAnswer(state.question.path, text, context.locale);
  return reading.ok ? reading.patch : null;
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
function answerWithoutChange(
  understanding: Understanding,
  state: ConversationState,
  fitting: (parts: readonly StoredPart[]) => boolean,
): readonly StoredPart[] {
  const compared = state.advice?.solutions.slice(0, COMPARED) ?? [];
  if (understanding.intent === 'compare' && compared.length > 1) {
    const part = comparisonPart(compared);
    const said = textPart(say('conversation.comparison', { count: compared.length }));
    return fitting([said, part]) ? [said, part] : [said, lighter(part)];
  }
  if (understanding.unresolved.length > 0) return unresolvedParts(understanding);
  switch (understanding.intent) {
    case 'explain_concept':
    case 'troubleshoot':
    case 'data_prep':
      return [
        textPart(say('conversation.cannotYet', { topic: { term: understanding.intent } })),
        textPart(say('conversation.abilities')),
      ];
    case 'recommend':
    case 'size_training':
    case 'size_inference':
    case 'cost':
    case 'compare':
    case 'compliance':
    case 'out_of_scope':
      return state.advice === null
        ? [textPart(say('conversation.tellMore')), textPart(say('conversation.abilities'))]
        : [textPart(say('conversation.nothingNew')), textPart(say('conversation.abilities'))];
  }
}

function understandText(
  effect: UnderstandEffect,
  state: ConversationState,
  context: ReplyContext,
): readonly DraftEvent[] {
  const stamp: Stamp = { at: context.at, replyTo: effect.replyTo };
  const understanding = context.advisor.understand(effect.text, {
    language: context.locale,
    brief: state.brief,
    today: context.advisor.today(),
  });
  const { brief, patch } = applyPatch(state.brief, patchFromStatement(understanding.brief, state.brief));
  if (Object.keys(patch).length > 0 && state.advice !== null && supposes(effect.text))
    return whatIfEvents(stamp, { patch, brief }, state, context);
  if (Object.keys(patch).length > 0) {
    const understood = fitUnderstood(
      {
        type: 'understood',
        ...stamp,
        by: 'text',
        intent: understanding.intent,
        language: understanding.language,
        patch: { ...patch },
        brief,
        evidence: understanding.evidence,
        unresolved: understanding.unresolved,
        messageSeq: effect.seq,
      },
      context.renderers,
    );
    return [understood];
  }
  const asked = askedWhy(effect.text, state.advice);
  const explained = asked && state.advice ? explain(asked.id, state.advice, context.advisor.source) : null;
  if (explained) return [advisorSays(stamp, explained)];
  const answer = readAsAnswer(effect.text, state, context);
  if (answer) {
    const applied = applyPatch(state.brief, answer);
    if (Object.keys(applied.patch).length > 0)
      return [edited(stamp, { by: 'answer', patch: applied.patch, brief: applied.brief })];
  }
  if (!understanding.inScope)
    return [advisorSays(stamp, [textPart(say('conversation.outOfScope')), textPart(say('conversation.abilities'))])];
  const fitting = (parts: readonly StoredPart[]): boolean => fits(advisorSays(stamp, parts), context.renderers);
  return [advisorSays(stamp, answerWithoutChange(understanding, state, fitting))];
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

/** Answers to everything open in this state: the events to store, all at once. */
export function respond(state: ConversationState, context: ReplyContext): readonly DraftEvent[] {
  const drafts: DraftEvent[] = [];
  let so = state;
  const add = (draft: DraftEvent) => {
    drafts.push(draft);
    so = reduce(so, { ...draft, seq: so.lastSeq + 1 }).state;
  };
  for (const effect of state.open) {
    if (effect.type === 'understand') for (const draft of understandText(effect, so, context)) add(draft);
  }
  const toAdvise = so.open.filter((effect): effect is AdviseEffect => effect.type === 'advise');
  for (const draft of adviseNow(toAdvise, so, context)) add(draft);
  return drafts;
}
