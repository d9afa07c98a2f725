import type { Engine, Precision } from '../../catalog/index.ts';
import type { Coefficients } from './coefficients.ts';
import { kvElementBytes, weightBytes } from './formats.ts';
import type { Chip, ModelShape } from './shape.ts';

/** KV cache bytes that one more token of context costs a sequence still shorter than any window. */
export function kvBytesPerToken(shape: ModelShape, precision: Precision): number {
  return (
    (shape.fullAttentionLayers * shape.kvElementsPerFullLayer + shape.slidingLayers * shape.kvElementsPerSlidingLayer) *
    kvElementBytes(precision)
  );
}

/** State bytes of the linear-attention layers of one sequence, independent of its length. */
export function linearStateBytes(shape: ModelShape): number {
  return shape.linearLayers * shape.hiddenSize * shape.headDim * kvElementBytes('bf16');
}

/** KV cache bytes of one sequence: full layers keep every token, sliding layers the last window, linear layers a state. */
export function kvBytesPerSequence(shape: ModelShape, tokens: number, precision: Precision): number {
  const windowed = shape.slidingWindow > 0 ? Math.min(tokens, shape.slidingWindow) : tokens;
  return (
    (shape.fullAttentionLayers * shape.kvElementsPerFullLayer * tokens +
      shape.slidingLayers * shape.kvElementsPerSlidingLayer * windowed) *
      kvElementBytes(precision) +
    linearStateBytes(shape)
  );
}

/** Over how many tensor-parallel ranks the KV cache is really split: no further than its heads, not at all when latent. */
export function kvShards(shape: ModelShape, tensor: number): number {
  return shape.latentAttention ? 1 : Math.min(tensor, shape.kvHeads);
}

/** How a replica spreads over accelerators. `data` copies attention; experts spread over tensor × data. */
export interface ReplicaLayout {
  readonly tensor: number;
  readonly pipeline: number;
  readonly data: number;
  /** Copies of the whole model that share nothing (data parallel without expert parallel). */
  readonly copies: number;
}

/** Weight bytes on each accelerator of a replica. */
export function weightBytesPerAccelerator(
  shape: ModelShape,
  layout: ReplicaLayout,
  format: { readonly precision: Precision; readonly coefficients: Coefficients },
): number {
  const shared = weightBytes(shape.totalParameters - shape.expertParameters, shape.embeddingParameters, {
    ...format,
    tied: shape.tiedEmbeddings,
  });
  const routed = weightBytes(shape.expertParameters, 0, format);
  return shared / (layout.tensor * layout.pipeline) + routed / (layout.tensor * layout.pipeline * layout.data);
}

/** Engines that read prompts whole, each sequence of a batch with the others. */
const readsWhole = (engine: Engine) => engine === 'transformers';
/** Engines that hand out the cache in blocks, of which the last is partly filled. */
const inBlocks = (engine: Engine) => engine !== 'transformers' && engine !== 'llama_cpp';

/** Tokens that pass through the layers at once while prompts are read. */
function tokensAtOnce(work: Workspace, { value }: Coefficients): number {
  if (readsWhole(work.engine)) return work.tokens * work.sequences;
  return Math.min(work.tokens, work.engine === 'llama_cpp' ? value.microBatchTokens : value.prefillChunkTokens);
}

interface Workspace {
  /** Of one prompt. */
  readonly tokens: number;
  readonly sequences: number;
  readonly tensor: number;
  readonly engine: Engine;
}

/**
 * Working memory while a prompt is read: for each token at work the residual, its norm and the output of the attention, of
 * hiddenSize; and the two parts of a gated feed-forward and their product. Grouped expert kernels also keep the output of
 * each expert chosen. Besides, the logits: of the sequences that answer, or of all tokens at once where the buffers of a
 * whole micro-batch are laid out beforehand.
 */
export function workspaceBytes(shape: ModelShape, work: Workspace, coefficients: Coefficients): number {
  const { workspaceVectors, workspaceGates, logitBytes } = coefficients.value;
  const tokens = tokensAtOnce(work, coefficients);
  const laidOut = work.engine === 'llama_cpp';
  const chosen = shape.expertParameters > 0 && inBlocks(work.engine) ? shape.expertsPerToken : 0;
  const vectors = (workspaceVectors + chosen) * shape.hiddenSize;
  const gates = ((shape.gatedFeedForward ? workspaceGates : 1) * shape.intermediateSize) / work.tensor;
  const answering = laidOut ? Math.max(tokens, work.sequences) : work.sequences;
  const logits = (answering * shape.vocabulary * logitBytes) / work.tensor;
  return tokens * (vectors + gates) * 2 + logits;
}

export interface InferenceMemory {
  readonly weights: number;
  readonly kvCache: number;
  readonly workspace: number;
  readonly overhead: number;
  readonly total: number;
}

export interface InferenceLoad {
  readonly shape: ModelShape;
  readonly layout: ReplicaLayout;
  readonly precision: Precision;
  readonly kvPrecision: Precision;
  readonly engine: Engine;
  /** Prompt plus answer. */
  readonly tokens: number;
  readonly promptTokens: number;
  /** Sequences per attention copy. */
  readonly sequences: number;
  /** The library keeps the logits of the whole prompt in 16 and 32 bits, as some did. */
  readonly promptLogits?: boolean;
  /** Bytes of weights on each accelerator, where they are worked out already. */
  readonly weights?: number;
}

/** One copy in 16 bits, one in 32. */
const PROMPT_LOGIT_BYTES = 6;

/** Bytes on each accelerator while serving: weights + kvCache + workspace + overhead. */
export function inferenceMemory(load: InferenceLoad, coefficients: Coefficients): InferenceMemory {
  const { shape, layout } = load;
  const weights = load.weights ?? weightBytesPerAccelerator(shape, layout, { precision: load.precision, coefficients });
  const waste = inBlocks(load.engine) ? coefficients.value.kvBlockWaste : 0;
  const perSequence = kvBytesPerSequence(shape, load.tokens, load.kvPrecision) * (1 + waste);
  const kvCache = (load.sequences * perSequence) / (kvShards(shape, layout.tensor) * layout.pipeline);
  const workspace = workspaceBytes(
    shape,
    { tokens: load.promptTokens, sequences: load.sequences, tensor: layout.tensor, engine: load.engine },
    coefficients,
  );
  const promptLogits =
    load.promptLogits === true ? load.sequences * load.promptTokens * shape.vocabulary * PROMPT_LOGIT_BYTES : 0;
  const overhead = coefficients.processBytes[load.engine];
  const total = weights + kvCache + workspace + promptLogits + overhead;
  return { weights, kvCache, workspace: workspace + promptLogits, overhead, total };
}

/** Classes of machines whose accelerator shares the memory of the processor, which keeps a part of it. */
const sharing: ReadonlySet<Chip['class']> = new Set<Chip['class']>(['apple_silicon', 'desktop', 'edge']);

/** Whether accelerator and processor have one memory. */
export function sharesMemory({ class: kind }: Pick<Chip, 'class'>): boolean {
  return sharing.has(kind);
}

/** Bytes of an accelerator's memory that a serving process may fill. */
export function usableBytes(chip: Pick<Chip, 'memory' | 'class'>, { value }: Coefficients): number {
  return chip.memory * (sharesMemory(chip) ? value.sharedUsableShare : value.servingUsableShare);
}

/** Sequences of this length that fit in so many bytes beside the weights, over all attention copies; 0 where these do not fit. */
export function maxSequences(
  load: Omit<InferenceLoad, 'sequences'>,
  usable: number,
  coefficients: Coefficients,
): number {
  const { precision } = load;
  const weights = load.weights ?? weightBytesPerAccelerator(load.shape, load.layout, { precision, coefficients });
  // Nothing else has to be known of what does not fit by its weights alone.
  if (weights >= usable) return 0;
  const none = inferenceMemory({ ...load, weights, sequences: 0 }, coefficients).total;
  const one = inferenceMemory({ ...load, weights, sequences: 1 }, coefficients).total;
  const free = usable - none;
  if (free <= 0 || one <= none) return 0;
  return Math.floor(free / (one - none)) * load.layout.data * load.layout.copies;
}
