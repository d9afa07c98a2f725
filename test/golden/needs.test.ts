import { readFileSync, writeFileSync } from 'node:fs';
import { env } from 'node:process';
import { describe, expect, it } from 'vitest';
import { brief as briefShape } from '../../rules/brief.ts';
import { advise } from '../../rules/index.ts';
import { openCatalog } from '../../server/catalog/open-catalog.ts';
import type { Locale } from '../../server/protocol/http.ts';
import { compact } from './compact.ts';
import { commerce } from './needs/commerce.ts';
import { field } from './needs/field.ts';
import { finance } from './needs/finance.ts';
import { health } from './needs/health.ts';
import { industry } from './needs/industry.ts';
import type { Needs } from './needs/needs.ts';
import { offices } from './needs/offices.ts';
import { publicSector } from './needs/public.ts';
import { software } from './needs/software.ts';

const catalog = openCatalog();
const options = { today: '2026-11-24' };

/** Some are kept in Spanish, so that its words are read too. */
const files: Readonly<Record<string, { readonly needs: Needs; readonly locale: Locale }>> = {
  health: { needs: health, locale: 'en' },
  finance: { needs: finance, locale: 'en' },
  industry: { needs: industry, locale: 'en' },
  commerce: { needs: commerce, locale: 'es' },
  public: { needs: publicSector, locale: 'es' },
  software: { needs: software, locale: 'en' },
  offices: { needs: offices, locale: 'es' },
  field: { needs: field, locale: 'en' },
};

describe('needs of many kinds', () => {
  it('are at least sixty', () => {
    expect(Object.values(files).flatMap(({ needs }) => Object.keys(needs)).length).toBeGreaterThanOrEqual(60);
  });

  // UPDATE_GOLDEN=1 rewrites the files: read the difference as a customer would before it is kept.
  it.each(Object.keys(files))('read as they were approved: %s', (name) => {
    const { needs, locale } = files[name] ?? { needs: {}, locale: 'en' };
    const read = Object.entries(needs)
      .map(([title, brief]) => compact(title, advise(briefShape.parse(brief), catalog, options), locale))
      .join('\n');
    const file = new URL(`needs/${name}.md`, import.meta.url);
    if (env['UPDATE_GOLDEN'] === '1') writeFileSync(file, read);
    expect(read).toBe(readFileSync(file, 'utf8'));
  });
});
