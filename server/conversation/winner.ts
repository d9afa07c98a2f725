import type { Brief, BriefPath } from '../../rules/brief.ts';
import { gates } from '../../rules/gates/index.ts';
import { say, type Message } from '../../rules/message.ts';
import { textPart, type StoredAdvice, type StoredPart, type StoredSolution } from './drafts.ts';
import { changesBetween, fieldParam, toldChanges, valueParam, type Change } from './patches.ts';

/** What was so before a change. */
export interface Earlier {
  readonly advice: StoredAdvice | null;
  readonly brief: Brief;
}

interface Context {
  readonly earlier: StoredAdvice | null;
  readonly advice: StoredAdvice;
}

type Excluded = StoredAdvice['excluded'][number];

/** The line that now bars a solution which was possible before: one that is new, and best one that a change explains. */
function barredBy(old: StoredSolution, changes: readonly Change[], context: Context): Excluded | undefined {
  const keyOf = ({ rule, approach, offer, model }: Excluded): string => JSON.stringify([rule, approach, offer, model]);
  const known = new Set(context.earlier?.excluded.map(keyOf));
  // A line for many places says nothing of one that is in the list.
  const placeStands = context.advice.solutions.some(({ serving }) => serving.offer === old.serving.offer);
  const about = context.advice.excluded
    .filter(
      (line) =>
        (line.approach === old.approach && (line.offer === null || line.offer === old.serving.offer)) ||
        (line.approach === null && line.offer !== null && line.offer === old.serving.offer),
    )
    .filter((line) => !judgesModels(line.rule) || old.models.some(({ id }) => id === line.model))
    .filter((line) => !judges(line.rule, 'place') || !placeStands);
  const explained = about.filter((line) => changes.some(({ path }) => needsOf(line.rule).includes(path)));
  const fresh = (lines: readonly Excluded[]): Excluded | undefined => lines.find((line) => !known.has(keyOf(line)));
  return fresh(explained) ?? explained[0] ?? fresh(about);
}

const needsOf = (rule: string): readonly string[] => gates.find(({ id }) => id === rule)?.needs ?? [];

/** Of a rule on models a line may speak of others than the one that was first. */
const judgesModels = (rule: string): boolean => judges(rule, 'model');

function judges(rule: string, what: (typeof gates)[number]['judges']): boolean {
  return gates.find(({ id }) => id === rule)?.judges === what;
}

/** What the new winner does better than the old one, or simply does well. */
function betterBecause(old: StoredSolution, next: StoredSolution, advice: StoredAdvice): Message | string | null {
  const stillThere = advice.solutions.find((solution) => solution.id === old.id);
  if (stillThere === undefined) return next.reasons[0] ?? null;
  const gain = (term: StoredSolution['score']['terms'][number]) =>
    term.weight *
    (term.value - (stillThere.score.terms.find((other) => other.criterion === term.criterion)?.value ?? 0));
  const best = [...next.score.terms].sort((a, b) => gain(b) - gain(a))[0];
  return best !== undefined && gain(best) > 0 ? best.reason : (next.reasons[0] ?? null);
}

export interface WinnerChange {
  readonly from: StoredSolution;
  readonly to: StoredSolution;
  /** The change of the brief that decides it, as far as can be told, and how many there are beside it. */
  readonly field: Change | undefined;
  readonly others: number;
  /** What was taken for granted before, where nothing was stated. */
  readonly assumed: unknown;
  readonly because: Message | string | null;
}

/** That another solution is first than before, and why; null where the same one is. */
export function winnerChange(advice: StoredAdvice, earlier: Earlier): WinnerChange | null {
  const [from, to] = [earlier.advice?.solutions[0], advice.solutions[0]];
  if (from === undefined || to === undefined || from.id === to.id) return null;
  const changes = toldChanges(changesBetween(earlier.brief, advice.brief));
  const stillThere = advice.solutions.some((solution) => solution.id === from.id);
  const barred = stillThere ? undefined : barredBy(from, changes, { earlier: earlier.advice, advice });
  // The change that bars the old winner is the one to name.
  const deciding = barred && changes.find(({ path }) => needsOf(barred.rule).includes(path));
  const field = deciding ?? changes[0];
  const assumed =
    field?.from === undefined ? earlier.advice?.assumptions.find(({ path }) => path === field?.path)?.value : undefined;
  return {
    from,
    to,
    field,
    assumed: assumed ?? undefined,
    others: changes.length - 1,
    because: barred?.reason ?? betterBecause(from, to, advice),
  };
}

/** The field that the message about a new winner names. */
export function namedField(advice: StoredAdvice, earlier: Earlier): BriefPath | undefined {
  return winnerChange(advice, earlier)?.field?.path;
}

export function becauseParts({ because }: WinnerChange): readonly StoredPart[] {
  return because === null ? [] : [textPart(say('conversation.because', { reason: because }))];
}

export function winnerChangedParts(change: WinnerChange, before: Brief, after: Brief): readonly StoredPart[] {
  const { field, others } = change;
  if (field === undefined) return [];
  return [
    textPart(
      say(others > 0 ? 'conversation.winnerChangedMore' : 'conversation.winnerChanged', {
        field: fieldParam(field.path),
        from:
          change.assumed === undefined
            ? valueParam(field.path, field.from, before)
            : say('conversation.hadAssumed', { value: valueParam(field.path, change.assumed, before) }),
        to: valueParam(field.path, field.to, after),
        count: others,
        old: change.from.title,
        new: change.to.title,
      }),
    ),
    ...becauseParts(change),
  ];
}
