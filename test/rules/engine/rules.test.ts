import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { advices } from '../../../rules/advice/index.ts';
import { exampleCandidate, exampleSubject } from '../../../rules/engine/examples.ts';
import { needOf } from '../../../rules/engine/need.ts';
import { gates } from '../../../rules/gates/index.ts';
import { en, es } from '../../../rules/index.ts';
import { risks } from '../../../rules/risks/index.ts';
import { scoring } from '../../../rules/scoring/index.ts';
import { openCatalog } from '../../../server/catalog/open-catalog.ts';

const catalog = openCatalog();
const today = '2026-11-24';
const files = (folder: string, skip: readonly string[]): readonly string[] =>
  readdirSync(new URL(`../../../rules/${folder}`, import.meta.url))
    .filter((file) => file.endsWith('.ts') && !skip.includes(file))
    .map((file) => file.slice(0, -3))
    .sort();

describe('registries', () => {
  it('list every rule on disk', () => {
    expect(gates.map((gate) => gate.id).sort()).toEqual(files('gates', ['index.ts', 'place-facts.ts']));
    expect(advices.map((rule) => rule.id).sort()).toEqual(files('advice', ['index.ts']));
    expect(risks.map((rule) => rule.id).sort()).toEqual(files('risks', ['index.ts']));
    expect(scoring.map((one) => one.id as string).sort()).toEqual(
      files('scoring', ['index.ts', 'weights.ts', 'budget-terms.ts']),
    );
    expect(gates.length).toBeGreaterThanOrEqual(12);
    expect(scoring.length).toBeGreaterThanOrEqual(8);
    expect(advices.length).toBeGreaterThanOrEqual(15);
  });

  it('read only policies and sources that the catalog has', () => {
    const need = needOf({}, catalog, { today });
    for (const rule of [...gates, ...advices, ...risks, ...scoring]) {
      for (const name of rule.policy) expect(need.policy.find(name), `${rule.id}: ${name}`).toBeDefined();
      for (const source of rule.sources) expect(catalog.sources.has(source), `${rule.id}: ${source}`).toBe(true);
    }
  });

  it('have both languages with the same placeholders', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(es).sort());
    const holes = (text: string): readonly string[] => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();
    for (const [id, text] of Object.entries(en)) expect(holes(es[id] ?? ''), id).toEqual(holes(text));
  });

  it('say only messages that exist', () => {
    for (const folder of ['gates', 'scoring', 'advice', 'risks', 'engine']) {
      for (const file of files(folder, [])) {
        const text = readFileSync(new URL(`../../../rules/${folder}/${file}.ts`, import.meta.url), 'utf8');
        for (const [, id = ''] of text.matchAll(/say\(\s*'(\w+)'/g)) {
          expect(id in en || `${id}_other` in en, `${file}: ${id}`).toBe(true);
        }
      }
    }
  });
});

describe('examples of gates', () => {
  for (const gate of gates) {
    gate.examples.forEach((example, index) => {
      it(`${gate.id} ${String(index + 1)}: ${example.then}`, () => {
        const need = needOf(example.given.brief, catalog, { today });
        expect(gate.judge(need, exampleSubject(gate.judges, example.given.subject)).state).toBe(example.then);
      });
    });
    it(`${gate.id} has an example that holds and one that fails`, () => {
      const states = gate.examples.map((example) => example.then);
      expect(states).toContain('holds');
      expect(states).toContain('fails');
    });
  }
});

describe('examples of criteria', () => {
  for (const criterion of scoring) {
    criterion.examples.forEach((example, index) => {
      it(`${criterion.id} ${String(index + 1)}`, () => {
        const need = needOf(example.brief, catalog, { today });
        const value = (changes: typeof example.better): number =>
          criterion.judge(need, exampleCandidate(changes)).value;
        expect(value(example.better)).toBeGreaterThan(value(example.worse));
      });
    });
  }
});

describe('examples of advice', () => {
  for (const rule of advices) {
    rule.examples.forEach((example, index) => {
      it(`${rule.id} ${String(index + 1)}: ${example.then}`, () => {
        const { brief, winner, ranked = [], today: day } = example.given;
        const need = needOf(brief, catalog, { today: day ?? today });
        const candidate = winner === null ? null : exampleCandidate(winner ?? {});
        const others = ranked.map((one) => exampleCandidate(one));
        const all = candidate ? [candidate, ...others] : others;
        expect(rule.judge({ need, winner: candidate, ranked: all }).state).toBe(example.then);
      });
    });
  }
});

describe('examples of risks', () => {
  for (const rule of risks) {
    rule.examples.forEach((example, index) => {
      it(`${rule.id} ${String(index + 1)}: ${example.then}`, () => {
        const need = needOf(example.given.brief, catalog, { today });
        expect(rule.judge({ need, candidate: exampleCandidate(example.given.subject) }).state).toBe(example.then);
      });
    });
    it(`${rule.id} has an example that holds and one that does not`, () => {
      expect(new Set(rule.examples.map((example) => example.then))).toEqual(new Set(['holds', 'fails']));
    });
  }
});
