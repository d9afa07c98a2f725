/** "a b c" as a list: keeps tables of words readable. */
export function wordList(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' '));
}
