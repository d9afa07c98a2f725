import type { Solution } from '../../../rules/advice-shape.ts';
import { formatDecimals, formatNumber, formatShare } from '../../protocol/format.ts';
import { capital, cell, left, right, row, totalRow, type Composer } from '../compose.ts';
import { licenceText } from '../licence.ts';
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
      { type: 'paragraph', tone: 'plain', runs: [{ text: t(`approach.${main.approach}`) }] },
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
    const about = licence
      ? on.t(`component.licence.${licence.commercialUse}`, { licence: licenceText(licence.id, on.locale) })
      : '';
    return row(
      cell(on.t('component.model', { role: { term: model.role } })),
      [named(on, modelNamed(on.catalog, model.id))],
      cell(capital(about)),
    );
  });
}

function placeRows(on: Composer, main: Solution): readonly Row[] {
  const { catalog, renderer, t } = on;
  const { serving } = main;
  const sourcing = capital(renderer.term(serving.sourcing));
  const region = regionText(on, serving.region);
  const provider = serving.provider === null ? null : providerName(catalog, serving.provider);
  const cited = serving.offer === null ? {} : on.cite(offerNamed(catalog, serving.offer));
  // A hosted offer is named after its model, which stands above; what matters here is who runs it.
  if (serving.sourcing === 'api' && provider !== null) {
    return [row(cell(t('component.provider')), [{ text: provider, ...cited }], cell(sentences(sourcing, region)))];
  }
  return [
    row(cell(t('component.infrastructure')), [machineRun(on, main)], cell(machineNotes(on, main, sourcing))),
    ...(provider === null ? [] : [row(cell(t('component.provider')), cell(provider), cell(capital(region)))]),
  ];
}

const sentences = (...parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .map(capital)
    .join('. ');

function regionText(on: Composer, id: string | null): string {
  if (id === null) return '';
  const name = regionName(on.catalog, id, on.locale);
  return name === 'any' ? on.t('component.anyRegion') : name;
}

function acceleratorsText(on: Composer, { serving }: Solution): string {
  if (serving.accelerator === null) return '';
  const count = formatNumber(serving.acceleratorCount * serving.replicas, on.locale);
  return `${count} × ${acceleratorNamed(on.catalog, serving.accelerator).name}`;
}

/** A computer by its name, or by its class where no vendor stands behind it; a rented machine by its accelerators. */
function machineRun(on: Composer, main: Solution): Run {
  const { catalog, renderer } = on;
  const { offer, sourcing } = main.serving;
  const accelerators = acceleratorsText(on, main);
  if (offer === null) return { text: accelerators === '' ? capital(renderer.term(sourcing)) : accelerators };
  const entry = offerNamed(catalog, offer);
  const system = catalog.systems.get(offer);
  const name = system?.vendor === 'generic' ? capital(renderer.term(system.class.replaceAll(' ', '_'))) : entry.name;
  const rented = catalog.acceleratorOffers.has(offer) && accelerators !== '';
  return { text: rented ? accelerators : name, ...on.cite(entry) };
}

function machineNotes(on: Composer, main: Solution, sourcing: string): string {
  const rented = main.serving.offer === null ? undefined : on.catalog.acceleratorOffers.get(main.serving.offer);
  if (rented) {
    // A name of several words says again what the machine is.
    const instance = /\s/u.test(rented.instance) ? '' : on.t('component.instance', { name: rented.instance });
    return sentences(sourcing, instance);
  }
  return sentences(acceleratorsText(on, main), sourcing);
}

function toolRows(on: Composer, main: Solution): readonly Row[] {
  return main.tools.map((tool) => {
    const licence = on.catalog.tools.get(tool.id)?.licence;
    return row(
      cell(on.t('component.tool', { role: { term: tool.role } })),
      [named(on, toolNamed(on.catalog, tool.id))],
      cell(
        licence === undefined ? '' : capital(on.t('component.licence', { licence: licenceText(licence, on.locale) })),
      ),
    );
  });
}
