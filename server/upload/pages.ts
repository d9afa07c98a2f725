import type { DocumentKind, PageUnit } from '../protocol/documents.ts';
import { docxPages } from './docx.ts';
import { pdfPages } from './pdf.ts';
import { textPages } from './text.ts';
import { xlsxPages } from './xlsx.ts';

/** One page, sheet or paragraph of a document, as text. */
export interface Page {
  /** From 1. */
  readonly number: number;
  /** Name of a sheet. */
  readonly name?: string;
  readonly text: string;
}

export const unitOf: Readonly<Record<DocumentKind, PageUnit>> = {
  pdf: 'page',
  docx: 'paragraph',
  xlsx: 'sheet',
  text: 'paragraph',
};

/** The pages of a document in order, as they are read. `onTotal` hears how many there are, where that is known. */
export function pagesOf(
  kind: DocumentKind,
  body: Buffer,
  onTotal: (total: number) => void,
): AsyncIterable<Page> | Iterable<Page> {
  switch (kind) {
    case 'pdf':
      return pdfPages(body, onTotal);
    case 'docx':
      return docxPages(body);
    case 'xlsx':
      return xlsxPages(body);
    case 'text':
      return textPages(body);
  }
}
