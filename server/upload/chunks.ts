import type { PageUnit } from '../protocol/documents.ts';
import { documentLimits } from './limits.ts';
import type { Page } from './pages.ts';

interface Piece {
  readonly page: number;
  /** Where the piece begins in the chunk, and in its page. */
  readonly at: number;
  readonly inPage: number;
}

/** Text that is understood at once, and which page each part of it is from. */
export interface Chunk {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

const JOINT = '\n\n';

/** A long page in parts that end where a line, a sentence or at least a word does. */
function partsOf(text: string): readonly { readonly at: number; readonly text: string }[] {
  const parts: { at: number; text: string }[] = [];
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at, at + documentLimits.chunkMax);
    const last = at + rest.length >= text.length;
    const cut = last
      ? rest.length
      : Math.max(rest.lastIndexOf('\n'), rest.lastIndexOf('. ') + 1, rest.lastIndexOf(' '));
    const end = cut > 0 ? cut : rest.length;
    parts.push({ at, text: text.slice(at, at + end) });
    at += end;
  }
  return parts;
}

/** A page or a sheet is read on its own; paragraphs are read with their neighbours. */
export function chunksOf(pages: readonly Page[], unit: PageUnit): readonly Chunk[] {
  const chunks: { text: string; pieces: Piece[] }[] = [];
  for (const page of pages) {
    for (const part of partsOf(page.text)) {
      if (part.text.trim() === '') continue;
      const open = chunks.at(-1);
      const joins = unit === 'paragraph' && open && open.text.length + part.text.length < documentLimits.chunkMax;
      const chunk = joins ? open : { text: '', pieces: [] };
      if (!joins) chunks.push(chunk);
      const text = chunk.text === '' ? '' : chunk.text + JOINT;
      chunk.pieces.push({ page: page.number, at: text.length, inPage: part.at });
      chunk.text = text + part.text;
    }
  }
  return chunks;
}

/** The page of a span of a chunk, and the span in that page. */
export function placeIn(
  chunk: Chunk,
  span: { readonly start: number; readonly end: number },
): { readonly page: number; readonly start: number; readonly end: number } {
  const piece = chunk.pieces.findLast(({ at }) => at <= span.start) ?? chunk.pieces[0];
  const shift = (piece?.inPage ?? 0) - (piece?.at ?? 0);
  return { page: piece?.page ?? 1, start: span.start + shift, end: span.end + shift };
}
