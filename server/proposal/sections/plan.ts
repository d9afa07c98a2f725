import type { Solution } from '../../../rules/advice-shape.ts';
import { phasesIn } from '../../../rules/advice/phases.ts';
import type { Estimate } from '../../../rules/estimate.ts';
import { formatQuantity } from '../../protocol/format.ts';
import { capital, cell, left, pairTable, right, row, small, totalRow, type Composer } from '../compose.ts';
import type { Block, Cell, Row, Section } from '../model.ts';
import { serviceNamed } from '../names.ts';
import { withBand } from './sizing.ts';

export function energySection(on: Composer, main: Solution): Section | null {
  const { t, renderer } = on;
  const { energyKwhPerMonth, carbonKgPerMonth } = main.estimates;
  if (!energyKwhPerMonth && !carbonKgPerMonth) return null;
  const names = ['energyKwhPerMonth', 'carbonKgPerMonth'] as const;
  return {
    id: 'energy',
    title: t('section.energy'),
    blocks: [
      { type: 'paragraph', tone: 'plain', runs: [{ text: t('energy.lead') }] },
      pairTable(
        { label: t('sizing.item'), value: t('sizing.value'), share: 23 },
        names.flatMap((name) =>
          main.estimates[name] ? [[capital(renderer.term(name)), withBand(on, main, name)] as const] : [],
        ),
      ),
    ],
  };
}

export function planSection(on: Composer, main: Solution): Section | null {
  const { t } = on;
  const { weeksToProduction } = main.estimates;
  const people = peopleTable(on, main);
  if (people.length === 0 && !weeksToProduction) return null;
  return {
    id: 'plan',
    title: t('section.plan'),
    blocks: [...people, ...(weeksToProduction ? phasesTable(on, main, weeksToProduction) : [])],
  };
}

function peopleTable(on: Composer, main: Solution): readonly Block[] {
  const { catalog, locale, renderer, t } = on;
  if (main.people.length === 0) return [];
  const anyCourse = main.people.some((person) => person.course !== null);
  const course = (id: string | null): Cell => {
    if (id === null) return cell('');
    const service = serviceNamed(catalog, id, locale);
    return [{ text: service.name, ...on.cite(service) }];
  };
  return [
    {
      type: 'table',
      fine: true,
      columns: [
        left(t('plan.role'), 34),
        ...(anyCourse ? [left(t('plan.course'), 44)] : []),
        right(t('plan.effort'), 22),
      ],
      rows: main.people.map((person) =>
        row(
          cell(capital(renderer.term(person.role))),
          ...(anyCourse ? [course(person.course)] : []),
          cell(formatQuantity(person.personMonths, 'personMonths', locale)),
        ),
      ),
    },
  ];
}

const phases = ['prepare', 'build', 'pilot', 'open'] as const;

/** Whole weeks of each phase by its share (policy), largest remainder first, so that they sum to the whole. */
function weeksOf(shares: readonly number[], weeks: number): readonly number[] {
  const sum = shares.reduce((all, share) => all + share, 0);
  const exact = shares.map((share) => (share / sum) * weeks);
  const floors = exact.map(Math.floor);
  const missing = weeks - floors.reduce((all, one) => all + one, 0);
  const raised = new Set(
    exact
      .map((value, index) => ({ index, rest: value - Math.floor(value) }))
      .sort((a, b) => b.rest - a.rest || a.index - b.index)
      .slice(0, missing)
      .map((one) => one.index),
  );
  return floors.map((floor, index) => floor + (raised.has(index) ? 1 : 0));
}

/** The phases of the first solution as the advice tells them, with what ends each; none for another solution. */
function rowsTold(on: Composer, main: Solution): readonly Row[] {
  const { advice, locale, renderer, t } = on;
  const told = main.rank === 1 ? advice.advice.find(({ id }) => id === 'phases') : undefined;
  // Advice that was stored before its phases were: without their starts.
  const phased = told?.phases ?? (told ? phasesIn(told.text) : []);
  return phased.map(({ id, weeks, done }) =>
    row(cell(t(`plan.phase.${id}`)), cell(renderer.text(done)), [
      { text: weeks === 0 ? t('plan.shortPhase') : formatQuantity(weeks, 'weeks', locale), grade: 'assumed' },
      // What runs beside another phase adds nothing to the whole.
      ...(id === 'order' ? [small(`  ${t('plan.beside')}`)] : []),
    ]),
  );
}

/** The time to production in phases; without the policy of their shares, as a whole. */
function phasesTable(on: Composer, main: Solution, weeks: Estimate): readonly Block[] {
  const { catalog, locale, t } = on;
  const policy = catalog.policies.get('proposal')?.values ?? {};
  const shares = phases.map((phase) => policy[`phaseShare.${phase}`]?.value);
  const known = shares.filter((share) => share !== undefined);
  const whole = weeksOf(known, Math.max(1, Math.round(weeks.likely)));
  const band = on.band(weeks);
  const figure = on.figure(main, 'weeksToProduction', weeks);
  const told = rowsTold(on, main);
  const rows =
    told.length > 0 || known.length < phases.length
      ? told
      : phases.map((phase, index) => {
          const count = whole[index] ?? 0;
          const notes = on.book.input({ source: `policy:proposal.phaseShare.${phase}`, unit: '1' }, main);
          const duration = count === 0 ? t('plan.shortPhase') : formatQuantity(count, 'weeks', locale);
          return row(cell(t(`plan.phase.${phase}`)), cell(t(`plan.phaseText.${phase}`)), [
            { text: duration, grade: 'assumed', notes },
          ]);
        });
  return [
    { type: 'subheading', text: t('plan.phases') },
    {
      type: 'table',
      fine: true,
      columns: [left(t('plan.phase'), 18), left(t('plan.activity'), 52), right(t('plan.duration'), 30)],
      rows: [
        ...rows,
        totalRow(
          [{ text: t('plan.total'), bold: true }],
          [],
          [{ ...figure, bold: true }, ...(band === '' ? [] : [small(`  ${band}`)])],
        ),
      ],
    },
  ];
}

export function trainingSection(on: Composer, main: Solution): Section | null {
  const { catalog, locale, renderer, t } = on;
  const { training } = main;
  if (!training) return null;
  const figures = [
    ['acceleratorHours', training.acceleratorHours],
    ['wallClockHours', training.wallClockHours],
    ['energyMwh', training.energyMwh],
    ['carbonTonnes', training.carbonTonnes],
    ['cost', training.cost],
  ] as const;
  const accelerator = training.accelerator === null ? null : catalog.accelerators.get(training.accelerator)?.name;
  return {
    id: 'training',
    title: t('section.training'),
    blocks: [
      {
        type: 'table',
        columns: [left(t('training.item'), 50), right(t('sizing.value'), 50)],
        rows: [
          row(cell(t('training.method')), cell(capital(renderer.term(training.method)))),
          ...(accelerator === null
            ? []
            : [
                row(
                  cell(t('training.accelerators')),
                  cell(
                    `${formatQuantity(training.plan.acceleratorCount, '', locale)} × ${accelerator ?? training.accelerator ?? ''}`,
                  ),
                ),
              ]),
          ...figures.map(([name, estimate]) => {
            const band = on.band(estimate, `training.${name}`);
            const label = name === 'cost' ? t('training.cost') : capital(renderer.term(name));
            return row(cell(label), [
              on.figure(main, `training.${name}`, estimate),
              ...(band === '' ? [] : [small(`  ${band}`)]),
            ]);
          }),
        ],
      },
    ],
  };
}
