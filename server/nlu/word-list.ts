const split = new Map<string, readonly string[]>();

/** "a b c" as a list: keeps tables of words readable. The same words give the same list, split once. */
export function wordList(...lines: readonly string[]): readonly string[] {
  const [first = ''] = lines;
  const key = lines.length === 1 ? first : lines.join(' ');
  const known = split.get(key);
  if (known) return known;
  const list = key.split(' ');
  split.set(key, list);
  return list;
}
