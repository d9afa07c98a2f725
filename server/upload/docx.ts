import type { Page } from './pages.ts';
import { RefusedDocument } from './refused.ts';
import { tableText } from './table-text.ts';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };
const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => entities[name] ?? whole);

const BLOCK = /^(p|h[1-6]|li|ol|ul|dt|dd|pre|blockquote)$/;

/** Blocks of the HTML that mammoth writes: paragraphs, and tables as lines of their rows. */
export function htmlBlocks(html: string): readonly string[] {
  const blocks: string[] = [];
  let words = '';
  let depth = 0;
  let rows: string[][] = [];
  const flush = (): void => {
    const text = unescaped(words).replace(/\s+/g, ' ').trim();
    words = '';
    if (text === '') return;
    if (depth === 0) blocks.push(text);
    else {
      const row = rows.at(-1);
      const cell = row?.at(-1);
      if (row && cell !== undefined) row[row.length - 1] = cell === '' ? text : `${cell} ${text}`;
    }
  };
  for (const [, close, tag, text] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>|([^<]+)/g)) {
    if (text !== undefined) words += text;
    else if (tag === 'br') words += ' ';
    else if (tag === 'table') {
      flush();
      depth += close === '/' ? -1 : 1;
      if (depth === 0) {
        const lines = tableText(rows);
        if (lines !== '') blocks.push(lines);
        rows = [];
      }
    } else if (tag === 'tr' && close === '') rows.push([]);
    else if (tag === 'td' || tag === 'th') {
      flush();
      if (close === '') rows.at(-1)?.push('');
    } else if (tag !== undefined && BLOCK.test(tag)) flush();
  }
  flush();
  return blocks;
}

/** Paragraphs of a Word document; a table counts as one. */
export async function* docxPages(body: Buffer): AsyncGenerator<Page> {
  const { default: mammoth } = await import('mammoth');
  let html: string;
  try {
    const noImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    html = (await mammoth.convertToHtml({ buffer: body }, { convertImage: noImage })).value;
  } catch {
    throw new RefusedDocument('corrupt');
  }
  let number = 0;
  for (const text of htmlBlocks(html)) {
    number += 1;
    yield { number, text };
  }
}
