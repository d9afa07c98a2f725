import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { deflateRawSync, crc32 as zlibCrc } from 'node:zlib';
import pdfmake from 'pdfmake';
import type { Content } from 'pdfmake/interfaces.js';
import writeXlsx from 'write-excel-file/node';

pdfmake.setFonts({
  Helvetica: {
    normal: 'Helvetica',
    bold: 'Helvetica-Bold',
    italics: 'Helvetica-Oblique',
    bolditalics: 'Helvetica-BoldOblique',
  },
});

const lineOf = (line: string): Content =>
  line.includes('\t') ? { columns: line.split('\t').map((text) => ({ text, width: 180 })) } : { text: line };

/** A picture of one point, as a scanner makes pages of them. */
export const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A PDF whose pages hold these lines. A line with tabs is a row of a table. */
export async function pdfOf(
  pages: readonly (readonly string[])[],
  { images = [], ...options }: { readonly userPassword?: string; readonly images?: readonly string[] } = {},
): Promise<Buffer> {
  const pictures = images.map((image, index): Content => ({
    image,
    width: 400,
    ...(index + pages.length > 0 ? { pageBreak: 'before' as const } : {}),
  }));
  const texts = pages.map((lines, index): Content => ({
    stack: lines.map(lineOf),
    ...(index > 0 ? { pageBreak: 'before' as const } : {}),
  }));
  return pdfmake
    .createPdf({ content: [...texts, ...pictures], defaultStyle: { font: 'Helvetica' }, ...options })
    .getBuffer();
}

export async function docxOf(blocks: readonly (string | readonly (readonly string[])[])[]): Promise<Buffer> {
  const children = blocks.map((block) =>
    typeof block === 'string'
      ? new Paragraph(block)
      : new Table({
          rows: block.map(
            (cells) =>
              new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) }),
          ),
        }),
  );
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

export async function xlsxOf(
  sheets: readonly { readonly sheet: string; readonly rows: readonly (readonly (string | number)[])[] }[],
): Promise<Buffer> {
  const data = sheets.map(({ sheet, rows }) => ({ sheet, data: rows.map((row) => row.map((value) => ({ value }))) }));
  return writeXlsx(data).toBuffer();
}

interface Packed {
  readonly name: string;
  readonly content: Buffer;
  /** What the archive says it unpacks to, where that is not the truth. */
  readonly claimed?: number;
}

/** A ZIP archive, honest or not. */
export function zipOf(files: readonly Packed[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const { name, content, claimed = content.length } of files) {
    const packed = deflateRawSync(content);
    const title = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(zlibCrc(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claimed, 18);
    fields.writeUInt16LE(title.length, 22);
    const head = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, title, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), fields, tail, title]));
    local.push(head);
    at += head.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, directory, end]);
}
