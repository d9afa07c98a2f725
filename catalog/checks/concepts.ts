import type { Catalog } from '../schema/catalog.ts';
import type { Concept } from '../schema/concept.ts';
import type { CatalogCheck, Finding } from './types.ts';

const languages = ['en', 'es'] as const;
const lengths = { plain: [2, 3], deep: [5, 10] } as const;

/** Sentences of a text; a point inside a number ends none. */
const sentences = (text: string): number => text.split(/[.?](?=\s|$)/u).filter((part) => part.trim() !== '').length;

const plainKey = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}+]/gu, '');

function ofWords({ id, words }: Concept): readonly Finding[] {
  return languages.flatMap((language) =>
    (['plain', 'deep'] as const).flatMap((depth) => {
      const count = sentences(words[language][depth]);
      const [least, most] = lengths[depth];
      if (count >= least && count <= most) return [];
      const message = `${count} sentences; ${depth} has ${least} to ${most}`;
      return [{ level: 'error' as const, file: `knowledge/${language}/${id}.json`, path: depth, message }];
    }),
  );
}

function ofLinks({ id, related, links = {} }: Concept, catalog: Catalog): readonly Finding[] {
  const file = `knowledge/concepts/${id}.json`;
  const gone = (path: string, list: readonly string[] | undefined, known: ReadonlyMap<string, unknown>) =>
    (list ?? [])
      .filter((one) => !known.has(one))
      .map((one) => ({ level: 'error' as const, file, path, message: `"${one}" is not in the catalog` }));
  return [
    ...gone('related', related, catalog.concepts),
    ...gone('links.tools', links.tools, catalog.tools),
    ...gone('links.regulations', links.regulations, catalog.regulations),
    ...gone('links.services', links.services, catalog.services),
    ...(related.includes(id) ? [{ level: 'error' as const, file, path: 'related', message: 'names itself' }] : []),
  ];
}

/** Names that would lead to two concepts. */
function shared(catalog: Catalog): readonly Finding[] {
  const owner = new Map<string, string>();
  const findings: Finding[] = [];
  for (const { id, words } of catalog.concepts.values()) {
    for (const language of languages) {
      for (const alias of [words[language].name, ...words[language].aliases]) {
        const other = owner.get(plainKey(alias));
        if (other !== undefined && other !== id) {
          const message = `"${alias}" also names ${other}`;
          findings.push({ level: 'error', file: `knowledge/${language}/${id}.json`, path: 'aliases', message });
        }
        owner.set(plainKey(alias), id);
      }
    }
  }
  return findings;
}

export const conceptsCheck: CatalogCheck = {
  id: 'concepts',
  title: 'concepts are complete in both languages, at both depths, and what they point to exists',
  run: ({ catalog }) =>
    catalog === null
      ? []
      : [
          ...[...catalog.concepts.values()].flatMap((concept) => [...ofWords(concept), ...ofLinks(concept, catalog)]),
          ...shared(catalog),
        ],
};
