import { describe, expect, it } from 'vitest';
import { createAdvisor } from '../../server/app/create-advisor.ts';
import { openCatalog } from '../../server/catalog/open-catalog.ts';
import { wireAdvice } from '../../server/protocol/http.ts';
import { oddBriefs } from '../load/odd-briefs.ts';

const catalog = openCatalog();
const advisor = createAdvisor({ catalog, today: '2026-11-24' });

/** Every value of an answer with where it stands. */
function* valuesOf(value: unknown, path: string): Generator<{ readonly path: string; readonly value: unknown }> {
  if (typeof value !== 'object' || value === null) {
    yield { path, value };
    return;
  }
  for (const [name, part] of Object.entries(value)) yield* valuesOf(part, `${path}.${name}`);
}

describe('needs at the ends of what a brief may say', () => {
  it('are answered in both languages with numbers that are numbers and bands in order', { timeout: 240_000 }, () => {
    let solutions = 0;
    for (const brief of oddBriefs(100, { seed: 5, catalog })) {
      const said = JSON.stringify(brief);
      const advice = advisor.advise(brief);
      for (const { path, value } of valuesOf({ ...advice, brief: null }, ''))
        if (typeof value === 'number') expect(Number.isFinite(value), `${path} ${said}`).toBe(true);
      for (const { estimates, score } of advice.solutions) {
        solutions += 1;
        expect(score.total, said).toBeGreaterThanOrEqual(0);
        expect(score.total, said).toBeLessThanOrEqual(1 + 1e-9);
        for (const [name, one] of Object.entries(estimates)) {
          if (!one) continue;
          expect(one.low, `${name} ${said}`).toBeGreaterThanOrEqual(0);
          expect(one.low, `${name} ${said}`).toBeLessThanOrEqual(one.likely * (1 + 1e-9));
          expect(one.likely, `${name} ${said}`).toBeLessThanOrEqual(one.high * (1 + 1e-9));
        }
      }
      for (const locale of ['en', 'es'] as const) {
        const told = advisor.renderer(locale).deep(advice);
        expect(wireAdvice.safeParse(told).error?.issues[0], said).toBeUndefined();
        for (const { path, value } of valuesOf({ ...(told as object), brief: null }, ''))
          if (typeof value === 'string')
            expect(value, `${path} ${said}`).not.toMatch(/NaN|Infinity|undefined|\[object/);
      }
    }
    expect(solutions).toBeGreaterThan(100);
  });
});
