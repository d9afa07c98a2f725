import { z } from 'zod';

/** The contract's vocabulary, shared by catalog entries and by the brief. */
export const tasks = [
  'chatbot',
  'rag_qa',
  'text_classification',
  'extraction',
  'summarization',
  'translation',
  'code',
  'search_embedding',
  'image_classification',
  'detection',
  'segmentation',
  'ocr_document',
  'image_generation',
  'video',
  'speech_to_text',
  'text_to_speech',
  'forecasting',
  'tabular_prediction',
  'anomaly_detection',
  'recommendation',
  'reinforcement_learning',
  'pretraining_llm',
  'finetuning_llm',
  'agents',
  'other',
] as const;
export const task = z.enum(tasks);
export type Task = z.infer<typeof task>;

export const approaches = [
  'no_ai',
  'packaged_saas',
  'managed_api',
  'rag_api',
  'self_hosted',
  'rag_self_hosted',
  'classical_ml',
  'automl',
  'transfer_learning',
  'finetune_adapter',
  'finetune_full',
  'continued_pretraining',
  'pretrain',
] as const;
export const approach = z.enum(approaches);
export type Approach = z.infer<typeof approach>;

export const precisions = [
  'fp32',
  'bf16',
  'fp16',
  'fp8',
  'int8',
  'fp4',
  'nf4',
  'int4',
  'gptq-int4',
  'gptq-int8',
  'awq',
  'q4_0',
  'q4_k_m',
  'q8_0',
] as const;
export const precision = z.enum(precisions);
export type Precision = z.infer<typeof precision>;

export const engines = ['vllm', 'sglang', 'tensorrt_llm', 'transformers', 'llama_cpp', 'tgi', 'other'] as const;
export const engine = z.enum(engines);
export type Engine = z.infer<typeof engine>;

export const sourcings = ['api', 'rented', 'owned', 'managed'] as const;
export const sourcing = z.enum(sourcings);
export type Sourcing = z.infer<typeof sourcing>;

/** EU means EU and EEA; otherwise a zone of the contract or an ISO 3166-1 alpha-2 country. */
export const residency = z.union([
  z.enum(['EU', 'UK', 'US', 'LATAM']),
  z.string().regex(/^[A-Z]{2}$/, 'expected EU, UK, US, LATAM or an ISO 3166 country'),
]);
export type Residency = z.infer<typeof residency>;
