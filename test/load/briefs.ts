import type { Brief } from '../../rules/brief.ts';
import { randomBriefs } from './brief-maker.ts';

/** Needs of different shape, so that a benchmark does not time one lucky path. */
export const benchBriefs: readonly { readonly name: string; readonly brief: Brief }[] = [
  {
    name: 'hospital, documents, on premises',
    brief: {
      task: 'rag_qa',
      industry: 'healthcare',
      languages: ['es'],
      expertise: 'novice',
      budget: { amount: 150_000, currency: 'EUR', period: 'once' },
      data: { kind: 'documents', volume: 3000, unit: 'documents', sites: 4, sensitivity: 'special_category' },
      deployment: 'on_prem',
      load: { users: 400 },
    },
  },
  {
    name: 'chatbot, cloud',
    brief: {
      task: 'chatbot',
      deployment: 'cloud',
      load: { users: 5000 },
      budget: { amount: 3000, currency: 'EUR', period: 'month' },
    },
  },
  {
    name: 'churn, table',
    brief: { task: 'tabular_prediction', data: { kind: 'tabular', volume: 200_000, unit: 'rows' } },
  },
  {
    name: 'defects, images',
    brief: { task: 'image_classification', data: { kind: 'images', volume: 2500, unit: 'images', labels: 250 } },
  },
  { name: 'nothing said', brief: {} },
  // One of each task, with what else is stated drawn from a seed.
  ...randomBriefs(25, 1).map((brief) => ({ name: (brief.task ?? 'other').replaceAll('_', ' '), brief })),
];
