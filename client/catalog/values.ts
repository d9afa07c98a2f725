import type { Compared } from '../../server/protocol/catalog.ts';
import { formatDate, formatList, formatNumber, formatQuantity } from '../../server/protocol/format.ts';
import { canonicalUnit, unitWords as unitWordsOf } from '../../server/protocol/format-units.ts';
import type { Locale } from '../../server/protocol/http.ts';
import type { CatalogWords } from './words.ts';

/** A number with where it comes from, as lists, entries and comparisons hold it. */
export interface CatalogFigure {
  readonly value: number;
  readonly unit: string | null;
  readonly source: string;
  readonly grade: string;
  readonly checkedOn: string;
  readonly stale?: boolean | undefined;
}

export function isFigure(value: unknown): value is CatalogFigure {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  return typeof fields['value'] === 'number' && typeof fields['source'] === 'string' && 'checkedOn' in fields;
}

/** Numbers that count nothing: a year is not written with a thousands separator. */
const isYear = (field: string): boolean => /year$/i.test(field);

/** The unit as a reader meets it after this number, whatever the number. */
function unitAfter(value: number, unit: string, locale: Locale): string {
  const word = unitWordsOf[canonicalUnit(unit)];
  if (word !== undefined) return `\u00a0${word[locale][Math.abs(value) === 1 ? 0 : 1]}`;
  // Five is read in the unit it is given in.
  return formatQuantity(5, unit, locale).replace(/^\D*\d+/u, '');
}

/** Money carries its ISO 4217 code; TOP/s counts operations. */
const CURRENCY = /^(?!TOP)[A-Z]{3}(?=\/|$)/u;

/** A figure to the last digit its source gives, in the unit of the entry: "3,350 GB/s", "$0.0485/million tokens". */
export function exactText(
  field: string,
  { value, unit }: Pick<CatalogFigure, 'value' | 'unit'>,
  locale: Locale,
): string {
  if (isYear(field)) return String(value);
  const currency = CURRENCY.exec(unit ?? '')?.[0];
  const number = new Intl.NumberFormat(locale, {
    useGrouping: 'always',
    maximumFractionDigits: 8,
    ...(currency === undefined
      ? {}
      : { style: 'currency', currency, minimumFractionDigits: Number.isInteger(value) ? 0 : 2 }),
  }).format(value);
  if (unit === null) return number;
  const after = unitAfter(value, unit, locale);
  if (currency === undefined) return `${number}${after}`;
  // The currency is in the number already; what stays is what it is paid for.
  return after.includes('/') ? `${number}${after.slice(after.indexOf('/'))}` : number;
}

/** Counts of millions are said in words; all else is written as it is. */
export function figureText(field: string, figure: Pick<CatalogFigure, 'value' | 'unit'>, locale: Locale): string {
  const { value, unit } = figure;
  const isCount = unit !== null && (counted.has(unit) || unit === 'FLOP') && Math.abs(value) >= 1e6;
  return isCount ? formatQuantity(value, unit, locale) : exactText(field, figure, locale);
}

const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 });

/** 32.8B, 131K; in Spanish 32.800 M, 131 mil: a billion there is something else. */
function shortCount(value: number, locale: Locale): string {
  if (locale === 'en') return compact.format(value);
  const rounded = Number(value.toPrecision(3));
  if (rounded >= 1e6) return `${formatNumber(rounded / 1e6, locale)}\u00a0M`;
  return rounded >= 1e4 ? `${formatNumber(rounded / 1e3, locale)}\u00a0mil` : formatNumber(value, locale);
}

/** Counts whose unit the head of the column says: written short. */
const counted = new Set(['parameters', 'tokens']);
const bare = new Set(['accelerators', 'U']);

/** A figure in a column of its own, whose head says what it is per: "80 GB", "32.8B", "$0.59". */
export function shortFigure(field: string, figure: Pick<CatalogFigure, 'value' | 'unit'>, locale: Locale): string {
  const { value, unit } = figure;
  if (unit !== null && counted.has(unit)) return shortCount(value, locale);
  if (unit !== null && bare.has(unit)) return formatNumber(value, locale);
  // A course of two days is not one of 48 hours.
  if (unit === 'days') return exactText(field, figure, locale);
  const text = isYear(field) ? String(value) : formatQuantity(value, unit ?? '', locale);
  return unit?.endsWith('/Mtoken') === true ? text.replace(/\/.*$/u, '') : text;
}

/** The unit of a range; empty where the name of the field says it. */
export function unitWords(unit: string | null, { t }: CatalogWords): string {
  if (unit === null || counted.has(unit) || bare.has(unit)) return '';
  const per = t('unit.perMillionTokens');
  return t(`unit.${unit}`, { defaultValue: unit.replace('/Mtoken', ` ${per}`).replace('CO2e', ' CO₂e') });
}

/** A word as it stands inside of a sentence; what is written in capitals stays so. */
const inSentence = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;

const DATE = /^\d{4}-\d\d-\d\d$/;

/** Words, dates and lists of words of a field, as a person reads them. */
export function wordsText(field: string, value: unknown, words: CatalogWords): string {
  if (Array.isArray(value)) {
    const items = value.map((item) => wordsText(field, item, words));
    return formatList(
      items.map((item, index) => (index > 0 && words.isVocabulary(field) ? inSentence(item) : item)),
      words.locale,
    );
  }
  if (typeof value === 'boolean') return words.value(field, String(value));
  if (typeof value === 'number') return formatNumber(value, words.locale);
  if (typeof value !== 'string') return '';
  return DATE.test(value) ? formatDate(value, words.locale, 'short') : words.value(field, value);
}

/** Texts of a sentence or more, in the language they were written in. */
export const isProse = (field: string): boolean =>
  /^(notes|description|residencyNote|fits|attribution|commercialSupport|lifecycleNote)$/.test(
    field.slice(field.lastIndexOf('.') + 1),
  );

/** One cell of a comparison. */
export function comparedText(path: string, { value, unit }: Compared, words: CatalogWords): string {
  const field = path.slice(path.lastIndexOf('.') + 1);
  if (typeof value === 'number') return figureText(field, { value, unit }, words.locale);
  if (isProse(path)) return [value].flat().join(', ');
  return wordsText(path.split('.')[0] === 'licence' ? 'licence' : field, value, words);
}
