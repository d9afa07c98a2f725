import type { CatalogCheck, Finding } from './types.ts';

/** Groups of two or more keys that are equal when case does not count. */
function twins(pairs: Iterable<readonly [string, string]>): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const [key, id] of pairs) groups.set(key.toLowerCase(), [...(groups.get(key.toLowerCase()) ?? []), id]);
  return [...groups.values()].filter((ids) => ids.length > 1);
}

export const duplicatesCheck: CatalogCheck = {
  id: 'duplicates',
  title: 'no two entries of a kind share an id (upper and lower case alike) or a name',
  run: ({ catalog }) => {
    if (!catalog) return [];
    const findings: Finding[] = [];
    const kinds = [
      'accelerators',
      'models',
      'systems',
      'tools',
      'benchmarks',
      'sources',
      'hostedOffers',
      'acceleratorOffers',
    ] as const;
    for (const kind of kinds) {
      for (const ids of twins([...catalog[kind].keys()].map((id) => [id, id] as const))) {
        findings.push({
          level: 'error',
          file: kind,
          path: ids.join(', '),
          message: 'ids differ by upper and lower case only',
        });
      }
    }
    for (const kind of ['accelerators', 'models', 'systems', 'tools'] as const) {
      for (const ids of twins([...catalog[kind].values()].map((entry) => [entry.name, entry.id] as const))) {
        findings.push({ level: 'warning', file: kind, path: ids.join(', '), message: 'entries share a name' });
      }
    }
    return findings;
  },
};
