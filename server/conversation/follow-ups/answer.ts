import { say, type Message } from '../../../rules/message.ts';
import type { EstimateName } from '../../../rules/advice-shape.ts';
import type { FollowUpKind } from '../../nlu/learned/follow-up-kinds.ts';
import type { DraftEvent } from '../../store/store.ts';
import { answerAsk, subjectOf } from '../answers.ts';
import { fold } from '../../nlu/fold.ts';
import { askedPlace, askedPlaces } from '../asides.ts';
import { outOfBounds } from '../bounds.ts';
import { compared } from '../compare.ts';
import { advisorSays, chosen, textPart, type StoredAdvice, type StoredPart, type StoredSolution } from '../drafts.ts';
import { dutiesFor } from '../duties.ts';
import { explain } from '../explain.ts';
import { perform } from '../perform.ts';
import { ponder } from '../ponder.ts';
import { shoppingParts } from '../shopping.ts';
import type { ConversationState } from '../state.ts';
import type { About } from '../suppose.ts';
import { taught } from '../teach.ts';
import { wayNamed } from '../ways.ts';
import { bestParts, type BestBy } from './best.ts';
import { changeMindParts } from './change-mind.ts';
import { costMeant, costsAsked, yearParts } from './costs.ts';
import { dataParts } from './data.ts';
import { improved, widerAdvice } from './improve.ts';
import { replies } from './next.ts';
import { providerParts } from './provider-why.ts';
import { peopleParts, stepParts } from './people.ts';
import {
  dislikeParts,
  dropParts,
  plainParts,
  proposalParts,
  questionAgain,
  restartParts,
  selfParts,
} from './simple-answers.ts';
import { sourceParts } from './sources.ts';

const bests: Readonly<Partial<Record<FollowUpKind, BestBy>>> = {
  bestCost: 'cost',
  bestSpeed: 'speed',
  bestQuality: 'quality',
  bestEnergy: 'energy',
  bestTime: 'time',
  bestSimple: 'simple',
};

const betters: Readonly<Partial<Record<FollowUpKind, 'cost' | 'simple' | 'quality'>>> = {
  somethingCheaper: 'cost',
  somethingSimpler: 'simple',
  moreAccurate: 'quality',
};

const figures: Readonly<Partial<Record<FollowUpKind, readonly EstimateName[]>>> = {
  figuresSpeed: ['ttftMs', 'tpotMs', 'requestsPerSecond'],
  figuresEnergy: ['energyKwhPerMonth', 'carbonKgPerMonth'],
  figuresMemory: ['memoryPerAcceleratorGb'],
  figuresQuality: ['quality'],
  figuresTime: ['weeksToProduction'],
};

const SOMETHING_TO_BUY = /\b(?:what|que|which) .*\b(?:need|necesit\w+|falta)\b/i;
/** Solutions compared when none are named, and at most. */
const COMPARED = 3;
const COMPARED_MAX = 4;

const DROPS =
  /\b(?:drop|remove|discard|hide|forget|take out|cross out|delete|not|no|quit\w+|descart\w+|elimin\w+|borr\w+|sac\w+|olvid\w+)\b/;
const BREAKDOWN = /\b(?:break|split|desglos\w*|reparto|parte|made of|compone|inclu\w*|cover\w*|cubre|lleva)\b/i;

/** "Why this one and not ChatGPT". */
const INSTEAD =
  /\b(?:and not|instead of|rather than|y no|en vez de|en lugar de|antes que)(?: (?:a|an|the|un|una|el|la|con|with))? (?<what>[^?!.]+)/;

interface Asked {
  readonly text: string;
  readonly advice: StoredAdvice;
  readonly subject: StoredSolution;
  readonly state: ConversationState;
  readonly about: About;
}

/** Solutions that words name by place or by kind, in the order of the list. */
function named(text: string, { solutions }: StoredAdvice): readonly StoredSolution[] {
  const place = askedPlace(text);
  if (place !== null) return solutions.filter(({ rank }) => rank === place + 1);
  const way = wayNamed(text);
  return way === null
    ? []
    : solutions.filter(({ approach, serving: { sourcing } }) => way({ approach, sourcing })).slice(0, 1);
}

function costParts({ text, subject, advice, about }: Asked): readonly StoredPart[] {
  const head = textPart(say('conversation.about', { rank: subject.rank, title: subject.title }));
  if (BREAKDOWN.test(text))
    return [
      head,
      ...(['oneOffCost', 'monthlyCost'] as const).flatMap(
        (name) => explain(`${subject.id}#${name}`, advice, about.context.advisor.source) ?? [],
      ),
    ];
  const parts = costsAsked(text).flatMap((name): readonly StoredPart[] => {
    const estimate = subject.estimates[name];
    return estimate ? [{ type: 'figure', label: say('conversation.label', { label: { term: name } }), estimate }] : [];
  });
  const year = yearParts(text, subject);
  return [
    head,
    ...(parts.length + year.length > 0 ? [...year, ...parts] : [textPart(say('conversation.noSuchFigure'))]),
  ];
}

type Told = (asked: Asked) => readonly StoredPart[] | null;

const topic =
  (of: 'risks' | 'machine' | 'model'): Told =>
  ({ text, state, about }) =>
    answerAsk({ topic: of }, text, state, about.context);

const withQuestion = (asked: Asked, ...ids: readonly string[]): readonly StoredPart[] => [
  ...ids.map((id) => textPart(say(id))),
  ...questionAgain(asked.advice, asked.state.question?.path ?? null),
];

/** What is said to a question about the answer, or to a word about the talk; null where there is nothing to say. */
const told: Readonly<Partial<Record<FollowUpKind, Told>>> = {
  figuresCost: costParts,
  why: ({ text, state, about: { context } }) => {
    const instead = INSTEAD.exec(fold(text))?.groups?.['what'];
    const rather = instead === undefined ? null : ponder({ kind: 'whyNot', what: instead }, text, state, context);
    return rather ?? answerAsk({ topic: 'why' }, text, state, context);
  },
  whyNot: ({ text, state, about: { context } }) =>
    providerParts(text, state, context) ?? ponder({ kind: 'whyNot', what: text }, text, state, context),
  whatWouldChange: ({ text, subject, state, about }) =>
    changeMindParts(text, subject, { state, context: about.context }),
  risks: topic('risks'),
  machine: topic('machine'),
  model: topic('model'),
  duties: ({ text, state, about }) => dutiesFor(text, state.brief, about.context),
  dataPrivacy: ({ text, subject, advice, about }) => dataParts(text, subject, { advice, context: about.context }),
  sources: ({ text, subject, advice, about }) => sourceParts(text, subject, { advice, context: about.context }),
  people: ({ subject, advice, about }) => peopleParts(subject, advice, about.context),
  steps: ({ text, subject, advice, state, about }) => [
    ...stepParts(subject, advice),
    ...(SOMETHING_TO_BUY.test(text) ? shoppingParts(state, about.context) : []),
  ],
  proposal: ({ subject }) => proposalParts(subject),
  startOver: restartParts,
  rentOrBuy: ({ text, state, about }) => ponder({ kind: 'owning' }, text, state, about.context),
  dislike: ({ text, advice, state, about }) => {
    const [solution] = askedPlace(text) === null ? [] : named(text, advice);
    if (solution && !DROPS.test(fold(text))) return explain(solution.id, advice, about.context.advisor.source);
    return solution ? dropParts(solution) : dislikeParts(widerAdvice(state, about.context).solutions, advice.solutions);
  },
  self: ({ text }) => selfParts(text),
  confused: ({ subject }) => plainParts(subject, []),
  explain: ({ text, state, about: { context } }) => {
    const read = context.advisor.knowledge().read(text);
    return read.ids.length > 0 || read.only ? taught(read, state, context) : null;
  },
  thanks: (asked) => withQuestion(asked, 'conversation.welcome'),
  greeting: (asked) => withQuestion(asked, 'conversation.greeting', 'conversation.goOn'),
  language: () => [
    textPart(say('followUp.languages')),
    replies(say('followUp.say.english'), say('followUp.say.spanish')),
  ],
  offTopic: ({ text }) => outOfBounds(text),
};

function partsFor(kind: FollowUpKind, asked: Asked): readonly StoredPart[] | null {
  const by = bests[kind];
  if (by !== undefined) return bestParts(by === 'cost' ? costMeant(asked.text) : by, asked.advice);
  const names = figures[kind];
  if (names !== undefined) return answerAsk({ topic: 'figures', names }, asked.text, asked.state, asked.about.context);
  return told[kind]?.(asked) ?? null;
}

function choice(text: string, { advice, about }: Pick<Asked, 'advice' | 'about'>): readonly DraftEvent[] {
  const [solution] = named(text, advice);
  if (solution) return chosen(about.stamp, advice, solution);
  const items: readonly Message[] = advice.solutions.map(({ rank }) => say('followUp.say.choose', { rank }));
  return [advisorSays(about.stamp, [textPart(say('followUp.chooseWhich')), replies(...items)])];
}

/**
 * The answer to a message of a known kind, from the advice at hand; null where the kind changes the brief, supposes
 * another, or has nothing to answer from.
 */
export function answerFollowUp(
  kind: FollowUpKind,
  text: string,
  state: ConversationState,
  about: About,
): readonly DraftEvent[] | null {
  const { advice } = state;
  if (advice === null) return null;
  const { stamp, context } = about;
  if (kind === 'undo') return perform({ kind, plainly: false }, stamp, state, context);
  if (kind === 'human') return perform({ kind }, stamp, state, context);
  const subject = subjectOf(text, advice, state.chosen);
  if (subject === undefined) return null;
  const more = betters[kind];
  if (more !== undefined) return improved(more, stamp, { state, context, advice });
  if (kind === 'choose') return choice(text, { advice, about });
  if (kind === 'compare') {
    const places = askedPlaces(text);
    const asked =
      places.length > 0 ? advice.solutions.filter((_solution, at) => places.includes(at)) : named(text, advice);
    const others = asked.length === 1 ? [...advice.solutions.filter(({ rank }) => rank === 1), ...asked] : asked;
    const pair = new Set(others).size > 1 ? others.slice(0, COMPARED_MAX) : advice.solutions.slice(0, COMPARED);
    return pair.length < 2 ? null : [compared(stamp, pair, context)];
  }
  const parts = partsFor(kind, { text, advice, subject, state, about });
  return parts === null || parts.length === 0 ? null : [advisorSays(stamp, parts)];
}
