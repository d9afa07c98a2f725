import type { DocumentKind } from '../protocol/documents.ts';
import { RefusedDocument } from './refused.ts';
import { checkZip, zipEntries } from './zip.ts';

/** A PDF may have other bytes before its header, in the first 1024 (ISO 32000-1, annex H, note 13). */
const PDF_HEADER_WITHIN = 1024;
const startsWith = (body: Buffer, ...bytes: readonly number[]): boolean =>
  body.subarray(0, bytes.length).equals(Buffer.from(bytes));

/** Compound File Binary: old Office files, and new ones under a password. */
const isCompound = (body: Buffer): boolean => startsWith(body, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
const isZip = (body: Buffer): boolean => startsWith(body, 0x50, 0x4b, 0x03, 0x04) || startsWith(body, 0x50, 0x4b, 5, 6);

async function officeKind(body: Buffer): Promise<DocumentKind> {
  const entries = zipEntries(body);
  await checkZip(body, entries);
  const holds = (name: string): boolean => entries.some((entry) => entry.name === name);
  if (holds('word/document.xml')) return 'docx';
  if (holds('xl/workbook.xml')) return 'xlsx';
  throw new RefusedDocument('unknownKind');
}

/** What a file is, by its content: its name says nothing. */
export async function kindOf(body: Buffer): Promise<DocumentKind> {
  if (body.length === 0) throw new RefusedDocument('empty');
  if (body.subarray(0, PDF_HEADER_WITHIN).includes('%PDF-')) return 'pdf';
  if (isZip(body)) return officeKind(body);
  // "EncryptedPackage" in UTF-16 names the stream of a password-protected Office file (MS-OFFCRYPTO 2.3.4.4).
  if (isCompound(body))
    throw new RefusedDocument(body.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'oldOffice');
  return 'text';
}
