import { readFileSync, writeFileSync } from 'node:fs';
import { env } from 'node:process';
import { describe, expect, it } from 'vitest';
import { advice as adviceShape } from '../../rules/advice-shape.ts';
import type { Brief } from '../../rules/brief.ts';
import { advise } from '../../rules/index.ts';
import { openCatalog } from '../../server/catalog/open-catalog.ts';
import { createRenderer } from '../../server/render/render.ts';
import { asRead } from './as-read.ts';

const catalog = openCatalog();
const options = { today: '2026-11-24' };
const hospital: Brief = {
  task: 'rag_qa',
  industry: 'healthcare',
  languages: ['es'],
  expertise: 'novice',
  budget: { amount: 150_000, currency: 'EUR', period: 'once' },
  data: { kind: 'documents', volume: 3000, unit: 'documents', sites: 4, sensitivity: 'special_category' },
  deployment: 'on_prem',
  load: { users: 400 },
};

describe('a hospital whose data may not leave', () => {
  const answer = advise(hospital, catalog, options);

  it('has the shape of the contract and fits a chat frame', () => {
    expect(adviceShape.safeParse(answer).error?.issues ?? []).toEqual([]);
    expect(Buffer.byteLength(JSON.stringify(createRenderer('es').deep(answer)))).toBeLessThan(64_000);
  });

  // UPDATE_GOLDEN=1 rewrites the files: read the difference before it is kept.
  it.each(['en', 'es'] as const)('reads as it was approved (%s)', (locale) => {
    const file = new URL(`hospital.${locale}.md`, import.meta.url);
    const read = asRead(answer, locale);
    if (env['UPDATE_GOLDEN'] === '1') writeFileSync(file, read);
    expect(read).toBe(readFileSync(file, 'utf8'));
  });

  it('gets retrieval on its own machines within the budget', () => {
    expect(answer.solutions.length).toBeGreaterThanOrEqual(3);
    const [first] = answer.solutions;
    expect(first?.approach).toBe('rag_self_hosted');
    expect(first?.estimates.oneOffCost?.likely ?? Infinity).toBeLessThan(150_000);
    for (const solution of answer.solutions) expect(['owned', 'managed']).toContain(solution.serving.sourcing);
    expect(answer.excluded.map((line) => line.rule)).toContain('data-may-not-leave');
    expect(answer.advice.map((one) => one.id)).toContain('impact-assessment');
  });

  it('shows solutions that differ, and no answer that is far below the best', () => {
    const machines = answer.solutions.map(({ serving }) =>
      [serving.sourcing, serving.offer ?? serving.accelerator].join(' '),
    );
    expect(new Set(machines).size).toBe(machines.length);
    const quality = answer.solutions.map(({ estimates }) => estimates.quality?.likely ?? 0);
    expect(Math.min(...quality)).toBeGreaterThan(0.5);
    expect(answer.excluded.find((line) => line.rule === 'far-below')?.approach).toBe('no_ai');
  });

  it('warns where one machine carries everybody, and wants a server for production', () => {
    const [first] = answer.solutions;
    expect(first?.risks.map((risk) => risk.id)).toContain('one-machine');
    expect(answer.nextQuestion?.path).toBe('stage');
    const production = advise({ ...hospital, stage: 'production' }, catalog, options);
    for (const { serving } of production.solutions) {
      const system = catalog.systems.get(serving.offer ?? '');
      if (serving.sourcing === 'owned') expect(system?.class).toMatch(/server|rack/);
    }
  });

  it('gets hosted models once the cloud is fine', () => {
    const free = advise({ ...hospital, deployment: 'cloud' }, catalog, options);
    expect(free.solutions[0]?.serving.sourcing).not.toBe('owned');
    expect(free.solutions[0]?.id).not.toBe(answer.solutions[0]?.id);
  });

  it('gives the same bytes twice', () => {
    expect(JSON.stringify(advise(hospital, catalog, options))).toBe(JSON.stringify(answer));
  });

  it('is told what would help when nothing is feasible', () => {
    const none = advise({ ...hospital, budget: { amount: 2000, currency: 'EUR', period: 'once' } }, catalog, options);
    expect(none.solutions).toEqual([]);
    expect(none.excluded.find((line) => line.rule === 'budget')?.unlock.messageId).toBe('unlockWithoutOf');
  });
});

describe('needs with an answer that any architect would give', () => {
  const first = (brief: Brief) => advise(brief, catalog, options).solutions[0];

  it('uses accelerators that are already there before a large system is bought', () => {
    const solution = first({
      task: 'code',
      deployment: 'on_prem',
      hardwareOwned: [{ accelerator: 'a100-sxm-80gb', count: 2 }],
      load: { users: 60 },
    });
    expect(solution?.serving.sourcing).toBe('owned');
    expect(solution?.serving.offer).toBeNull();
  });

  it('adapts a vision model with 250 labelled images', () => {
    const answer = advise(
      { task: 'image_classification', data: { kind: 'images', volume: 2500, unit: 'images', labels: 250 } },
      catalog,
      options,
    );
    const best = (approach: string): number =>
      Math.max(0, ...answer.solutions.filter((one) => one.approach === approach).map((one) => one.score.total));
    expect(answer.solutions[0]?.approach).toBe('transfer_learning');
    expect(best('transfer_learning') - best('managed_api')).toBeGreaterThan(0.03);
  });

  it('gives one person on a laptop a model that a laptop holds', () => {
    for (const { serving } of advise({ task: 'chatbot', deployment: 'laptop', load: { users: 1 } }, catalog, options)
      .solutions) {
      const memory = catalog.accelerators.get(serving.accelerator ?? '')?.memory ?? 0;
      expect(memory).toBeLessThanOrEqual(128e9);
    }
  });
});
