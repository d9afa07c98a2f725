import { describe, expect, test } from 'vitest';
import { conceptsCheck } from '../../catalog/checks/concepts.ts';
import { conceptsOf } from '../../catalog/read-knowledge.ts';
import { loadCatalog, type Problem } from '../../catalog/load.ts';

const loaded = loadCatalog({ dir: 'catalog' });
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
const { catalog } = loaded;
const check = (changed: typeof catalog) =>
  conceptsCheck.run({ files: [], loaded: { ok: true, catalog: changed, warnings: [] }, catalog: changed });

const withConcept = (id: string, change: (concept: NonNullable<ReturnType<typeof catalog.concepts.get>>) => object) => {
  const concept = catalog.concepts.get(id);
  if (concept === undefined) throw new Error(id);
  const concepts = new Map(catalog.concepts).set(id, { ...concept, ...change(concept) });
  return { ...catalog, concepts };
};

describe('knowledge', () => {
  test('at least 75 concepts, each in both languages with a source that can be read', () => {
    expect(catalog.concepts.size).toBeGreaterThanOrEqual(75);
    for (const { id, sources, words } of catalog.concepts.values()) {
      expect(
        sources.some(({ source }) => catalog.sources.get(source)?.url !== undefined),
        id,
      ).toBe(true);
      expect(words.es.plain, id).not.toBe(words.en.plain);
      expect(words.es.deep, id).not.toBe(words.en.deep);
      for (const { name, plain, deep } of [words.en, words.es])
        expect(`${name}${plain}${deep}`, id).not.toMatch(/[!¡]/);
    }
  });

  test('the catalog as it is passes its check', () => {
    expect(check(catalog)).toEqual([]);
  });

  test('a text of the wrong length, a link to nothing and a shared name are found', () => {
    const short = withConcept('rag', ({ words }) => ({ words: { ...words, es: { ...words.es, deep: 'Una frase.' } } }));
    expect(check(short)).toMatchObject([{ file: 'knowledge/es/rag.json', path: 'deep' }]);
    const astray = withConcept('rag', () => ({ related: ['nothing'], links: { tools: ['no-tool'] } }));
    expect(check(astray).map(({ path }) => path)).toEqual(['related', 'links.tools']);
    const twice = withConcept('rag', ({ words }) => ({
      words: { ...words, en: { ...words.en, aliases: ['quantization'] } },
    }));
    expect(check(twice).map(({ message }) => message)).toContainEqual(expect.stringContaining('also names'));
  });

  test('a concept without its Spanish words does not load', () => {
    const problems: Problem[] = [];
    const text = JSON.stringify({ name: 'A', aliases: ['aa'], plain: 'B.', deep: 'C.' });
    const facts = JSON.stringify({
      related: ['b'],
      sources: [{ of: ['*'], source: 's', grade: 'published', checkedOn: '2026-01-01' }],
    });
    const files = [
      { path: 'knowledge/concepts/a.json', text: facts },
      { path: 'knowledge/en/a.json', text },
    ];
    expect(conceptsOf(files, problems)).toEqual([]);
    expect(problems).toMatchObject([{ file: 'knowledge/es/a.json' }]);
  });
});
