import type { Block, Cell, Proposal, Run, Table } from './model.ts';
import { cleanText, markOf, notesText } from './text.ts';

/** Characters that would start markup are text here. */
const escaped = (text: string): string => cleanText(text).replaceAll(/[\\`*_[\]<>|]/gu, String.raw`\$&`);

/** The proposal as Markdown with tables; the same words and figures as the other formats. */
export function writeMarkdown(proposal: Proposal): string {
  const facts = proposal.facts.map((fact) => `- ${fact.label}: **${escaped(fact.value)}**`);
  const sections = proposal.sections.map((section, index) =>
    [`## ${index + 1}. ${section.title}`, ...section.blocks.map((block) => blockText(block))].join('\n\n'),
  );
  return `${[`# ${proposal.title}`, escaped(proposal.subtitle), facts.join('\n'), ...sections].join('\n\n')}\n`;
}

function runText(run: Run): string {
  const text = escaped(run.text).replaceAll('\n', ' ');
  const words = run.bold === true && text.trim() !== '' ? `**${text.trim()}**${/\s$/u.exec(text)?.[0] ?? ''}` : text;
  const notes = notesText(run);
  return words + markOf(run) + (notes === '' ? '' : ` [${notes}]`);
}

const cellText = (cell: Cell): string => cell.map((run) => runText(run)).join('');

function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return cellText(block.runs);
    case 'subheading':
      return `### ${block.text}`;
    case 'list':
      return block.items.map((item) => `- ${cellText(item)}`).join('\n');
    case 'tiles':
      return block.tiles
        .map(
          (tile) =>
            `- ${tile.label}: ${runText({ ...tile.value, bold: true })}${tile.band === '' ? '' : ` (${tile.band})`}`,
        )
        .join('\n');
    case 'table':
      return tableText(block);
    case 'chart':
      return `### ${block.title}\n\n${block.bars.map((bar) => `- ${bar.label}: ${bar.total}`).join('\n')}`;
  }
}

function tableText(table: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rows = table.rows.map((row) => {
    const cells = row.cells.map((cell) => cellText(cell));
    return line(table.columns.map((_, index) => cells[index] ?? ''));
  });
  return [
    line(table.columns.map((column) => column.title)),
    line(table.columns.map((column) => (column.align === 'right' ? '---:' : '---'))),
    ...rows,
  ].join('\n');
}
