import type { z } from 'zod';
import { idOf, parseEntry, type Problem } from './parse-entry.ts';
import type { EntryFile } from './read-entries.ts';
import { conceptFile, conceptWordsFile, type Concept } from './schema/concept.ts';

const parts = { concepts: conceptFile, en: conceptWordsFile, es: conceptWordsFile } as const;
type Part = keyof typeof parts;

const isPart = (text: string): text is Part => text in parts;

/** The schema of a file of `knowledge/`, by the folder it lies in; undefined where the folder is none of them. */
export function knowledgeSchemaOf(path: string): z.ZodObject | undefined {
  const [, part = ''] = path.split('/');
  return isPart(part) ? parts[part] : undefined;
}

/** Parsed words or facts by id; a later file of the same path replaces an earlier one. */
function partOf<S extends z.ZodType>(
  files: readonly EntryFile[],
  part: { readonly folder: Part; readonly schema: S },
  problems: Problem[],
): ReadonlyMap<string, z.output<S>> {
  const found = new Map<string, z.output<S>>();
  for (const file of files) {
    const [folder, id = ''] = idOf(file.path).split('/');
    if (folder !== part.folder) continue;
    const parsed = parseEntry(file, part.schema);
    if (parsed.ok) found.set(id, parsed.value);
    else problems.push(...parsed.problems);
  }
  return found;
}

/** Every concept with its words in both languages; one that lacks a language, or words without a concept, is a problem. */
export function conceptsOf(files: readonly EntryFile[], problems: Problem[]): readonly Concept[] {
  const facts = partOf(files, { folder: 'concepts', schema: conceptFile }, problems);
  const en = partOf(files, { folder: 'en', schema: conceptWordsFile }, problems);
  const es = partOf(files, { folder: 'es', schema: conceptWordsFile }, problems);
  const lacking = (folder: Part, id: string): void => {
    if (!files.some(({ path }) => path === `knowledge/${folder}/${id}.json`))
      problems.push({ file: `knowledge/${folder}/${id}.json`, path: '', message: 'this concept has no such file' });
  };
  for (const { path } of files) {
    if (knowledgeSchemaOf(path) === undefined)
      problems.push({ file: path, path: '', message: 'knowledge is concepts/, en/ and es/' });
  }
  return [...new Set([...facts.keys(), ...en.keys(), ...es.keys()])].flatMap((id) => {
    const [fact, inEnglish, inSpanish] = [facts.get(id), en.get(id), es.get(id)];
    if (fact && inEnglish && inSpanish) return [{ ...fact, id, words: { en: inEnglish, es: inSpanish } }];
    for (const folder of ['concepts', 'en', 'es'] as const) lacking(folder, id);
    return [];
  });
}
