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
  /** With full recomputation, the share of the layers that are recomputed; all unless said. */
  readonly recomputedShare?: number;
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
  /** Adapters for a base model often train its embeddings too, in a copy of their own. */
  readonly trainsEmbeddings?: boolean;
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

/** Kept of a feed-forward part: gate, up, the activated gate and the product; or what goes into the activation and comes out. */
const GATED_WIDTHS = 4;
const PLAIN_WIDTHS = 2;

/** Activation bytes one token leaves in one layer for the backward pass, without recomputation (attention is fused). */
export function activationBytesPerTokenLayer(shape: ModelShape, coefficients: Coefficients): number {
  const attention = (shape.heads + 2 * shape.kvHeads) * shape.headDim;
  const widths = shape.gatedFeedForward ? GATED_WIDTHS : PLAIN_WIDTHS;
  return 2 * (coefficients.value.activationVectors * shape.hiddenSize + attention + widths * shape.intermediateSize);
}

/**
 * Activation bytes on one accelerator. With full recomputation only the inputs of the recomputed layers are kept, and
 * one layer at a time is rebuilt; selective recomputation rebuilds the feed-forward part.
 */
export function activationBytes(load: TrainingMemoryLoad, coefficients: Coefficients): number {
  const { shape, layout } = load;
  const tokens = (layout.microBatch * load.sequenceLength) / layout.context;
  const layersHere = shape.layers / layout.pipeline;
  const inFlight = Math.min(layout.pipeline, Math.max(1, load.microBatchesPerReplica));
  const perLayer = activationBytesPerTokenLayer(shape, coefficients) / layout.tensor;
  const split = layout.sequenceParallel === false ? 1 : layout.tensor;
  const input = (2 * shape.hiddenSize) / split;
  if (layout.activationCheckpointing === 'full') {
    const share = layout.recomputedShare ?? 1;
    const ofLayer = share * input + (1 - share) * Math.max(perLayer, input);
    return tokens * (layersHere * inFlight * ofLayer + perLayer);
  }
  const rebuilt = (shape.gatedFeedForward ? GATED_WIDTHS : PLAIN_WIDTHS) - 1;
  const feedForward = (2 * rebuilt * shape.intermediateSize) / layout.tensor;
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
const FULL_BYTES = 4;

/** Bytes on each accelerator: weights + gradients + optimiser + activations + logits + overhead. */
export function trainingMemory(load: TrainingMemoryLoad, coefficients: Coefficients): TrainingMemory {
  const { shape, layout, method } = load;
  const k = coefficients.value;
  const shards = shardsOf(layout);
  const modelSplit = layout.tensor * layout.pipeline;
  const adapter = method === 'lora' || method === 'qlora' || method === 'transfer';
  const basePrecision: Precision = method === 'qlora' ? fourBit(load.precision) : sixteenBit(load.precision);
  const format = { precision: basePrecision, coefficients };
  const routed = shape.expertParameters;
  const shared = shape.totalParameters - routed;
  // The first stage of a pipeline also holds the embedding, and the last the output head.
  const embedding = shape.embeddingParameters;
  const ends = layout.pipeline > 1 ? Math.min(embedding, shape.vocabulary * shape.hiddenSize) : embedding;
  const held = (shared - embedding) / layout.pipeline + ends;
  /** Experts that are spread over the ranks are sharded only between their copies. */
  const spread = (ofShared: number, ofRouted: number, over: number) =>
    ofShared / (layout.tensor * over) + ofRouted / (modelSplit * Math.max(layout.expert, over));
  const base = spread(weightBytes(held, ends, format), weightBytes(routed, 0, format), shards.weights);
  const adapters = adapter ? trainableParameters(shape, method, { loraRank: load.loraRank, coefficients }) : 0;
  const trainable = (over: number) => (adapter ? adapters / (modelSplit * over) : spread(held, routed, over));
  // Embeddings that learn beside adapters: a copy, its gradient and two Adam states, without a 32-bit copy.
  const besides = adapter && load.trainsEmbeddings === true ? embedding / modelSplit : 0;
  const weights = base + (adapters * 2) / (modelSplit * shards.weights) + besides * PURE_BYTES;
  const sixteen = load.pure16Bit === true || shards.gradients > 1;
  const gradientBytes = sixteen ? PURE_BYTES : k.gradientBytes;
  const gradients = trainable(shards.gradients) * gradientBytes + besides * PURE_BYTES;
  // Weights of 32 bits need no 32-bit copy.
  const copied = load.precision === 'fp32' ? k.optimiserBytes - FULL_BYTES : k.optimiserBytes;
  const optimiserBytes = load.pure16Bit === true ? 2 * PURE_BYTES : copied;
  const optimiser = trainable(shards.optimiser) * optimiserBytes + besides * 2 * FULL_BYTES;
  const activationShare = method === 'qlora' ? k.quantisedActivationShare : adapter ? k.adapterActivationShare : 1;
  const activations = activationBytes(load, coefficients) * activationShare;
  const tokens = (layout.microBatch * load.sequenceLength) / layout.context;
  const logits = shape.domain === 'language' ? (tokens * shape.vocabulary * k.trainingLogitBytes) / layout.tensor : 0;
  const gathered = shards.weights > 1 ? gatheredBytes(load, adapter ? format : undefined) : 0;
  const subtotal = weights + gradients + optimiser + activations + logits;
  const alone = modelSplit * layout.data * layout.context === 1;
  // Frozen weights are loaded once, in one piece.
  const moving = adapter ? subtotal - base : subtotal;
  const overhead = k.contextBytes + (alone ? 0 : k.distributedBytes) + gathered + k.fragmentation * moving;
  return { weights, gradients, optimiser, activations, logits, overhead, total: subtotal + overhead };
}

/**
 * Sharded weights are gathered to be used: the layer at work and the next one. Weights that learn bring their
 * gradients until these are scattered, and keep what lies outside the layers gathered.
 */
function gatheredBytes(
  { shape, layout }: TrainingMemoryLoad,
  frozen: Parameters<typeof weightBytes>[2] | undefined,
): number {
  const routed = shape.expertParameters / Math.max(1, layout.expert);
  const body = shape.totalParameters - shape.expertParameters - shape.embeddingParameters + routed;
  const layers = (2 * body) / shape.layers;
  // Only the layer at work has gradients; the next one is on its way.
  if (!frozen) return ((1.5 * layers + 2 * shape.embeddingParameters) * PURE_BYTES) / layout.tensor;
  const embedding = PURE_BYTES * Math.min(shape.embeddingParameters, shape.vocabulary * shape.hiddenSize);
  return Math.max(weightBytes(layers, 0, frozen), embedding) / layout.tensor;
}

function fourBit(precision: Precision): Precision {
  return precision === 'int4' || precision === 'nf4' || precision === 'int8' ? precision : 'nf4';
}

/** Training keeps 16-bit weights even where products run in 8 or 4 bits. */
function sixteenBit(precision: Precision): Precision {
  return precision === 'fp32' ? 'fp32' : 'bf16';
}
