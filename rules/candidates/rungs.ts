import type { Task } from '../../catalog/index.ts';
import { say, type Message } from '../message.ts';
import type { Need } from '../engine/need.ts';
import type { Route } from './ladder.ts';

/** A rung as a reader tells it apart: an approach, and what it means for what the work is done on. */
export const rungs = [
  'noAi',
  'noAiFigures',
  'noAiTexts',
  'noAiPictures',
  'optimisation',
  'packagedSaas',
  'packagedPlanning',
  'managedApi',
  'managedSpecialist',
  'ragApi',
  'selfHosted',
  'selfHostedSpecialist',
  'pretrainedPredictor',
  'ragSelfHosted',
  'classicalMl',
  'trialLearning',
  'automl',
  'transferLearning',
  'finetuneAdapter',
  'finetuneFull',
  'continuedPretraining',
  'pretrain',
] as const;
export type Rung = (typeof rungs)[number];

const OF_FIGURES: ReadonlySet<Task> = new Set([
  'forecasting',
  'tabular_prediction',
  'anomaly_detection',
  'recommendation',
]);
const OF_TEXTS: ReadonlySet<Task> = new Set([
  'chatbot',
  'rag_qa',
  'search_embedding',
  'text_classification',
  'extraction',
]);

export function rungOf(task: Task, { approach, worker, accuracy }: Route): Rung {
  switch (approach) {
    case 'no_ai':
      if (accuracy === 'optimisation') return 'optimisation';
      if (accuracy === 'machineVision') return 'noAiPictures';
      return OF_FIGURES.has(task) ? 'noAiFigures' : OF_TEXTS.has(task) ? 'noAiTexts' : 'noAi';
    case 'packaged_saas':
      return accuracy === 'packagedPlanning' ? 'packagedPlanning' : 'packagedSaas';
    case 'managed_api':
      return worker === 'writer' ? 'managedApi' : 'managedSpecialist';
    case 'rag_api':
      return 'ragApi';
    case 'self_hosted':
      if (worker === 'predictor') return 'pretrainedPredictor';
      return worker === 'writer' ? 'selfHosted' : 'selfHostedSpecialist';
    case 'rag_self_hosted':
      return 'ragSelfHosted';
    case 'classical_ml':
      return task === 'reinforcement_learning' ? 'trialLearning' : 'classicalMl';
    case 'automl':
      return 'automl';
    case 'transfer_learning':
      return 'transferLearning';
    case 'finetune_adapter':
      return 'finetuneAdapter';
    case 'finetune_full':
      return 'finetuneFull';
    case 'continued_pretraining':
      return 'continuedPretraining';
    case 'pretrain':
      return 'pretrain';
  }
}

const limits: Readonly<Partial<Record<Rung, string>>> = {
  classicalMl: 'gates.minimumLabels.classicalMl',
  automl: 'gates.minimumLabels.automl',
  transferLearning: 'gates.minimumLabels.transferLearning',
  finetuneAdapter: 'gates.minimumLabels.finetuneAdapter',
  finetuneFull: 'gates.minimumLabels.finetuneFull',
  continuedPretraining: 'gates.minimumTokens.continuedPretraining',
  pretrain: 'gates.minimumTokens.pretrain',
  pretrainedPredictor: 'gates.tablePretrainedMaxRows',
};

/** The number of judgement that a rung's words quote: the labels or the text below which it fails. */
export function limitOf(rung: Rung): string | null {
  return limits[rung] ?? null;
}

/** Sources of what is said of a rung beside judgement. */
export const sourcesOfRung: Readonly<Partial<Record<Rung, readonly string[]>>> = {
  noAi: ['google-rules-of-ml'],
  noAiFigures: ['m4-paper', 'google-rules-of-ml'],
  noAiTexts: ['google-rules-of-ml'],
  noAiPictures: ['google-rules-of-ml'],
  classicalMl: ['trees-tabular-paper'],
  automl: ['autogluon-paper'],
  transferLearning: ['transfer-learning-survey', 'imagenet-transfer-paper'],
  finetuneAdapter: ['lora-paper', 'lima-paper'],
  finetuneFull: ['lora-paper'],
  pretrain: ['chinchilla-paper', 'llama-3-paper'],
};

export interface RungWords {
  readonly wins: Message;
  readonly fails: Message;
  /** What to do where it fails: the next rung, or the one below. */
  readonly instead: Message;
}

export function wordsOfRung({ task, policy }: Pick<Need, 'task' | 'policy'>, route: Route): RungWords {
  const rung = rungOf(task, route);
  const limit = limitOf(rung);
  const { value, unit } = limit === null ? { value: 0, unit: '' } : policy.entry(limit);
  const params = limit === null ? {} : { limit: { quantity: value, unit } };
  const key = `${rung.charAt(0).toUpperCase()}${rung.slice(1)}`;
  return { wins: say(`wins${key}`), fails: say(`fails${key}`, params), instead: say(`instead${key}`) };
}
