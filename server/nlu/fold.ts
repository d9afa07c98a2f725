const LATIN = /[\u0080-\u024f\u1e00-\u1eff]/;

const same: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u00b4': "'",
  '`': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
  '\u2192': '>',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
  '\uff04': '$',
  '\u20ac': '€',
};

function foldUnit(unit: string): string {
  const replaced = same[unit];
  if (replaced !== undefined) return replaced;
  const lower = unit.toLowerCase();
  const base = LATIN.test(lower) ? (lower.normalize('NFD')[0] ?? lower) : lower;
  return base.length === 1 ? base : unit;
}

const CAPITALS = /[A-Z]+/g;
const UNUSUAL = /[`\u0080-\uffff]/g;

/**
 * Lower case, without accents, with plain quotes, dashes and spaces. One UTF-16 unit in, one out, so that an offset
 * into the folded text is the same offset into the text itself.
 */
export function fold(text: string): string {
  return text.replace(CAPITALS, (capitals) => capitals.toLowerCase()).replace(UNUSUAL, foldUnit);
}
