import { severity, type Solution } from '../../../rules/advice-shape.ts';
import { capital, cell, left, row, type Composer } from '../compose.ts';
import type { Section } from '../model.ts';

/** Most severe first. */
const bySeverity = <T extends { readonly severity: (typeof severity.options)[number] }>(
  items: readonly T[],
): readonly T[] =>
  items.toSorted((a, b) => severity.options.indexOf(b.severity) - severity.options.indexOf(a.severity));

export function risksSection(on: Composer, main: Solution): Section {
  const { book, renderer, t } = on;
  const title = t('section.risks');
  if (main.risks.length === 0) {
    return { id: 'risks', title, blocks: [{ type: 'paragraph', tone: 'plain', runs: [{ text: t('risks.none') }] }] };
  }
  return {
    id: 'risks',
    title,
    blocks: [
      {
        type: 'table',
        columns: [left(t('risks.level'), 12), left(t('risks.risk'), 42), left(t('risks.mitigation'), 46)],
        rows: bySeverity(main.risks).map((risk) =>
          row(
            cell(capital(renderer.term(risk.severity))),
            [{ text: renderer.text(risk.text), notes: book.links(risk.sources) }],
            cell(renderer.text(risk.mitigation)),
          ),
        ),
      },
    ],
  };
}

export function flipsSection(on: Composer, main: Solution): Section {
  const { renderer, t } = on;
  const title = t('section.flips');
  if (main.flipsIf.length === 0) {
    return { id: 'flips', title, blocks: [{ type: 'paragraph', tone: 'plain', runs: [{ text: t('flips.none') }] }] };
  }
  return {
    id: 'flips',
    title,
    blocks: [
      { type: 'paragraph', tone: 'plain', runs: [{ text: t('flips.lead') }] },
      { type: 'list', items: main.flipsIf.map((flip) => cell(renderer.text(flip.text))) },
    ],
  };
}

export function guidanceSection(on: Composer): Section {
  const { advice, book, main, renderer, t } = on;
  // The phases stand in the plan as a table, with the pilot among them; one machine alone stands with the risks.
  const elsewhere = ['phases', 'pilot-first', 'single-machine'];
  const phased = main?.rank === 1 && advice.advice.some(({ id }) => id === 'phases');
  const told = advice.advice.filter(({ id }) => !(phased && elsewhere.includes(id)));
  return {
    id: 'guidance',
    title: t('section.guidance'),
    blocks: [
      ...(told.length > 0
        ? [
            { type: 'paragraph' as const, tone: 'plain' as const, runs: [{ text: t('guidance.lead') }] },
            {
              type: 'list' as const,
              items: bySeverity(told).map((one) => [
                { text: `${capital(renderer.term(one.severity))}. `, bold: true },
                { text: renderer.text(one.text), notes: book.links(one.sources) },
              ]),
            },
          ]
        : []),
      { type: 'paragraph', tone: 'small', runs: [{ text: t('guidance.law') }] },
    ],
  };
}
