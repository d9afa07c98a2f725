import type { Doc } from '../document.ts';
import { wordList } from '../word-list.ts';

/** What may stand beside a card in a clause that only tells what is there: its number, its maker and where it is. */
const beside = new Set(
  wordList(
    'x a an one two three four single dos tres cuatro una un nvidia amd tesla geforce gpu gpus card cards tarjeta tarjetas',
    'in on at of the our my en el la de del los nuestro nuestra mi rack basement server servers servidor workstation machine maquina',
    'lab laboratorio office oficina university universidad cluster node nodo facultad despacho box equipo pc torre tower con with',
    'ram gb cpu ryzen threadripper xeon epyc intel core and y desktop sobremesa laptop portatil each cada old vieja viejas',
  ),
);
const ends = new Set(['.', ',', ';', ':', '(', ')', '!', '|', '+']);
/** Words by which a sentence chooses or asks for machines instead of telling them. */
const choosing =
  /^(?:or|o|vs|versus|buy|buying|rent|renting|compr.*|alquil.*|instead|which|cual|cuantas?|many|than|que|like|need|necesit.*|get|getting|budget|cost|cuesta|price|should|would|deberia|better|mejor|compare.*)$/;
const LONGEST = 40;

/** "Two RTX A5000s.", ", one RTX 4090, how long": a clause of nothing but the card tells what is there. */
export function standsAlone(doc: Doc, span: { readonly first: number; readonly last: number }): boolean {
  const sentence = doc.tokens[span.first]?.sentence;
  const bound = (at: number) => {
    const token = doc.tokens[at];
    return token?.sentence !== sentence || ends.has(token?.text ?? '.');
  };
  let first = span.first;
  let last = span.last;
  while (!bound(first - 1) && span.first - first < LONGEST) first -= 1;
  while (!bound(last + 1) && last - span.last < LONGEST) last += 1;
  const inside = (at: number) => at >= span.first && at <= span.last;
  const only = doc.tokens
    .slice(first, last + 1)
    .every((token, index) => inside(first + index) || token.kind === 'number' || beside.has(token.text));
  if (!only) return false;
  for (let at = span.first - 1; at >= 0 && span.first - at < LONGEST && doc.tokens[at]?.sentence === sentence; at -= 1)
    if (choosing.test(doc.tokens[at]?.text ?? '')) return false;
  for (let at = span.last + 1; at - span.last < LONGEST && doc.tokens[at]?.sentence === sentence; at += 1)
    if (/^(?:or|o|vs|versus)$/.test(doc.tokens[at]?.text ?? '')) return false;
  return true;
}
