import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { approaches, engines, grades, precisions, sourcings, tasks } from '../../../catalog/index.ts';
import { criteria, estimateNames, modelRole, severity } from '../../../rules/advice-shape.ts';
import {
  briefPaths,
  compliance,
  dataKind,
  dataUnit,
  deployment,
  expertise,
  sensitivity,
  trainingMethod,
} from '../../../rules/brief.ts';
import { locale as localeShape } from '../../../server/protocol/http.ts';
import { inputTables } from '../../../server/protocol/words/formula.ts';
import { formalTables, messageTables, termTables } from '../../../server/render/messages/index.ts';
import { findTerm } from '../../../server/render/terms.ts';

const root = join(import.meta.dirname, '../../..');
const merged = (locale: 'en' | 'es'): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.values(messageTables[locale]).flatMap((table) => Object.entries(table)));
const placeholders = (template: string): readonly string[] =>
  [...template.matchAll(/\{\{\s*(\w+)\s*\}\}/gu)].map((match) => match[1] ?? '').toSorted();

/** What can stand in a proposal: words of the rules and of the proposal itself. */
const isDocument = (id: string): boolean =>
  id.startsWith('proposal.') ||
  (Object.hasOwn(messageTables.es['rules'] ?? {}, id) && !/^(question|option|why)/u.test(id));

/** Sources of the rings that speak, without their tables of words. */
function sources(): readonly { readonly file: string; readonly text: string }[] {
  return ['rules', 'server'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.includes('messages'))
      .map((file) => ({ file: join(folder, file), text: readFileSync(join(root, folder, file), 'utf8') })),
  );
}

describe('tables of messages', () => {
  it('hold the same ids in both languages, each in one table only', () => {
    expect(Object.keys(merged('es')).toSorted()).toEqual(Object.keys(merged('en')).toSorted());
    for (const locale of localeShape.options) {
      const ids = Object.values(messageTables[locale]).flatMap((table) => Object.keys(table));
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    }
  });

  it('use the same placeholders in both languages', () => {
    const es = merged('es');
    const different = Object.entries(merged('en'))
      // A singular may write the number out.
      .filter(([id]) => !id.endsWith('_one'))
      .filter(([id, template]) => placeholders(template).join() !== placeholders(es[id] ?? '').join());
    expect(different.map(([id]) => id)).toEqual([]);
  });

  it('say the same formally, where they are said formally, and never say tú there', () => {
    const known = merged('es');
    for (const [id, template] of Object.entries(formalTables.es)) {
      expect(known[id], id).toBeDefined();
      expect(placeholders(template), id).toEqual(placeholders(known[id] ?? ''));
    }
    const spoken = Object.entries({ ...known, ...formalTables.es }).filter(([id]) => isDocument(id));
    const familiar =
      /(?<!\p{L})(tú|tu|tus|ti|te|contigo|tienes|quieres|necesitas|prefieres|puedes|pides|eliges|úsal[oa]|haz|di que)(?!\p{L})/iu;
    expect(spoken.filter(([, template]) => familiar.test(template)).map(([id]) => id)).toEqual([]);
  });

  it('are written without exclamation marks, empty texts or odd braces', () => {
    for (const locale of localeShape.options) {
      for (const [id, template] of [
        ...Object.entries(merged(locale)),
        ...Object.entries(termTables[locale]),
        ...Object.entries(inputTables[locale]),
      ]) {
        expect(template.trim(), id).not.toBe('');
        expect(template, id).not.toMatch(/[!¡]/u);
        expect(template.replaceAll(/\{\{\s*\w+\s*\}\}/gu, ''), id).not.toMatch(/[{}]/u);
      }
    }
  });

  it('bring plurals in pairs', () => {
    const ids = new Set(Object.keys(merged('en')));
    for (const id of ids) {
      if (id.endsWith('_one')) expect(ids.has(id.replace(/_one$/u, '_other')), id).toBe(true);
    }
  });

  it('hold every message that the code says by name', () => {
    const ids = new Set(Object.keys(merged('en')));
    const missing = sources().flatMap(({ file, text }) =>
      [...text.matchAll(/\bsay\(\s*'([\w.-]+)'|\bmessageId: '([\w.-]+)'/gu)]
        .map((match) => match[1] ?? match[2] ?? '')
        .filter((id) => !ids.has(id) && !ids.has(`${id}_other`))
        .map((id) => `${file}: ${id}`),
    );
    expect(missing).toEqual([]);
  });

  it('hold every term that the code says by name', () => {
    const missing = sources().flatMap(({ file, text }) =>
      [...text.matchAll(/\bterm: '([\w.-]+)'/gu)]
        .map((match) => match[1] ?? '')
        .filter((term) => localeShape.options.some((locale) => findTerm(term, locale) === undefined))
        .map((term) => `${file}: ${term}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('terms', () => {
  it('are the same in both languages', () => {
    expect(Object.keys(inputTables.es).toSorted()).toEqual(Object.keys(inputTables.en).toSorted());
    expect(Object.keys(termTables.es).toSorted()).toEqual(Object.keys(termTables.en).toSorted());
  });

  it('cover the vocabulary, the fields of the brief and the figures', () => {
    const words = [
      tasks,
      approaches,
      precisions,
      engines.filter((engine) => engine !== 'other'),
      sourcings,
      grades,
      criteria,
      estimateNames,
      briefPaths,
      severity.options,
      modelRole.options,
      expertise.options,
      deployment.options,
      sensitivity.options,
      compliance.options,
      dataKind.options,
      dataUnit.options,
      trainingMethod.options,
    ].flat();
    for (const locale of localeShape.options) {
      expect(words.filter((word) => findTerm(word, locale) === undefined)).toEqual([]);
    }
  });

  it('name countries and languages by their codes', () => {
    expect(findTerm('ES', 'es')).toBe('España');
    expect(findTerm('ES', 'en')).toBe('Spain');
    expect(findTerm('es', 'es')).toBe('español');
    expect(findTerm('EU', 'es')).toBe('la UE');
    expect(findTerm('no such thing', 'en')).toBeUndefined();
  });
});
