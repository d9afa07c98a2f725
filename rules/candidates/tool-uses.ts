import type { Tool } from '../../catalog/index.ts';
import { isInteractive, type Need } from '../engine/need.ts';
import { isForFew } from './effort.ts';
import type { Route } from './ladder.ts';

export type ToolRoute = Pick<Route, 'worker' | 'retrieval' | 'training' | 'approach'> & {
  readonly domains?: Route['domains'];
};

/** Words of a task and of the data that a tool's list of uses may hold. */
const usesOfTask: Readonly<Partial<Record<string, RegExp>>> = {
  forecasting: /forecast|time.series/i,
  tabular_prediction: /tabular/i,
  image_classification: /image/i,
  detection: /^detection/i,
  segmentation: /segmentation/i,
  video: /^detection/i,
  speech_to_text: /speech/i,
  anomaly_detection: /defect|tabular/i,
  image_generation: /image and video generation/i,
  rag_qa: /rag|documents|pdf/i,
  search_embedding: /embeddings|search/i,
};

/** What a tool of a role is to be good at, for the kind of work and what is done to the model. */
export function usesOfRole(need: Need, role: string, route: ToolRoute): RegExp | undefined {
  const writes = route.worker === 'writer';
  switch (role) {
    case 'observability':
      // What a model writes is watched by its traces; what it foretells or sees, by whether the data has moved.
      if (writes) return /LLM traces/i;
      return route.worker === 'predictor' || route.training !== null ? /drift/i : /service metrics/i;
    case 'serving-engine':
      if (need.task === 'search_embedding') return /embeddings/i;
      return need.task === 'speech_to_text' ? /speech|portable/i : /portable/i;
    case 'fine-tuning':
      return route.training === 'full' ? /\bSFT\b/ : /LoRA/;
    case 'distributed-training':
      return /pre-training/i;
    case 'data-quality':
      return route.worker === 'predictor' ? /tabular|profiling/i : usesOfTask[need.task];
    case 'vector-store':
      return isForFew(need) ? /embedded/i : usesOfTask['search_embedding'];
    case 'training-framework':
      return /pretrained models/i;
    case 'experiment-tracking':
      return /tracking/i;
    default:
      return usesOfTask[need.task];
  }
}

/** Whether a tool is made for models that write: its first use says so. */
export function isForWriters({ fits }: Pick<Tool, 'fits'>): boolean {
  return /\bLLMs?\b|\bprompts?\b|\bdialogue\b/i.test(fits[0] ?? '');
}

/** Whether people talk to it, so that what they ask and what they are told is to be kept within bounds. */
export function isTalkedTo({ task }: Pick<Need, 'task'>): boolean {
  return isInteractive(task) && task !== 'code' && task !== 'search_embedding';
}
