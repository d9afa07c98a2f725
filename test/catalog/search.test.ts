import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../server/catalog/open-catalog.ts';
import { plainWords } from '../../server/catalog/plain-words.ts';
import { createCatalogSearch } from '../../server/catalog/search.ts';
import { catalogKinds } from '../../server/protocol/http.ts';

const catalog = openCatalog();
const search = createCatalogSearch(catalog);
const ids = (...query: Parameters<typeof search>) => search(...query).items.map(({ id }) => id);

describe('catalog search', () => {
  it('lists everything of a kind in order of id without a query, cut to the limit', () => {
    expect(search('accelerators').total).toBe(catalog.accelerators.size);
    expect(ids('tools', '', 3)).toEqual([...catalog.tools.keys()].slice(0, 3));
    expect(search('offers', ' ', 1).total).toBe(catalog.hostedOffers.size + catalog.acceleratorOffers.size);
  });

  it('finds by every word of the query, in name, id, alias, maker or place', () => {
    expect(ids('models', 'llama 3.1 70b')).toContain('meta-llama/Llama-3.1-70B-Instruct');
    expect(ids('accelerators', 'H100')).toEqual(expect.arrayContaining(['h100-sxm', 'h100-pcie', 'h100-nvl']));
    expect(ids('accelerators', 'h100 sxm')[0]).toBe('h100-sxm');
    expect(ids('offers', 'aws eu-south-2 l40s').every((id) => id.startsWith('aws/eu-south-2/'))).toBe(true);
    expect(ids('sources', 'epoch')).toContain('epoch-ai-ml-hardware');
  });

  it('forgives misspelling only where nothing is spelt like that', () => {
    expect(ids('tools', 'qdrnt')).toContain('qdrant');
    expect(ids('tools', 'pachiderm')[0]).toBe('pachyderm');
    expect(ids('models', 'Llma 3', 5).every((id) => id.toLowerCase().includes('llama'))).toBe(true);
    expect(ids('models', 'mistrl', 3).every((id) => id.startsWith('mistralai/'))).toBe(true);
    expect(ids('models', 'lamma 3.1 70b')).toContain('meta-llama/Llama-3.1-70B-Instruct');
    expect(
      ids('models', 'mistral').every((id) => plainWords(JSON.stringify(catalog.models.get(id))).includes('mistral')),
    ).toBe(true);
    expect(search('models', 'xyzzyqq').total).toBe(0);
  });

  it('is blind to accents and case, in both languages', () => {
    expect(ids('regions', 'espana')[0]).toBe('ES');
    expect(ids('regions', 'ESPAÑA')).toEqual(ids('regions', 'espana'));
    expect(ids('regions', 'spain')[0]).toBe('ES');
    expect(ids('services', 'operacion gestionada')).toContain('managed-operation');
    expect(ids('offers', 'españa h100')).toEqual(ids('offers', 'spain h100'));
  });

  it('takes any text for words, never for commands of the search library', () => {
    for (const text of ['!llama', '^a | b$', "='x", '"', '\\', '(((', '\u0000', '🙂', '__proto__']) {
      expect(() => search('models', text)).not.toThrow();
    }
    expect(ids('models', '!llama')).toEqual(ids('models', 'llama'));
  });

  it('gives id and name for every entry of every kind', () => {
    for (const kind of catalogKinds) {
      const { total, items } = search(kind, '', Number.POSITIVE_INFINITY);
      expect(items).toHaveLength(total);
      expect(items.filter(({ id, name }) => id === '' || name === '')).toEqual([]);
    }
  });
});
