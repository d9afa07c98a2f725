import type { StoredAdvice, StoredSolution } from './drafts.ts';

/** Openings that suppose something instead of stating it, in Spanish and English; accents may be missing. */
const SUPPOSING =
  /^[\s¿"«(]*(?:(?:pero|y|and|but)\s+)?(?:y\s+si|si\s+(?:fuera|tuvi[eé]ra|pudi[eé]ra|quisi[eé]ra)|qu[eé]\s+(?:pasa|pasar[ií]a|ocurre|ocurrir[ií]a|cambia|cambiar[ií]a)\s+si|sup[oó]n(?:gamos)?\s+que|imagina(?:mos)?\s+que|what\s+(?:if|happens\s+if|would\s+(?:happen|change)\s+if)|suppose|imagine)\s/iu;

/** "What if there were 5,000 users?": the brief must stay as it is. */
export const supposes = (text: string): boolean => SUPPOSING.test(`${text} `);

const WHY = /^[\s¿"«(]*(?:(?:y|and)\s+)?(?:por\s*qu[eé]|why)(?![\p{L}])/iu;

const ordinals: readonly RegExp[] = [
  /(?<!\p{L})(?:primer[ao]?|first|1)(?!\p{L})/iu,
  /(?<!\p{L})(?:segund[ao]|second|2)(?!\p{L})/iu,
  /(?<!\p{L})(?:tercer[ao]?|third|3)(?!\p{L})/iu,
  /(?<!\p{L})(?:cuart[ao]|fourth|4)(?!\p{L})/iu,
  /(?<!\p{L})(?:quint[ao]|fifth|5)(?!\p{L})/iu,
];

/** The solution a "why?" is about: the one named by its place, else the first. undefined: no such question. */
export function askedWhy(text: string, advice: StoredAdvice | null): StoredSolution | undefined {
  if (advice === null || !WHY.test(text)) return undefined;
  const place = ordinals.findIndex((ordinal) => ordinal.test(text));
  return advice.solutions[Math.max(0, place)];
}
