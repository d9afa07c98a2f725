import type { Token } from '../tokens.ts';
import { wordList } from '../word-list.ts';
import { startsWithAny } from './around.ts';

/** What may follow the money of a budget; a noun right after it names what has that price ("$500 items"). */
const budgetFollowers = wordList(
  'a al per por para y e and for to in en o or u como max* min* total* mens* anual* annual* month* year* yearly this',
  'next every once up all at or so if but pero con with is es son it i we approx* aprox* mas plus este esta al cada',
  'roughly available tops durante over from until hasta que which that tenemos tengo sin without altogether',
);
/** Said right before the money: a price, a bound on other things, or a part of another noun ("products of $500"). */
const priceLinks = wordList('de of at worth than mas cada each superior* mayor* inferior* menor* excede* exceed*');
const hedges = wordList(
  'unos unas about around some approx* aprox* roughly ~ casi cerca nearly only solo just € $ £ eur',
);

const paying = wordList(
  'rent alquiler renta bill factura fee cuota suscripcion subscription licence license licencia make makes earn earns ganamos ingresamos ingresos pay pays paying pago pagas pagan sell sells vend vende venden vendemos',
);
const able = wordList("can could able willing puedo podemos podriamos dispuestos we'd i'd would");

/** Whether money said without a budget word is the price of something, by the words that touch it. */
export function touchesPrice(earlier: readonly string[], rest: readonly string[], period: boolean): boolean {
  const near = earlier.filter((word) => !startsWithAny(word, hedges));
  const [link = '', noun = ''] = near;
  if (startsWithAny(link, priceLinks) && /[a-z]/.test(noun)) return true;
  const paid = earlier.findIndex((word) => paying.includes(word));
  if (paid >= 0 && !earlier.slice(paid, paid + 4).some((word) => able.includes(word))) return true;
  if (['is', 'was', 'es', 'are', 'son', 'valen', 'for', 'por'].includes(link) && /\d/.test(noun)) return true;
  const [next = '', then = ''] = rest;
  if (rest.slice(0, 4).some((word) => /^(?:bill|invoice|rent|fee|subscription|day|dia|diarios|daily)$/.test(word)))
    return true;
  if (
    ['is', 'was', 'es'].includes(link) &&
    /^[a-z]/.test(noun) &&
    !/^(?:it|that|this|max.*|limit.*|ceiling|top.*|money)$/.test(noun)
  )
    return true;
  if (['each', 'cada', 'apiece'].includes(next) && !/^(?:mes|ano|month|year)$/.test(then)) return true;
  if (['/', 'per', 'por'].includes(next) && !period) return true;
  return /^[a-z]/.test(next) && !period && !startsWithAny(next, budgetFollowers);
}

/** What may follow an amount without its currency, after the word "budget". */
export const bareFollowers = wordList(
  'y and al per a mensuales anuales para for o or como maximo max monthly presupuesto budget por pero',
  'but total in on each right left including incl incluye incluyendo incluido incluidos incluida with without con sin en',
  'over within everything overall altogether todo total this next tops across durante plus mas not no',
);

/** Money without its currency that ends its clause with a ceiling or a time: "8k a month tops", "80k this year". */
export function isBareMoney(token: Token, earlier: readonly string[], rest: readonly string[]): boolean {
  if (token.number?.scaled !== true || token.number.written !== 'digits') return false;
  const opens =
    earlier.length === 0 || /^(?:[,:;(]|to|hasta|have|got|tenemos|tengo|con|with|about|unos)$/.test(earlier[0] ?? '');
  if (!opens) return false;
  const said = rest.join(' ');
  const ends = '(?: (?:tops|max|maximum|at most|como mucho|maximo|como maximo|de tope))';
  return (
    /^(?:el primer|the first|in the first) (?:year|ano)(?: [.,;].*)?$/.test(said) ||
    new RegExp(`^(?:(?:a|per|/|al|por) (?:month|year|mes|ano|mo))${ends}(?: [.,;].*)?$`).test(said) ||
    /^(?:this|next|este) (?:year|ano)(?: [.,;].*)?$/.test(said)
  );
}

const others = wordList(
  'customer* client* people users patients clientes usuarios personas expenses gastos payments pagos purchases compras',
  'transaction* transacciones orders pedidos invoices facturas tickets loans prestamos',
);

/** "Customers who spend 500 €", "expenses under 100 €". */
export function tellsOfOthers(earlier: readonly string[]): boolean {
  const bound = ['under', 'below', 'spend', 'gastar', 'gasten', 'gastan', 'hasta', 'bajo', 'max', 'limit', 'limite'];
  const at = earlier.findIndex((word) => bound.includes(word));
  return at >= 0 && earlier.slice(at + 1, at + 4).some((word) => startsWithAny(word, others));
}
