import type { Locale } from '../protocol/http.ts';
import { findTerm } from '../render/terms.ts';

const initials = /\b(?:agpl|bsd|by|cc|gpl|lgpl|mit|mpl|nc|sa)\b/gu;

/** A licence as its readers know it: "apache-2.0" is Apache 2.0, "cc-by-nc-4.0" CC BY NC 4.0; several stay several. */
export function licenceText(id: string, locale: Locale): string {
  return id
    .split(' / ')
    .map((one) => findTerm(one.replaceAll(' ', '_'), locale) ?? spelled(one))
    .join(' / ');
}

const spelled = (id: string): string =>
  id
    .replaceAll('-', ' ')
    .replaceAll(initials, (word) => word.toUpperCase())
    .replaceAll(/(?<![(\p{L}])\p{Ll}/gu, (letter) => letter.toUpperCase());
