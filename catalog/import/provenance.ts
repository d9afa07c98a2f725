import type { Grade, SourceUse } from '../schema/provenance.ts';
import { GENERAL_KNOWLEDGE, knownSources, type SourceEntry } from './known-sources.ts';
import { sourceWords } from './source-titles.ts';

/** One citation of a source as a CSV writes it: the source's id and entry, and where inside it (path, version). */
export interface Citation {
  readonly id: string;
  readonly entry: SourceEntry;
  readonly grade: Grade;
  readonly note?: string | undefined;
}

export function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}

const REPOSITORY = /^([A-Za-z0-9][\w.-]*)\/([\w.-]+)(?: (.+))?$/;
const NPM = /^npm (@?[\w./-]+)(?: (.+))?$/;

function gradeOf(id: string): Grade {
  if (id === GENERAL_KNOWLEDGE) return 'assumed';
  if (id === 'google-cloud-tpu-docs') return 'vendor';
  return id === 'model-name' ? 'derived' : 'published';
}

/** "What it holds (owner/name)" where that is known, else its name alone. */
function titlesOf(
  name: string,
  kind?: { readonly en: string; readonly es: string },
): Pick<SourceEntry, 'title' | 'titleEs'> {
  const known = sourceWords[name];
  const named = (locale: 'en' | 'es'): string => (kind ? `${kind[locale]} ${name}` : name);
  if (!known) return { title: named('en') };
  return { title: `${known.en} (${named('en')})`, titleEs: `${known.es} (${named('es')})` };
}

/** With the bracket that a cut at the end took away. */
function closed(text: string): string {
  return text.lastIndexOf('(') > text.lastIndexOf(')') ? `${text})` : text;
}

/** Reads one source text ("owner/repo path", "npm package version …", a known description). */
export function citationOf(text: string): Citation {
  const known = knownSources.find((source) => source.pattern.test(text));
  if (known) {
    const rest = closed(text.replace(known.pattern, '').replace(/^[\s,:()]+|[\s()]+$/g, ''));
    const note = known.id === GENERAL_KNOWLEDGE || rest === '' ? undefined : rest;
    return { id: known.id, entry: known.entry, grade: gradeOf(known.id), note };
  }
  const npm = NPM.exec(text);
  if (npm) {
    const name = npm[1] ?? '';
    const entry: SourceEntry = { ...titlesOf(name, { en: 'npm package', es: 'paquete npm' }), kind: 'package' };
    return { id: `npm-${slug(name)}`, entry, grade: 'published', note: npm[2] };
  }
  const repository = REPOSITORY.exec(text);
  if (repository) {
    const [, owner = '', name = '', note] = repository;
    const entry: SourceEntry = {
      ...titlesOf(`${owner}/${name}`),
      kind: 'repository',
      publisher: owner,
      url: `https://github.com/${owner}/${name}`,
    };
    return { id: slug(`${owner} ${name}`), entry, grade: 'published', note };
  }
  return { id: slug(text).slice(0, 60), entry: { title: text, kind: 'documentation' }, grade: 'published' };
}

/** The sources of a cell that lists several, separated by semicolons. */
export function citationsOf(text: string): readonly Citation[] {
  return text
    .split(/;\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(citationOf);
}

/** Every source that was cited, with the newest date on which it was checked. */
export interface SourceRegistry {
  cite(citation: Citation, use: Pick<SourceUse, 'of' | 'checkedOn'> & { readonly grade?: Grade }): SourceUse;
  entries(): ReadonlyMap<string, SourceEntry & { readonly checkedOn: string }>;
}

export function createSourceRegistry(): SourceRegistry {
  const entries = new Map<string, SourceEntry & { readonly checkedOn: string }>();
  return {
    cite(citation, { of, checkedOn, grade }) {
      const known = entries.get(citation.id);
      if (known === undefined || known.checkedOn < checkedOn) {
        entries.set(citation.id, { ...citation.entry, checkedOn });
      }
      const use: SourceUse = { of: [...of], source: citation.id, grade: grade ?? citation.grade, checkedOn };
      return citation.note === undefined ? use : { ...use, note: citation.note };
    },
    entries: () => entries,
  };
}
