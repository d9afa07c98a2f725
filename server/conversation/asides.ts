/** Openings that suppose something instead of stating it, in Spanish and English; accents may be missing. */
const SUPPOSING =
  /^[\s¿"«(]*(?:(?:pero|y|and|but)\s+)?(?:y\s+si|si\s+(?:fuera|tuvi[eé]ra|pudi[eé]ra|quisi[eé]ra)|qu[eé]\s+(?:pasa|pasar[ií]a|ocurre|ocurrir[ií]a|cambia|cambiar[ií]a)\s+si|sup[oó]n(?:gamos)?\s+que|imagina(?:mos)?\s+que|what\s+(?:if|happens\s+if|would\s+(?:happen|change)\s+if)|suppose|imagine)\s/iu;

/** "What if there were 5,000 users?": the brief must stay as it is. */
export const supposes = (text: string): boolean => SUPPOSING.test(`${text} `);

/** "Y sí, …" states; without its accent it reads like a supposition. */
const AFFIRMING = /^[\s¿"«(]*y\s+sí(?!\p{L})/iu;
export const affirms = (text: string): boolean => AFFIRMING.test(text.normalize('NFC'));

/** What is supposed, said as if it were so: "had 4" as "have 4". */
export function asStated(text: string): string {
  return text
    .replace(SUPPOSING, '')
    .replace(/(?<!\p{L})had(?!\p{L})/iu, 'have')
    .replace(/(?<!\p{L})tuvi[eé](?:ra|se)(?!\p{L})/iu, 'tengo')
    .replace(/(?<!\p{L})tuvi[eé](?:ramos|semos|ran|sen)(?!\p{L})/iu, 'tenemos');
}

const ordinals: readonly RegExp[] = [
  /(?<!\p{L})(?:primer[ao]?|first|1)(?!\p{L})/iu,
  /(?<!\p{L})(?:segund[ao]|second|2)(?!\p{L})/iu,
  /(?<!\p{L})(?:tercer[ao]?|third|3)(?!\p{L})/iu,
  /(?<!\p{L})(?:cuart[ao]|fourth|4)(?!\p{L})/iu,
  /(?<!\p{L})(?:quint[ao]|fifth|5)(?!\p{L})/iu,
];

/** Index of the place of the ranking that a text names; null where it names none. */
export function askedPlace(text: string): number | null {
  const place = ordinals.findIndex((ordinal) => ordinal.test(text));
  return place < 0 ? null : place;
}
