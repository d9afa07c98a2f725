import type { Locale } from '../../server/protocol/http.ts';

/** What a letter after a number stands for; makers of models write "70B" in every language. */
const SCALES: Readonly<Record<string, number>> = { k: 1e3, mil: 1e3, m: 1e6, b: 1e9, g: 1e9, t: 1e12 };

/** A number as people write it ("70B", "1,5 M", "32.000"); undefined for nothing, null for what is none. */
export function readNumber(text: string, locale: Locale): number | undefined | null {
  const plain = text.replaceAll(/[\s\u00a0\u202f]/gu, '').toLowerCase();
  if (plain === '') return undefined;
  const [, digits = '', scale = ''] = /^(-?[\d.,]+(?:e[+-]?\d+)?)(mil|[kmbgt])?$/u.exec(plain) ?? [];
  const group = locale === 'es' ? '.' : ',';
  const isGrouped = (locale === 'es' ? /^-?\d{1,3}(\.\d{3})+(,\d+)?$/ : /^-?\d{1,3}(,\d{3})+(\.\d+)?$/).test(digits);
  const value = Number((isGrouped ? digits.replaceAll(group, '') : digits).replace(',', '.'));
  return digits === '' || !Number.isFinite(value) ? null : Number((value * (SCALES[scale] ?? 1)).toPrecision(15));
}

/** A number short and exact, so that reading it gives the same: 70,000,000,000 is "70B". */
export function writeNumber(value: number, locale: Locale): string {
  // Spanish counts a billion as a million millions: it stays with millions.
  const letters = locale === 'es' ? (['M', 'k'] as const) : (['T', 'B', 'M', 'k'] as const);
  const size = Math.abs(value);
  const letter = letters.find((known) => size >= (SCALES[known.toLowerCase()] ?? Infinity) && size >= 10_000);
  const scaled = letter === undefined ? value : Number((value / (SCALES[letter.toLowerCase()] ?? 1)).toPrecision(15));
  const text = scaled.toLocaleString(locale, { maximumFractionDigits: 15, useGrouping: false });
  return letter === undefined ? text : `${text}${letter}`;
}
