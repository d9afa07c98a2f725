import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { catalogDocument } from '../../catalog/import/document.ts';
import { loadCatalog } from '../../catalog/load.ts';
import type { Catalog } from '../../catalog/schema/catalog.ts';
import { smallCatalog, smallEntry } from './support/folder.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

function loaded(dir: string): Catalog {
  const result = loadCatalog({ dir });
  if (!result.ok) throw new Error(JSON.stringify(result.problems.slice(0, 3)));
  return result.catalog;
}

describe('docs/catalog.md', () => {
  it('is what the files say (npx tsx catalog/import/document-main.ts writes it)', () => {
    expect(readFileSync(`${root}docs/catalog.md`, 'utf8')).toBe(catalogDocument(loaded(`${root}catalog`)));
  });

  it('counts, and names what is missing', () => {
    const { memoryBandwidth, ...blind } = smallEntry('accelerators/x1-sxm.json');
    expect(memoryBandwidth).toBeDefined();
    const before = catalogDocument(loaded(smallCatalog()));
    const text = catalogDocument(loaded(smallCatalog({ 'accelerators/x2.json': { ...blind, name: 'Acme X2' } })));
    expect(before).toContain('| `memoryBandwidth` | 1 | 100 % |');
    expect(before).toContain('- 0 accelerators have no memory bandwidth');
    expect(text).toContain('| accelerators | 2 |');
    expect(text).toContain('| `memoryBandwidth` | 1 | 50 % |');
    expect(text).toContain(
      '- 1 accelerators have no memory bandwidth: they can be looked up and owned, nothing is sized on them (x2).',
    );
  });
});
