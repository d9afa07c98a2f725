import { remembering } from './remembering.ts';
import { HEAD } from './tokens.ts';

/** Which kinds a word belongs to, or null; looked up by its first letters, whatever the number of words known. */
export type KindsOf<K extends string> = (word: string) => readonly K[] | null;

/** Kinds of words from lists in which "stem*" stands for every word that begins like it. */
export function createKinds<K extends string>(lists: Readonly<Record<K, readonly string[]>>): KindsOf<K> {
  const exact = new Map<string, K[]>();
  const stems = new Map<string, { readonly stem: string; readonly kind: K }[]>();
  for (const [kind, words] of Object.entries(lists) as [K, readonly string[]][]) {
    for (const word of words) {
      if (!word.endsWith('*')) {
        exact.set(word, [...(exact.get(word) ?? []), kind]);
        continue;
      }
      const stem = word.slice(0, -1);
      if (stem.length < HEAD) throw new Error(`a stem needs ${String(HEAD)} letters: "${word}"`);
      const key = stem.slice(0, HEAD);
      stems.set(key, [...(stems.get(key) ?? []), { stem, kind }]);
    }
  }
  const look = (word: string): readonly K[] | null => {
    const named = exact.get(word);
    const close = stems.get(word.slice(0, HEAD));
    if (!named && !close) return null;
    const kinds = new Set(named);
    for (const { stem, kind } of close ?? []) if (word.startsWith(stem)) kinds.add(kind);
    return kinds.size === 0 ? null : [...kinds];
  };
  return remembering(look);
}
