/** The concept that explains a word of the page, by the list and the value of its vocabulary. */
const concepts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  approach: {
    no_ai: 'no-ai-needed',
    packaged_saas: 'build-or-buy',
    managed_api: 'managed-service',
    rag_api: 'rag',
    self_hosted: 'open-weights',
    rag_self_hosted: 'rag',
    classical_ml: 'classical-ml',
    automl: 'automl',
    transfer_learning: 'transfer-learning',
    finetune_adapter: 'lora',
    finetune_full: 'fine-tuning',
    continued_pretraining: 'pretraining',
    pretrain: 'pretraining',
  },
  sourcing: {
    api: 'managed-service',
    rented: 'reserved-capacity',
    owned: 'on-premises',
    managed: 'on-premises-as-a-service',
  },
  estimate: {
    oneOffCost: 'capex-opex',
    monthlyCost: 'capex-opex',
    tco: 'tco',
    costPerThousandRequests: 'tokens',
    memoryPerAcceleratorGb: 'vram',
    requestsPerSecond: 'throughput',
    ttftMs: 'ttft',
    tpotMs: 'tpot',
    quality: 'evaluation',
    carbonKgPerMonth: 'carbon-intensity',
    carbonTonnes: 'carbon-intensity',
    energyKwhPerMonth: 'pue',
    energyMwh: 'pue',
  },
  detail: {
    accelerators: 'gpu',
    precision: 'quantisation',
    parallelism: 'tensor-parallelism',
    sharding: 'data-parallelism',
    replicas: 'n-plus-one',
  },
  method: { pretrain: 'pretraining', full: 'fine-tuning', lora: 'lora', qlora: 'qlora', transfer: 'transfer-learning' },
  modelRole: { embedder: 'embeddings', reranker: 'reranker', guard: 'guardrails', generator: 'llm' },
  input: {
    pue: 'pue',
    kvCache: 'kv-cache',
    kvCachePerToken: 'kv-cache',
    kvCachePerSequence: 'kv-cache',
    mfu: 'mfu',
    ttft: 'ttft',
    ttftMs: 'ttft',
    tpot: 'tpot',
    tpotMs: 'tpot',
    tokens: 'tokens',
    inputTokens: 'tokens',
    outputTokens: 'tokens',
    weightBits: 'quantisation',
    weights: 'open-weights',
    activeParameters: 'mixture-of-experts',
    memoryBandwidth: 'memory-bandwidth',
    gridIntensity: 'carbon-intensity',
    prefill: 'prefill-decode',
    decodeStep: 'prefill-decode',
    retrieval: 'rag',
    labels: 'labelling',
  },
};

/** Id of the concept, null where the page has no explanation for the word. */
export function conceptOf(list: string, value: string): string | null {
  return concepts[list]?.[value] ?? null;
}

/** Every concept the page leads to, for a check that each exists. */
export const conceptsNamed = (): readonly string[] => [
  ...new Set(Object.values(concepts).flatMap((list) => Object.values(list))),
];
