import JSZip from 'jszip';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Spaces that do not break become plain ones, runs of white space one. */
export const plain = (text: string): string => text.replaceAll(/[\s\u00a0\u202f]+/gu, ' ');

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

export interface DocxText {
  /** One text per paragraph. */
  readonly paragraphs: readonly string[];
  readonly xml: string;
}

export async function readDocx(body: Buffer): Promise<DocxText> {
  const zip = await JSZip.loadAsync(body);
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  const paragraphs = [...xml.matchAll(/<w:p>(.*?)<\/w:p>|<w:p [^>]*>(.*?)<\/w:p>/gsu)].map((match) =>
    plain(
      [...(match[1] ?? match[2] ?? '').matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/gu)]
        .map((text) => text[1] ?? ' ')
        .join('')
        .replaceAll(/&\w+;/gu, (entity) => entities[entity] ?? entity),
    ),
  );
  return { paragraphs, xml };
}

export interface PdfText {
  readonly pages: readonly string[];
  readonly title: string;
}

export async function readPdf(body: Buffer): Promise<PdfText> {
  const document = await getDocument({ data: new Uint8Array(body), useSystemFonts: false, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    pages.push(plain(content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('')));
  }
  const { info } = await document.getMetadata();
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title : '';
  await document.destroy();
  return { pages, title };
}
