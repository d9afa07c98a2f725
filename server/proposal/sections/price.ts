import type { Solution } from '../../../rules/advice-shape.ts';
import type { Estimate } from '../../../rules/estimate.ts';
import { formatMoney, formatQuantity } from '../../protocol/format.ts';
import { cell, groupRow, inputLabel, left, right, row, small, totalRow, type Composer } from '../compose.ts';
import type { Block, Cell, Row, Section } from '../model.ts';
import { priceLines, toCents } from '../price.ts';

export function priceSection(on: Composer, main: Solution): Section {
  const { t } = on;
  const { oneOffCost, monthlyCost, tco, costPerThousandRequests: perThousand } = main.estimates;
  const title = t('section.price');
  const rows = [
    ...(oneOffCost ? groupOf(on, main, 'oneOff', oneOffCost) : []),
    ...(monthlyCost ? groupOf(on, main, 'monthly', monthlyCost) : []),
    ...(tco ? totalOf(on, main, tco) : []),
  ];
  if (rows.length === 0) {
    return { id: 'price', title, blocks: [{ type: 'paragraph', tone: 'plain', runs: [{ text: t('price.none') }] }] };
  }
  const each: readonly Block[] = perThousand ? [perThousandText(on, main, perThousand)] : [];
  return {
    id: 'price',
    title,
    blocks: [
      { type: 'paragraph', tone: 'plain', runs: [{ text: t('price.lead') }] },
      { type: 'table', columns: [left(t('price.line'), 62), right(t('price.amount'), 38)], rows },
      ...each,
    ],
  };
}

const money = (on: Composer, cents: number, currency: string): string =>
  formatMoney(cents / 100, currency, on.locale, { cents: true });

function groupOf(on: Composer, main: Solution, kind: 'oneOff' | 'monthly', total: Estimate): readonly Row[] {
  const { book, t } = on;
  const name = kind === 'oneOff' ? 'oneOffCost' : 'monthlyCost';
  const lines = priceLines(total);
  const rows = lines.map((line) => {
    const label =
      line.name !== null ? inputLabel(line.name, on.locale) : t(lines.length === 1 ? 'price.whole' : 'price.rest');
    const notes = line.source === null ? [] : book.input({ source: line.source, unit: total.unit }, main);
    return row(cell(label), [{ text: money(on, line.cents, total.unit), notes }]);
  });
  return [groupRow(t(`price.${kind}`)), ...rows, exactTotal(on, main, { name, label: t(`price.${kind}Total`), total })];
}

interface Total {
  readonly name: string;
  readonly label: string;
  readonly total: Estimate;
}

/** The total to the cent, with the grade and the notes of its figure, and its band below. */
function exactTotal(on: Composer, main: Solution, { name, label, total }: Total): Row {
  const band = on.band(total);
  const figure = on.figure(main, name, total);
  const amount = { ...figure, text: money(on, toCents(total.likely), total.unit), bold: true };
  const below: Cell = band === '' ? [] : [small(`\n${on.t('price.band', { band })}`)];
  return totalRow([{ text: label, bold: true }, ...below], [amount]);
}

/** One-off cost, running cost of the horizon, what the formula adds to them, and the total they sum to. */
function totalOf(on: Composer, main: Solution, tco: Estimate): readonly Row[] {
  const { t, horizonMonths, locale } = on;
  const { oneOffCost, monthlyCost } = main.estimates;
  const months = horizonMonths === null ? null : formatQuantity(horizonMonths, 'months', locale);
  if (months === null || horizonMonths === null) {
    return [exactTotal(on, main, { name: 'tco', label: on.renderer.term('tco'), total: tco })];
  }
  const oneOff = oneOffCost?.unit === tco.unit ? toCents(oneOffCost.likely) : 0;
  const running = monthlyCost?.unit === tco.unit ? toCents(monthlyCost.likely * horizonMonths) : 0;
  const rest = toCents(tco.likely) - oneOff - running;
  // A cent or two come from rounding the parts; they belong to the running cost.
  const rounding = Math.abs(rest) <= 2 ? rest : 0;
  const rows = [groupRow(t('price.horizon', { months }))];
  if (oneOffCost) rows.push(row(cell(t('price.oneOffTotal')), cell(money(on, oneOff, tco.unit))));
  if (monthlyCost) rows.push(row(cell(t('price.running', { months })), cell(money(on, running + rounding, tco.unit))));
  if (rest - rounding !== 0) {
    const label = rest > 0 ? 'price.adjustment' : 'price.deduction';
    rows.push(row(cell(t(label)), cell(money(on, rest - rounding, tco.unit))));
  }
  return [...rows, exactTotal(on, main, { name: 'tco', label: t('price.tco', { months }), total: tco })];
}

function perThousandText(on: Composer, main: Solution, estimate: Estimate): Block {
  const figure = on.figure(main, 'costPerThousandRequests', estimate);
  const band = on.band(estimate);
  const text =
    band === ''
      ? on.t('price.perThousandPlain', { cost: figure.text })
      : on.t('price.perThousand', { cost: figure.text, band });
  return { type: 'paragraph', tone: 'plain', runs: [{ ...figure, text }] };
}
