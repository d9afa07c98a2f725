import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Content, ContentTable, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { chartSvg } from './chart-svg.ts';
import type { Block, Proposal, Row, Run, Section, Table } from './model.ts';
import { cleanText, markOf, notesText } from './text.ts';

const INK = '#262522';
const MUTED = '#6b6862';
const LINE = '#d9d5cc';
/** Points. A4 is 595.28 wide. */
const MARGIN = 56;
const WIDTH = 595.28 - 2 * MARGIN;

/** Share of the height of a page below which a heading would stand alone: room for itself, a header row and one row. */
const LOWEST_HEADING = 0.86;

interface PdfWriter {
  readonly accent: string;
}

const files = createRequire(import.meta.url);
const fontFile = (name: string): string => files.resolve(`@expo-google-fonts/inter/${name}`);

function fonts() {
  const normal = fontFile('400Regular/Inter_400Regular.ttf');
  const bold = fontFile('600SemiBold/Inter_600SemiBold.ttf');
  return { Inter: { normal, bold, italics: normal, bolditalics: bold } };
}

/** The proposal as a PDF: A4, embedded fonts, vector chart, page numbers, a header row repeated on each page. */
export async function writePdf(proposal: Proposal): Promise<Buffer> {
  const { default: pdfmake } = await import('pdfmake');
  const known = fonts();
  const folders = [known.Inter.normal, known.Inter.bold].map((file) => dirname(file));
  pdfmake.setFonts(known);
  // Nothing is fetched while a document is made; the only files read are the fonts.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => folders.some((folder) => path.startsWith(folder)));
  return pdfmake.createPdf(definition(proposal)).getBuffer();
}

function definition(proposal: Proposal): TDocumentDefinitions {
  const on: PdfWriter = { accent: proposal.accent };
  const { page, of } = proposal.pageWords;
  return {
    pageSize: 'A4',
    pageMargins: [MARGIN, MARGIN, MARGIN, MARGIN + 8],
    language: proposal.locale === 'es' ? 'es-ES' : 'en-GB',
    displayTitle: true,
    info: {
      title: cleanText(`${proposal.title}: ${proposal.subtitle}`),
      author: cleanText(proposal.author ?? proposal.company ?? ''),
    },
    defaultStyle: { font: 'Inter', fontSize: 9.5, lineHeight: 1.3, color: INK },
    footer: (current, total) =>
      current === 1
        ? ''
        : {
            text: `${cleanText(proposal.title)} · ${page} ${current} ${of} ${total}`,
            alignment: 'right',
            fontSize: 8,
            color: MUTED,
            margin: [MARGIN, 16, MARGIN, 0],
          },
    content: [
      ...titlePage(proposal),
      ...proposal.sections.flatMap((section, index) => sectionContent(on, section, index)),
    ],
    // A heading so low that nothing of its section fits below it goes to the next page.
    pageBreakBefore: (node) =>
      node.headlineLevel !== undefined && node.headlineLevel > 0 && node.startPosition.verticalRatio > LOWEST_HEADING,
  };
}

function titlePage(proposal: Proposal): Content[] {
  return [
    {
      text: cleanText(proposal.title),
      fontSize: 28,
      bold: true,
      color: proposal.accent,
      margin: [0, 190, 0, 10],
      lineHeight: 1.15,
    },
    { text: cleanText(proposal.subtitle), fontSize: 15, margin: [0, 0, 0, 60] },
    ...proposal.facts.map((fact): Content => ({
      text: [
        { text: `${fact.label}: `, color: MUTED },
        { text: cleanText(fact.value), bold: true },
      ],
      margin: [0, 0, 0, 4],
    })),
  ];
}

function sectionContent(on: PdfWriter, section: Section, index: number): Content[] {
  const heading: Content = {
    text: `${index + 1}  ${section.title}`,
    fontSize: 15,
    bold: true,
    color: on.accent,
    headlineLevel: 1,
    margin: [0, index === 0 ? 0 : 20, 0, 6],
  };
  const onNewPage = index === 0 ? { pageBreak: 'before' as const } : {};
  const [first, ...others] = section.blocks.map((block) => blockContent(on, block));
  if (first === undefined) return [];
  return [{ ...heading, ...onNewPage }, first, ...others];
}

function blockContent(on: PdfWriter, block: Block): Content {
  switch (block.type) {
    case 'paragraph': {
      const fontSize = block.tone === 'lead' ? 12 : block.tone === 'small' ? 8.5 : 9.5;
      return { text: runsContent(on, block.runs, fontSize), fontSize, margin: [0, 0, 0, 8] };
    }
    case 'subheading':
      return { text: block.text, fontSize: 11.5, bold: true, headlineLevel: 2, margin: [0, 10, 0, 4] };
    case 'list':
      return {
        ul: block.items.map((item): Content => ({
          stack: [{ text: runsContent(on, item, block.fine === true ? 8.5 : 9.5) }],
          unbreakable: true,
          margin: [0, 0, 0, block.fine === true ? 1.5 : 3],
        })),
        markerColor: MUTED,
        margin: [0, 0, 0, 8],
      };
    case 'tiles':
      return tilesContent(on, block);
    case 'table':
      return tableContent(on, block);
    case 'chart':
      return {
        unbreakable: true,
        stack: [
          { text: block.title, fontSize: 11.5, bold: true, margin: [0, 10, 0, 6] },
          { svg: chartSvg(block, on.accent, WIDTH), width: WIDTH },
          { text: cleanText(block.description), fontSize: 8, color: MUTED, margin: [0, 2, 0, 6] },
        ],
      };
  }
}

function runsContent(on: PdfWriter, runs: readonly Run[], base: number): Content[] {
  return runs.flatMap((run): Content[] => {
    const fontSize = run.small === true ? base - 1.5 : base;
    const mark = markOf(run);
    const notes = notesText(run);
    return [
      {
        text: cleanText(run.text),
        fontSize,
        ...(run.bold === true ? { bold: true } : {}),
        ...(run.small === true ? { color: MUTED } : {}),
      },
      ...(mark === '' ? [] : [{ text: mark, fontSize: fontSize - 2, color: MUTED }]),
      ...(notes === '' ? [] : [{ text: ` ${notes}`, fontSize: fontSize + 1, sup: true, color: MUTED }]),
    ];
  });
}

function tilesContent(on: PdfWriter, block: Extract<Block, { type: 'tiles' }>): Content {
  return {
    columns: block.tiles.map((tile): Content => ({
      stack: [
        {
          canvas: [
            {
              type: 'line',
              x1: 0,
              y1: 0,
              x2: WIDTH / block.tiles.length - 12,
              y2: 0,
              lineWidth: 1.5,
              lineColor: on.accent,
            },
          ],
        },
        { text: tile.label, fontSize: 8.5, color: MUTED, margin: [0, 5, 0, 1] },
        { text: runsContent(on, [{ ...tile.value, bold: true }], 14) },
        { text: tile.band, fontSize: 8.5, color: MUTED },
      ],
    })),
    columnGap: 12,
    margin: [0, 6, 0, 14],
  };
}

/** Points of text and of the space above and below it. */
const tableSizes = (table: Table) =>
  table.fine === true ? { text: 8, head: 7.5, space: 2 } : { text: 9, head: 8.5, space: 3 };

function tableContent(on: PdfWriter, table: Table): ContentTable {
  const size = tableSizes(table);
  const whole = table.columns.reduce((sum, column) => sum + column.width, 0);
  const padding = 8 * table.columns.length;
  return {
    margin: [0, 2, 0, 10],
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: table.columns.map((column) => ((WIDTH - padding) * column.width) / whole),
      body: [
        table.columns.map((column): TableCell => ({
          text: column.title,
          bold: true,
          fontSize: size.head,
          color: MUTED,
          alignment: column.align,
        })),
        ...table.rows.map((row) => tableRow(on, table, row)),
      ],
    },
    layout: {
      hLineWidth: (index) => (index === 0 ? 0 : index === 1 ? 1 : 0.5),
      hLineColor: (index) => (index === 1 || table.rows[index - 2]?.kind === 'total' ? on.accent : LINE),
      vLineWidth: () => 0,
      paddingLeft: () => 4,
      paddingRight: () => 4,
      paddingTop: () => size.space,
      paddingBottom: () => size.space,
    },
  };
}

function tableRow(on: PdfWriter, table: Table, row: Row): TableCell[] {
  if (row.kind === 'group') {
    const [title = []] = row.cells;
    return [
      { text: runsContent(on, title, tableSizes(table).text), colSpan: table.columns.length, margin: [0, 4, 0, 0] },
      ...table.columns.slice(1).map((): TableCell => ({ text: '' })),
    ];
  }
  return row.cells.map((cell, index): TableCell => ({
    text: runsContent(
      on,
      row.kind === 'total' ? cell.map((run) => ({ ...run, bold: run.small !== true })) : cell,
      tableSizes(table).text,
    ),
    alignment: table.columns[index]?.align ?? 'left',
  }));
}
