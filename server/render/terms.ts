import type { Locale } from '../protocol/http.ts';
import { inputWords } from '../protocol/words/formula.ts';
import { termTables } from './messages/index.ts';

const countries: Readonly<Record<Locale, Intl.DisplayNames>> = {
  en: new Intl.DisplayNames('en-GB', { type: 'region', fallback: 'none' }),
  es: new Intl.DisplayNames('es', { type: 'region', fallback: 'none' }),
};
const languages: Readonly<Record<Locale, Intl.DisplayNames>> = {
  en: new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'none' }),
  es: new Intl.DisplayNames('es', { type: 'language', fallback: 'none' }),
};

function displayName(names: Intl.DisplayNames, code: string): string | undefined {
  try {
    return names.of(code);
  } catch {
    return undefined;
  }
}

/**
 * The word for a term of the vocabulary; undefined where it is none. Two capitals are a country (Intl), two or three
 * small letters a language (Intl); hyphens and capitals inside a word count as underscores; "task.code" falls back to "code".
 */
export function findTerm(term: string, locale: Locale): string | undefined {
  const table = termTables[locale];
  const direct = lookUp(table, term) ?? lookUp(table, snakeCase(term));
  if (direct !== undefined) return direct;
  if (/^[A-Z]{2}$/u.test(term)) return displayName(countries[locale], term);
  if (/^[a-z]{2,3}$/u.test(term)) return displayName(languages[locale], term);
  const last = term.slice(term.lastIndexOf('.') + 1);
  return last === term ? undefined : findTerm(last, locale);
}

const snakeCase = (term: string): string =>
  term
    .replaceAll(/([a-z0-9])([A-Z])/gu, '$1_$2')
    .replaceAll('-', '_')
    .toLowerCase();

function lookUp(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** The word for a term, or the term itself as readable text ("some_role" becomes "some role"). */
export function termText(term: string, locale: Locale): string {
  return findTerm(term, locale) ?? (/^[a-z_-]+$/u.test(term) ? term.replaceAll(/[_-]/gu, ' ') : term);
}

/** The words for a name in a formula or of an input ("nodeWatts", "load.users", "policy value"). */
export function inputText(name: string, locale: Locale): string {
  return inputWords(name, locale) ?? findTerm(name, locale) ?? spaced(name);
}

const spaced = (name: string): string =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/gu, '$1 $2')
    .replaceAll(/[._-]/gu, ' ')
    .toLowerCase();
