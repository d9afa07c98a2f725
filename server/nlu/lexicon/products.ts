import { wordList } from '../word-list.ts';

/** Other names of tools of the catalog, by its id. */
export const toolNicknames: Readonly<Record<string, readonly string[]>> = {
  determined: ['hpe mlde', 'mlde', 'machine learning development environment', 'determined ai'],
  pachyderm: ['hpe mldm', 'mldm', 'machine learning data management'],
  'hpe-ai-essentials': ['ai essentials', 'ezmeral', 'ezua'],
  wandb: ['weights and biases', 'wandb'],
  'scikit-learn': ['sklearn', 'scikit', 'sci kit learn'],
  kubernetes: ['k8s', 'kube'],
  tgi: ['tgi'],
  tei: ['text embeddings inference'],
  'tensorrt-llm': ['trt llm', 'trtllm', 'tensorrt'],
  'llama-cpp': ['llama.cpp', 'llamacpp'],
  'vertex-ai': ['vertex ai', 'vertex'],
  sagemaker: ['sagemaker', 'sage maker'],
  'azure-ml': ['azure ml', 'azureml'],
  'open-webui': ['open webui', 'openwebui'],
  langchain: ['langchain', 'langgraph'],
  transformers: ['hugging face transformers', 'hf transformers'],
  ultralytics: ['ultralytics'],
  'nvidia-ai-enterprise': ['nvaie'],
  'run-ai': ['run:ai', 'runai'],
};

/** Names that are also ordinary words: they count only with a capital letter inside a sentence. */
export const commonToolNames: ReadonlySet<string> = new Set(
  wordList(
    'accelerate aim argo captum chroma comet darts datasets determined dynamo evidently feast flower haystack iceberg inspect',
    'lightning marker neptune optimum phoenix polars prefect prodigy ray seldon shap slurm snorkel spark streamlit supervisely',
    'transformers triton unstructured vespa zeus dask presidio portkey weaviate giskard kafka nim tpot timm trl dvc knime',
    'h2o volcano opik monai nemo vertex kube scikit metaflow milvus',
  ),
);

/** Products and programmes of vendors that are not one entry of the catalog, as people name them. */
export const offerings: Readonly<Record<string, readonly string[]>> = {
  'HPE GreenLake': ['greenlake', 'hpe greenlake', 'green lake'],
  'HPE Private Cloud AI': ['private cloud ai', 'pcai'],
  'HPE Machine Learning Inference Software': ['mlis', 'hpe mlis'],
  'NVIDIA DGX Cloud': ['dgx cloud'],
  'Dell APEX': ['dell apex'],
  'Lenovo TruScale': ['truscale'],
  'AWS Bedrock': ['bedrock', 'amazon bedrock', 'aws bedrock'],
  'Azure OpenAI': ['azure openai', 'azure open ai'],
  'Azure AI Foundry': ['azure ai foundry', 'ai foundry'],
  'Google Colab': ['colab', 'google colab'],
  'Microsoft Copilot': ['microsoft copilot', 'copilot 365', 'copilot for microsoft'],
  RunPod: ['runpod'],
  'Vast.ai': ['vast ai', 'vast.ai'],
  Replicate: ['replicate'],
  Groq: ['groq'],
  'Together AI': ['together ai'],
  OpenRouter: ['openrouter'],
  'Lambda Labs': ['lambda labs'],
  CoreWeave: ['coreweave'],
};
