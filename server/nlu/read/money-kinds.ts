import type { Doc } from '../document.ts';
import { after, before } from './around.ts';

const MINUS = /^[-\u2212\u2013]$/;

/** "-500 EUR", "minus 500": below zero, and neither a dash between words, the end of a range nor the mark of a list. */
export function isNegative(doc: Doc, at: number): boolean {
  const [token, mark, further] = [doc.tokens[at], doc.tokens[at - 1], doc.tokens[at - 2]];
  if (!token || !mark) return false;
  if (mark.text === 'minus') return further?.kind !== 'number';
  if (mark.text === 'menos') return further?.kind !== 'number' && !/^(?:al|lo|o|no|y|a)$/.test(further?.text ?? '');
  const apart = /\s/.test(doc.text[mark.start - 1] ?? '') && doc.text[mark.start - 1] !== '\n';
  return MINUS.test(mark.text) && mark.end === token.start && apart && further?.kind !== 'number';
}

/** Words by which money in the papers of a contract is no budget: what it may grow to, what is guaranteed or scored. */
const otherMoney =
  /\b(?:valor estimado|estimated (?:contract )?value|estimated total value|garantias?|guarantee|solvencia|volumen de negocios?|turnover|penali(?:dad|dades|zacion|zaciones|ty|ties)|seguro|insurance|puntos|points|gastos de publicacion|publication costs|prorrogas?|extensions?|renewals?|umbral|threshold)\b/;
const REACH = 7;

/** Whether an amount is told as something else than the budget, in the words of its own clause before it. */
export function isOtherMoney(doc: Doc, first: number, last: number): boolean {
  const clause: string[] = [];
  for (const word of before(doc, first, REACH)) {
    // A second amount has words of its own before it.
    if (/^(?:presupuest.*|budget.*|licitacion)$/.test(word)) break;
    clause.unshift(word);
  }
  const [next = '', then = ''] = after(doc, last, 2);
  return (
    otherMoney.test(clause.join(' ')) ||
    /^(?:de|of) (?:garantia|guarantee|penalizacion|penalty)$/.test(`${next} ${then}`)
  );
}

/** The first words after an amount. */
function wordsAfter(doc: Doc, last: number): string {
  return after(doc, last, 6)
    .filter((word) => /^[a-z]/.test(word))
    .slice(0, 4)
    .join(' ');
}

/** "96.800 € IVA incluido", "$12,100 including VAT": the amount holds a tax. */
export function withTax(doc: Doc, last: number): boolean {
  return /^(?:iva|vat|impuestos|taxes|tax) (?:incl\w*|included)|^(?:con|incl\w*|including|with) (?:el |the )?(?:iva|vat|tax|taxes|impuestos)\b|^ttc\b/.test(
    wordsAfter(doc, last),
  );
}

/** "80.000 € sin IVA", "$10,000 excluding VAT". */
export function withoutTax(doc: Doc, last: number): boolean {
  return /^(?:iva|vat|impuestos|taxes|tax) (?:excl\w*|no incl\w*|not incl\w*)|^(?:sin|mas|excl\w*|without|before|plus|ex|net of) (?:el |the |incluir )?(?:iva|vat|tax|taxes|impuestos)\b|^ht\b/.test(
    wordsAfter(doc, last),
  );
}
