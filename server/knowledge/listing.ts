import type { Concept } from '../../catalog/index.ts';
import type { Advisor } from '../advisor.ts';
import type { Locale } from '../protocol/http.ts';
import type { KnowledgeEntry, KnowledgeList } from '../protocol/knowledge.ts';
import { wordsOf } from './names.ts';

/** Concepts listed where nothing has the name that was searched. */
const NEAREST = 5;

type Serves = Pick<Advisor, 'knowledge' | 'catalogVersion' | 'source' | 'renderer' | 'catalogEntry'>;

const itemOf = ({ id, words }: Concept, locale: Locale) => {
  const { name, aliases, plain } = words[locale];
  return { id, name, aliases: [...aliases], plain };
};

const inOrder = (concepts: Iterable<Concept>, locale: Locale): readonly Concept[] =>
  [...concepts].sort((a, b) => a.words[locale].name.localeCompare(b.words[locale].name, locale));

/** Concepts by name in the reader's language, or those a search finds: by name in either language, then in the words. */
export function listConcepts(
  advisor: Serves,
  { q = '', limit, locale }: { readonly q?: string | undefined; readonly limit: number; readonly locale: Locale },
): KnowledgeList {
  const { concepts, read, nearest } = advisor.knowledge();
  const asked = wordsOf(q);
  const matches = (concept: Concept, of: 'names' | 'text'): boolean => {
    const { name, aliases, plain, deep } = concept.words[locale];
    const both = [concept.words.en, concept.words.es].flatMap((words) => [words.name, ...words.aliases]);
    const said = wordsOf((of === 'names' ? both : [name, ...aliases, plain, deep]).join(' '));
    return asked.every((word) => said.some((one) => one.startsWith(word)));
  };
  const all = inOrder(concepts.values(), locale);
  const found =
    asked.length === 0
      ? all
      : [
          ...new Set([
            ...read(q).ids.flatMap((id) => concepts.get(id) ?? []),
            ...all.filter((concept) => matches(concept, 'names')),
            ...all.filter((concept) => matches(concept, 'text')),
          ]),
        ];
  const exact = found.length > 0;
  const shown = exact ? found : nearest(q, NEAREST).flatMap((id) => concepts.get(id) ?? []);
  return {
    total: shown.length,
    catalogVersion: advisor.catalogVersion,
    exact,
    items: shown.slice(0, limit).map((concept) => itemOf(concept, locale)),
  };
}

/** One concept with both depths, what it is tied to and its sources; an alias is as good as the id. */
export function conceptEntry(asked: string, advisor: Serves, locale: Locale): KnowledgeEntry | null {
  const { concepts, resolve } = advisor.knowledge();
  const id = resolve(asked);
  const concept = id === null ? undefined : concepts.get(id);
  if (concept === undefined) return null;
  const { term, deep } = advisor.renderer(locale);
  const terms = (ids: readonly string[] = []) => ids.map((one) => ({ id: one, name: term(one) }));
  const entries = (kind: 'tools' | 'services' | 'regulations', ids: readonly string[] = []) =>
    ids.map((one) => ({ id: one, name: nameIn(advisor.catalogEntry(kind, one), locale) ?? one }));
  const { links = {} } = concept;
  return {
    ...itemOf(concept, locale),
    deep: concept.words[locale].deep,
    catalogVersion: advisor.catalogVersion,
    related: concept.related.flatMap((one) => {
      const other = concepts.get(one);
      return other ? [{ id: one, name: other.words[locale].name }] : [];
    }),
    links: {
      approaches: terms(links.approaches),
      tasks: terms(links.tasks),
      tools: entries('tools', links.tools),
      regulations: entries('regulations', links.regulations),
      services: entries('services', links.services),
      estimates: terms(links.estimates),
    },
    sources: concept.sources.flatMap(({ source, grade }) => {
      const link = advisor.source(source);
      return link ? [{ ...deep(link), grade }] : [];
    }),
  };
}

/** The name of an entry, which may come in two languages or as a figure of the catalog. */
function nameIn(entry: object | null, locale: Locale): string | undefined {
  if (entry === null || !('name' in entry)) return undefined;
  const { name } = entry;
  if (typeof name === 'string') return name;
  if (typeof name !== 'object' || name === null) return undefined;
  if ('value' in name && typeof name.value === 'string') return name.value;
  const spoken: unknown = Object.entries(name as Readonly<Record<string, unknown>>).find(
    ([key]) => key === locale,
  )?.[1];
  return typeof spoken === 'string' ? spoken : undefined;
}
