/** Header synonyms in English and Spanish, folded: lower case, no accents, letters and digits only. */
const synonyms = {
  entry:
    'id name item product sku offer system service entry producto articulo referencia nombre oferta sistema servicio',
  field: 'price type|price kind|field|concept|concepto|tipo de precio|campo',
  listPrice: 'list price|price|list|unit price|pvp|precio|precio de lista|precio lista|tarifa|precio unitario',
  currency: 'currency|moneda|divisa',
  discount: 'discount|discount %|discount percent|descuento|dto|descuento %|dto %|% descuento',
  margin: 'margin|margin %|margen|margen %|% margen',
  validFrom: 'valid from|from|start|start date|valido desde|desde|vigente desde|inicio|fecha inicio',
  validTo: 'valid to|valid until|until|to|end|end date|valido hasta|hasta|vigente hasta|fin|fecha fin',
  customer: 'customer|client|account|cliente|cuenta',
} as const;
export type Column = keyof typeof synonyms;

export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '');

const byHeader = new Map<string, Column>(
  (Object.entries(synonyms) as [Column, string][]).flatMap(([column, words]) =>
    words.split(column === 'entry' ? ' ' : '|').map((word): [string, Column] => [fold(word), column]),
  ),
);

/** The column a header names; undefined for a column that is none of ours. */
export const columnOf = (header: string): Column | undefined => byHeader.get(fold(header));

export type DecimalMark = '.' | ',';

/** The decimal mark of a table, where a number in it shows which: "12,5", "1.234,56". Undefined where none does, or both. */
export function decimalMarkOf(texts: Iterable<string>): DecimalMark | undefined {
  const seen = new Set<DecimalMark>();
  for (const text of texts) {
    const tail = /^\D{0,2}[\d.,\s]*\d([.,])(\d{1,2}|\d{4,})\s*\D{0,2}$/.exec(text.trim())?.[1];
    if (tail === '.' || tail === ',') seen.add(tail);
  }
  const [only, ...others] = seen;
  return others.length === 0 ? only : undefined;
}

/**
 * A number as written by hand: "1.234,56", "1,234.56", "12,5", "1 234", "15 %". A lone separator before three digits
 * ("1.234") is read by the decimal mark of its table; without one it is ambiguous and gives null, as does anything that
 * is no number.
 */
export function readNumber(text: string, decimal?: DecimalMark): number | null {
  const plain = text.replaceAll(/[\s\u00a0\u202f]/g, '').replace(/^[€$£]|[€$£%]$/g, '');
  if (!/^\d[\d.,]*$/.test(plain)) return null;
  const [dot, comma] = [plain.lastIndexOf('.'), plain.lastIndexOf(',')];
  if (dot >= 0 && comma >= 0) {
    const decimal = dot > comma ? '.' : ',';
    const grouping = decimal === '.' ? ',' : '.';
    const [whole, fraction] = [plain.slice(0, plain.lastIndexOf(decimal)), plain.slice(plain.lastIndexOf(decimal) + 1)];
    const groups = whole.split(grouping);
    const grouped = groups.every((group, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group));
    return grouped && /^\d+$/.test(fraction) ? Number(`${groups.join('')}.${fraction}`) : null;
  }
  const separator = dot >= 0 ? '.' : ',';
  const parts = plain.split(separator);
  if (parts.length > 2) return parts.slice(1).every((part) => part.length === 3) ? Number(parts.join('')) : null;
  const [whole = '', fraction] = parts;
  if (fraction === undefined) return Number(whole);
  if (fraction.length === 3 && whole !== '0') {
    if (decimal === undefined) return null;
    return Number(decimal === separator ? `${whole}.${fraction}` : `${whole}${fraction}`);
  }
  return fraction === '' ? null : Number(`${whole}.${fraction}`);
}

/** YYYY-MM-DD, or DD/MM/YYYY where day and month cannot be confused or the month comes second as in Spanish. */
export function readDate(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const [year, month, day] = iso ? iso.slice(1) : local ? [local[3], local[2], local[1]] : [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(date);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? null : date;
}
