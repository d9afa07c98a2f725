import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rulesDocument } from '../../../scripts/rules-doc.ts';
import { openCatalog } from '../../../server/catalog/open-catalog.ts';

it('docs/advice.md is what the registries say (npx tsx scripts/rules-doc.ts writes it)', () => {
  const file = new URL('../../../docs/advice.md', import.meta.url);
  expect(readFileSync(file, 'utf8')).toBe(rulesDocument(openCatalog()));
});
