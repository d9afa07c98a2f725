import type { Model } from '../schema/model.ts';
import type { Task } from '../schema/vocabulary.ts';

interface KindOfModel {
  readonly domain: Model['domain'];
  readonly tasks: readonly Task[];
}

const writer: readonly Task[] = [
  'chatbot',
  'rag_qa',
  'summarization',
  'extraction',
  'text_classification',
  'translation',
  'agents',
  'finetuning_llm',
];

/** What each kind of model can be used for, in the contract's tasks. */
export const modelKinds: Readonly<Record<string, KindOfModel>> = {
  chat: { domain: 'language', tasks: [...writer, 'code'] },
  reasoning: { domain: 'language', tasks: [...writer, 'code'] },
  code: { domain: 'language', tasks: ['code', 'agents', 'finetuning_llm'] },
  'base-llm': { domain: 'language', tasks: ['finetuning_llm', 'pretraining_llm'] },
  'medical-llm': { domain: 'language', tasks: writer },
  vlm: { domain: 'multimodal', tasks: [...writer, 'ocr_document'] },
  'medical-vlm': { domain: 'multimodal', tasks: [...writer, 'image_classification'] },
  translation: { domain: 'language', tasks: ['translation'] },
  'text-encoder': { domain: 'language', tasks: ['text_classification', 'extraction'] },
  'zero-shot-classification': { domain: 'language', tasks: ['text_classification'] },
  sentiment: { domain: 'language', tasks: ['text_classification'] },
  ner: { domain: 'language', tasks: ['extraction'] },
  moderation: { domain: 'language', tasks: ['text_classification'] },
  embedding: { domain: 'embedding', tasks: ['search_embedding'] },
  reranker: { domain: 'embedding', tasks: ['search_embedding'] },
  'visual-document-retrieval': { domain: 'embedding', tasks: ['search_embedding'] },
  'multimodal-embedding': { domain: 'embedding', tasks: ['search_embedding'] },
  'image-text-embedding': { domain: 'embedding', tasks: ['search_embedding', 'image_classification'] },
  'medical-image-text-embedding': { domain: 'embedding', tasks: ['search_embedding', 'image_classification'] },
  'image-embedding': { domain: 'vision', tasks: ['image_classification', 'search_embedding'] },
  'medical-image-embedding': { domain: 'vision', tasks: ['image_classification', 'search_embedding'] },
  'pathology-embedding': { domain: 'vision', tasks: ['image_classification', 'search_embedding'] },
  'ophthalmology-embedding': { domain: 'vision', tasks: ['image_classification', 'search_embedding'] },
  'image-classification': { domain: 'vision', tasks: ['image_classification'] },
  'medical-classification': { domain: 'vision', tasks: ['image_classification'] },
  'object-detection': { domain: 'vision', tasks: ['detection'] },
  'open-vocabulary-detection': { domain: 'vision', tasks: ['detection'] },
  'vision-multitask': { domain: 'vision', tasks: ['detection', 'segmentation', 'ocr_document'] },
  segmentation: { domain: 'vision', tasks: ['segmentation'] },
  'instance-segmentation': { domain: 'vision', tasks: ['segmentation', 'detection'] },
  // Lesions are found by outlining them.
  'medical-segmentation': { domain: 'vision', tasks: ['segmentation', 'detection'] },
  'depth-estimation': { domain: 'vision', tasks: ['other'] },
  'visual-anomaly-detection': { domain: 'vision', tasks: ['anomaly_detection'] },
  'ocr-document': { domain: 'vision', tasks: ['ocr_document'] },
  'image-generation': { domain: 'diffusion', tasks: ['image_generation'] },
  'video-generation': { domain: 'diffusion', tasks: ['video'] },
  'speech-to-text': { domain: 'speech', tasks: ['speech_to_text'] },
  diarization: { domain: 'speech', tasks: ['speech_to_text'] },
  'text-to-speech': { domain: 'speech', tasks: ['text_to_speech'] },
  'time-series-forecasting': { domain: 'time_series', tasks: ['forecasting'] },
  tabular: { domain: 'tabular', tasks: ['tabular_prediction'] },
  'anomaly-detection': { domain: 'tabular', tasks: ['anomaly_detection'] },
  recommendation: { domain: 'other', tasks: ['recommendation'] },
};
