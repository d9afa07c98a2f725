import type { Solution } from '../../../rules/advice-shape.ts';
import { estimateNames } from '../../../rules/advice-shape.ts';
import { formatEstimate, formatDecimals, formatList, formatQuantity } from '../../protocol/format.ts';
import { capital, cell, isMoney, left, right, row, small, type Composer } from '../compose.ts';
import type { Block, Cell, Row, Section } from '../model.ts';

/** Differences of weighted score below this share of the largest one are not worth a sentence: pure presentation. */
const WORTH_SAYING = 0.25;
const MOST_NAMED = 2;

export function alternativesSection(on: Composer, main: Solution): Section {
  const { alternatives, renderer, t } = on;
  const title = t('section.alternatives');
  if (alternatives.length === 0) {
    return {
      id: 'alternatives',
      title,
      blocks: [{ type: 'paragraph', tone: 'plain', runs: [{ text: t('alternatives.only') }] }],
    };
  }
  const after = alternatives.every((one) => one.rank > main.rank);
  return {
    id: 'alternatives',
    title,
    blocks: [
      { type: 'paragraph', tone: 'plain', runs: [{ text: t('alternatives.lead') }] },
      comparisonTable(on, [main, ...alternatives]),
      ...chartOf(on, [main, ...alternatives]),
      { type: 'subheading', text: t(after ? 'alternatives.why' : 'alternatives.compared') },
      {
        type: 'list',
        items: alternatives.map((one) => [
          { text: `${renderer.text(one.title)}. `, bold: true },
          { text: comparedWith(on, main, one) },
        ]),
      },
    ],
  };
}

function comparisonTable(on: Composer, solutions: readonly Solution[]): Block {
  const { renderer, t } = on;
  const width = 76 / solutions.length;
  const heads = solutions.map((solution, index) =>
    right(
      index > 0
        ? t('alternatives.other', { number: index })
        : t(solution.rank === 1 ? 'alternatives.recommended' : 'alternatives.chosen'),
      width,
    ),
  );
  const rows: Row[] = [row(cell(''), ...solutions.map((solution) => cell(renderer.text(solution.title))))];
  for (const name of estimateNames) {
    if (solutions.every((solution) => solution.estimates[name] === undefined)) continue;
    rows.push(row(cell(figureLabel(on, name)), ...solutions.map((solution) => figureCell(on, solution, name))));
  }
  rows.push(
    row(cell(t('alternatives.score')), ...solutions.map((one) => cell(formatDecimals(one.score.total, 2, on.locale)))),
  );
  return { type: 'table', fine: true, columns: [left(t('alternatives.figure'), 24), ...heads], rows };
}

function figureCell(on: Composer, solution: Solution, name: (typeof estimateNames)[number]): Cell {
  const estimate = solution.estimates[name];
  if (!estimate) return cell('–');
  const band = on.band(estimate, name);
  const figure = on.figure(solution, name, estimate);
  return band === '' ? [figure] : [figure, small(`\n${band}`)];
}

export function figureLabel(on: Composer, name: string): string {
  const months = on.horizonMonths;
  if (name === 'tco' && months !== null) return on.t('price.tco', { months: { quantity: months, unit: 'months' } });
  // What writes no tokens gives its whole answer at once.
  if (name === 'ttftMs' && on.main?.estimates.tpotMs === undefined) return on.t('responseTime');
  return capital(on.renderer.term(name));
}

/** Total cost in its one-off and running parts; drawn where at least two solutions have both in one currency. */
function chartOf(on: Composer, solutions: readonly Solution[]): readonly Block[] {
  const { t, locale, horizonMonths } = on;
  const costed = solutions.flatMap((solution, index) => {
    const { oneOffCost, tco } = solution.estimates;
    return oneOffCost && tco && isMoney(tco.unit) && tco.unit === oneOffCost.unit ? [{ index, oneOffCost, tco }] : [];
  });
  const [first] = costed;
  if (!first || costed.length < 2 || costed.some((one) => one.tco.unit !== first.tco.unit) || horizonMonths === null)
    return [];
  const months = formatQuantity(horizonMonths, 'months', locale);
  const bars = costed.map((one) => ({
    label: barLabel(on, one.index, solutions),
    values: [one.oneOffCost.likely, Math.max(0, one.tco.likely - one.oneOffCost.likely)],
    total: formatEstimate(one.tco, locale).likely,
  }));
  const title = t('chart.title', { months });
  const parts = bars.map((bar) => `${bar.label}: ${bar.total}`).join('; ');
  return [
    {
      type: 'chart',
      title,
      series: [t('chart.oneOff'), t('chart.running')],
      bars,
      description: t('chart.description', { title, parts }),
    },
  ];
}

function barLabel(on: Composer, index: number, solutions: readonly Solution[]): string {
  if (index > 0) return on.t('alternatives.other', { number: index });
  return on.t(solutions[0]?.rank === 1 ? 'alternatives.recommended' : 'alternatives.chosen');
}

/** Where an alternative scores below or above the main solution, by weighted difference, largest first. */
function comparedWith(on: Composer, main: Solution, other: Solution): string {
  const differences = main.score.terms.map((term) => {
    const theirs = other.score.terms.find((one) => one.criterion === term.criterion);
    return { criterion: term.criterion, gap: theirs ? term.weight * term.value - theirs.weight * theirs.value : 0 };
  });
  const largest = Math.max(...differences.map((one) => Math.abs(one.gap)), 0);
  const pick = (sign: 1 | -1): readonly string[] =>
    differences
      .filter((one) => one.gap * sign > 0 && Math.abs(one.gap) >= largest * WORTH_SAYING)
      .sort((a, b) => (b.gap - a.gap) * sign)
      .slice(0, MOST_NAMED)
      .map((one) => on.renderer.term(one.criterion));
  const worse = pick(1);
  const better = pick(-1);
  const words = { worse: formatList(worse, on.locale), better: formatList(better, on.locale) };
  if (worse.length === 0 && better.length === 0) return on.t('alternatives.level');
  if (worse.length === 0) return on.t('alternatives.ahead', words);
  return on.t(better.length === 0 ? 'alternatives.behind' : 'alternatives.behindAhead', words);
}
