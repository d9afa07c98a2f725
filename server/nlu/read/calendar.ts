import { wordList } from '../word-list.ts';

export const monthNames: Readonly<Record<string, number>> = {
  january: 1,
  enero: 1,
  february: 2,
  febrero: 2,
  march: 3,
  marzo: 3,
  april: 4,
  abril: 4,
  may: 5,
  mayo: 5,
  june: 6,
  junio: 6,
  july: 7,
  julio: 7,
  august: 8,
  agosto: 8,
  september: 9,
  septiembre: 9,
  setiembre: 9,
  october: 10,
  octubre: 10,
  november: 11,
  noviembre: 11,
  december: 12,
  diciembre: 12,
  jan: 1,
  ene: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  abr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  ago: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
  dic: 12,
};
export const units: Readonly<Record<string, 'day' | 'week' | 'month' | 'year'>> = {
  day: 'day',
  days: 'day',
  dia: 'day',
  dias: 'day',
  week: 'week',
  weeks: 'week',
  semana: 'week',
  semanas: 'week',
  month: 'month',
  months: 'month',
  mes: 'month',
  meses: 'month',
  year: 'year',
  years: 'year',
  ano: 'year',
  anos: 'year',
  quarter: 'month',
  trimestre: 'month',
};

const pad = (value: number, width: number) => String(value).padStart(width, '0');
/** An ISO date; null for a day that no month has. */
export function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` : null;
}
export function lastDay(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
export interface Today {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
export function parseToday(today: string | undefined): Today | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(today ?? '');
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : null;
}
/** The date some time after today; the last day of a shorter month. */
export function later(today: Today, amount: number, unit: 'day' | 'week' | 'month' | 'year'): string {
  if (unit === 'day' || unit === 'week') {
    return new Date(Date.UTC(today.year, today.month - 1, today.day + amount * (unit === 'week' ? 7 : 1)))
      .toISOString()
      .slice(0, 10);
  }
  const months = today.month - 1 + amount * (unit === 'year' ? 12 : 1);
  const year = today.year + Math.floor(months / 12);
  const month = (months % 12) + 1;
  const last = Number(lastDay(year, month).slice(8));
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(Math.min(today.day, last), 2)}`;
}

const seasons: Readonly<Record<string, readonly [month: number, day: number]>> = {
  summer: [6, 20],
  verano: [6, 20],
  christmas: [12, 24],
  navidad: [12, 24],
  navidades: [12, 24],
  xmas: [12, 24],
  autumn: [9, 21],
  otono: [9, 21],
  winter: [12, 20],
  invierno: [12, 20],
};
const weekdays: Readonly<Record<string, number>> = {
  monday: 1,
  lunes: 1,
  tuesday: 2,
  martes: 2,
  wednesday: 3,
  miercoles: 3,
  thursday: 4,
  jueves: 4,
  friday: 5,
  viernes: 5,
};
const FRIDAY = 5;
const NOVEMBER = 11;

/** The day after the fourth Thursday of November. */
function blackFriday(year: number): string {
  const first = new Date(Date.UTC(year, NOVEMBER - 1, 1)).getUTCDay();
  return `${pad(year, 4)}-${pad(NOVEMBER, 2)}-${pad(1 + ((FRIDAY - 1 - first + 7) % 7) + 22, 2)}`;
}

/** A day named by its weekday, or Black Friday, the next to come; the working week of a message has one of each. */
export function namedDay(word: string, earlier: string, today: Today): string | null {
  const weekday = weekdays[word];
  if (weekday === undefined) return null;
  if (word === 'friday' && earlier === 'black') {
    const now = `${pad(today.year, 4)}-${pad(today.month, 2)}-${pad(today.day, 2)}`;
    const day = blackFriday(today.year);
    return day < now ? blackFriday(today.year + 1) : day;
  }
  const current = new Date(Date.UTC(today.year, today.month - 1, today.day)).getUTCDay();
  return later(today, (weekday - current + 7) % 7 || 7, 'day');
}

/** The next day before a season or feast of the northern year ("before summer"). */
export function eveOf(word: string, today: Today): string | null {
  const [month, day] = seasons[word] ?? [];
  if (month === undefined || day === undefined) return null;
  const passed = month < today.month || (month === today.month && day < today.day);
  return iso(today.year + (passed ? 1 : 0), month, day);
}

const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  primer: 1,
  second: 2,
  segundo: 2,
  third: 3,
  tercer: 3,
  fourth: 4,
  cuarto: 4,
  last: 4,
  ultimo: 4,
};

/** "Q2", "T2", "second quarter", "segundo trimestre": which quarter, and how many words say so. */
export function quarterAt(word: string, next: string): { readonly quarter: number; readonly words: number } | null {
  const short = /^(?:q|t)([1-4])$/.exec(word)?.[1];
  if (short !== undefined) return { quarter: Number(short), words: 1 };
  const ordinal = ordinals[word];
  return ordinal !== undefined && wordList('quarter trimestre').includes(next) ? { quarter: ordinal, words: 2 } : null;
}

/** Whether a word can name a part of the year. */
export function isNamedTime(word: string): boolean {
  return (
    seasons[word] !== undefined ||
    weekdays[word] !== undefined ||
    ordinals[word] !== undefined ||
    /^[qt][1-4]$/.test(word)
  );
}
