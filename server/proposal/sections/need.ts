import { briefLines, briefValueText } from '../../render/brief-words.ts';
import { capital, cell, left, row, small, type Composer } from '../compose.ts';
import type { Section } from '../model.ts';

export function needSection(on: Composer): Section {
  const { advice, locale, t } = on;
  const assumed = new Set(advice.assumptions.map((one) => one.path));
  const lines = briefLines(advice.brief, locale);
  const stated = lines.map((line) =>
    row(cell(capital(line.label)), cell(capital(line.value)), [
      small(line.covers.every((path) => assumed.has(path)) ? t('need.assumed') : t('need.stated')),
    ]),
  );
  return {
    id: 'need',
    title: t('section.need'),
    blocks: [
      { type: 'paragraph', tone: 'plain', runs: [{ text: stated.length > 0 ? t('need.lead') : t('need.empty') }] },
      ...(stated.length > 0
        ? [
            {
              type: 'table' as const,
              columns: [left(t('need.field'), 30), left(t('need.value'), 46), left(t('need.origin'), 24)],
              rows: stated,
            },
          ]
        : []),
    ],
  };
}

export function assumptionsSection(on: Composer): Section {
  const { advice, locale, renderer, t } = on;
  const rows = advice.assumptions.map((one) =>
    row(
      cell(capital(renderer.term(one.path))),
      cell(capital(briefValueText(one.path, one.value, locale))),
      cell(renderer.text(one.reason)),
    ),
  );
  return {
    id: 'assumptions',
    title: t('section.assumptions'),
    blocks: [
      {
        type: 'paragraph',
        tone: 'plain',
        runs: [{ text: t(rows.length > 0 ? 'assumptions.lead' : 'assumptions.none') }],
      },
      ...(rows.length > 0
        ? [
            {
              type: 'table' as const,
              columns: [left(t('need.field'), 30), left(t('need.value'), 22), left(t('assumptions.reason'), 48)],
              rows,
            },
          ]
        : []),
    ],
  };
}
