import { describe, expect, it } from 'vitest';
import type { Brief } from '../../../rules/brief.ts';
import { advise } from '../../../rules/index.ts';
import { openCatalog } from '../../../server/catalog/open-catalog.ts';

const catalog = openCatalog();
const today = '2026-11-24';
const adviceFor = (brief: Brief) => advise(brief, catalog, { today, limit: 50 });
const assumed = (brief: Brief, path: string) => adviceFor(brief).assumptions.find((one) => one.path === path)?.value;

const shop: Brief = {
  task: 'chatbot',
  industry: 'food',
  expertise: 'novice',
  budget: { amount: 60, currency: 'EUR', period: 'month' },
};

describe('a small trade with a small budget', () => {
  it('is taken to have a few dozen requests a day, and that is said', () => {
    expect(assumed(shop, 'load.requestsPerDay')).toBeLessThanOrEqual(60);
    expect(assumed(shop, 'load.users')).toBeLessThan(10);
  });
  it('is offered ready-made software within its bills, and nothing it cannot build', () => {
    const { solutions, excluded } = adviceFor(shop);
    expect(solutions[0]?.approach).toBe('packaged_saas');
    expect(excluded.some(({ rule }) => rule === 'build-proportion')).toBe(true);
  });
  it('is no small business with a larger budget, or in a trade of large firms', () => {
    const rich: Brief = { ...shop, budget: { amount: 6000, currency: 'EUR', period: 'month' } };
    expect(assumed(rich, 'load.users')).toBe(50);
    expect(assumed({ ...shop, industry: 'banking' }, 'load.users')).toBe(50);
  });
});

describe('a target for quality', () => {
  const need: Brief = {
    task: 'extraction',
    languages: ['es'],
    data: { kind: 'documents', volume: 20_000, unit: 'documents' },
    load: { requestsPerDay: 400 },
  };
  it('that none reaches is said, and is no argument in favour of any', () => {
    const { advice, solutions } = adviceFor({ ...need, quality: { target: 0.97 } });
    expect(advice.find(({ id }) => id === 'target-out-of-reach')?.severity).toBe('critical');
    for (const { reasons, risks } of solutions) {
      const inFavour = reasons.filter(({ messageId }) => messageId === 'reasonFor');
      expect(inFavour.some(({ params }) => JSON.stringify(params).includes('"quality"'))).toBe(false);
      expect(risks.some(({ id }) => id === 'falls-short')).toBe(true);
    }
  });
  it('that is reached is not brought up', () => {
    const { advice } = adviceFor({ ...need, quality: { target: 0.6 } });
    expect(advice.some(({ id }) => id === 'target-out-of-reach')).toBe(false);
  });
  it('names the labels that would reach it where labels do', () => {
    const few: Brief = {
      task: 'image_classification',
      deployment: 'on_prem',
      data: { kind: 'images', volume: 3000, unit: 'images', labels: 150 },
      quality: { target: 0.88 },
    };
    const text = adviceFor(few).advice.find(({ id }) => id === 'target-out-of-reach')?.text;
    expect(text?.messageId).toBe('adviceTargetWith');
    const more = /"labels":(\d+)/.exec(JSON.stringify(text))?.[1];
    const labelled = adviceFor({ ...few, data: { ...few.data, labels: Number(more) } });
    // One of the ways is then expected to reach it, be it the first or not.
    const after = labelled.advice.find(({ id }) => id === 'target-out-of-reach')?.text.messageId;
    expect([undefined, 'adviceTargetOther']).toContain(after);
  });
});

describe('scans in three dimensions', () => {
  it('take minutes, not the milliseconds of one patch', () => {
    const { solutions } = adviceFor({
      task: 'segmentation',
      industry: 'healthcare',
      deployment: 'on_prem',
      data: { kind: 'images', labels: 200 },
      load: { requestsPerDay: 60 },
      modelsMentioned: ['MIC-DKFZ/nnUNet-v2'],
    });
    const scan = solutions.find(({ models }) => models.some(({ id }) => id.endsWith('nnUNet-v2')));
    expect(scan?.estimates.ttftMs?.likely).toBeGreaterThan(20_000);
    expect(scan?.estimates.ttftMs?.likely).toBeLessThan(300_000);
  });
});

it('asks what is done with pictures where the task is only assumed', () => {
  const { nextQuestion } = adviceFor({ industry: 'healthcare', data: { kind: 'images' }, deployment: 'on_prem' });
  expect(nextQuestion?.path).toBe('task');
  expect(nextQuestion?.values).toEqual(expect.arrayContaining(['detection', 'segmentation']));
});

it('asks about the limit that opens something where nothing fits', () => {
  const { solutions, nextQuestion } = adviceFor({
    task: 'rag_qa',
    deployment: 'air_gapped',
    industry: 'healthcare',
    data: { kind: 'documents', sensitivity: 'special_category' },
    load: { users: 300 },
    budget: { amount: 3000, currency: 'EUR', period: 'once' },
  });
  expect(solutions).toEqual([]);
  expect(nextQuestion?.path).toBe('budget.amount');
  expect(nextQuestion?.why.messageId).toBe('whyWould');
});
