import { briefLines, briefValueText } from '../../render/brief-words.ts';
import { capital, cell, left, pairTable, row, small, type Composer } from '../compose.ts';
import type { Section } from '../model.ts';

export function needSection(on: Composer): Section {
  const { advice, locale, t } = on;
  const assumed = new Set(advice.assumptions.map((one) => one.path));
  const stated = briefLines(advice.brief, locale).map((line) => {
    const mark = line.covers.every((path) => assumed.has(path)) ? [small(` (${t('need.assumed')})`)] : [];
    return [capital(line.label), [...cell(capital(line.value)), ...mark]] as const;
  });
  return {
    id: 'need',
    title: t('section.need'),
    blocks: [
      { type: 'paragraph', tone: 'plain', runs: [{ text: stated.length > 0 ? t('need.lead') : t('need.empty') }] },
      ...(stated.length > 0 ? [pairTable({ label: t('need.field'), value: t('need.value'), share: 20 }, stated)] : []),
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
              fine: true as const,
              columns: [left(t('need.field'), 24), left(t('need.value'), 26), left(t('assumptions.reason'), 50)],
              rows,
            },
          ]
        : []),
    ],
  };
}
