import type { Solution } from '../../../rules/advice-shape.ts';
import { formatNumber, formatQuantity } from '../../protocol/format.ts';
import { cell, pairTable, small, type Composer } from '../compose.ts';
import type { Cell, Section } from '../model.ts';
import { acceleratorNamed } from '../names.ts';
import { figureLabel } from './alternatives.ts';

const speedAndMemory = ['memoryPerAcceleratorGb', 'ttftMs', 'tpotMs', 'requestsPerSecond', 'quality'] as const;
const BYTES_PER_GB = 1e9;

type Item = readonly [label: string, value: Cell];

export function sizingSection(on: Composer, main: Solution): Section {
  const { t } = on;
  const items = [...machineItems(on, main), ...figureItems(on, main)];
  return {
    id: 'sizing',
    title: t('section.sizing'),
    blocks: [
      ...(main.serving.sourcing === 'api'
        ? [{ type: 'paragraph' as const, tone: 'plain' as const, runs: [{ text: t('sizing.api') }] }]
        : []),
      ...(items.length > 0 ? [pairTable({ label: t('sizing.item'), value: t('sizing.value'), share: 23 }, items)] : []),
    ],
  };
}

function machineItems(on: Composer, main: Solution): readonly Item[] {
  const { catalog, locale, renderer, t } = on;
  const { serving } = main;
  const count = (label: string, value: number): Item => [t(label), cell(formatNumber(value, locale))];
  const items: Item[] = [];
  if (serving.accelerator !== null && serving.acceleratorCount > 0) {
    const entry = acceleratorNamed(catalog, serving.accelerator);
    const cited = on.cite(entry);
    items.push([t('sizing.accelerator'), [{ text: entry.name, ...cited }]]);
    items.push(count('sizing.total', serving.acceleratorCount * serving.replicas));
    items.push(count('sizing.perReplica', serving.acceleratorCount));
    items.push(count('sizing.replicas', serving.replicas));
    const memory = catalog.accelerators.get(serving.accelerator)?.memory;
    if (memory !== undefined) {
      items.push([t('sizing.capacity'), [{ text: formatQuantity(memory / BYTES_PER_GB, 'GB', locale), ...cited }]]);
    }
  }
  if (serving.nodes > 0) items.push(count('sizing.nodes', serving.nodes));
  if (serving.precision !== null) items.push([t('sizing.precision'), cell(renderer.term(serving.precision))]);
  if (serving.parallelism && serving.acceleratorCount > 1) {
    const { tensor, pipeline, data } = serving.parallelism;
    items.push([t('sizing.parallelism'), cell(t('sizing.parallelismText', { tensor, pipeline, data }))]);
  }
  return items;
}

function figureItems(on: Composer, main: Solution): readonly Item[] {
  return speedAndMemory.flatMap((name) =>
    main.estimates[name] ? [[figureLabel(on, name), withBand(on, main, name)] as const] : [],
  );
}

/** A figure and its band on one line. */
export function withBand(on: Composer, solution: Solution, name: keyof Solution['estimates']): Cell {
  const estimate = solution.estimates[name];
  if (!estimate) return cell('–');
  const band = on.band(estimate, name);
  const figure = on.figure(solution, name, estimate);
  return band === '' ? [figure] : [figure, small(`  ${band}`)];
}
