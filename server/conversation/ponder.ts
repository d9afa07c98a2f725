import { sourcings, type Sourcing } from '../../catalog/index.ts';
import type { Analysis } from '../../rules/analysis-shape.ts';
import { gates } from '../../rules/gates/index.ts';
import { say, type Message } from '../../rules/message.ts';
import { barred, hostedInstead } from './answers.ts';
import type { ReplyContext } from './context.ts';
import { textPart, type StoredPart } from './drafts.ts';
import type { ConversationState } from './state.ts';
import { wayNamed } from './ways.ts';
import type { Wish } from './wishes.ts';

/** Lines of one kind in one answer. */
const LINES = 4;

export type Pondered = Extract<
  Wish,
  { kind: 'qualityCost' | 'budgetSteps' | 'owning' | 'sure' | 'wouldChoose' | 'whyNot' }
>;

const lines = (head: string, texts: readonly Message[]): readonly StoredPart[] =>
  texts.length === 0 ? [] : [textPart(say(head)), ...texts.slice(0, LINES).map(textPart)];

function worthOwning(analysis: Analysis): readonly StoredPart[] {
  if (analysis.breakEven.length === 0) return [textPart(say('conversation.ownNothing'))];
  return lines(
    'conversation.ownAnswer',
    analysis.breakEven.map(({ text }) => text),
  );
}

function whatQualityCosts(
  target: number | null,
  state: ConversationState,
  { advisor }: ReplyContext,
): readonly StoredPart[] {
  const quality = target === null ? state.brief.quality : { ...state.brief.quality, target };
  const { qualities } = advisor.analyse(quality === undefined ? state.brief : { ...state.brief, quality });
  // The level asked for, and for comparison the next lower ones.
  const asked =
    target === null
      ? qualities
      : qualities
          .filter((one) => one.target <= target)
          .slice(-2)
          .reverse();
  return lines(
    'conversation.qualityAnswer',
    asked.map(({ text }) => text),
  );
}

/** The kind of sourcing that a line of exclusion speaks of, else those it may be about. */
function sourcingsOf(reason: Message | string): readonly Sourcing[] {
  const said = typeof reason === 'string' ? undefined : reason.params['sourcing'];
  const told = typeof said === 'object' && 'term' in said ? sourcings.find((one) => one === said.term) : undefined;
  return told === undefined ? ['api', 'rented'] : [told];
}

/** "Rented" says where, not how. */
const ofAnyApproach = (way: NonNullable<ReturnType<typeof wayNamed>>): boolean =>
  sourcings.some((sourcing) => way({ approach: 'no_ai', sourcing }) && way({ approach: 'self_hosted', sourcing }));
const saysWhere = (rule: string): boolean => gates.some(({ id, judges }) => id === rule && judges === 'place');

function wouldChoose(words: string, state: ConversationState, context: ReplyContext): readonly StoredPart[] | null {
  const { advice } = state;
  const way = wayNamed(words);
  if (advice === null) return null;
  if (way === null) return [textPart(say('conversation.wouldUnread'))];
  const wayOf = ({ approach, serving: { sourcing } }: (typeof advice.solutions)[number]) => ({ approach, sourcing });
  const best = advice.solutions.find((solution) => way(wayOf(solution)));
  if (best?.rank === 1)
    return [
      textPart(say('conversation.wouldFirst', { title: best.title })),
      ...best.flipsIf.slice(0, LINES).map(({ text }) => textPart(text)),
    ];
  const analysis = context.advisor.analyse(state.brief);
  const flips = lines(
    'conversation.wouldFlip',
    analysis.sensitivity.filter(({ newWinner }) => way(newWinner)).map(({ text }) => text),
  );
  const volumes = lines(
    'conversation.wouldCross',
    analysis.breakEven
      .filter(({ first, second, requestsPerMonth }) => requestsPerMonth !== null && way(first) !== way(second))
      .map(({ text }) => text),
  );
  const out = best
    ? []
    : barred(
        advice,
        ({ approach, reason, rule }) =>
          approach !== null &&
          sourcingsOf(reason).some((sourcing) => way({ approach, sourcing })) &&
          (!ofAnyApproach(way) || saysWhere(rule)) &&
          !advice.solutions.some((solution) => solution.approach === approach),
      );
  const limits = out.length > 0 ? [textPart(say('conversation.wouldBarred')), ...out] : [];
  const parts = [...limits, ...flips, ...volumes];
  if (parts.length > 0) return parts;
  return [
    textPart(
      best ? say('conversation.wouldNot', { rank: best.rank, title: best.title }) : say('conversation.wouldNever'),
    ),
  ];
}

/** "Why not Llama 70B": what bars it or how far behind it is; a kind of service is answered from the ranking. */
function whyNot(
  what: string,
  text: string,
  state: ConversationState,
  context: ReplyContext,
): readonly StoredPart[] | null {
  if (state.advice === null) return null;
  const read = context.advisor.understand(text, { language: context.locale, today: context.advisor.today() }).brief;
  const owned = read.hardwareOwned?.map(({ accelerator }) => accelerator) ?? [];
  for (const name of [what, ...(read.modelsMentioned ?? []), ...owned]) {
    const why = context.advisor.explainWhy(state.brief, name);
    if (why.outcome !== 'unknown') return [textPart(why.text), ...whyLines(why.exclusions)];
  }
  const way = wayNamed(what);
  if (way === null) return [textPart(say('conversation.wouldUnread'))];
  if (way({ approach: 'managed_api', sourcing: 'api' })) return hostedInstead(state.advice);
  return wouldChoose(what, state, context);
}

const whyLines = (exclusions: ReturnType<ReplyContext['advisor']['explainWhy']>['exclusions']): readonly StoredPart[] =>
  exclusions.slice(1, LINES).map(({ reason, unlock }) => textPart(say('conversation.blocked', { reason, unlock })));

/** What more money gets, where what there is pays for no AI; nothing else. */
export function moreMoneyParts(state: ConversationState, { advisor }: ReplyContext): readonly StoredPart[] {
  if (state.brief.budget?.amount === undefined) return [];
  const steps = advisor.analyse(state.brief).budgets.filter(({ approach }) => approach !== 'no_ai');
  return lines(
    'conversation.tooLittle',
    steps.map(({ text }) => text),
  );
}

/** Answers to a question about how firm the ranking is and what would change it; null where there is nothing to say. */
export function ponder(
  wish: Pondered,
  text: string,
  state: ConversationState,
  context: ReplyContext,
): readonly StoredPart[] | null {
  if (state.advice === null) return null;
  switch (wish.kind) {
    case 'owning':
      return worthOwning(context.advisor.analyse(state.brief));
    case 'sure':
      return [textPart(context.advisor.analyse(state.brief).confidence.text)];
    case 'budgetSteps':
      return lines(
        'conversation.budgetAnswer',
        context.advisor.analyse(state.brief).budgets.map((step) => step.text),
      );
    case 'qualityCost':
      return whatQualityCosts(wish.target, state, context);
    case 'wouldChoose':
      return wouldChoose(wish.way, state, context);
    case 'whyNot':
      return whyNot(wish.what, text, state, context);
  }
}
