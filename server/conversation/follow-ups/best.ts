import type { CriterionId, EstimateName } from '../../../rules/advice-shape.ts';
import { say, type Message, type MessageParam } from '../../../rules/message.ts';
import { textPart, type StoredAdvice, type StoredPart, type StoredSolution } from '../drafts.ts';
import { quantityOf } from '../ranking.ts';
import { replies } from './next.ts';

/** In what a person asks for the best. */
export type BestBy = 'cost' | 'once' | 'month' | 'speed' | 'quality' | 'energy' | 'time' | 'simple' | 'privacy';

interface Measure {
  readonly figure: EstimateName | null;
  readonly sign: 1 | -1;
  /** Where no figure says it, the term of the score does; more is better. */
  readonly term: CriterionId;
}

const measures: Readonly<Record<BestBy, Measure>> = {
  cost: { figure: 'tco', sign: 1, term: 'cost' },
  once: { figure: 'oneOffCost', sign: 1, term: 'cost' },
  month: { figure: 'monthlyCost', sign: 1, term: 'cost' },
  speed: { figure: null, sign: 1, term: 'speed' },
  quality: { figure: 'quality', sign: -1, term: 'quality' },
  energy: { figure: 'energyKwhPerMonth', sign: 1, term: 'energy' },
  time: { figure: 'weeksToProduction', sign: 1, term: 'time' },
  simple: { figure: null, sign: 1, term: 'simplicity' },
  privacy: { figure: null, sign: 1, term: 'privacy' },
};

interface Placed {
  readonly solution: StoredSolution;
  /** Less is better. */
  readonly value: number;
  readonly shown: MessageParam;
}

const reasonOf = (solution: StoredSolution, term: CriterionId): Message | null => {
  const reason = solution.score.terms.find(({ criterion }) => criterion === term)?.reason;
  return reason === undefined
    ? null
    : typeof reason === 'string'
      ? say('conversation.label', { label: reason })
      : reason;
};

function placed(solution: StoredSolution, { figure, sign, term }: Measure): readonly Placed[] {
  const quantity = figure === null ? null : quantityOf(solution, figure);
  const likely = figure === null ? undefined : solution.estimates[figure]?.likely;
  if (quantity !== null && likely !== undefined) return [{ solution, value: sign * likely, shown: quantity }];
  if (figure !== null) return [];
  const scored = solution.score.terms.find(({ criterion }) => criterion === term);
  const reason = reasonOf(solution, term);
  return scored && reason ? [{ solution, value: -scored.value, shown: reason }] : [];
}

/** The solutions of the list in the order of one quality, the best first; of equals the higher place. */
export function inOrderOf(by: BestBy, solutions: readonly StoredSolution[]): readonly Placed[] {
  return solutions
    .flatMap((solution) => placed(solution, measures[by]))
    .sort((a, b) => a.value - b.value || a.solution.rank - b.solution.rank);
}

const LINES = 5;

/** "Which is cheapest?": the best by one quality, the others behind it, and what choosing it would give up. */
export function bestParts(by: BestBy, advice: StoredAdvice): readonly StoredPart[] {
  const order = inOrderOf(by, advice.solutions);
  const [best] = order;
  if (best === undefined)
    return [textPart(say(advice.solutions.length > 0 ? 'conversation.noSuchFigure' : 'conversation.noneInList'))];
  const { solution } = best;
  const [first] = advice.solutions;
  const head = say('followUp.best', {
    by: say(`followUp.by.${by}`),
    rank: solution.rank,
    title: solution.title,
    value: best.shown,
  });
  const equal = order.filter(({ value }) => value === best.value).length > 1;
  const rest = order
    .slice(1, LINES)
    .map((one) =>
      textPart(say('followUp.bestNext', { rank: one.solution.rank, title: one.solution.title, value: one.shown })),
    );
  if (solution.rank === 1 || first === undefined)
    return [
      textPart(head),
      ...(equal ? [textPart(say('followUp.bestEqual'))] : []),
      textPart(say('followUp.bestIsFirst')),
      ...rest,
    ];
  return [
    textPart(head),
    ...rest,
    ...gives(first, solution),
    replies(
      say('followUp.say.choose', { rank: solution.rank }),
      say('followUp.say.compare', { first: 1, second: solution.rank }),
    ),
  ];
}

/** Why the first place stays first: the quality in which it is most ahead, counted by its weight. */
function gives(first: StoredSolution, other: StoredSolution): readonly StoredPart[] {
  const ahead = first.score.terms
    .map((term) => ({
      term,
      gain:
        term.weight * (term.value - (other.score.terms.find((one) => one.criterion === term.criterion)?.value ?? 0)),
    }))
    .sort((a, b) => b.gain - a.gain)[0];
  return ahead === undefined || ahead.gain <= 0
    ? []
    : [
        textPart(
          say('followUp.bestStays', {
            criterion: { term: ahead.term.criterion },
            first: ahead.term.reason,
            other: reasonOf(other, ahead.term.criterion) ?? '–',
          }),
        ),
      ];
}
