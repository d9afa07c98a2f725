import { describe, expect, it } from 'vitest';
import { tasks } from '../../../catalog/index.ts';
import { routesFor } from '../../../rules/candidates/ladder.ts';
import { expectedOfAbility } from '../../../rules/candidates/expect.ts';
import { daysOfPile } from '../../../rules/candidates/pile.ts';
import { brief as briefShape, type Brief } from '../../../rules/brief.ts';
import { rank } from '../../../rules/engine/core.ts';
import { needOf } from '../../../rules/engine/need.ts';
import { advise } from '../../../rules/index.ts';
import { openCatalog } from '../../../server/catalog/open-catalog.ts';

const catalog = openCatalog();
const today = '2026-11-24';
const need = (brief: Brief) => needOf(briefShape.parse(brief), catalog, { today });
const feasible = (brief: Brief) => rank(need(brief), { record: false }).ranked.map(({ candidate }) => candidate);
const ask = (brief: Brief) => advise(briefShape.parse(brief), catalog, { today });

describe('the ladder', () => {
  it.each(tasks)('has an answer for %s where nothing is asked of it', (task) => {
    expect(routesFor(need({ task })).length).toBeGreaterThan(0);
    expect(ask({ task }).solutions.length).toBeGreaterThan(0);
  });

  it.each(['speech_to_text', 'text_to_speech', 'image_generation', 'search_embedding', 'ocr_document'] as const)(
    'offers %s as a hosted model, as software and on machines of one’s own',
    (task) => {
      const sourcing = new Set(feasible({ task }).map(({ approach }) => approach));
      expect([...sourcing]).toEqual(expect.arrayContaining(['managed_api', 'packaged_saas', 'self_hosted']));
    },
  );

  it.each([
    ['detection', ['no_ai', 'packaged_saas', 'transfer_learning', 'managed_api']],
    ['image_classification', ['no_ai', 'packaged_saas', 'automl', 'transfer_learning', 'managed_api', 'self_hosted']],
    ['segmentation', ['packaged_saas', 'transfer_learning']],
    ['tabular_prediction', ['no_ai', 'packaged_saas', 'classical_ml', 'automl', 'self_hosted']],
    ['forecasting', ['no_ai', 'packaged_saas', 'classical_ml', 'automl', 'self_hosted']],
    ['anomaly_detection', ['no_ai', 'packaged_saas', 'classical_ml']],
    ['recommendation', ['no_ai', 'packaged_saas', 'classical_ml']],
    ['agents', ['no_ai', 'packaged_saas', 'managed_api', 'self_hosted']],
    ['text_classification', ['no_ai', 'packaged_saas', 'managed_api', 'transfer_learning']],
  ] as const)('has for %s the rungs below a model of one’s own', (task, approaches) => {
    const rungs = routesFor(need({ task })).map(({ approach }) => approach);
    expect(rungs).toEqual(expect.arrayContaining([...approaches]));
  });

  it('measures pictures by rules where one light is possible, and never people or fields', () => {
    const rules = (industry: string): boolean =>
      routesFor(need({ task: 'detection', industry })).some(({ accuracy }) => accuracy === 'machineVision');
    expect(rules('manufacturing')).toBe(true);
    expect(rules('healthcare')).toBe(false);
    expect(rules('agriculture')).toBe(false);
  });

  it('plans what moves, and learns by trial what does not', () => {
    const ways = (industry: string): readonly (string | null)[] =>
      routesFor(need({ task: 'reinforcement_learning', industry })).map(({ accuracy }) => accuracy);
    expect(ways('transport')).toEqual(['optimisation', 'packagedPlanning', 'reinforcement']);
    expect(ways('gaming')).not.toContain('optimisation');
  });

  it('does not answer a stream of pictures with a network of unknown speed', () => {
    for (const { place, sizing, worker } of feasible({
      task: 'video',
      deployment: 'on_prem',
      load: { concurrentRequests: 220 },
    }))
      if (worker === 'specialist' && place.sourcing !== 'api')
        expect(sizing?.requestsPerSecond ?? 0).toBeGreaterThan(400);
  });

  it('expects less of a small model that one benchmark or none speaks for, the smaller the less', () => {
    const asked = need({ task: 'rag_qa' });
    const at = (parameters: number, benchmarks: number): number =>
      expectedOfAbility(
        asked,
        { value: 0, spread: 1, benchmarks, scored: benchmarks > 0 },
        { approach: 'rag_self_hosted', precision: null, language: 'yes', parameters },
      ).likely;
    expect(at(0.8e9, 0)).toBeLessThan(at(2e9, 0));
    expect(at(2e9, 1)).toBeLessThan(at(8e9, 1));
    expect(at(70e9, 0)).toBe(at(8e9, 0));
    expect(at(0.8e9, 5)).toBe(at(70e9, 5));
  });

  it('gives each hosted answer over documents the model that makes the vectors', () => {
    const hosted = feasible({ task: 'rag_qa', load: { users: 40 } }).filter(({ approach }) => approach === 'rag_api');
    expect(hosted.length).toBeGreaterThan(0);
    for (const { models } of hosted) expect(models.map(({ role }) => role)).toContain('embedder');
  });

  it('teaches German letters to a model that lists German', () => {
    const [first] = feasible({
      task: 'extraction',
      languages: ['de'],
      data: { kind: 'documents', labels: 6000 },
      deployment: 'cloud',
    }).filter(({ approach }) => approach === 'transfer_learning');
    const model = first?.models[0]?.model;
    expect(model?.languages?.some((one) => one === 'de' || /\d+ languages|multilingual/i.test(one))).toBe(true);
  });

  it('learns a small table on a small machine, and a smaller one costs less people', () => {
    const months = (volume: number): number => {
      const [first] = feasible({ task: 'tabular_prediction', data: { kind: 'tabular', volume, unit: 'rows' } }).filter(
        ({ approach }) => approach === 'classical_ml',
      );
      expect(first?.place.name).toMatch(/^small-/);
      return first?.people.reduce((sum, one) => sum + one.personMonths, 0) ?? 0;
    };
    expect(months(5000)).toBeLessThan(months(5_000_000));
  });
});

describe('a pile', () => {
  const pile: Brief = {
    task: 'ocr_document',
    deployment: 'on_prem',
    hardwareOwned: [{ accelerator: 'rtx-4090', count: 1 }],
    data: { kind: 'images', volume: 4_000_000, unit: 'images' },
    deadline: '2027-06-30',
  };

  it('is spread over the days that are left, with a margin', () => {
    const { pile: found, peakRequestsPerSecond, requestsPerMonth, horizonMonths } = need(pile);
    expect(found?.items).toBe(4_000_000);
    const days = found?.days ?? 0;
    expect(days).toBeGreaterThan(60);
    expect(days).toBeLessThan(218);
    expect(peakRequestsPerSecond * 86_400 * days).toBeGreaterThan(4_000_000);
    expect(requestsPerMonth * horizonMonths).toBeCloseTo(4_000_000, 0);
  });

  it('says how long the machines take, and leaves out those that would be late', () => {
    const { solutions } = ask(pile);
    expect(solutions[0]?.reasons.map(({ messageId }) => messageId)).toContain('reasonPile');
    for (const { sizing, weeks } of feasible(pile)) {
      const days = daysOfPile(need(pile), sizing);
      if (days !== null) expect(weeks + days / 7).toBeLessThanOrEqual(218 / 7);
    }
  });

  it('is none where a rate is stated, nor where the volume is what a model learns from', () => {
    expect(need({ ...pile, load: { requestsPerDay: 100 } }).pile).toBeNull();
    expect(
      need({ task: 'image_classification', data: { kind: 'images', volume: 9000, unit: 'images' } }).pile,
    ).toBeNull();
  });
});

describe('an empty answer', () => {
  it('names two constraints where one alone is not enough, and what both would give', () => {
    const { solutions, excluded } = ask({
      task: 'rag_qa',
      industry: 'healthcare',
      deployment: 'on_prem',
      budget: { amount: 3000, currency: 'EUR', period: 'once' },
      deadline: '2026-12-20',
      load: { users: 400 },
    });
    expect(solutions).toEqual([]);
    const unlocks = new Map(excluded.map(({ rule, unlock }) => [rule, unlock.messageId]));
    expect(unlocks.get('budget')).toBe('unlockTogether');
    expect(unlocks.get('deadline')).toBe('unlockTogether');
  });
});
