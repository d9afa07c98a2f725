import { documentLimits } from './limits.ts';
import type { Page } from './pages.ts';
import { RefusedDocument } from './refused.ts';
import { tableText } from './table-text.ts';

function cellText(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  // Whole numbers and decimals as the reader of texts takes them whatever the language: no grouping.
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
}

/** Sheets of a workbook, each as lines of its rows. */
export async function* xlsxPages(body: Buffer): AsyncGenerator<Page> {
  const { default: readWorkbook } = await import('read-excel-file/node');
  let sheets: readonly { readonly sheet: string; readonly data: readonly (readonly unknown[])[] }[];
  try {
    sheets = await readWorkbook(body);
  } catch {
    throw new RefusedDocument('corrupt');
  }
  let number = 0;
  for (const { sheet, data } of sheets) {
    number += 1;
    const rows = data.map((row) => row.slice(0, documentLimits.cellsMax).map(cellText));
    yield { number, name: sheet, text: tableText(rows.filter((row) => row.some((cell) => cell !== ''))) };
  }
}
