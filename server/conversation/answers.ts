import type { Approach } from '../../catalog/index.ts';
import { approaches } from '../../catalog/index.ts';
import { estimateNames, type EstimateName } from '../../rules/advice-shape.ts';
import { say, type Message } from '../../rules/message.ts';
import { fold } from '../nlu/fold.ts';
import type { Renderer } from '../render/render.ts';
import { askedPlace } from './asides.ts';
import type { Ask } from './asks.ts';
import { whereItRuns } from './compare.ts';
import type { ReplyContext } from './context.ts';
import { textPart, type StoredAdvice, type StoredPart, type StoredSolution } from './drafts.ts';
import { dutiesFor } from './duties.ts';
import { explain } from './explain.ts';
import type { ConversationState } from './state.ts';

const LINES_MAX = 3;

export const figurePart = (name: EstimateName, solution: StoredSolution): readonly StoredPart[] => {
  const estimate = solution.estimates[name];
  return estimate ? [{ type: 'figure', label: say('conversation.label', { label: { term: name } }), estimate }] : [];
};

const of = (solution: StoredSolution): StoredPart =>
  textPart(say('conversation.about', { rank: solution.rank, title: solution.title }));

/** The solution a question is about: the one named by its place, else the chosen one, else the first. */
export function subjectOf(text: string, advice: StoredAdvice, chosen: string | null): StoredSolution | undefined {
  const place = askedPlace(text);
  if (place !== null) return advice.solutions[place];
  return advice.solutions.find(({ id }) => id === chosen) ?? advice.solutions[0];
}

function figuresOf(names: readonly EstimateName[], solution: StoredSolution): readonly StoredPart[] {
  const parts = names.flatMap((name) => figurePart(name, solution));
  return parts.length > 0 ? [of(solution), ...parts] : [of(solution), textPart(say('conversation.noSuchFigure'))];
}

function priced(
  ask: Extract<Ask, { topic: 'currency' }>,
  solution: StoredSolution,
  state: ConversationState,
  context: ReplyContext,
): readonly StoredPart[] {
  const again = context.advisor.advise(state.brief, { limit: 5, doNotAsk: state.declined, currency: ask.currency });
  const same = again.solutions.find(({ id }) => id === solution.id) ?? again.solutions[0];
  if (same === undefined) return [textPart(say('conversation.noSuchFigure'))];
  return [
    textPart(say('conversation.inCurrency', { currency: ask.currency })),
    of(same),
    ...(['oneOffCost', 'monthlyCost', 'tco', 'costPerThousandRequests'] as const).flatMap((name) =>
      figurePart(name, same),
    ),
  ];
}

function modelsOf(solution: StoredSolution, nameOf: (id: string) => string): readonly StoredPart[] {
  const [first, ...rest] = solution.models;
  if (first === undefined) return [of(solution), textPart(say('conversation.noModel'))];
  const named = ({ role, id }: StoredSolution['models'][number]): Message =>
    say('conversation.modelOf', { model: nameOf(id), role: { term: role } });
  const models = rest.reduce<Message>(
    (head, model) => say('conversation.and', { head, tail: named(model) }),
    named(first),
  );
  return [of(solution), textPart(say('conversation.models', { models })), ...solution.reasons.map(textPart)];
}

/** What the lines of exclusion say, each reason once. */
export function barred(
  advice: StoredAdvice,
  about: (line: StoredAdvice['excluded'][number]) => boolean,
): readonly StoredPart[] {
  const seen = new Set<string>();
  return advice.excluded
    .filter(about)
    .filter(({ rule, reason }) => {
      const key = JSON.stringify([rule, reason]);
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, LINES_MAX)
    .map(({ reason, unlock }) => textPart(say('conversation.blocked', { reason, unlock })));
}

const hosted: readonly Approach[] = ['managed_api', 'rag_api', 'packaged_saas'];

/** "Why not just use …": where a hosted service stands in this ranking, or what keeps it out. */
export function hostedInstead(advice: StoredAdvice): readonly StoredPart[] {
  const best = advice.solutions.find(({ approach }) => hosted.includes(approach));
  if (best) {
    return [
      textPart(say('conversation.hostedIs', { rank: best.rank, title: best.title })),
      ...best.reasons.map(textPart),
      ...figurePart('oneOffCost', best),
      ...figurePart('monthlyCost', best),
      ...(best.rank > 1 ? firstInstead(advice) : []),
    ];
  }
  const lines = barred(advice, ({ approach }) => approach !== null && hosted.includes(approach));
  return lines.length > 0
    ? [textPart(say('conversation.hostedOut')), ...lines]
    : [textPart(say('conversation.hostedBelow')), ...firstInstead(advice)];
}

function firstInstead({ solutions: [first] }: StoredAdvice): readonly StoredPart[] {
  return first
    ? [textPart(say('conversation.firstBecause', { title: first.title })), ...first.reasons.map(textPart)]
    : [];
}

/** What the current answer says to a question about it; null where it has nothing to say. */
export function answerAsk(
  ask: Ask,
  text: string,
  state: ConversationState,
  context: ReplyContext,
): readonly StoredPart[] | null {
  const { advice } = state;
  if (advice === null) return null;
  if (ask.topic === 'duties') return dutiesFor(text, state.brief, context);
  const subject = subjectOf(text, advice, state.chosen);
  if (subject === undefined) {
    const [rank, count] = [(askedPlace(text) ?? 0) + 1, advice.solutions.length];
    return [textPart(count > 0 ? say('conversation.noSuchPlace', { rank, count }) : say('conversation.noneInList'))];
  }
  switch (ask.topic) {
    case 'figures':
      return figuresOf(ask.names, subject);
    case 'currency':
      return priced(ask, subject, state, context);
    case 'model':
      return modelsOf(subject, context.advisor.entryName);
    case 'machine':
      return [of(subject), textPart(whereItRuns(subject, context)), ...figurePart('memoryPerAcceleratorGb', subject)];
    case 'risks':
      return [
        of(subject),
        ...subject.risks.map((risk) =>
          textPart(say('conversation.risk', { text: risk.text, mitigation: risk.mitigation })),
        ),
      ];
    case 'why':
      return explain(subject.id, advice, context.advisor.source);
    case 'whyNot':
      return hostedInstead(advice);
  }
}

const words = (text: string): readonly string[] =>
  fold(text)
    .replaceAll('-', '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** What a term of the answer means, with its value for the first solution; null where none is named. */
export function meaningParts(
  text: string,
  advice: StoredAdvice | null,
  renderers: readonly Renderer[],
): readonly StoredPart[] | null {
  const said = words(text);
  const phrase = ` ${said.join(' ')} `;
  const named = estimateNames.find(
    (name) =>
      said.includes(fold(name.replace(/(?:Ms|Gb)$/, ''))) ||
      renderers.some((renderer) => phrase.includes(` ${words(renderer.term(name)).join(' ')} `)),
  );
  if (named === undefined) return null;
  const first = advice?.solutions[0];
  return [
    textPart(say(`conversation.meaning.${named}`)),
    ...(first?.estimates[named] ? [of(first), ...figurePart(named, first)] : []),
  ];
}

const STEM = 6;

/** Approaches whose words a text uses, whatever their endings; the most exactly named first. */
export function approachesNamed(text: string, renderers: readonly Renderer[]): readonly Approach[] {
  const said = words(text).map((word) => word.slice(0, STEM));
  const score = (approach: Approach): number =>
    Math.max(
      ...renderers.map((renderer) => {
        const stems = words(renderer.term(approach))
          .filter((word) => word.length > 3)
          .map((word) => word.slice(0, STEM));
        return stems.length > 0 && stems.every((stem) => said.includes(stem)) ? stems.length : 0;
      }),
    );
  return approaches.filter((approach) => score(approach) > 0).sort((a, b) => score(b) - score(a));
}

/** Why an approach is not among the solutions; null where the answer does not say. */
export function whyApproachIsOut(approach: Approach, advice: StoredAdvice): readonly StoredPart[] | null {
  const lines = barred(advice, (line) => line.approach === approach);
  return lines.length > 0
    ? [textPart(say('conversation.approachOut', { approach: { term: approach } })), ...lines]
    : null;
}
