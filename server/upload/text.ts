import { RefusedDocument } from './refused.ts';
import type { Page } from './pages.ts';

/** Share of such characters up to which a file is still text. */
const CONTROL_MAX = 0.01;

/** UTF-8, UTF-16 with its mark, else the Western code page that old programs write. */
export function decodeText(body: Buffer): string {
  if (body[0] === 0xff && body[1] === 0xfe) return new TextDecoder('utf-16le').decode(body);
  if (body[0] === 0xfe && body[1] === 0xff) return new TextDecoder('utf-16be').decode(body);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return new TextDecoder('windows-1252').decode(body);
  }
}

/** Control characters that no text has. */
const CONTROL = /[^\P{Cc}\t\n\v\f\r]/gu;

/** Paragraphs of a plain text or Markdown file; what is not text is refused. */
export function* textPages(body: Buffer): Generator<Page> {
  const text = decodeText(body);
  const odd = text.match(CONTROL)?.length ?? 0;
  if (odd > text.length * CONTROL_MAX) throw new RefusedDocument('unknownKind');
  let number = 0;
  for (const paragraph of text.split(/\n[ \t\r]*\n+|\f/)) {
    if (paragraph.trim() === '') continue;
    number += 1;
    yield { number, text: paragraph.replace(/\r/g, '').trim() };
  }
}
