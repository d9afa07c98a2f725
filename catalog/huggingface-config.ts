import type { Architecture } from './schema/model.ts';

type Config = Readonly<Record<string, unknown>>;

function numberAt(config: Config, ...keys: readonly string[]): number | undefined {
  for (const key of keys) {
    const value = config[key];
    if (typeof value === 'number' && Number.isFinite(value) && value > 0) return value;
  }
  return undefined;
}

function record(value: unknown): Config | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Config) : undefined;
}

/** Layers by kind of attention: `layer_types` says it per layer, a sliding pattern or an interval by rule. */
function layerKinds(
  config: Config,
  layers: number,
): { readonly full: number; readonly sliding: number; readonly linear: number } {
  const types = config['layer_types'];
  if (Array.isArray(types) && types.length === layers) {
    const count = (wanted: RegExp) => types.filter((type) => typeof type === 'string' && wanted.test(type)).length;
    const sliding = count(/sliding|local|chunked/);
    const linear = count(/linear|mamba|recurrent|conv/);
    return { full: layers - sliding - linear, sliding, linear };
  }
  const pattern = numberAt(config, 'sliding_window_pattern');
  if (pattern !== undefined && numberAt(config, 'sliding_window') !== undefined) {
    const full = Math.floor(layers / pattern);
    return { full, sliding: layers - full, linear: 0 };
  }
  const interval = numberAt(config, 'full_attention_interval');
  if (interval !== undefined) {
    const full = Math.floor(layers / interval);
    return { full, sliding: 0, linear: layers - full };
  }
  if (
    numberAt(config, 'sliding_window') !== undefined &&
    config['use_sliding_window'] !== false &&
    config['model_type'] === 'mistral'
  ) {
    return { full: 0, sliding: layers, linear: 0 };
  }
  return { full: layers, sliding: 0, linear: 0 };
}

/** Dimensions with the counted parameters; a dimension that the file does not give is absent. */
export type ConfigDimensions = { readonly [Key in keyof Architecture]?: Architecture[Key] | undefined } & {
  readonly totalParameters: number;
  readonly activeParameters: number;
  readonly domain: 'language';
};

type ParsedConfig =
  | { readonly ok: true; readonly dimensions: ConfigDimensions; readonly name: string | undefined }
  | { readonly ok: false; readonly field: string };

/**
 * Dimensions of a transformer from its `config.json`, and its parameters by counting the matrices those dimensions
 * imply. Multimodal files keep the language part under `text_config`. `field` names what is missing.
 */
export function parseHuggingFaceConfig(file: Config): ParsedConfig {
  const config = record(file['text_config']) ?? record(file['llm_config']) ?? file;
  const layers = numberAt(config, 'num_hidden_layers', 'n_layer', 'n_layers', 'num_layers');
  if (layers === undefined) return { ok: false, field: 'num_hidden_layers' };
  const hiddenSize = numberAt(config, 'hidden_size', 'n_embd', 'd_model', 'dim');
  if (hiddenSize === undefined) return { ok: false, field: 'hidden_size' };
  const heads = numberAt(config, 'num_attention_heads', 'n_head', 'n_heads', 'num_heads');
  if (heads === undefined) return { ok: false, field: 'num_attention_heads' };
  const vocabulary = numberAt(config, 'vocab_size') ?? numberAt(file, 'vocab_size');
  if (vocabulary === undefined) return { ok: false, field: 'vocab_size' };
  const headDim = numberAt(config, 'head_dim') ?? Math.floor(hiddenSize / heads);
  const multiQuery = config['multi_query'] === true ? 1 : undefined;
  const kvHeads = numberAt(config, 'num_key_value_heads', 'num_kv_heads', 'n_head_kv') ?? multiQuery ?? heads;
  const intermediateSize =
    numberAt(config, 'intermediate_size', 'n_inner', 'ffn_dim', 'ffn_hidden_size') ?? 4 * hiddenSize;
  const kinds = layerKinds(config, layers);
  const latentRank = numberAt(config, 'kv_lora_rank');
  const perLayer =
    latentRank === undefined ? 2 * kvHeads * headDim : latentRank + (numberAt(config, 'qk_rope_head_dim') ?? 0);
  const experts = numberAt(config, 'num_local_experts', 'num_experts', 'n_routed_experts');
  const expertsPerToken = numberAt(config, 'num_experts_per_tok', 'moe_top_k', 'num_experts_per_token');
  const moeIntermediateSize =
    numberAt(config, 'moe_intermediate_size') ?? (experts === undefined ? undefined : intermediateSize);
  const tied = (config['tie_word_embeddings'] ?? file['tie_word_embeddings']) === true;
  const counted = countParameters({
    config,
    layers,
    hiddenSize,
    heads,
    headDim,
    kvHeads,
    intermediateSize,
    vocabulary,
    latentRank,
    tied,
    experts,
    expertsPerToken,
    moeIntermediateSize,
  });
  return {
    ok: true,
    name: typeof file['_name_or_path'] === 'string' ? file['_name_or_path'] : undefined,
    dimensions: {
      ...counted,
      layers,
      hiddenSize,
      heads,
      kvHeads,
      headDim,
      intermediateSize,
      vocabulary,
      tiedEmbeddings: tied,
      attention: latentRank === undefined ? 'gqa' : 'mla',
      fullAttentionLayers: kinds.full,
      kvElementsPerFullLayer: perLayer,
      slidingLayers: kinds.sliding,
      slidingWindow: numberAt(config, 'sliding_window', 'attention_chunk_size'),
      kvElementsPerSlidingLayer: perLayer,
      linearLayers: kinds.linear,
      experts,
      expertsPerToken,
      moeIntermediateSize,
      domain: 'language',
    },
  };
}

interface Countable {
  readonly config: Config;
  readonly layers: number;
  readonly hiddenSize: number;
  readonly heads: number;
  readonly headDim: number;
  readonly kvHeads: number;
  readonly intermediateSize: number;
  readonly vocabulary: number;
  readonly latentRank: number | undefined;
  readonly tied: boolean;
  readonly experts: number | undefined;
  readonly expertsPerToken: number | undefined;
  readonly moeIntermediateSize: number | undefined;
}

/** Attention weights of one layer: plain projections, or the low-rank ones of latent attention. */
function attentionParameters(of: Countable): number {
  const { hiddenSize, heads, headDim, kvHeads, latentRank, config } = of;
  if (latentRank === undefined) return hiddenSize * headDim * (2 * heads + 2 * kvHeads);
  const rope = numberAt(config, 'qk_rope_head_dim') ?? 0;
  const nope = numberAt(config, 'qk_nope_head_dim') ?? headDim;
  const value = numberAt(config, 'v_head_dim') ?? headDim;
  const queryRank = numberAt(config, 'q_lora_rank');
  const query =
    queryRank === undefined
      ? hiddenSize * heads * (nope + rope)
      : hiddenSize * queryRank + queryRank * heads * (nope + rope);
  return query + hiddenSize * (latentRank + rope) + latentRank * heads * (nope + value) + heads * value * hiddenSize;
}

/** Matrices per feed-forward block: three where it is gated, two otherwise. */
function feedForwardMatrices(config: Config): number {
  const kind = config['model_type'];
  const ungated =
    typeof kind === 'string' &&
    /^(gpt2|gptj|gpt_neo|gpt_neox|opt|bloom|falcon|phi|gpt_bigcode|starcoder2|mpt)$/.test(kind);
  return ungated ? 2 : 3;
}

function countParameters(of: Countable): { readonly totalParameters: number; readonly activeParameters: number } {
  const { hiddenSize, layers, vocabulary, config } = of;
  const matrices = feedForwardMatrices(config);
  const embeddings = vocabulary * hiddenSize * (of.tied ? 1 : 2);
  const norms = 2 * hiddenSize;
  const always = attentionParameters(of) + norms;
  const dense = matrices * hiddenSize * of.intermediateSize;
  if (of.experts === undefined || of.moeIntermediateSize === undefined) {
    const total = embeddings + layers * (always + dense);
    return { totalParameters: total, activeParameters: total };
  }
  const denseLayers = Math.min(layers, numberAt(config, 'first_k_dense_replace') ?? 0);
  const one = 3 * hiddenSize * of.moeIntermediateSize;
  const sharedWidth = numberAt(config, 'shared_expert_intermediate_size') ?? 0;
  const shared = (numberAt(config, 'n_shared_experts', 'num_shared_experts') ?? 0) * one + 3 * hiddenSize * sharedWidth;
  const router = hiddenSize * of.experts;
  const sparseLayers = layers - denseLayers;
  const base = embeddings + layers * always + denseLayers * dense + sparseLayers * (shared + router);
  const chosen = of.expertsPerToken ?? 1;
  return {
    totalParameters: base + sparseLayers * of.experts * one,
    activeParameters: base + sparseLayers * chosen * one,
  };
}
