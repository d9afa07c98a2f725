const GAP = '  ';

const width = (text: string): number => Array.from(text).length;

/**
 * Rows in aligned columns; a column whose every cell below the head reads as a number is right-aligned. The last
 * column is not padded.
 */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => width(row[column] ?? ''))));
  const numeric = head.map(
    (_, column) => rows.length > 0 && rows.every((row) => /^([-+]?[\d.,]+(\s.*)?)?$/u.test(row[column] ?? '')),
  );
  const line = (row: readonly string[]): string =>
    head
      .map((_, column) => {
        const text = row[column] ?? '';
        const fill = ' '.repeat((widths[column] ?? 0) - width(text));
        return numeric[column] ? fill + text : text + fill;
      })
      .join(GAP)
      .trimEnd();
  const rule = widths.map((size) => '-'.repeat(size)).join(GAP);
  return [line(head), rule, ...rows.map(line)].join('\n') + '\n';
}
