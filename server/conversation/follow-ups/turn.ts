import { leafPaths, patchFromStatement } from '../patches.ts';
import { readBrief, type Brief, type BriefPath } from '../../../rules/brief.ts';
import { say } from '../../../rules/message.ts';
import { readFollowUp, statingKinds, type FollowUp } from '../../nlu/learned/follow-ups.ts';
import type { FollowUpKind } from '../../nlu/learned/follow-up-kinds.ts';
import type { Understanding } from '../../protocol/http.ts';
import { isQuestion } from '../asks.ts';
import { insults } from '../bounds.ts';
import { advisorSays, textPart } from '../drafts.ts';
import type { DraftEvent } from '../../store/store.ts';
import type { ConversationState } from '../state.ts';
import type { About } from '../suppose.ts';
import type { TypedAnswer } from '../typed-answer.ts';
import { answerFollowUp } from './answer.ts';
import { fold } from '../../nlu/fold.ts';
import { replies } from './next.ts';
import { ofPlace } from './place.ts';

/** A follow-up is short; in a longer text the same words are part of a need. */
const MOST_LETTERS = 300;
/** From these shares a kind is taken for what is meant: at once; against a pending answer; where nothing else was read. */
const SURE = 0.5;
const NEARLY_CERTAIN = 0.85;
const LIKELY = 0.25;
const SURE_OFF_TOPIC = 0.7;
/** From this share of all kinds that ask, words in passing state nothing. */
const ASKS = 0.7;

/** Numbers a person gives on purpose, also within a question ("how much with 800 users"). */
const amounts: readonly BriefPath[] = [
  'budget.amount',
  'load.users',
  'load.requestsPerDay',
  'load.requestsPerSecond',
  'load.concurrentRequests',
  'data.volume',
  'data.sizeGb',
];

/** What words of a question often seem to state. */
const inPassing: readonly string[] = [
  'description',
  'industry',
  'languages',
  'expertise',
  'stage',
  'task',
  'modelsMentioned',
];
/** A person is asked for in words like these; "hire somebody" is not. */
const CALLS =
  /\b(?:habl\w+|talk\w*|speak\w*|call\w*|ring|llam\w+|phone|telefono|person|persona|human\w*|contact\w*|comercial|sales|asesor\w*|oficina|office)\b/;

export const givesAmount = (stated: Brief): boolean => amounts.some((path) => readBrief(stated, path) !== undefined);

/** What a message after the first answer does; null before one, and for long texts. */
export function readTurn(text: string, { advice }: ConversationState): FollowUp | null {
  return advice === null || text.length > MOST_LETTERS ? null : readFollowUp(text);
}

interface Read {
  readonly stated: Brief;
  readonly answer: TypedAnswer | null;
}

/** Whether a kind is sure enough to be answered at once, given what else was read in the same words. */
function taken({ kind, share }: FollowUp, text: string, { stated, answer }: Read, state: ConversationState): boolean {
  if (statingKinds.includes(kind)) return false;
  if (kind.startsWith('figures') && givesAmount(stated)) return false;
  if (kind === 'human' && !CALLS.test(fold(text))) return false;
  const careful = answer?.kind === 'answer' || state.trouble !== null || kind === 'offTopic' || kind === 'human';
  const states = Object.keys(patchFromStatement(stated, state.brief)).some((path) => !inPassing.includes(path));
  if (careful || (states && !isQuestion(text))) return share >= NEARLY_CERTAIN;
  return share >= SURE;
}

/** The answer to a message that is surely of one kind; null where it is not. */
export function turnAnswered(
  turn: FollowUp | null,
  text: string,
  { read, state, about }: { readonly read: Read; readonly state: ConversationState; readonly about: About },
): readonly DraftEvent[] | null {
  if (turn === null) return null;
  if (taken(turn, text, read, state)) return answerFollowUp(turn.kind, text, state, about);
  const plain = turn.asks >= ASKS && !givesAmount(read.stated) && state.advice !== null;
  return plain ? ofPlace(text, { advice: state.advice, surely: true }, about) : null;
}

/** Fields whose words in a question about the answer state nothing: all but amounts, without a question mark the vague. */
export function withoutPassing(turn: FollowUp | null, text: string, stated: Brief): readonly BriefPath[] {
  if (turn === null || turn.asks < ASKS || statingKinds.includes(turn.kind)) return [];
  const whole = isQuestion(text);
  return leafPaths.filter(
    (path) =>
      readBrief(stated, path) !== undefined &&
      (whole ? !amounts.includes(path) : inPassing.includes(path) && path !== 'description'),
  );
}

/** Kinds that can be offered when it is not clear what is meant, with words that ask for each. */
const offered: readonly FollowUpKind[] = [
  'bestCost',
  'figuresCost',
  'figuresSpeed',
  'figuresTime',
  'figuresQuality',
  'dataPrivacy',
  'sources',
  'people',
  'machine',
  'model',
  'why',
  'whatWouldChange',
  'proposal',
  'duties',
  'self',
];
const OFFERED = 3;
/** Words that belong to no trade. */
const courtesies: readonly FollowUpKind[] = ['greeting', 'thanks', 'self', 'confused', 'human', 'language', 'undo'];

const BARE =
  /^[\s¿]*(?:(?:and|but|y|pero) )?(?:what about |how about |que tal |que hay de |and |y )(?<what>[^?!.]{2,40})[\s?!.]*$/;

/** "And Azure?": why a thing that the catalog knows is or is not the answer; null where it knows no such thing. */
function thingNamed(text: string, state: ConversationState, { stamp, context }: About): readonly DraftEvent[] | null {
  const what = BARE.exec(fold(text))?.groups?.['what'];
  if (what === undefined) return null;
  const why = context.advisor.explainWhy(state.brief, what);
  if (why.outcome === 'unknown') return null;
  const lines = why.exclusions
    .slice(1, OFFERED)
    .map(({ reason, unlock }) => say('conversation.blocked', { reason, unlock }));
  return [advisorSays(stamp, [why.text, ...lines].map(textPart))];
}

interface Guessing {
  readonly state: ConversationState;
  readonly about: About;
  readonly read: Pick<Understanding, 'inScope' | 'brief'>;
}

/** The likeliest reading where nothing else was read: answered if likely, else offered beside the next likely ones. */
export function turnGuessed(
  turn: FollowUp | null,
  text: string,
  { state, about, read: { inScope, brief: stated } }: Guessing,
): readonly DraftEvent[] | null {
  if (turn === null || (!inScope && turn.share < SURE && !courtesies.includes(turn.kind))) return null;
  // While an answer is awaited, words that ask nothing may be one that cannot be read.
  const awaited = state.question !== null && !isQuestion(text);
  if (turn.kind === 'offTopic' && awaited && turn.share < SURE_OFF_TOPIC && !insults(text)) return null;
  // What was stated and known already is no question.
  const repeats = leafPaths.some((path) => !inPassing.includes(path) && readBrief(stated, path) !== undefined);
  if (repeats && !isQuestion(text) && turn.share < SURE) return null;
  const thing = thingNamed(text, state, about);
  if (thing !== null) return thing;
  const placed =
    state.advice && turn.asks >= ASKS && turn.share < SURE
      ? ofPlace(text, { advice: state.advice, surely: false }, about)
      : null;
  if (placed !== null) return placed;
  if (turn.share >= LIKELY && !statingKinds.includes(turn.kind)) {
    const drafts = answerFollowUp(turn.kind, text, state, about);
    if (drafts !== null) return drafts;
  }
  const kinds = turn.ranked.filter((kind) => offered.includes(kind)).slice(0, OFFERED);
  if (turn.asks < ASKS) return null;
  return [
    advisorSays(about.stamp, [
      textPart(say('followUp.meant')),
      replies(...kinds.map((kind) => say(`followUp.ask.${kind}`))),
    ]),
  ];
}
