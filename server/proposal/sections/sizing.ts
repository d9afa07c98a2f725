import type { Solution } from '../../../rules/advice-shape.ts';
import { formatNumber, formatQuantity } from '../../protocol/format.ts';
import { cell, left, right, row, small, type Composer } from '../compose.ts';
import type { Cell, Row, Section } from '../model.ts';
import { acceleratorNamed } from '../names.ts';
import { figureLabel } from './alternatives.ts';

const speedAndMemory = ['memoryPerAcceleratorGb', 'ttftMs', 'tpotMs', 'requestsPerSecond', 'quality'] as const;
const BYTES_PER_GB = 1e9;

export function sizingSection(on: Composer, main: Solution): Section {
  const { t } = on;
  const rows = [...machineRows(on, main), ...figureRows(on, main)];
  return {
    id: 'sizing',
    title: t('section.sizing'),
    blocks: [
      ...(main.serving.sourcing === 'api'
        ? [{ type: 'paragraph' as const, tone: 'plain' as const, runs: [{ text: t('sizing.api') }] }]
        : []),
      ...(rows.length > 0
        ? [{ type: 'table' as const, columns: [left(t('sizing.item'), 50), right(t('sizing.value'), 50)], rows }]
        : []),
    ],
  };
}

function machineRows(on: Composer, main: Solution): readonly Row[] {
  const { catalog, locale, renderer, t } = on;
  const { serving } = main;
  const line = (label: string, value: Cell): Row => row(cell(t(label)), value);
  const count = (label: string, value: number): Row => line(label, cell(formatNumber(value, locale)));
  const rows: Row[] = [];
  if (serving.accelerator !== null && serving.acceleratorCount > 0) {
    const entry = acceleratorNamed(catalog, serving.accelerator);
    const cited = on.cite(entry);
    rows.push(line('sizing.accelerator', [{ text: entry.name, ...cited }]));
    rows.push(count('sizing.perReplica', serving.acceleratorCount));
    rows.push(count('sizing.replicas', serving.replicas));
    rows.push(count('sizing.total', serving.acceleratorCount * serving.replicas));
    const memory = catalog.accelerators.get(serving.accelerator)?.memory;
    if (memory !== undefined) {
      rows.push(line('sizing.capacity', [{ text: formatQuantity(memory / BYTES_PER_GB, 'GB', locale), ...cited }]));
    }
  }
  if (serving.nodes > 0) rows.push(count('sizing.nodes', serving.nodes));
  if (serving.precision !== null) rows.push(line('sizing.precision', cell(renderer.term(serving.precision))));
  if (serving.parallelism && serving.acceleratorCount > 1) {
    const { tensor, pipeline, data } = serving.parallelism;
    rows.push(line('sizing.parallelism', cell(t('sizing.parallelismText', { tensor, pipeline, data }))));
  }
  return rows;
}

function figureRows(on: Composer, main: Solution): readonly Row[] {
  return speedAndMemory.flatMap((name) => {
    const estimate = main.estimates[name];
    return estimate ? [row(cell(figureLabel(on, name)), withBand(on, main, name))] : [];
  });
}

/** A figure and its band on one line. */
export function withBand(on: Composer, solution: Solution, name: keyof Solution['estimates']): Cell {
  const estimate = solution.estimates[name];
  if (!estimate) return cell('–');
  const band = on.band(estimate);
  const figure = on.figure(solution, name, estimate);
  return band === '' ? [figure] : [figure, small(`  ${band}`)];
}
