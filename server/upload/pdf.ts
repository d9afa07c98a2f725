import type { Page } from './pages.ts';
import { RefusedDocument } from './refused.ts';

/** Gap between two words of a line, in heights of the letters, from which they are cells of a table. */
const CELL_GAP = 1.5;
/** Difference in height, in heights of the letters, up to which words are on one line. */
const SAME_LINE = 0.5;
const WORD_GAP = 0.15;

/** A run of text as the reader of the file gives it: `transform` holds its place and size. */
export interface TextItem {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly height: number;
}

interface Line {
  readonly cells: readonly string[];
}

interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function placed(item: TextItem): Placed {
  const [, , , scale, x, y] = item.transform as readonly number[];
  return { text: item.str, x: x ?? 0, y: y ?? 0, width: item.width, height: item.height || Math.abs(scale ?? 1) || 1 };
}

/** The words of a page as lines, in the order the page writes them; wide gaps part cells. */
export function linesOf(items: readonly TextItem[]): readonly Line[] {
  const lines: string[][] = [];
  let last: Placed | null = null;
  for (const item of items) {
    if (item.str.trim() === '') continue;
    const word = placed(item);
    const row = lines.at(-1);
    const onLine = last !== null && Math.abs(word.y - last.y) <= SAME_LINE * word.height && word.x >= last.x;
    if (!onLine || last === null || row === undefined) lines.push([word.text]);
    else {
      const gap = (word.x - last.x - last.width) / word.height;
      const before = row.at(-1) ?? '';
      if (gap > CELL_GAP) row.push(word.text);
      else row[row.length - 1] = gap > WORD_GAP && !/\s$/.test(before) ? `${before} ${word.text}` : before + word.text;
    }
    last = word;
  }
  return lines.map((cells) => ({ cells: cells.map((cell) => cell.replace(/\s+/g, ' ').trim()) }));
}

/** Lines as running text: a sentence that was wrapped is one line again, a row of a table stays its own. */
export function pageText(lines: readonly Line[]): string {
  const out: string[] = [];
  let open = false;
  for (const { cells } of lines) {
    const [name = '', ...values] = cells;
    const text = values.length === 0 ? name : `${name.replace(/[:\s]+$/, '')}: ${values.join('; ')}`;
    const before = out.at(-1) ?? '';
    if (open && values.length === 0 && /^[\p{Ll}\d(€$£]/u.test(text)) {
      const hyphen = /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(text);
      out[out.length - 1] = hyphen ? before.slice(0, -1) + text : `${before} ${text}`;
    } else out.push(text);
    open = values.length === 0 && !/[.:;?!•]$/.test(text);
  }
  return out.join('\n');
}

/** Pages of a PDF. A password, a scan and a broken file are refused in words. */
export async function* pdfPages(body: Buffer, onTotal: (total: number) => void): AsyncGenerator<Page> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: new Uint8Array(body),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    onTotal(document.numPages);
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      page.cleanup();
      yield { number, text: pageText(linesOf(items.flatMap((item) => ('str' in item ? [item] : [])))) };
    }
  } catch (error) {
    if (error instanceof RefusedDocument) throw error;
    throw new RefusedDocument(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'corrupt');
  } finally {
    await task.destroy();
  }
}
