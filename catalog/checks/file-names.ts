import type { CatalogCheck, Finding } from './types.ts';

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MODEL_ID = /^[A-Za-z0-9][\w.-]*\/[A-Za-z0-9][\w.-]*$/;

/** The id is the path: what it may look like, by folder. */
function faultOf(path: string): string | null {
  const [folder = '', ...rest] = path.replace(/\.json$/, '').split('/');
  const id = rest.join('/');
  if (folder === 'models') return MODEL_ID.test(id) ? null : 'a model is models/<lab>/<name>.json';
  if (folder === 'knowledge') {
    const [part = '', name = ''] = rest;
    const known = ['concepts', 'en', 'es'].includes(part) && rest.length === 2 && KEBAB.test(name);
    return known ? null : 'knowledge is knowledge/{concepts,en,es}/<lower-case-words>.json';
  }
  return KEBAB.test(id) ? null : 'a file name is lower-case words joined by hyphens';
}

export const fileNamesCheck: CatalogCheck = {
  id: 'file-names',
  title: 'a file name can be the id of its entry',
  run: ({ files, catalog }) => {
    const findings: Finding[] = files.flatMap(({ path }) => {
      const message = faultOf(path);
      return message === null ? [] : [{ level: 'error' as const, file: path, path: '', message }];
    });
    for (const region of catalog?.regions.values() ?? []) {
      const expected =
        region.kind === 'country' ? region.id === region.country : region.id.startsWith(`${region.provider ?? ''}/`);
      if (expected) continue;
      const message = 'a region is its country or <provider>/<region>';
      findings.push({ level: 'error', file: 'grids', path: region.id, message });
    }
    return findings;
  },
};
