import { estimateNames } from '../../rules/advice-shape.ts';
import { say, type Message } from '../../rules/message.ts';
import { formatDecimals } from '../protocol/format.ts';
import type { DraftEvent } from '../store/store.ts';
import type { ReplyContext } from './context.ts';
import {
  advisorSays,
  textPart,
  type Stamp,
  type StoredAdvice,
  type StoredPart,
  type StoredSolution,
} from './drafts.ts';
import { fits } from './fit.ts';
import { providerOf } from './provider.ts';

type Comparison = Extract<StoredPart, { type: 'comparison' }>;
type Row = Comparison['rows'][number];
type Cell = Row['cells'][number];

const twoDecimals = (value: number) => ({ en: formatDecimals(value, 2, 'en'), es: formatDecimals(value, 2, 'es') });
const label = (term: string): Message => say('conversation.label', { label: { term } });

export function whereItRuns({ serving }: StoredSolution, { advisor }: Pick<ReplyContext, 'advisor'>): Message {
  const nameOf = advisor.entryName;
  const place = providerOf(serving.offer, { advisor })?.name ?? serving.provider ?? serving.offer;
  const sourcing = { term: serving.sourcing };
  const count = serving.acceleratorCount * serving.replicas;
  if (serving.accelerator === null || count === 0)
    return place === null
      ? say('conversation.label', { label: sourcing })
      : say('conversation.runsAt', { sourcing, place });
  return say('conversation.runsOn', { sourcing, count, accelerator: nameOf(serving.accelerator) });
}

function withoutInputs(cell: Cell): Cell {
  return typeof cell === 'object' && cell !== null && 'inputs' in cell ? { ...cell, inputs: [] } : cell;
}

/** The same rows with the inputs of each figure left out: the ranking still has them. */
function lighter(part: Comparison): Comparison {
  return { ...part, rows: part.rows.map((row) => ({ ...row, cells: row.cells.map(withoutInputs) })) };
}

/** Two to four solutions side by side. Rows that no solution has a value for are left out. */
function comparisonPart(solutions: readonly StoredSolution[], context: ReplyContext): Comparison {
  const nameOf = context.advisor.entryName;
  const row = (name: Message, cellOf: (solution: StoredSolution) => Cell): Row => ({
    label: name,
    cells: solutions.map(cellOf),
  });
  return {
    type: 'comparison',
    solutions: solutions.map(({ id, title }) => ({ id, title })),
    rows: [
      row(say('conversation.row.approach'), (solution) =>
        say('conversation.label', { label: { term: solution.approach } }),
      ),
      row(
        say('conversation.row.models'),
        (solution) => solution.models.map((model) => nameOf(model.id)).join(', ') || null,
      ),
      row(say('conversation.row.infrastructure'), (solution) => whereItRuns(solution, context)),
      ...estimateNames
        .filter((name) => solutions.some((solution) => solution.estimates[name] !== undefined))
        .map((name) => row(label(name), (solution) => solution.estimates[name] ?? null)),
      row(say('conversation.row.score'), (solution) =>
        say('conversation.score', { score: { words: twoDecimals(solution.score.total) } }),
      ),
    ],
  };
}

/** The message that shows solutions side by side, as full as one frame holds. */
export function compared(stamp: Stamp, solutions: readonly StoredSolution[], context: ReplyContext): DraftEvent {
  const part = comparisonPart(solutions, context);
  const said = textPart(say('conversation.comparison', { count: solutions.length }));
  const full = advisorSays(stamp, [said, part]);
  return fits(full, context.renderers) ? full : advisorSays(stamp, [said, lighter(part)]);
}

/** The solutions with these ids, in the order asked; from the ranking, else from the newest what-if. */
export function findSolutions(
  ids: readonly string[],
  ...advices: readonly (StoredAdvice | null)[]
):
  | { readonly ok: true; readonly solutions: readonly StoredSolution[] }
  | { readonly ok: false; readonly unknown: string } {
  const all = advices.flatMap((advice) => advice?.solutions ?? []);
  const solutions: StoredSolution[] = [];
  for (const id of ids) {
    const found = all.find((solution) => solution.id === id);
    if (found === undefined) return { ok: false, unknown: id };
    solutions.push(found);
  }
  return { ok: true, solutions };
}
