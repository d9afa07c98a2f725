import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { documentLimits } from './limits.ts';
import { RefusedDocument } from './refused.ts';

const inflate = promisify(inflateRaw);

// Layout of a ZIP archive: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const COMMENT_MAX = 65_535;
const STORED = 0;
const DEFLATED = 8;

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const corrupt = (): RefusedDocument => new RefusedDocument('corrupt');

function endOf(body: Buffer): number {
  const lowest = Math.max(0, body.length - END_BYTES - COMMENT_MAX);
  for (let at = body.length - END_BYTES; at >= lowest; at -= 1) if (body.readUInt32LE(at) === END) return at;
  throw corrupt();
}

/** What an archive says it holds. */
export function zipEntries(body: Buffer): readonly ZipEntry[] {
  try {
    const end = endOf(body);
    const count = body.readUInt16LE(end + 10);
    if (count > documentLimits.entriesMax) throw new RefusedDocument('tooMuchInside');
    const entries: ZipEntry[] = [];
    let at = body.readUInt32LE(end + 16);
    for (let n = 0; n < count; n += 1) {
      if (body.readUInt32LE(at) !== CENTRAL) throw corrupt();
      const [nameLength, extra, comment] = [28, 30, 32].map((field) => body.readUInt16LE(at + field));
      const name = body.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
      entries.push({
        name,
        method: body.readUInt16LE(at + 10),
        encrypted: (body.readUInt16LE(at + 8) & 1) === 1,
        packed: body.readUInt32LE(at + 20),
        unpacked: body.readUInt32LE(at + 24),
        offset: body.readUInt32LE(at + 42),
      });
      at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
    }
    return entries;
  } catch (error) {
    throw error instanceof RefusedDocument ? error : corrupt();
  }
}

function packedBytes(body: Buffer, entry: ZipEntry): Buffer {
  if (body.readUInt32LE(entry.offset) !== LOCAL) throw corrupt();
  const start = entry.offset + 30 + body.readUInt16LE(entry.offset + 26) + body.readUInt16LE(entry.offset + 28);
  return body.subarray(start, start + entry.packed);
}

/**
 * Unpacks every entry once, within what it says it holds, and keeps nothing: the readers behind trust those sizes, and
 * an archive that lies about them, or that holds too much, ends here.
 */
export async function checkZip(body: Buffer, entries: readonly ZipEntry[]): Promise<void> {
  const total = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (total > documentLimits.unpackedMax) throw new RefusedDocument('tooMuchInside');
  if (entries.some(({ encrypted }) => encrypted)) throw new RefusedDocument('encrypted');
  for (const entry of entries) {
    if (entry.method === STORED) {
      if (entry.packed !== entry.unpacked) throw corrupt();
      continue;
    }
    if (entry.method !== DEFLATED) throw corrupt();
    try {
      const bytes = await inflate(packedBytes(body, entry), { maxOutputLength: Math.max(1, entry.unpacked) });
      if (bytes.length !== entry.unpacked) throw corrupt();
    } catch (error) {
      if (error instanceof RefusedDocument) throw error;
      const lies = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
      throw new RefusedDocument(lies ? 'tooMuchInside' : 'corrupt');
    }
  }
}
