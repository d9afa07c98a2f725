import { describe, expect, it } from 'vitest';
import type { Brief } from '../../../rules/brief.ts';
import { rank } from '../../../rules/engine/core.ts';
import { needOf } from '../../../rules/engine/need.ts';
import { longestWay, phasesOf, scheduleOf, type Phase } from '../../../rules/plan/phases.ts';
import { openCatalog } from '../../../server/catalog/open-catalog.ts';

const catalog = openCatalog();
const today = '2026-11-24';
const briefs: Readonly<Record<string, Brief>> = {
  rag: {
    task: 'rag_qa',
    deployment: 'on_prem',
    load: { users: 400 },
    data: { volume: 6000, unit: 'documents', sites: 4 },
  },
  images: { task: 'image_classification', data: { labels: 800 } },
  tables: { task: 'tabular_prediction', data: { kind: 'tabular', volume: 80_000, unit: 'rows' } },
  pretrain: {
    task: 'pretraining_llm',
    training: { totalParameters: 7e9, tokens: 2e11, method: 'pretrain' },
    budget: { amount: 3_000_000, currency: 'EUR', period: 'once' },
  },
};

describe('phases', () => {
  it.each(Object.keys(briefs))('take as long as the solution says: %s', (name) => {
    const need = needOf(briefs[name] ?? {}, catalog, { today });
    const { ranked } = rank(need, { record: false });
    expect(ranked.length).toBeGreaterThan(0);
    for (const { candidate } of ranked.slice(0, 12)) {
      const phases = phasesOf(need, candidate);
      expect(longestWay(phases) / candidate.weeks).toBeCloseTo(1, 6);
      const known = new Set<string>();
      for (const { id, after, weeks } of phases) {
        expect(weeks).toBeGreaterThanOrEqual(0);
        for (const one of after) expect(known.has(one), `${id} after ${one}`).toBe(true);
        known.add(id);
      }
      expect(phases.at(-2)?.id).toBe('pilot');
    }
  });

  it.each(Object.keys(briefs))('add up on the calendar to the weeks that are told: %s', (name) => {
    const need = needOf(briefs[name] ?? {}, catalog, { today });
    for (const { candidate } of rank(need, { record: false }).ranked.slice(0, 12)) {
      const schedule = scheduleOf(phasesOf(need, candidate));
      const told = candidate.weeks >= 2.95 ? Math.round(candidate.weeks) : Number(candidate.weeks.toPrecision(2));
      const last = schedule.at(-1);
      expect((last?.start ?? 0) + (last?.weeks ?? 0)).toBeCloseTo(told, 6);
      expect(longestWay(schedule)).toBeCloseTo(told, 6);
    }
  });

  it('round their ends, not their lengths, and none away', () => {
    const done = { messageId: 'phaseDoneBuild', params: {} };
    const chain = (...weeks: readonly number[]): readonly Phase[] =>
      (['prepare', 'build', 'pilot', 'open'] as const).map((id, at, ids) => ({
        id,
        weeks: weeks[at] ?? 0,
        after: ids.slice(Math.max(0, at - 1), at),
        done,
      }));
    // Each rounded by itself these would be 2 + 1 + 2 + 1 = 6 weeks of 5.
    expect(scheduleOf(chain(1.51, 1.3, 1.51, 0.72)).map(({ start, weeks }) => [start, weeks])).toEqual([
      [0, 2],
      [2, 1],
      [3, 1],
      [4, 1],
    ]);
    const short = scheduleOf(chain(0.7, 0.5, 0.7, 0.5));
    expect(short.reduce((sum, { weeks }) => sum + weeks, 0)).toBeCloseTo(2.4, 6);
    expect(short.every(({ weeks }) => weeks > 0)).toBe(true);
  });

  it('order machines while the data are prepared, and only where machines are bought', () => {
    const need = needOf(briefs['rag'] ?? {}, catalog, { today });
    for (const { candidate } of rank(need, { record: false }).ranked) {
      const ordered = phasesOf(need, candidate).find(({ id }) => id === 'order');
      expect(ordered !== undefined).toBe(candidate.place.kind === 'bought' || candidate.place.kind === 'leased');
      if (ordered) expect(ordered.after).toEqual([]);
    }
  });
});
