import { formatNumber } from '../format.ts';
import type { Locale } from '../http.ts';
import { inputs as en } from './inputs.en.ts';
import { inputs as es } from './inputs.es.ts';

/** Words for names in formulas and inputs. */
export const inputTables: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { en, es };

function lookUp(name: string, locale: Locale): string | undefined {
  const table = inputTables[locale];
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** The words for the name of an input; of a dotted one by its first or last part. Undefined where there are none. */
export function inputWords(name: string, locale: Locale): string | undefined {
  const head = name.slice(0, Math.max(0, name.indexOf('.')));
  return lookUp(name, locale) ?? lookUp(head, locale) ?? lookUp(name.slice(name.lastIndexOf('.') + 1), locale);
}

/** A run of words in a formula: the longest known ones first, so that "per step" is not read word by word. */
function runWords(run: string, locale: Locale): string {
  const words = run.split(' ');
  const said: string[] = [];
  for (let start = 0; start < words.length;) {
    let end = words.length;
    while (end > start + 1 && lookUp(words.slice(start, end).join(' '), locale) === undefined) end -= 1;
    const piece = words.slice(start, end).join(' ');
    said.push(lookUp(piece, locale) ?? inputWords(piece, locale) ?? piece);
    start = end;
  }
  return said.join(' ');
}

/** A formula in words: its names and words are replaced, its signs stay. */
export function formulaText(formula: string, locale: Locale): string {
  return formula
    .replaceAll(/[A-Za-z][A-Za-z0-9.]*(?: [A-Za-z][A-Za-z0-9.]*)*/gu, (run) => runWords(run, locale))
    .replaceAll(/(?<=[\p{L})])\(/gu, ' (')
    .replaceAll(/\d{4,}/gu, (number) => formatNumber(Number(number), locale));
}
