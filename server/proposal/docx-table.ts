import type * as Docx from 'docx';
import { docxRuns, LINE, MUTED, textRun, type Writer } from './docx-text.ts';
import type { Block, Column, Row, Table } from './model.ts';

const CELL = { top: 50, bottom: 50, left: 80, right: 80 };
/** Half points. */
const textSize = (table: Table) => ({ size: table.fine === true ? 16 : 18 });
const headSize = (table: Table) => (table.fine === true ? 15 : 17);

function borders(
  { docx }: Writer,
  bottom: { readonly size: number; readonly color: string } | null,
): Docx.ITableCellBorders {
  const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' };
  const line = bottom ? { style: docx.BorderStyle.SINGLE, ...bottom } : none;
  return { top: none, left: none, right: none, bottom: line };
}

function widthsOf(on: Writer, columns: readonly Column[]): readonly number[] {
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  return columns.map((column) => Math.round((column.width / whole) * on.width));
}

/** A table with a header row that repeats on each page, fine lines and no boxes. */
export function docxTable(on: Writer, table: Table): Docx.Table {
  const { docx } = on;
  const widths = widthsOf(on, table.columns);
  const align = (column: Column | undefined) =>
    column?.align === 'right' ? docx.AlignmentType.RIGHT : docx.AlignmentType.LEFT;
  const header = new docx.TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(
      (column, index) =>
        new docx.TableCell({
          width: { size: widths[index] ?? 0, type: docx.WidthType.DXA },
          margins: CELL,
          borders: borders(on, { size: 8, color: on.accent }),
          verticalAlign: docx.VerticalAlignTable.BOTTOM,
          children: [
            new docx.Paragraph({
              alignment: align(column),
              keepNext: true,
              spacing: { after: 0 },
              children: [textRun(on, { text: column.title, bold: true, size: headSize(table), color: MUTED })],
            }),
          ],
        }),
    ),
  });
  const rows = table.rows.map((row, index) => tableRow(on, { table, row, index, widths }));
  return new docx.Table({
    width: { size: on.width, type: docx.WidthType.DXA },
    columnWidths: [...widths],
    layout: docx.TableLayoutType.FIXED,
    rows: [header, ...rows],
  });
}

interface RowAt {
  readonly table: Table;
  readonly row: Row;
  readonly index: number;
  readonly widths: readonly number[];
}

function tableRow(on: Writer, { table, row, index, widths }: RowAt): Docx.TableRow {
  const { docx } = on;
  // A group names the rows below it, a total closes those above: neither may stand alone on a page.
  const keepNext = row.kind === 'group' || table.rows[index + 1]?.kind === 'total' || index === 0;
  return new docx.TableRow({
    cantSplit: true,
    children: row.cells.map(
      (cell, at) =>
        new docx.TableCell({
          ...(row.kind === 'group' ? { columnSpan: table.columns.length } : {}),
          width: { size: row.kind === 'group' ? on.width : (widths[at] ?? 0), type: docx.WidthType.DXA },
          margins: CELL,
          borders: borders(on, row.kind === 'total' ? { size: 8, color: on.accent } : { size: 4, color: LINE }),
          children: [
            new docx.Paragraph({
              alignment: table.columns[at]?.align === 'right' ? docx.AlignmentType.RIGHT : docx.AlignmentType.LEFT,
              keepNext,
              spacing: { after: 0, before: row.kind === 'group' ? 100 : 0 },
              children: docxRuns(
                on,
                row.kind === 'total' ? cell.map((run) => ({ ...run, bold: run.small !== true })) : cell,
                textSize(table),
              ),
            }),
          ],
        }),
    ),
  });
}

type Tile = Extract<Block, { type: 'tiles' }>['tiles'][number];

/** The headline figures side by side: label, likely value large, band small. */
export function docxTiles(on: Writer, tiles: readonly Tile[]): Docx.Table {
  const { docx } = on;
  const width = Math.floor(on.width / Math.max(1, tiles.length));
  return new docx.Table({
    width: { size: width * tiles.length, type: docx.WidthType.DXA },
    columnWidths: tiles.map(() => width),
    layout: docx.TableLayoutType.FIXED,
    rows: [
      new docx.TableRow({
        cantSplit: true,
        children: tiles.map(
          (tile) =>
            new docx.TableCell({
              width: { size: width, type: docx.WidthType.DXA },
              margins: { top: 100, bottom: 100, left: 60, right: 60 },
              borders: { ...borders(on, null), top: { style: docx.BorderStyle.SINGLE, size: 12, color: on.accent } },
              children: [
                new docx.Paragraph({
                  spacing: { after: 40 },
                  children: [new docx.TextRun({ text: tile.label, size: 17, color: MUTED })],
                }),
                new docx.Paragraph({
                  spacing: { after: 20 },
                  children: docxRuns(on, [{ ...tile.value, bold: true }], { size: 28 }),
                }),
                new docx.Paragraph({
                  spacing: { after: 0 },
                  children: [new docx.TextRun({ text: tile.band, size: 17, color: MUTED })],
                }),
              ],
            }),
        ),
      }),
    ],
  });
}
