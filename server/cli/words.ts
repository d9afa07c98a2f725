import type { Locale } from '../protocol/http.ts';
import { wordsEn } from './words.en.ts';
import { wordsEs } from './words.es.ts';

export type Words = typeof wordsEn;
const tables: Readonly<Record<Locale, Words>> = { en: wordsEn, es: wordsEs };

export const wordsOf = (locale: Locale): Words => tables[locale];
