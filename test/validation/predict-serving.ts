import type { Engine, Precision } from '../../catalog/index.ts';
import type { Coefficients } from '../../rules/physics/coefficients.ts';
import { servingFigures, type ServingFigures, type ServingLoad } from '../../rules/physics/serving.ts';
import { averageWatts } from '../../rules/physics/energy.ts';
import { releaseOf } from '../../rules/physics/engine-release.ts';
import { planDeployment } from '../../rules/physics/serving-plan.ts';
import { degreesFromStated, type StatedDegrees } from '../../rules/physics/stated-degrees.ts';
import { numberOf, precisionOf, type Lookup, type Row } from './read.ts';
import { isSecondDescription } from './same-run.ts';

const engineNames: Readonly<Record<string, Engine>> = {
  vllm: 'vllm',
  sglang: 'sglang',
  tensorrt_llm: 'tensorrt_llm',
  transformers: 'transformers',
  litgpt: 'transformers',
  llama_cpp: 'llama_cpp',
};

/** Prompt lengths that a data set's measurements leave out: typical ones of that kind of request. */
const SCENARIO_INPUT: Readonly<Record<string, number>> = {
  'lm-arena-chat': 400,
  gpqa: 300,
  'image-chat': 1200,
  'video-chat': 4000,
  'sourcegraph-fim': 1500,
  'sharegpt-chat': 200,
  'evalplus-code': 150,
};

/** The load a row measured; undefined where it lacks what a prediction needs. */
export function loadOf(row: Row, lookup: Lookup, coefficients: Coefficients): ServingLoad | undefined {
  if (isSecondDescription(row)) return undefined;
  const shape = lookup.shapeOf(row);
  const chip = lookup.acceleratorOf(row);
  const precision = precisionOf(row['precision']);
  const outputTokens = numberOf(row, 'outputTokens') ?? (row['kind'] === 'single_stream' ? 512 : undefined);
  const inputTokens =
    numberOf(row, 'inputTokens') ??
    SCENARIO_INPUT[row['scenario'] ?? ''] ??
    (row['kind'] === 'single_stream' ? 32 : undefined);
  if (!shape || !chip || !precision || outputTokens === undefined || inputTokens === undefined) return undefined;
  if (shape.domain !== 'language') return undefined;
  const engine = engineNames[row['engine'] ?? ''] ?? 'other';
  const mode = /^(offline_max|mlperf_offline|mlperf_server)$/.test(row['kind'] ?? '') ? 'offline' : 'online';
  return {
    shape,
    chip,
    precision,
    engine,
    engineRelease: releaseOf(row['engineVersion'] ?? ''),
    ...degreesFromStated(statedBy(row), { shape, chip, precision }, coefficients),
    inputTokens,
    outputTokens,
    kvPrecision: kvOf(precision),
    mode,
    // What was measured with so many in flight ran with an engine that was told so.
    ...(mode === 'online' && { batchLimit: numberOf(row, 'concurrency') }),
    acceleratorsPerNode: lookup.nodeSizeOf(chip),
    concurrency: numberOf(row, 'concurrency') ?? 1,
  };
}

/** Tokens per second in the middle of a run, where every sequence is decoding. */
export function steadyRate(figures: ServingFigures): number {
  return figures.running / figures.tpotSeconds;
}

/** Watts of all accelerators, at the speed we predict or at a published one. */
export function predictWatts(
  row: Row,
  of: { readonly figures: ServingFigures; readonly lookup: Lookup },
  coefficients: Coefficients,
): number | undefined {
  const power = of.lookup.acceleratorOf(row)?.power;
  if (power === undefined) return undefined;
  const { busy, turning, matrixUse, bytesPerSecond } = of.figures.activity;
  const published = row['kind'] === 'power_only' ? numberOf(row, 'outputTokensPerSecond') : undefined;
  const speed = published === undefined ? 1 : published / steadyRate(of.figures);
  const activity = {
    busy: busy * speed,
    turning: turning * speed,
    matrixUse: matrixUse * speed,
    bytesPerSecond: bytesPerSecond * speed,
  };
  return (numberOf(row, 'accelerators') ?? 1) * averageWatts(power, activity, coefficients);
}

/** Degrees as a row states them. */
export function statedBy(row: Row): StatedDegrees {
  return {
    accelerators: numberOf(row, 'accelerators') ?? 1,
    tensor: numberOf(row, 'tensor'),
    pipeline: numberOf(row, 'pipeline'),
    data: numberOf(row, 'data'),
    expert: numberOf(row, 'expert'),
  };
}

function kvOf(precision: Precision): Precision {
  return precision === 'fp8' || precision === 'fp4' ? 'fp8' : 'bf16';
}

/** What one replica did under a row's load. */
export function predictServing(row: Row, lookup: Lookup, coefficients: Coefficients): ServingFigures | undefined {
  const load = loadOf(row, lookup, coefficients);
  if (!load) return undefined;
  if (load.mode === 'offline') {
    const { tensor, pipeline, data } = load;
    const given = row['tensor'] !== '';
    const accelerators = tensor * pipeline * data;
    const task = {
      ...load,
      concurrency: undefined,
      spare: false,
      fixed: given ? { tensor, pipeline, data, accelerators } : { accelerators },
    };
    return planDeployment(task, coefficients)?.figures;
  }
  return servingFigures(load, coefficients);
}
