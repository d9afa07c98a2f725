import type { EstimateName } from '../../rules/advice-shape.ts';
import { say, type Message, type MessageParam } from '../../rules/message.ts';
import { textPart, type StoredAdvice, type StoredPart, type StoredSolution } from './drafts.ts';
import { isBriefPath } from '../../rules/brief.ts';
import { changeMessage, changesBetween, fieldParam, toldChanges, valueParam } from './patches.ts';
import { namedField, winnerChange, winnerChangedParts, type Earlier } from './winner.ts';

/** Changed fields named one by one; more than these are counted. */
const NAMED_CHANGES = 4;

export const quantityOf = (solution: StoredSolution, name: EstimateName): MessageParam | null => {
  const estimate = solution.estimates[name];
  return estimate === undefined ? null : { quantity: estimate.likely, unit: estimate.unit };
};

/** "First: …, … once, … a month", with what is known of it, and what of that a stated budget is to pay. */
export function winnerMessage(winner: StoredSolution, { budget }: Pick<StoredAdvice['brief'], 'budget'> = {}): Message {
  const [once, monthly] = [quantityOf(winner, 'oneOffCost'), quantityOf(winner, 'monthlyCost')];
  if (once === null || monthly === null) return say('conversation.winner', { title: winner.title });
  const costs = { title: winner.title, once, monthly };
  const counted = winner.score.terms.find(({ criterion }) => criterion === 'cost');
  return budget?.amount === undefined || counted === undefined
    ? say('conversation.winnerCosts', costs)
    : say('conversation.winnerBudget', { ...costs, counted: counted.reason });
}

/** Values that replaced earlier ones: the newest wins, and that is said, unless the new ranking says it. */
export function conflictParts(advice: StoredAdvice, earlier: Earlier): readonly StoredPart[] {
  const named = namedField(advice, earlier);
  return toldChanges(changesBetween(earlier.brief, advice.brief))
    .filter((change) => change.from !== undefined && change.path !== named)
    .slice(0, NAMED_CHANGES)
    .map((change) => textPart(changeMessage(change, { before: earlier.brief, after: advice.brief })));
}

/** What keeps everything out, with what would let it in: one line a rule, for three of one kind would hide the others. */
export function limitParts(advice: StoredAdvice): readonly StoredPart[] {
  return advice.excluded
    .filter(({ rule }, index, all) => all.findIndex((line) => line.rule === rule) === index)
    .slice(0, 3)
    .map((line) => textPart(say('conversation.blocked', { reason: line.reason, unlock: line.unlock })));
}

/** Assumptions told in the chat; the page lists all. */
const ASSUMED = 4;
/** In the order in which a person can judge and correct them. */
const judged = [
  'task',
  'load.users',
  'load.requestsPerDay',
  'deployment',
  'data.volume',
  'budget',
  'horizonMonths',
  'languages',
];

/** What the advice takes for granted because nobody said it. */
export function assumedParts({ assumptions, brief }: StoredAdvice): readonly StoredPart[] {
  const order = (path: string): number => (judged.includes(path) ? judged.indexOf(path) : judged.length);
  const [first, ...rest] = assumptions
    .filter(({ path, value }) => order(path) < judged.length && ['string', 'number'].includes(typeof value))
    .sort((a, b) => order(a.path) - order(b.path))
    .slice(0, ASSUMED)
    .map(({ path, value }) =>
      say('conversation.assumedOne', {
        field: fieldParam(path),
        value: isBriefPath(path) ? valueParam(path, value, brief) : String(value),
      }),
    );
  if (first === undefined) return [];
  const list = rest.reduce((head, tail) => say('conversation.mapped', { head, tail }), first);
  return [textPart(say('conversation.assumed', { list }))];
}

/** How many there are: what misses the target that was stated is not said to fit. */
function foundMessage({ solutions, brief }: StoredAdvice): Message {
  const target = brief.quality?.target;
  const reaches = ({ estimates }: StoredSolution): boolean => (estimates.quality?.likely ?? 1) >= (target ?? 0);
  return solutions.some(reaches)
    ? say('conversation.solutionsFound', { count: solutions.length })
    : say('conversation.solutionsShort', { count: solutions.length });
}

/** That the quality wanted is not expected of the first one, or of none, and what it would take. */
function targetParts({ advice }: StoredAdvice): readonly StoredPart[] {
  return advice.filter(({ id }) => id === 'target-out-of-reach').map(({ text }) => textPart(text));
}

/** What is worth saying about a new ranking beside the ranking itself. */
export function rankingParts(advice: StoredAdvice, earlier: Earlier): readonly StoredPart[] {
  const [winner] = advice.solutions;
  if (winner === undefined) {
    return [textPart(say('conversation.nothingFits')), ...limitParts(advice)];
  }
  const previous = earlier.advice?.solutions[0];
  const change = winnerChange(advice, earlier);
  const changed = change === null ? [] : winnerChangedParts(change, earlier.brief, advice.brief);
  const same = previous !== undefined && changed.length === 0;
  return [
    ...changed,
    ...(same ? [] : targetParts(advice)),
    textPart(same ? say('conversation.sameWinner', { title: winner.title }) : foundMessage(advice)),
    ...(same || changed.length > 0 ? [] : [textPart(winnerMessage(winner, advice.brief))]),
    solutionsPart(advice),
    ...(previous === undefined ? assumedParts(advice) : []),
  ];
}

/** The solutions by name, as they are now. */
export function solutionsPart({ solutions }: StoredAdvice): StoredPart {
  return {
    type: 'solutions',
    solutionIds: solutions.map(({ id }) => id),
    items: solutions.map(({ id, rank, title }) => ({ id, rank, title })),
  };
}

export function questionPart(advice: StoredAdvice): StoredPart | null {
  const question = advice.nextQuestion;
  return question === null ? null : { type: 'question', ...question };
}
