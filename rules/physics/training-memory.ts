import type { Precision } from '../../catalog/index.ts';
import type { TrainingPlan } from '../advice-shape.ts';
import type { TrainingMethod } from '../brief.ts';
import type { Coefficients } from './coefficients.ts';
import { weightBytes } from './formats.ts';
import type { ModelShape } from './shape.ts';

export interface TrainingLayout {
  readonly tensor: number;
  readonly pipeline: number;
  readonly data: number;
  readonly context: number;
  readonly expert: number;
  readonly sharding: TrainingPlan['sharding'];
  readonly activationCheckpointing: TrainingPlan['activationCheckpointing'];
  readonly microBatch: number;
  /** Tensor ranks also split what lies between the matrix products; usual since 2022, so true unless said. */
  readonly sequenceParallel?: boolean;
}

export interface TrainingMemoryLoad {
  readonly shape: ModelShape;
  readonly method: TrainingMethod;
  /** Format of the frozen weights (adapters) or of the training arithmetic. */
  readonly precision: Precision;
  readonly layout: TrainingLayout;
  readonly sequenceLength: number;
  readonly loraRank: number;
  /** Micro-batches in flight in the first pipeline stage; at most the pipeline's depth. */
  readonly microBatchesPerReplica: number;
  /** The optimiser keeps 16-bit states and no 32-bit copy of the weights: some fine-tuning tools do. */
  readonly pure16Bit?: boolean;
}

export interface TrainingMemory {
  readonly weights: number;
  readonly gradients: number;
  readonly optimiser: number;
  readonly activations: number;
  readonly logits: number;
  readonly overhead: number;
  readonly total: number;
}

/** Parameters that learn: all of them, the low-rank pairs of every linear layer, or the head of a transferred model. */
export function trainableParameters(
  shape: ModelShape,
  method: TrainingMethod,
  options: { readonly loraRank: number; readonly coefficients: Coefficients },
): number {
  if (method === 'pretrain' || method === 'full') return shape.totalParameters;
  if (method === 'transfer') return shape.totalParameters * options.coefficients.value.transferTrainableShare;
  const matrices = options.coefficients.value.loraLayerMatrices;
  const width = (shape.hiddenSize * 2 + (shape.hiddenSize + shape.intermediateSize)) / 2;
  return Math.min(shape.totalParameters, shape.layers * matrices * options.loraRank * width);
}

/** Activation bytes one token leaves in one layer for the backward pass, without recomputation (attention is fused). */
export function activationBytesPerTokenLayer(shape: ModelShape, coefficients: Coefficients): number {
  const attention = (shape.heads + 2 * shape.kvHeads) * shape.headDim;
  return 2 * (coefficients.value.activationVectors * shape.hiddenSize + attention + 4 * shape.intermediateSize);
}

/**
 * Activation bytes on one accelerator. With full recomputation only each layer's input is kept, and one layer at a
 * time is rebuilt; selective recomputation rebuilds the feed-forward part.
 */
export function activationBytes(load: TrainingMemoryLoad, coefficients: Coefficients): number {
  const { shape, layout } = load;
  const tokens = (layout.microBatch * load.sequenceLength) / layout.context;
  const layersHere = shape.layers / layout.pipeline;
  const inFlight = Math.min(layout.pipeline, Math.max(1, load.microBatchesPerReplica));
  const perLayer = activationBytesPerTokenLayer(shape, coefficients) / layout.tensor;
  const split = layout.sequenceParallel === false ? 1 : layout.tensor;
  const input = (2 * shape.hiddenSize) / split;
  if (layout.activationCheckpointing === 'full') return tokens * (layersHere * inFlight * input + perLayer);
  const feedForward = (2 * 3 * shape.intermediateSize) / layout.tensor;
  const kept = layout.activationCheckpointing === 'selective' ? perLayer - feedForward : perLayer;
  return tokens * layersHere * inFlight * Math.max(kept, input);
}

/** Over how many accelerators each kind of state is split, besides tensor and pipeline. */
function shardsOf(layout: TrainingLayout) {
  const group = layout.data * layout.context;
  const zero = layout.sharding;
  // A pipeline keeps its stage's weights and gradients whole between micro-batches.
  const whole = layout.pipeline > 1;
  const sharded = zero === 'zero3' || zero === 'fsdp';
  return {
    weights: sharded && !whole ? group : 1,
    gradients: (sharded || zero === 'zero2') && !whole ? group : 1,
    optimiser: zero === 'none' ? 1 : group,
  };
}

const PURE_BYTES = 2;

/** Bytes on each accelerator: weights + gradients + optimiser + activations + logits + overhead. */
export function trainingMemory(load: TrainingMemoryLoad, coefficients: Coefficients): TrainingMemory {
  const { shape, layout, method } = load;
  const k = coefficients.value;
  const shards = shardsOf(layout);
  const modelSplit = layout.tensor * layout.pipeline;
  const expertSplit = modelSplit * layout.expert;
  const adapter = method === 'lora' || method === 'qlora' || method === 'transfer';
  const basePrecision: Precision = method === 'qlora' ? fourBit(load.precision) : sixteenBit(load.precision);
  const format = { precision: basePrecision, coefficients };
  const share = (parameters: number) => parameters / modelSplit;
  const routed = shape.expertParameters;
  const shared = shape.totalParameters - routed;
  const base =
    weightBytes(shared, shape.embeddingParameters, format) / modelSplit + weightBytes(routed, 0, format) / expertSplit;
  const splitParameters = share(shared) + routed / expertSplit;
  const trainable = adapter
    ? share(trainableParameters(shape, method, { loraRank: load.loraRank, coefficients }))
    : splitParameters;
  const weights = base / shards.weights + (adapter ? (trainable * 2) / shards.weights : 0);
  const gradientBytes = load.pure16Bit === true ? PURE_BYTES : k.gradientBytes;
  const gradients = (trainable * gradientBytes) / shards.gradients;
  const optimiserBytes = load.pure16Bit === true ? 2 * PURE_BYTES : k.optimiserBytes;
  const optimiser = (trainable * optimiserBytes) / shards.optimiser;
  const activationShare = adapter ? k.adapterActivationShare : 1;
  const activations = activationBytes(load, coefficients) * activationShare;
  const tokens = (layout.microBatch * load.sequenceLength) / layout.context;
  const logits = shape.domain === 'language' ? (tokens * shape.vocabulary * k.trainingLogitBytes) / layout.tensor : 0;
  const subtotal = weights + gradients + optimiser + activations + logits;
  const overhead = k.contextBytes + k.fragmentation * subtotal;
  return { weights, gradients, optimiser, activations, logits, overhead, total: subtotal + overhead };
}

function fourBit(precision: Precision): Precision {
  return precision === 'int4' || precision === 'nf4' || precision === 'int8' ? precision : 'nf4';
}

/** Training keeps 16-bit weights even where products run in 8 or 4 bits. */
function sixteenBit(precision: Precision): Precision {
  return precision === 'fp32' ? 'fp32' : 'bf16';
}
