/** Cells from which a row is read with the header above it, not as a name and its value. */
const WITH_HEADER = 3;

const isFigure = (cell: string): boolean => /\d/.test(cell);

/** The header of a table: a first row of at least three filled cells, none with a digit. */
export function headerOf(rows: readonly (readonly string[])[]): readonly string[] | null {
  const [first] = rows;
  const filled = first?.filter((cell) => cell !== '') ?? [];
  return first !== undefined && rows.length > 1 && filled.length >= WITH_HEADER && !filled.some(isFigure)
    ? first
    : null;
}

/** A row as a line a person would write: "Users: 300", or each figure with what its column is. */
export function rowText(cells: readonly string[], header: readonly string[] | null): string {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length < 2) return filled.join('');
  if (header === null || filled.length < WITH_HEADER || cells === header) {
    const [name = '', ...values] = filled;
    return `${name.replace(/[:\s]+$/, '')}: ${values.join(', ')}`;
  }
  const [name = '', ...rest] = cells;
  const parts = rest.flatMap((cell, index) => {
    const column = header[index + 1] ?? '';
    if (cell === '') return [];
    return [column === '' ? cell : `${column}: ${cell}`];
  });
  return `${name === '' ? '' : `${name}: `}${parts.join('; ')}`;
}

/** A table, a row a line. */
export function tableText(rows: readonly (readonly string[])[]): string {
  const header = headerOf(rows);
  return rows
    .filter((row) => row !== header)
    .map((row) => rowText(row, header))
    .filter((line) => line !== '')
    .join('\n');
}
