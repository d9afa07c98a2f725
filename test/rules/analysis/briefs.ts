import fc from 'fast-check';
import { brief as briefShape, type Brief } from '../../../rules/brief.ts';

export const today = '2026-11-24';

const read = (value: unknown): Brief => briefShape.parse(value);

/** Needs that between them have hosted, rented, bought, leased, trained and plain solutions. */
export const needs: Readonly<Record<string, Brief>> = {
  hospital: read({
    task: 'rag_qa',
    industry: 'healthcare',
    languages: ['es'],
    deployment: 'on_prem',
    residency: 'ES',
    data: { kind: 'documents', volume: 3000, unit: 'documents', sensitivity: 'special_category' },
    load: { users: 400 },
    budget: { amount: 150_000, currency: 'EUR', period: 'once' },
  }),
  assistant: read({
    task: 'chatbot',
    languages: ['en'],
    residency: 'EU',
    load: { users: 2000, requestsPerDay: 20_000 },
    budget: { amount: 5000, currency: 'EUR', period: 'month' },
  }),
  inspection: read({ task: 'image_classification', deployment: 'edge', data: { kind: 'images', labels: 5000 } }),
  forecast: read({ task: 'forecasting', data: { kind: 'time_series', volume: 300_000, unit: 'rows' } }),
};

export const briefs: fc.Arbitrary<Brief> = fc
  .record(
    {
      task: fc.constantFrom('chatbot', 'rag_qa', 'extraction', 'forecasting', 'image_classification', 'code'),
      deployment: fc.constantFrom('cloud', 'on_prem', 'any'),
      residency: fc.constantFrom('EU', 'ES', 'US'),
      expertise: fc.constantFrom('novice', 'expert'),
      horizonMonths: fc.integer({ min: 12, max: 60 }),
      load: fc.record({ users: fc.integer({ min: 5, max: 3000 }) }),
      budget: fc.record({
        amount: fc.integer({ min: 20_000, max: 800_000 }),
        currency: fc.constant('EUR'),
        period: fc.constantFrom('once', 'year'),
      }),
    },
    { requiredKeys: ['task'] },
  )
  .map(read);
