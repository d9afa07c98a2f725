/** Optimal string alignment distance, given up above `most`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    let best = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > most) return most + 1;
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? most + 1;
}

const SHORTEST = 5;
const LONG = 8;

function deletions(word: string): readonly string[] {
  return Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1));
}

/**
 * Finds the one known word a misspelled one stands for: one slip from five letters, two from eight. A table of
 * deletions keeps it at a few look-ups a word, whatever the length of the list.
 */
export function createSpeller(words: readonly string[]): (word: string) => string | null {
  const known = words.filter((word) => word.length >= SHORTEST);
  const table = new Map<string, Set<string>>();
  const put = (key: string, word: string) => {
    const bucket = table.get(key);
    if (bucket) bucket.add(word);
    else table.set(key, new Set([word]));
  };
  for (const word of known) {
    put(word, word);
    for (const once of deletions(word)) {
      put(once, word);
      if (word.length >= LONG) for (const twice of deletions(once)) put(twice, word);
    }
  }
  return (word) => {
    if (word.length < SHORTEST || word.length > 24 || !/^[a-z]+$/.test(word)) return null;
    const most = word.length >= LONG ? 2 : 1;
    const keys = new Set([word, ...deletions(word)]);
    if (most === 2) for (const once of deletions(word)) for (const twice of deletions(once)) keys.add(twice);
    let found: string | null = null;
    let nearest = most + 1;
    for (const key of keys) {
      for (const candidate of table.get(key) ?? []) {
        if (candidate[0] !== word[0] || candidate === found) continue;
        const distance = editDistance(word, candidate, most);
        if (distance < nearest) {
          nearest = distance;
          found = candidate;
        } else if (distance === nearest && found !== null) found = null;
      }
    }
    return nearest === 0 ? null : found;
  };
}
