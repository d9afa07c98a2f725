import type { Concept } from '../../catalog/index.ts';
import { fold } from '../nlu/fold.ts';

/** A concept named in a text: which words of the text (from, to) name it. */
export interface Named {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

export interface ConceptNames {
  /** Concepts that a text names in either language, in the order in which they come; the longest name wins. */
  readonly inWords: (words: readonly string[]) => readonly Named[];
  /** The concept whose name or id this is, a slip of the pen allowed; null where none is that close. */
  readonly resolve: (text: string) => string | null;
  /** The ids of the concepts whose names look most like these words, best first. */
  readonly nearest: (text: string, count: number) => readonly string[];
}

/** Words as names are compared: folded, without hyphens and other signs; "N+1" keeps its plus. */
export const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}+]+/gu) ?? [];

/** Words with which a name may end and mean the same; "en" is no singular of ENS. */
const endings = (word: string): readonly string[] =>
  word.endsWith('es') && word.length > 5
    ? [word, word.slice(0, -1), word.slice(0, -2)]
    : word.endsWith('s') && word.length > 3
      ? [word, word.slice(0, -1)]
      : word.length > 2
        ? [word, `${word}s`]
        : [word];

/** Changes of one letter that turn one word into the other; stops counting past `most`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[b.length] ?? most + 1;
}

/** Pairs of letters, for likeness of names that share no whole word. */
const pairs = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * both) / (a.size + b.size);
}

/** Letters of a question that are compared; a name is never longer. */
const COMPARED = 60;

/** The longer a name, the more slips still leave it recognisable. */
const slipsIn = (name: string): number => (name.length >= 10 ? 2 : name.length >= 7 ? 1 : 0);

export function createConceptNames(concepts: Iterable<Concept>): ConceptNames {
  const owner = new Map<string, string>();
  /** Words of the longest name that begins with a word: most words of a text begin none. */
  const reach = new Map<string, number>();
  for (const { id, words } of concepts) {
    const names = [id, ...[words.en, words.es].flatMap(({ name, aliases }) => [name, ...aliases])];
    for (const name of names) {
      const key = wordsOf(name);
      const [head] = key;
      if (head === undefined) continue;
      reach.set(head, Math.max(reach.get(head) ?? 0, key.length));
      const joined = key.join(' ');
      if (!owner.has(joined)) owner.set(joined, id);
    }
  }
  const known = [...owner].map(([name, id]) => ({ name, id, pairs: pairs(name.replaceAll(' ', '')) }));

  const lookUp = (words: readonly string[]): string | undefined => {
    const last = words.at(-1);
    if (last === undefined) return undefined;
    const head = words.slice(0, -1);
    for (const end of endings(last)) {
      const id = owner.get([...head, end].join(' '));
      if (id !== undefined) return id;
    }
    return undefined;
  };

  const inWords = (words: readonly string[]): readonly Named[] => {
    const found: Named[] = [];
    for (let from = 0; from < words.length; from += 1) {
      const reached = Math.max(...endings(words[from] ?? '').map((word) => reach.get(word) ?? 0));
      for (let to = Math.min(words.length, from + reached); to > from; to -= 1) {
        const id = lookUp(words.slice(from, to));
        if (id === undefined) continue;
        found.push({ id, from, to });
        from = to - 1;
        break;
      }
    }
    return found;
  };

  const resolve = (text: string): string | null => {
    const asked = wordsOf(text).join(' ');
    const exact = lookUp(asked.split(' '));
    if (exact !== undefined) return exact;
    if (asked.length > COMPARED) return null;
    let best: { readonly id: string; readonly slips: number } | null = null;
    for (const { name, id } of known) {
      const most = slipsIn(name);
      const slips = most === 0 || asked[0] !== name[0] ? most + 1 : distance(asked, name, most);
      if (slips <= most && slips < (best?.slips ?? Infinity)) best = { id, slips };
    }
    return best?.id ?? null;
  };

  const nearest = (text: string, count: number): readonly string[] => {
    const asked = pairs(wordsOf(text).join('').slice(0, COMPARED));
    const scores = new Map<string, number>();
    for (const one of known) {
      const score = likeness(asked, one.pairs);
      if (score > (scores.get(one.id) ?? 0)) scores.set(one.id, score);
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, count)
      .map(([id]) => id);
  };

  return { inWords, resolve, nearest };
}
