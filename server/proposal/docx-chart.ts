import type * as Docx from 'docx';
import { seriesColours } from './colours.ts';
import { INK, MUTED, type Writer } from './docx-text.ts';
import type { Chart, ChartBar } from './model.ts';
import { cleanText } from './text.ts';

/** Shares of the width for the label and for the total at the end of each bar. */
const LABEL = 0.2;
const TOTAL = 0.16;

/** Stacked bars as shaded cells: they stay sharp, editable and readable by a screen reader as a table. */
export function docxChart(on: Writer, chart: Chart): readonly (Docx.Paragraph | Docx.Table)[] {
  const { docx } = on;
  const colours = seriesColours(`#${on.accent}`, chart.series.length).map((colour) => colour.slice(1));
  const largest = Math.max(...chart.bars.map((bar) => bar.values.reduce((sum, value) => sum + value, 0)), 0);
  const legend = chart.series.flatMap((name, index) => [
    new docx.TextRun({ text: '■ ', color: colours[index] ?? INK, size: 18 }),
    new docx.TextRun({ text: `${name}    `, color: MUTED, size: 17 }),
  ]);
  return [
    new docx.Paragraph({ heading: docx.HeadingLevel.HEADING_2, children: [new docx.TextRun(chart.title)] }),
    new docx.Paragraph({ keepNext: true, children: legend }),
    ...chart.bars.flatMap((bar) => [
      barTable(on, bar, { colours, largest }),
      // Word joins tables that touch; a hair of space keeps each bar to its own widths.
      new docx.Paragraph({ keepNext: bar !== chart.bars.at(-1), spacing: { after: 0, line: 60 }, children: [] }),
    ]),
  ];
}

function barTable(
  on: Writer,
  bar: ChartBar,
  how: { readonly colours: readonly string[]; readonly largest: number },
): Docx.Table {
  const { docx, width } = on;
  const room = width * (1 - LABEL - TOTAL);
  const parts = bar.values
    .map((value, index) => ({
      width: how.largest > 0 ? Math.round((value / how.largest) * room) : 0,
      colour: how.colours[index],
    }))
    .filter((part) => part.width > 0);
  const used = parts.reduce((sum, part) => sum + part.width, 0);
  const label = Math.round(width * LABEL);
  const widths = [label, ...parts.map((part) => part.width), width - label - used];
  const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' };
  const borders = { top: none, bottom: none, left: none, right: none };
  const cell = (text: string, size: number, colour?: string): Docx.TableCell =>
    new docx.TableCell({
      width: { size, type: docx.WidthType.DXA },
      borders,
      verticalAlign: docx.VerticalAlignTable.CENTER,
      margins: { top: 20, bottom: 20, left: colour === undefined ? 80 : 0, right: 0 },
      ...(colour === undefined ? {} : { shading: { type: docx.ShadingType.CLEAR, fill: colour, color: 'auto' } }),
      children: [
        new docx.Paragraph({
          keepNext: true,
          spacing: { after: 0 },
          children: text === '' ? [] : [new docx.TextRun({ text: cleanText(text), size: 18 })],
        }),
      ],
    });
  return new docx.Table({
    width: { size: width, type: docx.WidthType.DXA },
    columnWidths: widths,
    layout: docx.TableLayoutType.FIXED,
    rows: [
      new docx.TableRow({
        cantSplit: true,
        children: [
          cell(bar.label, label),
          ...parts.map((part) => cell('', part.width, part.colour)),
          cell(bar.total, width - label - used),
        ],
      }),
    ],
  });
}
