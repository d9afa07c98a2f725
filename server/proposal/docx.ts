import type * as Docx from 'docx';
import { docxTable, docxTiles } from './docx-table.ts';
import { docxChart } from './docx-chart.ts';
import { docxRuns, FONT, INK, MUTED, textRun, type Writer } from './docx-text.ts';
import type { Block, Proposal, Section } from './model.ts';
import { cleanText } from './text.ts';

/** A4 with margins of 20 mm, in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = 1134;
const BULLETS = 'bullets';

type BlockNode = Docx.Paragraph | Docx.Table;

/** The proposal as a Word document: real headings, tables with header rows, page numbers. */
export async function writeDocx(proposal: Proposal): Promise<Buffer> {
  const docx = await import('docx');
  const on: Writer = { docx, accent: proposal.accent.slice(1), width: PAGE.width - 2 * MARGIN };
  const document = new docx.Document({
    title: cleanText(proposal.title),
    description: cleanText(proposal.subtitle),
    creator: cleanText(proposal.author ?? proposal.company ?? ''),
    styles: styles(on.accent, proposal.locale),
    numbering: {
      config: [
        {
          reference: BULLETS,
          levels: [
            {
              level: 0,
              format: docx.LevelFormat.BULLET,
              text: '•',
              style: { paragraph: { indent: { left: 360, hanging: 260 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: PAGE, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } },
        },
        footers: { default: footer(on, proposal), first: new docx.Footer({ children: [] }) },
        children: [
          ...titlePage(on, proposal),
          ...proposal.sections.flatMap((section, index) => sectionNodes(on, section, index)),
        ],
      },
    ],
  });
  return docx.Packer.toBuffer(document);
}

function styles(accent: string, locale: string): NonNullable<Docx.IPropertiesOptions['styles']> {
  const heading = (size: number, before: number, after: number) => ({
    run: { font: FONT, size, bold: true, color: size > 26 ? accent : INK },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font: FONT, size: 20, color: INK, language: { value: locale === 'es' ? 'es-ES' : 'en-GB' } },
        paragraph: { spacing: { after: 100, line: 276 } },
      },
      title: {
        run: { font: FONT, size: 56, bold: true, color: accent },
        paragraph: { spacing: { before: 3600, after: 160 } },
      },
      heading1: heading(30, 400, 120),
      heading2: heading(23, 240, 80),
    },
  };
}

function footer({ docx }: Writer, proposal: Proposal): Docx.Footer {
  const { page, of } = proposal.pageWords;
  const { PageNumber } = docx;
  return new docx.Footer({
    children: [
      new docx.Paragraph({
        alignment: docx.AlignmentType.RIGHT,
        children: [
          new docx.TextRun({
            size: 16,
            color: MUTED,
            children: [
              `${cleanText(proposal.title)} · ${page} `,
              PageNumber.CURRENT,
              ` ${of} `,
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  });
}

function titlePage(on: Writer, proposal: Proposal): readonly BlockNode[] {
  const { docx } = on;
  return [
    new docx.Paragraph({ heading: docx.HeadingLevel.TITLE, children: [new docx.TextRun(cleanText(proposal.title))] }),
    new docx.Paragraph({
      spacing: { after: 1200 },
      children: [new docx.TextRun({ text: cleanText(proposal.subtitle), size: 28, color: INK })],
    }),
    ...proposal.facts.map(
      (fact) =>
        new docx.Paragraph({
          spacing: { after: 60 },
          children: [
            new docx.TextRun({ text: `${fact.label}: `, color: MUTED }),
            textRun(on, { text: cleanText(fact.value), bold: true }),
          ],
        }),
    ),
  ];
}

function sectionNodes(on: Writer, section: Section, index: number): readonly BlockNode[] {
  const { docx } = on;
  return [
    new docx.Paragraph({
      heading: docx.HeadingLevel.HEADING_1,
      pageBreakBefore: index === 0,
      children: [new docx.TextRun(`${index + 1}  ${section.title}`)],
    }),
    ...section.blocks.flatMap((block, at) => blockNodes(on, block, section.blocks[at + 1])),
  ];
}

function blockNodes(on: Writer, block: Block, next: Block | undefined): readonly BlockNode[] {
  const { docx } = on;
  switch (block.type) {
    case 'paragraph':
      return [
        new docx.Paragraph({
          keepNext: next?.type === 'table' || next?.type === 'list',
          keepLines: true,
          children: docxRuns(on, block.runs, paragraphTone(block.tone)),
        }),
      ];
    case 'subheading':
      return [new docx.Paragraph({ heading: docx.HeadingLevel.HEADING_2, children: [new docx.TextRun(block.text)] })];
    case 'list':
      return block.items.map(
        (item) =>
          new docx.Paragraph({
            numbering: { reference: BULLETS, level: 0 },
            spacing: { after: block.fine === true ? 30 : 60 },
            keepLines: true,
            children: docxRuns(on, item, block.fine === true ? FINE : {}),
          }),
      );
    case 'tiles':
      return [docxTiles(on, block.tiles), spacer(on)];
    case 'table':
      return [docxTable(on, block), spacer(on)];
    case 'chart':
      return docxChart(on, block);
  }
}

const paragraphTone = (tone: 'plain' | 'lead' | 'small'): { readonly size?: number } =>
  tone === 'lead' ? { size: 24 } : tone === 'small' ? { size: 17 } : {};

/** Half points. */
const FINE = { size: 17 };

function spacer({ docx }: Writer): Docx.Paragraph {
  return new docx.Paragraph({ spacing: { after: 60, line: 120 }, children: [] });
}
