import { describe, expect, it } from 'vitest';
import { patchBrief, type BriefPatch } from '../../rules/brief.ts';
import { prospectsFor } from '../../rules/candidates/generate.ts';
import { isProspect, type Prospect } from '../../rules/candidates/prospect.ts';
import { rank, scoreOf, type Ranking } from '../../rules/engine/core.ts';
import { boundsOf } from '../../rules/engine/first.ts';
import { needOf } from '../../rules/engine/need.ts';
import { createScreen } from '../../rules/engine/screen.ts';
import { firstWith } from '../../rules/engine/what-if.ts';
import { openCatalog } from '../../server/catalog/open-catalog.ts';
import { randomBriefs } from '../load/brief-maker.ts';
import { grownCatalog } from '../load/grown-catalog.ts';
import { bruteRanking, type Placed } from '../support/brute-force.ts';

const catalog = openCatalog();
const today = '2026-11-24';

const placed = (ranking: Ranking): readonly Placed[] =>
  ranking.ranked.map(({ candidate, total }) => ({ id: candidate.id, total }));

const changes: readonly BriefPatch[] = [
  { deployment: 'on_prem' },
  { deployment: 'cloud' },
  { expertise: 'novice' },
  { 'data.sensitivity': 'special_category' },
  { residency: 'EU' },
  { languages: ['es'] },
  { 'load.users': 900 },
  { 'load.users': 3 },
  { 'data.labels': 400 },
  { stage: 'production' },
  { 'budget.amount': 40_000 },
  { budget: { amount: 90_000, currency: 'EUR', period: 'once' } },
];

describe('what is remembered and what is skipped', () => {
  it('ranks as trying everything does, by id and score', { timeout: 120_000 }, () => {
    let compared = 0;
    for (const brief of randomBriefs(60)) {
      const ranking = rank(needOf(brief, catalog, { today }), { record: true });
      expect(placed(ranking), JSON.stringify(brief)).toEqual(bruteRanking(brief, catalog, today));
      compared += ranking.ranked.length;
    }
    expect(compared).toBeGreaterThan(1000);
  });

  it('finds the first of a what-if without making the rest', { timeout: 120_000 }, () => {
    let compared = 0;
    let others = 0;
    for (const [index, brief] of randomBriefs(40, 11).entries()) {
      const need = needOf(brief, catalog, { today });
      const base = rank(need, { record: true });
      for (const step of [0, 1, 2]) {
        const patch = changes[(index + step * 5) % changes.length] ?? {};
        const patched = patchBrief(brief, patch);
        if (!patched.ok) continue;
        const found = firstWith(need, base, patch);
        const [first] = bruteRanking(patched.brief, catalog, today);
        expect(
          found ? { id: found.candidate.id, total: found.total } : undefined,
          JSON.stringify({ brief, patch }),
        ).toEqual(first);
        compared += 1;
        if (found && found.candidate.id !== base.ranked[0]?.candidate.id) others += 1;
      }
    }
    expect(compared).toBeGreaterThan(100);
    expect(others).toBeGreaterThan(15);
  });

  it('hopes of each solution at least what it turns out to score', { timeout: 120_000 }, () => {
    let bounded = 0;
    for (const [index, drawn] of randomBriefs(100, 31).entries()) {
      const brief = index % 3 === 0 ? { ...drawn, team: { engineers: 1 + (index % 5) } } : drawn;
      const need = needOf(brief, catalog, { today });
      const screen = createScreen(need, { record: false });
      const boundOf = boundsOf(need);
      const check = (prospects: readonly Prospect[], above: number): void => {
        for (const prospect of prospects) {
          const bound = Math.min(above, boundOf(prospect));
          for (const one of prospect.open()) {
            if (isProspect(one)) {
              check([one], bound);
              continue;
            }
            if (!screen.passes('solution', one, one.approach, {})) continue;
            expect(scoreOf(need, one), `${one.id} ${JSON.stringify(brief)}`).toBeLessThanOrEqual(bound + 1e-9);
            if (bound < Infinity) bounded += 1;
          }
        }
      };
      check(prospectsFor(need, screen), Infinity);
    }
    expect(bounded).toBeGreaterThan(2000);
  });

  it('leaves nothing out of a larger catalog that could be chosen', { timeout: 120_000 }, () => {
    const grown = grownCatalog(catalog, 4);
    // A remark of its own on each entry: none is like another any more, so that none is left out.
    const remarked = <T extends object>(entries: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
      new Map([...entries].map(([id, entry]) => [id, { ...entry, remark: id }]));
    const told = { ...grown, models: remarked(grown.models), hostedOffers: remarked(grown.hostedOffers) };
    let compared = 0;
    for (const brief of randomBriefs(25, 5)) {
      const few = rank(needOf(brief, grown, { today }), { record: true });
      const all = rank(needOf(brief, told, { today }), { record: true });
      expect(placed(few), JSON.stringify(brief)).toEqual(placed(all));
      expect(few.screen.excluded().map(({ rule, count }) => [rule, count])).toEqual(
        all.screen.excluded().map(({ rule, count }) => [rule, count]),
      );
      compared += few.ranked.length;
    }
    expect(compared).toBeGreaterThan(400);
  });
});
