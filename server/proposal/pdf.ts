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
const MARGIN = 52;
const WIDTH = 595.28 - 2 * MARGIN;

/** Share of the height of a page below which a heading would stand alone: room for itself, a header row and one row. */
const LOWEST_HEADING = 0.86;

/** Points: nothing that is read is set smaller. */
const SMALLEST = 7;
/** Points of a grade's mark and of the numbers of notes, however large the figure. */
const LARGEST_MARK = 10.5;
/** A table of so few rows is not broken over two pages; one that ends in a total may have more. */
const SHORT_TABLE = 6;
const SHORT_SUM = 12;

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
    pageMargins: [MARGIN, MARGIN - 4, MARGIN, MARGIN],
    language: proposal.locale === 'es' ? 'es-ES' : 'en-GB',
    displayTitle: true,
    info: {
      title: cleanText(`${proposal.title}: ${proposal.subtitle}`),
      author: cleanText(proposal.author ?? proposal.company ?? ''),
    },
    // Figures of one width, without the kerning that hides a comma after a seven.
    defaultStyle: { font: 'Inter', fontSize: 9.5, lineHeight: 1.3, color: INK, fontFeatures: ['tnum'] },
    footer: (current, total) =>
      current === 1
        ? ''
        : {
            text: `${cleanText(proposal.title)} · ${page} ${current} ${of} ${total}`,
            alignment: 'right',
            fontSize: 8,
            color: MUTED,
            margin: [MARGIN, 14, MARGIN, 0],
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
    margin: [0, index === 0 ? 0 : 16, 0, 5],
  };
  const onNewPage = index === 0 ? { pageBreak: 'before' as const } : {};
  if (section.blocks.length === 0) return [];
  return section.blocks.reduce<readonly Content[]>(
    (before, block) => {
      const content = blockContent(on, block);
      const last = before.at(-1);
      // What may not be broken takes the heading above it along.
      return last !== undefined && isWhole(block) && isHeading(last)
        ? [...before.slice(0, -1), together(last, content)]
        : [...before, content];
    },
    [{ ...heading, ...onNewPage }],
  ) as Content[];
}

type Heading = Extract<Content, { readonly text: unknown }>;
const isHeading = (content: Content): content is Heading =>
  typeof content === 'object' && 'headlineLevel' in content && (content.headlineLevel ?? 0) > 0;

/** Inside of what is moved as a whole a heading is not judged by its place again. */
function together({ pageBreak, ...heading }: Heading, content: Content): Content {
  const stack = [{ ...heading, headlineLevel: 0 }, content];
  return { stack, unbreakable: true, ...(pageBreak === undefined ? {} : { pageBreak }) };
}

/** Set on one page, never over two. */
const isWhole = (block: Block): boolean =>
  block.type === 'chart' || (block.type === 'table' && partsOf(block).length === 1 && isShort(block));

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
      return { stack: partsOf(block).map((part, index, all) => tablePart(on, part, { index, last: all.length - 1 })) };
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
    const fontSize = run.small === true ? Math.max(SMALLEST, base - 1.5) : base;
    const mark = markOf(run);
    const notes = notesText(run);
    return [
      {
        text: cleanText(run.text),
        fontSize,
        ...(run.bold === true ? { bold: true } : {}),
        ...(run.small === true ? { color: MUTED } : {}),
      },
      ...(mark === '' ? [] : [{ text: mark, fontSize: Math.min(fontSize - 2, LARGEST_MARK), color: MUTED }]),
      ...(notes === ''
        ? []
        : [{ text: ` ${notes}`, fontSize: Math.min(fontSize + 1, LARGEST_MARK), sup: true, color: MUTED }]),
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

/** A table by its groups: each stays together on a page, so that no title of a group stands alone at its foot. */
function partsOf(table: Table): readonly Table[] {
  const starts = table.rows.flatMap((row, index) => (row.kind === 'group' && index > 0 ? [index] : []));
  return [0, ...starts].map((start, at) => ({ ...table, rows: table.rows.slice(start, starts[at]) }));
}

const isShort = ({ rows }: Table): boolean => rows.length <= (rows.at(-1)?.kind === 'total' ? SHORT_SUM : SHORT_TABLE);

function tablePart(on: PdfWriter, table: Table, at: { readonly index: number; readonly last: number }): Content {
  const content = tableContent(on, table, at);
  return isShort(table) ? { stack: [content], unbreakable: true } : content;
}

function tableContent(
  on: PdfWriter,
  table: Table,
  at: { readonly index: number; readonly last: number },
): ContentTable {
  const first = at.index === 0;
  const heads = first ? 1 : 0;
  const size = tableSizes(table);
  const whole = table.columns.reduce((sum, column) => sum + column.width, 0);
  const padding = 8 * table.columns.length;
  return {
    margin: [0, first ? 2 : 0, 0, at.index === at.last ? 10 : 0],
    table: {
      headerRows: heads,
      ...(first ? { keepWithHeaderRows: 1 } : {}),
      dontBreakRows: true,
      widths: table.columns.map((column) => ((WIDTH - padding) * column.width) / whole),
      body: [...(first ? [headRow(table)] : []), ...table.rows.map((row) => tableRow(on, table, row))],
    },
    layout: {
      hLineWidth: (index) => (index === 0 ? 0 : index === heads ? 1 : 0.5),
      hLineColor: (index) => (index === heads || table.rows[index - heads - 1]?.kind === 'total' ? on.accent : LINE),
      vLineWidth: () => 0,
      paddingLeft: () => 4,
      paddingRight: () => 4,
      paddingTop: () => size.space,
      paddingBottom: () => size.space,
    },
  };
}

function headRow(table: Table): TableCell[] {
  return table.columns.map((column) => ({
    text: column.title,
    bold: true,
    fontSize: tableSizes(table).head,
    color: MUTED,
    alignment: column.align,
  }));
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
