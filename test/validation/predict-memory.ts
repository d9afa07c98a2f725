import type { Engine, Precision } from '../../catalog/index.ts';
import type { Coefficients } from '../../rules/physics/coefficients.ts';
import { inferenceMemory, usableBytes } from '../../rules/physics/memory.ts';
import { trainingMemory } from '../../rules/physics/training-memory.ts';
import { bytesToGigabytes } from '../../rules/units/convert.ts';
import { layoutOf, methodOf } from './predict-training.ts';
import { numberOf, precisionOf, type Lookup, type Row } from './read.ts';

/** Formats as memory rows write them. */
function storedPrecision(row: Row): Precision | undefined {
  // "fp32/bf16": kept in the first, multiplied in the second.
  return precisionOf(row['precision']?.split('/')[0]) ?? precisionOf(row['dtype']);
}

const engineNames: Readonly<Record<string, Engine>> = { transformers: 'transformers', litgpt: 'transformers' };
const engineOf = (row: Row): Engine => engineNames[row['engine'] ?? ''] ?? 'llama_cpp';

/** Its tables answer a greeting with the fifty tokens that are its default. */
const LITGPT_TOKENS = 64;

/** Gigabytes on each accelerator while answering one batch. */
function predictInference(row: Row, lookup: Lookup, coefficients: Coefficients): number | undefined {
  const shape = lookup.shapeOf(row);
  const precision = storedPrecision(row);
  if (!shape || !precision) return undefined;
  const count = numberOf(row, 'accelerators') ?? 1;
  const tokens = numberOf(row, 'tokens') ?? (row['engine'] === 'litgpt' ? LITGPT_TOKENS : 2048);
  const memory = inferenceMemory(
    {
      shape,
      precision,
      tokens,
      // Libraries that answer one prompt spread the layers, not the matrices, over the accelerators.
      layout: { tensor: 1, pipeline: count, data: 1, copies: 1 },
      kvPrecision: 'bf16',
      engine: engineOf(row),
      promptTokens: numberOf(row, 'inputTokens') ?? Math.min(tokens, 512),
      sequences: numberOf(row, 'batch') ?? 1,
      promptLogits: row['library'] === 'prompt-logits',
    },
    coefficients,
  );
  // These rows print what the library allocated, not what the process holds.
  return bytesToGigabytes(memory.total - memory.overhead);
}

function predictTraining(row: Row, lookup: Lookup, coefficients: Coefficients): number | undefined {
  const shape = lookup.shapeOf(row);
  if (!shape) return undefined;
  const { layout } = layoutOf(row, shape.experts);
  const global = numberOf(row, 'globalBatch');
  const perReplica =
    global === undefined ? layout.pipeline : Math.max(1, Math.round(global / (layout.data * layout.microBatch)));
  const method = methodOf(row);
  const memory = trainingMemory(
    {
      shape,
      method,
      precision: storedPrecision(row) ?? 'bf16',
      layout: { ...layout, sequenceParallel: row['library'] !== 'no-sequence-parallel' },
      sequenceLength: numberOf(row, 'tokens') ?? 2048,
      loraRank: numberOf(row, 'loraRank') ?? coefficients.value.loraRank,
      microBatchesPerReplica: perReplica,
      pure16Bit: row['library'] === 'pure-16-bit',
      trainsEmbeddings: row['method'] === 'lora_emb',
    },
    coefficients,
  );
  return bytesToGigabytes(
    row['metered'] === 'allocator' ? memory.total - coefficients.value.contextBytes : memory.total,
  );
}

/** Predicted gigabytes per accelerator; undefined where the row says too little. */
export function predictMemory(row: Row, lookup: Lookup, coefficients: Coefficients): number | undefined {
  if (row['offload'] === 'yes' || row['bound'] !== '') return undefined;
  if (/^(inference|fits)$/.test(row['method'] ?? '')) return predictInference(row, lookup, coefficients);
  if (/^adapter/.test(row['method'] ?? '')) return undefined;
  // Without degrees of parallelism a run on several accelerators cannot be told from another.
  const several = (numberOf(row, 'accelerators') ?? 1) > 1;
  if (several && row['tensor'] === '' && row['sharding'] === '') return undefined;
  // Pictures are no tokens: how much of a network one of them fills is not published.
  if (shapeIsPicture(row)) return undefined;
  return predictTraining(row, lookup, coefficients);
}

const shapeIsPicture = (row: Row) => /diffusion/i.test(row['model'] ?? '');

const GIGABYTE = 1e9;

/** Whether a model was predicted to load on the memory a row names; undefined where the row does not say. */
export function predictFits(row: Row, lookup: Lookup, coefficients: Coefficients): boolean | undefined {
  const capacity = numberOf(row, 'capacityGb');
  const needed = predictMemory(row, lookup, coefficients);
  if (capacity === undefined || needed === undefined) return undefined;
  const count = numberOf(row, 'accelerators') ?? 1;
  const overhead = bytesToGigabytes(coefficients.processBytes[engineOf(row)]);
  const memory = (capacity * GIGABYTE) / count;
  const kind = lookup.acceleratorOf(row)?.class ?? 'consumer';
  return needed + overhead <= bytesToGigabytes(usableBytes({ memory, class: kind }, coefficients));
}
