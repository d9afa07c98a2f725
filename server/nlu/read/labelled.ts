const LABELLED =
  '(?:clasificad|etiquetad|anotad|codificad|categorizad|tipificad|labell?ed|annotated|tagged|classified|categori[sz]ed|coded)[a-z]*';
/** "Ya clasificadas", "already labelled", "con su etiqueta": said of the things counted before it. */
const told = new RegExp(
  `^(?:(?:historic[a-z]*|past|old|antigu[a-z]*|previ[a-z]*|de|en|from|of|the|los|las|archivo|archive|que|that|which|are|were|estan|were|have|been|han|sido|todas?|todos?|all|,|\\() )*(?:(?:ya|already|previamente|previously|manualmente|manually|by hand|a mano) (?:(?:been|estan|han|sido) )*${LABELLED}|${LABELLED} (?:a mano|by hand|manually|manualmente)|(?:with|con) (?:its|their|a|the|su|sus|la|una) (?:\\w+ )?(?:label|labels|category|class|etiqueta|etiquetas|categoria|clase|clasificacion)\\b)`,
);
const inside = new RegExp(`\\b(?:ya|already|previously|manually) ${LABELLED}`);

/** Whether what is counted is said to be labelled: by the words between number and noun, or right after the noun. */
export function isLabelled(between: readonly string[], after: readonly string[]): boolean {
  return inside.test(between.join(' ')) || told.test(after.join(' '));
}
