import type { Locale } from '../../server/protocol/http.ts';
import { readNumber } from '../catalog/numbers.ts';

export interface AmountRules {
  readonly whole: boolean;
  readonly min: number;
  readonly max?: number;
  /** Amounts of money have no third decimal: three digits after a mark are thousands, whichever mark it is. */
  readonly money?: true;
}

export type AmountProblem = 'unread' | 'negative' | 'whole' | 'tooSmall' | 'tooBig';

/** What was read: a number, nothing (null, without a problem), or why it cannot be taken. */
export interface AmountRead {
  readonly value: number | null;
  readonly problem: AmountProblem | null;
}

const refused = (problem: AmountProblem): AmountRead => ({ value: null, problem });

/** Signs of money, and words for a million, as they stand beside a number. */
const beside = /[€$£]|\b(?:eur|usd|gbp|chf|euros?|dollars?|dólares)\b/giu;
const million = /\s*\b(?:millions?|mill[oó]n(?:es)?)\b(?:\s+de)?/giu;

/** A number as people type it in a locale: "30.000", "30 mil", "1,5 M", "30000 €". Marks follow the locale's rules. */
export function readAmount(text: string, locale: Locale, rules: AmountRules): AmountRead {
  const bare = text.replaceAll(million, 'm').replaceAll(beside, '').trim().replaceAll('−', '-');
  const inThousands = /^-?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/u.test(bare);
  const plain = inThousands && (rules.whole || rules.money === true) ? bare.replaceAll(/[.,]/gu, '') : bare;
  const value = readNumber(plain, locale);
  if (value === undefined) return text.trim() === '' ? { value: null, problem: null } : refused('unread');
  if (value === null) return refused('unread');
  if (value < 0) return refused('negative');
  if (rules.whole && !Number.isInteger(value)) return refused('whole');
  if (value < rules.min) return refused('tooSmall');
  if (rules.max !== undefined && value > rules.max) return refused('tooBig');
  return { value, problem: null };
}

/** In full, with the locale's marks, so that reading it gives the same. */
export function writeAmount(value: number, locale: Locale): string {
  return value.toLocaleString(locale, { maximumFractionDigits: 15, useGrouping: 'always' });
}
