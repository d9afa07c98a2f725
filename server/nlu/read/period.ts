import type { Doc } from '../document.ts';
import { wordList } from '../word-list.ts';

type Period = 'once' | 'hour' | 'month' | 'year';

const periodWords: readonly (readonly [Period, readonly string[]])[] = [
  ['month', wordList('month months monthly mo mes mensual mensuales mensualmente mese mois monat')],
  ['year', wordList('year years yearly annual annually yr ano anual anuales anualmente annum pa annuel jahr')],
  ['hour', ['hour', 'hours', 'hourly', 'hr', 'h', 'hora', 'horas']],
  ['once', ['once', 'oneoff', 'unico', 'unica', 'upfront', 'inicial']],
];
const periodLinks = new Set(
  wordList(
    '/ per a al por cada la each every one pago un una de euros dollars eur usd € $ el inversion sola vez',
    'off time gasto coste par pro - in the first el primer for over',
  ),
);
/** The time an amount is for, in the words right after it, and how many of them say so. */
export function periodAfter(words: readonly string[]): { readonly period: Period; readonly length: number } | null {
  for (let index = 0; index < Math.min(words.length, 5); index += 1) {
    const word = words[index] ?? '';
    if (word === 'off' && words[index - 2] === 'one') return { period: 'once', length: index + 1 };
    if (word === 'time' && words[index - 2] === 'one') return { period: 'once', length: index + 1 };
    if (word === 'vez' && words[index - 1] === 'sola') return { period: 'once', length: index + 1 };
    const found = periodWords.find(([, names]) => names.includes(word));
    if (found) {
      const linked = index > 0 || !['h', 'mo', 'hours', 'horas', 'months', 'years', 'once', 'pa'].includes(word);
      return linked ? { period: found[0], length: index + 1 } : null;
    }
    if (word === 'an' && words[index - 1] === 'par') return { period: 'year', length: index + 1 };
    if (!periodLinks.has(word)) return null;
  }
  return null;
}

/** The same before it ("monthly budget of"). */
export function periodBefore(words: readonly string[]): Period | null {
  for (const word of words) {
    const found = periodWords.find(
      ([period, names]) => names.includes(word) && (period !== 'hour' || word === 'hourly'),
    );
    if (found && !wordList('month months years year mes ano once mo pa hour hora horas hours h').includes(word))
      return found[0];
  }
  return null;
}

/** "120.000 € a 3 años", "$240k over two years": how long the money is for. */
export function yearsAfter(doc: Doc, lastToken: number): { readonly months: number; readonly last: number } | null {
  for (let at = lastToken + 1; at <= lastToken + 3; at += 1) {
    const [link, number, unit] = doc.tokens.slice(at, at + 3);
    if (!number?.number || !['over', 'for', 'a', 'para', 'en', 'durante', 'in', 'across'].includes(link?.text ?? ''))
      continue;
    const scale = /^(?:years?|anos?)$/.test(unit?.text ?? '')
      ? 12
      : /^(?:months|meses)$/.test(unit?.text ?? '')
        ? 1
        : 0;
    const months = number.number.high * scale;
    return Number.isInteger(months) && months > 0 && months <= 240 ? { months, last: at + 2 } : null;
  }
  return null;
}
