import { fold } from '../nlu/fold.ts';

/**
 * Words of tender documents around figures that are about the bidder or the procedure, not about the need: "turnover of
 * at least 2 million", "garantía definitiva", a penalty per day. Folded: lower case, no accents.
 */
const ABOUT_THE_BIDDER =
  /\b(turnover|annual revenue|net worth|bid bonds?|bid security|performance (bond|guarantee|security)|warranty bond|penalt(y|ies)|liquidated damages|late fees?|liability|insurance|insured|tender fee|document fee|bid fee|years? of experience|similar (projects?|contracts?)|past performance|volumen (anual )?de negocios?|cifra de negocios?|facturacion anual|solvencia|garantia (definitiva|provisional)|fianzas?|avales?|penalidad(es)?|penalizacion(es)?|sancion(es)?|seguro de|responsabilidad civil|polizas?|anos de experiencia|contratos similares|presentacion de (las )?(ofertas|proposiciones|solicitudes)|(ofertas|proposiciones) (se presentaran|deberan presentarse)|(submission|receipt|opening) of (the )?(tenders?|bids?|offers?|proposals?)|(tenders?|bids?|offers?|proposals?) (must|shall|should|are to|will) be (submitted|received|delivered|opened)|bids? due|apertura de (las )?(ofertas|sobres|plicas)|plazo de licitacion|se valorar[a-z]+ con|up to \d+ points|hasta \d+ puntos|tasa de licitacion)\b/;

/** Fields whose figures such sentences hold. */
const FIGURES = /^(budget|deadline|horizonMonths|load|latency|quality|data|training|team)\b/;

const SENTENCE_END = /[.;!?](?=\s)|\n/g;

/** The sentence around a span. */
function sentenceAround(text: string, start: number, end: number): string {
  let from = 0;
  for (const match of text.slice(0, start).matchAll(SENTENCE_END)) from = match.index + 1;
  const rest = text.slice(end).search(/[.;!?](?=\s)|\n/);
  return text.slice(from, rest < 0 ? text.length : end + rest);
}

/** Whether the figure of this span is a condition on whoever bids. */
export function isAboutTheBidder(text: string, span: { readonly path: string; start: number; end: number }): boolean {
  return FIGURES.test(span.path) && ABOUT_THE_BIDDER.test(fold(sentenceAround(text, span.start, span.end)));
}
