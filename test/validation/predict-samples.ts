import type { Coefficients } from '../../rules/physics/coefficients.ts';
import { peakFor } from '../../rules/physics/formats.ts';
import { answersWhole, replicaFigures, sampleWork } from '../../rules/physics/sample-serving.ts';
import type { ModelShape } from '../../rules/physics/shape.ts';
import { numberOf, precisionOf, readRows, type Lookup, type Row } from './read.ts';

/** In large batches. */
const OFFLINE_BATCH = 256;
const RESNET = { model: 'ResNet-50', catalogModel: 'timm/resnet50.a1_in1k' } as const;

/** Rows of models that do not write tokens: of their own table, and the pictures among the serving rows. */
export function sampleRows(): Row[] {
  const pictures = readRows('serving').filter((row) => row['model'] === RESNET.model);
  return [...readRows('samples'), ...pictures.map((row) => ({ ...row, ...RESNET }))];
}

/** More than three quarters of the peak is more than hardware does: the number of accelerators cannot be right. */
const MOST_USED = 0.75;

/** Samples per second of each accelerator; undefined where the row says too little or more than can be. */
export function predictSamples(
  row: Row,
  lookup: Lookup,
  coefficients: Coefficients,
): { readonly shape: ModelShape; readonly predicted: number; readonly measured: number } | undefined {
  const shape = lookup.shapeOf(row);
  const chip = lookup.acceleratorOf(row);
  const precision = precisionOf(row['precision']);
  const total = numberOf(row, 'samplesPerSecond');
  if (!shape || !chip || !precision || total === undefined) return undefined;
  const inputTokens = numberOf(row, 'inputTokens') ?? 1;
  const measured = total / (numberOf(row, 'accelerators') ?? 1);
  const peak = peakFor(chip, precision)?.flopPerSecond;
  const used = answersWhole(shape) ? measured * sampleWork(shape, inputTokens, coefficients).flop : 0;
  if (peak === undefined || used > MOST_USED * peak) return undefined;
  const figures = replicaFigures(
    {
      shape,
      chip,
      precision,
      kvPrecision: 'fp16',
      engine: 'other',
      mode: row['kind'] === 'mlperf_offline' ? 'offline' : 'online',
      tensor: 1,
      pipeline: 1,
      data: 1,
      acceleratorsPerNode: 1,
      inputTokens,
      outputTokens: numberOf(row, 'outputTokens') ?? 1,
      concurrency: numberOf(row, 'batch') ?? OFFLINE_BATCH,
    },
    coefficients,
  );
  return figures && { shape, predicted: figures.requestsPerSecond, measured };
}
