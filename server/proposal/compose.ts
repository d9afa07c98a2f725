import type { Catalog, Grade } from '../../catalog/index.ts';
import type { Advice, Solution } from '../../rules/advice-shape.ts';
import type { Estimate } from '../../rules/estimate.ts';
import { say, type MessageParam } from '../../rules/message.ts';
import { formatEstimate, formatMoney } from '../protocol/format.ts';
import type { Locale } from '../protocol/http.ts';
import type { Renderer } from '../render/render.ts';
import { inputText } from '../render/terms.ts';
import type { Cell, Column, Figure, Row, Run, Table } from './model.ts';
import type { Named } from './names.ts';
import type { NoteBook } from './notes.ts';

/** All that the sections of one proposal share. */
export interface Composer {
  readonly locale: Locale;
  readonly catalog: Catalog;
  readonly advice: Advice;
  readonly renderer: Renderer;
  /** The solution proposed; null where none meets every condition. */
  readonly main: Solution | null;
  readonly alternatives: readonly Solution[];
  readonly horizonMonths: number | null;
  readonly book: NoteBook;
  /** Words of the proposal, by id without its prefix. */
  readonly t: (id: string, params?: Readonly<Record<string, MessageParam>>) => string;
  /** A figure of a solution as it is written, with its grade and notes; also entered in the list of figures. */
  readonly figure: (solution: Solution, name: string, estimate: Estimate) => Run;
  readonly band: (estimate: Estimate, name?: string) => string;
  /** Notes of an entry of the catalog, and the grade of what vouches for it as a whole. */
  readonly cite: (entry: Named) => { readonly notes: readonly number[]; readonly grade?: Grade };
  readonly figures: () => readonly Figure[];
}

export function createComposer(
  given: Pick<
    Composer,
    'locale' | 'catalog' | 'advice' | 'renderer' | 'main' | 'alternatives' | 'horizonMonths' | 'book'
  >,
): Composer {
  const { locale, renderer, book } = given;
  const figures = new Map<string, Figure>();
  return {
    ...given,
    t: (id, params) => renderer.text(say(`proposal.${id}`, params)),
    figure: (solution, name, estimate) => {
      const { notes, stale } = book.estimate(estimate, solution);
      const text = formatEstimate(shown(name, estimate), locale).likely;
      const { low, likely, high, unit, grade } = estimate;
      figures.set(`${solution.id} ${name}`, {
        solution: solution.id,
        name,
        low,
        likely,
        high,
        unit,
        grade,
        text,
        exactText: isMoney(unit) ? formatMoney(likely, unit, locale, { cents: true }) : null,
        notes,
      });
      return { text, grade, notes, ...(stale ? { stale } : {}) };
    },
    band: (estimate, name = '') => formatEstimate(shown(name, estimate), locale).band,
    cite: ({ sources, family }) => {
      const [whole] = sources.filter((use) => use.of.includes('*'));
      const notes = [
        ...new Set(sources.map((use) => book.source(use.source, { checkedOn: use.checkedOn, shelfLife: family }))),
      ].sort((a, b) => a - b);
      return whole ? { notes, grade: whole.grade } : { notes };
    },
    figures: () => [...figures.values()],
  };
}

/**
 * Units in which a figure is read where its own would mislead: quality is a share of good results; accelerator hours
 * are work, not a time on the clock that could be read in minutes or days.
 */
const readIn: Readonly<Record<string, string>> = { quality: 'share', 'training.acceleratorHours': 'acceleratorHours' };
const shown = (name: string, estimate: Estimate): Estimate => ({ ...estimate, unit: readIn[name] ?? estimate.unit });

export const isMoney = (unit: string): boolean => /^[A-Z]{3}$/u.test(unit);

export const cell = (text: string): Cell => [{ text }];
export const small = (text: string): Run => ({ text, small: true });
export const row = (...cells: readonly Cell[]): Row => ({ cells, kind: 'plain' });
export const totalRow = (...cells: readonly Cell[]): Row => ({ cells, kind: 'total' });
export const groupRow = (title: string): Row => ({ cells: [[{ text: title, bold: true }]], kind: 'group' });
export const left = (title: string, width: number): Column => ({ title, align: 'left', width });
/** Label and value twice across the page: the items run down the left half, then down the right one. */
export function pairTable(
  heads: { readonly label: string; readonly value: string; readonly share: number },
  items: readonly (readonly [label: string | Cell, value: Cell])[],
): Table {
  const half = Math.ceil(items.length / 2);
  const columns = [left(heads.label, heads.share), left(heads.value, 50 - heads.share)];
  const cellsAt = (index: number): readonly Cell[] => {
    const item = items[index];
    if (!item) return [[], []];
    const [label, value] = item;
    return [typeof label === 'string' ? cell(label) : label, value];
  };
  return {
    type: 'table',
    fine: true,
    columns: items.length > 1 ? [...columns, ...columns] : columns,
    rows: Array.from({ length: half }, (_, index) =>
      row(...cellsAt(index), ...(items.length > 1 ? cellsAt(half + index) : [])),
    ),
  };
}

export const right = (title: string, width: number): Column => ({ title, align: 'right', width });

/** Words for the name of an input or a part of a price. */
export const inputLabel = (name: string, locale: Locale): string => capital(inputText(name, locale));

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The estimates of a solution that apply to it, in the order of the contract. */
export function estimatesOf(solution: Solution): readonly (readonly [string, Estimate])[] {
  return Object.entries(solution.estimates).flatMap(([name, figure]) => (figure ? [[name, figure] as const] : []));
}
