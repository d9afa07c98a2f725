import type { Accelerator, Architecture, Grade, Model } from '../../catalog/index.ts';
import type { Coefficients } from './coefficients.ts';

export type InferenceRule = 'fromParameters' | 'fromHiddenSize' | 'fromHeads' | 'fromKvBytes' | 'typical';

/** A dimension that was not published and had to be inferred from the others, with how. */
export interface InferredDimension {
  readonly path: string;
  readonly value: number;
  readonly rule: InferenceRule;
}

/** A model as physics sees it: counts and SI numbers, every dimension filled in. Experts are 1 for a dense model. */
export interface ModelShape {
  readonly domain: 'language' | 'vision' | 'diffusion' | 'other';
  readonly totalParameters: number;
  readonly activeParameters: number;
  /** Parameters of the input embedding and the output head. */
  readonly embeddingParameters: number;
  /** Parameters of all routed experts; 0 for a dense model. */
  readonly expertParameters: number;
  readonly layers: number;
  readonly hiddenSize: number;
  readonly heads: number;
  readonly kvHeads: number;
  readonly headDim: number;
  /** Width of the feed-forward part that one token passes through. */
  readonly intermediateSize: number;
  readonly vocabulary: number;
  readonly experts: number;
  readonly expertsPerToken: number;
  /** KV cache elements (not bytes) each token leaves in a layer of the kind; see catalog `architecture`. */
  readonly fullAttentionLayers: number;
  readonly kvElementsPerFullLayer: number;
  readonly slidingLayers: number;
  readonly slidingWindow: number;
  readonly kvElementsPerSlidingLayer: number;
  readonly linearLayers: number;
  /** Keys and values share one compressed vector per token, which every tensor-parallel rank holds whole. */
  readonly latentAttention: boolean;
  /** FLOP of one forward pass over one input, for models that do not read tokens. */
  readonly flopPerInput: number | undefined;
  readonly inferred: readonly InferredDimension[];
}

/** A model with where its figures come from, as estimates cite it. `source` is a catalog source id, "brief" or "assumption". */
export interface ModelSubject {
  readonly shape: ModelShape;
  readonly name: string;
  readonly id: string | null;
  readonly source: string;
  readonly grade: Grade;
  /** The name asked for, where another model of the same architecture was taken. */
  readonly standsFor?: string | undefined;
}

/** What physics reads of an accelerator; a catalog entry fits as it is. Throughput is dense peak. */
export type Chip = Pick<
  Accelerator,
  'memory' | 'memoryBandwidth' | 'peakDense' | 'achievableBf16' | 'power' | 'interconnect' | 'class' | 'releasedYear'
>;

type Maybe<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** What is known of a model before the rest is inferred. */
export interface KnownDimensions extends Maybe<Architecture> {
  readonly totalParameters: number;
  readonly activeParameters?: number | undefined;
  readonly kvBytesPerToken16Bit?: number | undefined;
  readonly flopPerInput?: number | undefined;
  readonly domain?: ModelShape['domain'] | undefined;
}

function domainOf(model: Model): ModelShape['domain'] {
  if (model.domain === 'diffusion') return 'diffusion';
  if (model.domain === 'vision') return 'vision';
  return model.domain === 'language' || model.domain === 'multimodal' ? 'language' : 'other';
}

/** The shape of a catalog model; undefined where its number of parameters is not known. */
export function modelShapeOf(model: Model, coefficients: Coefficients): ModelShape | undefined {
  if (model.totalParameters === undefined) return undefined;
  return shapeFrom(
    {
      ...model.architecture,
      totalParameters: model.totalParameters,
      activeParameters: model.activeParameters,
      flopPerInput: model.flopPerInput,
      domain: domainOf(model),
    },
    coefficients,
  );
}

const BYTES_16_BIT = 2;
const roundTo = (value: number, step: number) => Math.max(step, Math.round(value / step) * step);

/**
 * Fills in the dimensions that are not known from those that are. A dense transformer has about 12·layers·hiddenSize²
 * parameters besides its embeddings; the rest follows typical proportions (policy `physics-shape`).
 */
export function shapeFrom(known: KnownDimensions, coefficients: Coefficients): ModelShape {
  const typical = coefficients.value;
  const inferred: InferredDimension[] = [];
  const infer = (path: string, value: number, rule: InferenceRule): number => {
    inferred.push({ path, value, rule });
    return value;
  };
  const total = known.totalParameters;
  const active = Math.min(total, known.activeParameters ?? total);
  const vocabulary = known.vocabulary ?? infer('vocabulary', typical.vocabulary, 'typical');
  const hiddenSize =
    known.hiddenSize ??
    infer(
      'hiddenSize',
      known.layers ? roundTo(Math.sqrt(active / (12 * known.layers)), 64) : hiddenFor(active, typical.aspectRatio),
      'fromParameters',
    );
  const layers =
    known.layers ?? infer('layers', Math.max(1, Math.round(active / (12 * hiddenSize * hiddenSize))), 'fromHiddenSize');
  const headDim =
    known.headDim ??
    (known.heads
      ? infer('headDim', Math.max(1, Math.round(hiddenSize / known.heads)), 'fromHeads')
      : infer('headDim', Math.min(typical.headDim, hiddenSize), 'typical'));
  const heads = known.heads ?? infer('heads', Math.max(1, Math.round(hiddenSize / headDim)), 'fromHiddenSize');
  const kvLayers = known.fullAttentionLayers ?? layers - (known.slidingLayers ?? 0) - (known.linearLayers ?? 0);
  const fromBytes =
    known.kvBytesPerToken16Bit === undefined || kvLayers <= 0
      ? undefined
      : known.kvBytesPerToken16Bit / BYTES_16_BIT / kvLayers;
  const kvHeads =
    known.kvHeads ??
    (fromBytes === undefined
      ? infer('kvHeads', Math.min(heads, typical.kvHeads), 'typical')
      : infer('kvHeads', Math.max(1, Math.round(fromBytes / 2 / headDim)), 'fromKvBytes'));
  const perLayer = fromBytes ?? 2 * kvHeads * headDim;
  // Fewer active than all parameters means experts, even where their number was not said.
  const sparse = active < total;
  const experts = Math.max(1, known.experts ?? (sparse ? infer('experts', typical.experts, 'typical') : 1));
  const usual = sparse ? Math.min(experts, known.experts === undefined ? typical.expertsPerToken : 1) : 1;
  const expertsPerToken = Math.min(experts, known.expertsPerToken ?? usual);
  const routed = routedParameters({ total, active, experts, expertsPerToken });
  const embedding = embeddingParameters({ total, vocabulary, hiddenSize, layers });
  const intermediateSize =
    known.moeIntermediateSize !== undefined && experts > 1
      ? known.moeIntermediateSize * expertsPerToken
      : (known.intermediateSize ??
        infer(
          'intermediateSize',
          widthLeft({ active, embedding, layers, hiddenSize, projections: 2 * (heads + kvHeads) * headDim }) ??
            Math.round(hiddenSize * typical.feedForwardRatio),
          'fromParameters',
        ));
  const fullAttentionLayers = Math.max(0, kvLayers);
  return {
    domain: known.domain ?? 'language',
    totalParameters: total,
    activeParameters: active,
    embeddingParameters: embedding,
    expertParameters: routed,
    layers,
    hiddenSize,
    heads,
    kvHeads,
    headDim,
    intermediateSize,
    vocabulary,
    experts,
    expertsPerToken,
    fullAttentionLayers,
    kvElementsPerFullLayer: known.kvElementsPerFullLayer ?? perLayer,
    slidingLayers: known.slidingLayers ?? 0,
    slidingWindow: known.slidingWindow ?? 0,
    kvElementsPerSlidingLayer: known.kvElementsPerSlidingLayer ?? 2 * kvHeads * headDim,
    linearLayers: known.linearLayers ?? 0,
    latentAttention: /mla|latent/i.test(known.attention ?? ''),
    flopPerInput: known.flopPerInput,
    inferred,
  };
}

/** Matrices of a gated feed-forward part. */
const GATED = 3;

/**
 * Width of a gated feed-forward part that the active parameters leave room for besides embeddings and attention;
 * undefined where they leave none that is plausible. A part with two wider matrices moves about as many bytes.
 */
function widthLeft(of: {
  readonly active: number;
  readonly embedding: number;
  readonly layers: number;
  readonly hiddenSize: number;
  readonly projections: number;
}): number | undefined {
  const perLayer = (of.active - of.embedding) / of.layers - of.projections * of.hiddenSize;
  const width = Math.round(perLayer / (GATED * of.hiddenSize));
  return width >= of.hiddenSize && width <= 8 * of.hiddenSize ? width : undefined;
}

/** Widths come in steps that heads and tensor parallelism divide: eight heads' worth for all but small models. */
function hiddenFor(active: number, aspectRatio: number): number {
  return roundTo(Math.cbrt((active * aspectRatio) / 12), active > SMALL_MODEL ? 1024 : 64);
}
const SMALL_MODEL = 1e9;

/** One matrix of vocabulary × hiddenSize, or two where the parameter count leaves room for a separate output head. */
function embeddingParameters(of: {
  readonly total: number;
  readonly vocabulary: number;
  readonly hiddenSize: number;
  readonly layers: number;
}): number {
  const one = of.vocabulary * of.hiddenSize;
  const body = 12 * of.layers * of.hiddenSize * of.hiddenSize;
  const copies = of.total > body + 1.5 * one || of.total > 20 * one ? 2 : 1;
  return Math.min(copies * one, of.total / 2);
}

/** total = shared + experts × one; active = shared + expertsPerToken × one. */
function routedParameters(of: {
  readonly total: number;
  readonly active: number;
  readonly experts: number;
  readonly expertsPerToken: number;
}): number {
  if (of.total <= of.active) return 0;
  if (of.experts <= of.expertsPerToken) return of.total - of.active;
  return Math.min(of.total, (of.experts * (of.total - of.active)) / (of.experts - of.expertsPerToken));
}
