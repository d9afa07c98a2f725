import { grades } from '../../../catalog/index.ts';
import type { Solution } from '../../../rules/advice-shape.ts';
import type { EstimateInput } from '../../../rules/estimate.ts';
import { formatDate, formatQuantity } from '../../protocol/format.ts';
import { formulaText } from '../../render/terms.ts';
import { capital, cell, estimatesOf, inputLabel, left, row, type Composer } from '../compose.ts';
import type { Block, Cell, Note, Run, Section } from '../model.ts';
import { figureLabel } from './alternatives.ts';

export function methodSection(on: Composer): Section {
  const { main, renderer, t } = on;
  return {
    id: 'method',
    title: t('section.method'),
    blocks: [
      { type: 'paragraph', tone: 'plain', runs: [{ text: t('method.lead') }] },
      {
        type: 'table',
        columns: [left(t('method.mark'), 22), left(t('method.meaning'), 78)],
        rows: [
          ...grades.map((grade) => row([{ text: capital(renderer.term(grade)), grade }], cell(t(`method.${grade}`)))),
          row([{ text: capital(t('stale')), stale: true }], cell(t('method.stale'))),
        ],
      },
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
      columns: [left(t('method.figure'), 22), left(t('method.formula'), 30), left(t('method.inputs'), 48)],
      rows: estimatesOf(main).map(([name, estimate]) =>
        row(
          cell(figureLabel(on, name)),
          [{ text: formulaText(estimate.formula, on.locale), small: true }],
          estimate.inputs.flatMap((input, index) =>
            inputRuns(on, main, { input, last: index === estimate.inputs.length - 1 }),
          ),
        ),
      ),
    },
  ];
}

function inputRuns(on: Composer, main: Solution, at: { readonly input: EstimateInput; readonly last: boolean }): Cell {
  const { input, last } = at;
  const value =
    typeof input.value === 'number'
      ? formatQuantity(input.value, input.unit, on.locale)
      : on.renderer.term(input.value);
  const notes = on.book.input(input, main);
  return [
    { text: `${inputLabel(input.name, on.locale)}: ${value}`, small: true, notes },
    { text: last ? '' : '; ', small: true },
  ];
}

/** Must be composed last: it lists every note the other sections asked for. */
export function sourcesSection(on: Composer): Section {
  return {
    id: 'sources',
    title: on.t('section.sources'),
    blocks: [{ type: 'list', items: on.book.all().map((note) => noteRuns(on, note)) }],
  };
}

function noteRuns(on: Composer, note: Note): readonly Run[] {
  const { locale, t } = on;
  const checked =
    note.checkedOn === null
      ? ''
      : t(note.stale ? 'sources.checkedStale' : 'sources.checked', { date: formatDate(note.checkedOn, locale) });
  const rest = [note.publisher, note.attribution, note.url, checked].filter((part) => part !== null && part !== '');
  return [
    { text: `[${note.number}] `, bold: true },
    { text: rest.length > 0 ? `${note.title}. ` : note.title },
    { text: rest.join('. '), small: true },
  ];
}
