import { parse } from 'csv-parse/sync';

export type PriceTable =
  | { readonly ok: true; readonly cells: readonly (readonly string[])[]; readonly decimal?: '.' | undefined }
  | { readonly ok: false; readonly reason: string };

/** A ZIP archive, as every XLSX file is one. */
export const isXlsx = (body: Buffer): boolean => body.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]));

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** The separator that the header has most of. */
function separatorOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const count = (mark: string): number => header.split(mark).length;
  return [';', '\t', ','].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** The cells of the first sheet of an XLSX, or of a CSV in UTF-8, as text. */
export async function readTable(body: Buffer): Promise<PriceTable> {
  try {
    if (isXlsx(body)) {
      const { readSheet } = await import('read-excel-file/node');
      const rows: readonly (readonly unknown[])[] = await readSheet(body);
      const numbers = rows.some((row) => row.some((cell) => typeof cell === 'number'));
      return { ok: true, cells: rows.map((row) => row.map(cellText)), ...(numbers ? { decimal: '.' } : {}) };
    }
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    const cells: string[][] = parse(text, {
      bom: true,
      delimiter: separatorOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
    });
    return { ok: true, cells };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
