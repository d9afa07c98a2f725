import type { Accelerator, Architecture, Grade, Model } from '../../catalog/index.ts';
import type { Coefficients } from './coefficients.ts';
import { countedMatrices } from './embeddings.ts';

export type InferenceRule = 'fromParameters' | 'fromHiddenSize' | 'fromHeads' | 'fromKvBytes' | 'typical';

/** A dimension that was not published and had to be inferred from the others, with how. */
export interface InferredDimension {
  readonly path: string;
  readonly value: number;
  readonly rule: InferenceRule;
}

/** A model as physics sees it: counts and SI numbers, every dimension filled in. Experts are 1 for a dense model. */
export interface ModelShape {
  readonly domain: 'language' | 'vision' | 'diffusion' | 'speech' | 'embedding' | 'other';
  readonly totalParameters: number;
  readonly activeParameters: number;
  /** Parameters of the input embedding and the output head. */
  readonly embeddingParameters: number;
  /** Input embedding and output head are one matrix. */
  readonly tiedEmbeddings: boolean;
  /** Parameters of all routed experts; 0 for a dense model. */
  readonly expertParameters: number;
  readonly layers: number;
  readonly hiddenSize: number;
  readonly heads: number;
  readonly kvHeads: number;
  readonly headDim: number;
  /** Width of the feed-forward part that one token passes through. */
  readonly intermediateSize: number;
  readonly gatedFeedForward: boolean;
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
  /** Passes that make one answer, where they are many and published. */
  readonly passesPerInput: number | undefined;
  /** Inputs are volumes: convolutions in three dimensions. */
  readonly volumetric: boolean;
  /** Parameters that only hear, of a model that hears and writes. */
  readonly encoderParameters: number;
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
  | 'memory'
  | 'memoryBandwidth'
  | 'peakDense'
  | 'achievableBf16'
  | 'approximatePeak'
  | 'power'
  | 'interconnect'
  | 'class'
  | 'platform'
  | 'releasedYear'
>;

type Maybe<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** What is known of a model before the rest is inferred. */
export interface KnownDimensions extends Maybe<Architecture> {
  readonly totalParameters: number;
  readonly activeParameters?: number | undefined;
  readonly kvBytesPerToken16Bit?: number | undefined;
  readonly flopPerInput?: number | undefined;
  readonly passesPerInput?: number | undefined;
  readonly volumetric?: boolean | undefined;
  readonly encoderParameters?: number | undefined;
  readonly domain?: ModelShape['domain'] | undefined;
}

function domainOf(model: Model, { value }: Coefficients): ModelShape['domain'] {
  const reads = model.domain === 'vision' && model.tasks.includes('ocr_document') && model.flopPerInput === undefined;
  if (reads && (model.totalParameters ?? 0) > value.readerParameters) return 'language';
  // Voices are written token by token; what hears has an encoder.
  if (model.domain === 'speech') return model.tasks.includes('speech_to_text') ? 'speech' : 'other';
  if (model.domain === 'diffusion' || model.domain === 'vision' || model.domain === 'embedding') return model.domain;
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
      passesPerInput: model.passesPerInput,
      volumetric: model.modalitiesIn?.some((one) => /volume/i.test(one)) === true,
      encoderParameters: model.encoderParameters,
      domain: domainOf(model, coefficients),
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
  const projections = 2 * (heads + kvHeads) * headDim;
  const counted = countedMatrices({
    totalParameters: total,
    vocabulary,
    hiddenSize,
    layers,
    projections,
    denseWidth: sparse ? undefined : known.intermediateSize,
    tiedShare: typical.tiedEmbeddingShare,
  });
  const tied = known.tiedEmbeddings ?? counted.embeddings === 1;
  // What reads no words embeds none, unless its vocabulary is stated.
  const looks = known.domain === 'vision' || known.domain === 'diffusion';
  const reads = !looks || known.vocabulary !== undefined;
  const embedding = reads ? Math.min((tied ? 1 : 2) * vocabulary * hiddenSize, total / 2) : 0;
  const intermediateSize =
    known.moeIntermediateSize !== undefined && experts > 1
      ? known.moeIntermediateSize * expertsPerToken
      : (known.intermediateSize ??
        infer(
          'intermediateSize',
          widthLeft({ active, embedding, layers, hiddenSize, projections }) ??
            Math.round(hiddenSize * typical.feedForwardRatio),
          'fromParameters',
        ));
  const fullAttentionLayers = Math.max(0, kvLayers);
  return {
    domain: known.domain ?? 'language',
    totalParameters: total,
    activeParameters: active,
    embeddingParameters: embedding,
    tiedEmbeddings: tied,
    gatedFeedForward: counted.feedForward === 3,
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
    passesPerInput: known.passesPerInput,
    volumetric: known.volumetric ?? false,
    encoderParameters: Math.min(known.encoderParameters ?? 0, total),
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

/** Layers that have experts: as many as the routed parameters fill, where the width of an expert is known. */
export function sparseLayers(shape: ModelShape): number {
  if (shape.expertParameters === 0) return 0;
  if (shape.inferred.some(({ path }) => path === 'intermediateSize')) return shape.layers;
  const width = shape.intermediateSize / shape.expertsPerToken;
  const filled = Math.round(shape.expertParameters / (shape.experts * GATED * shape.hiddenSize * width));
  return Math.max(1, Math.min(shape.layers, filled));
}
