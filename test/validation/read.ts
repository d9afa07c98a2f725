import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Accelerator, Catalog, Precision } from '../../catalog/index.ts';
import { precisions } from '../../catalog/index.ts';
import { nodeSizeOf } from '../../rules/estimates/node-size.ts';
import type { Coefficients } from '../../rules/physics/coefficients.ts';
import { modelShapeOf, shapeFrom, type ModelShape } from '../../rules/physics/shape.ts';

export type Row = Readonly<Record<string, string>>;

const folder = new URL('./data/', import.meta.url);

export function readRows(name: string): readonly Row[] {
  return parse<Row>(readFileSync(new URL(`${name}.csv`, folder)), { columns: true });
}

export function readSources(): readonly string[] {
  return JSON.parse(readFileSync(new URL('sources.json', folder), 'utf8')) as string[];
}

/** A number of a row; undefined where the cell is empty: not published. */
export function numberOf(row: Row, column: string): number | undefined {
  const text = row[column];
  if (text === undefined || text === '') return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

export function precisionOf(text: string | undefined): Precision | undefined {
  return precisions.find((precision) => precision === text?.toLowerCase());
}

const BILLION = 1e9;

/** Dimensions that a row may state itself, where one name stands for models of several shapes. */
const statedWidths = ['layers', 'hiddenSize', 'heads', 'intermediateSize', 'vocabulary'] as const;

/** Finds shapes and accelerators of rows by the names the measurements use. */
export interface Lookup {
  readonly shapeOf: (row: Row) => ModelShape | undefined;
  readonly acceleratorOf: (row: Row) => Accelerator | undefined;
  readonly nodeSizeOf: (accelerator: Accelerator) => number;
}

export function createLookup(catalog: Catalog, coefficients: Coefficients): Lookup {
  const models = new Map(readRows('models').map((row) => [row['name'], row]));
  const hardware = new Map(readRows('hardware').map((row) => [row['name'], row['accelerator']]));
  const shapes = new Map<string, ModelShape>();
  return {
    nodeSizeOf: (accelerator) => nodeSizeOf(accelerator, catalog, coefficients),
    acceleratorOf: (row) => catalog.accelerators.get(hardware.get(row['hardware']) ?? ''),
    shapeOf: (row) => {
      const listed = catalog.models.get(row['catalogModel'] ?? '');
      if (listed) return sampleShape(row, modelShapeOf(listed, coefficients));
      const total = numberOf(row, 'totalB');
      if (total === undefined) return undefined;
      const active = numberOf(row, 'activeB') ?? total;
      const stated = statedWidths.map((name) => row[name] ?? '');
      const key = [row['model'] ?? '', total, active, ...stated].join('/');
      const known = shapes.get(key);
      if (known) return known;
      const shape = shapeOf(row, { total: total * BILLION, active: active * BILLION }, models, coefficients);
      shapes.set(key, shape);
      return shape;
    },
  };
}

/** A listed model as a row of samples ran it: with other passes than usual. */
function sampleShape(row: Row, shape: ModelShape | undefined): ModelShape | undefined {
  const passes = numberOf(row, 'passes');
  return shape && passes !== undefined ? { ...shape, passesPerInput: passes } : shape;
}

function shapeOf(
  row: Row,
  parameters: { readonly total: number; readonly active: number },
  models: ReadonlyMap<string | undefined, Row>,
  coefficients: Coefficients,
): ModelShape {
  const found = models.get(row['model']);
  const named = row['domain'];
  const domain = named === 'diffusion' || named === 'embedding' ? named : 'language';
  const base = { totalParameters: parameters.total, activeParameters: parameters.active, domain } as const;
  if (!found) {
    const stated = Object.fromEntries(statedWidths.map((name) => [name, numberOf(row, name)]));
    return shapeFrom({ ...base, ...stated }, coefficients);
  }
  const kvLayers = numberOf(found, 'kvLayers');
  const bytes = numberOf(found, 'kvBytesPerToken16Bit');
  const layers = numberOf(found, 'layers');
  const latent = numberOf(found, 'latentDim');
  const slidingLayers = numberOf(found, 'slidingLayers') ?? 0;
  const sparse = parameters.active < parameters.total * 0.9;
  return shapeFrom(
    {
      ...base,
      layers,
      hiddenSize: numberOf(found, 'hiddenSize'),
      heads: numberOf(found, 'heads'),
      kvHeads: numberOf(found, 'kvHeads') ?? (latent === undefined ? undefined : 1),
      headDim: numberOf(found, 'headDim') ?? (latent === undefined ? undefined : 128),
      vocabulary: numberOf(found, 'vocabulary'),
      intermediateSize: numberOf(found, 'intermediateSize'),
      tiedEmbeddings: found['embeddingMatrices'] === undefined ? undefined : found['embeddingMatrices'] === '1',
      attention: latent === undefined ? 'gqa' : 'mla',
      fullAttentionLayers: kvLayers,
      slidingLayers,
      slidingWindow: numberOf(found, 'slidingWindow'),
      linearLayers: layers !== undefined && kvLayers !== undefined ? layers - kvLayers - slidingLayers : undefined,
      kvElementsPerFullLayer: bytes === undefined || kvLayers === undefined ? undefined : bytes / 2 / kvLayers,
      ...(sparse && { experts: numberOf(found, 'experts'), expertsPerToken: numberOf(found, 'expertsPerToken') }),
    },
    coefficients,
  );
}
