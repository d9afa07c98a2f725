import type { Needs } from './needs.ts';

export const commerce: Needs = {
  'demand of 4,000 articles, 60 shops': {
    task: 'forecasting',
    industry: 'retail',
    expertise: 'novice',
    data: { kind: 'time_series', volume: 3_000_000, unit: 'rows' },
    budget: { amount: 20_000, currency: 'EUR', period: 'once' },
  },
  'what else to buy, web shop, 50 requests a second': {
    task: 'recommendation',
    industry: 'retail',
    data: { kind: 'events', volume: 120_000_000, unit: 'records' },
    load: { requestsPerSecond: 50 },
    latency: { e2eSeconds: 0.2 },
    team: { engineers: 4, mlEngineers: 1 },
  },
  'answers on the page of a small shop': {
    task: 'chatbot',
    industry: 'retail',
    budget: { amount: 50, currency: 'EUR', period: 'month' },
    load: { requestsPerDay: 60 },
  },
  'search in two million product texts': {
    task: 'search_embedding',
    industry: 'retail',
    languages: ['es', 'en'],
    data: { kind: 'documents', volume: 2_000_000, unit: 'documents' },
    load: { requestsPerSecond: 20 },
    latency: { e2eSeconds: 0.3 },
  },
  'pictures for campaigns': {
    task: 'image_generation',
    industry: 'marketing',
    load: { requestsPerDay: 200 },
    expertise: 'novice',
    budget: { amount: 400, currency: 'EUR', period: 'month' },
  },
  'product texts in nine languages': {
    task: 'translation',
    industry: 'tourism',
    languages: ['es', 'en', 'de', 'fr'],
    load: { requestsPerDay: 1500 },
  },
  'audio books in Spanish': {
    task: 'text_to_speech',
    industry: 'media',
    languages: ['es'],
    data: { kind: 'text', volume: 200, unit: 'hours' },
  },
  'who will leave, subscribers': {
    task: 'tabular_prediction',
    industry: 'telecom',
    data: { kind: 'tabular', volume: 2_000_000, unit: 'rows', labelled: 'all' },
    expertise: 'practitioner',
    load: { requestsPerDay: 1 },
  },
  'guests ask in any language, hotel chain in Mexico': {
    task: 'chatbot',
    industry: 'tourism',
    residency: 'LATAM',
    languages: ['es', 'en'],
    load: { requestsPerDay: 4000 },
    budget: { amount: 1500, currency: 'USD', period: 'month' },
  },
  'subtitles of 20,000 hours of archive': {
    task: 'speech_to_text',
    industry: 'media',
    languages: ['es'],
    data: { kind: 'audio', volume: 20_000, unit: 'hours' },
    deadline: '2027-06-01',
  },
};
