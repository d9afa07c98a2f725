import { remembering } from './remembering.ts';

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

/**
 * Finds the one known word a misspelled one stands for: one slip from five letters, two from eight, the first letter
 * right. Only the few known words of that letter and length are compared, so the work per word does not grow with
 * the text.
 */
export function createSpeller(words: readonly string[], shortest = SHORTEST): (word: string) => string | null {
  const byLetter = new Map<string, readonly string[]>();
  for (const word of words) {
    if (word.length < shortest) continue;
    const letter = word.slice(0, 1);
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), word]);
  }
  const longest = Math.max(0, ...words.map((word) => word.length));
  const look = (word: string): string | null => {
    if (word.length < shortest - 1 || word.length > longest + 2 || !/^[a-z]+$/.test(word)) return null;
    const most = word.length >= LONG ? 2 : 1;
    let found: string | null = null;
    let nearest = most + 1;
    for (const candidate of byLetter.get(word.slice(0, 1)) ?? []) {
      const distance = editDistance(word, candidate, most);
      if (distance < nearest) {
        nearest = distance;
        found = candidate;
      } else if (distance === nearest) found = null;
    }
    return nearest === 0 ? null : found;
  };
  return remembering(look);
}
