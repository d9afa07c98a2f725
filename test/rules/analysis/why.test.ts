import { describe, expect, it } from 'vitest';
import type { Brief } from '../../../rules/brief.ts';
import { advise, explainWhy } from '../../../rules/index.ts';
import { why as shape } from '../../../rules/why-shape.ts';
import { openCatalog } from '../../../server/catalog/open-catalog.ts';
import { createRenderer } from '../../../server/render/render.ts';
import { needs, today } from './briefs.ts';

const catalog = openCatalog();
const hospital: Brief = needs['hospital'] ?? {};
const assistant: Brief = needs['assistant'] ?? {};
const why = (brief: Brief, id: string) => explainWhy(brief, catalog, { today, id });

describe('why, and why not', () => {
  it.each(['Llama 70B', 'H100', 'rag_api', 'vLLM', 'GPT-5', 'pretrain', 'nothing of this name'])(
    'answers "%s" with its documented shape, in words of both languages',
    (id) => {
      const found = why(hospital, id);
      expect(shape.safeParse(found).error).toBeUndefined();
      for (const locale of ['en', 'es'] as const)
        expect(JSON.stringify(createRenderer(locale).deep(found))).not.toMatch(/\{\{|messageId|undefined|NaN/);
      expect(JSON.stringify(why(hospital, id))).toBe(JSON.stringify(found));
    },
  );

  it('knows the first solution by its id, and the model in it', () => {
    const [first] = advise(assistant, catalog, { today }).solutions;
    const { outcome, solution } = why(assistant, first?.id ?? '');
    expect(outcome).toBe('first');
    expect(solution).toMatchObject({ id: first?.id, rank: 1 });
    expect(why(assistant, first?.models[0]?.id ?? '').outcome).toBe('first');
  });

  it('tells how far behind a solution is, with terms that add up to the difference', () => {
    const { solutions } = advise(assistant, catalog, { today });
    for (const { id } of solutions.slice(1)) {
      const { outcome, terms, solution, first } = why(assistant, id);
      expect(outcome).toBe('behind');
      const lost = terms.reduce((sum, { difference }) => sum + difference, 0);
      expect(lost).toBeCloseTo((solution?.score ?? 0) - (first?.score ?? 0), 9);
      const differences = terms.map(({ difference }) => difference);
      expect(differences).toEqual([...differences].sort((a, b) => a - b));
    }
  });

  it('names the rule that bars a hosted model, and no rule once it is lifted', () => {
    const barred = why(hospital, 'GPT-5');
    expect(barred.outcome).toBe('excluded');
    expect(barred.exclusions.map(({ rule }) => rule)).toContain('data-may-not-leave');
    expect(
      why({ task: 'rag_qa', load: { users: 400 }, data: { kind: 'documents', sensitivity: 'internal' } }, 'GPT-5')
        .outcome,
    ).not.toBe('excluded');
  });

  it('finds a model that a smaller one keeps out of the ranking', () => {
    const { outcome, solution } = why(hospital, 'meta-llama/Llama-3.3-70B-Instruct');
    expect(outcome).toBe('behind');
    expect(solution?.id).toContain('Llama-3.3-70B');
    expect(solution?.rank).toBeGreaterThan(1);
  });

  it('reads a usual name as the models that carry all its words', () => {
    const { entries, kind } = why(hospital, 'Llama 70B');
    expect(kind).toBe('model');
    expect(entries.length).toBeGreaterThan(1);
    for (const { name } of entries) expect(name.toLowerCase()).toMatch(/llama.*70b/);
  });

  it.each([
    ['hospital', 'pretrain', 'no_use'],
    ['forecast', 'GPT-5', 'no_use'],
    ['forecast', 'xgboost', 'behind'],
    ['hospital', 'zzz-unheard-of', 'unknown'],
  ])('in the %s, %s is %s', (need, id, outcome) => {
    expect(why(needs[need] ?? {}, id).outcome).toBe(outcome);
  });

  it('still answers where nothing is possible', () => {
    const found = why({ ...hospital, budget: { amount: 10, currency: 'EUR' } }, 'rag_self_hosted');
    expect(found.first).toBeNull();
    expect(found.outcome).toBe('excluded');
    expect(found.exclusions.map(({ rule }) => rule)).toContain('budget');
  });
});
