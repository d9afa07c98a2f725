import type { Needs } from './needs.ts';

export const field: Needs = {
  'plagues on leaves, drone, no coverage': {
    task: 'detection',
    industry: 'agriculture',
    deployment: 'edge',
    data: { kind: 'images', volume: 8000, unit: 'images', labels: 1500, sites: 5 },
    budget: { amount: 35_000, currency: 'EUR', period: 'once' },
    expertise: 'novice',
  },
  'land cover from satellites': {
    task: 'segmentation',
    industry: 'environment',
    data: { kind: 'images', volume: 60_000, unit: 'images', labels: 3000, sites: 20 },
    expertise: 'expert',
  },
  'forty cameras of a station': {
    task: 'video',
    industry: 'security',
    deployment: 'on_prem',
    load: { concurrentRequests: 40 },
  },
  'traffic of a ring road': {
    task: 'forecasting',
    industry: 'transport',
    data: { kind: 'time_series', volume: 12_000_000, unit: 'rows', sites: 80 },
    team: { engineers: 3 },
  },
  'reports of a ministry, isolated network': {
    task: 'rag_qa',
    industry: 'defence',
    languages: ['en'],
    deployment: 'air_gapped',
    stage: 'production',
    data: { kind: 'documents', volume: 500_000, unit: 'documents', sensitivity: 'confidential' },
    load: { users: 600 },
    budget: { amount: 1_500_000, currency: 'EUR', period: 'once' },
  },
  'calls of a help desk, 8,000 a day': {
    task: 'speech_to_text',
    industry: 'telecom',
    languages: ['es'],
    residency: 'ES',
    load: { requestsPerDay: 8000 },
    data: { kind: 'audio', volume: 5, unit: 'minutes' },
  },
  'songs of birds on small recorders': {
    task: 'anomaly_detection',
    industry: 'environment',
    data: { kind: 'audio', volume: 3000, unit: 'hours', labels: 2000 },
    expertise: 'expert',
  },
  'characters of a game that talk': {
    task: 'text_to_speech',
    industry: 'gaming',
    languages: ['en'],
    load: { requestsPerDay: 50_000 },
  },
  'milk yield of a farm': {
    task: 'forecasting',
    industry: 'agriculture',
    expertise: 'novice',
    data: { kind: 'time_series', volume: 4000, unit: 'rows' },
    budget: { amount: 2000, currency: 'EUR', period: 'once' },
  },
  'pick-up routes, nothing feasible for 500 euros': {
    task: 'reinforcement_learning',
    industry: 'transport',
    budget: { amount: 500, currency: 'EUR', period: 'once' },
  },
};
