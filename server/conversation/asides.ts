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
    .replace(/(?<!\p{L})could(?=\s+(?:leave|go|be|not))/iu, 'may')
    .replace(/(?<!\p{L})pudiera(n?)(?!\p{L})/iu, 'puede$1')
    .replace(/(?<!\p{L})tuvi[eé](?:ra|se)(?!\p{L})/iu, 'tengo')
    .replace(/(?<!\p{L})tuvi[eé](?:ramos|semos|ran|sen)(?!\p{L})/iu, 'tenemos');
}

const ordinals: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])(?:primer[ao]?|first|1)(?![\p{L}\p{N}%]|[.,]\d)/iu,
  /(?<![\p{L}\p{N}])(?:segund[ao]|second|2)(?![\p{L}\p{N}%]|[.,]\d)/iu,
  /(?<![\p{L}\p{N}])(?:tercer[ao]?|third|3)(?![\p{L}\p{N}%]|[.,]\d)/iu,
  /(?<![\p{L}\p{N}])(?:cuart[ao]|fourth|4)(?![\p{L}\p{N}%]|[.,]\d)/iu,
  /(?<![\p{L}\p{N}])(?:quint[ao]|fifth|5)(?![\p{L}\p{N}%]|[.,]\d)/iu,
];

const A_SECOND = /(?<!\p{L})(?:per|each|every|in a|one|a|por|al|cada|un|en un)\s+(?:second|segundo)(?!\p{L})/giu;

/** Indexes of all places of the ranking that a text names, in the order of the ranking. */
export function askedPlaces(text: string): readonly number[] {
  // "Requests per second" names no place.
  const named = text.replace(A_SECOND, ' ');
  return ordinals.flatMap((ordinal, place) => (ordinal.test(named) ? [place] : []));
}

/** Index of the first place of the ranking that a text names; null where it names none. */
export const askedPlace = (text: string): number | null => askedPlaces(text)[0] ?? null;
