import type { Needs } from './needs.ts';

export const offices: Needs = {
  'law firm, 200,000 documents, no network': {
    task: 'rag_qa',
    industry: 'legal',
    languages: ['es'],
    deployment: 'air_gapped',
    data: { kind: 'documents', volume: 200_000, unit: 'documents', sensitivity: 'confidential' },
    load: { users: 80 },
    budget: { amount: 90_000, currency: 'EUR', period: 'once' },
  },
  'law firm, two lawyers': {
    task: 'rag_qa',
    industry: 'legal',
    languages: ['es'],
    expertise: 'novice',
    data: { kind: 'documents', volume: 3000, unit: 'documents', sensitivity: 'confidential' },
    load: { users: 2 },
    budget: { amount: 100, currency: 'EUR', period: 'month' },
  },
  'summaries of 80-page contracts': {
    task: 'summarization',
    industry: 'consulting',
    languages: ['en'],
    load: { requestsPerDay: 120, inputTokens: 60_000, outputTokens: 1200 },
    residency: 'UK',
  },
  'deeds to a table, 150,000 scans': {
    task: 'extraction',
    industry: 'real_estate',
    languages: ['es'],
    residency: 'ES',
    data: { kind: 'documents', volume: 150_000, unit: 'documents', sensitivity: 'confidential' },
    deadline: '2027-04-30',
  },
  'progress of sites from photographs': {
    task: 'image_classification',
    industry: 'construction',
    data: { kind: 'images', volume: 40_000, unit: 'images', labels: 0, sites: 9 },
    expertise: 'novice',
  },
  'price of flats': {
    task: 'tabular_prediction',
    industry: 'real_estate',
    expertise: 'novice',
    data: { kind: 'tabular', volume: 12_000, unit: 'rows', labelled: 'all' },
    budget: { amount: 12_000, currency: 'EUR', period: 'once' },
  },
  'sworn translations, small agency': {
    task: 'translation',
    industry: 'services',
    languages: ['es', 'en'],
    load: { requestsPerDay: 25 },
    data: { sensitivity: 'confidential' },
    residency: 'EU',
    budget: { amount: 150, currency: 'EUR', period: 'month' },
  },
};
