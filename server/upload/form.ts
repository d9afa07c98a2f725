import type { Understanding } from '../protocol/http.ts';

/** "Users: 300", also as one part of a row: "Contracts: Documents: 12000; Language: German". */
const PAIR =
  /(?:^|[;:] |\n)((?:[^\s:;][^:;\n]{1,59}?)\s*:\s*(~?\s?\d[\d.,  ]*(?:\s?[\p{L}%/€$£]{1,12}){0,2}))(?=;|\n|$)/gu;

type Read = (text: string) => Understanding;

/**
 * What the fields of a form state. A form puts the number after its name, people say it before ("300 users"): each pair
 * is read the way it is said, and counts only where that gives numbers. Offsets are those of the pair in the text.
 */
export function readForm(text: string, read: Read): readonly Understanding[] {
  return [...text.matchAll(PAIR)].flatMap((match) => {
    const [whole, pair = '', value = ''] = match;
    const label = pair.slice(0, pair.indexOf(':')).trim();
    const understanding = read(`${value.trim()} ${label.toLowerCase()}`);
    const start = match.index + whole.length - pair.length;
    const span = { text: pair, start, end: start + pair.length };
    return [
      { ...understanding, evidence: understanding.evidence.map((item) => ({ ...item, ...span })), unresolved: [] },
    ];
  });
}
