const DIACRITICS = /\p{Diacritic}/gu;

/** Lower case without accents; everything but letters and digits is a blank. */
export function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(DIACRITICS, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
