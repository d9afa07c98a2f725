import type { Estimate } from '../../rules/estimate.ts';
import { canonicalUnit, readableUnit, unitSymbol, unitWords, type UnitLocale } from './format-units.ts';

/**
 * The one place where figures are rounded and written: screen, API text, chat and documents agree because they all
 * call this. Pure: Intl and nothing else.
 *
 * A whole number is taken as stated and written in full; a fraction is computed and written with three significant
 * figures (two below 100, three always for money). Money in a price table is written to the cent.
 */
const NBSP = '\u00a0';

const made = new Map<string, Intl.NumberFormat>();
function numberFormat(locale: UnitLocale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  const known = made.get(key);
  if (known) return known;
  // 'always': Spanish otherwise leaves four-digit numbers without their point, beside others that have it.
  const format = new Intl.NumberFormat(locale, { useGrouping: 'always', ...options });
  made.set(key, format);
  return format;
}

/** Money carries its ISO 4217 code as the unit; of units with three capitals, TOP counts operations here, not paʻangas. */
const isCurrency = (unit: string): boolean => /^[A-Z]{3}$/u.test(unit) && unit !== 'TOP';

const SUPERSCRIPTS = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'] as const;
const superscript = (power: number): string =>
  String(power)
    .replaceAll(/\d/gu, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit)
    .replace('-', '⁻');

const asNumber = (value: number, digits: number): number => Number(value.toPrecision(digits));

/** Decimals a short number is written with, at most 12. */
function decimalsOf(value: number): number {
  for (let decimals = 0; decimals < 12; decimals += 1) if (Number(value.toFixed(decimals)) === value) return decimals;
  return 12;
}

/** Significant figures of a computed value. */
function figuresOf(value: number, money: boolean): number {
  const size = Math.abs(value);
  // 0.995 and up is about to read as the next power of ten.
  return money || size >= 99.5 ? 3 : 2;
}

function plainNumber(value: number, figures: number, locale: UnitLocale): string {
  if (value !== 0 && (Math.abs(value) >= 1e18 || Math.abs(value) < 1e-6)) {
    const [mantissa = '', exponent = '0'] = value.toExponential(figures - 1).split('e');
    return `${numberFormat(locale, { maximumSignificantDigits: figures }).format(Number(mantissa))}${NBSP}×${NBSP}10${superscript(Number(exponent))}`;
  }
  return numberFormat(locale, { maximumSignificantDigits: figures }).format(value);
}

/** 70.6 billion, 70,6 mil millones. */
function longCount(value: number, locale: UnitLocale): string {
  return numberFormat(locale, { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 3 }).format(
    value,
  );
}

function unitText(unit: string, locale: UnitLocale, one: boolean): string {
  const known = unitWords[unit];
  if (known) return known[locale][one ? 0 : 1];
  const slash = unit.indexOf('/');
  if (slash > 0 && unit !== unitSymbol(unit)) return unitSymbol(unit);
  if (slash > 0) {
    const numerator = canonicalUnit(unit.slice(0, slash));
    const denominator = canonicalUnit(unit.slice(slash + 1));
    return `${unitText(numerator, locale, one)}/${unitText(denominator, locale, true)}`;
  }
  return unitSymbol(unit);
}

/** Amounts of money. `figures` rounds to significant figures, `cents` writes two decimals, neither writes whole units. */
function money(
  amount: number,
  currency: string,
  locale: UnitLocale,
  how: { readonly figures?: number; readonly decimals?: number },
): string {
  const value = how.figures === undefined ? amount : asNumber(amount, how.figures);
  // 9.5 is written 9.50; prices below a cent keep the decimals they have.
  const decimals = how.figures === undefined ? (how.decimals ?? 0) : decimalsOf(value) === 1 ? 2 : decimalsOf(value);
  const rounding = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return numberFormat(locale, { style: 'currency', currency, ...rounding }).format(value === 0 ? 0 : value);
}

/** An amount of money: whole units, or to the cent. Whole units keep the cents of amounts below 10, which need them. */
export function formatMoney(
  amount: number,
  currency: string,
  locale: UnitLocale,
  options: { readonly cents?: boolean } = {},
): string {
  const small = Math.abs(amount) < 10 && !Number.isInteger(amount);
  return money(amount, currency, locale, { decimals: options.cents === true || small ? 2 : 0 });
}

/** A bare number: whole ones in full, computed ones with two or three significant figures. */
export function formatNumber(value: number, locale: UnitLocale): string {
  if (!Number.isFinite(value)) return '–';
  if (Number.isInteger(value) && Math.abs(value) < 1e6)
    return numberFormat(locale, { maximumFractionDigits: 0 }).format(value);
  if (Math.abs(value) >= 1e6 && Math.abs(value) < 1e15) {
    const inFull = Number.isInteger(value) && value % 1000 === 0 && Math.abs(value) < 1e7;
    return inFull ? numberFormat(locale, { maximumFractionDigits: 0 }).format(value) : longCount(value, locale);
  }
  return plainNumber(value, figuresOf(value, false), locale);
}

/** A number with exactly so many decimals: scores in a column. */
export function formatDecimals(value: number, decimals: number, locale: UnitLocale): string {
  return numberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);
}

/** A share (0..1) as a percentage. */
export function formatShare(share: number, locale: UnitLocale): string {
  const percent = share * 100;
  const figures = Math.abs(percent) >= 99 && Math.abs(percent) < 100 ? 3 : 2;
  const text = plainNumber(percent, Math.abs(percent) >= 99.95 ? 3 : figures, locale);
  return locale === 'es' ? `${text}${NBSP}%` : `${text}%`;
}

/** A value with its unit, scaled and rounded for reading: 48,300 € · 38 GB · 1.5 s · 9 weeks. Money uses its ISO code. */
export function formatQuantity(value: number, unit: string, locale: UnitLocale): string {
  return quantityText(value, canonicalUnit(unit), locale, { guide: value, few: false });
}

/** Figures of what goes into a formula: enough for a reader who works it out to find the result as it is written. */
const INPUT_FIGURES = 4;

/** What went into a formula, with its unit: a PUE of 1.049 is not 1. */
export function formatInput(value: number, unit: string, locale: UnitLocale): string {
  return quantityText(value, canonicalUnit(unit), locale, { guide: value, few: false, figures: INPUT_FIGURES });
}

/**
 * `guide` chooses the unit (a band is read in the unit of its likely value), `few` rounds to two figures, `figures` to
 * so many where the usual ones would not do.
 */
function quantityText(
  value: number,
  unit: string,
  locale: UnitLocale,
  how: { readonly guide: number; readonly few: boolean; readonly figures?: number },
): string {
  const { guide, few } = how;
  if (!Number.isFinite(value)) return '–';
  if (unit === '%share' && how.figures === undefined) return formatShare(value, locale);
  if (unit === '%share') return quantityText(value * 100, '%', locale, { ...how, guide: value * 100 });
  if (unit === '')
    return few || !Number.isInteger(value)
      ? plainNumber(value, how.figures ?? figuresOf(value, false), locale)
      : formatNumber(value, locale);
  const [head = '', per] = unit.split('/', 2);
  if (isCurrency(head)) {
    const stated = Number.isInteger(value) && !few;
    // An amount below one has no third figure to give: it is paid in cents.
    const inCents = per === undefined && Math.abs(value) >= 0.1 && Math.abs(value) < 1;
    const text = money(value, head, locale, stated ? {} : { figures: how.figures ?? (few || inCents ? 2 : 3) });
    return per === undefined ? text : `${text}/${unitText(canonicalUnit(per), locale, true)}`;
  }
  const readable = readableUnit(guide, unit);
  const scaled = value * readable.factor;
  const number = countText(scaled, readable.unit, locale, how);
  if (readable.unit === '%') return locale === 'es' ? `${number}${NBSP}%` : `${number}%`;
  const one = locale === 'es' ? Number(scaled.toFixed(1)) === 1 : scaled === 1;
  const of = locale === 'es' && /(mill|bill|trill)(ón|ones)$/u.test(number) ? ' de' : '';
  return `${number}${of}${NBSP}${unitText(readable.unit, locale, one)}`;
}

function countText(
  value: number,
  unit: string,
  locale: UnitLocale,
  { few, figures }: { readonly few: boolean; readonly figures?: number },
): string {
  const word = unitWords[unit] !== undefined;
  if (!few && Number.isInteger(value)) return formatNumber(value, locale);
  if (word && Math.abs(value) >= 1e6 && Math.abs(value) < 1e15) return longCount(value, locale);
  if (figures !== undefined) return plainNumber(value, figures, locale);
  // A plan in weeks is not known to a tenth of a week.
  if (word && Math.abs(value) >= 2.95 && Math.abs(value) < 99.5) return plainNumber(Math.round(value), 2, locale);
  return plainNumber(value, few ? 2 : figuresOf(value, false), locale);
}

/**
 * 41–57 k€ : the band of money with two figures an end; in thousands once both ends are tens of them (5,200 is not
 * 5.2 k), in millions once the high end is. Ends below ten have their cents.
 */
function moneyBand(low: number, high: number, unit: string, locale: UnitLocale): string {
  const [currency = '', per] = unit.split('/', 2);
  const tail = per === undefined ? '' : `/${unitText(canonicalUnit(per), locale, true)}`;
  const [divisor, suffix] =
    high >= 999_500
      ? [1e6, locale === 'es' ? `${NBSP}M` : 'M']
      : asNumber(low, 2) >= 10_000
        ? [1e3, locale === 'es' ? `${NBSP}mil` : 'k']
        : [1, ''];
  const number = (value: number): string => {
    const end = asNumber(value / divisor, 2);
    const cents = divisor === 1 && Math.abs(end) >= 0.01 && Math.abs(end) < 10 && !Number.isInteger(end);
    return cents ? formatDecimals(end, 2, locale) : plainNumber(end, 3, locale);
  };
  const ends = low < 0 ? `${number(low)} – ${number(high)}` : `${number(low)}–${number(high)}`;
  const sign = numberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 })
    .formatToParts(0)
    .find((part) => part.type === 'currency')?.value;
  if (locale === 'es') return `${ends}${suffix}${NBSP}${sign ?? currency}${tail}`;
  const wide = (sign ?? currency).length > 2 ? NBSP : '';
  return `${sign ?? currency}${wide}${ends}${suffix}${tail}`;
}

/** The band alone: both ends in the unit of the likely value, two significant figures. Empty where there is none. */
export function formatBand(figure: Pick<Estimate, 'low' | 'likely' | 'high' | 'unit'>, locale: UnitLocale): string {
  const { low, likely, high } = figure;
  if (low === high || !Number.isFinite(low) || !Number.isFinite(high)) return '';
  const unit = canonicalUnit(figure.unit);
  if (isCurrency(unit.split('/', 1)[0] ?? '')) return moneyBand(low, high, unit, locale);
  const highText = quantityText(high, unit, locale, { guide: likely, few: true });
  const lowText = quantityText(low, unit, locale, { guide: likely, few: true });
  if (lowText === highText) return '';
  // "41 GB–57 GB" says the unit twice: keep the number of the low end.
  const lowUnit = /^[\d.,]+/u.exec(lowText)?.[0];
  const sameUnit = lowUnit !== undefined && /^[\d.,]+(.*)$/u.exec(highText)?.[1] === lowText.slice(lowUnit.length);
  return `${sameUnit ? lowUnit : lowText}–${highText}`;
}

/** A figure as it is shown: the likely value large, its 80 % band small (empty where the figure is exact). */
export function formatEstimate(
  figure: Pick<Estimate, 'low' | 'likely' | 'high' | 'unit'>,
  locale: UnitLocale,
): { readonly likely: string; readonly band: string } {
  return { likely: formatLikely(figure.likely, figure.unit, locale), band: formatBand(figure, locale) };
}

/** An estimate is always rounded, whole or not: 48,300 €, never 48,312 €. */
function formatLikely(value: number, unit: string, locale: UnitLocale): string {
  const known = canonicalUnit(unit);
  const currency = isCurrency(known.split('/', 1)[0] ?? '');
  const digits = figuresOf(value, currency);
  const rounded = currency || Math.abs(value) >= 100 ? asNumber(value, digits) : value;
  return quantityText(rounded, known, locale, { guide: value, few: false });
}

/** The word for a figure: what writes no tokens gives its whole answer at once, and waits for no first one. */
export function figureWord(name: string, all: Readonly<Record<string, unknown>>): string {
  return name === 'ttftMs' && all['tpotMs'] === undefined ? 'answerMs' : name;
}

/** 24 November 2026, 24 de noviembre de 2026. Takes an ISO date (or the start of an ISO date and time). */
export function formatDate(iso: string, locale: UnitLocale, style: 'long' | 'short' = 'long'): string {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined || Number.isNaN(year + month + day)) return iso;
  const options: Intl.DateTimeFormatOptions =
    style === 'long'
      ? { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }
      : { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' };
  // British order: a date that cannot be read two ways.
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, options).format(Date.UTC(year, month - 1, day));
}

/** Names in a sentence: "a, b and c", "a, b y c". */
export function formatList(items: readonly string[], locale: UnitLocale): string {
  return new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type: 'conjunction' }).format(items);
}
