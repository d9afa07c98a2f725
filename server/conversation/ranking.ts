import type { EstimateName } from '../../rules/advice-shape.ts';
import { type Brief } from '../../rules/brief.ts';
import { say, type Message, type MessageParam } from '../../rules/message.ts';
import { textPart, type StoredAdvice, type StoredPart, type StoredSolution } from './drafts.ts';
import { changeMessage, changesBetween, fieldParam, valueParam, type Change } from './patches.ts';

/** Changed fields named one by one; more than these are counted. */
const NAMED_CHANGES = 4;

export const quantityOf = (solution: StoredSolution, name: EstimateName): MessageParam | null => {
  const estimate = solution.estimates[name];
  return estimate === undefined ? null : { quantity: estimate.likely, unit: estimate.unit };
};

/** "First: …, … once, … a month", with what is known of it. */
export function winnerMessage(winner: StoredSolution): Message {
  const [once, monthly] = [quantityOf(winner, 'oneOffCost'), quantityOf(winner, 'monthlyCost')];
  if (once !== null && monthly !== null) return say('conversation.winnerCosts', { title: winner.title, once, monthly });
  return say('conversation.winner', { title: winner.title });
}

/** Why a solution that was first no longer is: what excludes it now, or what the new one does better. */
function becauseOf(old: StoredSolution, next: StoredSolution, advice: StoredAdvice): Message | string | null {
  const stillThere = advice.solutions.find((solution) => solution.id === old.id);
  if (stillThere === undefined) {
    const barred = advice.excluded.find(
      (line) =>
        (line.approach === old.approach && (line.offer === null || line.offer === old.serving.offer)) ||
        (line.approach === null && line.offer !== null && line.offer === old.serving.offer),
    );
    if (barred) return barred.reason;
    return next.reasons[0] ?? null;
  }
  const gain = (term: StoredSolution['score']['terms'][number]) =>
    term.weight *
    (term.value - (stillThere.score.terms.find((other) => other.criterion === term.criterion)?.value ?? 0));
  const best = [...next.score.terms].sort((a, b) => gain(b) - gain(a))[0];
  return best !== undefined && gain(best) > 0 ? best.reason : (next.reasons[0] ?? null);
}

function winnerChanged(
  change: { readonly from: StoredSolution; readonly to: StoredSolution },
  changes: readonly Change[],
  context: { readonly before: Brief; readonly advice: StoredAdvice },
): readonly StoredPart[] {
  const [field] = changes;
  if (field === undefined || change.from.id === change.to.id) return [];
  const others = changes.length - 1;
  const because = becauseOf(change.from, change.to, context.advice);
  return [
    textPart(
      say(others > 0 ? 'conversation.winnerChangedMore' : 'conversation.winnerChanged', {
        field: fieldParam(field.path),
        from: valueParam(field.path, field.from, context.before),
        to: valueParam(field.path, field.to, context.advice.brief),
        count: others,
        old: change.from.title,
        new: change.to.title,
      }),
    ),
    ...(because ? [textPart(say('conversation.because', { reason: because }))] : []),
  ];
}

/** Values that replaced earlier ones: the newest wins, and that is said. */
export function conflictParts(before: Brief, after: Brief): readonly StoredPart[] {
  return changesBetween(before, after)
    .filter((change) => change.from !== undefined && change.to !== undefined)
    .slice(0, NAMED_CHANGES)
    .map((change) => textPart(changeMessage(change, { before, after })));
}

/** What is worth saying about a new ranking beside the ranking itself. */
export function rankingParts(
  advice: StoredAdvice,
  earlier: { readonly advice: StoredAdvice | null; readonly brief: Brief },
): readonly StoredPart[] {
  const [winner] = advice.solutions;
  if (winner === undefined) {
    return [
      textPart(say('conversation.nothingFits')),
      ...advice.excluded
        .slice(0, 3)
        .map((line) => textPart(say('conversation.blocked', { reason: line.reason, unlock: line.unlock }))),
    ];
  }
  const previous = earlier.advice?.solutions[0];
  const changed =
    previous === undefined
      ? []
      : winnerChanged({ from: previous, to: winner }, changesBetween(earlier.brief, advice.brief), {
          before: earlier.brief,
          advice,
        });
  const same = previous !== undefined && changed.length === 0;
  return [
    ...changed,
    textPart(
      same
        ? say('conversation.sameWinner', { title: winner.title })
        : say('conversation.solutionsFound', { count: advice.solutions.length }),
    ),
    ...(same || changed.length > 0 ? [] : [textPart(winnerMessage(winner))]),
    { type: 'solutions', solutionIds: advice.solutions.map((solution) => solution.id) },
  ];
}

export function questionPart(advice: StoredAdvice): StoredPart | null {
  const question = advice.nextQuestion;
  return question === null ? null : { type: 'question', ...question };
}
