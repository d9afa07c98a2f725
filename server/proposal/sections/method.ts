import { grades } from '../../../catalog/index.ts';
import type { Solution } from '../../../rules/advice-shape.ts';
import type { EstimateInput } from '../../../rules/estimate.ts';
import { formatDate, formatInput } from '../../protocol/format.ts';
import { formulaText } from '../../protocol/words/formula.ts';
import { capital, cell, estimatesOf, inputLabel, left, pairTable, row, small, type Composer } from '../compose.ts';
import type { Block, Cell, Note, Run, Section } from '../model.ts';
import { entryName } from '../names.ts';
import { figureLabel } from './alternatives.ts';

export function methodSection(on: Composer): Section {
  const { main, renderer, t } = on;
  return {
    id: 'method',
    title: t('section.method'),
    blocks: [
      { type: 'paragraph', tone: 'plain', runs: [{ text: t('method.lead') }] },
      pairTable({ label: t('method.mark'), value: t('method.meaning'), share: 13 }, [
        ...grades.map(
          (grade) => [[{ text: capital(renderer.term(grade)), grade }], cell(t(`method.${grade}`))] as const,
        ),
        [[{ text: capital(t('stale')), stale: true }], cell(t('method.stale'))],
      ]),
      ...(main ? calculations(on, main) : []),
    ],
  };
}

function calculations(on: Composer, main: Solution): readonly Block[] {
  const { t } = on;
  return [
    { type: 'subheading', text: t('method.calculations') },
    {
      type: 'table',
      fine: true,
      columns: [left(t('method.figure'), 18), left(t('method.formula'), 32), left(t('method.inputs'), 50)],
      rows: estimatesOf(main).map(([name, estimate], index, all) => {
        const before = all[index - 1]?.[1].inputs;
        const same = before !== undefined && JSON.stringify(before) === JSON.stringify(estimate.inputs);
        return row(
          [small(figureLabel(on, name))],
          [small(formulaText(estimate.formula, on.locale))],
          same ? [small(t('method.sameInputs'))] : inputsCell(on, main, estimate.inputs),
        );
      }),
    },
  ];
}

function inputsCell(on: Composer, main: Solution, inputs: readonly EstimateInput[]): Cell {
  return inputs.flatMap((input, index) => [
    ...(index === 0 ? [] : [small('; ')]),
    { ...small(`${inputLabel(input.name, on.locale)}: ${inputValue(on, input)}`), notes: on.book.input(input, main) },
  ]);
}

/** A number with its unit; an entry of the catalog by its name; a term as its word. */
function inputValue(on: Composer, { value, unit }: EstimateInput): string {
  if (typeof value === 'number') return formatInput(value, unit, on.locale);
  return entryName(on.catalog, value) ?? on.renderer.term(value);
}

/** Must be composed last: it lists every note the other sections asked for. */
export function sourcesSection(on: Composer): Section {
  return {
    id: 'sources',
    title: on.t('section.sources'),
    blocks: [{ type: 'list', fine: true, items: on.book.all().map((note) => noteRuns(on, note)) }],
  };
}

function noteRuns(on: Composer, note: Note): readonly Run[] {
  const { locale, t } = on;
  const checked =
    note.checkedOn === null
      ? ''
      : t(note.stale ? 'sources.checkedStale' : 'sources.checked', { date: formatDate(note.checkedOn, locale) });
  // A repository's title and an attribution name the publisher already.
  const named = [note.title, note.attribution].some((text) => text?.includes(note.publisher ?? ''));
  const publisher = named ? null : note.publisher;
  const rest = [publisher, note.attribution, note.url, capital(checked)].filter((part) => part !== null && part !== '');
  return [
    { text: `[${note.number}] `, bold: true },
    { text: rest.length > 0 ? `${note.title}. ` : note.title },
    { text: rest.join('. '), small: true },
  ];
}
