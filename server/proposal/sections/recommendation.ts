import type { Solution } from '../../../rules/advice-shape.ts';
import { formatDecimals, formatNumber, formatShare } from '../../protocol/format.ts';
import { capital, cell, left, right, row, totalRow, type Composer } from '../compose.ts';
import type { Row, Run, Section } from '../model.ts';
import {
  acceleratorNamed,
  licenceOf,
  modelNamed,
  offerNamed,
  providerName,
  regionName,
  toolNamed,
  type Named,
} from '../names.ts';

export function recommendationSection(on: Composer, main: Solution): Section {
  const { renderer, t } = on;
  return {
    id: 'recommendation',
    title: t('section.recommendation'),
    blocks: [
      { type: 'subheading', text: t('components') },
      {
        type: 'table',
        fine: true,
        columns: [left(t('component.part'), 28), left(t('component.choice'), 34), left(t('component.about'), 38)],
        rows: [...modelRows(on, main), ...placeRows(on, main), ...toolRows(on, main)],
      },
      { type: 'subheading', text: t('score') },
      {
        type: 'table',
        fine: true,
        columns: [
          left(t('score.criterion'), 20),
          right(t('score.weight'), 8),
          right(t('score.value'), 12),
          left(t('score.reason'), 60),
        ],
        rows: [
          ...main.score.terms.map((term) =>
            row(
              cell(capital(renderer.term(term.criterion))),
              cell(formatShare(term.weight, on.locale)),
              cell(formatDecimals(term.value, 2, on.locale)),
              cell(capital(renderer.text(term.reason))),
            ),
          ),
          totalRow(cell(t('score.total')), [], cell(formatDecimals(main.score.total, 2, on.locale)), []),
        ],
      },
    ],
  };
}

function named(on: Composer, entry: Named): Run {
  return { text: entry.name, ...on.cite(entry) };
}

function modelRows(on: Composer, main: Solution): readonly Row[] {
  return main.models.map((model) => {
    const licence = licenceOf(on.catalog, model.id);
    const about = licence ? on.t(`component.licence.${licence.commercialUse}`, { licence: licence.id }) : '';
    return row(
      cell(on.t('component.model', { role: { term: model.role } })),
      [named(on, modelNamed(on.catalog, model.id))],
      cell(capital(about)),
    );
  });
}

function placeRows(on: Composer, main: Solution): readonly Row[] {
  const { catalog, locale, renderer, t } = on;
  const { serving } = main;
  const offer = serving.offer === null ? null : offerNamed(catalog, serving.offer);
  const accelerator = serving.accelerator === null ? null : acceleratorNamed(catalog, serving.accelerator);
  const machine = offer ?? accelerator;
  const sourcing = capital(renderer.term(serving.sourcing));
  const count = serving.acceleratorCount * serving.replicas;
  const about = offer && accelerator ? `${formatNumber(count, locale)} × ${accelerator.name}. ${sourcing}` : sourcing;
  const rows = [
    row(
      cell(t('component.infrastructure')),
      machine ? [named(on, machine)] : cell(sourcing),
      cell(machine ? about : ''),
    ),
  ];
  if (serving.provider !== null) {
    const region = serving.region === null ? '' : regionName(catalog, serving.region, locale);
    rows.push(row(cell(t('component.provider')), cell(providerName(catalog, serving.provider)), cell(region)));
  }
  return rows;
}

function toolRows(on: Composer, main: Solution): readonly Row[] {
  return main.tools.map((tool) => {
    const licence = on.catalog.tools.get(tool.id)?.licence;
    return row(
      cell(on.t('component.tool', { role: { term: tool.role } })),
      [named(on, toolNamed(on.catalog, tool.id))],
      cell(licence === undefined ? '' : capital(on.t('component.licence', { licence }))),
    );
  });
}
