/** Words remembered: more than one language is written with, and few enough to keep. */
const MOST = 20_000;
/** Longer words are not words, and are looked at anew each time. */
const LONGEST = 24;

/** A function of one word that answers the same word at once the next time. Bounded: it forgets all when full. */
export function remembering<T>(look: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    if (word.length > LONGEST) return look(word);
    const found = known.get(word);
    if (found !== undefined || known.has(word)) return found as T;
    if (known.size >= MOST) known.clear();
    const answer = look(word);
    known.set(word, answer);
    return answer;
  };
}
